"""The visit: who is there, which pages are open, in which language. The root of what QML sees."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime
from time import monotonic
from typing import Protocol

from PySide6.QtCore import Property, QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QmlElement

from kiosk.core.content.items import Hall
from kiosk.core.content.localized_text import CHINESE, ENGLISH
from kiosk.core.session import LED_BY_STAFF, Presence, Session
from kiosk.db.catalog import Catalog
from kiosk.ui.desk import InquiryDesk
from kiosk.ui.film.viewmodel import FilmViewModel
from kiosk.ui.viewmodels.access import AccessViewModel
from kiosk.ui.viewmodels.attract import AttractViewModel
from kiosk.ui.viewmodels.page import PageViewModel, full_url
from kiosk.ui.viewmodels.pages import PageMaker
from kiosk.ui.viewmodels.stack import OpenPage, PageStackModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.visit")

TICK_MS = 250

INPUT_EVENTS = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.KeyPress,
        QEvent.Type.Wheel,
    }
)
"""What counts as a hand on the kiosk. Mouse moves do not: a table that shakes is no visitor."""


WRITTEN_ABOUT = ("Company", "Project", "Opportunity")
"""The pages that a message can be about."""


class Usage(Protocol):
    """Where the visit tells what was used; nobody waits for it."""

    def screen_viewed(self, screen: str) -> None: ...
    def item_opened(self, item_type: str, slug: str) -> None: ...
    def visit_ended(self, seconds: float) -> None: ...


@QmlElement
class VisitViewModel(QObject):
    """Session, navigation and language. QML shows `presence` and `pages`, and calls the slots."""

    presenceChanged = Signal()
    secondsLeftChanged = Signal()
    languageChanged = Signal(str)
    hallChanged = Signal()
    clockChanged = Signal()
    attendedChanged = Signal()
    visitOver = Signal()
    """Before the attract loop goes on; for Python only."""

    def __init__(
        self,
        catalog: Catalog,
        film: FilmViewModel,
        attract: AttractViewModel,
        session: Session,
        page_maker: PageMaker,
        desk: InquiryDesk,
        usage: Usage,
        access: AccessViewModel,
        clock: Callable[[], float] = monotonic,
        parent: QObject | None = None,
    ) -> None:
        """`clock` tells seconds that only ever grow: the session lives by it."""
        super().__init__(parent)
        self._catalog = catalog
        self._film = film
        self._session = session
        self._page_maker = page_maker
        self._desk = desk
        self._usage = usage
        self._access = access
        self._now = clock
        self._language = CHINESE
        self._hall: Hall = catalog.hall(CHINESE)
        self._attract = attract
        self._pages = PageStackModel(self)
        self._pages.topChanged.connect(access.stopReading)
        self._seconds_left = 0
        self._attended = True
        self._clock = ""
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        """Show the attract loop and let time pass."""
        self._timer.start()
        self._tick()
        self._attract.begin()
        self._tell_presence()

    # Session

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Any touch or key on the window keeps the session alive; the first one only wakes. A
        guided tour is kept by keys alone: it is the docent who presses them."""
        if event.type() not in INPUT_EVENTS:
            return False
        match self._session.presence:
            case Presence.VISITING:
                self._session.touch(self._now())
                self._tell_attended(True)
            case Presence.CEREMONY:
                self._session.touch(self._now())
            case Presence.GUIDED if event.type() == QEvent.Type.KeyPress:
                self._session.touch(self._now())
        return False

    @Slot()
    def begin(self) -> None:
        """A visitor touched the attract loop, or answered that they are still there."""
        if self._session.presence in LED_BY_STAFF:
            return
        asked = self._session.presence is Presence.ASKING
        self._session.touch(self._now())
        self._tell_attended(True)
        if not asked:
            self._attract.end()
            self._push("home", "")
        self._tell_presence()

    @Slot()
    def leave(self) -> None:
        """The visitor is gone, and everything of theirs with them; or staff lead no more."""
        self._clear()
        self.visitOver.emit()
        self._use_language(CHINESE)
        self._attract.begin()
        self._tell_presence()

    def _clear(self) -> None:
        """Nothing of whoever was here is left."""
        somebody_was_here = bool(self._pages.pages) and not self.led_by_staff
        self._session.end()
        self._pages.cut(0)
        self._film.forgetVisitor()
        self._desk.end_session()
        self._access.forget_visitor()
        QGuiApplication.clipboard().clear()
        if somebody_was_here:
            self._usage.visit_ended(self._session.length)

    @property
    def somebody_there(self) -> bool:
        return self._session.presence is not Presence.NOBODY

    def release_changed(self, idle: float) -> None:
        """The catalog reads another release. `idle`: seconds after which a visitor is asked."""
        self._session.idle = idle
        self._hall = self._catalog.hall(self._language)
        self.hallChanged.emit()

    def _tell_presence(self) -> None:
        log.info("presence %s", self._session.presence.value)
        self.presenceChanged.emit()

    @Slot()
    def _tick(self) -> None:
        now = self._now()
        clock = datetime.now().astimezone().strftime("%H:%M")
        if clock != self._clock:
            self._clock = clock
            self.clockChanged.emit()
        if self._film.property("status") == "playing" or self._access.property("reading"):
            self._session.keep(now)
        before = self._session.presence
        self._session.tick(now)
        if self._session.presence is not before:
            if self._session.presence is Presence.NOBODY:
                self.leave()
            else:
                self._tell_presence()
        left = self._session.seconds_left(now)
        if left != self._seconds_left:
            self._seconds_left = left
            self.secondsLeftChanged.emit()

    # What staff lead

    @property
    def led_by_staff(self) -> bool:
        return self._session.presence in LED_BY_STAFF

    def hand_to_staff(self, mode: Presence, idle: float, language: str) -> None:
        """Staff lead from now on, in a language, until `leave`; a visit under way is over."""
        self._clear()
        self._attract.end()
        self._use_language(language)
        self._session.hand_to_staff(mode, idle, self._now())
        self._tell_presence()

    def show_alone(self, target: str, slug: str) -> None:
        """Put one page in front, with nothing to go back to."""
        self._pages.cut(0)
        self._show(target, slug)

    def hand_to_guests(self, target: str, slug: str) -> None:
        """Staff lead no more: a visit begins at a page, in the language it was."""
        self._session.end()
        self.begin()
        self.open(target, slug)

    # Navigation

    @Slot(str, str)
    def open(self, target: str, slug: str) -> None:
        """Put a page in front: "projects", "project", "companies", "company", "film", …"""
        top = self._pages.pages[-1] if self._pages.pages else None
        if top is None or (top.name, top.slug) != (self._page_maker.name(target), slug):
            self._push(target, slug)

    @Slot(str, str)
    def replace(self, target: str, slug: str) -> None:
        """Show a neighbour in place of the page in front: back leads where it led before."""
        self._pages.cut(len(self._pages.pages) - 1)
        self._push(target, slug)

    @Slot(str)
    def goOn(self, slug: str) -> None:
        """The next film begins by itself. It is the last one to do so until somebody touches:
        films keep a visit alive, and a hall without visitors would never see its attract loop."""
        self.replace("film", slug)
        self._tell_attended(False)

    def _tell_attended(self, attended: bool) -> None:
        if attended is not self._attended:
            self._attended = attended
            self.attendedChanged.emit()

    def _push(self, target: str, slug: str) -> None:
        name = self._page_maker.name(target)
        self._usage.screen_viewed(name.lower())
        if slug:
            self._usage.item_opened(name.lower(), slug)
        self._show(target, slug)

    def _show(self, target: str, slug: str) -> None:
        name = self._page_maker.name(target)
        page = self._page_maker.make(target, slug, self)
        page.load(self._language)
        log.info("page %s %s", name, slug)
        self._pages.push(OpenPage(name, slug, page))

    @Slot()
    def leaveMessage(self) -> None:
        """Open the form for a message about what the page in front shows, if it can be about it."""
        top = self._pages.pages[-1]
        self.open("inquiry", f"{top.name.lower()}:{top.slug}" if top.name in WRITTEN_ABOUT else "")

    @Slot()
    def back(self) -> None:
        self._return_to(max(1, len(self._pages.pages) - 1))

    @Slot()
    def home(self) -> None:
        self._return_to(1)

    def _return_to(self, length: int) -> None:
        if length < len(self._pages.pages):
            self._pages.cut(length)
            log.info("back to %s", self._pages.pages[-1].name)

    # Language

    @Slot(str)
    def chooseLanguage(self, language: str) -> None:
        """Take effect at once on every open page; from the attract loop, begin the visit too."""
        self._use_language(language)
        if self._session.presence is Presence.NOBODY:
            self.begin()

    def _use_language(self, language: str) -> None:
        if language == self._language:
            return
        self._language = language
        self._hall = self._catalog.hall(language)
        self.languageChanged.emit(language)
        self.hallChanged.emit()
        self._access.stopReading()
        for page in self._pages.pages:
            page.model.load(language)

    # Access

    @Slot(str)
    def openAccess(self, title: str) -> None:
        """Open the panel of what makes the screen easier over the page of this title, '' where its
        view-model knows it; from the attract loop, begin too."""
        if self._session.presence is Presence.NOBODY:
            self.begin()
        lines = [title, *self._pages.pages[-1].model.told()]
        self._access.open_panel("\n".join(line for line in lines if line), self._language)

    @property
    def page_stack(self) -> PageStackModel:
        return self._pages

    # For the tour

    @property
    def film_viewmodel(self) -> FilmViewModel:
        return self._film

    @property
    def access_viewmodel(self) -> AccessViewModel:
        return self._access

    @property
    def page_in_front(self) -> PageViewModel:
        return self._pages.pages[-1].model

    def ask_now(self) -> None:
        """Let the idle time pass at once."""
        self._session.keep(self._now() - self._session.idle)
        self._tick()

    # What QML binds

    @Property(str, notify=presenceChanged)
    def presence(self) -> str:
        return self._session.presence.value

    @Property(int, notify=secondsLeftChanged)
    def secondsLeft(self) -> int:
        return self._seconds_left

    @Property(bool, notify=attendedChanged)
    def attended(self) -> bool:
        """Whether somebody has touched since a film began by itself."""
        return self._attended

    @Property(int, constant=True)
    def countdown(self) -> int:
        return int(self._session.countdown)

    @Property(PageStackModel, constant=True)
    def pages(self) -> QObject:
        return self._pages

    @Property(FilmViewModel, constant=True)
    def film(self) -> QObject:
        return self._film

    @Property(AttractViewModel, constant=True)
    def attract(self) -> QObject:
        return self._attract

    @Property(AccessViewModel, constant=True)
    def access(self) -> QObject:
        return self._access

    @Property(str, notify=languageChanged)
    def language(self) -> str:
        return self._language

    @Property("QStringList", notify=hallChanged)  # type: ignore[arg-type]  # its stub lacks names
    def languages(self) -> list[str]:
        return list(self._hall.languages)

    @Property(str, notify=hallChanged)
    def hallName(self) -> str:
        return self._hall.name_english if self._language == ENGLISH else self._hall.name

    @Property(str, notify=hallChanged)
    def hallNameOther(self) -> str:
        """The hall's name in the other of its two languages."""
        return self._hall.name if self._language == ENGLISH else self._hall.name_english

    @Property(bool, notify=hallChanged)
    def takesMessages(self) -> bool:
        """Whether visitors can leave something: the hall has a key to close it with."""
        return bool(self._hall.inbox_key)

    @Property(str, notify=hallChanged)
    def tagline(self) -> str:
        return self._hall.tagline

    @Property(str, notify=hallChanged)
    def hero(self) -> str:
        return full_url(self._hall.hero)

    @Property(str, notify=hallChanged)
    def heroPortrait(self) -> str:
        return full_url(self._hall.hero_portrait)

    @Property(str, notify=clockChanged)
    def clock(self) -> str:
        return self._clock
