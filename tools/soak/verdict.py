"""The bars, and whether a soak has come up to them. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from tools.soak.availability import Availability
from tools.soak.growth import Growth, Life, growth, lows
from tools.soak.processes import Look
from tools.soak.records import Records
from tools.soak.soak import Struck

MIN_SHARE = 0.999
MAX_DARK_SECONDS = 5.0
MAX_SLOPE = 1.0
"""MB an hour, of all processes together."""
WARM_UP_SECONDS = 900.0
"""Of each process, before its memory counts: visitors must have opened each page once. In half an
hour hardly any screen lives so long after its last start: to tell growth a soak takes an hour."""
LOWS_SECONDS = 120.0
"""In so long a visitor who has opened page upon page, and 50 MB with them, is gone."""
SCREEN = "screen"
"""The role without which nothing is said of growth."""
MIN_STRUCK = 0.95
"""Of the faults that were planned; at some moments one or the other is not possible."""


@dataclass(frozen=True, slots=True)
class Bar:
    """`found` and `wanted` in words; `met` is None where the soak was too short to say."""

    name: str
    wanted: str
    found: str
    met: bool | None

    @property
    def verdict(self) -> str:
        return "open" if self.met is None else "met" if self.met else "missed"


@dataclass(frozen=True, slots=True)
class Outcome:
    """Everything a soak has found. `seconds`: how long it was watched; `planned`: how many faults;
    `restarts`: of the launcher; `left`: processes that had to be killed at the end; `crashes`:
    lines of the logs that tell of an unexpected exception or a crash."""

    seconds: float
    availability: Availability
    planned: int
    struck: Sequence[Struck]
    growth: Mapping[str, Growth | None]
    records: Records
    restarts: int
    left: int
    crashes: Sequence[str]


def growth_by_role(
    processes: Mapping[tuple[int, str], Sequence[tuple[float, Look]]],
) -> dict[str, Growth | None]:
    """How the own memory of each role's processes grows while they live."""
    lives: dict[str, list[Life]] = defaultdict(list)
    for (_, role), looks in processes.items():
        own = [(at, look.own) for at, look in looks]
        lives[role].append(lows(own, LOWS_SECONDS))
    return {role: growth(each, WARM_UP_SECONDS) for role, each in sorted(lives.items())}


def _grows_little(slope: float, doubt: float, screen_known: bool) -> bool | None:
    """None while the doubt is larger than what would decide."""
    if slope - doubt >= MAX_SLOPE:
        return False
    return True if screen_known and slope + doubt < MAX_SLOPE else None


def bars(outcome: Outcome) -> list[Bar]:
    known = {role: one for role, one in outcome.growth.items() if one}
    slope = sum(one.slope for one in known.values())
    doubt = 2 * sum(one.error**2 for one in known.values()) ** 0.5
    records, seen = outcome.records, outcome.availability
    happened = [one for one in outcome.struck if not one.skipped]
    missed = sum(one.back is None for one in happened)
    wanted = ceil(MIN_STRUCK * outcome.planned)
    lost = len(records.lost_messages)
    return [
        Bar(
            "screen alive",
            f"≥ {MIN_SHARE:.1%}",
            f"{seen.share:.3%} of {seen.watched:.0f} s",
            seen.share >= MIN_SHARE,
        ),
        Bar(
            "longest dark time",
            f"< {MAX_DARK_SECONDS:g} s",
            f"{seen.longest:.1f} s",
            bool(seen.watched) and seen.longest < MAX_DARK_SECONDS,
        ),
        Bar(
            "growth of memory",
            f"< {MAX_SLOPE:g} MB/h",
            f"{slope:+.1f} ± {doubt:.1f} MB/h: {', '.join(known)}"
            if known
            else "nothing lived long enough",
            _grows_little(slope, doubt, SCREEN in known),
        ),
        Bar("messages lost", "0", f"{lost} of {records.promised}", not lost),
        Bar(
            "plays lost",
            "0",
            f"{len(records.lost_plays)} of {records.plays_begun}, {records.open_plays} not ended",
            not records.lost_plays and not records.open_plays,
        ),
        Bar(
            "faults",
            f"≥ {wanted} of {outcome.planned}",
            f"{len(happened)}",
            len(happened) >= wanted,
        ),
        Bar("faults not recovered from in time", "0", f"{missed}", not missed),
        Bar("launcher ended by itself", "0", f"{outcome.restarts}", not outcome.restarts),
        Bar("processes left at the end", "0", f"{outcome.left}", not outcome.left),
        Bar("crashes told by the logs", "0", f"{len(outcome.crashes)}", not outcome.crashes),
    ]
