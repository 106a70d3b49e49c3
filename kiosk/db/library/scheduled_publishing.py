"""Stores the moment at which the library is to be published by itself."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Engine, delete, insert, select, update

from kiosk.db.engine import lock_table, translated_errors
from kiosk.db.library.staff_tables import scheduled_publishing as table

FAILURE = "The scheduled publishing cannot be read or written"


@dataclass(frozen=True, slots=True)
class ScheduledPublishing:
    """`account_id` and `account`: who wants it; `stopped_by`: what stood against it then."""

    due_at: datetime
    account_id: str
    account: str
    notes: str = ""
    stopped_by: str = ""


def read_scheduled(library: Engine) -> ScheduledPublishing | None:
    """What is waited for, or has come to nothing; raises UnavailableError."""
    columns = [column for column in table.columns if column.name != "id"]
    with translated_errors(FAILURE), library.connect() as connection:
        connection.execution_options(sqlite_begin="BEGIN")  # beside whoever writes
        row = connection.execute(select(*columns)).mappings().first()
    return ScheduledPublishing(**row) if row else None


def write_scheduled(library: Engine, one: ScheduledPublishing) -> None:
    """Wait for this one, in place of another; raises UnavailableError."""
    with translated_errors(FAILURE), library.begin() as connection:
        lock_table(connection, table.name)
        connection.execute(delete(table))
        connection.execute(insert(table).values(asdict(one)))


def drop_scheduled(library: Engine, one: ScheduledPublishing) -> bool:
    """Forget this one; False where it is another by now. Raises UnavailableError."""
    with translated_errors(FAILURE), library.begin() as connection:
        return connection.execute(delete(table).where(*_same(one))).rowcount == 1


def stop_scheduled(library: Engine, one: ScheduledPublishing, stopped_by: str) -> bool:
    """Note what stood against it; False where it is another by now. Raises UnavailableError."""
    values = update(table).where(*_same(one)).values(stopped_by=stopped_by)
    with translated_errors(FAILURE), library.begin() as connection:
        return connection.execute(values).rowcount == 1


def _same(one: ScheduledPublishing) -> list[ColumnElement[bool]]:
    return [table.c[name] == value for name, value in asdict(one).items()]
