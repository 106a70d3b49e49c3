"""How a release is read: rows out of an immutable database, pictures out of the media store.

Statements are built once, when the modules are loaded, because building one costs more than
executing it. What differs between queries is a bound parameter.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Date,
    Executable,
    FromClause,
    Row,
    Select,
    SelectBase,
    and_,
    bindparam,
    func,
    or_,
    select,
    union,
)

from kiosk.core.content.common import Fact, Link, Picture, Sector
from kiosk.core.content.focus import CENTRE, Focus, crop_around
from kiosk.core.content.localized_text import LocalizedText
from kiosk.core.files.media_store import BlobName, MediaStore
from kiosk.db.engine import release_engine, translated_errors
from kiosk.db.models import (
    Agreement,
    Company,
    Derivative,
    Figure,
    GalleryPicture,
    Item,
    ItemLink,
    MediaAsset,
    Milestone,
    Opportunity,
    Project,
)
from kiosk.db.models import Sector as SectorRow
from kiosk.db.models.base import UtcDateTime

Rows = Sequence[Row[Any]]

item = Item.__table__
company = Company.__table__
sector = SectorRow.__table__
gallery = GalleryPicture.__table__

ITEM_ORDER = (item.c.position, item.c.id)
"""The staff's own order."""

LINK_TARGETS = (
    "company",
    "project",
    "agreement",
    "film",
    "music",
    "opportunity",
    "milestone",
    "page",
)
"""The kinds of items a visitor is led on to, in the order they stand."""


def shown(*item_types: str, of: FromClause = item) -> ColumnElement[bool]:
    """Items of these types that may be shown now; `of` is another name of their table."""
    now = bindparam("now", type_=UtcDateTime())
    return and_(
        of.c.item_type.in_(item_types),
        or_(of.c.valid_from.is_(None), of.c.valid_from <= now),
        or_(of.c.valid_until.is_(None), of.c.valid_until > now),
    )


def in_its_room() -> ColumnElement[bool]:
    """Companies that sit in their room today."""
    today = bindparam("today", type_=Date())
    return and_(
        company.c.place_id.is_not(None),
        or_(company.c.moved_in.is_(None), company.c.moved_in <= today),
        or_(company.c.moved_out.is_(None), company.c.moved_out >= today),
    )


def matches(column: ColumnElement[str], parameter: str) -> ColumnElement[bool]:
    """Rows with the value of the bound `parameter`; '' for all."""
    return or_(bindparam(parameter) == "", column == bindparam(parameter))


def pictures_of(asset_ids: SelectBase) -> Select[Any]:
    """The statement for the pictures among some assets, a row for each of their sizes."""
    asset, derivative = MediaAsset.__table__, Derivative.__table__
    return (
        select(
            *asset.c["id", "sha256", "suffix", "width", "height", "alt", "credit"],
            *asset.c["focus_x", "focus_y"],
            derivative.c.role,
            derivative.c.width.label("smaller_width"),
            derivative.c.height.label("smaller_height"),
            derivative.c.sha256.label("smaller_sha256"),
            derivative.c.suffix.label("smaller_suffix"),
        )
        .join_from(asset, derivative)
        .where(asset.c.id.in_(asset_ids))
    )


def _focus_of_card(row: Any, focus: Focus) -> Focus:
    if focus == CENTRE or not row.width * row.height * row.smaller_height:
        return CENTRE
    ratio = row.smaller_width / row.smaller_height
    return crop_around(focus, row.width / row.height, ratio).of(focus)


def covers_of(items: Select[Any]) -> Select[Any]:
    """The statement for the covers of the items another statement selects."""
    return pictures_of(items.with_only_columns(item.c.cover_id))


def galleries_of(items: Select[Any]) -> tuple[Select[Any], Select[Any]]:
    """The statements for the pictures in some items' galleries, and for their order."""
    in_them = gallery.c.item_id.in_(items.with_only_columns(item.c.id))
    return (
        pictures_of(select(gallery.c.asset_id).where(in_them)),
        select(*gallery.c["item_id", "asset_id"])
        .where(in_them)
        .order_by(gallery.c.item_id, gallery.c.position),
    )


def neighbours_of(items: Select[Any], order: Sequence[ColumnElement[Any]]) -> Select[Any]:
    """The statement for the slugs before and after the one given as `slug`."""
    in_order = items.with_only_columns(
        item.c.slug,
        func.lag(item.c.slug).over(order_by=order).label("previous"),
        func.lead(item.c.slug).over(order_by=order).label("following"),
    ).subquery()
    return select(*in_order.c["previous", "following"]).where(in_order.c.slug == bindparam("slug"))


def _figures() -> Select[Any]:
    figure = Figure.__table__
    return (
        select(*figure.c["label", "value"])
        .where(figure.c.item_id == bindparam("item_id"))
        .order_by(figure.c.position)
    )


def _links(this: ColumnElement[int]) -> Select[Any]:
    """What the item of this id is linked to, from either side."""
    link = ItemLink.__table__
    company, project, agreement, opportunity = (
        model.__table__ for model in (Company, Project, Agreement, Opportunity)
    )
    milestone = Milestone.__table__
    others = union(
        select(link.c.second_id).where(link.c.first_id == this),
        select(link.c.first_id).where(link.c.second_id == this),
    )
    with_sectors = (company, project, agreement, opportunity)
    tables: FromClause = item
    for table in with_sectors:
        tables = tables.outerjoin(table, table.c.id == item.c.id)
    its_sector = func.coalesce(*(table.c.sector_id for table in with_sectors))
    return (
        select(*item.c["item_type", "slug", "title"], *sector.c["name", "colour"])
        .add_columns(company.c.monogram, milestone.c.moment)
        .select_from(
            tables.outerjoin(sector, sector.c.id == its_sector).outerjoin(
                milestone, milestone.c.id == item.c.id
            )
        )
        .where(item.c.id.in_(others), or_(*(shown(target) for target in LINK_TARGETS)))
        .order_by(*ITEM_ORDER)
    )


def _item_id() -> ColumnElement[int]:
    """The id of the item given as `item_type` and `slug`."""
    this = item.alias("this")
    ids = select(this.c.id).where(
        this.c.item_type == bindparam("item_type"), this.c.slug == bindparam("slug")
    )
    return ids.scalar_subquery()


FIGURES = _figures()
LINKS = _links(bindparam("item_id"))
LINKS_OF_SLUG = _links(_item_id())


def utc_now() -> datetime:
    return datetime.now(UTC)


def lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def resolved(text: LocalizedText | None, language: str) -> str:
    """A text from an outer join, '' where nothing was joined."""
    return "" if text is None else text.resolve(language)


def sector_of(row: Any, language: str) -> Sector | None:
    """The sector of a row, None where it has none."""
    if row.sector_slug is None:
        return None
    return Sector(row.sector_slug, row.sector_name.resolve(language), row.colour)


class ReleaseReader:
    """Reads one release. Every method runs a constant number of SQL queries.

    Raises, from every method:
        UnavailableError: the disk fails.
        ContentRejectedError: the database is damaged.
    """

    def __init__(
        self, database: Path, store: MediaStore, clock: Callable[[], datetime] = utc_now
    ) -> None:
        self._engine = release_engine(database)
        self._store = store
        self._clock = clock

    def close(self) -> None:
        self._engine.dispose()

    def turn_to(self, database: Path) -> None:
        """Switch to another release; to be called while nothing of the current one is shown."""
        self._engine.dispose()
        self._engine = release_engine(database)

    def reopen(self) -> None:
        """The database has been replaced by another of the same name: read that from now on."""
        self._engine.dispose()

    def _rows(self, statement: Executable, **parameters: object) -> Rows:
        now = self._clock()
        parameters |= {"now": now, "today": now.astimezone().date()}
        with translated_errors("The release cannot be read"), self._engine.connect() as connection:
            return connection.execute(statement, parameters).all()

    def _path(self, sha256: str, suffix: str) -> Path:
        return self._store.path(BlobName(sha256, suffix))

    def _pictures(
        self, statement: Select[Any], language: str, **parameters: object
    ) -> dict[int, Picture]:
        """The pictures a statement of `pictures_of` finds, by the asset's id."""
        rows = self._rows(statement, **parameters)
        smaller = {
            (row.id, row.role): self._path(row.smaller_sha256, row.smaller_suffix) for row in rows
        }
        return {
            row.id: Picture(
                full=self._path(row.sha256, row.suffix),
                card=smaller[row.id, "card"],
                thumbnail=smaller[row.id, "thumbnail"],
                width=row.width,
                height=row.height,
                alt=row.alt.resolve(language),
                credit=row.credit.resolve(language),
                key=str(row.id),
                focus=(focus := Focus(row.focus_x, row.focus_y)),
                card_focus=_focus_of_card(row, focus),
            )
            for row in rows
            if row.role == "card"
        }

    def _galleries(
        self, statements: tuple[Select[Any], Select[Any]], language: str, **parameters: object
    ) -> dict[int, tuple[Picture, ...]]:
        """The galleries that statements of `galleries_of` find, by the item's id."""
        pictures = self._pictures(statements[0], language, **parameters)
        galleries: dict[int, tuple[Picture, ...]] = {}
        for row in self._rows(statements[1], **parameters):
            galleries[row.item_id] = (*galleries.get(row.item_id, ()), pictures[row.asset_id])
        return galleries

    def _figures(self, item_id: int, language: str) -> tuple[Fact, ...]:
        rows = self._rows(FIGURES, item_id=item_id)
        return tuple(Fact(row.label.resolve(language), row.value.resolve(language)) for row in rows)

    def links(self, item_type: str, slug: str, language: str) -> tuple[Link, ...]:
        """What an item is linked to, whichever of the two names the other."""
        return self._as_links(self._rows(LINKS_OF_SLUG, item_type=item_type, slug=slug), language)

    def _links(self, item_id: int, language: str) -> tuple[Link, ...]:
        return self._as_links(self._rows(LINKS, item_id=item_id), language)

    def _as_links(self, rows: Rows, language: str) -> tuple[Link, ...]:
        return tuple(
            Link(
                target=row.item_type,
                slug=row.slug,
                title=row.title.resolve(language),
                subtitle=resolved(row.name, language) or resolved(row.moment, language),
                monogram=row.monogram or "",
                colour=row.colour or "grass",
            )
            for row in sorted(rows, key=lambda row: LINK_TARGETS.index(row.item_type))
        )

    def _neighbours(self, statement: Select[Any], slug: str) -> tuple[str, str]:
        """The slugs that a statement of `neighbours_of` finds, '' at the ends of the list."""
        (row,) = self._rows(statement, slug=slug)
        return row.previous or "", row.following or ""
