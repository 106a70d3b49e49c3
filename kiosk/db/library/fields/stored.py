"""Reads what the library holds of a kind, as immutable values by field; any number at once.

A kind costs a constant number of questions, one for each of its tables, however many are read.
Works on the library and on a release alike.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, or_, select, tuple_

from kiosk.core.content.values import Reference, Row, Value, Values
from kiosk.db.library.fields.mapping import (
    ANY_ITEM,
    STORAGES,
    ColumnField,
    PairsField,
    PartsField,
    Storage,
)
from kiosk.db.models import Item

item = Item.__table__

T = TypeVar("T")

MAX_KEYS = 5000
"""Keys in one question; SQLite takes 32766 values, two of a question of pairs."""


@dataclass(frozen=True, slots=True)
class Stored:
    """What the library holds under a key; `version` tells whether it has changed since."""

    version: int
    values: Values


def read_one(connection: Connection, reference: Reference) -> Stored | None:
    """What the library holds of one thing; None where it is not there."""
    return read_many(connection, reference.kind, [reference.key]).get(reference.key)


def read_many(
    connection: Connection, kind: str, keys: Sequence[str] | None = None
) -> dict[str, Stored]:
    """What the library holds of a kind, by key, in the order of the keys; of all without `keys`."""
    storage = STORAGES[kind]
    if keys is None:
        return _Reader(connection, storage, None).read()
    found: dict[str, Stored] = {}
    for some in in_batches(keys):
        found |= _Reader(connection, storage, [storage.key_values(key) for key in some]).read()
    return found


def in_batches(keys: Sequence[T]) -> Iterator[Sequence[T]]:
    """The keys in lists of which each fits into one question."""
    for start in range(0, len(keys), MAX_KEYS):
        yield keys[start : start + MAX_KEYS]


class _Reader:
    """One reading of some rows of a kind, or of all of them."""

    def __init__(
        self, connection: Connection, storage: Storage, keys: Sequence[tuple[Any, ...]] | None
    ) -> None:
        self._connection = connection
        self._storage = storage
        self._keys = keys
        self._item_kinds: Mapping[int, str] = {}

    def read(self) -> dict[str, Stored]:
        storage = self._storage
        bases = self._rows(self._base_question())
        parts = {field: self._rows(self._parts_question(field)) for field in storage.parts}
        pairs = {field: self._rows(self._pairs_question(field)) for field in storage.pairs}
        self._item_kinds = self._kinds_of_items(bases, parts, pairs)
        lists: dict[Any, dict[str, Value]] = defaultdict(dict)
        for part, rows in parts.items():
            for owner, value in self._parts_values(part, rows).items():
                lists[owner][part.name] = value
        for pair, rows in pairs.items():
            for owner, value in self._pairs_values(pair, rows).items():
                lists[owner][pair.name] = value
        empty: dict[str, Value] = {one.name: () for one in storage.lists}
        found = {}
        for row in bases:
            key = tuple(row[one.name] for one in storage.key)
            values = {one.name: self._value(one, row[one.name]) for one in storage.columns}
            values |= empty | lists[key[0]]
            found[storage.key_of(key)] = Stored(row["version"], values)
        return found

    def _rows(self, question: Select[Any]) -> Sequence[RowMapping]:
        return self._connection.execute(question).mappings().all()

    def _base_question(self) -> Select[Any]:
        storage = self._storage
        source: Any = storage.base
        for table in storage.tables[1:]:
            source = source.join(table, table.c.id == storage.base.c.id)
        columns = [one.column.label(one.name) for one in storage.columns]
        keys = [one for one in storage.key if one.name not in storage.fields]
        question = select(*keys, storage.base.c.version, *columns).select_from(source)
        return self._only_wanted(question, storage.key).order_by(*storage.key)

    def _only_wanted(
        self, question: Select[Any], columns: Sequence[ColumnElement[Any]]
    ) -> Select[Any]:
        if self._keys is None:
            if self._storage.is_item:
                return question.where(item.c.item_type == self._storage.kind)
            return question
        if len(columns) == 1:
            return question.where(columns[0].in_([key[0] for key in self._keys]))
        return question.where(tuple_(*columns).in_(list(self._keys)))

    def _owned(self, owner: ColumnElement[Any]) -> ColumnElement[bool] | None:
        """The condition that rows belong to what is read; None where everything does."""
        if self._keys is not None:
            return owner.in_([key[0] for key in self._keys])
        if self._storage.is_item:
            kind = self._storage.kind
            return owner.in_(select(item.c.id).where(item.c.item_type == kind))
        return None

    def _parts_question(self, field: PartsField) -> Select[Any]:
        columns = [one.column.label(one.name) for one in field.columns]
        if field.number is not None:
            columns.append(field.number.label("id"))
        order = [one for one in (field.position, field.number) if one is not None]
        if field.owner is None:
            return select(*columns)
        question = select(field.owner.label("owner"), *columns).order_by(field.owner, *order)
        owned = self._owned(field.owner)
        return question if owned is None else question.where(owned)

    def _pairs_question(self, field: PairsField) -> Select[Any]:
        columns = [one.column.label(one.name) for one in field.columns]
        owned = [one for one in map(self._owned, field.ends) if one is not None]
        question = select(*field.ends, *columns)
        return question.where(or_(*owned)) if owned else question

    def _kinds_of_items(
        self,
        bases: Sequence[RowMapping],
        parts: Mapping[PartsField, Sequence[RowMapping]],
        pairs: Mapping[PairsField, Sequence[RowMapping]],
    ) -> Mapping[int, str]:
        """Of which kind the items are to which the rows refer."""
        numbers: set[int] = set()
        for columns, rows in (
            (self._storage.columns, bases),
            *((field.columns, rows) for field, rows in parts.items()),
        ):
            names = [one.name for one in columns if one.to == ANY_ITEM]
            numbers.update(row[name] for row in rows for name in names if row[name] is not None)
        for field, rows in pairs.items():
            if field.to == ANY_ITEM:
                numbers.update(row[end.name] for row in rows for end in field.ends)
        return item_kinds(self._connection, numbers)

    def _value(self, field: ColumnField, stored: Any) -> Value:
        if not field.to:
            return field.from_column(stored)
        return None if stored is None else self._reference(field.to, stored)

    def _reference(self, to: str, number: int) -> Reference:
        return Reference(self._item_kinds[number] if to == ANY_ITEM else to, str(number))

    def _parts_values(
        self, field: PartsField, rows: Sequence[RowMapping]
    ) -> Mapping[Any, tuple[Value, ...]]:
        found: defaultdict[Any, list[Value]] = defaultdict(list)
        for row in rows:
            owner = 1 if field.owner is None else row["owner"]
            values = {one.name: self._value(one, row[one.name]) for one in field.columns}
            if field.number is not None:
                values["id"] = row["id"]
            found[owner].append(values[field.columns[0].name] if field.unwrapped else Row(values))
        return {owner: in_order(field, values) for owner, values in found.items()}

    def _pairs_values(
        self, field: PairsField, rows: Sequence[RowMapping]
    ) -> Mapping[Any, tuple[Value, ...]]:
        found: defaultdict[Any, list[Value]] = defaultdict(list)
        one, other = (end.name for end in field.ends)
        for row in rows:
            for owner, number in ((row[one], row[other]), (row[other], row[one])):
                found[owner].append(_pair_value(field, self._reference(field.to, number), row))
        return {owner: in_order(field, values) for owner, values in found.items()}


def _pair_value(field: PairsField, other: Reference, row: RowMapping) -> Value:
    if field.unwrapped:
        return other
    return Row({field.other: other, **{one.name: row[one.name] for one in field.columns}})


def item_kinds(connection: Connection, numbers: Iterable[int]) -> Mapping[int, str]:
    """The kinds of items by their numbers."""
    found: dict[int, str] = {}
    for some in in_batches(sorted(numbers)):
        question = select(item.c.id, item.c.item_type).where(item.c.id.in_(some))
        found |= {row.id: row.item_type for row in connection.execute(question)}
    return found


def in_order(field: PartsField | PairsField, values: Iterable[Value]) -> tuple[Value, ...]:
    """The rows of a field as they always stand: those that staff do not order, by their keys."""
    rows = tuple(values)
    if isinstance(field, PartsField) and field.position is not None:
        return rows
    if field.unwrapped:
        return tuple(sorted(dict.fromkeys(rows), key=_reference_order))
    names = [field.other] if isinstance(field, PairsField) else [one.name for one in field.keys]
    return tuple(sorted(rows, key=lambda row: [_order(row[name]) for name in names]))  # type: ignore[index,call-overload]


def _reference_order(value: Value) -> tuple[str, int]:
    if not isinstance(value, Reference):
        raise TypeError(f"{value!r} refers to nothing")
    return value.kind, int(value.key)


def _order(value: Value) -> Any:
    return _reference_order(value) if isinstance(value, Reference) else value
