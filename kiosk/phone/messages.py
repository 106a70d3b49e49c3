"""Visitors' messages on the page: the list, one of them, and what staff do with it.

What a visitor has written is text, never markup and never a link. It is shown only where the page
is encrypted (docs/adr/0068).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from kiosk.core.account import Account
from kiosk.core.errors import KioskError
from kiosk.core.inquiry.handling import Handling, MessageState
from kiosk.core.inquiry.inbox_key import InboxKeyError
from kiosk.core.inquiry.inquiry import LONGEST_READ, Inquiry, clean, cleaned_inquiry
from kiosk.db.inbox.handling import HandledMeanwhileError
from kiosk.db.inbox.store import CollectedMessage
from kiosk.editorial.messages import Messages
from kiosk.ops.inbox.mailbox import Mail, MessageGoneError
from kiosk.phone.html import Html, element
from kiosk.phone.layout import button, card, form, line, tag
from kiosk.phone.words import (
    ACTS,
    BACK,
    BY,
    CANNOT_OPEN,
    CUT,
    MORE_MESSAGES,
    NO_KEY,
    NO_MESSAGES,
    SEALED,
    STATES,
    SUBJECTS,
    UNREADABLE_MESSAGES,
)

MAX_LISTED = 50
BEGINNING = 120
"""Characters of a message in the list."""

LOOKS = {
    MessageState.NEW: "new",
    MessageState.IN_HAND: "hand",
    MessageState.ANSWERED: "good",
    MessageState.CLOSED: "",
}


@dataclass(frozen=True, slots=True)
class Letter:
    """A message; `inquiry` is None where it is not shown, or cannot be opened."""

    number: str
    received_at: datetime
    station: str
    handling: Handling
    inquiry: Inquiry | None
    is_damaged: bool = False


class Letters:
    """Blocking, for one thread. `opened`: whether what visitors wrote is shown.

    Raises what `Messages` raises.
    """

    def __init__(self, messages: Messages, account: Account, *, opened: bool) -> None:
        self._messages = messages
        self._account = account
        self.opened = opened

    def count_new(self) -> int:
        mail = self._messages.look(self._account)
        handlings = (mail.handlings.get(one.id, Handling()) for one in mail.messages)
        return sum(one.state is MessageState.NEW for one in handlings)

    def latest(self) -> tuple[Sequence[Letter], bool]:
        """The latest first, and whether there are more."""
        mail = self._messages.look(self._account)
        found = mail.messages[:MAX_LISTED]
        return self._letters(found, mail), len(mail.messages) > len(found)

    def open(self, number: str) -> Letter:
        """Raises: MessageGoneError: there is none of this number."""
        mail = self._messages.look(self._account)
        found = [one for one in mail.messages if one.id == number]
        if not found:
            raise MessageGoneError(number)
        return self._letters(found, mail)[0]

    def put(self, number: str, seen: str, state: MessageState) -> None:
        """Put a message into a state, where it still stands as it was seen: `standing`.

        Raises:
            MessageGoneError: there is none of this number.
            HandledMeanwhileError: it does not stand so any more.
        """
        handling = self.open(number).handling
        if standing(handling) != seen:
            raise HandledMeanwhileError(handling)
        self._messages.put(self._account, number, handling, state)

    def _letters(self, found: Sequence[CollectedMessage], mail: Mail) -> Sequence[Letter]:
        inquiries: Sequence[Inquiry | str | None] = [None] * len(found)
        if self.opened:
            inquiries = self._messages.inquiries(self._account, found)
        return [
            Letter(
                one.id,
                one.received_at,
                clean(one.station),
                mail.handlings.get(one.id, Handling()),
                cleaned_inquiry(inquiry) if isinstance(inquiry, Inquiry) else None,
                isinstance(inquiry, str),
            )
            for one, inquiry in zip(found, inquiries, strict=True)
        ]


def standing(handling: Handling) -> str:
    """Where a message stands, as a form remembers it."""
    moment = handling.changed_at.isoformat() if handling.changed_at else ""
    return f"{handling.state} {moment} {handling.changed_by}"


def trouble(error: KioskError, language: str) -> str:
    """Why no messages are shown."""
    words = NO_KEY if isinstance(error, InboxKeyError) else UNREADABLE_MESSAGES
    return words[language]


def list_of(
    letters: Sequence[Letter], *, more: bool, opened: bool, language: str
) -> Sequence[Html]:
    """The page of all messages."""
    hint = [] if opened else [card(line(SEALED[language], look="quiet"))]
    if not letters:
        return [*hint, card(line(NO_MESSAGES[language]))]
    rows = [
        element(
            "a",
            *_head(one, language),
            *_beginning(one),
            class_="card",
            href=f"/messages/{one.number}",
        )
        for one in letters
    ]
    if more:
        told = MORE_MESSAGES[language].format(count=MAX_LISTED)
        rows.append(line(told, look="quiet"))
    return [*hint, *rows]


def letter(one: Letter, key: str, *, opened: bool, language: str) -> Sequence[Html]:
    """The page of one message, with what can be done."""
    now = one.handling.state
    acts = [state for state in MessageState if state is not now]
    looks = {MessageState.IN_HAND: "first", MessageState.ANSWERED: "now"}
    parts = [card(*_head(one, language), *_whole(one, language))]
    if not opened:
        parts.append(card(line(SEALED[language], look="quiet")))
    seen = element("input", type="hidden", name="seen", value=standing(one.handling))
    buttons = [
        button(ACTS[act][language], looks.get(act, ""), name="state", value=act)
        for act in sorted(acts, key=_ORDER.index)
    ]
    back = element("a", BACK[language], href="/messages", class_="card strong")
    return [*parts, form(f"/messages/{one.number}", key, seen, *buttons), back]


_ORDER = [MessageState.IN_HAND, MessageState.ANSWERED, MessageState.CLOSED, MessageState.NEW]


def _head(one: Letter, language: str) -> Sequence[Html]:
    handling = one.handling
    state = STATES[handling.state][language]
    if handling.person:
        state = BY[language].format(state=state, person=handling.person)
    moment = f"{one.received_at.astimezone():%m-%d %H:%M}"
    subject = SUBJECTS.get(one.inquiry.subject, SUBJECTS["other"]) if one.inquiry else None
    told = [moment, *([one.station] if one.station else [])]
    if subject:
        told.append(subject[language])
    parts = [line(tag(state, LOOKS[handling.state])), line(" · ".join(told), look="quiet")]
    if one.is_damaged:
        parts.append(line(CANNOT_OPEN[language], look="bad-line"))
    return parts


def _beginning(one: Letter) -> Sequence[Html]:
    if one.inquiry is None:
        return []
    words = " ".join(one.inquiry.message[: 2 * BEGINNING].split())
    cut = words[:BEGINNING] + ("…" if len(words) > BEGINNING else "")
    return [line(one.inquiry.name, look="strong"), line(cut)]


def _whole(one: Letter, language: str) -> Sequence[Html]:
    inquiry = one.inquiry
    if inquiry is None:
        return []
    left = len(inquiry.message) - LONGEST_READ
    contact = [inquiry.organisation, inquiry.phone, inquiry.email]
    return [
        line(inquiry.name, look="strong"),
        *(line(text) for text in contact if text),
        line(inquiry.message[:LONGEST_READ], look="said"),
        *([line(CUT[language].format(count=left), look="quiet")] if left > 0 else []),
    ]
