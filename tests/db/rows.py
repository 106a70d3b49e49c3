"""Rows of every kind of the content model, with as little in them as the models allow."""

from __future__ import annotations

from datetime import date, time
from itertools import count
from typing import Any

from sqlalchemy import DateTime, Float, ForeignKey, Integer, Table, inspect
from sqlalchemy.orm import Session

from kiosk.core.content.localized_text import LocalizedText
from kiosk.db.library.refusals import model_of
from kiosk.db.models import Base, Item, Page
from kiosk.db.models.base import LocalizedTextType

NUMBERS = count(1000)

WORDS: dict[str, dict[str, object]] = {
    "company": {"relation": "guest"},
    "derivative": {"role": "card"},
    "hall": {"languages": "zh-Hans"},
    "indicator": {"colour": "grass"},
    "media_asset": {"mime": "image/webp"},
    "opening_hours": {"weekday": 7, "opens": time(8), "closes": time(9)},
    "opportunity": {"kind": "job"},
    "project": {"kind": "result"},
    "sector": {"colour": "grass"},
    "way": {"kind": "walk"},
}
"""Columns whose values have a rule."""


def new_row(session: Session, model: type[Base], **values: Any) -> Any:
    """A row of this kind, flushed, with everything that it cannot be without."""
    model = Page if model is Item else model
    table = model.__table__
    assert isinstance(table, Table)
    values = {**WORDS.get(table.name, {}), **values}
    if table.name == "slot" and not {"film_id", "picture_id"} & values.keys():
        values["picture_id"] = new_row(session, model_of(Base.metadata.tables["media_asset"])).id
    for column in (one for part in inspect(model).tables for one in part.columns):
        key = next(iter(column.foreign_keys), None)
        extends = key is not None and key.column.primary_key and column.name == "id"
        wanted = not column.nullable and column.default is None and column.server_default is None
        if column.name not in values and wanted and not extends:
            given = _value(session, column.type, key)
            if given is not None and not _is_given_by_database(column):
                values[column.name] = given
    if table.name in ("item_link", "way"):
        values["first_id"], values["second_id"] = sorted((values["first_id"], values["second_id"]))
    row = model(**values)
    session.add(row)
    session.flush()
    return row


def _is_given_by_database(column: Any) -> bool:
    return column.name in ("id", "item_type", "version")


def _value(session: Session, kind: Any, key: ForeignKey | None) -> Any:
    if key is not None:
        target = new_row(session, model_of(key.column.table))
        return getattr(target, key.column.name)
    if isinstance(kind, LocalizedTextType):
        return LocalizedText({"zh-Hans": f"名 {next(NUMBERS)}"})
    if isinstance(kind, Integer | Float):
        return next(NUMBERS)
    if isinstance(kind, DateTime):
        return None
    return date(2026, 3, 1) if kind.python_type is date else f"text-{next(NUMBERS)}"
