"""Numbers formatted for visitors: exactly, and as the language writes them."""

from __future__ import annotations

from decimal import Decimal
from math import isfinite

from kiosk.core.content.localized_text import ENGLISH

MAX_FIGURE = 1e15
"""Beyond this a float is not exact any more."""
MIN_FIGURE = 1e-4
"""A value nearer to 0 than this counts as 0."""

_CHINESE = ((Decimal(10**12), " 万亿"), (Decimal(10**8), " 亿"), (Decimal(10**4), " 万"))
_ENGLISH = (
    (Decimal(10**12), " trillion"),
    (Decimal(10**9), " billion"),
    (Decimal(10**6), " million"),
)


def valid_figure(value: float) -> float | None:
    """A valid value, None for one that is not a finite number or out of range."""
    if not isfinite(value) or abs(value) > MAX_FIGURE:
        return None
    return 0.0 if abs(value) < MIN_FIGURE else float(value)


def format_number(value: float, language: str) -> str:
    """A figure to read: 2.78 万, 27,800, 3.2 million. The short form only where it is exact.

    Raises:
        ValueError: `valid_figure` would refuse the value.
    """
    if valid_figure(value) is None:
        raise ValueError(f"{value} is not a valid figure")
    exact = round(Decimal(repr(value)), 6) + 0  # which takes the sign off nothing
    for size, word in _ENGLISH if language == ENGLISH else _CHINESE:
        short = exact / size
        if abs(exact) >= size and short == round(short, 2):
            return _grouped(short) + word
    return _grouped(exact)


def _grouped(value: Decimal) -> str:
    digits = f"{value:,f}"
    return digits.rstrip("0").rstrip(".") if "." in digits else digits
