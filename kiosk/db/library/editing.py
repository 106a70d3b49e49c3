"""One change of a person to the library: atomic, with optimistic locking.

An editor works on a row that was read some time ago. Its `version` shows whether it has changed
since; if so, nothing is written and the second person gets an error. A part of a row (a figure, a
person to ask for, a size of a picture) has the version of its owner. Constraint violations become
messages for staff (`kiosk/db/library/refusals.py`).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from sqlalchemy import Engine, event, inspect
from sqlalchemy.exc import DataError, IntegrityError
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import flag_modified
from sqlalchemy.orm.exc import ObjectDeletedError, StaleDataError

from kiosk.core.errors import StaffError
from kiosk.db.engine import translated_errors
from kiosk.db.library.refusals import (
    CHANGED,
    DELETED,
    explained,
    kind_of,
    model_of,
    name_of,
    refuse_used,
)
from kiosk.db.models import Base
from kiosk.db.models.keys import OWNER

Row = TypeVar("Row", bound=Base)


@contextmanager
def editing(library: Engine) -> Iterator[Session]:
    """A session for one change, committed at its end.

    Raises:
        StaffError: somebody else changed it first, something is still in use, or a value violates a
            constraint; nothing was saved, and the message says what to do.
        UnavailableError: the disk fails, or the library cannot be reached.
    """
    with translated_errors("The change could not be saved"), Session(library) as session:
        event.listen(session, "before_flush", _before_flush)
        try:
            with session.begin():
                yield session
        except (StaleDataError, ObjectDeletedError) as error:
            raise StaffError(CHANGED.format(what="What you edited")) from error
        except (IntegrityError, DataError) as error:
            raise explained(error) from error


def as_seen(session: Session, model: type[Row], key: Any, version: int) -> Row:
    """The row at the version that a person has read, to be changed.

    Raises:
        StaffError: it has been changed or deleted since.
    """
    row = session.get(model, key)
    if row is None:
        raise StaffError(DELETED.format(what=f"The {kind_of(model)}"))
    if inspect(row).attrs["version"].value != version:
        raise StaffError(CHANGED.format(what=name_of(session, row)))
    return row


def _before_flush(session: Session, *_: object) -> None:
    for row in session.deleted:
        refuse_used(session, row)
    _touch_owners(session)


def _touch_owners(session: Session) -> None:
    """Increment the version of a row when only its parts or its tags change."""
    changed = [*session.new, *session.deleted, *filter(session.is_modified, session.dirty)]
    for row in changed:
        for owner in _owners(session, row):
            if inspect(owner).persistent and owner not in session.deleted:
                flag_modified(owner, _plain_column(owner))


def _owners(session: Session, row: Base) -> list[Base]:
    """The row itself where it has a version, else all of which it is a part, or was until now."""
    mapper = inspect(type(row))
    if mapper.version_id_col is not None:
        return [row]
    owners = []
    for key in mapper.local_table.foreign_keys:
        if OWNER in key.info:
            history = inspect(row).attrs[key.parent.name].history
            numbers = {*history.added, *history.unchanged, *history.deleted} - {None}
            model = model_of(key.column.table)
            owners += [session.get(model, number) for number in numbers]
    return [owner for owner in owners if owner is not None]


def _plain_column(row: Base) -> str:
    """A column of the table that has the version, to be written as it is."""
    mapper = inspect(type(row)).base_mapper
    special = {*mapper.primary_key, mapper.version_id_col, mapper.polymorphic_on}
    return next(one.key for one in mapper.column_attrs if one.columns[0] not in special)
