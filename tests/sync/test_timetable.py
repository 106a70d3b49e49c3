"""The timekeeper has its settings read by a process that ends."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.core.errors import StaffError, UnavailableError
from kiosk.core.process.own_command import own_command
from kiosk.sync.station.timetable import BackupTimes, SyncTimes, Timetable, read_timetable

COMMAND = own_command("timetable")


@pytest.fixture
def data(data_of_this_test: Path) -> Path:
    data_of_this_test.mkdir()
    return data_of_this_test


def test_without_settings_the_defaults_hold(data: Path) -> None:
    assert read_timetable(COMMAND) == Timetable(
        SyncTimes(minutes=15, hours=(), sticks=True),
        update_hours="03:00-05:00",
        neighbours=False,
        library_on_server=False,
        metrics="",
        backup=None,
    )


def test_what_staff_have_set_is_passed_on_without_the_password_of_the_library(data: Path) -> None:
    (data / "kiosk.toml").write_text(
        """
[sync]
minutes = 60
hours = ["22:00-06:00"]
sticks = false
[program]
updates = false
[neighbours]
enabled = true
[library]
url = "postgresql+psycopg://editor:l1brary@127.0.0.1:9/hall"
[backup]
folder = "/media/kiosk/备份"
days = 7
[metrics]
file = "/var/lib/展厅.prom"
""",
        "utf-8",
    )
    assert read_timetable(COMMAND) == Timetable(
        SyncTimes(minutes=60, hours=("22:00-06:00",), sticks=False),
        update_hours="",
        neighbours=True,
        library_on_server=True,
        metrics="/var/lib/展厅.prom",
        backup=BackupTimes(days=7, hours="01:00-05:00"),
    )
    reading, writing = os.pipe()
    said = subprocess.run(COMMAND, stdin=reading, capture_output=True, check=True).stdout
    os.close(reading)
    os.close(writing)
    assert b"l1brary" not in said


def test_a_wrong_setting_is_told_as_to_staff(data: Path) -> None:
    (data / "kiosk.toml").write_text("[sync]\nminutes = -1\n")
    with pytest.raises(StaffError, match=r"line 2: sync\.minutes"):
        read_timetable(COMMAND)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
def test_a_process_that_is_killed_or_cannot_be_started_is_no_fault_of_the_settings() -> None:
    killed = [sys.executable, "-c", "import os, signal; os.kill(os.getpid(), signal.SIGKILL)"]
    with pytest.raises(UnavailableError, match="ended with code -9"):
        read_timetable(killed)
    with pytest.raises(UnavailableError, match="cannot be started"):
        read_timetable(["/nowhere/kiosk", "timetable"])
