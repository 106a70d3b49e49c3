"""Reads the whole content of a release as the field values that staff edit."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from sqlalchemy.exc import DatabaseError

from kiosk.core.content.values import Values
from kiosk.core.errors import ContentRejectedError
from kiosk.db.engine import release_engine, translated_errors
from kiosk.db.library.fields.mapping import STORAGES
from kiosk.db.library.fields.stored import read_many


def release_contents(database: Path) -> Mapping[str, Mapping[str, Values]]:
    """All values of a release, by kind and key.

    Raises:
        ContentRejectedError: it is damaged, or has other tables than a release of this program.
        UnavailableError: the disk fails.
    """
    engine = release_engine(database)
    try:
        with translated_errors(f"{database} cannot be read"), engine.connect() as connection:
            return {
                kind: {key: one.values for key, one in read_many(connection, kind).items()}
                for kind in STORAGES
            }
    except DatabaseError as error:  # what the world has to do with is translated by now
        raise ContentRejectedError(f"{database} cannot be read as a release.") from error
    finally:
        engine.dispose()
