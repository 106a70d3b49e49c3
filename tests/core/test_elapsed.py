"""Counted time: no wrong clock adds much to it, and witnesses make good what was not counted."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.elapsed import CLOCK_TOLERANCE, MAX_STEP, MIN_CLOCK_TIME, Elapsed

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
DAY = timedelta(days=1)
SECONDS_OF_A_DAY = DAY.total_seconds()


def seen(now: datetime) -> Elapsed:
    return Elapsed(seen=now)


def test_a_night_counts_whole() -> None:
    assert seen(NOW).resumed(NOW + timedelta(hours=14), DAY).seconds == 14 * 3600


def test_a_clock_that_is_ahead_adds_a_day_and_what_it_runs() -> None:
    ahead = NOW + timedelta(days=200)
    counted = seen(NOW).resumed(ahead, DAY)
    for second in range(14):
        counted = counted.advanced(timedelta(seconds=1), ahead + timedelta(seconds=second))
    assert counted.seconds == SECONDS_OF_A_DAY + 14
    assert counted.resumed(NOW, DAY).seconds == counted.seconds


def test_a_clock_that_jumps_while_we_run_adds_nothing() -> None:
    counted = seen(NOW).advanced(timedelta(seconds=30), NOW + timedelta(days=9000))
    assert counted.seconds == 30


def test_a_dead_battery_is_known_and_its_time_is_not_taken() -> None:
    battery_dead = datetime(2020, 1, 1, tzinfo=UTC)
    known = seen(NOW)
    assert not known.is_plausible(battery_dead)
    assert known.plausible(battery_dead) == NOW
    assert known.advanced(timedelta(seconds=30), battery_dead) == Elapsed(30, NOW)


def test_a_clock_behind_a_signed_date_is_known() -> None:
    known = seen(NOW).with_signed_date(NOW)
    assert known.is_plausible(NOW - CLOCK_TOLERANCE)
    late = NOW - CLOCK_TOLERANCE - timedelta(seconds=1)
    assert not known.is_plausible(late)
    assert known.plausible(late) == NOW


def test_between_two_signed_dates_at_least_their_distance_has_passed() -> None:
    first = seen(NOW).with_signed_date(NOW)
    assert first.seconds == 0
    assert first.with_signed_date(NOW + 60 * DAY).seconds == 60 * SECONDS_OF_A_DAY
    busy = first
    for _ in range(144):
        busy = busy.advanced(MAX_STEP, NOW)
    assert busy.with_signed_date(NOW + DAY).seconds == SECONDS_OF_A_DAY
    assert busy.with_signed_date(NOW + timedelta(hours=1)).seconds == SECONDS_OF_A_DAY


def test_an_earlier_signed_date_corrects_a_wrong_one_and_takes_nothing_back() -> None:
    wrong = seen(NOW).with_signed_date(NOW).with_signed_date(NOW + 300 * DAY)
    mended = wrong.with_signed_date(NOW + DAY)
    assert mended.seconds == wrong.seconds
    assert mended.is_plausible(NOW + DAY)


MOMENTS = st.datetimes(timezones=st.just(UTC))


@given(st.lists(st.tuples(MOMENTS, st.floats(0, 60), st.booleans()), max_size=30))
def test_whatever_the_clock_says_no_more_is_counted_than_was_run_and_a_day_for_each_start(
    readings: list[tuple[datetime, float, bool]],
) -> None:
    counted, most = Elapsed(seen=MIN_CLOCK_TIME), 0.0
    for now, advanced, started in readings:
        before = counted.seconds
        if started:
            counted = counted.resumed(now, DAY)
            most += SECONDS_OF_A_DAY
        else:
            counted = counted.advanced(timedelta(seconds=advanced), now)
            most += advanced + 1e-6
        assert before <= counted.seconds <= most
        assert counted.is_plausible(counted.plausible(now))
