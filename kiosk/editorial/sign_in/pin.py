"""The rules for a new PIN: 6 to 12 digits, and none that others would try first. Pure.

What is tried first was put together by us from the patterns that studies of leaked PINs and
passwords name again and again; no list of others is copied.
"""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum

from kiosk.core.errors import StaffError
from kiosk.editorial.sign_in.secret import Pin

MIN_DIGITS, MAX_DIGITS = 6, 12

MAX_BLOCK = 4
"""A block of digits up to this length, said again and again, is one thing to remember."""


class PinFault(StrEnum):
    """Why a PIN is refused; the words are the page's."""

    NOT_DIGITS = "not-digits"
    TOO_SHORT = "too-short"
    TOO_LONG = "too-long"
    REPEATED = "repeated"
    """One block again and again, or each digit twice: 888888, 121212, 123123, 112233."""
    RUN = "run"
    """Up, down, or there and back: 123456, 987654, 123321."""
    DATE = "date"
    """A day between 1900 and 2099, year first or last: 19880808, 880808, 080888."""
    KEYPAD = "keypad"
    """A line over the keys: 147258, 159357, 789456."""
    COMMON = "common"
    """Numbers with a meaning that many choose: 520131, 168888."""


class PinRefusedError(StaffError):
    """This PIN would be guessed; `fault` says why."""

    def __init__(self, fault: PinFault) -> None:
        super().__init__(f"Choose another PIN of {MIN_DIGITS} to {MAX_DIGITS} digits ({fault}).")
        self.fault = fault


RUNS = ("01234567890123456789", "98765432109876543210")

DATES = (
    r"(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)",
    r"(?P<day>\d\d)(?P<month>\d\d)(?P<year>(?:19|20)\d\d)",
    r"(?P<month>\d\d)(?P<day>\d\d)(?P<year>(?:19|20)\d\d)",
    r"(?P<year>\d\d)(?P<month>\d\d)(?P<day>\d\d)",
    r"(?P<day>\d\d)(?P<month>\d\d)(?P<year>\d\d)",
    r"(?P<month>\d\d)(?P<day>\d\d)(?P<year>\d\d)",
    r"(?P<year>(?:19|20)\d\d)(?P<month>\d\d)",
    r"(?P<month>\d\d)(?P<year>(?:19|20)\d\d)",
)

KEYPAD_LINES = (
    "147 258 369 123 456 789 159 357 753 951 741 852 963 321 654 987 1478 1236 2580 0852 3698 7896 "
    "14789 12369 36987 78963 98741 74123 96321 32147"
)
"""Columns, rows, diagonals and the way round, on the keys 1 2 3 / 4 5 6 / 7 8 9 / 0."""

COMMON = (
    "5201314 1314520 1314521 5211314 131452 168888 888168 168666 119120 100086 135790 246810 "
    "135246 246135 314159 3141592 31415926 271828 1234512 147896 142536 159630 123698 142857 "
    "1234560 12345600 1029384756"
)
"""What no rule finds. 520 and 521 are heard as I love you, 1314 as for ever, 168 and 888 as luck;
110, 119 and 120 are for emergencies, 10086 is a telephone company; the others are even and odd
numbers, constants, and runs that begin anew."""


def pin_fault(pin: Pin) -> PinFault | None:
    """What is wrong with a new PIN, or None. Costs nothing: it may be asked at every digit."""
    digits = pin.digits
    if not re.fullmatch("[0-9]*", digits):
        return PinFault.NOT_DIGITS
    if len(digits) < MIN_DIGITS:
        return PinFault.TOO_SHORT
    if len(digits) > MAX_DIGITS:
        return PinFault.TOO_LONG
    rules = (
        (PinFault.REPEATED, _is_repeated),
        (PinFault.RUN, _is_run),
        (PinFault.DATE, _is_date),
        (PinFault.KEYPAD, _is_keypad_pattern),
        (PinFault.COMMON, COMMON.split().__contains__),
    )
    return next((fault for fault, applies in rules if applies(digits)), None)


def check_pin(pin: Pin) -> None:
    """See that this may be somebody's new PIN.

    Raises:
        PinRefusedError: others would try it first, or it has not 6 to 12 digits.
    """
    fault = pin_fault(pin)
    if fault:
        raise PinRefusedError(fault)


def _is_repeated(digits: str) -> bool:
    blocks = (digits[:length] for length in range(1, MAX_BLOCK + 1))
    again = any((block * len(digits))[: len(digits)] == digits for block in blocks)
    return again or re.fullmatch(r"(?:(\d)\1+)+", digits) is not None


def _is_run(digits: str) -> bool:
    half = (len(digits) + 1) // 2
    there_and_back = digits == digits[::-1] and _runs(digits[:half])
    two_runs = len(digits) % 2 == 0 and _runs(digits[:half]) and _runs(digits[half:])
    return _runs(digits) or there_and_back or two_runs


def _runs(digits: str) -> bool:
    return any(digits in run for run in RUNS)


def _is_date(digits: str) -> bool:
    found = (re.fullmatch(form, digits) for form in DATES)
    return any(one and _is_day(one.groupdict()) for one in found)


def _is_day(parts: dict[str, str]) -> bool:
    year = int(parts["year"])
    try:
        # A year of two digits: 1900 lacks only the 29th of February.
        date(year if year > 99 else 2000 + year, int(parts["month"]), int(parts.get("day", 1)))
    except ValueError:
        return False
    return True


def _is_keypad_pattern(digits: str) -> bool:
    return re.fullmatch(f"(?:{KEYPAD_LINES.replace(' ', '|')})+", digits) is not None
