"""The tour: walks the real program through every screen and photographs each."""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMetaObject, QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.core.errors import KioskError, StaffError, UnavailableError
from kiosk.core.files.durable import write_durably
from kiosk.core.screen_size import ScreenSize
from kiosk.ui.viewmodels.about import NEWS
from kiosk.ui.viewmodels.access import CHOICES
from kiosk.ui.viewmodels.ceremony import CeremonyViewModel
from kiosk.ui.viewmodels.guided_tour import GuidedTourViewModel
from kiosk.ui.viewmodels.inquiry import InquiryViewModel
from kiosk.ui.viewmodels.visit import VisitViewModel

log = logging.getLogger("kiosk.tour")

SETTLE_MS = 700
"""How long a complete screen is left alone before it is photographed: its motion has ended."""
STEP_SECONDS = 20
FILM_MS = 14_000
SAMPLE_QUESTION, SAMPLE_NONSENSE = "kj", "qqqq"
SAMPLE_MESSAGE = {"name": "示例", "email": "name@example.com", "message": "示例"}


LOOKS: Mapping[str, Sequence[str]] = {
    "normal": (),
    "large": ("largeText",),
    "contrast": ("highContrast",),
    "seated": ("seated",),
    "all": CHOICES,
}
"""What a visitor has chosen, by the name the tour has for it. The attract loop knows no visitor."""


@dataclass(frozen=True, slots=True)
class TourPlan:
    """Where the pictures go, and of what; `only` is the name of one screen, or '' for all."""

    out: Path
    size: ScreenSize
    language: str
    look: str
    only: str


@dataclass(frozen=True, slots=True)
class Stop:
    """One screen: how to get there, what to wait for, and how to look good on the picture."""

    screen: str
    go: Callable[[], None]
    arrived: Callable[[], bool] = lambda: True
    pose: Callable[[], None] = lambda: None


class Tour(QObject):
    """Goes from stop to stop inside the running event loop and ends it when done.

    `result` is the number of pictures once the event loop has ended.

    Raises, from `result`:
        UnavailableError: a screen did not become complete in time, or the disk refused.
        StaffError: there is no screen or no look of the wanted name.
    """

    def __init__(
        self,
        window: QQuickWindow,
        visit: VisitViewModel,
        ceremony: CeremonyViewModel,
        guided_tour: GuidedTourViewModel,
        pieces: Mapping[str, str],
        plan: TourPlan,
    ) -> None:
        """`pieces` names what is shown of each kind of content (show_pieces.py)."""
        super().__init__(window)
        self._window = window
        self._visit = visit
        self._ceremony = ceremony
        self._guided_tour = guided_tour
        self._access = visit.access_viewmodel
        self._pieces = pieces
        self._plan = plan
        self._records: list[dict[str, object]] = []
        self._error: KioskError | None = None
        if plan.look not in LOOKS:
            raise StaffError(f"There is no look “{plan.look}”; there are: {', '.join(LOOKS)}.")
        stops = [stop for stop in self._stops() if plan.only in ("", stop.screen)]
        if not stops:
            names = ", ".join(stop.screen for stop in self._stops())
            raise StaffError(f"There is no screen “{plan.only}”; there are: {names}.")
        self._route: Iterator[Stop] = iter(stops)
        self._stop: Stop | None = None
        self._asked = 0.0
        self._painted = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._painted.timeout.connect(self._photograph)
        self._patience = QTimer(self, singleShot=True, interval=STEP_SECONDS * 1000)
        self._patience.timeout.connect(self._give_up)
        self._milliseconds = 0.0
        window.frameSwapped.connect(self._frame_shown)

    def start(self) -> None:
        self._next()

    def result(self) -> int:
        if self._error is not None:
            raise self._error
        return len(self._records)

    def _stops(self) -> list[Stop]:
        visit, film, pieces = self._visit, self._visit.film_viewmodel, self._pieces

        def page(target: str, slug: str = "") -> Callable[[], None]:
            def go() -> None:
                visit.home()
                visit.open(target, slug)

            return go

        def named(name: str) -> QQuickItem:
            items = visible_below(self._window.contentItem())
            return next(item for item in items if item.objectName() == name)

        def press(name: str) -> Callable[[], None]:
            def go() -> None:
                QMetaObject.invokeMethod(named(name), "click")

            return go

        def search(question: str) -> Callable[[], None]:
            def go() -> None:
                page("search")()
                self._window.activeFocusItem().setProperty("text", question)

            return go

        def keyboard_stands() -> bool:
            return QGuiApplication.inputMethod().isVisible()

        def film_runs() -> bool:
            return bool(film.property("hasPicture")) or film.property("status") == "failed"

        def sounds() -> bool:
            return film.property("status") in ("playing", "failed")

        def film_over() -> bool:
            if film.property("status") == "playing":
                film.seek(film.property("durationMs"))
            return film.property("status") in ("ended", "failed")

        def ask() -> None:
            visit.home()
            visit.ask_now()

        def show_access() -> None:
            visit.home()
            visit.openAccess("")

        def seek() -> None:
            film.seek(FILM_MS)

        def begin_to_write() -> None:
            page("inquiry")()
            named("message").forceActiveFocus()

        def write() -> None:
            page("inquiry")()
            form = visit.page_in_front
            assert isinstance(form, InquiryViewModel)
            form.chooseSubject("other")
            for field, text in SAMPLE_MESSAGE.items():
                form.write(field, text)
            form.setConsent(True)
            form.send()

        def thanked() -> bool:
            return bool(visit.page_in_front.property("state") == "taken")

        def guide() -> None:
            self._guided_tour.begin("", self._plan.language)

        message_stops = [
            Stop("inquiry-message", begin_to_write, keyboard_stands),
            Stop("thanks", write, thanked),
        ]
        return [
            Stop("attract", visit.leave, film_runs, seek),
            Stop("home", visit.begin),
            Stop("access", show_access),
            Stop("projects", page("projects")),
            Stop("project", page("project", pieces["project"])),
            Stop("take-home", page("project", pieces["project"]), pose=press("takeHome")),
            Stop("companies", page("companies")),
            Stop("company", page("company", pieces["company"])),
            Stop("guide", page("guide")),
            Stop("room", page("guide", pieces["room"])),
            Stop("results", page("results")),
            Stop("results-years", page("results", "years")),
            Stop("results-places", page("results", "places")),
            Stop("results-agreements", page("results", "agreements")),
            Stop("milestone", page("milestone", pieces["milestone"])),
            Stop("agreement", page("agreement", pieces["agreement"])),
            Stop("about", page("about")),
            Stop("launch-day", page("about", "launch-day")),
            Stop("news", page("about", NEWS)),
            Stop("news-read", page("about", pieces["news"])),
            Stop("films", page("films")),
            Stop("film", page("film", pieces["film"]), film_runs, seek),
            Stop("film-end", page("film", pieces["film"]), film_over),
            *([Stop("music", page("film", pieces["music"]), sounds)] if pieces["music"] else []),
            Stop("opportunities", page("opportunities")),
            Stop("opportunity", page("opportunity", pieces["opportunity"])),
            Stop("inquiry", page("inquiry", f"opportunity:{pieces['opportunity']}")),
            *(message_stops if visit.property("takesMessages") else []),
            Stop("search", page("search"), keyboard_stands),
            Stop("search-results", search(SAMPLE_QUESTION), keyboard_stands),
            Stop("search-nothing", search(SAMPLE_NONSENSE), keyboard_stands),
            Stop("still-there", ask),
            *(self._ceremony_stops() if pieces["ceremony"] else []),
            *([Stop("guided-tour", guide)] if pieces["guided-tour"] else []),
        ]

    def _ceremony_stops(self) -> list[Stop]:
        ceremony = self._ceremony

        def fill() -> None:
            if not ceremony.under_way:
                ceremony.begin("", practice=False, language=self._plan.language)
            ceremony.hold(True)

        def half_full() -> bool:
            return ceremony.light > 0.5

        def bursts() -> bool:
            return ceremony.property("phase") in ("burst", "lit")

        return [
            Stop("ceremony", fill, half_full, lambda: ceremony.hold(False)),
            Stop("ceremony-full", fill, bursts),
        ]

    def _next(self) -> None:
        self._painted.stop()  # taking the picture has painted once more
        self._stop = next(self._route, None)
        if self._stop is None:
            self._end()
            return
        if self._stop.screen != "attract" and self._visit.property("presence") == "attract":
            self._visit.begin()
        self._visit.chooseLanguage(self._plan.language)
        self._access.closePanel()
        for choice in LOOKS[self._plan.look]:
            self._access.choose(choice, True)
        if not self._window.isActive():  # another program on this screen has taken the keyboard
            self._window.requestActivate()
        self._asked = time.perf_counter()
        self._stop.go()
        self._patience.start()
        self._window.update()

    def _frame_shown(self) -> None:
        if self._stop is None or self._painted.isActive():
            return
        if self._stop.arrived() and not _loading(self._window.contentItem()):
            self._milliseconds = (time.perf_counter() - self._asked) * 1000
            self._stop.pose()
            self._painted.start()
        else:
            QTimer.singleShot(0, self._window, self._window.update)

    def _photograph(self) -> None:
        assert self._stop is not None
        self._patience.stop()
        name = f"{self._stop.screen}.png"
        try:
            self._plan.out.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            self._fail(UnavailableError(f"{self._plan.out}: {error.strerror}."))
            return
        if not self._window.grabWindow().save(str(self._plan.out / name)):
            self._fail(UnavailableError(f"{self._plan.out / name} could not be written."))
            return
        self._records.append(
            {
                "screen": self._stop.screen,
                "file": name,
                "milliseconds": round(self._milliseconds, 1),
            }
        )
        self._next()

    def _end(self) -> None:
        content = json.dumps(
            {
                "size": str(self._plan.size),
                "language": self._plan.language,
                "look": self._plan.look,
                "screens": self._records,
            },
            indent=2,
        )
        try:
            write_durably(self._plan.out / "tour.json", content.encode())
        except OSError as error:
            self._error = UnavailableError(f"{self._plan.out}: {error.strerror}.")
        QCoreApplication.exit(0)

    def _give_up(self) -> None:
        assert self._stop is not None
        self._fail(UnavailableError(f"The screen “{self._stop.screen}” did not become complete."))

    def _fail(self, error: KioskError) -> None:
        self._error = error
        self._stop = None
        QCoreApplication.exit(0)


def _loading(item: QQuickItem) -> bool:
    """Whether any visible CoverPicture below this item is still being read."""
    if not item.isVisible():
        return False
    if item.property("pending"):
        return True
    return any(_loading(child) for child in item.childItems())


def visible_below(item: QQuickItem) -> Iterator[QQuickItem]:
    if item.isVisible():
        yield item
        for child in item.childItems():
            yield from visible_below(child)
