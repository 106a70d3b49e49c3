"""Reads the whole content of a release as the field values that staff edit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, select
from sqlalchemy.exc import DatabaseError

from kiosk.core.content.values import Reference, Values
from kiosk.core.errors import ContentRejectedError
from kiosk.db.engine import release_engine, translated_errors
from kiosk.db.library.fields.mapping import STORAGES
from kiosk.db.library.fields.stored import read_many, read_one
from kiosk.db.models import Item

item = Item.__table__


def release_contents(database: Path) -> Mapping[str, Mapping[str, Values]]:
    """All values of a release, by kind and key.

    Raises:
        ContentRejectedError: it is damaged, or has other tables than a release of this program.
        UnavailableError: the disk fails.
    """
    with _reading(database) as connection:
        return {
            kind: {key: one.values for key, one in read_many(connection, kind).items()}
            for kind in STORAGES
        }


def release_values(database: Path, reference: Reference) -> Values | None:
    """The values that a release has of one thing; None where it is not in it. Raises what
    `release_contents` raises."""
    with _reading(database) as connection:
        found = read_one(connection, reference)
        return found.values if found else None


@dataclass(frozen=True, slots=True)
class ShownItems:
    """The items of a release that visitors see: `always`, or from when until when."""

    always: frozenset[Reference] = frozenset()
    dated: Mapping[Reference, tuple[datetime | None, datetime | None]] = field(default_factory=dict)

    def at(self, now: datetime) -> frozenset[Reference]:
        """Those of a moment."""
        return self.always | {
            one
            for one, (since, until) in self.dated.items()
            if not (since and since > now) and not (until and until <= now)
        }


def shown_items(database: Path) -> ShownItems:
    """Raises what `release_contents` raises."""
    question = select(item.c.item_type, item.c.id, item.c.valid_from, item.c.valid_until)
    with _reading(database) as connection:
        rows = connection.execute(question.where(item.c.published)).all()
    times = {Reference(kind, str(key)): (since, until) for kind, key, since, until in rows}
    dated = {one: both for one, both in times.items() if both != (None, None)}
    return ShownItems(frozenset(times.keys() - dated.keys()), dated)


@contextmanager
def _reading(database: Path) -> Iterator[Connection]:
    engine = release_engine(database)
    try:
        with translated_errors(f"{database} cannot be read"), engine.connect() as connection:
            yield connection
    except DatabaseError as error:  # what the world has to do with is translated by now
        raise ContentRejectedError(f"{database} cannot be read as a release.") from error
    finally:
        engine.dispose()
