"""Sparks: where every one of them is, at every moment. Knows no Qt and no screen.

Lengths are in radii of the ball of light, times in seconds.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

Place = tuple[float, float]

FROM_A_HAND = 16
"""Sparks a second that fly from one hand to the ball."""
FLIGHT = 1.1
MAX_FLYING = 240
BURST = 200
"""Sparks of the burst, and as many scraps of paper."""
FIREWORKS = ((-2.3, -0.9, 0.6), (2.3, -1.1, 1.0), (-3.0, -0.2, 1.5), (3.0, -0.4, 1.9))
"""Where fireworks go off around the ball, and how long after its burst."""
FIREWORK = 56
"""Sparks of one."""
GRAVITY = 2.2


@dataclass(slots=True)
class Spark:
    """One spark: `look` chooses its picture, `strength` is its opacity."""

    x: float
    y: float
    look: int
    strength: float
    size: float


@dataclass(slots=True)
class _Flight:
    start: Place
    bow: float
    begun: float
    look: int


class Streams:
    """Sparks that fly from every hand into the ball, each on a bow of its own."""

    def __init__(self, seed: int) -> None:
        self._dice = Random(seed)  # noqa: S311 - it is for show
        self._flights: list[_Flight] = []
        self._owed = 0.0
        self._now = 0.0

    def clear(self) -> None:
        self._flights.clear()

    def advance(self, hands: Sequence[Place], seconds: float) -> None:
        """Advance the clock while hands lie at these places, the ball being at (0, 0)."""
        self._now += seconds
        self._flights = [one for one in self._flights if self._now - one.begun < FLIGHT]
        self._owed += min(seconds, 0.1) * FROM_A_HAND * len(hands)
        while self._owed >= 1 and hands:
            self._owed -= 1
            if len(self._flights) < MAX_FLYING:
                self._set_off(self._dice.choice(hands))
        if not hands:
            self._owed = 0.0

    def _set_off(self, hand: Place) -> None:
        dice = self._dice
        start = (hand[0] + dice.gauss(0, 0.08), hand[1] + dice.gauss(0, 0.08))
        self._flights.append(_Flight(start, dice.gauss(0, 0.32), self._now, dice.randrange(3)))

    def sparks(self) -> Iterator[Spark]:
        for flight in self._flights:
            way = (self._now - flight.begun) / FLIGHT
            eased = way * way * (1.6 - 0.6 * way)
            (x, y), bow = flight.start, flight.bow * math.sin(math.pi * way)
            yield Spark(
                x=x * (1 - eased) - y * bow,
                y=y * (1 - eased) + x * bow,
                look=flight.look,
                strength=min(1.0, 5 * way, 6 * (1 - way)),
                size=0.5 + 0.5 * (1 - way),
            )


@dataclass(frozen=True, slots=True)
class _Shot:
    """How one spark or scrap leaves the ball, and how it tumbles."""

    speed: float
    angle: float
    drag: float
    look: int
    turn: float


class Burst:
    """What flies when the ball bursts: sparks and fireworks that go out soon, paper that sinks."""

    def __init__(self, seed: int) -> None:
        dice = Random(seed)  # noqa: S311 - it is for show
        self._sparks = [_shot(dice, 2.5, 11.0) for _ in range(BURST)]
        self._paper = [_shot(dice, 2.0, 8.5) for _ in range(BURST)]
        self._fireworks = [[_shot(dice, 0.6, 2.8) for _ in range(FIREWORK)] for _ in FIREWORKS]

    def sparks(self, since: float) -> Iterator[Spark]:
        """The sparks so many seconds after the burst."""
        yield from _flying(self._sparks, (0, 0), since)
        for (x, y, delay), shots in zip(FIREWORKS, self._fireworks, strict=True):
            if since > delay:
                yield from _flying(shots, (x, y), since - delay)

    def paper(self, since: float) -> Iterator[Spark]:
        """The scraps of paper; `size` is how wide they are seen as they tumble, -1 to 1."""
        for shot in self._paper:
            x, y = _thrown(shot, since)
            yield Spark(
                x=x + 0.12 * math.sin(shot.turn * since),
                y=y - 0.9 * since + 0.4 * GRAVITY * since * since,
                look=shot.look,
                strength=1.0,
                size=math.cos(shot.turn * since + shot.angle),
            )


def _shot(dice: Random, slowest: float, quickest: float) -> _Shot:
    return _Shot(
        speed=dice.uniform(slowest, quickest),
        angle=dice.uniform(0, 2 * math.pi),
        drag=dice.uniform(1.4, 2.4),
        look=dice.randrange(6),
        turn=dice.uniform(2, 7),
    )


def _flying(shots: Sequence[_Shot], start: Place, since: float) -> Iterator[Spark]:
    """Sparks thrown from one place, as long as they glow."""
    for shot in shots:
        life = 1.1 + shot.turn / 7
        if since < life:
            x, y = _thrown(shot, since)
            sunk = 0.25 * since * since
            yield Spark(start[0] + x, start[1] + y + sunk, shot.look % 3, 1 - since / life, 1.0)


def _thrown(shot: _Shot, since: float) -> Place:
    """The position of a thrown thing, with air resistance."""
    reach = shot.speed * (1 - math.exp(-shot.drag * since)) / shot.drag
    return reach * math.cos(shot.angle), reach * math.sin(shot.angle)
