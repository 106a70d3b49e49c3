"""The output of `kiosk inbox`: visitors' messages, decrypted with the hall's key.

They come from this PC's own outbox, and from what stations have delivered and this PC collected.
They are decrypted in memory and stay encrypted on the disk; only an export writes plain text, to
the file that staff name.
"""

from __future__ import annotations

import io
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from kiosk.core.errors import ContentRejectedError, StaffError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.only_us import ONLY_US
from kiosk.core.files.os_errors import explain
from kiosk.core.files.untrusted_folder import opened, write_file
from kiosk.core.inquiry.inbox_key import read_inbox_key
from kiosk.core.inquiry.inquiry import Inquiry, clean, from_bytes
from kiosk.core.inquiry.sealing import open_sealed
from kiosk.db.inbox.store import CollectedMessage, opened_inbox
from kiosk.db.state.outbox import forget_message, sealed_messages
from kiosk.db.state.store import reading_state

COLUMNS: tuple[tuple[str, int], ...] = (
    ("收到 Received", 20),
    ("事由 Subject", 16),
    ("关于 About", 28),
    ("姓名 Name", 16),
    ("单位 Organisation", 28),
    ("电话 Phone", 20),
    ("邮箱 E-mail", 28),
    ("内容 Message", 80),
    ("语言 Language", 12),
    ("站点 Station", 20),
    ("编号 Number", 30),
)
"""Heading and width in characters of each column of an export."""

SUBJECT_WORDS = {
    "investment": "投资合作",
    "job": "求职",
    "research": "技术合作",
    "other": "其他",
}


@dataclass(frozen=True, slots=True)
class Message:
    """One decrypted message; `id` is its ULID, `station` the name of the PC where it was left, ''
    for this one."""

    id: str
    received_at: datetime
    inquiry: Inquiry
    station: str


@dataclass(frozen=True, slots=True)
class Inbox:
    """`unreadable`: the reason for each message that could not be decrypted, by ULID."""

    messages: Sequence[Message]
    unreadable: Sequence[tuple[str, str]]


def read_inbox(folder: DataFolder) -> Inbox:
    """Everything in this PC's own outbox and in its inbox, the latest first.

    Raises:
        StaffError: the hall's private key is not on this PC, or the inbox is damaged.
        UnavailableError: nothing has been written yet, or the disk fails.
        ContentRejectedError: the outbox is damaged.
    """
    key = read_inbox_key(folder)
    messages, unreadable = [], []
    for one in _sealed(folder):
        try:
            inquiry = from_bytes(open_sealed(one.sealed, key))
        except ContentRejectedError as error:
            unreadable.append((one.id, str(error)))
        else:
            messages.append(Message(one.id, one.received_at, inquiry, one.station))
    return Inbox(messages, unreadable)


def _sealed(folder: DataFolder) -> Sequence[CollectedMessage]:
    """Own messages and collected ones, without duplicates."""
    found: dict[str, CollectedMessage] = {}
    if folder.inbox.exists():
        with opened_inbox(folder.inbox, datetime.now(UTC)) as inbox:
            found = {one.id: one for one in inbox.messages()}
    if folder.state.exists() or not folder.inbox.exists():
        with reading_state(folder.state) as state:
            for one in sealed_messages(state):
                found[one.id] = CollectedMessage(one.id, one.created_at, one.sealed, "")
    return sorted(found.values(), key=lambda one: (one.received_at, one.id), reverse=True)


def forget(folder: DataFolder, number: str) -> None:
    """Delete one message for good on this PC, as its writer may ask.

    A station keeps a delivered message for `inquiry.delivered_days`, sealed; it does not come back.

    Raises:
        StaffError: there is no message of this number.
        UnavailableError: nothing has been written yet, or the disk fails.
        ContentRejectedError: the outbox is damaged.
    """
    found = False
    if folder.inbox.exists():
        with opened_inbox(folder.inbox, datetime.now(UTC)) as inbox:
            found = inbox.forget(number)
    if folder.state.exists() or not folder.inbox.exists():
        with reading_state(folder.state) as state:
            found = forget_message(state, number) or found
    if not found:
        raise StaffError(f"There is no message {number}. `kiosk inbox list` shows the numbers.")


def in_words(inbox: Inbox) -> Iterator[str]:
    """Lines for a terminal; control characters of messages are removed."""
    if not inbox.messages:
        yield "No messages."
    for message in inbox.messages:
        inquiry = message.inquiry
        about = f" · {clean(inquiry.about)}" if inquiry.about else ""
        where = f" · {clean(message.station)}" if message.station else ""
        head = f"{clean(inquiry.subject)}{about}{where}"
        yield f"{_moment(message.received_at)}  {head}  {message.id}"
        who = [inquiry.name, inquiry.organisation, inquiry.phone, inquiry.email]
        yield "    " + " · ".join(clean(part) for part in who if part)
        for line in clean(inquiry.message, lines=True).splitlines():
            yield f"    {line}"
    for number, reason in inbox.unreadable:
        yield f"{number}: {reason}"


def export(inbox: Inbox, target: Path) -> None:
    """Write the messages to a spreadsheet that only its owner can read, atomically.

    Visitors' words are text cells, whatever they look like: no formulas.

    Raises:
        StaffError: the file exists already, or its name does not end in .xlsx.
        UnavailableError: the disk fails.
    """
    if target.suffix.lower() != ".xlsx":
        raise StaffError(f"The spreadsheet's name must end in .xlsx, not as in “{target.name}”.")
    if os.path.lexists(target):
        raise StaffError(f"{target} is there already. Choose another name.")
    content = io.BytesIO()
    _spreadsheet(inbox.messages).save(content)
    try:
        with opened(target.parent) as folder:
            write_file(folder, target.name, content.getvalue(), ONLY_US)
    except OSError as error:
        raise UnavailableError(
            f"{target} could not be written: {explain(error, target)}"
        ) from error


def _spreadsheet(messages: Sequence[Message]) -> Workbook:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "留言 Messages"
    sheet.freeze_panes = "A2"
    for column, (head, width) in enumerate(COLUMNS, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width
        heading = sheet.cell(1, column)
        _write(heading, head)
        heading.font = Font(bold=True)
    for row, message in enumerate(messages, start=2):
        for column, text in enumerate(_row(message), start=1):
            _write(sheet.cell(row, column), text)
    return book


def _row(message: Message) -> Iterator[str]:
    inquiry = message.inquiry
    yield _moment(message.received_at)
    yield SUBJECT_WORDS.get(inquiry.subject, inquiry.subject)
    yield from (inquiry.about, inquiry.name, inquiry.organisation, inquiry.phone, inquiry.email)
    yield from (inquiry.message, inquiry.language, message.station, message.id)


def _write(cell: Cell | MergedCell, text: str) -> None:
    assert isinstance(cell, Cell)  # nothing is merged here
    cell.value = clean(text, lines=True)
    cell.data_type = "s"  # openpyxl takes a leading = for a formula
    cell.quotePrefix = True  # and Excel, when the cell is edited
    cell.alignment = Alignment(wrap_text=True, vertical="top")


def _moment(when: datetime) -> str:
    return f"{when.astimezone():%Y-%m-%d %H:%M:%S}"
