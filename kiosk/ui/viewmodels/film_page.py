"""The film page and the shelf of films."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.core.content import Film
from kiosk.db.catalog import Catalog
from kiosk.ui.film.viewmodel import FilmViewModel
from kiosk.ui.viewmodels.page import PageViewModel, card_url, full_url
from kiosk.ui.viewmodels.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class FilmsViewModel(PageViewModel):
    """The shelf: every film and piece of music of the release."""

    changed = Signal()

    def __init__(self, catalog: Catalog, parent: QObject) -> None:
        super().__init__(catalog, parent)
        self._cards: RowsModel[Film] = RowsModel(
            {
                "slug": lambda film: film.slug,
                "title": lambda film: film.title,
                "summary": lambda film: film.summary,
                "durationMs": lambda film: film.duration_ms,
                "cover": lambda film: card_url(film.poster),
                "coverAlt": lambda film: film.poster.alt if film.poster else "",
                "sample": lambda film: film.sample,
            },
            self,
        )

    def read(self) -> None:
        self._cards.replace(self.catalog.films(self.language))

    @Property(RowsModel, notify=changed)
    def cards(self) -> QObject:
        return self._cards


@QmlElement
class FilmPageViewModel(PageViewModel):
    """One film in front of a visitor: it plays while the page is at the front and stops after."""

    changed = Signal()

    def __init__(
        self, catalog: Catalog, slug: str, film: FilmViewModel, volume: int, parent: QObject
    ) -> None:
        super().__init__(catalog, parent)
        self._slug = slug
        self._player = film
        self._volume = volume
        self._film: Film | None = None

    def read(self) -> None:
        self._film = self.catalog.film(self._slug, self.language)
        self._player.setCaptionLanguage(self.language)

    def opened(self) -> None:
        self._start()

    def closed(self) -> None:
        self._player.closeFilm()

    @Slot()
    def replay(self) -> None:
        """From the beginning, after the end or after it could not be played."""
        self._start()

    def _start(self) -> None:
        if self._film:
            self._player.openFilm(self._film, volume=self._volume)

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._film.title if self._film else ""

    @Property(str, notify=changed)
    def summary(self) -> str:
        return self._film.summary if self._film else ""

    @Property(str, notify=changed)
    def poster(self) -> str:
        return full_url(self._film.poster) if self._film else ""

    @Property(bool, notify=changed)
    def sample(self) -> bool:
        return bool(self._film and self._film.sample)
