"""The chain of a station's plays: each has a link, the SHA-256 of its record, in which the link of
the play before stands. Who changes, removes or inserts one has to write all later ones anew. Pure.

docs/adr/0069 says what this proves, and what it does not.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum

from kiosk.core.delivery.delivered_file import PlayedItem

MAX_FAULTS = 10
"""Of a chain, that are told."""


class FaultKind(StrEnum):
    """What is wrong at a place of a chain."""

    CHANGED = "changed"
    """The play is not what was recorded under this number, or cannot be read."""
    MISSING = "missing"
    """Plays are missing before it."""
    INSERTED = "inserted"
    """It has no link although the one before has one, or does not follow that: one of the two was
    put there later."""


@dataclass(frozen=True, slots=True)
class ChainFault:
    """`first` to `last` are the numbers of the plays that are wrong or missing."""

    kind: FaultKind
    first: int
    last: int


@dataclass(slots=True)
class ChainCheck:
    """What a chain was found to be. `linked` plays from number `first`, which began at `since`, to
    number `last`, whose link is `head`, "" where that cannot be read; `unlinked` ones are older
    than the chain, or so new that they have no link yet. `faults` in their order. `sought`: the
    number of the play that has the link that was looked for, None where none has it.
    """

    linked: int = 0
    unlinked: int = 0
    first: int = 0
    since: datetime | None = None
    last: int = 0
    head: str = ""
    faults: list[ChainFault] = field(default_factory=list)
    more_faults: int = 0
    sought: int | None = None

    def note(self, kind: FaultKind, first: int, last: int) -> None:
        if len(self.faults) < MAX_FAULTS:
            self.faults.append(ChainFault(kind, first, last))
        else:
            self.more_faults += 1


def record_of(play: PlayedItem) -> str:
    """What the link of a play is the SHA-256 of: one line of ASCII."""
    return json.dumps(
        {
            "previous": play.previous,
            "number": play.number,
            "item": play.item,
            "slot": play.slot,
            "file": play.file,
            "release": play.release,
            "because": play.because,
            "started_at": _moment(play.started_at),
            "ended_at": _moment(play.ended_at),
            "played_ms": play.played_ms,
            "how": play.how,
            "problem": play.problem,
        }
    )


def link_of(play: PlayedItem) -> str:
    return hashlib.sha256(record_of(play).encode("ascii")).hexdigest()


def linked(play: PlayedItem, previous: str) -> PlayedItem:
    """The play as the next one of a chain, whose last link is `previous`, "" for none."""
    following = play.model_copy(update={"previous": previous})
    return following.model_copy(update={"link": link_of(following)})


def check_chain(plays: Iterable[tuple[int, PlayedItem | None]], sought: str = "") -> ChainCheck:
    """Check the plays of a station, each with its number, in their order; None for one that cannot
    be read. What follows a fault is checked from there on."""
    check = ChainCheck()
    without_link = 0  # since the last play that has one
    for number, play in plays:
        if play is not None and not play.link:
            check.unlinked += 1
            without_link += 1
            continue
        if check.linked and without_link:
            check.note(FaultKind.INSERTED, number - without_link, number - 1)
            check.unlinked -= without_link
        elif check.linked and number > check.last + 1:
            check.note(FaultKind.MISSING, check.last + 1, number - 1)
        elif play and check.head and play.previous != check.head:
            check.note(FaultKind.INSERTED, number, number)
        without_link = 0
        if play is None or play.link != link_of(play):
            check.note(FaultKind.CHANGED, number, number)
        if play and play.link == sought:
            check.sought = number
        if not check.linked:
            check.first, check.since = number, play.started_at if play else None
        check.linked += 1
        check.last = number
        check.head = play.link if play else ""
    return check


def _moment(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="microseconds")
