"""Reads the cells of workbooks as Excel, WPS and LibreOffice write them, and of CSV files.

A workbook comes from a stick that anybody may have written: sizes are looked at before anything is
unpacked, macros and links to other files are never followed, and a document type, without which
XML has no entities, is refused.
"""

from __future__ import annotations

import csv
import io
import os
import shutil
import warnings
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from xml.etree.ElementTree import ParseError

import openpyxl
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet._read_only import ReadOnlyWorksheet

from kiosk.core.errors import ContentRejectedError, UnavailableError
from kiosk.core.files.imported_media import legible
from kiosk.core.files.os_errors import explain
from kiosk.core.files.temporary_folder import TemporaryFolder
from kiosk.editorial.spreadsheets.pictures.archives import ARCHIVE_ERRORS, members, opened_archive
from kiosk.editorial.spreadsheets.pictures.in_cells import CellPictureReader
from kiosk.editorial.spreadsheets.read_cells import CellValue, is_empty
from kiosk.editorial.spreadsheets.worksheets import (
    MAX_COLUMNS,
    MAX_ROWS,
    cell_value,
    rows_of,
    scan,
    unmerged,
    with_formulas,
)

MAX_FILE_BYTES = 200 * 2**20
MAX_SHEET_BYTES = 400 * 2**20
"""Of one sheet, unpacked. A hundred thousand formatted empty rows have 60 MB."""
MAX_PART_BYTES = 64 * 2**20
"""Of what is read at once: texts that cells share, styles."""
MAX_SHEETS = 50

SUFFIXES = (".xlsx", ".xlsm", ".csv")
ARCHIVE = ".zip"

COMPOUND_FILE = bytes.fromhex("d0cf11e0a1b11ae1")
"""Begins old Office files, and new ones with a password."""
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


class WorkbookRefused(ContentRejectedError):  # noqa: N818 - what happened to the workbook
    """A file that is not read at all; `why` is an id for words."""

    def __init__(self, why: str, message: str) -> None:
        super().__init__(message)
        self.why = why


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands in a sheet: rows that have something in them, by their numbers from 1."""

    name: str
    rows: tuple[tuple[int, tuple[CellValue, ...]], ...]


def read_file(path: Path, folder: Path) -> tuple[Sheet, ...]:
    """Every sheet of a workbook or a CSV file that has anything in it; of the one in an archive
    that holds its pictures, too. Pictures on its cells are kept in `folder`.

    Raises:
        WorkbookRefused: it has a password, is damaged, too large, or of another format.
        UnavailableError: it cannot be read; the stick may be gone.
    """
    if path.suffix.casefold() != ARCHIVE:
        return _read(path, folder)
    with TemporaryFolder("spreadsheet") as unpacked:
        return _read(_unpacked(path, unpacked.path), folder)


def _unpacked(path: Path, folder: Path) -> Path:
    """The only workbook in an archive, in a folder of ours. What is in the archive has been written
    by anybody: its names are never taken for places."""
    try:
        with path.open("rb") as file, opened_archive(os.dup(file.fileno())) as archive:
            found = [
                one for one in members(archive)
                if one.name.casefold().endswith(SUFFIXES)
                and not one.name.rpartition("/")[2].startswith("~$")  # a lock of Excel
            ]  # fmt: skip
            if len(found) != 1:
                raise WorkbookRefused(
                    "not-one-in-archive", f"{legible(path.name)} holds {len(found)} workbooks."
                )
            if found[0].size > MAX_FILE_BYTES:
                raise _too_large(path)
            target = folder / f"workbook{Path(found[0].name).suffix}"
            with (
                archive.open(archive.infolist()[found[0].number]) as source,
                target.open("wb") as copied,
            ):
                shutil.copyfileobj(source, copied, 2**20)
            return target
    except OSError as error:
        raise _unreadable(path, error) from error
    except ARCHIVE_ERRORS as error:
        raise _damaged(path) from error


def _read(path: Path, folder: Path) -> tuple[Sheet, ...]:
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            head = file.read(8)
    except OSError as error:
        raise _unreadable(path, error) from error
    if size > MAX_FILE_BYTES:
        raise _too_large(path)
    if head == COMPOUND_FILE:
        raise _old_or_encrypted(path)
    if head.startswith(b"PK"):
        return _read_workbook(path, folder)
    if path.suffix.casefold() == ".csv" and size <= MAX_PART_BYTES:
        return (_read_csv(path),)
    raise WorkbookRefused("no-workbook", f"{legible(path.name)} is no workbook (.xlsx) and no CSV.")


def _unreadable(path: Path, error: OSError) -> UnavailableError:
    return UnavailableError(f"{legible(path.name)} cannot be read: {explain(error, path)}")


def _too_large(path: Path) -> WorkbookRefused:
    return WorkbookRefused(
        "too-large",
        f"{legible(path.name)} is too large; delete empty rows and pictures, or divide it.",
    )


def _damaged(path: Path) -> WorkbookRefused:
    return WorkbookRefused("damaged", f"{legible(path.name)} is damaged; save it again.")


def _old_or_encrypted(path: Path) -> WorkbookRefused:
    try:
        encrypted = ENCRYPTED in path.read_bytes()
    except OSError as error:
        raise _unreadable(path, error) from error
    name = legible(path.name)
    if encrypted:
        return WorkbookRefused("password", f"{name} has a password; save it without one.")
    return WorkbookRefused("old-format", f"{name} is of the old format (.xls); save it as .xlsx.")


# CSV


def _read_csv(path: Path) -> Sheet:
    try:
        text = _decoded(path.read_bytes())
    except OSError as error:
        raise _unreadable(path, error) from error
    if text is None:
        raise WorkbookRefused("encoding", f"{legible(path.name)} is neither UTF-8 nor GB18030.")
    first = text.partition("\n")[0]
    between = max("\t;,", key=first.count)
    try:
        lines = list(csv.reader(io.StringIO(text, newline=""), delimiter=between))
    except csv.Error as error:
        raise _damaged(path) from error
    rows = ([cell_value(one) for one in line] for line in lines)
    return Sheet("", _filled(path, enumerate(rows, 1)))


def _decoded(content: bytes) -> str | None:
    """The text of a CSV file: with the mark of its encoding, else UTF-8, else GB18030."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ["utf-16"]
    else:
        encodings = ["utf-8-sig", "gb18030"]
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def _filled(
    path: Path, rows: Iterable[tuple[int, Iterable[CellValue]]]
) -> tuple[tuple[int, tuple[CellValue, ...]], ...]:
    """The rows with anything in them."""
    found: list[tuple[int, tuple[CellValue, ...]]] = []
    for number, cells in rows:
        values = tuple(cells)[:MAX_COLUMNS]
        if all(map(is_empty, values)):
            continue
        if len(found) == MAX_ROWS:
            raise _too_large(path)
        found.append((number, values))
    return tuple(found)


# Workbooks


def _read_workbook(path: Path, folder: Path) -> tuple[Sheet, ...]:
    try:
        with zipfile.ZipFile(path) as archive:
            _check_parts(path, archive)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what openpyxl leaves out: pictures, validations
            return tuple(sheet for sheet in _sheets(path, folder) if sheet.rows)
    except WorkbookRefused:
        raise
    except OSError as error:
        raise _unreadable(path, error) from error
    except (
        # What zipfile and openpyxl raise for files that others have made up.
        zipfile.BadZipFile, zlib.error, EOFError, ParseError, InvalidFileException,
        KeyError, ValueError, TypeError, AttributeError, IndexError, NotImplementedError,
        OverflowError, RuntimeError,
    ) as error:  # fmt: skip
        raise _damaged(path) from error


def _check_parts(path: Path, archive: zipfile.ZipFile) -> None:
    """See that what is to be unpacked is small enough, and holds no document type."""
    names = {part.filename for part in archive.infolist()}
    if "[Content_Types].xml" not in names or "xl/workbook.bin" in names:
        raise WorkbookRefused(
            "other-format", f"{legible(path.name)} is of another format; save it as .xlsx."
        )
    for part in archive.infolist():
        is_picture = part.filename.startswith("xl/media/")  # is never read
        is_large = is_picture or "/worksheets/" in part.filename
        if part.file_size > (MAX_SHEET_BYTES if is_large else MAX_PART_BYTES):
            raise _too_large(path)
        if part.flag_bits & 1:
            raise WorkbookRefused("password", f"{legible(path.name)} has a password.")
        if is_picture:
            continue
        with archive.open(part) as file:
            head = file.read(4096)
        if b"<!DOCTYPE" in head or head.startswith((b"\xff\xfe", b"\xfe\xff")):
            raise _damaged(path)


def _sheets(path: Path, folder: Path) -> Iterator[Sheet]:
    pictures = CellPictureReader(path, folder)
    book = openpyxl.load_workbook(path, read_only=True, data_only=True, keep_links=False)
    formulas = None
    try:
        for number, sheet in enumerate(book.worksheets[:MAX_SHEETS]):
            if sheet.sheet_state != "visible" or not isinstance(sheet, ReadOnlyWorksheet):
                continue  # lists of drop-downs, and what people have put aside
            found = scan(path, sheet)
            if found.last_row == 0:
                continue
            rows = rows_of(sheet, found.last_row)
            if found.has_formulas:
                formulas = formulas or openpyxl.load_workbook(
                    path, read_only=True, keep_links=False
                )
                typed = formulas.worksheets[number]
                assert isinstance(typed, ReadOnlyWorksheet)
                rows = with_formulas(rows, rows_of(typed, found.last_row))
            rows = pictures.put_into(rows, sheet, found.merged)
            if found.merged:
                rows = unmerged(rows, found.merged)
            with closing(rows):
                filled = _filled(path, rows)
            yield Sheet(sheet.title, filled)
    finally:
        book.close()
        if formulas:
            formulas.close()
