"""What was to be seen: how long, how often and when the screen was dark. Pure.

A picture is dead where it has one colour only, or where nothing has moved for `STILL_SECONDS`. The
picture of the hall that stands behind the kiosk's window (docs/adr/0054) is not, for so long: when
the window itself was missing is worked out besides.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

STILL_SECONDS = 20.0
"""Longer than any page of a visit stands by itself in a soak, and than the supervisor takes to find
a screen that hangs."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the screen. `at` in seconds; `blank`: it has one colour only; `content`: a
    checksum of its pixels; `shown`: whether the output is on; `window`: whether the kiosk has one.
    """

    at: float
    blank: bool
    content: int
    shown: bool = True
    window: bool = True


@dataclass(frozen=True, slots=True)
class DarkTime:
    """From a picture on which something is missing to the next on which it is not, in seconds."""

    began: float
    ended: float

    @property
    def seconds(self) -> float:
        return self.ended - self.began


@dataclass(frozen=True, slots=True)
class Availability:
    """`watched`: seconds in which the output was on; `dark`: when the screen was dead; `absent`:
    when the kiosk had no window, whatever stood in its place."""

    watched: float
    dark: Sequence[DarkTime]
    absent: Sequence[DarkTime] = field(default_factory=list)

    @property
    def share(self) -> float:
        """Of the time watched, from 0 to 1; 0 where nothing was watched."""
        if not self.watched:
            return 0.0
        return 1 - sum(one.seconds for one in self.dark) / self.watched

    @property
    def longest(self) -> float:
        """Seconds."""
        return max((one.seconds for one in self.dark), default=0.0)


def alive(pictures: Sequence[Picture]) -> list[bool]:
    """Whether the screen was alive, picture by picture."""
    found = []
    moved_at, before = 0.0, None
    for picture in pictures:
        # A panel that was off shows what it likes: its time begins anew.
        if before is None or not before.shown or picture.content != before.content:
            moved_at = picture.at
        found.append(not picture.blank and picture.at - moved_at <= STILL_SECONDS)
        before = picture
    return found


def availability(pictures: Sequence[Picture]) -> Availability:
    """Each picture stands for the time until the next one."""
    watched = sum(after.at - one.at for one, after in pairwise(pictures) if one.shown)
    dead = [not lives for lives in alive(pictures)]
    return Availability(
        watched, _times(pictures, dead), _times(pictures, [not one.window for one in pictures])
    )


def _times(pictures: Sequence[Picture], missing: Sequence[bool]) -> list[DarkTime]:
    """When something was missing while the output was on."""
    found: list[DarkTime] = []
    goes_on = False
    for (picture, following), is_missing in zip(pairwise(pictures), missing[:-1], strict=True):
        if not is_missing or not picture.shown:
            goes_on = False
        elif goes_on:
            found[-1] = DarkTime(found[-1].began, following.at)
        else:
            found.append(DarkTime(picture.at, following.at))
            goes_on = True
    return found
