"""When a worker is taken for hanging, and what is forgiven."""

from __future__ import annotations

import pytest

from kiosk.media.playback.watchdog import (
    FORGIVEN_AFTER,
    GOT_ON_MS,
    PAUSES,
    READY_TIMEOUT,
    SILENCE_TIMEOUT,
    STALL_TIMEOUT,
    TRIES,
    Watchdog,
)


@pytest.fixture
def dog() -> Watchdog:
    """Of a worker started at 0 s."""
    dog = Watchdog()
    dog.worker_started(0)
    return dog


def test_a_worker_may_take_long_to_load_but_not_for_ever(dog: Watchdog) -> None:
    assert not dog.fault(READY_TIMEOUT)
    assert "silent" in dog.fault(READY_TIMEOUT + 1)


def test_a_ready_worker_that_falls_silent_is_at_fault(dog: Watchdog) -> None:
    dog.worker_ready(1)
    dog.heard_at = 1
    assert not dog.fault(1 + SILENCE_TIMEOUT)
    assert "silent" in dog.fault(1.1 + SILENCE_TIMEOUT)


def test_a_film_that_stands_is_at_fault_though_the_worker_talks(dog: Watchdog) -> None:
    dog.worker_ready(0)
    dog.film_expected(0)
    for second in range(1, 4):
        dog.heard_at = second
        dog.film_seen(100, 6000, second)
    dog.heard_at = 1 + STALL_TIMEOUT
    assert not dog.fault(1 + STALL_TIMEOUT)
    assert "stands" in dog.fault(1.1 + STALL_TIMEOUT)


def test_a_paused_film_may_stand(dog: Watchdog) -> None:
    dog.worker_ready(0)
    dog.film_expected(0)
    dog.film_quiet()
    dog.heard_at = 100
    assert not dog.fault(100)


def test_a_film_that_loses_workers_in_a_row_is_bad(dog: Watchdog) -> None:
    for _ in range(TRIES):
        assert not dog.film_is_bad
        dog.worker_ready(0)
        dog.film_expected(0)
        dog.worker_lost()
        dog.worker_started(0)
    assert dog.film_is_bad
    dog.film_chosen()
    assert not dog.film_is_bad


def test_a_film_that_plays_on_for_a_while_is_forgiven(dog: Watchdog) -> None:
    for minute in range(0, 600, 60):
        dog.worker_ready(minute)
        dog.film_expected(minute)
        dog.film_seen(minute * 1000 + 1, 0, minute + 1)
        dog.forgive(minute + FORGIVEN_AFTER + 0.1)
        assert dog.worker_lost() == 0
        assert not dog.film_is_bad
        dog.worker_started(minute + 5)


def test_a_worker_that_dies_idle_is_not_the_films_fault(dog: Watchdog) -> None:
    pauses = [dog.worker_lost() for _ in range(8)]
    assert not dog.film_is_bad
    assert pauses == [*PAUSES, PAUSES[-1], PAUSES[-1]]


def test_a_film_that_plays_on_after_its_end_is_at_fault(dog: Watchdog) -> None:
    dog.worker_ready(0)
    dog.film_expected(0)
    for tenth in range(1, 80):
        now = dog.heard_at = tenth / 10
        dog.film_seen(tenth * 100, 6000, now)
        assert not dog.fault(now)
    dog.film_seen(8100, 6000, 8.1)
    assert "should have ended" in dog.fault(8.1)
    assert not dog.film_stands(8.1)


def test_a_film_of_unknown_length_may_go_on(dog: Watchdog) -> None:
    dog.worker_ready(0)
    dog.film_expected(0)
    dog.heard_at = 60
    dog.film_seen(60_000, 0, 60)
    assert not dog.fault(60)


def test_a_film_that_gets_on_between_its_faults_is_not_bad_and_waits_for_nothing(
    dog: Watchdog,
) -> None:
    for turn in range(1, 20):
        dog.worker_ready(0)
        dog.film_expected(0)
        dog.film_seen(turn * (GOT_ON_MS + 1), 60_000, 0.3)
        assert dog.worker_lost() == 0
        assert not dog.film_is_bad
        dog.worker_started(0)


def test_a_film_that_loses_its_workers_at_one_place_is_bad(dog: Watchdog) -> None:
    for turn in range(TRIES):
        assert not dog.film_is_bad
        dog.worker_ready(0)
        dog.film_expected(0)
        dog.film_seen(30_000 + turn * 50, 60_000, 0.3)
        dog.worker_lost()
        dog.worker_started(0)
    assert dog.film_is_bad
