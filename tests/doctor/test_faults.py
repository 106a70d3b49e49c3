"""Every fault that the doctor knows is planted, for real where it can be, and found."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest

from kiosk.core.content.localized_text import CHINESE, ENGLISH
from kiosk.core.errors import StaffError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.lock import file_lock
from kiosk.core.files.media_store import MediaStore
from kiosk.core.last_backup import LastBackup, keep_last_backup
from kiosk.core.screen_facts import ScreenFact
from kiosk.core.settings.settings import Settings
from kiosk.db.catalog import Catalog
from kiosk.db.release.installed import choose_release, open_current, release_folder
from kiosk.db.state.quarantine import Quarantine
from kiosk.db.state.store import StateStore
from kiosk.doctor import lock_down
from kiosk.doctor.card import in_words
from kiosk.doctor.examination import examine
from kiosk.doctor.findings import Check, Examination
from kiosk.doctor.lock_down import consoles_are_closed
from kiosk.doctor.pc import look_at_screen
from kiosk.doctor.problems import Level, Problem
from kiosk.doctor.storage import judge_memory
from kiosk.media.importing.film_decoding import DecodedFilm
from kiosk.ops.virtual_screen import virtual_screen
from kiosk.sync.channel.enrollment import read_enrollment
from kiosk.sync.channel.signed_date import signed_dates
from kiosk.sync.channel.trust import read_root
from kiosk.sync.owner.keys import create_keys
from tests.doctor.halls import CLIPS, GOOD_SCREEN, good_screen, publish_film, station_of
from tests.editorial.pad import Pad
from tests.every_command import can_mount, namespace
from tests.sound_server import SoundServer
from tests.sync.halls import Hall
from tests.test_every_folder import NOBODY, as_ordinary_user, give_away

Plant = Callable[[DataFolder], None]

PAGE = 4096


@pytest.fixture(autouse=True)
def locked_down(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a PC that was set up for a hall: the tests may run as root, on a desktop."""
    monkeypatch.setattr(lock_down, "MEASURES", ())


def problems(examination: Examination) -> set[Problem]:
    return {one.problem for one in examination.findings}


def test_a_healthy_hall_is_green(station: DataFolder) -> None:
    examination = examine(station, look_at_screen=good_screen)
    assert examination.findings == ()
    assert examination.level is Level.GREEN


def test_the_keys_of_an_owner_are_green(station: DataFolder) -> None:
    create_keys(station, datetime.now(UTC))
    examination = examine(station, look_at_screen=good_screen)
    assert Problem.KEYS_READABLE not in {finding.problem for finding in examination.findings}


def film_of(folder: DataFolder) -> Path:
    catalog = Catalog(open_current(folder).database, MediaStore(folder.media))
    try:
        return catalog.films(CHINESE)[0].media
    finally:
        catalog.close()


# Faults of the data folder


def remove_folder(folder: DataFolder) -> None:
    shutil.rmtree(folder.root)


def put_file_in_place(folder: DataFolder) -> None:
    shutil.rmtree(folder.root)
    folder.root.write_text("a file")


def misspell_setting(folder: DataFolder) -> None:
    folder.settings.write_text("[film]\nvolume = 700\n", "utf-8")


def tear_page(path: Path) -> None:
    content = bytearray(path.read_bytes())
    assert len(content) >= 3 * PAGE
    for start in range(PAGE, len(content) - PAGE + 1, PAGE):
        content[start : start + 64] = bytes(64)
    path.write_bytes(content)


def tear_state(folder: DataFolder) -> None:
    tear_page(folder.state)


def overwrite_accounts(folder: DataFolder) -> None:
    folder.accounts.write_bytes(b"this is no database" * 1000)


def make_accounts(folder: DataFolder) -> None:
    with ExitStack() as stack:
        Pad(folder, stack).joined()


def remove_sign_in_record(folder: DataFolder) -> None:
    make_accounts(folder)
    folder.sign_in_attempts.unlink()


def tear_sign_in_record(folder: DataFolder) -> None:
    make_accounts(folder)
    folder.sign_in_attempts.write_bytes(folder.sign_in_attempts.read_bytes()[:-5])


def open_key_to_others(folder: DataFolder) -> None:
    folder.keys.mkdir()
    folder.inbox_key.write_text("a key")
    folder.inbox_key.chmod(0o644)


def name_server_that_is_off(folder: DataFolder) -> None:
    folder.settings.write_text('[library]\nurl = "postgresql+psycopg://127.0.0.1:9/hall"\n')


def leave_file_of_another_user(folder: DataFolder) -> None:
    """As after a command that root has run, told from the other side."""
    if os.geteuid() != 0:
        pytest.skip("only root can give a file away")
    os.chown(folder.state, NOBODY, NOBODY)


# Faults of what is shown


def remove_releases(folder: DataFolder) -> None:
    shutil.rmtree(folder.releases)
    folder.releases.mkdir()


def truncate_release(folder: DataFolder) -> None:
    content = open_current(folder).database
    content.chmod(0o644)
    content.write_bytes(content.read_bytes()[:-PAGE])


def put_torn_release_in_force(folder: DataFolder) -> None:
    number = open_current(folder).number
    newer = release_folder(folder, number + 1)
    shutil.copytree(release_folder(folder, number), newer)
    (newer / "content.sqlite").write_bytes(b"torn")
    folder.current.write_text(f"{number + 1:06d}\n")


def go_back_to_older_release(folder: DataFolder) -> None:
    number = open_current(folder).number
    shutil.copytree(release_folder(folder, number), release_folder(folder, number + 1))
    choose_release(folder, number)


def remove_film(folder: DataFolder) -> None:
    film_of(folder).unlink()


def truncate_film(folder: DataFolder) -> None:
    film = film_of(folder)
    film.chmod(0o644)
    os.truncate(film, film.stat().st_size // 2)


def flip_byte_of_picture(folder: DataFolder) -> None:
    picture = next(folder.media.rglob("*.webp"))
    picture.chmod(0o644)
    content = bytearray(picture.read_bytes())
    content[len(content) // 2] ^= 1
    picture.write_bytes(content)


def let_film_fail_twice(folder: DataFolder) -> None:
    store = StateStore(folder.state)
    quarantine = Quarantine(store)
    for _ in range(2):
        quarantine.note_failure(film_of(folder).name, "stalled")
    store.close()


# Faults of the channel


def damage_enrollment(folder: DataFolder) -> None:
    (folder.channel_trust / "enrolled.json").write_text("{}")


def damage_root(folder: DataFolder) -> None:
    (folder.channel_trust / "enrolled.json").write_text('{"url": "file:///c", "root": "{}"}')


def leave_channel(folder: DataFolder) -> None:
    shutil.rmtree(folder.channel_trust)


# Faults of the PC


def crash_in_native_code(folder: DataFolder) -> None:
    crash = (
        "import os, pathlib, signal, sys; from kiosk.core.process.logs import start_logging; "
        "start_logging(pathlib.Path(sys.argv[1]), 'film'); os.kill(os.getpid(), signal.SIGSEGV)"
    )
    done = subprocess.run([sys.executable, "-c", crash, str(folder.logs)], check=False)
    assert done.returncode == -signal.SIGSEGV


def note_that_panel_is_not_switched(folder: DataFolder) -> None:
    folder.panel_trouble.write_text("panel has ended with code 1.\n")


def name_command_that_is_missing(folder: DataFolder) -> None:
    folder.settings.write_text(
        f"[screen]\npanel_off_command = ['no-such-command', 'off']\n"
        f"panel_on_command = [{sys.executable!r}, '--version']\n"
    )


def ask_for_sleep_without_hours(folder: DataFolder) -> None:
    folder.settings.write_text("[screen]\nsleep = true\n")


def want_backups(folder: DataFolder) -> None:
    folder.settings.write_text('[backup]\nfolder = "/media/backup"\n')


def let_backups_fail_for_days(folder: DataFolder) -> None:
    want_backups(folder)
    made = datetime.now(UTC) - timedelta(days=5)
    keep_last_backup(folder.last_backup, LastBackup(made, "/media/backup"))


FAULTS: dict[Problem, tuple[Plant, ...]] = {
    Problem.NOT_SET_UP: (remove_folder,),
    Problem.FOLDER_UNREADABLE: (put_file_in_place,),
    Problem.FILES_OF_ANOTHER_USER: (leave_file_of_another_user,),
    Problem.SETTINGS_WRONG: (misspell_setting,),
    Problem.DATABASE_DAMAGED: (tear_state, overwrite_accounts),
    Problem.SIGN_IN_RECORD_MISSING: (remove_sign_in_record,),
    Problem.SIGN_IN_RECORD_TORN: (tear_sign_in_record,),
    Problem.KEYS_READABLE: (open_key_to_others,),
    Problem.NO_BACKUP: (want_backups,),
    Problem.BACKUP_TOO_OLD: (let_backups_fail_for_days,),
    Problem.SERVER_AWAY: (name_server_that_is_off,),
    Problem.NO_RELEASE: (remove_releases,),
    Problem.RELEASES_DAMAGED: (truncate_release,),
    Problem.RELEASE_SKIPPED: (put_torn_release_in_force,),
    Problem.OLDER_RELEASE: (go_back_to_older_release,),
    Problem.FILE_MISSING: (remove_film,),
    Problem.FILE_DAMAGED: (truncate_film, flip_byte_of_picture),
    Problem.FILM_RESTS: (let_film_fail_twice,),
    Problem.ENROLLMENT_DAMAGED: (damage_enrollment, damage_root),
    Problem.NOT_ENROLLED: (leave_channel,),
    Problem.PANEL_NOT_SWITCHED: (note_that_panel_is_not_switched,),
    Problem.PANEL_COMMAND_MISSING: (name_command_that_is_missing,),
    Problem.NO_OPENING_HOURS: (ask_for_sleep_without_hours,),
    Problem.CRASHED: (crash_in_native_code,),
}
MAY_FOLLOW: dict[Plant, set[Problem]] = {
    truncate_film: {Problem.FILM_NOT_PLAYABLE, Problem.FILM_ENDS_EARLY},
    truncate_release: {Problem.NO_RELEASE},
}
"""What a fault brings with it."""


@pytest.mark.slow
@pytest.mark.parametrize(
    ("problem", "plant"),
    [(problem, plant) for problem, plants in FAULTS.items() for plant in plants],
    ids=lambda one: getattr(one, "__name__", str(one)),
)
def test_a_planted_fault_is_found_and_no_other(
    station: DataFolder,
    problem: Problem,
    plant: Plant,
    expected_logs: pytest.LogCaptureFixture,
) -> None:
    plant(station)
    found = problems(examine(station, look_at_screen=good_screen))
    assert problem in found
    assert found - {problem} <= MAY_FOLLOW.get(plant, set())


@pytest.mark.parametrize(
    ("clip", "duration_ms", "problem"),
    [
        ("../corpus.py", 20_000, Problem.FILM_NOT_PLAYABLE),
        ("calm.mp4", 40_000, Problem.FILM_ENDS_EARLY),
        ("heavy.mp4", 100, Problem.FILM_TOO_HEAVY),
    ],
)
def test_a_film_that_was_published_and_is_no_good_here(
    hall: Hall, tmp_path: Path, clip: str, duration_ms: int, problem: Problem
) -> None:
    publish_film(hall, CLIPS / clip, duration_ms)
    station = station_of(hall, tmp_path / "data")
    assert problems(examine(station, look_at_screen=good_screen)) == {problem}


def test_without_libvlc(station: DataFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHON_VLC_LIB_PATH", "/nowhere/libvlc.so.5")
    assert problems(examine(station, look_at_screen=good_screen)) == {Problem.NO_LIBVLC}


def dates(folder: DataFolder) -> tuple[datetime, datetime]:
    return signed_dates((folder.channel_trust / "timestamp.json").read_bytes())


def root_expires(folder: DataFolder) -> datetime:
    enrollment = read_enrollment(folder)
    assert enrollment
    return read_root(enrollment.root).expires


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        (lambda it: dates(it)[0] - timedelta(days=2), {Problem.CLOCK_BEHIND}),
        (lambda it: dates(it)[0] - timedelta(hours=2), set()),
        (lambda it: dates(it)[1] - timedelta(days=3), {Problem.SIGNATURE_EXPIRES_SOON}),
        (lambda it: dates(it)[1] + timedelta(days=1), {Problem.SIGNATURE_EXPIRED}),
        (
            lambda it: root_expires(it) - timedelta(days=3),
            {Problem.SIGNATURE_EXPIRED, Problem.ROOT_EXPIRES_SOON},
        ),
    ],
    ids=["behind", "a little behind", "soon", "expired", "root"],
)
def test_the_clock_against_the_channel(
    station: DataFolder, moment: Callable[[DataFolder], datetime], expected: set[Problem]
) -> None:
    examination = examine(station, lambda: moment(station), good_screen)
    about_time = {problem for problem in problems(examination) if problem is not Problem.FILM_RESTS}
    assert about_time == expected


# The screen, looked at by the real helper


def look(station: DataFolder, moving: bool = False) -> Callable[[Settings, bool], object]:
    return lambda settings, _moving: look_at_screen(settings, moving)


def with_touch(settings: Settings, _moving: bool) -> object:
    """The real screen, with the touch device that it has not."""
    seen = look_at_screen(settings, moving=False)
    return msgspec.structs.replace(seen, touch_devices=("a touch screen",))


def test_a_real_screen_is_green_but_for_touch(station: DataFolder, display: str) -> None:
    assert problems(examine(station)) <= {Problem.NO_TOUCH, Problem.LOW_FRAME_RATE}


def test_without_a_display(station: DataFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    examination = examine(station)
    assert problems(examination) == {Problem.NO_DISPLAY}
    (finding,) = examination.results[Check.SCREEN].findings
    assert in_words(finding, ENGLISH)[0].count("There is no screen") == 1


def test_a_small_screen(station: DataFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    with virtual_screen(1024, 600) as name:
        monkeypatch.setenv("DISPLAY", name)
        found = problems(examine(station, look_at_screen=with_touch))  # type: ignore[arg-type]
    assert found == {Problem.SMALL_SCREEN}


def test_an_output_that_is_not_there(station: DataFolder) -> None:
    station.settings.write_text('[screen]\noutput = "DP-9"\n', encoding="utf-8")
    examination = examine(station, look_at_screen=lambda *_: GOOD_SCREEN)
    assert problems(examination) == {Problem.NO_OUTPUT}
    (finding,) = examination.results[Check.SCREEN].findings
    assert "panel" in in_words(finding, ENGLISH)[1]


def test_a_screen_on_an_old_cable(station: DataFolder) -> None:
    slow = msgspec.structs.replace(
        GOOD_SCREEN, screens=(ScreenFact("panel", 3840, 2160, 30.0),), frames_per_second=9.0
    )
    found = problems(examine(station, look_at_screen=lambda *_: slow))
    assert found == {Problem.SLOW_SCREEN, Problem.LOW_FRAME_RATE}


@pytest.mark.slow
def test_another_program_that_darkens_the_panel(
    station: DataFolder, display: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The timeout of X is nobody's fault until the kiosk has taken it off."""
    monkeypatch.setenv("DISPLAY", display)
    set_timeout = ["xset", "-display", display, "s"]
    subprocess.run([*set_timeout, "300"], check=True)
    assert problems(examine(station, look_at_screen=with_touch)) == set()  # type: ignore[arg-type]
    with file_lock(station.lock("run"), "running", StaffError):
        found = problems(examine(station, look_at_screen=with_touch))  # type: ignore[arg-type]
        subprocess.run([*set_timeout, "off"], check=True)
        mended = problems(examine(station, look_at_screen=with_touch))  # type: ignore[arg-type]
    assert (found, mended) == ({Problem.PANEL_DARKENS}, set())


def test_a_screen_saver(station: DataFolder) -> None:
    covered = msgspec.structs.replace(GOOD_SCREEN, screen_saver=True)
    assert problems(examine(station, look_at_screen=lambda *_: covered)) == {Problem.SCREEN_SAVER}


def test_a_gpu_that_is_wanted_and_not_there(station: DataFolder) -> None:
    station.settings.write_text('[screen]\nrenderer = "gpu"\n')
    assert problems(examine(station, look_at_screen=good_screen)) == {Problem.NO_GPU}


@pytest.mark.parametrize(
    ("installed", "missing"),
    [
        ([], {CHINESE, ENGLISH, "mn-Mong"}),
        (["/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf"], {CHINESE, "mn-Mong"}),
    ],
    ids=["no fonts", "Latin only"],
)
def test_languages_without_a_font(
    station: DataFolder,
    tmp_path: Path,
    display: str,
    monkeypatch: pytest.MonkeyPatch,
    installed: list[str],
    missing: set[str],
) -> None:
    fonts = tmp_path / "fonts"
    fonts.mkdir()
    for one in installed:
        shutil.copy(one, fonts)
    config = tmp_path / "fonts.conf"
    config.write_text(
        f"<fontconfig><dir>{fonts}</dir><cachedir>{tmp_path / 'cache'}</cachedir></fontconfig>"
    )
    monkeypatch.setenv("FONTCONFIG_FILE", str(config))
    examination = examine(station, look_at_screen=with_touch)  # type: ignore[arg-type]
    assert problems(examination) == {Problem.NO_FONT}
    assert {one.values["language"] for one in examination.findings} == missing


def test_names_that_no_font_can_draw(
    station: DataFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_DIRS", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    found = problems(examine(station, look_at_screen=good_screen))
    assert found == {Problem.CHARACTER_WITHOUT_FONT}


# Sound


def pactl(*arguments: str) -> str:
    done = subprocess.run(["pactl", *arguments], check=True, capture_output=True, text=True)
    return done.stdout.strip()


def test_without_a_sound_server(station: DataFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULSE_SERVER", "unix:/nowhere/sound")
    assert problems(examine(station, look_at_screen=good_screen)) == {Problem.NO_SOUND_SERVER}


@pytest.mark.slow
def test_a_sound_server_that_hangs(station: DataFolder, sound_server: SoundServer) -> None:
    with sound_server.hanging():
        found = problems(examine(station, look_at_screen=good_screen))
    assert found == {Problem.NO_SOUND_SERVER}


def test_muted_sound(station: DataFolder) -> None:
    pactl("set-sink-mute", "hall", "1")
    try:
        found = problems(examine(station, look_at_screen=good_screen))
    finally:
        pactl("set-sink-mute", "hall", "0")
    assert found == {Problem.SOUND_MUTED}


def test_a_sound_server_without_an_output(station: DataFolder) -> None:
    pactl("unload-module", "module-null-sink")
    pactl("load-module", "module-null-sink", "sink_name=auto_null")
    try:
        found = problems(examine(station, look_at_screen=good_screen))
    finally:
        pactl("unload-module", "module-null-sink")
        pactl("load-module", "module-null-sink", "sink_name=hall")
    assert found == {Problem.NO_SOUND_DEVICE}


@pytest.mark.slow
@pytest.mark.skipif(os.geteuid() != 0, reason="only root can write in another user's folder")
def test_root_leaves_nothing_in_the_folder_of_another_user(station: DataFolder) -> None:
    give_away(station.root, readable=True)
    station.root.chmod(0o755)
    before = sorted(station.root.rglob("*"))
    _, found, _ = doctor(station.root)
    assert Problem.WRONG_USER in found
    assert sorted(station.root.rglob("*")) == before


# What only a process of its own can have


def doctor(
    folder: Path, prefix: tuple[str, ...] | list[str] = (), lang: str = "en"
) -> tuple[int, set[str], str]:
    """Exit code, problems and standard error of the real command."""
    command = [*prefix, sys.executable, "-m", "kiosk", "doctor", "--json", "--lang", lang]
    done = subprocess.run(
        command,
        env=os.environ | {"KIOSK_DATA": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Traceback" not in done.stderr
    said = json.loads(done.stdout)
    found = {one["problem"] for check in said["checks"] for one in check["findings"]}
    return done.returncode, found, done.stderr


@pytest.mark.slow
@pytest.mark.parametrize(
    ("readable", "problem"),
    [(False, Problem.FOLDER_UNREADABLE), (True, Problem.FOLDER_NOT_WRITABLE)],
)
def test_the_folder_of_another_user(
    station: DataFolder, display: str, readable: bool, problem: Problem
) -> None:
    give_away(station.root, readable=readable)
    try:
        code, found, said = doctor(station.root, as_ordinary_user())
    finally:
        for folder in [station.root, *filter(Path.is_dir, station.root.rglob("*"))]:
            folder.chmod(0o700)
    assert code == 5
    assert problem in found
    assert "kiosk: The hall cannot open yet" in said


@pytest.mark.slow
@pytest.mark.skipif(not can_mount(), reason="a disk of a test's own needs root")
@pytest.mark.parametrize(
    ("megabytes", "problem"), [(60, Problem.DISK_FULL), (2000, Problem.DISK_NEARLY_FULL)]
)
def test_little_room_on_the_disk(
    station: DataFolder, tmp_path: Path, display: str, megabytes: int, problem: Problem
) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    script = (
        f'mount -t tmpfs -o size={megabytes}m kiosk-disk "$1" && cp -a "$2/." "$1" && shift 2 '
        '&& exec "$@"'
    )
    prefix = [*namespace(), "sh", "-c", script, "sh", str(disk), str(station.root)]
    code, found, _ = doctor(disk, prefix)
    assert problem in found
    assert code == (5 if problem is Problem.DISK_FULL else 0), found


# Rules over figures: no test can take the memory out of a PC, nor a console


def test_little_memory() -> None:
    def found(total: float, available: float) -> set[Problem]:
        result = judge_memory(round(total * 1e9), round(available * 1e9))
        return {one.problem for one in result.findings}

    assert found(8, 4) == set()
    assert found(2, 1) == {Problem.LITTLE_MEMORY}
    assert found(8, 0.2) == {Problem.MEMORY_USED_UP}


def test_a_slow_decoder_is_told_from_one_that_hangs() -> None:
    from kiosk.doctor.content import judge_film

    decoded = DecodedFilm(True, 900, 25.0, 30.0, 30_000)
    judged = {one.problem for one in judge_film("a film", 30_000, decoded)}
    assert judged == {Problem.FILM_TOO_HEAVY}
    hanging = msgspec.structs.replace(decoded, ended=False, frames_per_second=90.0)
    judged = {one.problem for one in judge_film("a film", 30_000, hanging)}
    assert judged == {Problem.FILM_NOT_PLAYABLE}


def test_consoles_of_xorg(tmp_path: Path) -> None:
    folder = tmp_path / "xorg.conf.d"
    folder.mkdir()
    assert not consoles_are_closed([tmp_path / "xorg.conf", folder])
    (folder / "10-kiosk.conf").write_text(
        'Section "ServerFlags"\n    Option "DontVTSwitch" "on"\nEndSection\n'
    )
    assert consoles_are_closed([tmp_path / "xorg.conf", folder])


@pytest.mark.parametrize(
    ("environment", "problem"),
    [
        ({"XDG_CURRENT_DESKTOP": "GNOME", "WAYLAND_DISPLAY": "w"}, Problem.DESKTOP_IN_REACH),
        ({"DISPLAY": ":7"}, Problem.CONSOLES_IN_REACH),
    ],
)
def test_what_of_the_lock_down_is_missing(
    station: DataFolder,
    monkeypatch: pytest.MonkeyPatch,
    environment: dict[str, str],
    problem: Problem,
) -> None:
    monkeypatch.undo()
    for name in ("XDG_CURRENT_DESKTOP", "WAYLAND_DISPLAY", "DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    found = {one.problem for measure in lock_down.MEASURES for one in measure()} - {
        Problem.RUNS_AS_ADMINISTRATOR
    }
    assert found == {problem}
