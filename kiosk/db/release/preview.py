"""What visitors would see if one thing were published as it stands in a form.

The library is copied into a database like that of a release; what is typed is laid over a fresh
copy of that each time. No rule of staff's holds here: what is half typed is seen half typed.
"""

from __future__ import annotations

import shutil
import sqlite3
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, event
from sqlalchemy.exc import IntegrityError

from kiosk.core.content.values import Reference, Value, Values
from kiosk.core.errors import StaffError
from kiosk.core.files.moving import delete_file, move
from kiosk.db.engine import build_engine, translated_errors
from kiosk.db.library.fields.mapping import STORAGES
from kiosk.db.library.fields.stored import read_one
from kiosk.db.library.fields.writing import NewRow, insert_rows, update_rows, write_pairs
from kiosk.db.library.staff_tables import issued_key
from kiosk.db.library.store import reading
from kiosk.db.models import Base
from kiosk.db.release.build import copy_content, count_first_batch, drop_unpublished
from kiosk.db.release.tables import RELEASE_TABLES

FAILURE = "The preview cannot be written"

ALWAYS_SHOWN: Values = {"published": True, "valid_from": None, "valid_until": None}
"""Something hidden, or not due, is seen in its own preview."""

INDICATOR = "indicator"
"""The kind whose text may hold a number that is counted."""

NEW_SLUG = "preview"
"""Of something that has no slug yet."""


class IncompleteError(StaffError):
    """Something is missing without which a thing cannot be shown at all."""


class PreviewContent:
    """Two databases in a folder of its own: the library as it was read, and what is laid over."""

    def __init__(self, folder: Path) -> None:
        self._library = folder / "library.sqlite"
        self.database = folder / "preview.sqlite"
        """What a catalog reads; it has to reopen it after each call."""
        self._engine = build_engine(self.database)  # one for all: it knows its statements by heart
        event.listen(self._engine, "connect", _forgive)

    def close(self) -> None:
        """To be called at the end."""
        self._engine.dispose()

    def read_library(self, library: Engine, now: datetime) -> None:
        """Copy what visitors would see of the library as it is.

        Raises:
            UnavailableError: the library cannot be reached, or the disk is full.
        """
        new = self._library.with_suffix(".new")
        delete_file(new)
        copy = build_engine(new)
        try:
            with translated_errors(FAILURE), reading(library) as source, copy.begin() as target:
                Base.metadata.create_all(target, tables=RELEASE_TABLES)
                issued_key.create(target)
                copy_content(source, target)
                drop_unpublished(target, now)
                count_first_batch(target)
        finally:
            copy.dispose()
        with translated_errors(FAILURE):
            move(new, self._library)
            shutil.copyfile(self._library, self.database)

    def lay_over(self, thing: Reference, values: Values) -> str:
        """Have `database` hold the library with `values` as this thing, which is new where its key
        is empty; returns the slug under which a page finds it, '' where its kind has none.

        Raises:
            IncompleteError: something is missing without which it cannot be shown.
            UnavailableError: the disk refuses.
        """
        with translated_errors(FAILURE):
            shutil.copyfile(self._library, self.database)
            try:
                with self._engine.begin() as connection:
                    slug = _write(connection, thing, values)
                    if thing.kind == INDICATOR:
                        count_first_batch(connection)
            except IntegrityError as error:
                raise IncompleteError(f"The {thing.kind} cannot be shown: {error.orig}") from error
            finally:
                self._engine.dispose()  # its connection is to a file that is about to be replaced
        return slug


def _forgive(connection: sqlite3.Connection, _record: object) -> None:
    connection.execute("PRAGMA foreign_keys=OFF")
    connection.execute("PRAGMA ignore_check_constraints=ON")


def _write(connection: Connection, thing: Reference, values: Values) -> str:
    storage = STORAGES[thing.kind]
    there = read_one(connection, thing) if thing.key else None
    shown = {**values, **{one: ALWAYS_SHOWN[one] for one in ALWAYS_SHOWN if one in values}}
    if "slug" in values:
        shown["slug"] = there.values["slug"] if there else values["slug"] or NEW_SLUG
    pairs = {one.name for one in storage.pairs}
    plain = {name: value for name, value in shown.items() if name not in pairs}
    if there:
        update_rows(connection, thing.kind, {thing.key: plain}, {thing.key: there.version})
        key = thing.key
    else:
        (key,) = insert_rows(connection, thing.kind, [NewRow(plain, thing.key)])
    for field in storage.pairs:
        before: Value = there.values[field.name] if there else ()
        write_pairs(connection, field, key, before, shown[field.name])
    return str(shown.get("slug", ""))
