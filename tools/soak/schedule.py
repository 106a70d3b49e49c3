"""When which fault strikes: drawn from a seed. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from random import Random

HALF_AN_HOUR = 1800.0


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of fault.

    Attributes:
        name: as the report calls it.
        count: how many there are in half an hour.
        lasts: the shortest and the longest time until it is undone, in seconds.
        group: faults of one group do not overlap; `gap` seconds lie between the beginnings.
        part: of the soak, from its beginning, in which its group strikes.
    """

    name: str
    count: int
    lasts: tuple[float, float]
    group: str
    gap: float
    part: float = 1.0


@dataclass(frozen=True, slots=True, order=True)
class Planned:
    """A fault that begins `at` and is undone after `lasts` seconds."""

    at: float
    name: str
    lasts: float


def plan(kinds: Iterable[Kind], seconds: float, seed: int) -> list[Planned]:
    """The faults of a soak that lasts so long, in their order. The same seed gives the same ones.

    Where a group has more faults than fit into the time, the last of its kinds go without.
    """
    chance = Random(seed)
    groups: dict[str, list[Kind]] = defaultdict(list)
    for kind in kinds:
        groups[kind.group].append(kind)
    planned = []
    for group in groups.values():
        gap = max(kind.gap for kind in group)
        allowed = seconds * min(kind.part for kind in group)
        wanted = [kind for kind in group for _ in range(_share(kind, seconds, chance))]
        wanted = wanted[: max(1, int(allowed / gap))]
        chance.shuffle(wanted)
        free = max(0.0, allowed - gap * len(wanted))
        starts = sorted(chance.uniform(0, free) for _ in wanted)
        planned += [
            Planned(start + gap * number, kind.name, chance.uniform(*kind.lasts))
            for number, (start, kind) in enumerate(zip(starts, wanted, strict=True))
        ]
    return sorted(planned)


def _share(kind: Kind, seconds: float, chance: Random) -> int:
    """How many of a kind; whether there is one at all in a short time is a matter of chance."""
    share = kind.count * seconds / HALF_AN_HOUR
    return round(share) if share >= 0.5 else int(chance.random() < share)
