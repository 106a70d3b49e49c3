"""The visitors' page of a draft: laid over the library, opened or read again, and drawn."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, QSize, QTimer, Slot
from PySide6.QtGui import QImage

from kiosk.core.content.localized_text import CHINESE
from kiosk.core.errors import UnavailableError
from kiosk.db.catalog import Catalog
from kiosk.db.release.preview import IncompleteError, PreviewContent
from kiosk.editorial.drafts import Draft
from kiosk.ui.preview.messages import (
    INCOMPLETE,
    NO_PAGE,
    Answer,
    Drag,
    Nothing,
    Picture,
    Refresh,
    Show,
    Wheel,
    Wish,
)
from kiosk.ui.preview.pages import page_of
from kiosk.ui.preview.stage import Stage
from kiosk.ui.viewmodels.visit.visit import VisitViewModel

log = logging.getLogger("kiosk.preview")

CALM_SECONDS = 3
"""How long nobody must have typed before the library is read again: that takes a while."""

Send = Callable[[Answer, QImage | None], None]


class Preview(QObject):
    """Answers every `Show` at once, and again when the page changes by itself."""

    def __init__(
        self,
        content: PreviewContent,
        read_library: Callable[[], None],
        catalog: Catalog,
        visit: VisitViewModel,
        stage: Stage,
        send: Send,
    ) -> None:
        """`read_library` fills `content` again."""
        super().__init__()
        self._content = content
        self._read_library = read_library
        self._catalog = catalog
        self._visit = visit
        self._stage = stage
        self._send = send
        self._shown: Show | None = None
        self._page: tuple[str, str] | None = None
        self._calm = QTimer(self, singleShot=True, interval=CALM_SECONDS * 1000)
        self._calm.timeout.connect(self._refresh)
        self._stale = False
        stage.changed.connect(self._draw)
        visit.chooseLanguage(CHINESE)

    def obey(self, wish: Wish) -> None:
        """Do what staff mode wishes.

        Raises:
            UnavailableError: the disk, or the server of the library, refuses.
        """
        match wish:
            case Show():
                self._show(wish)
            case Drag():
                self._stage.drag(wish.phase, wish.x, wish.y)
            case Wheel():
                self._stage.turn_wheel(wish.x, wish.y, wish.angle)
            case Refresh():
                self._stale = True
                self._calm.start()

    def _show(self, wish: Show) -> None:
        if self._stale:
            self._calm.start()
        self._shown = None
        draft = Draft.from_json(wish.draft)
        if page_of(draft.kind, "") is None:
            self._send(Nothing(wish.number, NO_PAGE), None)
            return
        try:
            slug = self._content.lay_over(draft.reference, draft.values)
        except IncompleteError:
            self._send(Nothing(wish.number, INCOMPLETE), None)
            return
        self._catalog.turn_to(self._content.database)
        self._visit.access_viewmodel.choose("largeText", wish.large_text)
        size = QSize(wish.width, wish.height)
        if self._stage.resize(size, QSize(wish.picture_width, wish.picture_height)):
            self._page = None  # opened anew: its icons are drawn for one scale
        self._open(page_of(draft.kind, slug), wish.language)
        self._shown = wish
        self._draw()

    def _open(self, page: tuple[str, str] | None, language: str) -> None:
        """Read the page again where it is open; else open it."""
        assert page is not None
        navigation, changed = self._visit.navigation_viewmodel, page != self._page
        if changed:
            navigation.close_all()
        if language != self._visit.property("language"):
            self._visit.chooseLanguage(language)
        elif not changed:
            navigation.page_in_front.load(language)
        self._visit.hall_viewmodel.load(language)
        if changed:
            navigation.show_alone(*page)
        self._page = page

    @Slot()
    def _draw(self) -> None:
        if self._shown is None:
            return
        image = self._stage.paint()
        told = "\n".join(self._visit.navigation_viewmodel.page_in_front.told())
        self._send(Picture(self._shown.number, image.width(), image.height(), told), image)

    @Slot()
    def _refresh(self) -> None:
        self._stale = False
        try:
            self._read_library()
        except UnavailableError as error:
            log.warning("the preview shows the library as it was: %s", error)
        if self._shown:
            self._show(self._shown)
