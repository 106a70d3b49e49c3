"""A tile map: places as tiles that stand about where they lie, and the steps of what they show.

No geography: a tile has a place in columns and rows, halves allowed. Pure; knows no screen.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import isfinite

from kiosk.core.charts.chart import axis

MAX_COORDINATE = 7
"""Columns and rows beyond this are a typing error, and would make all tiles too small to touch."""
COLUMNS = 3
"""How many tiles stand beside each other where nobody has said where they stand."""

TilePosition = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Layout:
    """A spot for each tile in the order given, from (0, 0), and the room all take together."""

    spots: tuple[TilePosition, ...]
    width: float
    height: float


def layout(wanted: Sequence[TilePosition | None]) -> Layout:
    """Tiles where staff want them; those without a spot, or on one that is taken, stand below."""
    taken: list[TilePosition] = []
    placed: list[TilePosition | None] = []
    for spot in wanted:
        good = spot if spot is not None and _possible(spot) and _free(spot, taken) else None
        placed.append(good)
        if good:
            taken.append(good)
    left, top = min((x for x, _ in taken), default=0.0), min((y for _, y in taken), default=0.0)
    below = max((y - top + 1 for _, y in taken), default=0.0)
    spots, unplaced = [], 0
    for place in placed:
        if place:
            spots.append((place[0] - left, place[1] - top))
        else:
            spots.append((float(unplaced % COLUMNS), below + unplaced // COLUMNS))
            unplaced += 1
    width = max((x + 1 for x, _ in spots), default=1.0)
    return Layout(tuple(spots), width, max((y + 1 for _, y in spots), default=1.0))


@dataclass(frozen=True, slots=True)
class Steps:
    """Even steps with round `bounds`; the first of values just at a bound is the step below it."""

    bounds: tuple[float, ...]

    @property
    def count(self) -> int:
        return len(self.bounds) - 1

    def step(self, value: float) -> int:
        """From 0 for the lowest."""
        return min(self.count - 1, max(0, bisect_left(self.bounds, value) - 1))

    def share(self, step: int) -> float:
        """How strongly a step is coloured, up to 1 for the highest."""
        return (step + 1) / self.count


def steps(values: Iterable[float]) -> Steps:
    """Steps for values that kiosk.core.content.number_format.valid_figure has let pass."""
    return Steps(axis(values).ticks)


def _possible(spot: TilePosition) -> bool:
    return all(isfinite(part) and 0 <= part <= MAX_COORDINATE for part in spot)


def _free(spot: TilePosition, taken: Sequence[TilePosition]) -> bool:
    return all(abs(spot[0] - x) >= 1 or abs(spot[1] - y) >= 1 for x, y in taken)
