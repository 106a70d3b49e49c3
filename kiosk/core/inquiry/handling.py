"""What staff do with a visitor's message: its state, who has it, and how it was deleted. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

MAX_NOTE_LENGTH = 1000
"""Characters of one note."""


class MessageState(StrEnum):
    NEW = "new"
    IN_HAND = "in-hand"
    ANSWERED = "answered"
    CLOSED = "closed"


class DeletionReason(StrEnum):
    """Why a message was deleted."""

    REQUEST = "request"
    """The person who wrote it has asked for it."""
    UNWANTED = "unwanted"
    """Staff had no use for it: a joke, an advertisement."""
    EXPIRED = "expired"
    """It was kept for as long as the form promises."""
    GONE = "gone"
    """This PC has it no more: another one has collected it, or its database was lost."""

    @property
    def is_by_staff(self) -> bool:
        """Whether the message must not come back, from wherever a copy of it is brought. By which
        clock a message has expired may turn out to be wrong (docs/adr/0031)."""
        return self in (DeletionReason.REQUEST, DeletionReason.UNWANTED)


@dataclass(frozen=True, slots=True)
class Handling:
    """Where a message stands. `person` has it, '' for nobody; `changed_by` is '' until somebody has
    done something with it."""

    state: MessageState = MessageState.NEW
    person: str = ""
    changed_at: datetime | None = None
    changed_by: str = ""

    def moved(self, state: MessageState, account: str, now: datetime) -> Handling:
        """As `account` puts it: whoever takes it in hand has it, and a message that is new again
        nobody has. Who answers or closes what nobody had, has it."""
        match state:
            case MessageState.NEW:
                person = ""
            case MessageState.IN_HAND:
                person = account
            case _:
                person = self.person or account
        return Handling(state, person, now, account)


@dataclass(frozen=True, slots=True)
class Deletion:
    """What is left of a message: nothing of what was in it. `account` is '' where the program
    deleted it, or somebody at the command line."""

    number: str
    received_at: datetime
    deleted_at: datetime
    account: str
    reason: DeletionReason
