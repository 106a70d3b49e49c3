"""The chain of plays: whatever is changed, taken out, put in or moved is found, by its number."""

from __future__ import annotations

import hashlib
import random
from datetime import UTC, datetime, timedelta
from itertools import accumulate

import pytest

from kiosk.core.delivery.delivered_file import PlayedItem
from kiosk.core.delivery.play_chain import (
    ChainFault,
    FaultKind,
    check_chain,
    linked,
    record_of,
)

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def played(number: int) -> PlayedItem:
    begins = NOON + timedelta(minutes=number)
    return PlayedItem(
        number=number,
        item="film",
        slot="all-day",
        file="abc.mp4",
        release=1,
        because="播放计划“全天”",
        started_at=begins,
        ended_at=begins + timedelta(seconds=59, microseconds=7),
        played_ms=59_000,
        how="ended",
        problem="",
    )


def chain_of(count: int, first: int = 1, previous: str = "") -> list[PlayedItem]:
    plays = map(played, range(first, first + count))
    begins = linked(next(plays), previous)
    return list(accumulate(plays, lambda one, then: linked(then, one.link), initial=begins))


CHAIN = chain_of(9)


def faults(plays: list[PlayedItem]) -> list[tuple[FaultKind, int, int]]:
    check = check_chain((one.number, one) for one in plays)
    return [(one.kind, one.first, one.last) for one in check.faults]


def test_a_link_is_the_hash_of_a_line_that_anybody_can_hash_again() -> None:
    first, second = CHAIN[:2]
    assert first.previous == ""
    assert second.previous == first.link == hashlib.sha256(record_of(first).encode()).hexdigest()
    assert record_of(first) == (
        '{"previous": "", "number": 1, "item": "film", "slot": "all-day", "file": "abc.mp4", '
        '"release": 1, "because": "\\u64ad\\u653e\\u8ba1\\u5212\\u201c\\u5168\\u5929\\u201d", '
        '"started_at": "2026-03-02T12:01:00.000000+00:00", '
        '"ended_at": "2026-03-02T12:01:59.000007+00:00", '
        '"played_ms": 59000, "how": "ended", "problem": ""}'
    )


def test_a_whole_chain_is_told_with_its_ends() -> None:
    rows = [(1, played(1)), *((one.number, one) for one in chain_of(5, first=2)), (7, played(7))]
    check = check_chain(rows, sought=rows[2][1].link)
    assert (check.linked, check.unlinked, check.first, check.last) == (5, 2, 2, 6)
    assert check.head == rows[5][1].link
    assert check.since == NOON + timedelta(minutes=2)
    assert check.sought == 3
    assert check.faults == []
    assert check_chain([]).faults == []


def test_a_chain_whose_beginning_is_too_old_to_be_kept_is_whole() -> None:
    assert faults(CHAIN[4:]) == []


@pytest.mark.parametrize(
    "change",
    [
        {"item": "other"},
        {"slot": ""},
        {"file": "x"},
        {"release": 2},
        {"because": ""},
        {"started_at": NOON},
        {"ended_at": NOON},
        {"played_ms": 60_000},
        {"how": "interrupted"},
        {"problem": "?"},
    ],
)
def test_a_change_of_anything_is_found(change: dict[str, object]) -> None:
    plays = list(CHAIN)
    plays[4] = plays[4].model_copy(update=change)
    assert faults(plays) == [(FaultKind.CHANGED, 5, 5)]


def test_a_play_that_nobody_can_read_was_changed() -> None:
    rows = [(one.number, None if one.number == 5 else one) for one in CHAIN]
    assert check_chain(rows).faults == [ChainFault(FaultKind.CHANGED, 5, 5)]


def test_what_was_taken_out_is_missing() -> None:
    assert faults(CHAIN[:2] + CHAIN[5:]) == [(FaultKind.MISSING, 3, 5)]


def test_one_put_in_with_a_link_of_its_own_does_not_fit_in() -> None:
    forged = linked(played(5).model_copy(update={"item": "forged"}), CHAIN[3].link)
    assert faults([*CHAIN[:4], forged, *CHAIN[5:]]) == [(FaultKind.INSERTED, 6, 6)]


def test_one_put_in_without_a_link_is_found() -> None:
    assert faults([*CHAIN[:4], played(5), *CHAIN[5:]]) == [(FaultKind.INSERTED, 5, 5)]


def test_plays_that_change_places_are_found() -> None:
    fourth, fifth = CHAIN[3], CHAIN[4]
    moved = [fifth.model_copy(update={"number": 4}), fourth.model_copy(update={"number": 5})]
    first_found = faults([*CHAIN[:3], *moved, *CHAIN[5:]])[0]
    assert first_found[1:] == (4, 4)


def test_a_station_that_goes_on_from_a_backup_shows_where() -> None:
    again = chain_of(3, first=7, previous=CHAIN[4].link)
    assert faults([*CHAIN[:6], *again])[0] == (FaultKind.INSERTED, 7, 7)


def test_no_play_can_be_touched_anywhere_unseen() -> None:
    chance = random.Random(5)  # noqa: S311 - no secret
    for _ in range(300):
        plays = chain_of(6)
        at = chance.randrange(5)  # the last one may go: nothing follows it
        match chance.randrange(3):
            case 0:
                plays[at] = plays[at].model_copy(update={"played_ms": chance.randrange(59_000)})
            case 1 if at:
                del plays[at]
            case _:
                one = plays[at].model_copy(update={"because": str(chance.random())})
                plays[at] = linked(one, one.previous)
        found = faults(plays)
        assert found, plays
        assert found[0][1] in (at + 1, at + 2)


def test_a_chain_full_of_faults_is_told_in_part() -> None:
    plays = [one.model_copy(update={"how": ""}) for one in chain_of(30)]
    check = check_chain((one.number, one) for one in plays)
    assert (len(check.faults), check.more_faults) == (10, 20)
