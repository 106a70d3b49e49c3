"""The declarative base, the names of constraints, and the column types all models share."""

# ruff: noqa: ARG002 - a type decorator is told the dialect whether it wants it or not

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Annotated, Any

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    DateTime,
    Dialect,
    Integer,
    MetaData,
    Text,
    TypeDecorator,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column

from kiosk.core.content.localized_text import LocalizedText
from kiosk.db.models.keys import extends


class LocalizedTextType(TypeDecorator[LocalizedText]):
    """A localized text as one JSON object; the same text is always the same characters."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: LocalizedText | None, dialect: Dialect) -> str | None:
        if value is None:
            return None
        return json.dumps(dict(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"))

    def process_result_value(self, value: str | None, dialect: Dialect) -> LocalizedText | None:
        return None if value is None else LocalizedText(json.loads(value))


def stored_text(stored: str | None) -> LocalizedText:
    """A localized text from the characters it is stored as; empty where there are none."""
    return LocalizedText(json.loads(stored) if stored else None)


class UtcDateTime(TypeDecorator[datetime]):
    """A moment, stored in UTC.

    Raises:
        ValueError: a datetime without a time zone, which could mean any moment of a day.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value} has no time zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Base(DeclarativeBase):
    metadata = MetaData(
        naming_convention={
            "pk": "pk_%(table_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
        }
    )
    type_annotation_map = {  # noqa: RUF012 - SQLAlchemy's own interface
        LocalizedText: LocalizedTextType,
        datetime: UtcDateTime,
        str: Text,
    }


class Edited:
    """A row with a version for optimistic locking: of two concurrent changes the second fails
    (db/library/editing.py)."""

    version: Mapped[int] = mapped_column(server_default="1")

    @declared_attr.directive
    def __mapper_args__(cls) -> dict[str, Any]:  # noqa: N805 - a class's own, as SQLAlchemy has it
        return {"version_id_col": cls.version}


Key = Annotated[int, mapped_column(primary_key=True)]
"""A row's number, given by the database."""

Localized = Annotated[LocalizedText, mapped_column(default=LocalizedText)]
"""Text visitors read; empty where nothing is known."""

Plain = Annotated[str, mapped_column(default="")]
"""Text that is no language's: a name of an icon, a colour, a letter."""

Size = Annotated[int, mapped_column(BigInteger().with_variant(Integer(), "sqlite"))]
"""Bytes of a file; a server's plain integers end at 2 GB."""

Position = Annotated[int, mapped_column(default=0)]
"""Where a row stands among its like; the staff's own order."""

Flag = Annotated[bool, mapped_column(default=False)]

ItemKey = Annotated[int, mapped_column(extends("item.id"), primary_key=True)]
"""The key of a table that holds the rest of an item."""


RULE = "rule"
"""The key under which `CheckConstraint.info` says the rule to people."""


def rule(name: str, condition: str, words: str) -> CheckConstraint:
    """A constraint with the `words` of the error for who violates it (db/library/editing.py)."""
    return CheckConstraint(condition, name=name, info={RULE: words})


def one_of(column: str, values: Iterable[str]) -> CheckConstraint:
    """A constraint that keeps a column to known words."""
    words = ", ".join(f"'{value}'" for value in values)
    known = ", ".join(f"“{value}”" for value in values)
    return rule(column, f"{column} IN ({words})", f"“{column}” can be one of {known}.")


def has_slug() -> CheckConstraint:
    """A constraint that a slug is not empty: addresses and links name the row by it."""
    return rule("slug", "slug <> ''", "A slug cannot be empty.")
