"""One examination: every check that can be made, none of which stops the others."""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from kiosk import __version__
from kiosk.core.errors import KioskError, StaffError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.lock import file_lock
from kiosk.core.files.os_errors import explain
from kiosk.core.last_examination import LastExamination, keep_last_examination
from kiosk.core.screen_facts import ScreenFacts
from kiosk.core.settings.settings import Settings, read_settings
from kiosk.doctor import backup, channel, content, lock_down, panel, pc, sound, storage
from kiosk.doctor.context import Context
from kiosk.doctor.findings import Check, Examination, Finding, Result, found
from kiosk.doctor.problems import Level, Problem
from kiosk.doctor.storage import is_ours

log = logging.getLogger("kiosk.doctor")

Checks = Mapping[Check, Callable[[Context], Result]]

OF_THE_FOLDER: Checks = {
    Check.SETTINGS: storage.check_settings,
    Check.DISK: storage.check_disk,
    Check.DATABASES: storage.check_databases,
    Check.BACKUP: backup.check_backup,
    Check.SIGN_IN: storage.check_sign_in,
    Check.RELEASE: content.check_release,
    Check.CLOCK: channel.check_clock,
    Check.SIGNATURES: channel.check_signatures,
    Check.CRASHES: pc.check_crashes,
}
OF_THE_RELEASE: Checks = {
    Check.FILES: content.check_files,
    Check.FILMS: content.check_films,
    Check.TEXTS: content.check_texts,
}
OF_THE_SCREEN: Checks = {
    Check.SCREEN: pc.check_screen,
    Check.PANEL: panel.check_panel,
    Check.RENDERER: pc.check_renderer,
    Check.FONTS: pc.check_fonts,
}
OF_THE_PC: Checks = {
    Check.MEMORY: storage.check_memory,
    Check.SOUND: sound.check_sound,
    Check.LOCK_DOWN: lock_down.check_lock_down,
}

NOTHING_SEEN = ScreenFacts("", (), (), False, (), 0.0, 0, False)

LookAtScreen = Callable[[Settings, bool], ScreenFacts]


def examine(
    folder: DataFolder,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
    look_at_screen: LookAtScreen = pc.look_at_screen,
    told: Callable[[Check], None] = lambda _check: None,
) -> Examination:
    """Examine this PC and its data folder; `told` hears of each check as it begins.

    Nothing is changed but that missing folders in the data folder are made. Beside a running kiosk
    no picture is shown and the speed of films is not judged.
    """
    began = time.monotonic()
    results: dict[Check, Result] = {}

    def make(checks: Checks, context: Context) -> None:
        for check, look in checks.items():
            told(check)
            results[check] = _made(look, context)

    settings = _settings(folder)
    running = is_running(folder)
    told(Check.SCREEN)
    screen = _look_at_screen(look_at_screen, settings, moving=not running)
    context = Context(folder, now(), settings, running, screen.facts)
    make({Check.DATA_FOLDER: storage.check_data_folder}, context)
    if _may_be_read(folder):
        context = replace(context, release=content.shown_release(folder))
        make(OF_THE_FOLDER, context)
        if context.release:
            make(OF_THE_RELEASE, context)
    if screen.failure:
        results[Check.SCREEN] = Result(findings=(screen.failure,))
    else:
        make(OF_THE_SCREEN, context)
        if not context.screen.no_display:
            make({Check.TOUCH: pc.check_touch}, context)
    make(OF_THE_PC, context)
    ordered = {check: results[check] for check in Check if check in results}
    return Examination(context.now, __version__, time.monotonic() - began, ordered)


def keep(folder: DataFolder, examination: Examination) -> None:
    """Keep how it ended for staff's overview, and log it: red findings travel in the station's
    report to the office, as all warnings do."""
    levels = [one.level for one in examination.findings]
    last = LastExamination(examination.at, levels.count(Level.RED), levels.count(Level.AMBER))
    found_problems = ", ".join(dict.fromkeys(one.problem for one in examination.findings))
    level = logging.WARNING if last.red else logging.INFO
    log.log(level, "%d red, %d amber: %s", last.red, last.amber, found_problems or "all is well")
    if not folder.root.is_dir() or not is_ours(folder):
        return
    try:
        keep_last_examination(folder.last_examination, last)
    except UnavailableError as error:
        log.warning("the result is not kept: %s", error)


def is_running(folder: DataFolder) -> bool:
    """Whether `kiosk run` runs with this data folder."""
    lock = folder.lock("run")
    try:
        if not lock.exists():  # to lock it would make it
            return False
        with file_lock(lock, "running", StaffError):
            return False
    except StaffError:
        return True
    except OSError:  # no such folder, or not ours
        return False


def _made(look: Callable[[Context], Result], context: Context) -> Result:
    """What a check came to; one that fails is a finding too, so that the others are made."""
    try:
        return look(context)
    except KioskError as error:
        return Result(findings=(found(Problem.NOT_EXAMINED, why=str(error)),))
    except OSError as error:
        return Result(findings=(found(Problem.NOT_EXAMINED, why=explain(error)),))
    except Exception as error:
        log.exception("a check of the doctor failed")
        what = f"{type(error).__name__}: {error}"
        return Result(findings=(found(Problem.PROGRAM_FAULT, what=what),))


@dataclass(frozen=True, slots=True)
class _Screen:
    facts: ScreenFacts
    failure: Finding | None = None


def _look_at_screen(look: LookAtScreen, settings: Settings, *, moving: bool) -> _Screen:
    try:
        return _Screen(look(settings, moving))
    except UnavailableError as error:
        return _Screen(NOTHING_SEEN, found(Problem.NOT_EXAMINED, why=str(error)))


def _settings(folder: DataFolder) -> Settings:
    """Those of the folder; the defaults where they are wrong, which a check says."""
    try:
        return read_settings(folder.settings)
    except StaffError:
        return Settings.model_construct()


def _may_be_read(folder: DataFolder) -> bool:
    """Whether it can be read, and no file of SQLite is left in it that its owner cannot write."""
    try:
        folder.check_readable()
    except UnavailableError:
        return False
    return folder.root.is_dir() and (is_ours(folder) or not os.access(folder.root, os.W_OK))
