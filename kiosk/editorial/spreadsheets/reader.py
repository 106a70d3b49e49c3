"""The workbook reader: a process that reads one untrusted workbook and writes what stands in it.

Its answer, an `Answer` as JSON, is the file `ANSWER` in the folder that it is given; pictures lie
beside it. It exits when its standard input closes.
"""

from __future__ import annotations

import argparse
import math
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from pathlib import Path
from typing import TypeAlias

from kiosk.core.errors import ContentRejectedError, UnavailableError
from kiosk.core.files.imported_media import MediaFault
from kiosk.core.files.os_errors import unavailable
from kiosk.core.typed_message import MAX_INTEGER, Message, encode
from kiosk.editorial.spreadsheets.files import Sheet, WorkbookRefused, read_file
from kiosk.editorial.spreadsheets.read_cells import (
    CellPictures,
    CellValue,
    Fault,
    PlainValue,
    Trouble,
)
from kiosk.media.importing.helper_process import begin_helper, write_error

MAX_ADDRESS_BYTES = 800_000_000
"""Limit of the address space. 5,000 rows of 60 filled columns take 130 MB of it."""

ANSWER = "answer.json"


class Moment(Message, frozen=True, tag=True):
    """In the time of this PC, without a zone."""

    at: datetime


class Day(Message, frozen=True, tag=True):
    on: date


class Hour(Message, frozen=True, tag=True):
    at: time


class Wrong(Message, frozen=True, tag=True):
    """A `Trouble`, by the id of its fault."""

    fault: str
    written: str


Plain: TypeAlias = str | int | float | bool | Moment | Day | Hour | Wrong | None


class Lying(Message, frozen=True, tag=True):
    """`CellPictures`."""

    files: tuple[str, ...]
    value: Plain
    rows: tuple[int, int]


class Page(Message, frozen=True):
    """A `Sheet`."""

    name: str
    rows: tuple[tuple[int, tuple[Plain | Lying, ...]], ...]


class Workbook(Message, frozen=True, tag=True):
    """Everything that stands in it."""

    sheets: tuple[Page, ...]


class NotRead(Message, frozen=True, tag=True):
    """Why it is not read; `why` is that of a `WorkbookRefused`, else the disk or stick fails."""

    why: str
    message: str


Answer: TypeAlias = Workbook | NotRead


def main(argv: Sequence[str]) -> int:
    """Read one workbook. Arguments: its path, and the folder to write to.

    Returns: 3 when the disk fails; the answer has the reason.
    """
    parser = argparse.ArgumentParser(prog="workbook-reader")
    parser.add_argument("path", type=Path)
    parser.add_argument("folder", type=Path)
    arguments = parser.parse_args(argv)
    said = begin_helper(MAX_ADDRESS_BYTES)
    content = answered(arguments.path, arguments.folder)
    try:
        (arguments.folder / ANSWER).write_bytes(content)
    except OSError as error:
        return write_error(said, unavailable("What stands in the workbook cannot be kept", error))
    return 0


def answered(path: Path, folder: Path) -> bytes:
    """What is answered about a workbook; pictures on its cells are kept in the folder."""
    return encode(_answer(path, folder))


def _answer(path: Path, folder: Path) -> Answer:
    try:
        sheets = read_file(path, folder)
        return Workbook(tuple(Page(_text(one.name), _rows(one)) for one in sheets))
    except WorkbookRefused as error:
        return NotRead(error.why, _text(str(error)))
    except UnavailableError as error:
        return NotRead("", _text(str(error)))
    except MemoryError:
        return NotRead("too-large", "It takes too much memory to read.")


def _rows(sheet: Sheet) -> tuple[tuple[int, tuple[Plain | Lying, ...]], ...]:
    return tuple((number, tuple(map(_cell, cells))) for number, cells in sheet.rows)


def _cell(cell: CellValue) -> Plain | Lying:
    if isinstance(cell, CellPictures):
        return Lying(cell.files, _plain(cell.value), cell.rows)
    return _plain(cell)


def _plain(cell: PlainValue) -> Plain:
    match cell:
        case str():
            return _text(cell)
        case int() if not -MAX_INTEGER <= cell <= MAX_INTEGER:
            return str(cell)  # no number of ours is so large: it is refused as it is written
        case float() if not math.isfinite(cell):
            return str(cell)
        case datetime():
            return Moment(cell)
        case date():
            return Day(cell)
        case time():
            return Hour(cell)
        case Trouble():
            return Wrong(cell.fault.value, _text(cell.written))
        case _:
            return cell


def _text(text: str) -> str:
    """Without halves of characters, which a workbook can escape and JSON cannot hold."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode()


def cell_of(said: Plain | Lying) -> CellValue:
    """A cell out of an answer."""
    if isinstance(said, Lying):
        return CellPictures(said.files, _plain_of(said.value), said.rows)
    return _plain_of(said)


def _plain_of(said: Plain) -> PlainValue:
    match said:
        case Moment():
            return said.at
        case Day():
            return said.on
        case Hour():
            return said.at
        case Wrong():
            return Trouble(_fault(said.fault), said.written)
        case _:
            return said


def _fault(name: str) -> Fault | MediaFault:
    """Raises ContentRejectedError: there is none of this name."""
    if name not in _FAULTS:
        raise ContentRejectedError(f"There is no fault {name!r}.")
    return _FAULTS[name]


_FAULTS: Mapping[str, Fault | MediaFault] = {
    **{one.value: one for one in MediaFault},
    **{one.value: one for one in Fault},
}
