"""The projects: a list that can be narrowed by kind, sector and place, and one project's story."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.core.content.blocks import texts_of
from kiosk.core.content.projects import Project, ProjectCard
from kiosk.db.catalog import Catalog
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
)
from kiosk.ui.viewmodels.pages.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class ProjectsViewModel(PageViewModel):
    """Cards of all projects that fit the chosen chips."""

    changed = Signal()
    told_properties = ("cards",)

    def __init__(self, catalog: Catalog, region: str, parent: QObject) -> None:
        """`region` is the slug of the place to begin with, '' for all."""
        super().__init__(catalog, parent)
        self._regions = ChoiceRows(self)
        self._regions.chosen = region
        self._kinds = ChoiceRows(self)
        self._sectors = ChoiceRows(self)
        self._cards: RowsModel[ProjectCard] = RowsModel(
            {
                "slug": lambda card: card.slug,
                "title": lambda card: card.title,
                "summary": lambda card: card.summary,
                "kind": lambda card: card.kind,
                "sector": lambda card: card.sector.name if card.sector else "",
                "sectorColourName": lambda card: card.sector.colour if card.sector else "",
                "cover": lambda card: card_url(card.cover),
                "coverAlt": lambda card: card.cover.alt if card.cover else "",
                "sample": lambda card: card.sample,
            },
            self,
        )

    def read(self) -> None:
        choices = self.catalog.project_choices(self.language)
        self._kinds.replace(choices.kinds)
        self._sectors.replace(choices.sectors)
        self._regions.replace(choices.regions)
        self._cards.replace(
            self.catalog.projects(
                self.language,
                kind=self._kinds.chosen,
                sector=self._sectors.chosen,
                region=self._regions.chosen,
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

    @Slot(str)
    def chooseRegion(self, slug: str) -> None:
        self._regions.chosen = slug
        self.load(self.language)

    @Property(RowsModel, notify=changed)
    def cards(self) -> QObject:
        return self._cards

    @Property(bool, notify=changed)
    def none(self) -> bool:
        """Whether there is nothing at all, whatever is chosen."""
        return not self._cards.rowCount() and not (self.kind or self.sector or self.region)

    @Property(RowsModel, notify=changed)
    def kinds(self) -> QObject:
        return self._kinds.rows

    @Property(RowsModel, notify=changed)
    def sectors(self) -> QObject:
        return self._sectors.rows

    @Property(RowsModel, notify=changed)
    def regions(self) -> QObject:
        return self._regions.rows

    @Property(str, notify=changed)
    def region(self) -> str:
        return self._regions.chosen

    @Property(str, notify=changed)
    def kind(self) -> str:
        return self._kinds.chosen

    @Property(str, notify=changed)
    def sector(self) -> str:
        return self._sectors.chosen


@QmlElement
class ProjectViewModel(PageViewModel):
    """One project; empty texts and lists where something is not known."""

    changed = Signal()
    told_properties = ("title", "summary", "facts", "story")

    def __init__(self, catalog: Catalog, slug: str, parent: QObject) -> None:
        super().__init__(catalog, parent)
        self._slug = slug
        self._project: Project | None = None
        self._code = ""
        self._facts = fact_rows(self)
        self._story = block_rows(self)
        self._gallery = gallery_rows(self)
        self._links = link_rows(self)

    def read(self) -> None:
        project = self._project = self.catalog.project(self._slug, self.language)
        self._facts.replace(project.facts if project else ())
        blocks, gallery = (project.story, project.gallery) if project else ((), ())
        show_text(self._story, self._gallery, blocks, gallery)
        self._links.replace(project.links if project else ())
        self._code = ""
        if project:
            texts = (project.card.summary, *texts_of(project.story))
            self._code = self.code_to_take_home("project", self._slug, project.card.title, texts)

    @property
    def _card(self) -> ProjectCard | None:
        return self._project.card if self._project else None

    @Property(bool, notify=changed)
    def found(self) -> bool:
        return self._project is not None

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
    def status(self) -> str:
        return self._card.status if self._card else ""

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
    def code(self) -> str:
        return self._code

    @Property(str, notify=changed)
    def signedOn(self) -> str:
        return day(self._project.signed_on) if self._project else ""

    @Property(str, notify=changed)
    def partners(self) -> str:
        return "\n".join(self._project.partners) if self._project else ""

    @Property(str, notify=changed)
    def filmSlug(self) -> str:
        return self._project.film if self._project else ""

    @Property(str, notify=changed)
    def previous(self) -> str:
        return self._project.previous if self._project else ""

    @Property(str, notify=changed)
    def following(self) -> str:
        return self._project.following if self._project else ""

    @Property(str, notify=changed)
    def source(self) -> str:
        return self._project.source if self._project else ""

    @Property(RowsModel, notify=changed)
    def facts(self) -> QObject:
        return self._facts

    @Property(RowsModel, notify=changed)
    def story(self) -> QObject:
        return self._story

    @Property(RowsModel, notify=changed)
    def gallery(self) -> QObject:
        return self._gallery

    @Property(RowsModel, notify=changed)
    def links(self) -> QObject:
        return self._links
