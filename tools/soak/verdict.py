"""The bars, and whether a soak has come up to them. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tools.soak.availability import Availability
from tools.soak.growth import Growth, growth
from tools.soak.processes import Look
from tools.soak.records import Records
from tools.soak.soak import Struck

MIN_SHARE = 0.999
MAX_DARK_SECONDS = 5.0
MAX_SLOPE = 1.0
"""MB an hour, of all processes together."""
WARM_UP_SECONDS = 60.0
"""Of each process, before its memory counts."""
FAULTS_A_MINUTE = 500 / 30


@dataclass(frozen=True, slots=True)
class Bar:
    """`found` and `wanted` in words."""

    name: str
    wanted: str
    found: str
    met: bool


@dataclass(frozen=True, slots=True)
class Outcome:
    """Everything a soak has found. `seconds`: how long it was watched; `restarts`: of the launcher;
    `left`: processes that had to be killed at the end; `crashes`: lines of the logs that tell of
    an unexpected exception or a crash."""

    seconds: float
    availability: Availability
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
    lives: dict[str, list[list[tuple[float, float]]]] = defaultdict(list)
    for (_, role), looks in processes.items():
        lives[role].append([(at, look.own) for at, look in looks])
    return {role: growth(each, WARM_UP_SECONDS) for role, each in sorted(lives.items())}


def bars(outcome: Outcome) -> list[Bar]:
    known = [one for one in outcome.growth.values() if one]
    slope = sum(one.slope for one in known)
    error = sum(one.error**2 for one in known) ** 0.5
    records, seen = outcome.records, outcome.availability
    happened = [one for one in outcome.struck if not one.skipped]
    missed = sum(one.back is None for one in happened)
    wanted = int(FAULTS_A_MINUTE * outcome.seconds / 60)
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
            f"{slope:+.1f} ± {2 * error:.1f} MB/h" if known else "nothing lived long enough",
            bool(known) and slope < MAX_SLOPE,
        ),
        Bar("messages lost", "0", f"{lost} of {records.promised}", not lost),
        Bar(
            "plays lost",
            "0",
            f"{len(records.lost_plays)} of {records.plays_begun}, {records.open_plays} not ended",
            not records.lost_plays and not records.open_plays,
        ),
        Bar("faults", f"≥ {wanted}", f"{len(happened)}", len(happened) >= wanted),
        Bar("faults not recovered from in time", "0", f"{missed}", not missed),
        Bar("launcher ended by itself", "0", f"{outcome.restarts}", not outcome.restarts),
        Bar("processes left at the end", "0", f"{outcome.left}", not outcome.left),
        Bar("crashes told by the logs", "0", f"{len(outcome.crashes)}", not outcome.crashes),
    ]
