"""The film page and the shelf of films."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.core.content.films import Film
from kiosk.core.settings.settings import FilmSettings
from kiosk.db.catalog import Catalog
from kiosk.ui.film.film_viewmodel import FilmViewModel
from kiosk.ui.viewmodels.pages.page import PageViewModel, card_url, full_url
from kiosk.ui.viewmodels.pages.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class FilmsViewModel(PageViewModel):
    """The shelf: every film, then every piece of music of the release."""

    changed = Signal()
    told_properties = ("cards",)

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
                "shelf": lambda film: "music" if film.music else "films",
            },
            self,
        )

    def read(self) -> None:
        films = self.catalog.films(self.language)
        self._cards.replace(sorted(films, key=lambda film: film.music))

    @Property(RowsModel, notify=changed)
    def cards(self) -> QObject:
        return self._cards


@QmlElement
class FilmPageViewModel(PageViewModel):
    """One film on a page: it plays while the page is at the front."""

    changed = Signal()

    def __init__(
        self,
        catalog: Catalog,
        slug: str,
        film: FilmViewModel,
        settings: FilmSettings,
        watched: Callable[[str, float], None],
        parent: QObject,
    ) -> None:
        """`watched` is called with the film's slug and the share of it that was watched."""
        super().__init__(catalog, parent)
        self._slug = slug
        self._player = film
        self._settings = settings
        self._watched = watched
        self._film: Film | None = None
        self._next: Film | None = None

    def read(self) -> None:
        films = self.catalog.films(self.language)
        places = [place for place, film in enumerate(films) if film.slug == self._slug]
        self._film = films[places[0]] if places else None
        self._next = films[(places[0] + 1) % len(films)] if places and len(films) > 1 else None
        self._player.captions_viewmodel.use(self.language)

    def opened(self) -> None:
        self._start()

    def closed(self) -> None:
        self._report_share()
        self._player.closeFilm()

    @Slot()
    def replay(self) -> None:
        """From the beginning, after the end or after it could not be played."""
        self._report_share()
        self._start()

    def _report_share(self) -> None:
        """Report the share that was watched, unless the film could not be played."""
        status, length = self._player.property("status"), self._player.property("durationMs")
        if status == "ended":
            self._watched(self._slug, 1.0)
        elif status in ("playing", "paused") and length > 0:
            share = self._player.property("positionMs") / length
            self._watched(self._slug, min(share, 0.99))

    def _start(self) -> None:
        if self._film:
            self._player.openFilm(
                self._film,
                volume=self._settings.volume,
                muted=self._settings.quiet_at(datetime.now().astimezone().time()),
            )

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
    def music(self) -> bool:
        return bool(self._film and self._film.music)

    @Property(str, notify=changed)
    def nextSlug(self) -> str:
        """The film after this one on the shelf, '' where it is the only one."""
        return self._next.slug if self._next else ""

    @Property(str, notify=changed)
    def nextTitle(self) -> str:
        return self._next.title if self._next else ""

    @Property(str, notify=changed)
    def nextPoster(self) -> str:
        return card_url(self._next.poster) if self._next else ""

    @Property(bool, notify=changed)
    def sample(self) -> bool:
        return bool(self._film and self._film.sample)
