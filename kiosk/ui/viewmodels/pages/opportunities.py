"""Talent and investment: what a visitor may take up, narrowed by kind and sector, and one of it."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.core.content.blocks import texts_of
from kiosk.core.content.opportunities import Opportunity, OpportunityCard
from kiosk.db.catalog import Catalog
from kiosk.ui.viewmodels.pages.blocks import block_rows, show_text
from kiosk.ui.viewmodels.pages.page import (
    ChoiceRows,
    PageViewModel,
    fact_rows,
    full_url,
    gallery_rows,
    link_rows,
)
from kiosk.ui.viewmodels.pages.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class OpportunitiesViewModel(PageViewModel):
    """Cards of all opportunities that fit the chosen chips, and whom to turn to."""

    changed = Signal()
    told_properties = ("cards",)

    def __init__(self, catalog: Catalog, parent: QObject) -> None:
        super().__init__(catalog, parent)
        self._contact = ""
        self._kinds = ChoiceRows(self)
        self._sectors = ChoiceRows(self)
        self._cards: RowsModel[OpportunityCard] = RowsModel(
            {
                "slug": lambda card: card.slug,
                "title": lambda card: card.title,
                "summary": lambda card: card.summary,
                "kind": lambda card: card.kind,
                "sector": lambda card: card.sector.name if card.sector else "",
                "sectorColourName": lambda card: card.sector.colour if card.sector else "",
                "sample": lambda card: card.sample,
            },
            self,
        )

    def read(self) -> None:
        hall = self.catalog.hall(self.language)
        self._contact = hall.contact or hall.address
        choices = self.catalog.opportunity_choices(self.language)
        self._kinds.replace(choices.kinds)
        self._sectors.replace(choices.sectors)
        self._cards.replace(
            self.catalog.opportunities(
                self.language, kind=self._kinds.chosen, sector=self._sectors.chosen
            )
        )

    @Slot(str)
    def chooseKind(self, slug: str) -> None:
        self._kinds.chosen = slug
        self.load(self.language)

    @Slot(str)
    def chooseSector(self, slug: str) -> None:
        self._sectors.chosen = slug
        self.load(self.language)

    @Property(RowsModel, notify=changed)
    def cards(self) -> QObject:
        return self._cards

    @Property(bool, notify=changed)
    def none(self) -> bool:
        """Whether there is nothing at all, whatever is chosen."""
        return not self._cards.rowCount() and not (self.kind or self.sector)

    @Property(RowsModel, notify=changed)
    def kinds(self) -> QObject:
        return self._kinds.rows

    @Property(RowsModel, notify=changed)
    def sectors(self) -> QObject:
        return self._sectors.rows

    @Property(str, notify=changed)
    def kind(self) -> str:
        return self._kinds.chosen

    @Property(str, notify=changed)
    def sector(self) -> str:
        return self._sectors.chosen

    @Property(str, notify=changed)
    def contact(self) -> str:
        """Where the liaison office is."""
        return self._contact


@QmlElement
class OpportunityViewModel(PageViewModel):
    """One opportunity; empty texts and lists where something is not known."""

    changed = Signal()
    told_properties = ("title", "summary", "facts", "text")

    def __init__(self, catalog: Catalog, slug: str, parent: QObject) -> None:
        super().__init__(catalog, parent)
        self._slug = slug
        self._opportunity: Opportunity | None = None
        self._code = ""
        self._facts = fact_rows(self)
        self._text = block_rows(self)
        self._gallery = gallery_rows(self)
        self._links = link_rows(self)

    def read(self) -> None:
        found = self._opportunity = self.catalog.opportunity(self._slug, self.language)
        self._facts.replace(found.facts if found else ())
        blocks, gallery = (found.text, found.gallery) if found else ((), ())
        show_text(self._text, self._gallery, blocks, gallery)
        self._links.replace(found.links if found else ())
        self._code = ""
        if found:
            texts = (found.card.summary, *texts_of(found.text))
            self._code = self.code_to_take_home("opportunity", self._slug, found.card.title, texts)

    @property
    def _card(self) -> OpportunityCard | None:
        return self._opportunity.card if self._opportunity else None

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._card.title if self._card else ""

    @Property(str, notify=changed)
    def summary(self) -> str:
        return self._card.summary if self._card else ""

    @Property(str, notify=changed)
    def kind(self) -> str:
        return self._card.kind if self._card else ""

    @Property(str, notify=changed)
    def code(self) -> str:
        return self._code

    @Property(str, notify=changed)
    def region(self) -> str:
        return self._card.region if self._card else ""

    @Property(str, notify=changed)
    def sector(self) -> str:
        return self._card.sector.name if self._card and self._card.sector else ""

    @Property(str, notify=changed)
    def sectorColourName(self) -> str:
        return self._card.sector.colour if self._card and self._card.sector else ""

    @Property(bool, notify=changed)
    def sample(self) -> bool:
        return bool(self._card and self._card.sample)

    @Property(str, notify=changed)
    def cover(self) -> str:
        return full_url(self._card.cover) if self._card else ""

    @Property(str, notify=changed)
    def previous(self) -> str:
        return self._opportunity.previous if self._opportunity else ""

    @Property(str, notify=changed)
    def following(self) -> str:
        return self._opportunity.following if self._opportunity else ""

    @Property(str, notify=changed)
    def source(self) -> str:
        return self._opportunity.source if self._opportunity else ""

    @Property(RowsModel, notify=changed)
    def facts(self) -> QObject:
        return self._facts

    @Property(RowsModel, notify=changed)
    def text(self) -> QObject:
        return self._text

    @Property(RowsModel, notify=changed)
    def gallery(self) -> QObject:
        return self._gallery

    @Property(RowsModel, notify=changed)
    def links(self) -> QObject:
        return self._links
