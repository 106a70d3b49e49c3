"""What the page of messages reads, in the worker: some hundred are decrypted at a time."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from kiosk.core.account import Account
from kiosk.core.content.localized_text import LocalizedText
from kiosk.core.content.values import Reference
from kiosk.core.inquiry.handling import Deletion, Handling, MessageState
from kiosk.core.inquiry.inquiry import LONGEST_READ, Inquiry, clean, cleaned_inquiry
from kiosk.core.search.matching import folded
from kiosk.db.inbox.store import CollectedMessage
from kiosk.editorial.messages import Messages
from kiosk.ops.inbox.mailbox import Mail, Note
from kiosk.ui.staff.moments import told_moment
from kiosk.ui.staff.steps import Steps, steps_between

OPENED_AT_ONCE = 300
"""Messages that are decrypted before the list is shown with them; the rest follows."""

BEGINNING = 160
"""Characters of a message that its row shows."""

ALL, MINE, DELETED = "all", "mine", "deleted"
FILTERS = (*(one.value for one in MessageState), MINE, ALL, DELETED)
"""What the list can be narrowed to."""

TitleOf = Callable[[str], LocalizedText | None]
"""What something that a message is about ("company:wuhuan") is called, None where it is not known;
asked in the worker."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for; '' filters nothing."""

    filter: str = MessageState.NEW.value
    text: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class MessageRow:
    """A message as the list shows it; `found_by` is what a search looks through. Where it could not
    be decrypted, `readable` is False and the words are ''."""

    id: str
    moment: str
    station: str
    handling: Handling
    readable: bool
    subject: str = ""
    name: str = ""
    about: str = ""
    about_title: LocalizedText | None = None
    beginning: str = ""
    found_by: str = ""

    @property
    def reference(self) -> Reference:
        return Reference("message", self.id)


@dataclass(frozen=True, slots=True)
class ShownMessages:
    """`steps` lead from the rows that were known to these. `complete`: all have been decrypted."""

    rows: Sequence[MessageRow]
    steps: Steps | None
    counts: Mapping[str, int]
    deletions: Sequence[Deletion]
    complete: bool


@dataclass(frozen=True, slots=True)
class OpenedMessage:
    """One message with all its words, clean; `inquiry` is None where it cannot be decrypted, `cut`
    counts the characters that are left out."""

    row: MessageRow
    inquiry: Inquiry | None
    cut: int
    notes: Sequence[Note]


class MessageReader:
    """Remembers what it has decrypted, in memory, until it is told to forget."""

    def __init__(self, messages: Messages, title_of: TitleOf) -> None:
        self._messages = messages
        self._title_of = title_of
        self._rows: dict[str, MessageRow] = {}
        self._mail: Mail | None = None
        self._titles: dict[str, LocalizedText | None] = {}
        self._last: tuple[Account, Wanted, ShownMessages] | None = None

    def forget(self) -> None:
        """Somebody works here who may not read this, or nobody can."""
        self._rows, self._titles, self._mail, self._last = {}, {}, None, None

    def forget_titles(self) -> None:
        """Something in the library has another name."""
        self._titles, self._last = {}, None
        for row in self._rows.values():
            self._rows[row.id] = replace(row, about_title=self._title(row.about))

    def count_new(self, account: Account) -> int:
        """How many nobody has taken in hand; decrypts nothing. Raises what `look` raises."""
        return _counts(self._messages.look(account), account)[MessageState.NEW]

    def read(self, account: Account, wanted: Wanted, known: Sequence[MessageRow]) -> ShownMessages:
        """What the list shows, as far as it is decrypted: each call decrypts some more. The very
        same as before where nothing has changed since. Raises what `look` and `inquiries` raise."""
        mail = self._messages.look(account)
        if mail is not self._mail:
            self._follow(mail)
        elif self._last and self._last[:2] == (account, wanted) and self._last[2].complete:
            return self._last[2]
        closed = [one for one in mail.messages if one.id not in self._rows]
        opening = closed[:OPENED_AT_ONCE]
        for one, inquiry in zip(opening, self._messages.inquiries(account, opening), strict=True):
            self._rows[one.id] = self._row(one, inquiry)
        opened = (self._rows[one.id] for one in mail.messages if one.id in self._rows)
        rows = tuple(row for row in opened if _is_wanted(row, wanted, account))
        shown = ShownMessages(
            rows=rows,
            steps=steps_between(known, rows),
            counts=_counts(mail, account),
            deletions=mail.deletions,
            complete=len(opening) == len(closed),
        )
        self._last = account, wanted, shown
        return shown

    def open(self, account: Account, number: str) -> OpenedMessage | None:
        """A message whole; None where it was deleted. Raises what `inquiries` and `notes` raise."""
        mail = self._messages.look(account)
        one = next((one for one in mail.messages if one.id == number), None)
        if one is None:
            return None
        [inquiry] = self._messages.inquiries(account, [one])
        handling = mail.handlings.get(number, Handling())
        row = replace(self._row(one, inquiry), handling=handling)
        notes = self._messages.notes(account, number)
        if isinstance(inquiry, str):
            return OpenedMessage(row, None, 0, notes)
        cleaned = cleaned_inquiry(inquiry)
        cut = max(0, len(cleaned.message) - LONGEST_READ)
        return OpenedMessage(row, cleaned, cut, notes)

    def names(self, language: str) -> Mapping[str, str]:
        """What all that messages are about is called."""
        return {about: title.resolve(language) for about, title in self._titles.items() if title}

    def _follow(self, mail: Mail) -> None:
        there = {one.id for one in mail.messages}
        self._rows = {
            number: row
            if row.handling == (now := mail.handlings.get(number, row.handling))
            else replace(row, handling=now)
            for number, row in self._rows.items()
            if number in there
        }
        self._mail = mail

    def _row(self, one: CollectedMessage, inquiry: Inquiry | str) -> MessageRow:
        assert self._mail is not None
        handling = self._mail.handlings.get(one.id, Handling())
        moment, station = told_moment(one.received_at), clean(one.station)
        if isinstance(inquiry, str):
            return MessageRow(one.id, moment, station, handling, readable=False)
        told = cleaned_inquiry(inquiry)
        title = self._title(told.about)
        names = tuple(title.values()) if title else ()
        searched = (told.name, told.organisation, told.phone, told.email, told.message, one.id)
        return MessageRow(
            id=one.id,
            moment=moment,
            station=station,
            handling=handling,
            readable=True,
            subject=told.subject,
            name=told.name,
            about=told.about,
            about_title=title,
            beginning=" ".join(told.message[: 2 * BEGINNING].split())[:BEGINNING],
            found_by=folded(" ".join((*searched, *names))),
        )

    def _title(self, about: str) -> LocalizedText | None:
        if about not in self._titles:
            self._titles[about] = self._title_of(about) if about else None
        return self._titles[about]


def _counts(mail: Mail, account: Account) -> Mapping[str, int]:
    counts = dict.fromkeys(FILTERS, 0)
    for one in mail.messages:
        handling = mail.handlings.get(one.id)
        counts[handling.state if handling else MessageState.NEW] += 1
        counts[MINE] += handling is not None and handling.person == account.name
    counts[ALL], counts[DELETED] = len(mail.messages), len(mail.deletions)
    return counts


def _is_wanted(row: MessageRow, wanted: Wanted, account: Account) -> bool:
    if wanted.filter == MINE and row.handling.person != account.name:
        return False
    if wanted.filter not in (MINE, ALL) and row.handling.state != wanted.filter:
        return False
    if wanted.about and row.about != wanted.about:
        return False
    return all(term in row.found_by for term in folded(wanted.text).split())
