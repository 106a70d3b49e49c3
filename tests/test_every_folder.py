"""Every command on a data folder that is missing, empty, another user's, read-only, on a full
disk: each says what is the case and what to do, and none ends in a traceback."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Mapping
from pathlib import Path

import openpyxl
import pytest

from kiosk.core.errors import StaffError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.db.state.store import open_state
from tests.every_command import (
    WITHOUT_ROOTS_RIGHTS,
    Outcome,
    can_mount,
    commands,
    on_a_full_disk,
    run_all,
)
from tests.media import corpus

pytestmark = pytest.mark.slow

NOBODY = 65534
MEGABYTES = 16
"""Room for the sample content, which is then filled up."""

NO_SCREEN = r"No screen is running .* Start it with `kiosk run`"
NO_KEY = r"key to the messages, .* is not on this PC. Read them on the PC where"
NO_SERVER = r"Name the server's database first: library\.url"
NO_RECORD = r"Nothing has been recorded here yet: .*`kiosk run` writes it"
NO_CHANNEL = r"There is no channel at .*make keys first: kiosk keys create"
NO_VERSIONS = (
    r"This program does not run from a folder of versions with a launcher: update it the way"
)
NO_VENDOR = r"There are no keys in .*\. Make them: kiosk keys create"
NEVER_STARTED = r"The library is empty: the kiosk was never started here. Run `kiosk run` once"
NEVER_STARTED_HERE = r"The kiosk was never started here\. Run `kiosk run` once, or"
NOTHING_TO_BACK_UP = r"The kiosk was never started here: there is nothing to back up"
NO_BACKUPS = r"There are no backups in"
NOTHING_TO_PUT_BACK = r"There is nothing to put back"
CANNOT_OPEN = r"The hall cannot open yet: \d+ red"
FULL = r"(the disk is full|No space left on device)\. Make room on (it|the disk), then try again"
NO_RIGHT = r"this user may not write it.*Run the command as the user who runs the kiosk"
OWNER = r"(It belongs to the user “.+”, and you are “.+”: run the command as that user|Mend its)"
NOT_READABLE = rf"The data folder .* cannot be read: Permission denied\. {OWNER}"
NOT_WRITABLE = rf"The data folder .* cannot be written: Permission denied\. {OWNER}"

WITH_A_SCREEN = {"run", "tour"}
"""These start for good where they can."""


@pytest.fixture
def arguments(tmp_path: Path) -> dict[str, list[str]]:
    """Every command, and what it is called with."""
    stick = tmp_path / "stick"
    stick.mkdir()
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(corpus.good("photo.jpg"))
    workbook = openpyxl.Workbook()
    workbook.worksheets[0].append(["企业名称"])
    workbook.worksheets[0].append(["新企业一号"])
    workbook.save(tmp_path / "list.xlsx")
    more = {
        "backup check": [str(stick)],
        "backup drop": [str(stick), "--keep", "3"],
        "backup list": [str(stick)],
        "backup make": [str(tmp_path / "backups"), "--passphrase", "one of the four words"],
        "backup passphrase": [str(stick)],
        "backup put-back": [],
        "backup restore": [str(stick)],
        "diagnose": ["--out", str(tmp_path / "diagnosis.zip")],
        "enroll": [str(stick)],
        "import media": [str(photo)],
        "inbox export": [str(tmp_path / "messages.xlsx")],
        "inbox forget": ["01ARZ3NDEKTSV4RRFFQ69G5FAV"],
        "keys export": [str(stick), "--no-passphrase"],
        "plays export": [str(tmp_path / "plays.xlsx")],
        "program install": [str(stick), "1.0.0"],
        "program publish": [str(stick), "1.0.0", "--to", str(stick)],
        "program rotate-keys": ["--to", str(stick)],
        "report": [str(tmp_path / "report.pdf")],
        "releases use": ["1"],
        "spreadsheet check": ["company", str(tmp_path / "list.xlsx")],
        "spreadsheet export": ["company", str(tmp_path)],
        "spreadsheet import": ["company", str(tmp_path / "list.xlsx")],
        "staff deactivate": ["王芳"],
        "staff reactivate": ["王芳"],
        "staff unlock": ["王芳"],
        "stations ask": ["mute"],
        "tour": ["--out", str(tmp_path / "pictures")],
    }
    named = {name: [*name.split(), *more.get(name, [])] for name in commands()}
    return named | {
        "guided-tour --list": ["guided-tour", "--list"],
        "usage --everywhere": ["usage", "--everywhere"],
    }


@pytest.fixture
def station(sample_station: Path, tmp_path: Path) -> Path:
    """A station as it is after its first day."""
    folder = DataFolder(tmp_path / "station")
    shutil.copytree(sample_station, folder.root)
    open_state(folder.state).dispose()
    return folder.root


def check(
    outcomes: Mapping[str, Outcome], expected: Mapping[str, str], otherwise: str = ""
) -> None:
    """Each has failed with the words expected of it, or has succeeded where none are."""
    wrong = []
    for name, outcome in outcomes.items():
        words = expected.get(name, otherwise)
        last = outcome.told.strip().splitlines()[-1:] or [""]
        codes = (UnavailableError.exit_code, StaffError.exit_code, 4) if words else (0,)
        if words:
            as_expected = re.fullmatch(rf"kiosk: .*{words}.*", last[0])
        else:
            as_expected = re.fullmatch(r"(?!kiosk: ).+", last[0])
        if "Traceback" in outcome.told or outcome.code not in codes or not as_expected:
            wrong.append(f"{name} ended with {outcome.code}: {outcome.told[-800:]}")
    assert not wrong, "\n".join(wrong)


def give_away(path: Path, *, readable: bool) -> None:
    """Have it belong to another user; where only root could do that, take the rights away."""
    for place in [path, *path.rglob("*")] if readable else [path]:
        if os.geteuid() == 0:
            os.chown(place, NOBODY, NOBODY)
            rights = (0o755 if place.is_dir() else 0o644) if readable else 0o700
        else:
            rights = (0o555 if place.is_dir() else 0o444) if readable else 0
        place.chmod(rights)


def as_ordinary_user() -> tuple[str, ...]:
    return WITHOUT_ROOTS_RIGHTS if os.geteuid() == 0 else ()


@pytest.mark.parametrize("there", [False, True], ids=["missing", "empty"])
def test_on_a_folder_without_content(
    arguments: dict[str, list[str]], tmp_path: Path, there: bool
) -> None:
    jobs = {
        name: (words, tmp_path / str(number))  # short: a socket's path has 107 bytes at most
        for number, (name, words) in enumerate(arguments.items())
        if name not in WITH_A_SCREEN
    }
    for _, data in jobs.values() if there else ():
        data.mkdir(parents=True)
    expected = {
        "backup check": NO_BACKUPS,
        "backup drop": NO_BACKUPS,
        "backup list": NO_BACKUPS,
        "backup make": NOTHING_TO_BACK_UP,
        "backup passphrase": NO_BACKUPS,
        "backup put-back": NOTHING_TO_PUT_BACK,
        "backup restore": NO_BACKUPS,
        "ceremony": NO_SCREEN,
        "doctor": CANNOT_OPEN,
        "enroll": NO_CHANNEL,
        "guided-tour": NO_SCREEN,
        "guided-tour --list": r"There is no release in .* yet\. Run `kiosk run` once",
        "inbox collect": NO_KEY,
        "inbox export": NO_KEY,
        "inbox forget": NO_RECORD,
        "inbox key": NEVER_STARTED,
        "inbox list": NO_KEY,
        "keys rotate": "There is no channel, or it is incomplete",
        "keys show": r"This PC belongs to no channel yet\. kiosk keys create, or kiosk enroll",
        "library move": NO_SERVER,
        "panel": NO_SCREEN,
        "plays export": NO_RECORD,
        "plays verify": NO_RECORD,
        "program install": NO_VERSIONS,
        "program list": NO_VERSIONS,
        "program publish": NO_VENDOR,
        "program rotate-keys": NO_VENDOR,
        "program switch": NO_VERSIONS,
        "program sync": NO_VERSIONS,
        "publish": NEVER_STARTED,
        "report": NO_RECORD,
        "releases use": r"Release 1 is not installed\. There is: none",
        "spreadsheet check": NEVER_STARTED,
        "spreadsheet export": NEVER_STARTED,
        "spreadsheet import": NEVER_STARTED,
        "staff deactivate": NEVER_STARTED_HERE,
        "staff invite": NEVER_STARTED_HERE,
        "staff list": NEVER_STARTED_HERE,
        "staff reactivate": NEVER_STARTED_HERE,
        "staff unlock": NEVER_STARTED_HERE,
        "stations ask": "This PC has no channel yet",
        "stations to-all": "This PC has no channel yet",
        "usage": NO_RECORD,
        "why": NO_RECORD,
    }
    check(run_all(jobs), expected)


def test_on_the_folder_of_another_user(arguments: dict[str, list[str]], station: Path) -> None:
    give_away(station, readable=False)
    jobs = {name: (words, station) for name, words in arguments.items()}
    try:
        outcomes = run_all(jobs, as_ordinary_user())
    finally:
        station.chmod(0o700)
    expected = {
        "diagnose": "",  # is written, and says in it what could not be read
        "doctor": CANNOT_OPEN,
        "program install": NO_VERSIONS,
        "program list": NO_VERSIONS,
        "program switch": NO_VERSIONS,
    }
    check(outcomes, expected, NOT_READABLE)


def test_on_a_folder_that_can_only_be_read(arguments: dict[str, list[str]], station: Path) -> None:
    give_away(station, readable=True)
    jobs = {name: (words, station) for name, words in arguments.items()}
    try:
        outcomes = run_all(jobs, as_ordinary_user())
    finally:
        for folder in [station, *filter(Path.is_dir, station.rglob("*"))]:
            folder.chmod(0o700)
    expected = {
        "backup check": rf"\.backup cannot be written: Permission denied\. {OWNER}",
        "backup list": NO_BACKUPS,
        "backup put-back": NOTHING_TO_PUT_BACK,
        "backup restore": NO_BACKUPS,
        "ceremony": NO_SCREEN,
        "diagnose": "",
        "doctor": CANNOT_OPEN,
        "guided-tour": NO_SCREEN,
        "guided-tour --list": "",
        "inbox export": NO_RIGHT,
        "inbox forget": NO_RIGHT,
        "inbox list": NO_RIGHT,
        "inbox stations": "",
        "library move": NO_SERVER,
        "panel": NO_SCREEN,
        "plays export": NO_RIGHT,
        "plays verify": NO_RIGHT,
        "program install": NO_VERSIONS,
        "program list": NO_VERSIONS,
        "program switch": NO_VERSIONS,
        "releases list": "",
        "report": NO_RIGHT,
        "stations asked": "",
        "usage": NO_RIGHT,
        "usage --everywhere": NO_RIGHT,
        "why": NO_RIGHT,
    }
    check(outcomes, expected, NOT_WRITABLE)


@pytest.mark.parametrize(
    ("part", "commands_that_need_it"),
    [
        ("keys", ("inbox list", "inbox key", "keys create", "publish")),
        ("releases", ("guided-tour --list", "releases list", "publish")),
        ("state.sqlite", ("why", "usage", "usage --everywhere", "inbox list")),
        ("library.sqlite", ("import media", "inbox key", "publish")),
    ],
)
def test_where_one_part_belongs_to_another_user_it_is_named(
    arguments: dict[str, list[str]],
    station: Path,
    part: str,
    commands_that_need_it: tuple[str, ...],
) -> None:
    """As after a command that somebody ran as root."""
    give_away(station / part, readable=False)
    jobs = {name: (arguments[name], station) for name in commands_that_need_it}
    try:
        outcomes = run_all(jobs, as_ordinary_user())
    finally:
        (station / part).chmod(0o700)
    whose = f"({OWNER}|this user may not use it)"
    check(outcomes, {}, rf"{re.escape(str(station / part))}.*{whose}")


needs_a_disk = pytest.mark.skipif(
    not can_mount(), reason="a disk of a test's own needs root, or user namespaces"
)


@needs_a_disk
def test_on_a_full_disk(arguments: dict[str, list[str]], station: Path, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    jobs = {name: (words, disk) for name, words in arguments.items() if name not in WITH_A_SCREEN}
    expected = {
        "backup check": NO_BACKUPS,
        "backup drop": NO_BACKUPS,
        "backup list": NO_BACKUPS,
        "backup passphrase": NO_BACKUPS,
        "backup put-back": NOTHING_TO_PUT_BACK,
        "backup restore": NO_BACKUPS,
        "ceremony": NO_SCREEN,
        "deliver": "",
        "diagnose": "",
        "doctor": CANNOT_OPEN,
        "enroll": NO_CHANNEL,
        "guided-tour": NO_SCREEN,
        "guided-tour --list": "",
        "keys show": "This PC belongs to no channel yet",
        "library move": NO_SERVER,
        "panel": NO_SCREEN,
        "program install": NO_VERSIONS,
        "program list": NO_VERSIONS,
        "program publish": NO_VENDOR,
        "program rotate-keys": NO_VENDOR,
        "program switch": NO_VERSIONS,
        "program sync": NO_VERSIONS,
        "releases list": "",
        "releases use": "",
        "releases verify": "",
        "setup": "",
        "stations ask": "This PC has no channel yet",
        "stations to-all": "This PC has no channel yet",
        "sync": "",
    }
    check(run_all(jobs, on_a_full_disk(disk, station, MEGABYTES)), expected, FULL)


@needs_a_disk
@pytest.mark.parametrize("name", ["run", "tour", "import media", "publish", "inbox key"])
def test_a_first_start_on_a_full_disk_says_so(
    arguments: dict[str, list[str]], tmp_path: Path, name: str
) -> None:
    disk, nothing = tmp_path / "disk", tmp_path / "nothing"
    disk.mkdir()
    nothing.mkdir()
    jobs = {name: (arguments[name], disk)}
    check(run_all(jobs, on_a_full_disk(disk, nothing, 1)), {}, FULL)
