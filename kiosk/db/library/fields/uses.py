"""What refers to something of the library, by which field, and what becomes of it without.

The foreign keys of the models say whether a reference can be taken away (`models/keys.py`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, select

from kiosk.core.content.values import HALL, Reference, Row, Value
from kiosk.db.library.fields.mapping import (
    ANY_ITEM,
    STORAGES,
    ColumnField,
    PairsField,
    Storage,
)
from kiosk.db.library.fields.stored import in_batches, in_order, item_kinds
from kiosk.db.library.staff_tables import UNDERLAYS, underlay


@dataclass(frozen=True, slots=True, order=True)
class Use:
    """`user` refers to `used` in a field. `required`: it cannot be without."""

    user: Reference
    field: str
    used: Reference
    required: bool


def uses_of(connection: Connection, used: Sequence[Reference]) -> tuple[Use, ...]:
    """Everything that refers to any of these, in the order of the users."""
    found: set[Use] = set()
    for kind in {one.kind for one in used}:
        keys = [one.key for one in used if one.kind == kind]
        if len(STORAGES[kind].key) == 1:
            found.update(_uses(connection, kind, [int(key) for key in keys]))
        if kind == "media":
            found.update(_underlays(connection, keys))
    return tuple(sorted(found))


def _uses(connection: Connection, kind: str, numbers: Sequence[int]) -> Iterator[Use]:
    asked: set[object] = set()
    for storage in STORAGES.values():
        for field in storage.columns:
            if _may_refer(field.to, kind) and field.column not in asked:
                asked.add(field.column)
                key = field.column.table.c.id
                yield from _found(connection, storage, kind, numbers, field.name, field, key)
        for part in storage.parts:
            for field in part.columns:
                if part.owner is None or not _may_refer(field.to, kind):
                    continue
                if field.column not in asked:
                    asked.add(field.column)
                    owner = part.owner
                    yield from _found(connection, storage, kind, numbers, part.name, field, owner)
        for pair in storage.pairs:
            if _may_refer(pair.to, kind) and pair.table not in asked:
                asked.add(pair.table)
                first, second = pair.ends
                for here, there in ((first, second), (second, first)):
                    yield from _paired(connection, storage, kind, numbers, pair, here, there)


def _underlays(connection: Connection, pictures: Sequence[str]) -> Iterator[Use]:
    """The architect's plans among these; staff lay them under floors, and no model names them."""
    for key in set(pictures) & set(connection.scalars(select(underlay.c.picture))):
        yield Use(HALL, UNDERLAYS, Reference("media", key), required=False)


def _may_refer(to: str, kind: str) -> bool:
    return to == kind or (to == ANY_ITEM and STORAGES[kind].is_item)


def _found(
    connection: Connection,
    storage: Storage,
    kind: str,
    numbers: Sequence[int],
    name: str,
    field: ColumnField,
    owner: ColumnElement[Any],
) -> Iterator[Use]:
    required = any(key.ondelete == "RESTRICT" for key in field.column.foreign_keys)
    for some in in_batches(numbers):
        question = select(owner.label("owner"), field.column.label("used"))
        rows = connection.execute(question.where(field.column.in_(some))).all()
        kinds = _kinds(connection, storage, [row.owner for row in rows])
        for row in rows:
            user = Reference(kinds[row.owner], str(row.owner))
            yield Use(user, name, Reference(kind, str(row.used)), required)


def _paired(
    connection: Connection,
    storage: Storage,
    kind: str,
    numbers: Sequence[int],
    pair: PairsField,
    here: ColumnElement[Any],
    there: ColumnElement[Any],
) -> Iterator[Use]:
    for some in in_batches(numbers):
        question = select(here.label("owner"), there.label("used"))
        rows = connection.execute(question.where(there.in_(some))).all()
        kinds = _kinds(connection, storage, [row.owner for row in rows])
        for row in rows:
            user = Reference(kinds[row.owner], str(row.owner))
            yield Use(user, pair.name, Reference(kind, str(row.used)), required=False)


def _kinds(connection: Connection, storage: Storage, owners: Sequence[int]) -> dict[int, str]:
    if storage.is_item:
        return dict(item_kinds(connection, set(owners)))
    return dict.fromkeys(owners, storage.kind)


def without(kind: str, field: str, value: Value, gone: Reference) -> Value:
    """What a field holds when what it refers to is gone."""
    rows = STORAGES[kind].list_field(field)
    if rows is not None and isinstance(value, tuple):
        return in_order(rows, [row for row in value if gone not in references_in(row)])
    return None if value == gone else value


def references_in(value: Value) -> tuple[Reference, ...]:
    """Everything that a value refers to."""
    if isinstance(value, Reference):
        return (value,)
    if isinstance(value, Row):
        return tuple(found for one in value.values() for found in references_in(one))
    if isinstance(value, tuple):
        return tuple(found for one in value for found in references_in(one))
    return ()
