"""What a cell of a workbook holds as it is read, and what may be wrong with it. Pure, and without
anything large: the process that reads workbooks begins with it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import TypeAlias

from kiosk.core.files.imported_media import MediaFault
from kiosk.editorial.spreadsheets.words import tidy


class Fault(StrEnum):
    """What is wrong with a cell or a row, besides the rules of the content (`Message`); the comment
    names the values it comes with."""

    NOT_A_DATE = "not-a-date"
    NO_SUCH_MONTH = "no-such-month"  # month
    NO_SUCH_DAY = "no-such-day"  # month, day
    NOT_A_TIME = "not-a-time"
    NOT_A_MOMENT = "not-a-moment"
    NOT_A_NUMBER = "not-a-number"
    NOT_WHOLE = "not-whole"
    NOT_YES_OR_NO = "not-yes-or-no"
    NOT_DAYS = "not-days"
    NOT_AN_OUTLINE = "not-an-outline"
    NOT_AMONG = "not-among"  # choices
    UNKNOWN = "unknown"  # what, written
    UNKNOWN_NEAR = "unknown-near"  # what, written, nearest
    UNKNOWN_AMONG = "unknown-among"  # what, choices
    UNKNOWN_FILE = "unknown-file"  # written
    UNKNOWN_PICTURE = "unknown-picture"  # written
    PICTURE_PATH = "picture-path"
    PICTURE_TWICE = "picture-twice"  # count, places
    NO_PICTURE = "no-picture"
    SEVERAL_PICTURES = "several-pictures"  # count
    PICTURE_LOST = "picture-lost"
    AMBIGUOUS = "ambiguous"  # count
    SAVED_AS_NUMBER = "saved-as-number"
    ROUNDED = "rounded"
    MADE_A_DATE = "made-a-date"
    NO_VALUE = "no-value"
    FORMULA_ERROR = "formula-error"
    MERGED = "merged"
    SAME_AS_ROW = "same-as-row"  # first
    CHANGED_SINCE = "changed-since"  # now
    GONE_SINCE = "gone-since"
    NO_OWNER = "no-owner"
    TITLE_EMPTY = "title-empty"  # heading
    ONLY_BY_IMPORT = "only-by-import"


@dataclass(frozen=True, slots=True)
class Trouble:
    """What stands in a cell instead of a value, where none can be read from it."""

    fault: Fault | MediaFault
    written: str = ""


class CellFaultError(Exception):
    """A cell cannot be read; caught where rows are compared."""

    def __init__(self, fault: Fault | MediaFault, **values: object) -> None:
        super().__init__(fault.value)
        self.fault = fault
        self.values: Mapping[str, object] = values


@dataclass(frozen=True, slots=True)
class CellPictures:
    """What a cell holds on which pictures lie: the files in which these are kept while the workbook
    is open, and what stands there besides. `rows` are the first and the last over which one
    reaches that does not lie in its row alone, else 0."""

    files: tuple[str, ...]
    value: PlainValue = None
    rows: tuple[int, int] = (0, 0)


PlainValue: TypeAlias = "str | int | float | bool | datetime | date | time | Trouble | None"
"""What stands in a cell; moments are in the time of this PC, without a zone."""

CellValue: TypeAlias = "PlainValue | CellPictures"
"""What a cell holds."""

DISPIMG = re.compile(r'=?\s*(?:_xlfn\.)?DISPIMG\(\s*"([^"]+)"', re.IGNORECASE)
"""What WPS writes into a cell that shows a picture."""

EXACT_DIGITS = 1e15
"""Spreadsheet programs keep 15 digits of a number."""


def wps_id(text: object) -> str:
    """The id of the picture that a cell of WPS shows; '' where it shows none."""
    found = DISPIMG.match(text) if isinstance(text, str) else None
    return found[1] if found else ""


def is_empty(cell: CellValue) -> bool:
    """Whether nothing stands there that can be seen."""
    return cell is None or (isinstance(cell, str) and not tidy(cell))


def shown(cell: CellValue) -> str:
    """A cell as a person sees it, on one line."""
    if isinstance(cell, Trouble):
        return cell.written
    return " ".join(text_of(cell).split())


def text_of(cell: CellValue) -> str:
    """A cell as a text; of what cannot be read as well as may be."""
    match cell:
        case None:
            return ""
        case str():
            return cell
        case CellPictures():
            return text_of(cell.value)
        case bool():
            return "TRUE" if cell else "FALSE"
        case float() if cell.is_integer() and abs(cell) < EXACT_DIGITS:
            return str(int(cell))
        case datetime():
            return f"{cell:%Y-%m-%d}" if cell.time() == time(0) else f"{cell:%Y-%m-%d %H:%M}"
        case time():
            return f"{cell:%H:%M}"
        case _:
            return str(cell)
