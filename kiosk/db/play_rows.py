"""Rows of plays, of state.sqlite and inbox.sqlite, as they are linked and delivered.

Whoever changes a database can put anything into it: what no program writes is no play.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from pydantic import ValidationError
from sqlalchemy import Column, Table, Text, type_coerce

from kiosk.core.delivery.delivered_file import (
    PlayedItem,
    nearest_deliverable,
    nearest_storable,
)

NAMES = (
    "item",
    "slot",
    "file",
    "release",
    "because",
    "started_at",
    "ended_at",
    "played_ms",
    "how",
    "problem",
    "previous",
    "link",
)
MOMENTS = ("started_at", "ended_at")


def stored_columns(table: Table, number: Column[int]) -> Iterator[Any]:
    """The columns of a play as they are stored, its number first: see `played_item`."""
    yield number.label("number")
    for name in NAMES:
        column = table.c[name]
        yield type_coerce(column, Text).label(name) if name in MOMENTS else column


def played_item(row: Mapping[Any, Any], *, deliverable: bool = False) -> PlayedItem | None:
    """A play by its stored columns; None where no program can have written them. `deliverable`: as
    near to it as can be delivered, where what has been written was not looked at."""
    try:
        values = {**row, "previous": row["previous"] or "", "link": row["link"] or ""}
        for name in MOMENTS:
            values[name] = datetime.fromisoformat(values[name]).replace(tzinfo=UTC)
        if deliverable:
            values |= {name: nearest_storable(values[name]) for name in MOMENTS}
            values |= {
                name: nearest_deliverable(value)
                for name, value in values.items()
                if isinstance(value, str)
            }
        return PlayedItem.model_validate(values, strict=True)
    except (TypeError, ValueError, ValidationError):
        return None
