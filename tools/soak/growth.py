"""How fast memory grows while processes live. Pure.

Processes are killed all the time in a soak, and each begins small. So a line is fitted within the
lives of a role's processes, with one slope for all and a height for each: ordinary least squares
with a fixed effect per process.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import fmean

Life = Sequence[tuple[float, float]]
"""What one process held: seconds since the soak began, and an amount."""

HOUR = 3600.0


@dataclass(frozen=True, slots=True)
class Growth:
    """`slope`: per hour; `error`: its standard error; `seconds`: of life that it was fitted to."""

    slope: float
    error: float
    seconds: float


def lows(life: Life, seconds: float) -> Life:
    """The least of each stretch of so many seconds: what is held while nobody has a page open."""
    least: dict[int, tuple[float, float]] = {}
    for at, amount in life:
        stretch = int((at - life[0][0]) / seconds)
        if stretch not in least or amount < least[stretch][1]:
            least[stretch] = at, amount
    return list(least.values())


def growth(lives: Iterable[Life], warm_up: float) -> Growth | None:
    """Fit the slope to what comes `warm_up` seconds after the birth of each process; None where
    too little does."""
    squares = products = residue = seconds = 0.0
    count = kept = 0
    centred: list[tuple[float, float]] = []
    for life in lives:
        rest = [(at, amount) for at, amount in life if at - life[0][0] >= warm_up]
        if len(rest) < 2:
            continue
        kept += 1
        count += len(rest)
        seconds += rest[-1][0] - rest[0][0]
        middle, mean = fmean(at for at, _ in rest), fmean(amount for _, amount in rest)
        centred += [(at - middle, amount - mean) for at, amount in rest]
    for at, amount in centred:
        squares += at * at
        products += at * amount
    freedom = count - kept - 1
    if not squares or freedom < 1:
        return None
    slope = products / squares
    for at, amount in centred:
        residue += (amount - slope * at) ** 2
    return Growth(slope * HOUR, sqrt(residue / freedom / squares) * HOUR, seconds)
