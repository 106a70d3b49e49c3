"""About the base: its roles and functions, and the pages that tell more."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.core.content import Page, Section, Voice
from kiosk.db.catalog import Catalog
from kiosk.ui.viewmodels.page import PageViewModel, full_url, gallery_rows, text_rows
from kiosk.ui.viewmodels.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class AboutViewModel(PageViewModel):
    """One of the pages about the base, and tabs to the others; the first also has the voices."""

    changed = Signal()

    def __init__(self, catalog: Catalog, slug: str, parent: QObject) -> None:
        super().__init__(catalog, parent)
        self._slug = slug
        self._page: Page | None = None
        self._paragraphs = text_rows(self)
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
        self._page = next((page for page in pages if page.slug == self._slug), None)
        if self._page is None and pages:
            self._page, self._slug = pages[0], pages[0].slug
        self._tabs.replace(pages)
        self._paragraphs.replace(self._page.paragraphs if self._page else ())
        self._sections.replace(self._page.sections if self._page else ())
        self._gallery.replace(self._page.gallery if self._page else ())
        first = bool(pages) and self._page is pages[0]
        self._voices.replace(self.catalog.voices(self.language) if first else ())

    @Slot(str)
    def choose(self, slug: str) -> None:
        self._slug = slug
        self.load(self.language)

    @Property(str, notify=changed)
    def slug(self) -> str:
        return self._slug

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
    def paragraphs(self) -> QObject:
        return self._paragraphs

    @Property(RowsModel, notify=changed)
    def sections(self) -> QObject:
        return self._sections

    @Property(RowsModel, notify=changed)
    def gallery(self) -> QObject:
        return self._gallery

    @Property(RowsModel, notify=changed)
    def voices(self) -> QObject:
        return self._voices
