"""When a worker is taken to hang, and which faults are forgotten."""

from __future__ import annotations

import pytest

from kiosk.media.playback.watchdog import (
    BACKOFF,
    HEALTHY_AFTER,
    HEARTBEAT_TIMEOUT,
    MAX_CHECK_GAP,
    MAX_LOST_WORKERS,
    MIN_PROGRESS_MS,
    READY_TIMEOUT,
    STALL_TIMEOUT,
    Watchdog,
)


@pytest.fixture
def dog() -> Watchdog:
    """Of a worker started at 0 s."""
    dog = Watchdog()
    dog.worker_started(0)
    return dog


def fault(dog: Watchdog, now: float, since: float = 0) -> str:
    """What the last of many checks finds."""
    for step in range(int((now - since) / MAX_CHECK_GAP)):
        assert not dog.fault(since + step * MAX_CHECK_GAP)
    return dog.fault(now)


def test_a_worker_may_take_long_to_load_but_not_for_ever(dog: Watchdog) -> None:
    assert not fault(dog, READY_TIMEOUT)
    assert "no message" in dog.fault(READY_TIMEOUT + 0.1)


def test_a_ready_worker_that_falls_silent_is_at_fault(dog: Watchdog) -> None:
    dog.worker_ready(1)
    dog.last_message_at = 1
    assert not fault(dog, 1 + HEARTBEAT_TIMEOUT)
    assert "no message" in dog.fault(1.1 + HEARTBEAT_TIMEOUT)


def test_a_worker_is_not_blamed_for_the_time_in_which_nobody_listened(dog: Watchdog) -> None:
    dog.worker_ready(0)
    dog.expect_progress(0)
    assert not fault(dog, 60 - MAX_CHECK_GAP + HEARTBEAT_TIMEOUT, since=60)
    assert "no message" in dog.fault(60.1 - MAX_CHECK_GAP + HEARTBEAT_TIMEOUT)


def test_a_film_that_stands_is_at_fault_though_the_worker_talks(dog: Watchdog) -> None:
    dog.worker_ready(0)
    dog.expect_progress(0)
    for second in range(1, 4):
        dog.last_message_at = second
        dog.note_position(100, 6000, second)
    dog.last_message_at = 1 + STALL_TIMEOUT
    assert not fault(dog, 1 + STALL_TIMEOUT)
    assert "stalled" in dog.fault(1.1 + STALL_TIMEOUT)


def test_a_paused_film_may_stand(dog: Watchdog) -> None:
    dog.worker_ready(0)
    dog.expect_progress(0)
    dog.expect_no_progress()
    dog.last_message_at = 100
    assert not fault(dog, 100)


def test_a_film_that_loses_workers_in_a_row_is_bad(dog: Watchdog) -> None:
    for _ in range(MAX_LOST_WORKERS):
        assert not dog.film_is_faulty
        dog.worker_ready(0)
        dog.expect_progress(0)
        dog.worker_lost()
        dog.worker_started(0)
    assert dog.film_is_faulty
    dog.film_changed()
    assert not dog.film_is_faulty


def test_a_film_that_plays_on_for_a_while_is_forgiven(dog: Watchdog) -> None:
    for minute in range(0, 600, 60):
        dog.worker_ready(minute)
        dog.expect_progress(minute)
        dog.note_position(minute * 1000 + 1, 0, minute + 1)
        dog.note_health(minute + HEALTHY_AFTER + 0.1)
        assert dog.worker_lost() == 0
        assert not dog.film_is_faulty
        dog.worker_started(minute + 5)


def test_a_worker_that_dies_idle_is_not_the_films_fault(dog: Watchdog) -> None:
    pauses = [dog.worker_lost() for _ in range(8)]
    assert not dog.film_is_faulty
    assert pauses == [*BACKOFF, BACKOFF[-1], BACKOFF[-1]]


def test_a_film_that_plays_on_after_its_end_is_at_fault(dog: Watchdog) -> None:
    dog.worker_ready(0)
    dog.expect_progress(0)
    for tenth in range(1, 80):
        now = dog.last_message_at = tenth / 10
        dog.note_position(tenth * 100, 6000, now)
        assert not dog.fault(now)
    dog.note_position(8100, 6000, 8.1)
    assert "should have ended" in dog.fault(8.1)
    assert not dog.film_stalled(8.1)


def test_a_film_of_unknown_length_may_go_on(dog: Watchdog) -> None:
    dog.worker_ready(0)
    dog.expect_progress(0)
    dog.last_message_at = 60
    dog.note_position(60_000, 0, 60)
    assert not dog.fault(60)


def test_a_film_that_gets_on_between_its_faults_is_not_bad_and_waits_for_nothing(
    dog: Watchdog,
) -> None:
    for turn in range(1, 20):
        dog.worker_ready(0)
        dog.expect_progress(0)
        dog.note_position(turn * (MIN_PROGRESS_MS + 1), 60_000, 0.3)
        assert dog.worker_lost() == 0
        assert not dog.film_is_faulty
        dog.worker_started(0)


def test_a_film_that_loses_its_workers_at_one_place_is_bad(dog: Watchdog) -> None:
    for turn in range(MAX_LOST_WORKERS):
        assert not dog.film_is_faulty
        dog.worker_ready(0)
        dog.expect_progress(0)
        dog.note_position(30_000 + turn * 50, 60_000, 0.3)
        dog.worker_lost()
        dog.worker_started(0)
    assert dog.film_is_faulty
