"""When a station syncs by itself."""

from __future__ import annotations

import sys
import threading
from datetime import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.process.own_command import own_command
from kiosk.sync.station.schedule import (
    MAX_FIRST_SECONDS,
    MAX_REFUSED_SECONDS,
    Outcome,
    Schedule,
    outcome_of,
)
from kiosk.sync.station.scheduled_publisher import ScheduledPublisher
from kiosk.sync.station.timekeeper import (
    MAX_STICK_SECONDS,
    STICK_SECONDS,
    SticksToRead,
    Timekeeper,
    channels_on,
    is_removable,
    mount_points,
)
from kiosk.sync.station.timetable import SyncTimes
from tests.sync.halls import Hall, Station

NOON = time(12, 0)
NOTHING_SCHEDULED = ScheduledPublisher(own_command, lambda: None)
DAY = 86_400


def waits(schedule: Schedule, moment: time = NOON, now: float = 0.0) -> float:
    """How many seconds pass until it is due."""
    for seconds in range(DAY * 2):
        if schedule.due(now + seconds, moment):
            return seconds
    raise AssertionError("never due")


def test_the_first_sync_comes_within_a_minute() -> None:
    assert waits(Schedule(SyncTimes(), 0.0, lambda: 0.0)) == 0
    assert waits(Schedule(SyncTimes(), 0.0, lambda: 0.99)) <= MAX_FIRST_SECONDS


def test_the_next_one_comes_after_the_interval_give_or_take_a_tenth() -> None:
    schedule = Schedule(SyncTimes(minutes=10), 0.0, lambda: 0.5)
    schedule.note(Outcome.DONE, 100.0)
    assert waits(schedule, now=100.0) == 600


def test_a_line_that_is_down_is_tried_again_soon_and_then_less_often() -> None:
    schedule = Schedule(SyncTimes(minutes=15), 0.0, lambda: 0.5)
    seen = []
    for _ in range(7):
        schedule.note(Outcome.OFFLINE, 0.0)
        seen.append(waits(schedule))
    assert seen == [30, 60, 120, 240, 480, 900, 900]


def test_a_server_that_refuses_is_asked_less_and_less_up_to_six_hours() -> None:
    schedule = Schedule(SyncTimes(minutes=15), 0.0, lambda: 0.5)
    seen = []
    for _ in range(7):
        schedule.note(Outcome.REFUSED, 0.0)
        seen.append(waits(schedule))
    assert seen == [900, 1800, 3600, 7200, 14400, MAX_REFUSED_SECONDS, MAX_REFUSED_SECONDS]


def test_outside_its_hours_nothing_is_due_and_when_they_begin_each_station_takes_its_time() -> None:
    times = SyncTimes(minutes=60, hours=("22:00-06:00",))
    early, late = Schedule(times, 0.0, lambda: 0.0), Schedule(times, 0.0, lambda: 0.9)
    for schedule in (early, late):
        assert not schedule.due(10_000.0, NOON)
    assert early.due(10_001.0, time(22, 0))
    assert not late.due(10_001.0, time(22, 0))
    assert late.due(10_001.0 + 3600, time(23, 0))


def test_none_is_due_where_staff_want_none() -> None:
    assert not Schedule(SyncTimes(minutes=0), 0.0, lambda: 0.0).due(1e9, NOON)


@given(
    st.lists(st.sampled_from(Outcome), max_size=40),
    st.integers(1, 10_080),
    st.floats(0, 1, exclude_max=True),
)
def test_whatever_has_happened_the_next_sync_comes(
    outcomes: list[Outcome], minutes: int, chance: float
) -> None:
    schedule = Schedule(SyncTimes(minutes=minutes), 0.0, lambda: chance)
    for outcome in outcomes:
        schedule.note(outcome, 0.0)
    longest = max(minutes * 60, MAX_REFUSED_SECONDS) * 1.1
    assert schedule.due(longest + 1, NOON)


@pytest.mark.parametrize(
    ("code", "outcome"),
    [
        (0, Outcome.DONE),
        (3, Outcome.OFFLINE),
        (4, Outcome.REFUSED),
        (5, Outcome.REFUSED),
        (1, Outcome.OFFLINE),
        (-9, Outcome.OFFLINE),
    ],
)
def test_exit_codes_say_how_a_sync_has_ended(code: int, outcome: Outcome) -> None:
    assert outcome_of(code) is outcome


def test_a_channel_is_found_at_the_root_of_a_stick_or_in_its_folder(
    hall: Hall, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    (stick / "kiosk").mkdir(parents=True)
    assert channels_on([stick, tmp_path / "gone"]) == []
    (stick / "kiosk" / "channel").symlink_to(hall.folder.channel)
    assert channels_on([stick]) == [stick / "kiosk" / "channel"]
    assert channels_on([hall.folder.root]) == [hall.folder.channel]


@pytest.mark.parametrize(
    ("options", "removable"),
    [("rw,fixed", False), ("rw,removable", True), ("ro,cdrom", False), ("", False)],
)
def test_on_windows_only_a_removable_drive_is_a_stick(options: str, removable: bool) -> None:
    assert is_removable(options) is removable


def test_sticks_are_found_in_the_table_of_mounts() -> None:
    table = (
        "/dev/sda1 / ext4 rw 0 0\n"
        "proc /proc proc rw 0 0\n"
        "/dev/sdb1 /media/hall/展厅\\040A vfat rw 0 0\n"
        "tmpfs /run tmpfs rw 0 0\n"
        "/dev/sdc1 /media/hall/B fuseblk rw 0 0\n"
    )
    assert mount_points(table) == {Path("/media/hall/展厅 A"), Path("/media/hall/B")}


def kept_until(timekeeper: Timekeeper, ended: threading.Event, done: Path) -> None:
    """Let it run until a job has written `done`."""
    thread = threading.Thread(target=timekeeper.run)
    thread.start()
    try:
        for _ in range(600):
            if done.exists() and done.read_text().endswith("\n"):
                return
            ended.wait(0.05)
        raise AssertionError("no job was started")
    finally:
        ended.set()
        thread.join()


def test_a_stick_that_is_put_in_is_synced_from(
    hall: Hall, station: Station, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.sync.station.timekeeper.TICK_SECONDS", 0.05)
    asked = tmp_path / "asked"
    write = "import sys; open(sys.argv[1], 'w').write(' '.join(sys.argv[2:]) + '\\n')"
    ended = threading.Event()
    timekeeper = Timekeeper(
        station.folder,
        SyncTimes(minutes=0),
        ended,
        NOTHING_SCHEDULED,
        mounts=lambda: {hall.folder.root},
        command=lambda *arguments: [sys.executable, "-c", write, str(asked), *arguments],
    )
    kept_until(timekeeper, ended, asked)
    assert asked.read_text() == f"sync --json --from {hall.url}\n"


def test_a_stick_is_served_while_a_sync_from_the_channel_hangs_which_goes_on_afterwards(
    hall: Hall, station: Station, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.sync.station.timekeeper.TICK_SECONDS", 0.05)
    monkeypatch.setattr("kiosk.sync.station.schedule.MAX_FIRST_SECONDS", 0.0)
    asked, done = tmp_path / "asked", tmp_path / "done"
    work = (
        "import sys, pathlib, time; asked, done = map(pathlib.Path, sys.argv[1:3]);"
        "stick = '--from' in sys.argv; before = asked.read_text() if asked.exists() else '';"
        "asked.write_text(before + ('stick ' if stick else 'channel '));"
        "done.write_text('yes\\n') if 'stick channel' in asked.read_text() else None;"
        "None if stick else time.sleep(1000)"
    )
    ended = threading.Event()
    timekeeper = Timekeeper(
        station.folder,
        SyncTimes(minutes=1),
        ended,
        NOTHING_SCHEDULED,
        mounts=lambda: {hall.folder.root} if asked.exists() and asked.read_text() else set(),
        command=lambda *arguments: [
            *[sys.executable, "-c", work, str(asked), str(done)],
            *arguments,
        ],
    )
    kept_until(timekeeper, ended, done)
    assert asked.read_text() == "channel stick channel "


def test_a_stick_that_could_not_be_read_is_tried_again(
    hall: Hall,
    station: Station,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    expected_logs: pytest.LogCaptureFixture,
) -> None:
    """As when staff sync by hand meanwhile, and the job ends at once: one is running already."""
    monkeypatch.setattr("kiosk.sync.station.timekeeper.TICK_SECONDS", 0.05)
    monkeypatch.setattr("kiosk.sync.station.timekeeper.STICK_SECONDS", 0.01)
    first, second = tmp_path / "first", tmp_path / "second"
    fail_once = (
        "import sys, pathlib; first, second = map(pathlib.Path, sys.argv[1:3]);"
        "done = first.exists(); (second if done else first).write_text('yes\\n');"
        "print('kiosk: busy', file=sys.stderr); sys.exit(0 if done else 3)"
    )
    ended = threading.Event()
    timekeeper = Timekeeper(
        station.folder,
        SyncTimes(minutes=0),
        ended,
        NOTHING_SCHEDULED,
        mounts=lambda: {hall.folder.root},
        command=lambda *arguments: [
            *[sys.executable, "-c", fail_once, str(first), str(second)],
            *arguments,
        ],
    )
    kept_until(timekeeper, ended, second)
    assert "busy" in expected_logs.text


def test_sticks_are_tried_again_with_back_off_until_they_are_read_or_gone(hall: Hall) -> None:
    sticks, mount, place = SticksToRead(), hall.folder.root, hall.folder.channel
    sticks.see({mount}, 0.0)
    moments = [0.0]
    for _ in range(2000):
        assert sticks.next(moments[-1]) == place
        sticks.note(place, Outcome.OFFLINE, moments[-1])
        assert sticks.next(moments[-1] + STICK_SECONDS - 1) is None
        moments.append(moments[-1] + MAX_STICK_SECONDS)
    sticks.see(set(), moments[-1])
    assert sticks.next(moments[-1]) is None
    sticks.note(place, Outcome.OFFLINE, moments[-1])
    assert sticks.next(moments[-1] * 2) is None
    for outcome in (Outcome.DONE, Outcome.REFUSED):
        sticks.see(set(), 0.0)
        sticks.see({mount}, 0.0)
        sticks.note(place, outcome, 0.0)
        assert sticks.next(1e9) is None


def test_what_a_job_complains_of_is_told_once(
    station: Station,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    expected_logs: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr("kiosk.sync.station.timekeeper.TICK_SECONDS", 0.01)
    monkeypatch.setattr("kiosk.sync.station.schedule.RETRY_SECONDS", 0.01)
    monkeypatch.setattr("kiosk.sync.station.schedule.MAX_FIRST_SECONDS", 0.0)
    third = tmp_path / "third"
    fail = (
        "import sys, pathlib; p = pathlib.Path(sys.argv[1]); n = p.with_suffix('.count');"
        "n.write_text((n.read_text() if n.exists() else '') + '.');"
        "p.write_text('yes\\n') if len(n.read_text()) > 2 else None;"
        "print('kiosk: nobody answers there', file=sys.stderr); sys.exit(3)"
    )
    ended = threading.Event()
    timekeeper = Timekeeper(
        station.folder,
        SyncTimes(minutes=1),
        ended,
        NOTHING_SCHEDULED,
        mounts=set,
        command=lambda *arguments: [sys.executable, "-c", fail, str(third), *arguments],
    )
    kept_until(timekeeper, ended, third)
    (record,) = expected_logs.records
    assert "nobody answers there" in record.getMessage()
