"""The launch ceremony: its settings, and how hands fill the ball of light.

Pure rules over time; knows no screen and no database.
"""

from __future__ import annotations

from dataclasses import dataclass

MAX_HANDS = 20
MAX_FILL_SECONDS = 60

GRACE_SECONDS = 0.5
"""A hand that comes back within this has not left: panels lose palms for a moment."""
MIN_PACE = 0.2
"""However few hands there are, or the panel tells of, the ball fills at this share of its pace."""
DRAIN_PACE = 0.25
"""Without hands it drains at this share of the pace."""


@dataclass(frozen=True, slots=True)
class Destination:
    """An item that can be opened: the `target` of its page and its slug."""

    target: str
    slug: str


@dataclass(frozen=True, slots=True)
class Ceremony:
    """`hands`: how many fill the ball in `seconds`; `follows`: what is shown when it has burst,
    None where its light stays."""

    slug: str
    title: str
    hands: int
    seconds: int
    follows: Destination | None = None


class LightBall:
    """Fills while hands lie on the screen, the quicker the more there are, and drains without.

    All the hands that are needed fill it in `seconds`; half of them take four times as long, since
    it is to be filled together. Fewer hands also fill it, slowly: a panel may report fewer touches
    than there are. Times are seconds of one monotonic clock.
    """

    def __init__(self, hands: int, seconds: float, now: float) -> None:
        self.needed = max(1, min(hands, MAX_HANDS))
        self.light = 0.0
        """From 0 to 1; at 1 the ball bursts, and stays so."""
        self._seconds = max(1.0, min(seconds, MAX_FILL_SECONDS))
        self._hands = self._counted = 0
        self._counted_until = self._now = now

    @property
    def hands(self) -> int:
        """How many hands count at present."""
        return self._counted

    @property
    def burst(self) -> bool:
        return self.light >= 1

    def lay(self, hands: int, now: float) -> None:
        """Set the number of hands on the screen."""
        self.tick(now)
        if hands < self._hands and self._counted > hands:
            self._counted_until = now + GRACE_SECONDS
        self._hands = hands
        self._counted = max(self._counted, hands)

    def tick(self, now: float) -> None:
        """Advance the clock to `now`."""
        if self._counted > self._hands and now > self._counted_until:
            self._pass(self._counted_until - self._now)
            self._counted = self._hands
            self._now = max(self._now, self._counted_until)
        self._pass(now - self._now)
        self._now = now

    def _pass(self, seconds: float) -> None:
        if self.burst:
            return
        if self._counted:
            share = min(1, self._counted / self.needed)
            pace = max(MIN_PACE, share * share)
        else:
            pace = -DRAIN_PACE
        self.light = min(1.0, max(0.0, self.light + pace * max(0.0, seconds) / self._seconds))
