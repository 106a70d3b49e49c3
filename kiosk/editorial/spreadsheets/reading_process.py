"""Runs the workbook reader, a process that may crash, hang or run out of memory: a workbook that
was made to do harm takes nothing with it.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Sequence
from pathlib import Path

from kiosk.core.errors import ContentRejectedError, UnavailableError
from kiosk.core.files.imported_media import legible
from kiosk.core.files.os_errors import unavailable
from kiosk.core.process.own_command import own_command
from kiosk.core.typed_message import Decoder
from kiosk.editorial.spreadsheets.files import Sheet, WorkbookRefused
from kiosk.editorial.spreadsheets.reader import ANSWER, NotRead, Page, Workbook, cell_of
from kiosk.media.importing.helper_process import run_helper

logger = logging.getLogger("kiosk.import")

TIME_LIMIT = 180.0
"""Seconds. 5,000 rows of 60 filled columns take 13 of one core on a PC that is busy."""

MAX_ANSWER_BYTES = 200 * 2**20

_ANSWERS: Decoder[Workbook | NotRead] = Decoder(Workbook | NotRead, "answer of the workbook reader")


def read_untrusted(
    path: Path, folder: Path, *, command: Sequence[str] = (), time_limit: float = TIME_LIMIT
) -> tuple[Sheet, ...]:
    """Every sheet of a workbook or a CSV file that has anything in it; pictures on its cells are
    kept in `folder`. `command` starts the reader; tests pass another one.

    Raises:
        WorkbookRefused: it has a password, is damaged, too large, or of another format.
        UnavailableError: it cannot be read, the disk is full, or no process can be started.
    """
    arguments = [os.fspath(path.absolute()), os.fspath(folder)]
    command = command or own_command("workbook-reader")
    ended = run_helper([*command, *arguments], "workbook reader", time_limit)
    if reason := ended.reason(UnavailableError):
        raise UnavailableError(reason)
    said = _answer(folder / ANSWER)
    name = legible(path.name)
    if ended.code is None or not said:
        level = logging.ERROR if ended.code == 1 else logging.INFO  # 1: an exception, perhaps ours
        logger.log(level, "the workbook reader ended with %s: %s", ended.code, ended.messages[-5:])
        raise WorkbookRefused("too-large", f"{name} takes too much time or memory to read.")
    return sheets_in(said, name)


def sheets_in(said: bytes, name: str) -> tuple[Sheet, ...]:
    """What the reader has answered about a workbook that is called so. Raises what
    `read_untrusted` raises."""
    try:
        answer = _ANSWERS.decode(said)
        sheets = [] if isinstance(answer, NotRead) else [_sheet(one) for one in answer.sheets]
    except ContentRejectedError as error:
        raise WorkbookRefused("damaged", f"{name} makes its reader fail.") from error
    if isinstance(answer, Workbook):
        return tuple(sheets)
    if answer.why:
        raise WorkbookRefused(answer.why, answer.message)
    raise UnavailableError(answer.message)


def _sheet(page: Page) -> Sheet:
    return Sheet(page.name, tuple((row, tuple(map(cell_of, cells))) for row, cells in page.rows))


def _answer(path: Path) -> bytes:
    """What the reader has written; nothing where it has not come so far."""
    try:
        return path.read_bytes() if path.stat().st_size <= MAX_ANSWER_BYTES else b""
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise unavailable("What stands in the workbook cannot be kept", error) from error
