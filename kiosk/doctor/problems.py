"""The problems that the doctor knows, and how bad each is."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class Level(StrEnum):
    """Green: ready. Amber: visitors are served, somebody should see to it. Red: not ready."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"


class Problem(StrEnum):
    """An id for each problem; the values that its words take stand behind it."""

    # Red
    NOT_EXAMINED = "not-examined"  # why
    PROGRAM_FAULT = "program-fault"  # what
    NOT_SET_UP = "not-set-up"  # folder
    FOLDER_UNREADABLE = "folder-unreadable"  # why
    FOLDER_NOT_WRITABLE = "folder-not-writable"  # why
    FILES_OF_ANOTHER_USER = "files-of-another-user"  # file, folder, owner
    SETTINGS_WRONG = "settings-wrong"  # why
    DISK_FULL = "disk-full"  # free
    DATABASE_DAMAGED = "database-damaged"  # file, what
    DATABASE_UNREADABLE = "database-unreadable"  # why
    SIGN_IN_RECORD_MISSING = "sign-in-record-missing"  # file
    SIGN_IN_RECORD_TORN = "sign-in-record-torn"  # file
    NO_RELEASE = "no-release"
    RELEASES_DAMAGED = "releases-damaged"  # why
    FILE_MISSING = "file-missing"  # file
    FILE_DAMAGED = "file-damaged"  # file
    NO_LIBVLC = "no-libvlc"  # why
    FILM_NOT_PLAYABLE = "film-not-playable"  # film
    CLOCK_BEHIND = "clock-behind"  # now, signed
    SIGNATURE_EXPIRED = "signature-expired"  # expired, now
    ENROLLMENT_DAMAGED = "enrollment-damaged"  # why
    NO_DISPLAY = "no-display"  # why
    NO_FONT = "no-font"  # language
    # Amber
    KEYS_READABLE = "keys-readable"  # file
    WRONG_USER = "wrong-user"  # owner
    DISK_NEARLY_FULL = "disk-nearly-full"  # free
    LITTLE_MEMORY = "little-memory"  # total
    MEMORY_USED_UP = "memory-used-up"  # free
    SERVER_AWAY = "server-away"  # why
    RELEASE_SKIPPED = "release-skipped"  # release, why, shown
    OLDER_RELEASE = "older-release"  # shown, newest
    FILM_ENDS_EARLY = "film-ends-early"  # film, seconds, of
    FILM_TOO_HEAVY = "film-too-heavy"  # film, fps, rate
    FILM_RESTS = "film-rests"  # film, why
    NOT_ENROLLED = "not-enrolled"
    SIGNATURE_EXPIRES_SOON = "signature-expires-soon"  # expires, days
    ROOT_EXPIRES_SOON = "root-expires-soon"  # expires, days
    CHARACTER_WITHOUT_FONT = "character-without-font"  # character, owner, text
    NO_OUTPUT = "no-output"  # output, there
    SMALL_SCREEN = "small-screen"  # width, height
    SLOW_SCREEN = "slow-screen"  # hertz
    PANEL_DARKENS = "panel-darkens"  # minutes
    SCREEN_SAVER = "screen-saver"
    PANEL_COMMAND_MISSING = "panel-command-missing"  # setting, command
    PANEL_NOT_SWITCHED = "panel-not-switched"  # why
    NO_OPENING_HOURS = "no-opening-hours"
    NO_GPU = "no-gpu"
    LOW_FRAME_RATE = "low-frame-rate"  # fps
    NO_TOUCH = "no-touch"
    NO_SOUND_SERVER = "no-sound-server"  # why
    NO_SOUND_DEVICE = "no-sound-device"
    SOUND_MUTED = "sound-muted"  # device
    RUNS_AS_ADMINISTRATOR = "runs-as-administrator"
    DESKTOP_IN_REACH = "desktop-in-reach"  # desktop
    CONSOLES_IN_REACH = "consoles-in-reach"
    WINDOWS_SETTINGS_MISSING = "windows-settings-missing"  # settings
    CRASHED = "crashed"  # process, day


_RED = tuple(Problem)[: tuple(Problem).index(Problem.KEYS_READABLE)]

LEVELS: Mapping[Problem, Level] = {
    problem: Level.RED if problem in _RED else Level.AMBER for problem in Problem
}
