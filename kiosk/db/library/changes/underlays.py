"""The architect's plans under the floors, as a value for the change log: laying one down can be
undone.

They belong to no kind and are in no form: what staff alone see is never part of a release.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from sqlalchemy import Connection, delete, insert, select

from kiosk.core.content.values import HALL, Reference, Row, Value, Values
from kiosk.core.floor_plan.underlay import Underlay
from kiosk.db.library.staff_tables import UNDERLAYS, underlay

FIELDS = ("floor", "picture", "left", "top", "width")


class Changing(Protocol):
    """A change-set that is being written."""

    @property
    def connection(self) -> Connection: ...

    def log(self, reference: Reference, before: Values, after: Values) -> None: ...


def underlays_of(connection: Connection) -> tuple[Underlay, ...]:
    """One for each floor that has one."""
    return tuple(
        Underlay(*(row[name] for name in FIELDS))
        for row in connection.execute(select(underlay).order_by(underlay.c.floor)).mappings()
    )


def lay(changing: Changing, floor: str, new: Underlay | None) -> None:
    """Lay this under a floor in place of what lies there; None takes that away."""
    rows = [_row(one) for one in underlays_of(changing.connection) if one.floor != floor]
    if new:
        rows.append(_row(new))
    rows.sort(key=lambda row: str(row["floor"]))
    set_underlays(changing, HALL, tuple(rows))


def exchange_picture(changing: Changing, old: str, new: str) -> None:
    """Lay another picture where one lies, by their keys; '' takes it away."""
    there = underlays_of(changing.connection)
    kept = [replace(one, picture=new) if one.picture == old else one for one in there]
    set_underlays(changing, HALL, tuple(_row(one) for one in kept if one.picture))


def read_underlays(connection: Connection, _hall: Reference) -> tuple[Row, ...]:
    """All of them as they stand in the log."""
    return tuple(map(_row, underlays_of(connection)))


def _row(one: Underlay) -> Row:
    return Row({name: getattr(one, name) for name in FIELDS})


def set_underlays(changing: Changing, hall: Reference, value: Value) -> None:
    """Have these in place of all there are."""
    before = read_underlays(changing.connection, hall)
    if value == before:
        return
    changing.log(hall, {UNDERLAYS: before}, {UNDERLAYS: value})
    changing.connection.execute(delete(underlay))
    rows = [
        dict(row) for row in (value if isinstance(value, tuple) else ()) if isinstance(row, Row)
    ]
    if rows:
        changing.connection.execute(insert(underlay), rows)
