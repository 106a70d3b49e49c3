"""Elapsed time stored in a database, and expiry by both elapsed time and the clock (docs/adr/0031).

Every table whose rows are deleted with age has a column `elapsed_at`: the seconds that had been
counted when the row was first seen.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Float,
    Integer,
    MetaData,
    Table,
    and_,
    false,
    or_,
    select,
    update,
)
from sqlalchemy.dialects.sqlite import insert

from kiosk.core.elapsed import CLOCK_TOLERANCE, Elapsed
from kiosk.db.models.base import UtcDateTime


def elapsed_table(metadata: MetaData) -> Table:
    """One row, of id 1; none before the first reading."""
    return Table(
        "elapsed",
        metadata,
        Column("id", Integer, primary_key=True),
        Column("seconds", Float, nullable=False),
        Column("seen", UtcDateTime, nullable=False),
        Column("signed", UtcDateTime),
        Column("signed_seconds", Float, nullable=False),
    )


def read_elapsed(connection: Connection, table: Table) -> Elapsed:
    columns = [column for column in table.c if column.name != "id"]
    row = connection.execute(select(*columns)).mappings().first()
    return Elapsed(**row) if row else Elapsed()


def write_elapsed(connection: Connection, table: Table, elapsed: Elapsed) -> None:
    put = insert(table).values(id=1, **asdict(elapsed))
    connection.execute(put.on_conflict_do_update(["id"], set_=asdict(elapsed)))


def mark_new_rows(connection: Connection, column: Column[Any], seconds: float) -> None:
    """Set `elapsed_at` of rows that have none to the present elapsed time."""
    connection.execute(update(column.table).where(column.is_(None)).values({column.name: seconds}))


def is_expired(
    column: Column[Any],
    mark: Column[Any],
    elapsed: Elapsed,
    now: datetime,
    kept: timedelta,
    unit: Callable[[datetime], date] = lambda moment: moment,
) -> ColumnElement[bool]:
    """Whether a row has expired, by the clock and by the elapsed time, both.

    Where the row's own time lies in the future, the clock was wrong once, and the counted time
    decides alone. Where the clock is behind for sure, nothing is old. `unit` turns a moment into
    what the column holds.
    """
    if not elapsed.is_plausible(now):
        return false()
    by_clock = or_(column < unit(now - kept), column > unit(now + CLOCK_TOLERANCE))
    return and_(by_clock, mark < elapsed.seconds - kept.total_seconds())
