"""The home page: the way to everything, with live counts."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.core.content.hall import HomeCounts
from kiosk.db.catalog import Catalog
from kiosk.ui.viewmodels.pages.page import PageViewModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class HomeViewModel(PageViewModel):
    """Counts of what there is, and the film behind the one amber button."""

    changed = Signal()

    def __init__(self, catalog: Catalog, parent: QObject) -> None:
        super().__init__(catalog, parent)
        self._counts = HomeCounts()
        self._film = ""
        self._film_title = ""
        self._film_ms = 0

    def read(self) -> None:
        self._counts = self.catalog.home_counts()
        films = [film for film in self.catalog.films(self.language) if not film.music]
        self._film = films[0].slug if films else ""
        self._film_title = films[0].title if films else ""
        self._film_ms = films[0].duration_ms if films else 0

    @Property(int, notify=changed)
    def projects(self) -> int:
        return self._counts.projects

    @Property(int, notify=changed)
    def companies(self) -> int:
        return self._counts.companies

    @Property(int, notify=changed)
    def films(self) -> int:
        return self._counts.films

    @Property(int, notify=changed)
    def opportunities(self) -> int:
        return self._counts.opportunities

    @Property(int, notify=changed)
    def rooms(self) -> int:
        return self._counts.rooms

    @Property(bool, notify=changed)
    def hasResults(self) -> bool:
        """Whether anything has come about yet."""
        counts = self._counts
        return bool(counts.milestones or counts.agreements or counts.indicators)

    @Property(bool, notify=changed)
    def hasPages(self) -> bool:
        """Whether there is anything to read about the base."""
        return self._counts.pages > 0

    @Property(int, notify=changed)
    def firstBatch(self) -> int:
        return self._counts.first_batch

    @Property(str, notify=changed)
    def filmSlug(self) -> str:
        return self._film

    @Property(int, notify=changed)
    def filmMs(self) -> int:
        return self._film_ms

    @Property(str, notify=changed)
    def filmTitle(self) -> str:
        return self._film_title
