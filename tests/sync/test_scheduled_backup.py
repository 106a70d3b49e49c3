"""When the timekeeper makes a backup: at night, by day where nights are missed, after failures."""

from __future__ import annotations

import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.core.backup_moment import is_due, is_too_old
from kiosk.core.last_backup import LastBackup, keep_last_backup, read_last_backup
from kiosk.sync.station.scheduled_backup import (
    LOOK_SECONDS,
    REFUSED_SECONDS,
    RETRY_SECONDS,
    ScheduledBackup,
)
from kiosk.sync.station.scheduled_command import SettledClock
from kiosk.sync.station.timetable import BackupTimes

HOURS = "01:00-05:00"
NIGHT = datetime(2026, 11, 30, 2, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("days", "ago", "hour", "due"),
    [
        (1, timedelta(hours=24), 2, True),
        (1, timedelta(hours=21), 1, True),  # in the last hour of last night
        (1, timedelta(hours=3), 4, False),
        (1, timedelta(hours=36), 14, False),
        (1, timedelta(hours=48), 14, True),
        (7, timedelta(days=6), 2, False),
        (7, timedelta(days=7), 2, True),
        (7, timedelta(days=7), 9, False),
        (7, timedelta(days=8), 9, True),
        (7, timedelta(days=-1), 9, True),  # of a clock that was ahead
    ],
)
def test_when_a_backup_is_due(days: int, ago: timedelta, hour: int, due: bool) -> None:
    now = NIGHT.replace(hour=hour)
    assert is_due(now - ago, days, HOURS, now) is due


def test_without_a_backup_before_one_is_due_at_once() -> None:
    assert is_due(None, 7, HOURS, NIGHT.replace(hour=14))


@pytest.mark.parametrize(("days", "age", "old"), [(1, 3, False), (1, 4, True), (7, 9, False)])
def test_when_the_last_backup_is_too_old(days: int, age: int, old: bool) -> None:
    assert is_too_old(NIGHT - timedelta(days=age), days, NIGHT) is old


class Pc:
    """A timekeeper's backups over two clocks of the test, and a command that ends as it says."""

    def __init__(self, folder: Path, code: int = 0) -> None:
        self.noted = folder / "backup.json"
        self.marks = folder / "started"
        script = folder / "backup.py"
        script.write_text(
            "import sys\n"
            f"print(*sys.argv[1:], file=open({str(self.marks)!r}, 'a'), flush=True)\n"
            f"print('said why', file=sys.stderr)\nsys.exit({code})\n"
        )
        self.backup = ScheduledBackup(
            BackupTimes(1, HOURS),
            self.noted,
            lambda *arguments: [sys.executable, str(script), *arguments],
            SettledClock(settle_seconds=0.0),
        )
        self.now, self.moment = 1000.0, NIGHT

    def pass_time(self, seconds: float) -> None:
        self.now += seconds
        self.moment += timedelta(seconds=seconds)
        self.backup.tick(self.now, self.moment)
        process = self.backup._process
        if process is not None:
            until = time.monotonic() + 10
            while not process.has_ended() and time.monotonic() < until:
                time.sleep(0.01)

    @property
    def started(self) -> list[str]:
        return self.marks.read_text().splitlines() if self.marks.exists() else []


def test_one_is_made_in_the_night_after_the_last(tmp_path: Path) -> None:
    pc = Pc(tmp_path)
    keep_last_backup(pc.noted, LastBackup(NIGHT - timedelta(hours=12), "/media/备份"))
    assert read_last_backup(pc.noted) == LastBackup(NIGHT - timedelta(hours=12), "/media/备份")
    pc.pass_time(1)
    pc.pass_time(LOOK_SECONDS)
    assert pc.started == []
    keep_last_backup(pc.noted, LastBackup(NIGHT - timedelta(hours=24), "/media/备份"))
    pc.pass_time(LOOK_SECONDS)
    assert pc.started == ["backup make --scheduled"]
    keep_last_backup(pc.noted, LastBackup(pc.moment, "/media/备份"))
    pc.pass_time(1)
    pc.pass_time(LOOK_SECONDS)
    assert len(pc.started) == 1
    pc.backup.close()


@pytest.mark.parametrize(("code", "wait"), [(3, RETRY_SECONDS), (4, REFUSED_SECONDS)])
def test_what_fails_is_tried_again_after_a_while_and_told_once(
    tmp_path: Path, code: int, wait: float, expected_logs: pytest.LogCaptureFixture
) -> None:
    pc = Pc(tmp_path, code)
    pc.pass_time(1)
    assert len(pc.started) == 1
    pc.pass_time(1)
    pc.pass_time(wait - 2)
    assert len(pc.started) == 1
    pc.pass_time(2)
    assert len(pc.started) == 2
    pc.pass_time(1)
    pc.backup.close()
    assert [one.getMessage() for one in expected_logs.records] == ["no backup was made: said why"]


def test_a_torn_note_counts_for_none(tmp_path: Path) -> None:
    for content in (b"", b"{", b"[]", b'{"at": "yesterday", "folder": ""}'):
        (tmp_path / "backup.json").write_bytes(content)
        assert read_last_backup(tmp_path / "backup.json") is None
