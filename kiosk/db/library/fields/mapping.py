"""Which field of the content stands in which column or table; derived from the models.

A kind of the library is a row in one table or two, its *parts* (rows that belong to it: figures,
people, captions), and *pairs* (rows that join two of a kind and are seen from both). Every column
of the models is a field of some kind, but for those in NOT_EDITED.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import JSON, Table, inspect
from sqlalchemy import Column as TableColumn

from kiosk.core.content.values import Reference, Value
from kiosk.db.models import Base, Item
from kiosk.db.models.keys import OWNER

ANY_ITEM = "item"
"""Stands for the kinds of all items, where a key may refer to any of them."""

KIND_OF_TABLE = {
    "film": ANY_ITEM,
    "hall": "hall",
    "item": ANY_ITEM,
    "media_asset": "media",
    "place": "place",
    "region": "region",
    "sector": "sector",
    "tag": "tag",
    "ui_text": "ui-text",
    "waypoint": "waypoint",
}
"""What a row of a table is to those who refer to it."""

PLAIN_KINDS = ("hall", "media_asset", "region", "sector", "tag", "ui_text", "waypoint")
"""Tables whose rows are edited by themselves and are no items."""

NOT_EDITED = {
    "company.letter",
    "company.sort_key",
    "hall.inbox_key",
    "item.item_type",
}
"""Columns that no person fills in, besides keys of rows and their versions."""

PART_FIELDS = {
    "captions": "captions",
    "derivative": "derivatives",
    "figure": "figures",
    "gallery_picture": "gallery",
    "holiday": "holidays",
    "indicator_point": "points",
    "item_tag": "tags",
    "opening_hours": "opening_hours",
    "person": "people",
    "region_point": "region_points",
    "section": "sections",
    "tour_step": "steps",
}
"""The field under which the rows of a table of parts are edited."""

PAIR_FIELDS = {"item_link": "links", "way": "ways"}
PARTS_WITHOUT_OWNER = {"holiday": "hall", "opening_hours": "hall"}
"""Tables whose rows belong to a row that they need not name, because there is one."""

UNWRAPPED = ("gallery", "tags", "links")
"""Fields whose rows hold one reference each: their value is the references themselves."""


@dataclass(frozen=True, slots=True)
class ColumnField:
    """A field in one column. `to`: the kind it refers to, or ''."""

    name: str
    column: TableColumn[Any]
    to: str
    from_column: Callable[[Any], Value]
    to_column: Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class PartsField:
    """A field of rows that belong to their owner; `position` is the column of staff's own order.

    Rows without one stand in the order of `keys`. `number`: rows have a number of their own.
    """

    name: str
    table: Table
    owner: TableColumn[Any] | None
    columns: tuple[ColumnField, ...]
    position: TableColumn[Any] | None
    number: TableColumn[Any] | None
    unwrapped: bool

    @property
    def keys(self) -> tuple[ColumnField, ...]:
        """What tells rows of one owner apart, where staff have not put them in order."""
        return tuple(one for one in self.columns if one.column.primary_key)


@dataclass(frozen=True, slots=True)
class PairsField:
    """A field of rows that join the owner and another of `to`, seen from both."""

    name: str
    table: Table
    to: str
    other: str
    columns: tuple[ColumnField, ...]
    unwrapped: bool
    position: None = None
    """Nobody puts them in order."""

    @property
    def ends(self) -> tuple[TableColumn[Any], TableColumn[Any]]:
        return self.table.c.first_id, self.table.c.second_id


@dataclass(frozen=True, slots=True)
class Storage:
    """Where one kind is stored; the first table has the key and the version of its rows."""

    kind: str
    is_item: bool
    tables: tuple[Table, ...]
    columns: tuple[ColumnField, ...]
    parts: tuple[PartsField, ...]
    pairs: tuple[PairsField, ...]

    @property
    def base(self) -> Table:
        return self.tables[0]

    @property
    def key(self) -> tuple[TableColumn[Any], ...]:
        return tuple(self.base.primary_key)

    @property
    def lists(self) -> tuple[PartsField | PairsField, ...]:
        """The fields that hold rows."""
        return (*self.parts, *self.pairs)

    @property
    def fields(self) -> tuple[str, ...]:
        return (*(one.name for one in self.columns), *(one.name for one in self.lists))

    def key_values(self, key: str) -> tuple[Any, ...]:
        """The values of the key columns for a key of this kind."""
        return (int(key),) if len(self.key) == 1 else tuple(key.split(" ", len(self.key) - 1))

    def key_of(self, values: tuple[Any, ...]) -> str:
        return " ".join(str(one) for one in values)

    def list_field(self, name: str) -> PartsField | PairsField | None:
        """The field of this name if it is one of rows, else None."""
        return next((one for one in self.lists if one.name == name), None)


def _same(value: Any) -> Any:
    return value


def _words(stored: str) -> Value:
    return tuple(stored.split())


def _joined(words: tuple[str, ...]) -> str:
    return " ".join(words)


def _frozen(stored: Any) -> Value:
    return tuple(map(_frozen, stored)) if isinstance(stored, list) else stored


def _thawed(value: Any) -> Any:
    return list(map(_thawed, value)) if isinstance(value, tuple) else value


def _number(reference: Reference | None) -> int | None:
    return None if reference is None else int(reference.key)


def _column_field(column: TableColumn[Any]) -> ColumnField:
    key = next(iter(column.foreign_keys), None)
    if key is not None:
        to = KIND_OF_TABLE[key.column.table.name]
        # Which kind of item it is only a look into the table of items tells: see stored.py.
        return ColumnField(column.name.removesuffix("_id"), column, to, _same, _number)
    if str(column) == "hall.languages":
        return ColumnField(column.name, column, "", _words, _joined)
    if isinstance(column.type, JSON):
        return ColumnField(column.name, column, "", _frozen, _thawed)
    return ColumnField(column.name, column, "", _same, _same)


def _column_fields(table: Table, without: set[str]) -> tuple[ColumnField, ...]:
    return tuple(
        _column_field(column)
        for column in table.columns
        if column.name not in without and str(column) not in NOT_EDITED
    )


def _parts_field(table: Table, owner: TableColumn[Any] | None) -> PartsField:
    number = table.autoincrement_column if table.c.get("id") is not None else None
    without = {"id", "position", "version", *([owner.name] if owner is not None else [])}
    name = PART_FIELDS[table.name]
    return PartsField(
        name=name,
        table=table,
        owner=owner,
        columns=_column_fields(table, without),
        position=table.c.get("position"),
        number=number,
        unwrapped=name in UNWRAPPED,
    )


def _parts(tables: tuple[Table, ...]) -> tuple[PartsField, ...]:
    names = {table.name for table in tables}
    found = []
    for name in PART_FIELDS:
        table = Base.metadata.tables[name]
        if PARTS_WITHOUT_OWNER.get(name) in names:
            found.append(_parts_field(table, None))
        found += [
            _parts_field(table, key.parent)
            for key in table.foreign_keys
            if OWNER in key.info and key.column.table.name in names
        ]
    return tuple(found)


def _pairs(tables: tuple[Table, ...]) -> tuple[PairsField, ...]:
    found = []
    for name, field in PAIR_FIELDS.items():
        table = Base.metadata.tables[name]
        joined = next(iter(table.c.first_id.foreign_keys)).column.table
        if joined in tables:
            to = KIND_OF_TABLE[joined.name]
            columns = _column_fields(table, {"first_id", "second_id", "version"})
            found.append(PairsField(field, table, to, to, columns, field in UNWRAPPED))
    return tuple(found)


def _storage(kind: str, tables: tuple[Table, ...], *, is_item: bool) -> Storage:
    columns = [one for table in tables for one in _column_fields(table, {"id", "version"})]
    return Storage(kind, is_item, tables, tuple(columns), _parts(tables), _pairs(tables))


def _storages() -> Mapping[str, Storage]:
    found = {}
    for mapper in inspect(Item).self_and_descendants:
        if mapper.polymorphic_identity is not None:
            kind = str(mapper.polymorphic_identity)
            tables = tuple(table for table in mapper.tables if isinstance(table, Table))
            found[kind] = _storage(kind, tables, is_item=True)
    for name in PLAIN_KINDS:
        kind = KIND_OF_TABLE[name]
        found[kind] = _storage(kind, (Base.metadata.tables[name],), is_item=False)
    return found


STORAGES = _storages()
"""Where each kind is stored, by its name."""
