"""The bin: what staff have deleted in the last 30 days, and how it comes back.

What is deleted is gone from the tables of the content, so from lists, search and releases, and its
slug is free. The change log has its values.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, select

from kiosk.core.content.localized_text import LocalizedText
from kiosk.core.content.values import Reference
from kiosk.core.errors import StaffError
from kiosk.db.library.changes.change_sets import ChangeSet
from kiosk.db.library.changes.history import Change, changes_of
from kiosk.db.library.changes.undoing import Conflict, Reason, conflicts_of, take_back
from kiosk.db.library.fields.mapping import STORAGES
from kiosk.db.library.fields.stored import read_one
from kiosk.db.library.fields.uses import references_in, without
from kiosk.db.library.staff_tables import deleted

KEPT_FOR = timedelta(days=30)

NEEDED = (Reason.NAME_TAKEN, Reason.GONE, Reason.THERE_AGAIN)
"""What keeps something in the bin; what has become of those that referred to it does not."""


@dataclass(frozen=True, slots=True)
class Deleted:
    """Something in the bin, by whom and when it was put there, and until when it can come back."""

    reference: Reference
    slug: str
    title: LocalizedText
    account: str
    deleted_at: datetime
    kept_until: datetime
    change_set: int


def bin_of(connection: Connection, now: datetime) -> tuple[Deleted, ...]:
    """What is in the bin, the newest first."""
    question = (
        select(deleted)
        .where(deleted.c.deleted_at > now - KEPT_FOR)
        .order_by(deleted.c.deleted_at.desc(), deleted.c.kind, deleted.c.key)
    )
    return tuple(
        Deleted(
            Reference(row.kind, row.key),
            row.slug,
            row.title,
            row.account,
            row.deleted_at,
            row.deleted_at + KEPT_FOR,
            row.change_set_id,
        )
        for row in connection.execute(question)
    )


def empty_bin(connection: Connection, now: datetime) -> int:
    """Forget what has been there for too long; returns how much that was."""
    return connection.execute(
        delete(deleted).where(deleted.c.deleted_at <= now - KEPT_FOR)
    ).rowcount


def restore(changing: ChangeSet, reference: Reference, now: datetime) -> list[Conflict]:
    """Take something out of the bin, and let those refer to it again that did and may.

    What keeps it there is returned, and then nothing is written.

    Raises:
        StaffError: it is not in the bin.
    """
    found = next(
        (one for one in bin_of(changing.connection, now) if one.reference == reference), None
    )
    if found is None:
        raise StaffError("It is not in the bin any more.")
    changes = changes_of(changing.connection, found.change_set)
    place = next(
        number
        for number, one in enumerate(changes)
        if one.reference == reference and one.after is None
    )
    itself = _without_lost_references(changing, changes[place])
    kept = [one for one in conflicts_of(changing, [itself]) if one.reason in NEEDED]
    if kept:
        return kept
    take_back(changing, [itself], to_bin=False)
    for one in reversed(changes[:place]):
        if _let_go(one, reference) and not conflicts_of(changing, [one]):
            take_back(changing, [one], to_bin=False)
    return []


def _without_lost_references(changing: ChangeSet, deletion: Change) -> Change:
    """The deletion of something that did not refer to what is gone by now, where it can be so."""
    kind = deletion.reference.kind
    required = {one.name for one in STORAGES[kind].columns if one.to and not one.column.nullable}
    values = dict(deletion.before or {})
    for name in values.keys() - required:
        for reference in references_in(values[name]):
            if read_one(changing.connection, reference) is None:
                values[name] = without(kind, name, values[name], reference)
    return replace(deletion, before=values)


def _let_go(one: Change, reference: Reference) -> bool:
    """Whether the change took a reference to this away."""
    if one.before is None or one.after is None:
        return False
    return any(reference in references_in(value) for value in one.before.values())
