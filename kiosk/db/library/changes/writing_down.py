"""Writes acts of people into the change log, and tells who follows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, insert, select

from kiosk.core.content.values import Reference, Values, values_to_json
from kiosk.db.engine import is_on_server
from kiosk.db.library.changes.history import change_set_of
from kiosk.db.library.changes.stale_texts import note_stale_texts
from kiosk.db.library.fields.labels import Label
from kiosk.db.library.staff_tables import change, change_set, deleted

CHANNEL = "kiosk_library"
"""The name under which PostgreSQL tells of change-sets."""


@dataclass(frozen=True, slots=True)
class Author:
    """Who changes something, and on which station."""

    account: str
    station: str


@dataclass(frozen=True, slots=True)
class Act:
    """Who did something, when and why. `undoes`: the change-set that it takes back; `extends`: one
    to which it is added, or 0."""

    author: Author
    moment: datetime
    reason: str
    note: str
    undoes: int | None
    extends: int


@dataclass(slots=True)
class Entry:
    """What the log will say of one aggregate."""

    reference: Reference
    version: int
    label: Label
    before: Values | None
    after: Values | None


def write_down(
    connection: Connection,
    act: Act,
    entries: Sequence[Entry],
    binned: Sequence[tuple[Reference, Label]],
) -> int:
    """Write an act down, with what goes into the bin; returns the number of its change-set, 0 where
    nothing has changed."""
    if not entries:
        return 0
    number = act.extends if _can_extend(connection, act, entries) else _begin(connection, act)
    connection.execute(insert(change), [_row(number, entry) for entry in entries])
    if binned:
        connection.execute(
            insert(deleted),
            [
                {
                    "kind": reference.kind,
                    "key": reference.key,
                    "change_set_id": number,
                    "slug": label.slug,
                    "title": label.title,
                    "account": act.author.account,
                    "deleted_at": act.moment,
                }
                for reference, label in binned
            ],
        )
    note_stale_texts(connection, ((one.reference, one.before, one.after) for one in entries))
    if is_on_server(connection):
        connection.execute(select(func.pg_notify(CHANNEL, str(number))))
    return number


def _can_extend(connection: Connection, act: Act, entries: Sequence[Entry]) -> bool:
    """Whether all of this is new, and what it is to be added to is the same author's, for the same
    reason, and not undone."""
    logged = change_set_of(connection, act.extends) if act.extends else None
    if logged is None or logged.undone or any(entry.before is not None for entry in entries):
        return False
    same = (act.author.account, act.author.station, act.reason)
    return (logged.account, logged.station, logged.reason) == same


def _begin(connection: Connection, act: Act) -> int:
    written = insert(change_set).values(
        moment=act.moment,
        account=act.author.account,
        station=act.author.station,
        reason=act.reason,
        note=act.note,
        undoes=act.undoes,
    )
    return int(connection.execute(written.returning(change_set.c.id)).scalar_one())


def _row(number: int, entry: Entry) -> dict[str, object]:
    return {
        "change_set_id": number,
        "kind": entry.reference.kind,
        "key": entry.reference.key,
        "version": entry.version,
        "slug": entry.label.slug,
        "title": entry.label.title,
        "before": None if entry.before is None else values_to_json(entry.before),
        "after": None if entry.after is None else values_to_json(entry.after),
    }
