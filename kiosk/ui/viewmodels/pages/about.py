"""About the base: its roles and functions, further pages, and the news."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.core.content.pages import NewsCard, Page, Section, Voice
from kiosk.db.catalog import Catalog
from kiosk.ui.viewmodels.pages.blocks import block_rows, show_text
from kiosk.ui.viewmodels.pages.page import (
    PageViewModel,
    card_url,
    day,
    full_url,
    gallery_rows,
    link_rows,
)
from kiosk.ui.viewmodels.pages.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


NEWS = "news:"
"""The slug of the tab with the news; no page can have it."""


@QmlElement
class AboutViewModel(PageViewModel):
    """One of the pages about the base, and tabs to the others; the first also has the voices. The
    last tab lists the news, and stays chosen while one of them is read."""

    changed = Signal()
    told_properties = ("title", "summary", "blocks", "sections", "news", "voices")

    def __init__(self, catalog: Catalog, slug: str, parent: QObject) -> None:
        super().__init__(catalog, parent)
        self._slug = slug
        self._page: Page | None = None
        self._blocks = block_rows(self)
        self._gallery = gallery_rows(self)
        self._tabs: RowsModel[Page] = RowsModel(
            {"slug": lambda page: page.slug, "name": lambda page: page.title}, self
        )
        self._sections: RowsModel[Section] = RowsModel(
            {
                "title": lambda section: section.title,
                "body": lambda section: section.text,
                "icon": lambda section: section.icon,
            },
            self,
        )

        self._links = link_rows(self)
        self._news: RowsModel[NewsCard] = RowsModel(
            {
                "slug": lambda news: news.slug,
                "title": lambda news: news.title,
                "summary": lambda news: news.summary,
                "when": lambda news: day(news.happened_on),
                "sample": lambda news: news.sample,
                "cover": lambda news: card_url(news.cover),
                "coverAlt": lambda news: news.cover.alt if news.cover else "",
            },
            self,
        )
        self._voices: RowsModel[Voice] = RowsModel(
            {
                "name": lambda voice: voice.name,
                "role": lambda voice: voice.role,
                "body": lambda voice: voice.text,
            },
            self,
        )

    def read(self) -> None:
        pages = self.catalog.pages(self.language)
        news = self.catalog.news(self.language)
        self._page = self._find(pages, news)
        self._news.replace(news)
        self._tabs.replace(pages)
        self._sections.replace(self._page.sections if self._page else ())
        links = self.catalog.links("page", self._slug, self.language) if self._page else ()
        self._links.replace(links)
        blocks, gallery = (self._page.blocks, self._page.gallery) if self._page else ((), ())
        show_text(self._blocks, self._gallery, blocks, gallery)
        first = bool(pages) and self._page is pages[0]
        self._voices.replace(self.catalog.voices(self.language) if first else ())

    def _find(self, pages: Sequence[Page], news: Sequence[NewsCard]) -> Page | None:
        """The page of the slug, else the first; none while the news are listed, as they are where
        there is no page."""
        if self._slug == "" and not pages and news:
            self._slug = NEWS
        if self._slug == NEWS and news:
            return None
        found = next((page for page in pages if page.slug == self._slug), None)
        if found is None and any(one.slug == self._slug for one in news):
            found = next(iter(self.catalog.pages(self.language, self._slug)), None)
        if found is None and pages:
            found, self._slug = pages[0], pages[0].slug
        return found

    @Slot(str)
    def choose(self, slug: str) -> None:
        self._slug = slug
        self.load(self.language)

    @Property(str, notify=changed)
    def slug(self) -> str:
        return self._slug

    @Property(str, constant=True)
    def newsTab(self) -> str:
        return NEWS

    @Property(bool, notify=changed)
    def none(self) -> bool:
        """Whether there is nothing to read."""
        return self._page is None and not self._news.rowCount()

    @Property(bool, notify=changed)
    def newsOpen(self) -> bool:
        """Whether the news are listed, or one of them is read."""
        return self._slug == NEWS or self.property("when") != ""

    @Property(bool, notify=changed)
    def newsListed(self) -> bool:
        return self._slug == NEWS

    @Property(str, notify=changed)
    def when(self) -> str:
        """The day of a piece of news, '' of a page."""
        return day(self._page.happened_on) if self._page else ""

    @Property(bool, notify=changed)
    def sample(self) -> bool:
        return bool(self._page and self._page.sample)

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._page.title if self._page else ""

    @Property(str, notify=changed)
    def summary(self) -> str:
        return self._page.summary if self._page else ""

    @Property(str, notify=changed)
    def cover(self) -> str:
        return full_url(self._page.cover) if self._page else ""

    @Property(str, notify=changed)
    def source(self) -> str:
        return self._page.source if self._page else ""

    @Property(RowsModel, notify=changed)
    def tabs(self) -> QObject:
        return self._tabs

    @Property(RowsModel, notify=changed)
    def blocks(self) -> QObject:
        return self._blocks

    @Property(RowsModel, notify=changed)
    def sections(self) -> QObject:
        return self._sections

    @Property(RowsModel, notify=changed)
    def gallery(self) -> QObject:
        return self._gallery

    @Property(RowsModel, notify=changed)
    def voices(self) -> QObject:
        return self._voices

    @Property(RowsModel, notify=changed)
    def news(self) -> QObject:
        return self._news

    @Property(RowsModel, notify=changed)
    def links(self) -> QObject:
        return self._links
