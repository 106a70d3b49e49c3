"""Growth is that within the lives of processes, whatever they begin with."""

from __future__ import annotations

from random import Random

import pytest

from tools.soak.growth import HOUR, growth, lows


def life(born: float, seconds: float, height: float, an_hour: float) -> list[tuple[float, float]]:
    return [(born + age, height + an_hour * age / HOUR) for age in range(0, int(seconds) + 1, 5)]


def test_lives_of_different_heights_have_one_slope() -> None:
    found = growth([life(0, 300, 80, 12), life(400, 200, 20, 12), life(700, 90, 300, 12)], 0)
    assert found is not None
    assert found.slope == pytest.approx(12)
    assert found.error == pytest.approx(0, abs=1e-6)
    assert found.seconds == 590


def test_what_a_process_takes_while_it_warms_up_does_not_count() -> None:
    steep = [(float(age), 10.0 * age) for age in range(0, 60, 5)]
    found = growth([steep + [(age, 600.0) for age in range(60, 300, 5)]], 60)
    assert found is not None
    assert found.slope == pytest.approx(0)


def test_what_visitors_have_open_for_a_while_is_no_growth() -> None:
    visits = [(at, 100.0 + (50 if at % 60 < 40 else 0)) for at in range(0, 1200, 5)]
    assert {amount for _, amount in lows(visits, 120)} == {100}
    assert [at for at, _ in lows(visits, 120)] == [40 + 120 * n for n in range(10)]


def test_a_process_that_is_replaced_by_a_larger_one_has_not_grown() -> None:
    found = growth([life(0, 200, 50, 0), life(200, 200, 90, 0)], 0)
    assert found is not None
    assert found.slope == pytest.approx(0)


def test_the_error_tells_how_far_noise_may_carry_the_slope() -> None:
    chance = Random(1)  # noqa: S311
    noisy = [(at, 100 + chance.gauss(0, 2)) for at in range(0, 1800, 5)]
    found = growth([noisy], 0)
    assert found is not None
    assert abs(found.slope) < 3 * found.error
    assert 0.3 < found.error < 1.2


@pytest.mark.parametrize("lives", [[], [life(0, 50, 1, 1)], [[(100.0, 1.0)]]])
def test_of_lives_that_are_too_short_nothing_is_said(
    lives: list[list[tuple[float, float]]],
) -> None:
    assert growth(lives, 60) is None
