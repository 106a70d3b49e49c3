"""The schedule of waits, and time that no clock can move. Pure."""

from __future__ import annotations

from datetime import timedelta
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.elapsed import passed_for_sure
from kiosk.core.errors import ContentRejectedError
from kiosk.editorial.sign_in.lockout import AttemptRecord, Tries

MINUTE, HOUR = 60, 3600

SCHEDULE = [0, 0, 0, 0, MINUTE, 5 * MINUTE, 15 * MINUTE, 15 * MINUTE, HOUR, HOUR, HOUR]


def test_the_waits_are_those_of_the_schedule() -> None:
    tries, waits, left = Tries(), [], []
    for _ in SCHEDULE:
        tries = tries.one_more()
        waits.append(tries.locked_seconds)
        left.append(tries.left)
    assert waits == SCHEDULE
    assert left == [3, 2, 1, 0] + [0] * 7


def test_a_part_of_a_second_is_waited_for_too() -> None:
    assert Tries(5, 60.0).later(59.5).locked_seconds == 1
    assert Tries(5, 60.0).later(60.0).locked_seconds == 0


def test_ten_thousand_guesses_take_more_than_a_year() -> None:
    record, clock = AttemptRecord("station", noted_at=0.0), 0.0
    for _ in range(10_000):
        clock += record.of("pin").wait
        record = record.now(clock).counted("pin")
    assert timedelta(seconds=clock) > timedelta(days=365)


def test_other_accounts_do_not_wait() -> None:
    record = AttemptRecord("station", noted_at=0.0)
    for _ in range(9):
        record = record.counted("one")
    assert record.of("one").locked_seconds == HOUR
    assert record.of("other") == Tries()


readings = st.floats(min_value=0.0, max_value=1e7)
"""Of a monotonic clock: seconds since the PC was started."""


@given(st.lists(st.tuples(st.booleans(), readings), max_size=20))
def test_no_more_is_counted_than_has_passed(steps: list[tuple[bool, float]]) -> None:
    """Whatever starts of the PC lie between the readings; `True` is such a start."""
    reading = passed = counted = 0.0
    for started, seconds in steps:
        before = reading
        reading = seconds if started else reading + seconds
        passed += seconds
        counted += passed_for_sure(before, reading)
    assert counted <= passed * (1 + 1e-9)


@given(st.lists(readings, min_size=1, max_size=20))
def test_while_the_pc_runs_all_of_it_is_counted(steps: list[float]) -> None:
    reading = counted = 0.0
    for seconds in steps:
        counted += passed_for_sure(reading, reading + seconds)
        reading += seconds
    assert counted == pytest.approx(reading)


tries = st.builds(Tries, st.integers(0, 20_000), st.floats(0, HOUR))
records = st.builds(
    AttemptRecord,
    st.text(),
    readings,
    st.integers(1, 2**40),
    st.dictionaries(st.text(), tries, max_size=5),
)


@given(records)
def test_a_record_is_read_as_it_was_written(record: AttemptRecord) -> None:
    assert AttemptRecord.from_bytes(record.to_bytes()) == record


@pytest.mark.parametrize("content", [b"{}", b'{"tries": {}, "unknown": 1}'])
def test_a_record_of_a_newer_program_is_not_read(content: bytes) -> None:
    stored = sha256(content).hexdigest().encode() + b"\n" + content
    with pytest.raises(ContentRejectedError, match="another program"):
        AttemptRecord.from_bytes(stored)


@given(records, st.data())
def test_a_torn_record_is_noticed(record: AttemptRecord, data: st.DataObject) -> None:
    whole = record.to_bytes()
    torn = whole[: data.draw(st.integers(0, len(whole) - 1))]
    with pytest.raises(ContentRejectedError, match="torn"):
        AttemptRecord.from_bytes(torn)


@given(records, st.data())
def test_a_record_in_which_a_byte_has_changed_is_noticed(
    record: AttemptRecord, data: st.DataObject
) -> None:
    changed = bytearray(record.to_bytes())
    changed[data.draw(st.integers(0, len(changed) - 1))] ^= data.draw(st.integers(1, 255))
    with pytest.raises(ContentRejectedError, match="torn"):
        AttemptRecord.from_bytes(bytes(changed))
