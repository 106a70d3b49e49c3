"""What was to be seen: how long, how often and when the screen was dark. Pure.

A picture is dead where it has one colour only, or where nothing has moved for `STILL_SECONDS`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

STILL_SECONDS = 20.0
"""Longer than any page of a visit stands by itself in a soak, and than the supervisor takes to find
a screen that hangs."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the screen. `at` in seconds; `blank`: it has one colour only; `content`: a
    checksum of its pixels; `shown`: whether the output is on."""

    at: float
    blank: bool
    content: int
    shown: bool = True


@dataclass(frozen=True, slots=True)
class DarkTime:
    """From a dead picture to the next that is alive, in seconds."""

    began: float
    ended: float

    @property
    def seconds(self) -> float:
        return self.ended - self.began


@dataclass(frozen=True, slots=True)
class Availability:
    """`watched`: seconds in which the output was on."""

    watched: float
    dark: Sequence[DarkTime]

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
    watched = 0.0
    dark: list[DarkTime] = []
    goes_on = False
    for (picture, following), lives in zip(pairwise(pictures), alive(pictures)[:-1], strict=True):
        if picture.shown:
            watched += following.at - picture.at
        if lives or not picture.shown:
            goes_on = False
        elif goes_on:
            dark[-1] = DarkTime(dark[-1].began, following.at)
        else:
            dark.append(DarkTime(picture.at, following.at))
            goes_on = True
    return Availability(watched, dark)
