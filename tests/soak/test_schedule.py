"""The schedule of faults: many, apart from each other, the same for the same seed."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest

from tools.soak.faults import FAULTS
from tools.soak.schedule import HALF_AN_HOUR, Kind, plan
from tools.soak.soak import SETTLE_SECONDS

KINDS = [fault.kind for fault in FAULTS]
SECONDS = HALF_AN_HOUR - SETTLE_SECONDS
NEW_SCREEN = {kind.name for kind in KINDS if kind.group == "start of the screen"}


@pytest.mark.parametrize("seed", range(5))
def test_half_an_hour_has_500_faults_of_every_kind(seed: int) -> None:
    planned = plan(KINDS, SECONDS, seed)
    assert len(planned) >= 500
    assert {one.name for one in planned} == {kind.name for kind in KINDS}
    assert all(0 <= one.at < SECONDS for one in planned)
    assert planned == sorted(planned)


@pytest.mark.parametrize("seconds", [95.0, SECONDS])
def test_faults_of_one_group_are_apart(seconds: float) -> None:
    planned = plan(KINDS, seconds, 1)
    groups = {kind.name: kind.group for kind in KINDS}
    for group in set(groups.values()):
        gap = max(kind.gap for kind in KINDS if kind.group == group)
        starts = [one.at for one in planned if groups[one.name] == group]
        assert all(later - sooner >= gap - 1e-6 for sooner, later in pairwise(starts))


def test_no_fault_lasts_until_the_next_of_its_kind() -> None:
    assert all(kind.lasts[1] < kind.gap for kind in KINDS)


def test_the_same_seed_draws_the_same_faults_and_another_one_others() -> None:
    assert plan(KINDS, SECONDS, 7) == plan(KINDS, SECONDS, 7)
    assert plan(KINDS, SECONDS, 7) != plan(KINDS, SECONDS, 8)


def test_a_short_soak_has_its_share_and_no_more_than_fit() -> None:
    kinds = [Kind("often", 180, (0, 0), "one", 1), Kind("rare", 3, (1, 2), "two", 100)]
    counts = Counter(one.name for one in plan(kinds, 60, 1))
    assert counts["often"] == 6
    assert counts["rare"] <= 1
    assert all(1 <= one.lasts <= 2 for one in plan(kinds, HALF_AN_HOUR, 1) if one.name == "rare")


@pytest.mark.parametrize("seed", range(5))
def test_the_last_screen_lives_for_a_quarter_of_an_hour(seed: int) -> None:
    starts = [one.at for one in plan(KINDS, SECONDS, seed) if one.name in NEW_SCREEN]
    assert len(starts) == 12
    assert max(starts) < SECONDS - 800
