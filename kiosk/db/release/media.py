"""The files that a release or a library names, and validation of a content.sqlite from elsewhere.

A stolen publishing key can sign any database. So its schema is validated before the first query:
views, triggers, generated columns and foreign virtual tables could run arbitrary expressions.
Queries then run under a limit of steps (https://www.sqlite.org/security.html).
"""

from __future__ import annotations

import re
from pathlib import Path

from sqlalchemy import Connection, text
from sqlalchemy.exc import DatabaseError, OperationalError

from kiosk.core.errors import ContentRejectedError
from kiosk.core.files.media_store import Blob, BlobName
from kiosk.db.engine import is_over_the_limit, limit_steps, release_engine, translated_errors
from kiosk.db.release.installed import SCHEMA_VERSION
from kiosk.db.release.tables import RELEASE_TABLES

FILES = text(
    "SELECT sha256, suffix, size FROM media_asset UNION SELECT sha256, suffix, size FROM derivative"
)
"""As text, because it must hold for every schema there has been."""

SEARCH_TABLE = re.compile(r"CREATE VIRTUAL TABLE search_\w+ USING fts5\(.*\)", re.DOTALL)

OLD_TABLES = {
    "media_asset": {"sha256", "suffix", "size"},
    "derivative": {"sha256", "suffix", "size"},
}
"""What is read from releases of all older schemas before they are rebuilt."""


def media_in(connection: Connection) -> tuple[Blob, ...]:
    """Every media file that is referenced, once each.

    Raises:
        ContentRejectedError: a name is not a valid blob name.
    """
    blobs = []
    for row in connection.execute(FILES):
        name = BlobName.parse(f"{row.sha256}{row.suffix}")
        if name is None or type(row.size) is not int or row.size < 0:
            raise ContentRejectedError("It names a file in a way that is not allowed.")
        blobs.append(Blob(name, row.size))
    return tuple(blobs)


def media_of_release(content: Path) -> tuple[Blob, ...]:
    """Every file that a content.sqlite names; read to its last page to verify it.

    Raises:
        ContentRejectedError: it is damaged, has other tables than a release, or names a file as no
            file of ours is named.
        UnavailableError: the disk fails.
    """
    engine = release_engine(content)
    try:
        with translated_errors(f"{content} cannot be read"):
            limit_steps(engine, content)
            with engine.connect() as connection:
                _check_schema(connection, content)
                answer = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar_one()
                if answer != "ok":
                    raise ContentRejectedError(f"{content} is damaged: {answer}.")
                return media_in(connection)
    except OperationalError as error:  # errors of the environment are translated by now
        if is_over_the_limit(error):
            raise ContentRejectedError(
                f"{content} exceeds the limit of work for reading a release."
            ) from error
        raise ContentRejectedError(f"{content} has other tables than a release has.") from error
    except DatabaseError as error:
        raise ContentRejectedError(f"{content} cannot be read as a release.") from error
    finally:
        engine.dispose()


def _check_schema(connection: Connection, content: Path) -> None:
    """Raises ContentRejectedError: there is anything but plain tables of the expected shape."""
    plain = set()
    for kind, name, sql in connection.exec_driver_sql("SELECT type, name, sql FROM sqlite_schema"):
        is_virtual = bool(re.match(r"\s*CREATE\s+VIRTUAL", str(sql), re.IGNORECASE))
        if kind == "table" and not is_virtual:
            plain.add(name)
        elif kind != "index" and not (kind == "table" and SEARCH_TABLE.fullmatch(str(sql))):
            raise ContentRejectedError(
                f"{content} has a {kind} “{name!s:.80}”, which no release has: "
                "it has other tables than a release has."
            )
    columns = {name: _plain_columns(connection, name, content) for name in plain}
    for name, wanted in _expected(connection).items():
        if not wanted <= columns.get(name, set()):
            raise ContentRejectedError(
                f"{content} has other tables than a release has: not “{name}” as it should be."
            )


def _plain_columns(connection: Connection, table: str, content: Path) -> set[str]:
    found = connection.exec_driver_sql("SELECT name, hidden FROM pragma_table_xinfo(?)", (table,))
    columns = {str(row.name): row.hidden for row in found}
    if any(columns.values()):
        raise ContentRejectedError(
            f"{content} has other tables than a release has: “{table!s:.80}” reckons its columns."
        )
    return set(columns)


def _expected(connection: Connection) -> dict[str, set[str]]:
    """The columns of each table that a release of this schema has at least."""
    if connection.exec_driver_sql("PRAGMA user_version").scalar_one() < SCHEMA_VERSION:
        return OLD_TABLES
    return {table.name: {column.name for column in table.columns} for table in RELEASE_TABLES}
