"""The holidays of the hall. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Holiday:
    """From its `first` day to its `last` one, both with it, in the hall's own time."""

    first: date
    last: date
    name: str = ""


def holiday_on(holidays: Iterable[Holiday], day: date) -> Holiday | None:
    """The holiday that a day belongs to; the first, where there are several."""
    return next((one for one in holidays if one.first <= day <= one.last), None)
