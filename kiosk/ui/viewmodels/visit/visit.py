"""The visit: how it begins, changes its language and ends. The root of what QML sees."""

from __future__ import annotations

from collections.abc import Callable, Collection
from time import monotonic
from typing import Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.content.localized_text import CHINESE
from kiosk.core.visitor_session import Presence, Session
from kiosk.db.catalog import Catalog
from kiosk.ui.film.film_viewmodel import FilmViewModel
from kiosk.ui.viewmodels.pages.inquiry_submitter import InquirySubmitter
from kiosk.ui.viewmodels.pages.page_maker import PageMaker
from kiosk.ui.viewmodels.visit.access import AccessViewModel
from kiosk.ui.viewmodels.visit.attract import AttractViewModel
from kiosk.ui.viewmodels.visit.hall import HallViewModel
from kiosk.ui.viewmodels.visit.navigation import NavigationUsage, NavigationViewModel
from kiosk.ui.viewmodels.visit.session import SessionViewModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


class VisitUsage(NavigationUsage, Protocol):
    """Counts visits, their languages, and what made the screen easier in them; never blocks."""

    def visit_ended(self, seconds: float, language: str, access: Collection[str]) -> None: ...


@QmlElement
@QmlUncreatable("there is one visit at a time")
class VisitViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """What concerns more than one of session, navigation, hall, film and attract loop; QML reaches
    each of them through it."""

    languageChanged = Signal(str)
    visitOver = Signal()
    """Before the attract loop goes on; for Python only."""

    def __init__(
        self,
        catalog: Catalog,
        film: FilmViewModel,
        attract: AttractViewModel,
        session: Session,
        page_maker: PageMaker,
        submitter: InquirySubmitter,
        usage: VisitUsage,
        access: AccessViewModel,
        clock: Callable[[], float] = monotonic,
        parent: QObject | None = None,
    ) -> None:
        """`clock` is monotonic, in seconds, and drives the session."""
        super().__init__(parent)
        self._film = film
        self._attract = attract
        self._submitter = submitter
        self._usage = usage
        self._access = access
        self._language = CHINESE
        self._session = SessionViewModel(session, self._watches_or_listens, clock, self)
        self._session.expired.connect(self.leave)
        self._navigation = NavigationViewModel(page_maker, usage, self)
        self._navigation.stack.topChanged.connect(access.stopReading)
        self._hall = HallViewModel(catalog, self)

    def start(self) -> None:
        """Show the attract loop and start the session's timer."""
        self._session.start()
        self._attract.begin()
        self._session.announce()

    @Slot()
    def begin(self) -> None:
        """A visitor touched the attract loop, or answered that they are still there."""
        if self._session.led_by_staff:
            return
        asked = self._session.is_in(Presence.ASKING)
        self._session.touch()
        if not asked:
            self._attract.end()
            self._navigation.open("home", "")
        self._session.announce()

    @Slot()
    def leave(self) -> None:
        """End the visit, or what staff lead, and reset everything of the visitor."""
        self._leave(counted=True)

    def leave_uncounted(self) -> None:
        """End what began as a visit, of somebody who has signed in since."""
        self._leave(counted=False)

    def _leave(self, *, counted: bool) -> None:
        self._clear(counted=counted)
        self.visitOver.emit()
        self._use_language(CHINESE)
        self._attract.begin()
        self._session.announce()

    def _clear(self, *, counted: bool = True) -> None:
        """Reset everything of the last visitor, and count their visit."""
        somebody_was_here = bool(self._navigation.stack.pages) and not self._session.led_by_staff
        made_easier = self._access.used
        self._session.end()
        self._navigation.close_all()
        self._film.forgetVisitor()
        self._submitter.end_session()
        self._access.forget_visitor()
        QGuiApplication.clipboard().clear()
        if somebody_was_here and counted:
            self._usage.visit_ended(self._session.length, self._language, made_easier)

    def _watches_or_listens(self) -> bool:
        return self._film.property("status") == "playing" or bool(self._access.property("reading"))

    @Slot(str)
    def goOn(self, slug: str) -> None:
        """The next film begins by itself. It is the last one to do so until somebody touches:
        films keep a visit alive, and a hall without visitors would never see its attract loop."""
        self._navigation.replace("film", slug)
        self._session.set_attended(False)

    @Slot(str)
    def chooseLanguage(self, language: str) -> None:
        """Take effect at once on every open page; from the attract loop, begin the visit too."""
        self._use_language(language)
        if not self._session.somebody_there:
            self.begin()

    def _use_language(self, language: str) -> None:
        if language == self._language:
            return
        self._language = language
        self._hall.load(language)
        self.languageChanged.emit(language)
        self._access.stopReading()
        self._navigation.use_language(language)

    @Slot(str)
    def openAccess(self, title: str) -> None:
        """Open the panel of what makes the screen easier over the page of this title, '' where its
        view-model knows it; from the attract loop, begin too."""
        if not self._session.somebody_there:
            self.begin()
        lines = [title, *self._navigation.page_in_front.told()]
        self._access.open_panel("\n".join(line for line in lines if line), self._language)

    # For the program

    def release_changed(self, idle: float) -> None:
        """The catalog reads another release. `idle`: seconds after which a visitor is asked."""
        self._session.set_idle_seconds(idle)
        self._hall.load(self._language)

    def hand_to_staff(self, mode: Presence, idle: float, language: str) -> None:
        """Give the screen to staff, in a language, until `leave`; the current visit ends."""
        self._clear()
        self._attract.end()
        self._use_language(language)
        self._session.hand_to_staff(mode, idle)
        self._session.announce()

    def hand_to_guests(self, target: str, slug: str) -> None:
        """Begin a visit at a page after staff have led, in the same language."""
        self._session.end()
        self.begin()
        self._navigation.open(target, slug)

    @property
    def session_viewmodel(self) -> SessionViewModel:
        return self._session

    @property
    def navigation_viewmodel(self) -> NavigationViewModel:
        return self._navigation

    @property
    def hall_viewmodel(self) -> HallViewModel:
        return self._hall

    @property
    def attract_viewmodel(self) -> AttractViewModel:
        return self._attract

    @property
    def film_viewmodel(self) -> FilmViewModel:
        return self._film

    @property
    def access_viewmodel(self) -> AccessViewModel:
        return self._access

    # What QML binds

    @Property(str, notify=languageChanged)
    def language(self) -> str:
        return self._language

    @Property(SessionViewModel, constant=True)
    def session(self) -> QObject:
        return self._session

    @Property(NavigationViewModel, constant=True)
    def navigation(self) -> QObject:
        return self._navigation

    @Property(HallViewModel, constant=True)
    def hall(self) -> QObject:
        return self._hall

    @Property(FilmViewModel, constant=True)
    def film(self) -> QObject:
        return self._film

    @Property(AttractViewModel, constant=True)
    def attract(self) -> QObject:
        return self._attract

    @Property(AccessViewModel, constant=True)
    def access(self) -> QObject:
        return self._access
