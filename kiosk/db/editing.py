"""One change that a person makes to the library: all of it or none, and never over another's.

Whoever edits has read a row some time ago. Its `version` says whether it is still the same; where
it is not, the second person is told and nothing is written. A part of an item (a figure, a person
to ask for, a tag) counts as the item itself.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from sqlalchemy import Engine, event, inspect
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import flag_modified
from sqlalchemy.orm.exc import ObjectDeletedError, StaleDataError

from kiosk.core.errors import StaffError
from kiosk.core.text import CHINESE, LocalizedText
from kiosk.db.engine import translated
from kiosk.db.models import Base, Item

Row = TypeVar("Row", bound=Base)

ITEM_TABLES = [mapper.local_table for mapper in inspect(Item).self_and_descendants]

TAKEN = (sqlite3.SQLITE_CONSTRAINT_UNIQUE, sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY, "23505")
GONE = (sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY, "23503")
"""What SQLite and PostgreSQL call a name that is taken, and a row that is named and not there."""

CHANGED = (
    "{what} has been changed by somebody else since you opened it. Nothing of yours was saved: "
    "load it again, look at what is new, and make your change once more."
)
DELETED = "{what} has been deleted by somebody else since you opened it. Nothing was saved."


@contextmanager
def editing(library: Engine) -> Iterator[Session]:
    """A session for one change, committed at its end.

    Raises:
        StaffError: somebody else was quicker; nothing was saved, and the message says what to do.
        UnavailableError: the disk refuses, or the library cannot be reached.
    """
    with translated("The change could not be saved"), Session(library) as session:
        event.listen(session, "before_flush", _touch_owners)
        try:
            with session.begin():
                yield session
        except (StaleDataError, ObjectDeletedError) as error:
            raise StaffError(CHANGED.format(what="What you edited")) from error
        except IntegrityError as error:
            raise _explained(error) from error


def as_seen(session: Session, model: type[Row], key: Any, version: int) -> Row:
    """The row that a person has read at this version, to be changed.

    Raises:
        StaffError: it has been changed or deleted since.
    """
    row = session.get(model, key)
    if row is None:
        raise StaffError(DELETED.format(what=f"The {_kind(model)}"))
    if inspect(row).attrs["version"].value != version:
        raise StaffError(CHANGED.format(what=_name(row)))
    return row


def _touch_owners(session: Session, *_: object) -> None:
    """Give an item a new version when only a part of it changes."""
    changed = [*session.new, *session.deleted, *filter(session.is_modified, session.dirty)]
    for row in changed:
        items = [row] if isinstance(row, Item) else [session.get(Item, key) for key in _owners(row)]
        for item in items:
            if item in session.identity_map.values() and item not in session.deleted:
                flag_modified(item, "position")


def _owners(row: Base) -> list[int]:
    """The numbers of the items that this row is a part of: those with which it would go."""
    keys = (key for key in inspect(type(row)).local_table.foreign_keys if key.ondelete == "CASCADE")
    ours = (key.parent.name for key in keys if key.column.table in ITEM_TABLES)
    return [number for number in (getattr(row, name) for name in ours) if number is not None]


def _explained(error: IntegrityError) -> Exception:
    code = getattr(error.orig, "sqlite_errorcode", None) or getattr(error.orig, "sqlstate", None)
    if code in TAKEN:
        return StaffError(
            "Something of this name is there already; perhaps somebody else has just made it. "
            "Nothing was saved: load the list again, or choose another name."
        )
    if code in GONE:
        return StaffError(DELETED.format(what="Something that your change refers to"))
    return error


def _kind(model: type[Base]) -> str:
    return str(model.__tablename__).replace("_", " ")


def _name(row: Base) -> str:
    """As staff know it: the company “武汉…”."""
    text = getattr(row, "title", None) or getattr(row, "name", "")
    name = text.resolve(CHINESE) if isinstance(text, LocalizedText) else str(text)
    kind = f"The {_kind(type(row))}"
    return f"{kind} “{name}”" if name else kind
