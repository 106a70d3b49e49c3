"""What is wrong with a station by its last report, and which of them wants somebody first."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from kiosk.core.delivery.delivered_file import Examined, Running, Status
from kiosk.core.delivery.station_health import (
    Fault,
    FoundFault,
    NewestRelease,
    ReleaseStanding,
    Standing,
    StationHealth,
    health_of,
)
from tests.editorial.reported import GIGABYTE, report

NOW = datetime(2026, 11, 30, 9, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
NEWEST = NewestRelease(7, NOW - 30 * DAY)


def of(status: Status | None, heard: timedelta = HOUR, crashes: int = 0) -> StationHealth:
    return health_of(status, NOW - heard, NEWEST, NOW, crashes)


def test_a_station_that_has_just_reported_is_well() -> None:
    health = of(report(NOW - HOUR))
    assert health == StationHealth(NOW - HOUR, Standing.WELL, ReleaseStanding.NEWEST, ())


@pytest.mark.parametrize(
    ("values", "fault", "standing"),
    [
        ({"running": None}, FoundFault(Fault.NOT_RUNNING), Standing.FAULTY),
        (
            {"running": Running(since=NOW, screen_restarts=3, film_restarts=0, safe_mode=True)},
            FoundFault(Fault.SAFE_MODE),
            Standing.FAULTY,
        ),
        ({"release": 0}, FoundFault(Fault.NO_RELEASE), Standing.FAULTY),
        (
            {"disk_free": 3 * GIGABYTE},
            FoundFault(Fault.LITTLE_ROOM, 3 * GIGABYTE),
            Standing.FAULTY,
        ),
        (
            {"examined": Examined(at=NOW, red=2, amber=1)},
            FoundFault(Fault.EXAMINED_RED, 2),
            Standing.FAULTY,
        ),
        (
            {"examined": Examined(at=NOW, red=0, amber=1)},
            FoundFault(Fault.EXAMINED_AMBER, 1),
            Standing.CONCERNING,
        ),
        ({"release": 6}, FoundFault(Fault.LATE, 7), Standing.CONCERNING),
    ],
)
def test_each_fault_is_found(values: dict[str, Any], fault: FoundFault, standing: Standing) -> None:
    health = of(report(NOW - HOUR, **values))
    assert (health.faults, health.standing) == ((fault,), standing)


def test_an_older_program_that_does_not_say_whether_it_runs_is_not_blamed() -> None:
    assert of(report(NOW - HOUR, format=2, running=None)).standing is Standing.WELL


def test_crashes_of_the_last_days_are_told() -> None:
    assert of(report(NOW - HOUR), crashes=2).faults == (FoundFault(Fault.CRASHED, 2),)


def test_a_release_that_was_just_published_is_not_late_yet() -> None:
    newest = NewestRelease(8, NOW - 2 * HOUR)
    health = health_of(report(NOW - HOUR), NOW, newest, NOW)
    assert (health.release, health.standing) == (ReleaseStanding.OLDER, Standing.WELL)


def test_a_release_is_compared_with_what_this_pc_knows() -> None:
    def of_release(number: int, newest: int) -> ReleaseStanding:
        known = NewestRelease(newest, NOW)
        return health_of(report(NOW, release=number), NOW, known, NOW).release

    assert of_release(8, 7) is ReleaseStanding.NEWER
    assert of_release(0, 7) is ReleaseStanding.NONE
    assert of_release(8, 0) is ReleaseStanding.UNKNOWN


def test_silence_stands_before_all_other_faults() -> None:
    health = of(report(NOW - 5 * DAY, running=None, disk_free=0), heard=5 * DAY)
    assert health.standing is Standing.SILENT
    faults = [one.fault for one in health.faults]
    assert faults == [Fault.SILENT, Fault.NOT_RUNNING, Fault.LITTLE_ROOM]
    assert health.faults[0].number == 5
    assert of(report(NOW - 61 * DAY), heard=61 * DAY).standing is Standing.GONE


def test_a_report_that_travelled_on_a_stick_is_as_old_as_it_says() -> None:
    health = of(report(NOW - 5 * DAY), heard=HOUR)
    assert (health.seen_at, health.standing) == (NOW - 5 * DAY, Standing.SILENT)


@pytest.mark.parametrize("at", [NOW + 400 * DAY, datetime(2020, 1, 1, tzinfo=UTC)])
def test_a_clock_that_says_what_cannot_be_is_named_and_not_believed(at: datetime) -> None:
    health = of(report(at))
    assert health.seen_at == NOW - HOUR
    assert health.faults == (FoundFault(Fault.CLOCK_WRONG),)


def test_a_station_without_a_report_is_told_apart_from_one_with_a_damaged_one() -> None:
    assert of(None).faults == (FoundFault(Fault.NO_REPORT),)
    damaged = health_of(None, NOW, NEWEST, NOW, readable=False)
    assert damaged.faults == (FoundFault(Fault.UNREADABLE),)
    assert damaged.release is ReleaseStanding.UNKNOWN
