"""The kiosk's own window in this process, with a hand on it: real QML, real catalog, real events.

Time for the session is the test's own: `hall.clock.pass_time(60)`. The film is real but for its
worker, which shows nothing.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, QRectF
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from kiosk.core.account import Account
from kiosk.core.content.localized_text import CHINESE
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.inquiry.inquiry_limiter import InquiryLimiter
from kiosk.core.instruction import Instruction
from kiosk.core.screen_size import ScreenSize
from kiosk.core.settings.settings import FilmSettings, InquirySettings
from kiosk.core.visitor_session import Session
from kiosk.db.catalog import Catalog
from kiosk.db.state.outbox import Outbox
from kiosk.db.state.plays import PlayLog
from kiosk.db.state.quarantine import Quarantine
from kiosk.db.state.store import StateStore
from kiosk.db.state.usage import UsageLog
from kiosk.ui.film.film_viewmodel import FilmViewModel
from kiosk.ui.screenshots.examples import choose_examples
from kiosk.ui.speech.reader import Reader
from kiosk.ui.staff.sign_in.admissions import Admissions, account_line
from kiosk.ui.staff.sign_in.arrival import ArrivalViewModel
from kiosk.ui.staff.sign_in.gesture import StaffGesture
from kiosk.ui.staff.sign_in.pad import PadViewModel
from kiosk.ui.staff.sign_in.sign_in_requests import OpenSignIn
from kiosk.ui.staff.worker import Worker
from kiosk.ui.station.hall_control import HallControl
from kiosk.ui.station.instructions import carry_out
from kiosk.ui.station.looked_release import LookedRelease
from kiosk.ui.viewmodels.led_by_staff.ceremony import CeremonyViewModel
from kiosk.ui.viewmodels.led_by_staff.guided_tour import GuidedTourViewModel
from kiosk.ui.viewmodels.pages.inquiry_submitter import InquirySubmitter
from kiosk.ui.viewmodels.pages.page_maker import PageMaker
from kiosk.ui.viewmodels.pages.station_floor_plan import StationFloorPlan
from kiosk.ui.viewmodels.visit.access import AccessViewModel
from kiosk.ui.viewmodels.visit.attract import AttractViewModel, local_now
from kiosk.ui.viewmodels.visit.page_stack import OpenPage
from kiosk.ui.viewmodels.visit.panel import PanelViewModel
from kiosk.ui.viewmodels.visit.session import TICK_MS
from kiosk.ui.viewmodels.visit.visit import VisitViewModel
from kiosk.ui.window.window import InterfaceLanguage, open_window
from tests.ui.hand import (
    BUTTON,
    SLIDER,
    TEXT,
    Clock,
    Hand,
    all_below,
    ask,
    delete_what_is_due,
    is_loading,
    until,
    wait,
)
from tests.ui.staff.sign_in_stand_in import SignInStandIn

__all__ = ["BUTTON", "SLIDER", "TEXT", "Clock", "HallWindow", "ask", "until", "wait"]

IDLE, COUNTDOWN = 60, 15
STAFF_IDLE = 600
FIELDS = ("QQuickTextInput", "QQuickTextEdit")
PAGES = (
    "projects",
    "project",
    "companies",
    "company",
    "guide",
    "results",
    "results:years",
    "results:places",
    "results:agreements",
    "milestone",
    "agreement",
    "about",
    "about:news:",
    "about:base-launched",
    "films",
    "film",
    "opportunities",
    "opportunity",
    "inquiry",
    "search",
)
KEYBOARD = "keyboardPanel"


def file_of(page: str) -> str:
    """The name of the file of a page, without `Page.qml`."""
    return page.partition(":")[0].capitalize()


class HallWindow(Hand):
    """One window on a release; `close` takes it apart as the program does."""

    def __init__(
        self,
        catalog: Catalog,
        film: FilmViewModel,
        size: ScreenSize,
        waypoint: str = "",
        looked: LookedRelease | None = None,
        people: OpenSignIn | None = None,
    ) -> None:
        """`people`: who signs in on the pad; without them somebody stands in."""
        self.clock = Clock()
        self.film = film
        session = Session(IDLE, COUNTDOWN)
        self._nowhere = TemporaryDirectory()
        self.state = Path(self._nowhere.name, "state.sqlite")
        self._store = StateStore(self.state)
        self.attract = AttractViewModel(
            catalog, film, FilmSettings(), PlayLog(self._store, 1), Quarantine(self._store)
        )
        limits = InquirySettings()
        key = catalog.hall(CHINESE).inbox_key
        kept = timedelta(days=limits.kept_days)
        outbox = Outbox(self._store, key, limits.room, kept)
        self.submitter = InquirySubmitter(
            outbox, InquiryLimiter(limits.per_session, limits.per_hour), self.clock
        )
        usage = UsageLog(self._store, timedelta(days=400))
        floor_plan = StationFloorPlan(catalog, waypoint)
        pages = PageMaker(catalog, film, FilmSettings(), usage, floor_plan, self.submitter, kept)
        self.reader = Reader(0.5, (sys.executable, "-m", "kiosk", "speaker", "mock"))
        self.access = AccessViewModel(self.reader)
        self.visit = VisitViewModel(
            catalog,
            film,
            self.attract,
            session,
            pages,
            self.submitter,
            usage,
            self.access,
            self.clock,
        )
        self.navigation = self.visit.navigation_viewmodel
        self.ceremony = CeremonyViewModel(self.visit, catalog, usage, STAFF_IDLE, self.clock)
        self.guided_tour = GuidedTourViewModel(self.visit, catalog, usage, STAFF_IDLE)
        self.data = DataFolder(Path(self._nowhere.name))
        self.today = local_now
        self.clock_is_right = True
        self.panel_on = True
        self.panel = PanelViewModel(
            self.visit.session_viewmodel,
            self.attract,
            self._switch_panel,
            lambda _now: self.clock_is_right,
            lambda: self.today(),
            self.clock,
        )
        self.control = HallControl(
            self.data, self.visit, self.attract, self.panel, lambda: self.today()
        )
        self.admissions = Admissions()
        self.sign_in = SignInStandIn()
        self._worker = Worker()
        self.pad = PadViewModel(self._worker, people or self.sign_in.open, clock=self.clock)
        self.admitted: list[Account] = []
        self.pad.admitted.connect(self.admitted.append)
        self.requests: list[str] = []
        self.arrival = ArrivalViewModel(self.visit, self.admissions, self.requests.append)
        self.pad.admitted.connect(self.arrival.begin)
        self._examples = choose_examples(catalog, CHINESE)
        self._engine = QQmlApplicationEngine()
        interface_language = InterfaceLanguage(self._engine, catalog.ui_texts)
        self.visit.languageChanged.connect(interface_language.use)
        interface_language.use(CHINESE)
        root: dict[str, object] = {
            "visit": self.visit,
            "ceremony": self.ceremony,
            "guidedTour": self.guided_tour,
            "pad": self.pad,
            "arrival": self.arrival,
            "panel": self.panel,
        }
        if looked:
            root["looked"] = looked
        window = open_window(self._engine, "Main.qml", root, size, "")
        window.installEventFilter(self.visit.session_viewmodel)
        StaffGesture(window, self.visit.navigation_viewmodel.stack).made.connect(self.pad.open)
        window.installEventFilter(self.panel)
        self.visit.start()
        self.control.resume()
        theme = self._engine.singletonInstance("Kiosk", "Theme")
        assert isinstance(theme, QObject)
        self.theme = theme
        self.touchscreen = QTest.createTouchDevice()
        self.window.requestActivate()
        self.settle()

    @property
    def closed(self) -> bool:
        return not shiboken6.isValid(self._engine)

    def close(self) -> None:
        """Pictures are waited for: Qt never again loads one whose engine went meanwhile."""
        delete_what_is_due()
        until(lambda: not any(is_loading(it) for it in all_below(self.window.contentItem())))
        self._worker.close()
        shiboken6.delete(self._engine)
        shiboken6.delete(self.arrival)
        shiboken6.delete(self.pad)
        shiboken6.delete(self.control)
        shiboken6.delete(self.panel)
        shiboken6.delete(self.guided_tour)
        shiboken6.delete(self.ceremony)
        shiboken6.delete(self.visit)
        shiboken6.delete(self.access)
        self.reader.shut_down()
        shiboken6.delete(self.attract)
        self.film.closeFilm()
        self._store.close()
        shiboken6.delete(self.submitter)
        self._nowhere.cleanup()
        QCoreApplication.processEvents()

    def _switch_panel(self, on: bool) -> None:
        self.panel_on = on

    @property
    def window(self) -> QQuickWindow:
        window = self._engine.rootObjects()[0]
        assert isinstance(window, QQuickWindow)
        return window

    @property
    def engine(self) -> QQmlApplicationEngine:
        return self._engine

    def carry_out(self, instruction: Instruction) -> str:
        """What staff have said over the line."""

        def admit(token: str) -> str:
            return account_line(self.admissions.redeem(token))

        return carry_out(
            self.ceremony, self.guided_tour, self.control.carry_out, admit, instruction
        )

    # Going places

    def begin(self, language: str = CHINESE) -> None:
        """Start a visit as a visitor does, in a language."""
        self.visit.begin()
        self.visit.chooseLanguage(language)
        self.settle()

    def open(self, target: str) -> None:
        """A page straight from home; detail pages show what screenshots show. What stands behind a
        colon says which part of the page."""
        target, _, part = target.partition(":")
        self.navigation.home()
        self.navigation.open(target, part or self._examples.get(target, ""))
        self.settle()

    def ask(self) -> None:
        """From home, let the idle time pass at once; a film would keep the visit."""
        self.navigation.home()
        self.visit.session_viewmodel.ask_now()
        assert self.presence == "asking"
        self.settle()

    # Seeing

    @property
    def presence(self) -> str:
        return str(self.visit.session_viewmodel.property("presence"))

    @property
    def pages(self) -> Sequence[OpenPage]:
        """The open pages, home first; none in the attract loop."""
        return self.navigation.stack.pages

    @property
    def page(self) -> str:
        """The page in front by the name of its file without `Page.qml`; '' in the attract loop."""
        return self.pages[-1].name if self.pages else ""

    @property
    def layer(self) -> QQuickItem:
        """What lies on top: the attract loop, a page, or the question."""
        children = self.window.contentItem().childItems()
        shown = [it for it in children if it.isVisible() and it.width() > 0]
        return [it for it in shown if it.objectName() != KEYBOARD][-1]

    @property
    def covered(self) -> QRectF:
        """What the keyboard on the screen covers."""
        children = self.window.contentItem().childItems()
        panels = (it for it in children if it.objectName() == KEYBOARD and it.isVisible())
        return next((self.rect(panel) for panel in panels), QRectF())

    def tick(self) -> None:
        """Let the visit look at the clock once more."""
        self.wait(TICK_MS / 1000 + 0.1)
