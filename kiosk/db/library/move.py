"""Copies a library from one place to another: from this PC to a server, so that others can edit
too, and from a server to a file for a backup. The one copied from is left unchanged."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, Engine, Table, cast, delete, func, insert, select
from sqlalchemy.dialects.postgresql import REGCLASS

from kiosk.core.errors import StaffError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.settings.settings import read_settings
from kiosk.db.engine import consistent_snapshot, lock_table, translated_errors
from kiosk.db.library import account_tables
from kiosk.db.library.opening import open_file, open_served
from kiosk.db.library.staff_tables import issued_key
from kiosk.db.library.staff_tables import metadata as staff_metadata
from kiosk.db.models import Base, Hall, Item

TABLES = (*Base.metadata.sorted_tables, *staff_metadata.sorted_tables)
"""Every table of a library, in an order in which rows find what they refer to."""


ROWS_AT_ONCE = 1000


def move_library(folder: DataFolder) -> int:
    """Copy the file library into the empty one that `library.url` names; returns how many items.
    Accounts go along, unless there are some on the server.

    Atomic: an interrupted copy leaves the server's library empty.

    Raises:
        StaffError: no server is named, its library holds something, or there is no file of ours.
        UnavailableError: the server cannot be reached, or the disk fails.
    """
    url = read_settings(folder.settings).library.url
    if url is None:
        raise StaffError(f"Name the server's database first: library.url in {folder.settings}.")
    if not folder.library.exists():
        raise StaffError(
            f"There is no library on this PC: {folder.library} is missing. Run the command on the "
            "PC on which the content was edited."
        )
    target = open_served(url.get_secret_value())
    try:
        source = open_file(folder)
        try:
            with translated_errors("The library could not be moved"):
                return _move(source, target)
        finally:
            source.dispose()
    finally:
        target.dispose()


def copy_served_library(url: str, folder: DataFolder) -> None:
    """Copy the library on a server, as it is at one moment, to a new file in a folder.

    Raises:
        StaffError: as `open_library` raises.
        UnavailableError: the server cannot be reached, or the disk fails.
    """
    source = open_served(url)
    try:
        target = open_file(folder)
        try:
            with (
                translated_errors("The library on the server could not be copied"),
                consistent_snapshot(source, Hall.__tablename__) as server,
                target.begin() as file,
            ):
                tables = [*TABLES, *account_tables.metadata.sorted_tables]
                _copy_rows(tables, server, file)
                _note_issued(tables, server, file)
        finally:
            target.dispose()
    finally:
        source.dispose()


def _move(source: Engine, target: Engine) -> int:
    with consistent_snapshot(source, Hall.__tablename__) as file, target.begin() as server:
        lock_table(server, Hall.__tablename__)
        if server.scalar(select(Hall.id)) or server.scalar(select(Item.id).limit(1)):
            raise StaffError("The library on the server holds content already. Nothing was moved.")
        moved = [*TABLES]
        if not server.scalar(select(account_tables.account.c.id).limit(1)):
            moved += account_tables.metadata.sorted_tables
        _copy_rows(moved, file, server)
        _count_on(server, moved)
        return server.scalar(select(func.count()).select_from(Item)) or 0


def _copy_rows(tables: Iterable[Table], source: Connection, target: Connection) -> None:
    for table in tables:
        rows = source.execute(select(table)).mappings()
        for some in rows.partitions(ROWS_AT_ONCE):
            target.execute(insert(table), [dict(row) for row in some])


def _note_issued(tables: Iterable[Table], server: Connection, file: Connection) -> None:
    """Note the numbers that the server's sequences have given, so that none is given again."""
    for table in tables:
        counted = table.autoincrement_column
        if counted is None:
            continue
        sequence = func.pg_get_serial_sequence(table.name, counted.name)
        last = server.scalar(select(func.pg_sequence_last_value(cast(sequence, REGCLASS))))
        file.execute(delete(issued_key).where(issued_key.c.table_name == table.name))
        if last:
            file.execute(insert(issued_key).values(table_name=table.name, last=last))


def _count_on(server: Connection, tables: Iterable[Table]) -> None:
    """Set the server's sequences past the copied ids."""
    for table in tables:
        counted = table.autoincrement_column
        if counted is not None:
            sequence = func.pg_get_serial_sequence(table.name, counted.name)
            issued = select(issued_key.c.last).where(issued_key.c.table_name == table.name)
            highest = func.greatest(func.max(counted), issued.scalar_subquery())
            server.execute(select(func.setval(sequence, highest)))
