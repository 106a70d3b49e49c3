"""Turns constraint violations of the library into messages for staff.

The rules stand in the models (`kiosk/db/models/base.py`, `keys.py`); here the errors of SQLite and
PostgreSQL are parsed and put into words.
"""

from __future__ import annotations

import sqlite3

from sqlalchemy import ForeignKey, Table, inspect, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from kiosk.core.content.localized_text import CHINESE, LocalizedText
from kiosk.core.errors import StaffError
from kiosk.db.models import Base
from kiosk.db.models.base import RULE
from kiosk.db.models.keys import OWNER

UNIQUE_VIOLATION = (sqlite3.SQLITE_CONSTRAINT_UNIQUE, sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY, "23505")
FOREIGN_KEY_VIOLATION = (sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY, "23503")
RESTRICT_VIOLATION = (sqlite3.SQLITE_CONSTRAINT_TRIGGER, "23001")
CHECK_VIOLATION = (sqlite3.SQLITE_CONSTRAINT_CHECK, "23514")
NOT_NULL_VIOLATION = (sqlite3.SQLITE_CONSTRAINT_NOTNULL, "23502")
"""Codes of SQLite and SQLSTATEs of PostgreSQL. SQLite carries RESTRICT out as a trigger; PostgreSQL
before version 18 has one code for a row that is named and missing and for one that is used."""

INVALID_VALUE = "22"
"""The class of PostgreSQL's SQLSTATEs for values that a column cannot hold."""

NOT_SAVED = "Nothing was saved."
CHANGED = (
    "{what} has been changed by somebody else since you opened it. Nothing of yours was saved: "
    "load it again, look at what is new, and make your change once more."
)
DELETED = "{what} has been deleted by somebody else since you opened it. Nothing was saved."
USED = "{what} is used by {user}{others}. Nothing was deleted: take it out there first."
NAME_TAKEN = (
    "Something of this name is there already; perhaps somebody else has just made it. "
    "Nothing was saved: load the list again, or choose another name."
)


def explained(error: DBAPIError) -> Exception:
    """A constraint violation as a StaffError; the error itself where it is a bug."""
    code = getattr(error.orig, "sqlite_errorcode", None) or getattr(error.orig, "sqlstate", None)
    deleting = (error.statement or "").startswith("DELETE")
    if code in UNIQUE_VIOLATION:
        return StaffError(NAME_TAKEN)
    if code in RESTRICT_VIOLATION or (code in FOREIGN_KEY_VIOLATION and deleting):
        return StaffError(USED.format(what="What you delete", user="something else", others=""))
    if code in FOREIGN_KEY_VIOLATION:
        return StaffError(DELETED.format(what="Something that your change refers to"))
    if code in CHECK_VIOLATION:
        return _broken_rule(error)
    if code in NOT_NULL_VIOLATION:
        return StaffError(f"{_missing(error)} must be filled in. {NOT_SAVED}")
    if str(code).startswith(INVALID_VALUE):
        return StaffError(f"A value cannot be stored: {error.orig}. {NOT_SAVED}")
    return error


def refuse_used(session: Session, row: Base) -> None:
    """Check that nothing requires a row that is about to be deleted.

    Raises:
        StaffError: something requires it; the message names it.
    """
    users = [user for key in _protecting(row) for user in _users(session, row, key)]
    if users:
        others = f" and {len(users) - 1} more" if users[1:] else ""
        user = name_of(session, users[0])
        raise StaffError(
            USED.format(what=name_of(session, row), user=user[0].lower() + user[1:], others=others)
        )


def _protecting(row: Base) -> list[ForeignKey]:
    """The foreign keys that protect this row from deletion."""
    return [
        key
        for table in Base.metadata.sorted_tables
        for key in table.foreign_keys
        if key.ondelete == "RESTRICT" and key.column.table in inspect(type(row)).tables
    ]


def _users(session: Session, row: Base, key: ForeignKey) -> list[Base]:
    """The rows that require this row by this key, without those deleted or changed with it."""
    number = inspect(row).attrs[key.column.name].value
    stored = session.scalars(select(model_of(key.parent.table)).where(key.parent == number))
    return [
        user
        for user in stored
        if user not in session.deleted and inspect(user).attrs[key.parent.name].value == number
    ]


def model_of(table: Table) -> type[Base]:
    """The class mapped to a table; of several the most general."""
    return next(
        mapper.class_
        for mapper in Base.registry.mappers
        if mapper.local_table is table
        and not (mapper.inherits and mapper.inherits.local_table is table)
    )


def kind_of(model: type[Base]) -> str:
    return str(model.__tablename__).replace("_", " ")


def name_of(session: Session, row: Base) -> str:
    """The name of a row for staff: The company “武汉…”; a part has the name of its owner."""
    text = getattr(row, "title", None) or getattr(row, "name", "")
    name = text.resolve(CHINESE) if isinstance(text, LocalizedText) else str(text)
    name = name or getattr(row, "slug", "")
    kind = f"The {kind_of(type(row))}"
    owner = None if name else _owner(session, row)
    if owner is not None:
        of = name_of(session, owner)
        return f"{kind} of {of[0].lower()}{of[1:]}"
    return f"{kind} “{name}”" if name else kind


def _owner(session: Session, row: Base) -> Base | None:
    for key in inspect(type(row)).local_table.foreign_keys:
        if OWNER in key.info:
            return session.get(model_of(key.column.table), getattr(row, key.parent.name))
    return None


def _broken_rule(error: DBAPIError) -> Exception:
    """The violated constraint, in the words of the model."""
    diagnosis = getattr(error.orig, "diag", None)
    name = diagnosis.constraint_name if diagnosis else str(error.orig).rpartition(": ")[2]
    for table in Base.metadata.sorted_tables:
        for constraint in table.constraints:
            if constraint.name == name and RULE in constraint.info:
                return StaffError(f"{constraint.info[RULE]} {NOT_SAVED}")
    return error


def _missing(error: DBAPIError) -> str:
    """The column without a value: “name” of the sector."""
    diagnosis = getattr(error.orig, "diag", None)
    if diagnosis:
        table, column = diagnosis.table_name, diagnosis.column_name
    else:
        table, _, column = str(error.orig).rpartition(": ")[2].partition(".")
    return f"“{column}” of the {str(table).replace('_', ' ')}"
