"""The output of `kiosk inbox`: visitors' messages, decrypted with the hall's key.

They are decrypted in memory and stay encrypted on the disk; only an export writes plain text, to
the file that staff name.
"""

from __future__ import annotations

import io
import os
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from kiosk.core.errors import StaffError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.only_us import ONLY_US
from kiosk.core.files.os_errors import explain
from kiosk.core.files.untrusted_folder import opened, write_file
from kiosk.core.inquiry.handling import Deletion, DeletionReason, Handling, MessageState
from kiosk.core.inquiry.inbox_key import read_inbox_key
from kiosk.core.inquiry.inquiry import Inquiry, clean
from kiosk.db.library.journal import ActKind, Journal
from kiosk.db.library.opening import has_library
from kiosk.db.state.store import reading_state
from kiosk.ops.inbox.mailbox import Mailbox, Note, opened_mailbox

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
    ("状态 State", 12),
    ("经办人 Handled by", 16),
    ("备注 Notes", 60),
)
"""Heading and width in characters of each column of an export."""

SUBJECT_WORDS = {
    "investment": "投资合作",
    "job": "求职",
    "research": "技术合作",
    "other": "其他",
}
STATE_WORDS = {
    MessageState.NEW: "未处理",
    MessageState.IN_HAND: "处理中",
    MessageState.ANSWERED: "已回复",
    MessageState.CLOSED: "已办结",
}


@dataclass(frozen=True, slots=True)
class Message:
    """One decrypted message; `id` is its ULID, `station` the name of the PC where it was left, ''
    for this one. `handling` and `notes` are the staff's."""

    id: str
    received_at: datetime
    inquiry: Inquiry
    station: str
    handling: Handling
    notes: Sequence[Note]


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
    read_inbox_key(folder)
    _see_that_there_is_something(folder)
    with opened_mailbox(folder) as mailbox:
        return opened_messages(mailbox)


def opened_messages(mailbox: Mailbox, numbers: Collection[str] | None = None) -> Inbox:
    """These messages, or all, decrypted, with what staff have noted; the latest first.

    Raises:
        KioskError: as `Mailbox` raises.
    """
    mail = mailbox.look()
    wanted = [one for one in mail.messages if numbers is None or one.id in numbers]
    notes: dict[str, list[Note]] = {}
    for note in mailbox.notes():
        notes.setdefault(note.message, []).append(note)
    messages, unreadable = [], []
    for one, inquiry in zip(wanted, mailbox.inquiries(wanted), strict=True):
        if isinstance(inquiry, str):
            unreadable.append((one.id, inquiry))
        else:
            handling = mail.handlings.get(one.id, Handling())
            of_this = notes.get(one.id, ())
            messages.append(
                Message(one.id, one.received_at, inquiry, one.station, handling, of_this)
            )
    return Inbox(messages, unreadable)


def forget(folder: DataFolder, number: str) -> Deletion:
    """Delete one message for good on this PC, as its writer may ask.

    Raises:
        StaffError: there is no message of this number.
        UnavailableError: nothing has been written yet, or the disk fails.
        ContentRejectedError: the outbox is damaged.
    """
    _see_that_there_is_something(folder)
    with opened_mailbox(folder) as mailbox:
        deletion = mailbox.delete(number, "", DeletionReason.REQUEST)
    note_act(folder, ActKind.DELETE_MESSAGE, number)
    return deletion


def note_act(folder: DataFolder, act: ActKind, detail: str) -> None:
    """Write down what was done at the command line, where this PC has a place for that."""
    if has_library(folder) or folder.accounts.exists():
        Journal(folder).note("", act, detail)


def _see_that_there_is_something(folder: DataFolder) -> None:
    if not folder.inbox.exists():
        with reading_state(folder.state):
            pass


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
    content = workbook_of(inbox.messages, {})
    try:
        with opened(target.parent) as folder:
            write_file(folder, target.name, content, ONLY_US)
    except OSError as error:
        raise UnavailableError(
            f"{target} could not be written: {explain(error, target)}"
        ) from error


def workbook_of(messages: Sequence[Message], names: Mapping[str, str]) -> bytes:
    """Messages as a workbook of text cells; `names` of what messages are about."""
    content = io.BytesIO()
    _spreadsheet(messages, names).save(content)
    return content.getvalue()


def _spreadsheet(messages: Sequence[Message], names: Mapping[str, str]) -> Workbook:
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
        for column, text in enumerate(_row(message, names), start=1):
            _write(sheet.cell(row, column), text)
    return book


def _row(message: Message, names: Mapping[str, str]) -> Iterator[str]:
    inquiry = message.inquiry
    yield _moment(message.received_at)
    yield SUBJECT_WORDS.get(inquiry.subject, inquiry.subject)
    yield names.get(inquiry.about, inquiry.about)
    yield from (inquiry.name, inquiry.organisation, inquiry.phone, inquiry.email)
    yield from (inquiry.message, inquiry.language, message.station, message.id)
    yield STATE_WORDS[message.handling.state]
    yield message.handling.person
    yield "\n".join(
        f"{_moment(one.written_at)} {one.account}: {one.text}" for one in message.notes if one.text
    )


def _write(cell: Cell | MergedCell, text: str) -> None:
    assert isinstance(cell, Cell)  # nothing is merged here
    cell.value = clean(text, lines=True)
    cell.data_type = "s"  # openpyxl takes a leading = for a formula
    cell.quotePrefix = True  # and Excel, when the cell is edited
    cell.alignment = Alignment(wrap_text=True, vertical="top")


def _moment(when: datetime) -> str:
    return f"{when.astimezone():%Y-%m-%d %H:%M:%S}"
