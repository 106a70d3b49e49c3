"""Takes the library of this PC to a server, so that others can edit too.

The file stays where it is, as it was on that day.
"""

from __future__ import annotations

from sqlalchemy import Connection, Engine, func, insert, select

from kiosk.core.errors import StaffError
from kiosk.core.folders import DataFolder
from kiosk.db.engine import is_on_server, still, take_turn, translated
from kiosk.db.library import open_file, open_library
from kiosk.db.models import Base, Hall, Item


def move_library(folder: DataFolder) -> int:
    """Copy the file library into the empty one that `library.url` names; returns how many items.

    All of it or nothing: a cut leaves the server's library empty.

    Raises:
        StaffError: no server is named, its library holds something, or the file is none of ours.
        UnavailableError: the server cannot be reached, or the disk refuses.
    """
    target = open_library(folder)
    try:
        if not is_on_server(target):
            raise StaffError(f"Name the server's database first: library.url in {folder.settings}.")
        source = open_file(folder)
        try:
            with translated("The library could not be moved"):
                return _move(source, target)
        finally:
            source.dispose()
    finally:
        target.dispose()


def _move(source: Engine, target: Engine) -> int:
    with still(source, Hall.__tablename__) as file, target.begin() as server:
        take_turn(server, Hall.__tablename__)
        if server.scalar(select(Hall.id)) or server.scalar(select(Item.id).limit(1)):
            raise StaffError("The library on the server holds content already. Nothing was moved.")
        for table in Base.metadata.sorted_tables:
            rows = [dict(row) for row in file.execute(select(table)).mappings()]
            if rows:
                server.execute(insert(table), rows)
        _count_on(server)
        return server.scalar(select(func.count()).select_from(Item)) or 0


def _count_on(server: Connection) -> None:
    """Have the server give the next row a number that is free."""
    for table in Base.metadata.sorted_tables:
        counted = table.autoincrement_column
        if counted is not None:
            sequence = func.pg_get_serial_sequence(table.name, counted.name)
            server.execute(select(func.setval(sequence, func.max(counted))))
