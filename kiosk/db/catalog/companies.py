"""Companies as visitors read them, in the order of their names in pinyin."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, overload

from sqlalchemy import Text, and_, bindparam, func, select, type_coerce

from kiosk.core.content.blocks import blocks_to_read
from kiosk.core.content.common import Choice, Picture, Sector
from kiosk.core.content.companies import Company, CompanyCard, Person
from kiosk.db.catalog.reader import (
    ReleaseReader,
    Rows,
    covers_of,
    galleries_of,
    in_its_room,
    item,
    lines,
    matches,
    neighbours_of,
    resolved,
    sector,
    shown,
)
from kiosk.db.models import Company as CompanyRow
from kiosk.db.models import Person as PersonRow
from kiosk.db.models.base import stored_text

company = CompanyRow.__table__
person = PersonRow.__table__
room = item.alias("room")

PINYIN_ORDER = (company.c.sort_key, item.c.id)

ALL = (
    select(
        *item.c["id", "slug", "cover_id", "sample"],
        *(type_coerce(item.c[text], Text).label(text) for text in ("title", "summary")),
        *company.c["relation", "monogram", "letter", "first_batch"],
        sector.c.slug.label("sector_slug"),
        type_coerce(sector.c.name, Text).label("sector_name"),
        sector.c.colour,
    )
    .select_from(item)
    .join(company, company.c.id == item.c.id)
    .outerjoin(sector, sector.c.id == company.c.sector_id)
    .where(shown("company"))
)
"""The texts of a card as they are stored: most of them nobody looks at."""
OF_SECTOR = ALL.where(matches(sector.c.slug, "sector"))
CHOSEN = OF_SECTOR.where(matches(company.c.letter, "letter"))
CHOSEN_COVERS = covers_of(CHOSEN)
CHOSEN_CARDS = CHOSEN.order_by(*PINYIN_ORDER)

ONE = (
    ALL.add_columns(
        item.c.source,
        *company.c["profile", "products", "registered_on", "telephone"],
        room.c.title.label("room_title"),
        room.c.slug.label("room_slug"),
    )
    .outerjoin(room, and_(room.c.id == company.c.place_id, in_its_room()))
    .where(item.c.slug == bindparam("slug"))
)
ONE_COVER = covers_of(ONE)
ONE_GALLERY = galleries_of(ONE)
NEIGHBOURS = neighbours_of(ALL, PINYIN_ORDER)

PEOPLE = (
    select(*person.c["name", "role", "note"])
    .where(person.c.company_id == bindparam("company_id"))
    .order_by(person.c.position, person.c.id)
)
SECTORS = (
    ALL.with_only_columns(*sector.c["slug", "name"], func.count().label("companies"))
    .where(sector.c.id.is_not(None))
    .group_by(sector.c.id)
    .order_by(sector.c.position, sector.c.id)
)


class CompanyCards(Sequence[CompanyCard]):
    """Cards, built lazily when they are accessed: of ten thousand a visitor sees only a few."""

    def __init__(self, rows: Rows, language: str, covers: Mapping[int, Picture]) -> None:
        self._rows = rows
        self._language = language
        self._covers = covers
        self._made: dict[int, CompanyCard] = {}

    @property
    def letters(self) -> Sequence[str]:
        """The letter of each card, in order, without building the cards."""
        return [row.letter for row in self._rows]

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, index: int) -> CompanyCard: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[CompanyCard]: ...
    def __getitem__(self, index: int | slice) -> CompanyCard | Sequence[CompanyCard]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        number = range(len(self))[index]
        if number not in self._made:
            row = self._rows[number]
            self._made[number] = _card(row, self._language, self._covers.get(row.cover_id))
        return self._made[number]


class CompanyReader(ReleaseReader):
    def companies(self, language: str, sector: str = "", letter: str = "") -> CompanyCards:
        """Cards from A to Z, filtered by the slug of a `sector` and a capital `letter`, '' for
        all."""
        covers = self._pictures(CHOSEN_COVERS, language, sector=sector, letter=letter)
        rows = self._rows(CHOSEN_CARDS, sector=sector, letter=letter)
        return CompanyCards(rows, language, covers)

    def company_sectors(self, language: str) -> tuple[Choice, ...]:
        """The sectors that companies belong to, and how many to each."""
        return tuple(
            Choice(row.slug, row.name.resolve(language), row.companies)
            for row in self._rows(SECTORS)
        )

    def company(self, slug: str, language: str) -> Company | None:
        """One company with everything linked to it; None for an unknown slug."""
        rows = self._rows(ONE, slug=slug)
        if not rows:
            return None
        (row,) = rows
        covers = self._pictures(ONE_COVER, language, slug=slug)
        previous, following = self._neighbours(NEIGHBOURS, slug)
        return Company(
            card=_card(row, language, covers.get(row.cover_id)),
            facts=self._figures(row.id, language),
            profile=blocks_to_read(row.profile.resolve(language)),
            products=lines(row.products.resolve(language)),
            people=self._people(row.id, language),
            gallery=self._galleries(ONE_GALLERY, language, slug=slug).get(row.id, ()),
            links=self._links(row.id, language),
            previous=previous,
            following=following,
            source=row.source.resolve(language),
            room=resolved(row.room_title, language),
            place=row.room_slug or "",
            registered_on=row.registered_on,
            telephone=row.telephone,
        )

    def _people(self, company_id: int, language: str) -> tuple[Person, ...]:
        return tuple(
            Person(
                name=row.name.resolve(language),
                role=row.role.resolve(language),
                note=row.note.resolve(language),
            )
            for row in self._rows(PEOPLE, company_id=company_id)
        )


def _card(row: Any, language: str, cover: Picture | None) -> CompanyCard:
    sector_name = stored_text(row.sector_name).resolve(language)
    return CompanyCard(
        slug=row.slug,
        name=stored_text(row.title).resolve(language),
        summary=stored_text(row.summary).resolve(language),
        sector=Sector(row.sector_slug, sector_name, row.colour) if row.sector_slug else None,
        monogram=row.monogram,
        letter=row.letter,
        cover=cover,
        first_batch=row.first_batch,
        sample=row.sample,
        relation=row.relation,
    )
