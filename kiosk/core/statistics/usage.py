"""What is counted of visitors' use: sums of a day on one station, and nothing of a person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol


class UsageKind(StrEnum):
    """What is counted; the name of a count identifies the item. A newer station counts more."""

    VISITS = "visits"
    STAY_SECONDS = "stay-seconds"
    HOUR = "hour"
    """Visits by the hour of the hall's clock in which they ended: "00" to "23"."""
    LANGUAGE = "language"
    """Visits by the language in which they ended."""
    ACCESS = "access"
    """Visits in which something made the screen easier: "largeText", "reading" …"""
    SCREEN = "screen"
    ITEM = "item"
    """The name is "company/wuhuan"."""
    SEARCH_WITHOUT_RESULT = "search-without-result"
    """Without the words: they may be somebody's name."""
    CEREMONY = "ceremony"
    """How often the ball was lit in it; practice is not counted."""
    GUIDED_TOUR = "guided-tour"
    FILM_BEGUN = "film-begun"
    FILM_FINISHED = "film-finished"
    FILM_PERCENT = "film-percent"
    """How far each visitor came, added up."""


class Count(Protocol):
    """One sum; `what` is a `UsageKind`, or a kind of a newer program."""

    @property
    def what(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def count(self) -> int: ...


@dataclass(frozen=True, slots=True)
class DayOfStation:
    """What one station has counted on one day of its hall's calendar."""

    station: str
    day: date
    counts: Sequence[Count]


DaySums = tuple[int, int, int, int, int, int]
"""What a day came to, in the order of the fields of `Totals`."""


@dataclass(frozen=True, slots=True)
class MonthOfStation:
    """What one station has counted in a whole month, added up: what each day came to, and the
    counts by kind and name. Made by `month_of`. Where one stands for the names of all stations
    together, those of the stations have none."""

    station: str
    first: date
    days: Mapping[date, DaySums]
    names: Mapping[str, Mapping[str, int]]
