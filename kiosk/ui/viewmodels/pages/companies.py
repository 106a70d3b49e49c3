"""The companies: a list by sector and letter, and one company's page."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.core.content.blocks import texts_of
from kiosk.core.content.companies import Company, CompanyCard, Person
from kiosk.db.catalog import Catalog, CompanyCards
from kiosk.ui.viewmodels.pages.blocks import block_rows, show_text
from kiosk.ui.viewmodels.pages.page import (
    ChoiceRows,
    PageViewModel,
    card_url,
    day,
    fact_rows,
    full_url,
    gallery_rows,
    link_rows,
    text_rows,
)
from kiosk.ui.viewmodels.pages.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

RAIL = "ABCDEFGHJKLMNOPQRSTWXYZ#"
"""The letters a pinyin syllable can begin with, and # for names in other scripts."""


@QmlElement
class CompaniesViewModel(PageViewModel):
    """Cards in the order of their names in pinyin; a letter of the rail leads to its first card."""

    changed = Signal()
    told_properties = ("cards",)

    letterFound = Signal(int)

    def __init__(self, catalog: Catalog, parent: QObject) -> None:
        super().__init__(catalog, parent)
        self._companies: CompanyCards | None = None
        self._sectors = ChoiceRows(self)
        self._letters: RowsModel[tuple[str, bool]] = RowsModel(
            {"letter": lambda row: row[0], "occurs": lambda row: row[1]}, self
        )
        self._cards: RowsModel[CompanyCard] = RowsModel(
            {
                "slug": lambda card: card.slug,
                "name": lambda card: card.name,
                "summary": lambda card: card.summary,
                "sector": lambda card: card.sector.name if card.sector else "",
                "sectorColourName": lambda card: card.sector.colour if card.sector else "",
                "monogram": lambda card: card.monogram,
                "cover": lambda card: card_url(card.cover),
                "coverAlt": lambda card: card.cover.alt if card.cover else "",
                "firstBatch": lambda card: card.first_batch,
                "relation": lambda card: card.relation,
                "sample": lambda card: card.sample,
            },
            self,
        )

    def read(self) -> None:
        self._sectors.replace(self.catalog.company_sectors(self.language))
        self._companies = self.catalog.companies(self.language, sector=self._sectors.chosen)
        occurring = set(self._companies.letters)
        rail = RAIL if len(occurring) > 1 else ""
        self._letters.replace([(letter, letter in occurring) for letter in rail])
        self._cards.replace(self._companies)

    @Slot(str)
    def chooseSector(self, slug: str) -> None:
        self._sectors.chosen = slug
        self.load(self.language)

    @Slot(str)
    def findLetter(self, letter: str) -> None:
        """Answer with `letterFound(row)`: the first card of this letter, or of the next one."""
        for row, found in enumerate(self._companies.letters if self._companies else ()):
            if found >= letter:
                self.letterFound.emit(row)
                return

    @Property(RowsModel, notify=changed)
    def cards(self) -> QObject:
        return self._cards

    @Property(bool, notify=changed)
    def none(self) -> bool:
        """Whether there is nothing at all, whatever is chosen."""
        return not self._companies and not self.sector

    @Property(RowsModel, notify=changed)
    def sectors(self) -> QObject:
        return self._sectors.rows

    @Property(RowsModel, notify=changed)
    def letters(self) -> QObject:
        return self._letters

    @Property(str, notify=changed)
    def sector(self) -> str:
        return self._sectors.chosen

    @Property(int, notify=changed)
    def total(self) -> int:
        return len(self._companies or ())


@QmlElement
class CompanyViewModel(PageViewModel):
    """One company; empty texts and lists where something is not known."""

    changed = Signal()
    told_properties = ("name", "summary", "people", "facts", "profile", "products")

    def __init__(self, catalog: Catalog, slug: str, parent: QObject) -> None:
        super().__init__(catalog, parent)
        self._slug = slug
        self._company: Company | None = None
        self._code = ""
        self._facts = fact_rows(self)
        self._profile = block_rows(self)
        self._products = text_rows(self)
        self._gallery = gallery_rows(self)
        self._links = link_rows(self)
        self._people: RowsModel[Person] = RowsModel(
            {
                "name": lambda person: person.name,
                "role": lambda person: person.role,
                "note": lambda person: person.note,
            },
            self,
        )

    def read(self) -> None:
        company = self._company = self.catalog.company(self._slug, self.language)
        self._facts.replace(company.facts if company else ())
        self._products.replace(company.products if company else ())
        blocks, gallery = (company.profile, company.gallery) if company else ((), ())
        show_text(self._profile, self._gallery, blocks, gallery)
        self._links.replace(company.links if company else ())
        self._people.replace(company.people if company else ())
        self._code = ""
        if company:
            texts = (
                company.card.summary,
                company.room,
                *company.products,
                *texts_of(company.profile),
            )
            self._code = self.code_to_take_home("company", self._slug, company.card.name, texts)

    @property
    def _card(self) -> CompanyCard | None:
        return self._company.card if self._company else None

    @Property(bool, notify=changed)
    def found(self) -> bool:
        return self._company is not None

    @Property(str, notify=changed)
    def name(self) -> str:
        return self._card.name if self._card else ""

    @Property(str, notify=changed)
    def summary(self) -> str:
        return self._card.summary if self._card else ""

    @Property(str, notify=changed)
    def monogram(self) -> str:
        return self._card.monogram if self._card else ""

    @Property(str, notify=changed)
    def sector(self) -> str:
        return self._card.sector.name if self._card and self._card.sector else ""

    @Property(str, notify=changed)
    def sectorColourName(self) -> str:
        return self._card.sector.colour if self._card and self._card.sector else ""

    @Property(bool, notify=changed)
    def firstBatch(self) -> bool:
        return bool(self._card and self._card.first_batch)

    @Property(str, notify=changed)
    def relation(self) -> str:
        return self._card.relation if self._card else ""

    @Property(bool, notify=changed)
    def sample(self) -> bool:
        return bool(self._card and self._card.sample)

    @Property(str, notify=changed)
    def cover(self) -> str:
        return full_url(self._card.cover) if self._card else ""

    @Property(str, notify=changed)
    def code(self) -> str:
        return self._code

    @Property(str, notify=changed)
    def room(self) -> str:
        return self._company.room if self._company else ""

    @Property(str, notify=changed)
    def place(self) -> str:
        """The slug of its room."""
        return self._company.place if self._company else ""

    @Property(str, notify=changed)
    def registeredOn(self) -> str:
        return day(self._company.registered_on) if self._company else ""

    @Property(str, notify=changed)
    def telephone(self) -> str:
        return self._company.telephone if self._company else ""

    @Property(str, notify=changed)
    def previous(self) -> str:
        return self._company.previous if self._company else ""

    @Property(str, notify=changed)
    def following(self) -> str:
        return self._company.following if self._company else ""

    @Property(str, notify=changed)
    def source(self) -> str:
        return self._company.source if self._company else ""

    @Property(RowsModel, notify=changed)
    def facts(self) -> QObject:
        return self._facts

    @Property(RowsModel, notify=changed)
    def profile(self) -> QObject:
        return self._profile

    @Property(RowsModel, notify=changed)
    def products(self) -> QObject:
        return self._products

    @Property(RowsModel, notify=changed)
    def gallery(self) -> QObject:
        return self._gallery

    @Property(RowsModel, notify=changed)
    def links(self) -> QObject:
        return self._links

    @Property(RowsModel, notify=changed)
    def people(self) -> QObject:
        return self._people
