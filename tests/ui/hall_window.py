"""The kiosk's own window in this process, with a hand on it: real QML, real catalog, real events.

Time for the session is the test's own: `hall.clock.pass_time(60)`. The film is real but for its
worker, which shows nothing.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtQml import QQmlApplicationEngine, QQmlEngine, QQmlExpression
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from kiosk.core.content.localized_text import CHINESE
from kiosk.core.inquiry.inquiry_limiter import InquiryLimiter
from kiosk.core.screen_size import ScreenSize
from kiosk.core.session import Session
from kiosk.core.settings import FilmSettings, InquirySettings
from kiosk.db.catalog import Catalog
from kiosk.db.state.outbox import Outbox
from kiosk.db.state.plays import PlayLog
from kiosk.db.state.quarantine import Quarantine
from kiosk.db.state.store import StateStore
from kiosk.db.state.usage import UsageLog
from kiosk.ui.film.film_viewmodel import FilmViewModel
from kiosk.ui.screenshots.examples import choose_examples
from kiosk.ui.speech.reader import Reader
from kiosk.ui.viewmodels.led_by_staff.ceremony import CeremonyViewModel
from kiosk.ui.viewmodels.led_by_staff.guided_tour import GuidedTourViewModel
from kiosk.ui.viewmodels.pages.inquiry_submitter import InquirySubmitter
from kiosk.ui.viewmodels.pages.page_maker import PageMaker
from kiosk.ui.viewmodels.pages.station_floor_plan import StationFloorPlan
from kiosk.ui.viewmodels.visit.access import AccessViewModel
from kiosk.ui.viewmodels.visit.attract import AttractViewModel
from kiosk.ui.viewmodels.visit.page_stack import OpenPage
from kiosk.ui.viewmodels.visit.session import TICK_MS
from kiosk.ui.viewmodels.visit.visit import VisitViewModel
from kiosk.ui.window.window import InterfaceLanguage, open_window

IDLE, COUNTDOWN = 60, 15
STAFF_IDLE = 600
BUTTON, SLIDER, TEXT = "QQuickAbstractButton", "QQuickSlider", "QQuickText"
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


class Clock:
    """Seconds that pass when the test says so."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now

    def pass_time(self, seconds: float) -> None:
        self.now += seconds


class HallWindow:
    """One window on a release; `close` takes it apart as the program does."""

    def __init__(
        self, catalog: Catalog, film: FilmViewModel, size: ScreenSize, waypoint: str = ""
    ) -> None:
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
        self._examples = choose_examples(catalog, CHINESE)
        self._engine = QQmlApplicationEngine()
        interface_language = InterfaceLanguage(self._engine, catalog.ui_texts)
        self.visit.languageChanged.connect(interface_language.use)
        interface_language.use(CHINESE)
        root: dict[str, object] = {
            "visit": self.visit,
            "ceremony": self.ceremony,
            "guidedTour": self.guided_tour,
        }
        window = open_window(self._engine, "Main.qml", root, size)
        window.installEventFilter(self.visit.session_viewmodel)
        self.visit.start()
        theme = self._engine.singletonInstance("Kiosk", "Theme")
        assert isinstance(theme, QObject)
        self.theme = theme
        self.touchscreen = QTest.createTouchDevice()
        self.window.requestActivate()
        self.settle()

    def close(self) -> None:
        """Pictures are waited for: Qt never again loads one whose engine went meanwhile."""
        _delete_what_is_due()
        until(lambda: not any(_is_loading(it) for it in _all_below(self.window.contentItem())))
        shiboken6.delete(self._engine)
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

    @property
    def window(self) -> QQuickWindow:
        window = self._engine.rootObjects()[0]
        assert isinstance(window, QQuickWindow)
        return window

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

    def items(self, kind: str = "QQuickItem") -> list[QQuickItem]:
        """Everything visible of the top layer, from back to front."""
        return [it for it in _visible_below(self.layer) if it.inherits(kind)]

    def item(self, name: str) -> QQuickItem:
        found = [it for it in self.items() if it.objectName() == name]
        assert len(found) == 1, f"{len(found)} visible items {name!r}"
        return found[0]

    def has(self, name: str) -> bool:
        return any(it.objectName() == name for it in self.items())

    def names(self, prefix: str) -> list[str]:
        """Object names beginning so, in the order in which they stand on the screen."""
        found = [it for it in self.items() if it.objectName().startswith(prefix)]
        places = sorted(
            (self.rect(it).top(), self.rect(it).left(), it.objectName()) for it in found
        )
        return [name for _, _, name in places]

    def texts(self) -> list[str]:
        return [str(it.property("text")) for it in self.items(TEXT) if it.property("text")]

    def rect(self, item: QQuickItem) -> QRectF:
        return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))

    @property
    def focused(self) -> str:
        item = self.window.activeFocusItem()
        return item.objectName() if item else ""

    # Doing

    def click(self, name: str) -> None:
        QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, pos=self._middle(name))
        self.settle()

    def click_at(self, point: QPoint) -> None:
        QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, pos=point)
        self.settle()

    def touch(self, name: str) -> None:
        self.touch_at(self._middle(name))

    def touch_at(self, point: QPoint) -> None:
        QTest.touchEvent(self.window, self.touchscreen).press(0, point, self.window).commit()
        QTest.touchEvent(self.window, self.touchscreen).release(0, point, self.window).commit()
        self.settle()

    def touch_key(self, letter: str) -> None:
        """A key of the keyboard on the screen."""
        shown = _visible_below(self.window.contentItem())
        (key,) = (it for it in shown if it.property("keyType") and it.property("text") == letter)
        self.touch_at(self.rect(key).center().toPoint())

    def swipe(self, name: str, across: int, down: int = 0) -> None:
        """Draw a finger over an item, quickly and by so many pixels, and let go."""
        start, steps = self._middle(name), 8
        start -= QPoint(across // 2, down // 2)
        QTest.touchEvent(self.window, self.touchscreen).press(0, start, self.window).commit()
        for step in range(1, steps + 1):
            here = start + QPoint(across * step // steps, down * step // steps)
            QTest.touchEvent(self.window, self.touchscreen).move(0, here, self.window).commit()
            self.wait(0.012)
        QTest.touchEvent(self.window, self.touchscreen).release(0, here, self.window).commit()
        self.settle()

    def pinch(self, name: str, apart: tuple[int, int], drawn: int = 0, steps: int = 12) -> None:
        """Put a finger down left of the middle of an item, draw it `drawn` pixels to the left, put
        down another `apart[0]` pixels to its right, and move both until they are `apart[1]`."""
        touch = QTest.touchEvent(self.window, self.touchscreen, False)
        middle = self._middle(name)
        one = middle - QPoint(apart[0] // 2 - drawn, 0)
        touch.press(0, one, self.window).commit()
        for _ in range(drawn // 12):
            one -= QPoint(12, 0)
            touch.move(0, one, self.window).commit()
            self.wait(0.012)
        touch.stationary(0).press(1, one + QPoint(apart[0], 0), self.window).commit()
        centre = one + QPoint(apart[0] // 2, 0)
        for step in range(1, steps + 1):
            half = QPoint((apart[0] + (apart[1] - apart[0]) * step // steps) // 2, 0)
            touch.move(0, centre - half, self.window).move(1, centre + half, self.window).commit()
            self.wait(0.012)
        touch.release(0, centre - half, self.window).release(1, centre + half, self.window).commit()
        self.settle()

    def key(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self.window, key)
        self.settle()

    def write(self, text: str) -> None:
        """What an input method, a keyboard on the screen too, puts into the focused field."""
        event = QInputMethodEvent()
        event.setCommitString(text)
        QCoreApplication.sendEvent(self.window.activeFocusItem(), event)
        self.settle()

    def compose(self, text: str) -> None:
        """What an input method is still composing in the focused field."""
        event = QInputMethodEvent(text, [])
        QCoreApplication.sendEvent(self.window.activeFocusItem(), event)
        self.settle()

    def _middle(self, name: str) -> QPoint:
        item = self.item(name)
        point = self.rect(item).center()
        assert QRectF(0, 0, self.window.width(), self.window.height()).contains(point), name
        return QPointF(point).toPoint()

    # Waiting

    def settle(self) -> None:
        """Let everything happen that is about to, and be laid out."""
        for _ in range(3):
            QCoreApplication.sendPostedEvents()
            QCoreApplication.processEvents()
            _delete_what_is_due()
        until(lambda: self._engine.incubationController().incubatingObjectCount() == 0)
        self.window.grabWindow()

    def wait(self, seconds: float) -> None:
        wait(seconds)

    def until(self, true: Callable[[], bool]) -> None:
        until(true)

    def tick(self) -> None:
        """Let the visit look at the clock once more."""
        self.wait(TICK_MS / 1000 + 0.1)


def wait(seconds: float) -> None:
    """Let the event loop run."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QCoreApplication.processEvents()
        time.sleep(0.002)


def until(true: Callable[[], bool], seconds: float = 5) -> None:
    """Let the event loop run until something is so."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it did not happen"
        wait(0.01)


def _visible_below(item: QQuickItem) -> Iterator[QQuickItem]:
    if item.isVisible():
        yield item
        for child in item.childItems():
            yield from _visible_below(child)


def _delete_what_is_due() -> None:
    """What a test itself has let go of; an event loop that runs would do so by itself."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _all_below(item: QQuickItem) -> Iterator[QQuickItem]:
    yield item
    for child in item.childItems():
        yield from _all_below(child)


def _is_loading(item: QQuickItem) -> bool:
    return item.inherits("QQuickImage") and bool(ask(item, "status === Image.Loading ? 1 : 0"))


def ask(item: QQuickItem, expression: str) -> int:
    """What QML says of an item; Python cannot read the types that are QML's own."""
    context = QQmlEngine.contextForObject(item)
    return int(QQmlExpression(context, item, expression).evaluate()[0])
