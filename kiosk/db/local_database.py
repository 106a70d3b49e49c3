"""The local databases of this PC: state.sqlite and inbox.sqlite (docs/adr/0039).

Their tables are declared once, as SQLAlchemy tables. A file of an older program gets the tables,
columns and indexes that it lacks; nothing in it is changed or dropped. SQLite's `user_version` says
by which version of the declaration a file was last written.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Engine, MetaData, inspect
from sqlalchemy.schema import CreateColumn

from kiosk.core.errors import UnavailableError
from kiosk.db.engine import disposed_on_error, state_engine


def open_local_database(path: Path, metadata: MetaData, version: int) -> Engine:
    """The engine of a database, created or brought up to date in one transaction.

    Raises:
        UnavailableError: a newer program has written it.
        OSError, SQLAlchemyError: the disk fails; for `translated_errors`.
    """
    with disposed_on_error(state_engine(path)) as engine, engine.begin() as connection:
        found = version_of(connection)
        if found > version:
            raise UnavailableError(f"{path} was written by a newer program (version {found})")
        if found < version:
            _add_what_lacks(connection, metadata)
            connection.exec_driver_sql(f"PRAGMA user_version={version}")
    return engine


def version_of(connection: Connection) -> int:
    """The version of the declaration by which a file was last written; 0 for an empty one."""
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def _add_what_lacks(connection: Connection, metadata: MetaData) -> None:
    """New columns must be nullable: SQLite fills them with NULL in the rows that are there."""
    present = inspect(connection)
    for table in metadata.sorted_tables:
        if not present.has_table(table.name):
            continue
        known = {column["name"] for column in present.get_columns(table.name)}
        for column in table.columns:
            if column.name not in known:
                definition = CreateColumn(column).compile(connection)
                connection.exec_driver_sql(f"ALTER TABLE {table.name} ADD COLUMN {definition}")
        for index in table.indexes:
            index.create(connection, checkfirst=True)
    metadata.create_all(connection)
