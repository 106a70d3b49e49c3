"""What the real program does when what it is given is torn, missing, newer or wrong."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.core.errors import StaffError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.db.release.installed import SCHEMA_VERSION
from tests.e2e.hall_screen import NEVER_IDLE, HallScreen

MIDDLE = (960, 540)
PROJECTS_TILE = (360, 756)
WATCH_FILM = (270, 622)


def run_to_its_end(data: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "kiosk", *arguments],
        env=os.environ | {"KIOSK_DATA": str(data)},
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )


def add_second_release(station: DataFolder) -> Path:
    """A copy of release 1 under number 2, in force; returns its database."""
    second = station.releases / "000002"
    shutil.copytree(station.releases / "000001", second)
    station.current.write_text("2\n")
    return second / "content.sqlite"


def damage(database: Path) -> None:
    with database.open("r+b") as file:
        file.truncate(database.stat().st_size // 2)


def make_newer(database: Path) -> None:
    with sqlite3.connect(database) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    connection.close()


def tear_current(database: Path) -> None:
    (database.parent.parent / "current").write_bytes(b"\x00\xff\x00")


@pytest.mark.slow
@pytest.mark.parametrize("spoil", [damage, make_newer, tear_current])
def test_a_spoilt_release_leaves_a_whole_one_on_the_screen(
    display: str, station: DataFolder, spoil: object
) -> None:
    database = add_second_release(station)
    assert callable(spoil)
    spoil(database)
    with HallScreen(display, station.root, NEVER_IDLE) as screen:
        assert screen.told("presence attract", 20)
        screen.touch(*MIDDLE)
        assert screen.told("presence visiting")
    assert screen.code == 0
    assert "kiosk.release" in screen.complaints
    assert "Traceback" not in screen.complaints


@pytest.mark.slow
def test_without_a_whole_release_the_calm_screen_stands_until_there_is_one(
    display: str, station: DataFolder
) -> None:
    database = station.releases / "000001" / "content.sqlite"
    whole = database.read_bytes()
    damage(database)
    with HallScreen(display, station.root, NEVER_IDLE) as screen:
        assert screen.told("calm screen", 20)
        assert screen.until(lambda: screen.colour(*MIDDLE) != (0, 0, 0), 5)
        database.write_bytes(whole)
        assert screen.told("presence attract", 20)
    assert screen.code == 0
    assert "Traceback" not in screen.complaints


@pytest.mark.slow
def test_missing_pictures_and_films_leave_placeholders(display: str, station: DataFolder) -> None:
    shutil.rmtree(station.media)
    with HallScreen(display, station.root, NEVER_IDLE) as screen:
        assert screen.told("presence attract", 20)
        screen.touch(*MIDDLE)
        assert screen.told("presence visiting")
        screen.touch(*PROJECTS_TILE)
        assert screen.told("page Projects")
    assert screen.code == 0
    assert "Traceback" not in screen.complaints


@pytest.mark.slow
def test_a_record_that_another_program_holds_keeps_no_visitor_waiting(
    display: str, station: DataFolder
) -> None:
    with closing(sqlite3.connect(station.state, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with HallScreen(display, station.root, NEVER_IDLE) as screen:
            assert screen.told("presence attract", 60)
            assert screen.until(lambda: screen.colour(*MIDDLE) != (0, 0, 0), 30)
            screen.touch(*MIDDLE)
            assert screen.told("presence visiting", 30)
            screen.touch(*PROJECTS_TILE)
            assert screen.told("page Projects", 30)
    assert screen.code == 0
    assert "is not recorded" in screen.complaints
    assert "Traceback" not in screen.complaints


def test_without_libvlc_the_kiosk_runs_and_the_film_page_says_why(
    display: str, station: DataFolder
) -> None:
    settings = NEVER_IDLE | {"PYTHON_VLC_LIB_PATH": "/nowhere/libvlc.so"}
    with HallScreen(display, station.root, settings) as screen:
        assert screen.told("presence attract", 20)
        screen.touch(*MIDDLE)
        screen.touch(*WATCH_FILM)
        assert screen.told("page Film")
        assert screen.has_told("no-libvlc")
    assert screen.code == 0
    assert "Traceback" not in screen.complaints


@pytest.mark.parametrize(
    ("text", "line"), [("[session]\nidle_seconds = 'long'\n", 2), ("[film]\nvolume = \n", 2)]
)
def test_a_wrong_setting_is_named_by_its_line(
    display: str, station: DataFolder, text: str, line: int
) -> None:
    station.settings.write_text(text)
    ended = run_to_its_end(station.root, "run")
    assert ended.returncode == StaffError.exit_code
    assert f"line {line}" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_data_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.touch()
    ended = run_to_its_end(in_the_way / "data", "run")
    assert ended.returncode == UnavailableError.exit_code
    assert str(in_the_way / "data") in ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_second_kiosk_on_the_same_data_says_so_and_leaves_the_first_alone(
    display: str, station: DataFolder
) -> None:
    with HallScreen(display, station.root, NEVER_IDLE) as screen:
        assert screen.told("presence attract", 20)
        assert screen.until(lambda: screen.film_worker() > 0, 20)
        assert screen.until(lambda: count_plays(station) > 0, 20)
        plays = count_plays(station)
        second = run_to_its_end(station.root, "run")
        assert second.returncode == StaffError.exit_code
        (line,) = second.stderr.splitlines()
        assert line.startswith(f"kiosk: A kiosk is running with the data folder {station.root}")
        assert "End it first" in line
        assert screen.film_worker()
        assert count_plays(station) == plays
    assert screen.code == 0
    with HallScreen(display, station.root, NEVER_IDLE) as again:
        assert again.until(lambda: again.film_worker() > 0, 30)
    assert again.code == 0


def count_plays(station: DataFolder) -> int:
    with sqlite3.connect(station.state) as state:
        count = state.execute("SELECT count(*) FROM play").fetchone()[0]
    state.close()
    return int(count)
