"""Lists of what the library holds: a light row of each, many thousands at once."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    Text,
    and_,
    cast,
    func,
    literal,
    select,
    type_coerce,
)

from kiosk.core.content.localized_text import CHINESE, LocalizedText
from kiosk.core.content.values import Reference
from kiosk.db.library.fields.labels import label_of
from kiosk.db.library.fields.mapping import STORAGES, Storage
from kiosk.db.library.fields.stored import read_many
from kiosk.db.library.lists.searching import Matching, by_sound, matching_of
from kiosk.db.library.staff_tables import change, change_set, search_entry, stale_text
from kiosk.db.models import Derivative, Item, Page
from kiosk.db.models.base import stored_text
from kiosk.db.models.items import item_tag

item = Item.__table__
derivative = Derivative.__table__
page = Page.__table__

FEW = 2000
"""So many rows are asked for by their keys; of more, all are read and looked through."""


class Sort(StrEnum):
    """The order of a list."""

    POSITION = "position"
    TITLE = "title"
    CHANGED = "changed"
    """What was changed last comes first."""
    VALID_UNTIL = "valid-until"
    """What expires first comes first; what does not expire comes last."""


@dataclass(frozen=True, slots=True)
class ListQuery:
    """What a list is to show. None and '' filter nothing.

    `incomplete`: a language in which something is missing; `stale`: one with translations older
    than their Chinese. `expires_before`: shown now or later, and over by then. `first`: only so
    many from the beginning, of a list in the hall's order or that of what is found; not with
    `incomplete`.
    """

    kind: str
    text: str = ""
    published: bool | None = None
    sample: bool | None = None
    expires_before: datetime | None = None
    incomplete: str = ""
    stale: str = ""
    sector: str = ""
    tag: str = ""
    dated: bool | None = None
    sort: Sort = Sort.POSITION
    descending: bool = False
    first: int | None = None

    @property
    def filters(self) -> bool:
        """Whether it leaves out some of what its text finds."""
        return self != ListQuery(
            self.kind, self.text, sort=self.sort, descending=self.descending, first=self.first
        )


class ListRow(NamedTuple):
    """One thing in a list. What its kind lacks is None or ''.

    `thumbnail` is the name of a small picture in the media store. Texts are unpacked when they are
    asked for: of ten thousand rows few are seen.
    """

    reference: Reference
    slug: str
    stored_title: str
    version: int
    position: int
    published: bool | None
    sample: bool | None
    valid_from: datetime | None
    valid_until: datetime | None
    sector: str
    thumbnail: str
    stored_missing: str
    changed_at: datetime | None
    changed_by: str

    @property
    def title(self) -> LocalizedText:
        if self.stored_title.startswith("{"):
            return stored_text(self.stored_title)
        return LocalizedText({CHINESE: self.stored_title})

    @property
    def missing(self) -> Mapping[str, Sequence[str]]:
        """For each language the places of texts that are missing and there in another."""
        found: Mapping[str, Sequence[str]] = json.loads(self.stored_missing)
        return found


def list_rows(connection: Connection, query: ListQuery) -> tuple[ListRow, ...]:
    """The rows of a list in its order. The entries of the search must be up to date."""
    storage = STORAGES[query.kind]
    if len(storage.key) > 1:
        return _rows_without_number(connection, query)
    question = _question(storage, query)
    if not query.text.strip():
        rows = _rows(connection, query, question)
        return tuple(rows if query.sort is Sort.TITLE else _sorted(rows, query))
    matching = matching_of(connection, query.text)
    if matching is None:
        return ()
    if query.sort is Sort.POSITION:
        question = question.order_by(None).order_by(*matching.order)
    found = _found_first(connection, query, matching)
    chosen = matching.anywhere if found is None else storage.base.c.id.in_(found)
    rows = _rows(connection, query, question.where(chosen)) if found != [] else []
    if not rows and not (query.filters and _is_found(connection, query.kind, matching)):
        heard = [int(one.key) for one in by_sound(connection, query.text, [query.kind])]
        rows = _rows(connection, query, question.where(storage.base.c.id.in_(heard)))
    ordered = query.sort in (Sort.POSITION, Sort.TITLE)
    return tuple(rows if ordered else _sorted(rows, query))


def _rows(connection: Connection, query: ListQuery, question: Select[Any]) -> list[ListRow]:
    stored = connection.execute(question.limit(query.first)).all()
    keys = [str(row.id) for row in stored] if len(stored) <= FEW else None
    last = _last_changes(connection, query.kind, keys)
    rows = [_row(query.kind, row, last) for row in stored]
    if query.incomplete:
        rows = [row for row in rows if row.missing.get(query.incomplete)]
    return rows


def _found_first(connection: Connection, query: ListQuery, matching: Matching) -> list[int] | None:
    """The keys of the beginning of what is found, where the entries of the search alone can tell
    it, which is faster; else None."""
    if query.first is None or query.filters or query.sort is not Sort.POSITION:
        return None
    wanted = select(search_entry.c.key).where(search_entry.c.kind == query.kind, matching.anywhere)
    keys = connection.scalars(wanted.order_by(*matching.order).limit(query.first))
    return [int(key) for key in keys]


def _is_found(connection: Connection, kind: str, matching: Matching) -> bool:
    """Whether anything of a kind is found, be it left out of the list or not."""
    wanted = select(search_entry.c.key).where(search_entry.c.kind == kind, matching.anywhere)
    return connection.scalar(wanted.limit(1)) is not None


def _rows_without_number(connection: Connection, query: ListQuery) -> tuple[ListRow, ...]:
    """The rows of a kind that has a key of its own making and no entries of the search: interface
    texts. A question is looked for in what stands there, as it is written."""
    last = _last_changes(connection, query.kind, None)
    wanted = query.text.strip().casefold()
    rows = []
    for key, stored in read_many(connection, query.kind).items():
        label = label_of(stored.values)
        texts = [str(value).casefold() for value in stored.values.values()]
        if any(wanted in text for text in texts):
            title = label.title.resolve(CHINESE)
            rows.append(
                _row(
                    query.kind,
                    (key, label.slug, title, stored.version, 0, *(None,) * 6, "{}"),
                    last,
                )
            )
    if query.sort is Sort.CHANGED:
        return tuple(_sorted(rows, query))
    return tuple(sorted(rows, key=lambda row: row.stored_title, reverse=query.descending))


def count_rows(connection: Connection) -> Mapping[tuple[str, bool], int]:
    """How many of each kind the library holds; pages with a day, which are news, count by
    themselves under True."""
    dated = page.c.happened_on.is_not(None)
    items = (
        select(item.c.item_type, dated.label("dated"), func.count())
        .select_from(item.outerjoin(page, page.c.id == item.c.id))
        .group_by(item.c.item_type, "dated")
    )
    found = {(kind, bool(news)): number for kind, news, number in connection.execute(items)}
    for storage in STORAGES.values():
        if not storage.is_item:
            count = select(func.count()).select_from(storage.base)
            found[storage.kind, False] = connection.scalar(count) or 0
    return found


def _sorted(rows: Sequence[ListRow], query: ListQuery) -> list[ListRow]:
    orders: Mapping[Sort, Callable[[ListRow], Any]] = {
        Sort.POSITION: lambda row: (row.position, int(row.reference.key)),
        Sort.CHANGED: lambda row: -row.changed_at.timestamp() if row.changed_at else 0.0,
        Sort.VALID_UNTIL: lambda row: (row.valid_until is None, row.valid_until or 0),
    }
    return sorted(rows, key=orders[query.sort], reverse=query.descending)


def _question(storage: Storage, query: ListQuery) -> Select[Any]:
    base, own = storage.base, storage.tables[-1]
    nothing: ColumnElement[Any] = literal(None)
    entry = and_(search_entry.c.kind == storage.kind, search_entry.c.key == cast(base.c.id, Text))
    small = and_(derivative.c.asset_id == _picture(storage), derivative.c.role == "thumbnail")
    has = {column.name for table in storage.tables for column in table.c}
    title = base.c.title if storage.is_item else base.c.name if "name" in has else base.c.slug
    slug = base.c.slug if "slug" in has else base.c.name
    source: Any = base if own is base else base.join(own, own.c.id == base.c.id)
    question = select(
        base.c.id,
        slug.label("slug"),
        type_coerce(title, Text).label("title"),
        base.c.version,
        (base.c.position if "position" in has else literal(0)).label("position"),
        *(
            (base.c[name] if name in has else nothing).label(name)
            for name in ("published", "sample", "valid_from", "valid_until")
        ),
        (own.c.sector_id if "sector_id" in has else nothing).label("sector"),
        (derivative.c.sha256 + derivative.c.suffix).label("thumbnail"),
        func.coalesce(search_entry.c.missing, "{}").label("missing"),
    ).select_from(source.outerjoin(search_entry, entry).outerjoin(derivative, small))
    question = question.order_by(*_order(query, base, has))
    return question.where(*_conditions(storage, query, has))


def _picture(storage: Storage) -> ColumnElement[Any]:
    """The picture by which something is known: its cover, or it is one itself."""
    base = storage.base
    return (
        base.c.cover_id
        if storage.is_item
        else base.c.id
        if storage.kind == "media"
        else literal(-1)
    )


def _order(query: ListQuery, base: Any, has: set[str]) -> list[Any]:
    if query.sort is Sort.TITLE:
        key = search_entry.c.sort_key
        return [key.desc() if query.descending else key, base.c.id]
    return [base.c.position, base.c.id] if "position" in has else [base.c.id]


def _conditions(storage: Storage, query: ListQuery, has: set[str]) -> list[ColumnElement[bool]]:
    base, own = storage.base, storage.tables[-1]
    found: list[ColumnElement[bool]] = []
    if storage.is_item:
        found.append(base.c.item_type == storage.kind)
    for name in ("published", "sample"):
        wanted = getattr(query, name)
        if wanted is not None and name in has:
            found.append(base.c[name].is_(wanted))
    if query.expires_before is not None and "valid_until" in has:
        found.append(base.c.valid_until <= query.expires_before)
    if query.sector and "sector_id" in has:
        found.append(own.c.sector_id == int(query.sector))
    if query.tag and storage.is_item:
        tagged = select(item_tag.c.item_id).where(item_tag.c.tag_id == int(query.tag))
        found.append(base.c.id.in_(tagged))
    if query.dated is not None and "happened_on" in has:
        day = own.c.happened_on
        found.append(day.is_not(None) if query.dated else day.is_(None))
    if query.stale:
        stale = select(stale_text.c.key).where(
            stale_text.c.kind == storage.kind, stale_text.c.language == query.stale
        )
        found.append(cast(base.c.id, Text).in_(stale))
    return found


def _last_changes(
    connection: Connection, kind: str, keys: Sequence[str] | None
) -> Mapping[str, tuple[datetime, str]]:
    """When each of a kind, or of some keys of it, was changed last, and by whom."""
    changes = select(change.c.key, func.max(change.c.change_set_id).label("number")).where(
        change.c.kind == kind
    )
    if keys is not None:
        changes = changes.where(change.c.key.in_(keys))
    newest = changes.group_by(change.c.key).subquery()
    question = select(newest.c.key, change_set.c.moment, change_set.c.account).join_from(
        newest, change_set, change_set.c.id == newest.c.number
    )
    return {row.key: (row.moment, row.account) for row in connection.execute(question)}


def _row(kind: str, row: Any, last: Mapping[str, tuple[datetime, str]]) -> ListRow:
    number, slug, title, version, position, published, sample, since, until, *rest = row
    sector, thumbnail, missing = rest
    key = str(number)
    changed_at, changed_by = last.get(key, (None, ""))
    return ListRow(
        Reference(kind, key),
        slug,
        title,
        version,
        position,
        published,
        sample,
        since,
        until,
        "" if sector is None else str(sector),
        thumbnail or "",
        missing,
        changed_at,
        changed_by,
    )
