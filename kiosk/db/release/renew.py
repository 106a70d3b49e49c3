"""Rebuilds releases of older programs, so that a station shows its content after an update.

The published file is left unchanged, byte for byte; the rebuilt one is written beside it.
Knows the library's migrations, which a release of the same age needs too.
"""

from __future__ import annotations

import logging
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from kiosk.core.errors import ContentRejectedError, StaffError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.durable import sync_folder
from kiosk.core.files.media_store import hash_file
from kiosk.core.files.moving import delete_folder, move
from kiosk.db.engine import is_environment_error, library_engine, limit_steps, translated_errors
from kiosk.db.library.migrating import stamp, upgrade
from kiosk.db.release.build import fill_release
from kiosk.db.release.installed import (
    CHECKSUM,
    CONTENT,
    RENEWED,
    read_current,
    release_folder,
    schema_version_of,
    verify_release,
)

REVISIONS = {
    1: "0002",
    2: "0007",
    3: "0010",
    4: "0011",
    5: "0014",
    6: "0019",
    7: "0020",
    8: "0021",
    9: "0023",
}
"""The newest migration at the time of each schema version of releases."""

INVALID_CONTENT = (ArithmeticError, DBAPIError, LookupError, StaffError, TypeError, ValueError)
"""What is raised where a content is not what the older program wrote."""

log = logging.getLogger("kiosk.release")


def renew_current(folder: DataFolder) -> None:
    """Rebuild the current release if an older program built it; otherwise does nothing.

    Idempotent, and safe to interrupt at any point. A damaged or newer release is left as it is:
    opening it raises the error.

    Raises:
        UnavailableError: the disk is full or fails.
    """
    try:
        number = read_current(folder)
    except ContentRejectedError:
        return
    try:
        renew(folder, number)
    except ContentRejectedError as error:
        log.warning("%s", error)


def renew(folder: DataFolder, number: int) -> None:
    """Make sure that this program can read one release; as `renew_current`.

    Raises:
        ContentRejectedError: its content cannot be migrated.
        UnavailableError: the disk is full or fails.
    """
    release = release_folder(folder, number)
    schema = schema_version_of(release)
    if schema not in REVISIONS or _is_whole(release / RENEWED) or not _is_as_published(release):
        return
    half = release / ".renewing"
    with translated_errors(f"The release {release.name} could not be renewed for this program"):
        delete_folder(half)
        half.mkdir()
        try:
            _renew(release, half, REVISIONS[schema])
        except INVALID_CONTENT as error:
            if isinstance(error, DBAPIError) and is_environment_error(error):
                raise
            raise ContentRejectedError(
                f"The release {release.name} was built by an older program and cannot be renewed: "
                "its content is not what that program wrote. Publish again."
            ) from error
        finally:
            delete_folder(half)
    log.info("release %s was built with schema %s; renewed for %s", release.name, schema, RENEWED)


def _renew(release: Path, half: Path, revision: str) -> None:
    copy = half / "source.sqlite"
    shutil.copyfile(release / CONTENT, copy)
    with closing(sqlite3.connect(copy)) as database:
        database.execute("PRAGMA user_version=0")
    engine = library_engine(copy)
    limit_steps(engine, copy)
    try:
        stamp(engine, revision)
        upgrade(engine)
        with engine.begin() as source:
            fill_release(half / RENEWED, source, datetime.now(UTC))
    finally:
        engine.dispose()
    delete_folder(release / RENEWED)
    move(half / RENEWED, release / RENEWED)
    sync_folder(release)


def _is_as_published(release: Path) -> bool:
    try:
        return hash_file(release / CONTENT) in (release / CHECKSUM).read_text("ascii")
    except (OSError, UnicodeDecodeError):
        return False


def _is_whole(path: Path) -> bool:
    try:
        verify_release(path)
    except ContentRejectedError:
        return False
    return True
