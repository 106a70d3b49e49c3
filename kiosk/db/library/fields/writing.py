"""Writes values by field into the rows in which the library holds them; any number at once.

Knows no log and no rule: `kiosk/db/library/changes/change_sets.py` is what others call.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    Connection,
    Table,
    and_,
    bindparam,
    delete,
    func,
    insert,
    select,
    update,
)

from kiosk.core.content.values import Reference, Row, Value, Values
from kiosk.core.errors import StaffError
from kiosk.db.engine import is_on_server
from kiosk.db.library.fields.mapping import STORAGES, ColumnField, PairsField, PartsField, Storage
from kiosk.db.library.fields.stored import in_batches, in_order
from kiosk.db.library.refusals import CHANGED
from kiosk.db.library.staff_tables import issued_key

Batch = Mapping[str, Values]
"""Fields to be written, by the key of the row."""


def normal(kind: str, values: Values) -> Values:
    """The values as they are read back: rows that staff do not order stand by their keys."""
    storage = STORAGES[kind]
    lists = {one.name: one for one in storage.lists}
    return {
        name: in_order(lists[name], value) if name in lists and isinstance(value, tuple) else value
        for name, value in values.items()
    }


def issue_number(connection: Connection, table: Table) -> int:
    """A number for a new row that no row has ever had, so that what was deleted can come back."""
    return issue_numbers(connection, table, 1)[0]


def issue_numbers(connection: Connection, table: Table, count: int) -> list[int]:
    """So many of them, rising."""
    if is_on_server(connection):
        sequence = func.pg_get_serial_sequence(table.name, "id")
        rows = func.generate_series(1, count).table_valued("row")
        return list(connection.scalars(select(func.nextval(sequence)).select_from(rows)))
    highest = connection.scalar(select(func.max(table.c.id))) or 0
    this_table = issued_key.c.table_name == table.name
    last = connection.scalar(select(issued_key.c.last).where(this_table))
    first = int(max(highest, last or 0) + 1)
    new_last = first + count - 1
    if last is None:
        connection.execute(insert(issued_key).values(table_name=table.name, last=new_last))
    else:
        connection.execute(update(issued_key).where(this_table).values(last=new_last))
    return list(range(first, first + count))


@dataclass(frozen=True, slots=True)
class NewRow:
    """Something to be written; `key` is the one it had before, or ''."""

    values: Values
    key: str = ""
    version: int = 1


def insert_rows(connection: Connection, kind: str, new: Sequence[NewRow]) -> list[str]:
    """Write new things of a kind, all but their pairs; returns their keys."""
    storage = STORAGES[kind]
    numbered = _numbers(connection, storage, new)
    for table in storage.tables:
        rows = []
        for number, one in zip(numbered, new, strict=True):
            row = {**_raw(storage, table, one.values), **number}
            if table is storage.base:
                row["version"] = one.version
                if storage.is_item:
                    row["item_type"] = kind
            rows.append(row)
        connection.execute(insert(table), rows)
    keys = [
        storage.key_of(tuple({**one.values, **number}[part.name] for part in storage.key))
        for number, one in zip(numbered, new, strict=True)
    ]
    for field in storage.parts:
        lists = zip(keys, (one.values[field.name] for one in new), strict=True)
        _insert_parts(connection, field, dict(lists))
    return keys


def _numbers(
    connection: Connection, storage: Storage, new: Sequence[NewRow]
) -> Sequence[dict[str, int]]:
    """The numbers of new rows, the old ones of those that come back; none where keys are words."""
    if len(storage.key) > 1:
        return [{} for _ in new]
    if storage.kind == "hall":
        return [{"id": 1} for _ in new]
    fresh = sum(not one.key for one in new)
    issued = iter(issue_numbers(connection, storage.base, fresh) if fresh else ())
    return [{"id": int(one.key) if one.key else next(issued)} for one in new]


def delete_rows(connection: Connection, kind: str, keys: Sequence[str]) -> None:
    """Delete rows with all their parts and pairs; the foreign keys of the models say how."""
    storage = STORAGES[kind]
    for field in storage.parts:
        if field.owner is None:
            connection.execute(delete(field.table))
    if len(storage.key) > 1:
        for key in keys:
            connection.execute(delete(storage.base).where(_is(storage, key)))
        return
    for some in in_batches([int(key) for key in keys]):
        connection.execute(delete(storage.base).where(storage.key[0].in_(some)))


def update_rows(
    connection: Connection, kind: str, batch: Batch, versions: Mapping[str, int]
) -> None:
    """Write the fields of many rows of a kind, and give each a new version; all but their pairs.

    Raises:
        StaffError: one of them no longer has the version that is given.
    """
    storage = STORAGES[kind]
    groups: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for key, values in batch.items():
        groups[tuple(sorted(values))].append(key)
    for fields, keys in groups.items():
        named = {key: {name: batch[key][name] for name in fields} for key in keys}
        for table in storage.tables:
            _update_table(connection, storage, table, named, versions)
        for field in storage.parts:
            if field.name in fields:
                _delete_parts(connection, field, keys)
                _insert_parts(connection, field, {key: batch[key][field.name] for key in keys})


def _update_table(
    connection: Connection,
    storage: Storage,
    table: Table,
    batch: Batch,
    versions: Mapping[str, int],
) -> None:
    """The columns of one table; all keys have the same fields."""
    rows = [
        {
            **{f"new_{name}": value for name, value in _raw(storage, table, values).items()},
            **_key_parameters(storage, key),
            "seen_version": versions[key],
        }
        for key, values in batch.items()
    ]
    columns = _raw(storage, table, next(iter(batch.values())))
    new = {name: bindparam(f"new_{name}", type_=table.c[name].type) for name in columns}
    own = and_(
        *(
            (table.c.id if table is not storage.base else one) == bindparam(f"key_{one.name}")
            for one in storage.key
        )
    )
    if table is not storage.base:
        if new:
            connection.execute(update(table).where(own).values(new), rows)
        return
    seen = table.c.version == bindparam("seen_version")
    statement = update(table).where(own, seen).values(**new, version=table.c.version + 1)
    done = connection.execute(statement, rows)
    if done.rowcount != len(rows):
        raise StaffError(CHANGED.format(what="What you edited"))


def _key_parameters(storage: Storage, key: str) -> dict[str, Any]:
    values = zip(storage.key, storage.key_values(key), strict=True)
    return {f"key_{column.name}": value for column, value in values}


def _is(storage: Storage, key: str) -> Any:
    pairs = zip(storage.key, storage.key_values(key), strict=True)
    return and_(*(column == value for column, value in pairs))


def _raw(storage: Storage, table: Table, values: Values) -> dict[str, Any]:
    """What the columns of one table are to hold."""
    return {
        one.column.name: one.to_column(values[one.name])
        for one in storage.columns
        if one.column.table is table and one.name in values
    }


def _raw_part(columns: Sequence[ColumnField], row: Value, *, unwrapped: bool) -> dict[str, Any]:
    values = {columns[0].name: row} if unwrapped else row
    if not isinstance(values, Mapping):
        raise TypeError(f"{row!r} is no row")
    return {one.column.name: one.to_column(values[one.name]) for one in columns}


def _delete_parts(connection: Connection, field: PartsField, keys: Sequence[str]) -> None:
    statement = delete(field.table)
    if field.owner is None:
        connection.execute(statement)
        return
    for some in in_batches([int(key) for key in keys]):
        connection.execute(statement.where(field.owner.in_(some)))


def _insert_parts(connection: Connection, field: PartsField, lists: Mapping[str, Value]) -> None:
    rows = []
    for key, value in lists.items():
        for position, one in enumerate(value if isinstance(value, tuple) else ()):
            row = _raw_part(field.columns, one, unwrapped=field.unwrapped)
            if field.owner is not None:
                row[field.owner.name] = int(key)
            if field.position is not None:
                row[field.position.name] = position
            if field.number is not None and isinstance(one, Row):
                row["id"] = one.get("id") or issue_number(connection, field.table)
            rows.append(row)
    if rows:
        connection.execute(insert(field.table), rows)


def write_pairs(
    connection: Connection, field: PairsField, key: str, before: Value, after: Value
) -> set[Reference]:
    """Have a row joined with others as `after` says; returns those whose joining has changed."""
    here = int(key)
    old, new = _others(field, before), _others(field, after)
    changed = {other for other in old.keys() | new.keys() if old.get(other) != new.get(other)}
    first, second = field.ends
    for other in changed & old.keys():
        low, high = sorted((here, int(other.key)))
        connection.execute(delete(field.table).where(first == low, second == high))
    for other in sorted(changed & new.keys()):
        low, high = sorted((here, int(other.key)))
        row = {first.name: low, second.name: high, **new[other]}
        connection.execute(insert(field.table).values(row))
    return changed


def _others(field: PairsField, value: Value) -> Mapping[Reference, dict[str, Any]]:
    """The other ends of a field's pairs, each with what its row holds besides."""
    found: dict[Reference, dict[str, Any]] = {}
    for one in value if isinstance(value, tuple) else ():
        other = one[field.other] if isinstance(one, Row) else one
        if not isinstance(other, Reference):
            raise TypeError(f"{one!r} refers to nothing")
        found[other] = {} if field.unwrapped else _raw_part(field.columns, one, unwrapped=False)
    return found
