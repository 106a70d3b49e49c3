"""When the timekeeper publishes what was scheduled: clocks that jump, and processes that fail."""

from __future__ import annotations

import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.core.publishing_moment import is_due, is_missed
from kiosk.sync.station.scheduled_command import SettledClock
from kiosk.sync.station.scheduled_publisher import (
    LOOK_SECONDS,
    REFUSED_SECONDS,
    RETRY_SECONDS,
    ScheduledPublisher,
)

MONDAY = datetime(2026, 11, 30, 0, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("late", "due", "missed"),
    [(-1, False, False), (0, True, False), (12 * 3600, True, False), (12 * 3600 + 1, False, True)],
)
def test_it_is_published_up_to_half_a_day_late(late: int, due: bool, missed: bool) -> None:
    now = MONDAY + timedelta(seconds=late)
    assert (is_due(MONDAY, now), is_missed(MONDAY, now)) == (due, missed)


def test_a_clock_has_settled_when_it_has_run_on_for_two_minutes() -> None:
    clock = SettledClock()
    seen = [clock.see(second, MONDAY + timedelta(seconds=second)) for second in range(0, 130, 2)]
    assert seen == [second >= 120 for second in range(0, 130, 2)]


@pytest.mark.parametrize(
    "jump", [timedelta(days=3653), timedelta(days=-3653), timedelta(minutes=1)]
)
def test_a_clock_that_has_jumped_is_not_believed_at_once(jump: timedelta) -> None:
    clock = SettledClock()
    for second in range(0, 200, 2):
        clock.see(second, MONDAY + timedelta(seconds=second))
    later = [clock.see(second, MONDAY + jump + timedelta(seconds=second)) for second in (200, 202)]
    assert later == [False, False]
    assert not clock.see(204, MONDAY + timedelta(seconds=204)), "it was set back again"


class Pc:
    """A timekeeper's publisher over two clocks of the test, and a command that ends as it says."""

    def __init__(self, folder: Path, code: int = 0, seconds: float = 0.0) -> None:
        self.marks = folder / "started"
        self.due_at: datetime | None = MONDAY
        script = folder / "publish.py"
        script.write_text(
            "import sys, time\n"
            f"print(*sys.argv[1:], file=open({str(self.marks)!r}, 'a'), flush=True)\n"
            f"time.sleep({seconds})\nsys.exit({code})\n"
        )
        self.publisher = ScheduledPublisher(
            lambda *arguments: [sys.executable, str(script), *arguments],
            lambda: self.due_at,
            clock=SettledClock(settle_seconds=0.0),
        )
        self.now, self.moment = 1000.0, MONDAY - timedelta(seconds=30)

    def pass_time(self, seconds: float) -> None:
        self.now += seconds
        self.moment += timedelta(seconds=seconds)
        self.publisher.tick(self.now, self.moment)
        process = self.publisher._process
        if process is not None:
            until = time.monotonic() + 10
            while not process.has_ended() and time.monotonic() < until:
                time.sleep(0.01)

    @property
    def started(self) -> list[str]:
        return self.marks.read_text().splitlines() if self.marks.exists() else []


def test_it_starts_at_the_moment_and_not_before(tmp_path: Path) -> None:
    pc = Pc(tmp_path)
    pc.pass_time(1)
    pc.pass_time(LOOK_SECONDS)
    assert pc.started == []
    pc.pass_time(LOOK_SECONDS)
    assert pc.started == ["publish --scheduled --json"]
    pc.due_at = None
    pc.pass_time(1)
    pc.pass_time(LOOK_SECONDS)
    assert len(pc.started) == 1


@pytest.mark.parametrize(("code", "wait"), [(3, RETRY_SECONDS), (5, REFUSED_SECONDS)])
def test_what_fails_is_tried_again_after_a_while(
    tmp_path: Path, code: int, wait: float, expected_logs: pytest.LogCaptureFixture
) -> None:
    pc = Pc(tmp_path, code)
    pc.pass_time(LOOK_SECONDS + 30)
    assert len(pc.started) == 1
    pc.pass_time(1)
    pc.pass_time(wait - 2)
    assert len(pc.started) == 1
    pc.pass_time(2)
    assert len(pc.started) == 2
    pc.publisher.close()
    assert "not published" in expected_logs.text


def test_it_is_ended_with_the_timekeeper(tmp_path: Path) -> None:
    pc = Pc(tmp_path, seconds=60)
    pc.now, pc.moment = pc.now + 60, MONDAY
    pc.publisher.tick(pc.now, pc.moment)
    process = pc.publisher._process
    assert process is not None
    began = time.monotonic()
    pc.publisher.close()
    assert time.monotonic() - began < 10
    assert process.has_ended()
