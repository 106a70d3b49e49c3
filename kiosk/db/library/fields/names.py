"""What tells rows of a kind apart by name, and in which order staff have put them."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import ColumnElement, Connection, select

from kiosk.core.content.values import Reference, Values
from kiosk.db.library.fields.mapping import STORAGES
from kiosk.db.library.fields.stored import in_batches
from kiosk.db.library.fields.uses import references_in

UNIQUE_FIELDS: Mapping[str, str] = {
    kind: "name" if kind == "media" else "slug"
    for kind in STORAGES
    if kind not in ("hall", "ui-text")
}
"""The field by which people tell rows of a kind apart."""


def _of_kind(kind: str) -> ColumnElement[bool] | None:
    storage = STORAGES[kind]
    return storage.base.c.item_type == kind if storage.is_item else None


def find_unique(connection: Connection, kind: str, name: str) -> str:
    """The key of what has this slug or name; '' where nothing has, or the kind has no names."""
    if kind not in UNIQUE_FIELDS:
        return ""
    base = STORAGES[kind].base
    question = select(base.c.id).where(base.c[UNIQUE_FIELDS[kind]] == name)
    of_kind = _of_kind(kind)
    if of_kind is not None:
        question = question.where(of_kind)
    found = connection.scalar(question)
    return "" if found is None else str(found)


def unique_values(connection: Connection, kind: str) -> frozenset[str]:
    """All slugs or names of a kind."""
    question = select(STORAGES[kind].base.c[UNIQUE_FIELDS[kind]])
    of_kind = _of_kind(kind)
    return frozenset(connection.scalars(question if of_kind is None else question.where(of_kind)))


def positions(connection: Connection, kind: str) -> Mapping[str, int]:
    """The positions of a kind by their keys, in their order; of a kind without any, none."""
    base = STORAGES[kind].base
    if "position" not in base.c:
        return {}
    question = select(base.c.id, base.c.position).order_by(base.c.position, base.c.id)
    of_kind = _of_kind(kind)
    rows = connection.execute(question if of_kind is None else question.where(of_kind))
    return {str(row.id): row.position for row in rows}


def fields_that_refer_to_nothing(connection: Connection, values: Values) -> tuple[str, ...]:
    """The names of the fields that refer to something that is not there."""
    wanted: dict[str, set[str]] = {}
    for value in values.values():
        for one in references_in(value):
            wanted.setdefault(one.kind, set()).add(one.key)
    there = {
        Reference(kind, key)
        for kind, keys in wanted.items()
        for key in _there(connection, kind, keys)
    }
    return tuple(
        name
        for name, value in values.items()
        if any(one not in there for one in references_in(value))
    )


def _there(connection: Connection, kind: str, keys: set[str]) -> set[str]:
    base = STORAGES[kind].base
    of_kind = _of_kind(kind)
    found: set[str] = set()
    for some in in_batches(sorted(int(key) for key in keys)):
        question = select(base.c.id).where(base.c.id.in_(some))
        if of_kind is not None:
            question = question.where(of_kind)
        found.update(str(number) for number in connection.scalars(question))
    return found
