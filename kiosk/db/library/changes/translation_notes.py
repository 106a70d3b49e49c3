"""What is noted of the translations of one thing, as a value for the change log: so that marking
them as checked is a change that can be undone.

It belongs to no kind, has no version and is in no form: only the commands here write it.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Protocol

from sqlalchemy import Connection, Table, delete, insert, select

from kiosk.core.content.values import Reference, Row, Value, Values
from kiosk.db.library.staff_tables import stale_text, unchecked_text

NOTES = "translation_notes"
"""The name under which it stands in the log."""

_TABLES: dict[str, tuple[Table, str]] = {
    "stale": (stale_text, "made_of"),
    "unchecked": (unchecked_text, "instead_of"),
}


class Changing(Protocol):
    """A change-set that is being written."""

    @property
    def connection(self) -> Connection: ...

    def log(self, reference: Reference, before: Values, after: Values) -> None: ...


def mark_checked(
    changing: Changing, reference: Reference, fields: Collection[str], language: str
) -> None:
    """Note that the translations of some texts into a language are right.

    Raises:
        StaffError: it is not there any more.
    """
    kept = tuple(
        one
        for one in read_notes(changing.connection, reference)
        if one["language"] != language or one["field"] not in fields
    )
    set_notes(changing, reference, kept)


def set_notes(changing: Changing, reference: Reference, notes: Value) -> None:
    """Have these notes in place of all there are; raises as `mark_checked`."""
    before = read_notes(changing.connection, reference)
    if notes != before:
        changing.log(reference, {NOTES: before}, {NOTES: notes})
        _write(changing.connection, reference, notes)


def read_notes(connection: Connection, reference: Reference) -> tuple[Row, ...]:
    """All notes of something, in a fixed order: what is to be done, where, and what stood there."""
    found = []
    for state, (table, words) in _TABLES.items():
        of_it = table.c.kind == reference.kind, table.c.key == reference.key
        found += [
            Row(
                {
                    "state": state,
                    "field": row["field"],
                    "language": row["language"],
                    "words": row[words],
                }
            )
            for row in connection.execute(
                select(table).where(*of_it).order_by(*table.primary_key)
            ).mappings()
        ]
    return tuple(found)


def _write(connection: Connection, reference: Reference, notes: Value) -> None:
    rows = [one for one in (notes if isinstance(notes, tuple) else ()) if isinstance(one, Row)]
    for state, (table, words) in _TABLES.items():
        of_it = table.c.kind == reference.kind, table.c.key == reference.key
        connection.execute(delete(table).where(*of_it))
        new = [
            {
                "kind": reference.kind,
                "key": reference.key,
                "field": one["field"],
                "language": one["language"],
                words: one["words"],
            }
            for one in rows
            if one["state"] == state
        ]
        if new:
            connection.execute(insert(table), new)
