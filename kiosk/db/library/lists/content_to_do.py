"""What waits to be done in the content itself: translations to write, and what is shown no longer
soon."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, func, or_, select

from kiosk.core.content.localized_text import LocalizedText
from kiosk.core.content.values import Reference
from kiosk.db.library.staff_tables import search_entry
from kiosk.db.models import Item

item = Item.__table__

SOON = timedelta(days=7)
NAMED = 2
"""So many that are soon over are named; the others are counted."""


@dataclass(frozen=True, slots=True)
class SoonOver:
    """What visitors see until `until`."""

    reference: Reference
    title: LocalizedText
    until: datetime


@dataclass(frozen=True, slots=True)
class ContentToDo:
    """`untranslated`: things that lack a text in a language of the hall; `soon_over`: the first of
    `soon_over_count` that visitors do not see in a week any more."""

    untranslated: int = 0
    soon_over: tuple[SoonOver, ...] = ()
    soon_over_count: int = 0


def content_to_do(connection: Connection, languages: Sequence[str], now: datetime) -> ContentToDo:
    """The entries of the search must be up to date."""
    lacking = [search_entry.c.missing.contains(f'"{one}": ', autoescape=True) for one in languages]
    untranslated = select(func.count()).select_from(search_entry).where(or_(False, *lacking))
    ends = (
        item.c.published,
        item.c.item_type != "slot",  # the loop has a calendar
        item.c.valid_until > now,
        item.c.valid_until <= now + SOON,
    )
    first = (
        select(item.c.id, item.c.item_type, item.c.title, item.c.valid_until)
        .where(*ends)
        .order_by(item.c.valid_until, item.c.id)
        .limit(NAMED)
    )
    return ContentToDo(
        connection.scalar(untranslated) or 0,
        tuple(
            SoonOver(Reference(row.item_type, str(row.id)), row.title, row.valid_until)
            for row in connection.execute(first)
        ),
        connection.scalar(select(func.count()).select_from(item).where(*ends)) or 0,
    )
