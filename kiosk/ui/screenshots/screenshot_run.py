"""Takes screenshots: walks the real program through every screen, by `kiosk tour`."""

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
from kiosk.ui.screenshots.examples import can_be_shown
from kiosk.ui.viewmodels.led_by_staff.ceremony import CeremonyViewModel
from kiosk.ui.viewmodels.led_by_staff.guided_tour import GuidedTourViewModel
from kiosk.ui.viewmodels.pages.about import NEWS
from kiosk.ui.viewmodels.pages.inquiry import InquiryViewModel
from kiosk.ui.viewmodels.visit.access import CHOICES
from kiosk.ui.viewmodels.visit.visit import VisitViewModel

log = logging.getLogger("kiosk.screenshots")

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
"""What a visitor has chosen, by the value of the option `--look`; nothing in the attract loop."""


@dataclass(frozen=True, slots=True)
class ScreenshotOptions:
    """Where the pictures go, and of what; `only` is the name of one screen, or '' for all."""

    out: Path
    size: ScreenSize
    language: str
    look: str
    only: str


@dataclass(frozen=True, slots=True)
class Screenshot:
    """One screen: how to open it, what to wait for, and how to prepare it for the screenshot."""

    screen: str
    go: Callable[[], None]
    arrived: Callable[[], bool] = lambda: True
    pose: Callable[[], None] = lambda: None


class ScreenshotRun(QObject):
    """Takes one screenshot after another inside the running event loop and ends it when done.

    `result` is the number of pictures once the event loop has ended.

    Raises, from `result`:
        UnavailableError: a screen did not become complete in time, or the disk failed.
        StaffError: there is no screen or no look of the wanted name.
    """

    def __init__(
        self,
        window: QQuickWindow,
        visit: VisitViewModel,
        ceremony: CeremonyViewModel,
        guided_tour: GuidedTourViewModel,
        examples: Mapping[str, str],
        options: ScreenshotOptions,
    ) -> None:
        """`examples` names what is shown of each kind of content (examples.py)."""
        super().__init__(window)
        self._window = window
        self._visit = visit
        self._ceremony = ceremony
        self._guided_tour = guided_tour
        self._access = visit.access_viewmodel
        self._examples = examples
        self._options = options
        self._records: list[dict[str, object]] = []
        self._error: KioskError | None = None
        if options.look not in LOOKS:
            raise StaffError(f"There is no look “{options.look}”; there are: {', '.join(LOOKS)}.")
        possible = [one for one in self._screenshots() if can_be_shown(one.screen, examples)]
        wanted = [one for one in possible if options.only in ("", one.screen)]
        if not wanted:
            names = ", ".join(one.screen for one in possible)
            raise StaffError(f"There is no screen “{options.only}”; there are: {names}.")
        self._queue: Iterator[Screenshot] = iter(wanted)
        self._current: Screenshot | None = None
        self._asked = 0.0
        self._painted = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._painted.timeout.connect(self._photograph)
        self._deadline = QTimer(self, singleShot=True, interval=STEP_SECONDS * 1000)
        self._deadline.timeout.connect(self._give_up)
        self._milliseconds = 0.0
        window.frameSwapped.connect(self._frame_shown)

    def start(self) -> None:
        self._next()

    def result(self) -> int:
        if self._error is not None:
            raise self._error
        return len(self._records)

    def _screenshots(self) -> list[Screenshot]:
        visit, film, examples = self._visit, self._visit.film_viewmodel, self._examples

        def page(target: str, slug: str = "") -> Callable[[], None]:
            def go() -> None:
                visit.navigation_viewmodel.home()
                visit.navigation_viewmodel.open(target, slug)

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
            if not examples["film"]:
                return True
            return bool(film.property("hasPicture")) or film.property("status") == "failed"

        def sounds() -> bool:
            return film.property("status") in ("playing", "failed")

        def film_over() -> bool:
            if film.property("status") == "playing":
                film.seek(film.property("durationMs"))
            return film.property("status") in ("ended", "failed")

        def ask() -> None:
            visit.navigation_viewmodel.home()
            visit.session_viewmodel.ask_now()

        def show_access() -> None:
            visit.navigation_viewmodel.home()
            visit.openAccess("")

        def seek() -> None:
            film.seek(FILM_MS)

        def begin_to_write() -> None:
            page("inquiry")()
            named("message").forceActiveFocus()

        def write() -> None:
            page("inquiry")()
            form = visit.navigation_viewmodel.page_in_front
            assert isinstance(form, InquiryViewModel)
            form.chooseSubject("other")
            for field, text in SAMPLE_MESSAGE.items():
                form.write(field, text)
            form.setConsent(True)
            form.send()

        def thanked() -> bool:
            return bool(visit.navigation_viewmodel.page_in_front.property("state") == "taken")

        def guide() -> None:
            self._guided_tour.begin("", self._options.language)

        of_message = [
            Screenshot("inquiry-message", begin_to_write, keyboard_stands),
            Screenshot("thanks", write, thanked),
        ]
        return [
            Screenshot("attract", visit.leave, film_runs, seek),
            Screenshot("home", visit.begin),
            Screenshot("access", show_access),
            Screenshot("projects", page("projects")),
            Screenshot("project", page("project", examples["project"])),
            Screenshot("take-home", page("project", examples["project"]), pose=press("takeHome")),
            Screenshot("companies", page("companies")),
            Screenshot("company", page("company", examples["company"])),
            Screenshot("guide", page("guide")),
            Screenshot("room", page("guide", examples["room"])),
            Screenshot("results", page("results")),
            Screenshot("results-years", page("results", "years")),
            Screenshot("results-places", page("results", "places")),
            Screenshot("results-agreements", page("results", "agreements")),
            Screenshot("milestone", page("milestone", examples["milestone"])),
            Screenshot("agreement", page("agreement", examples["agreement"])),
            Screenshot("about", page("about")),
            Screenshot("launch-day", page("about", "launch-day")),
            Screenshot("news", page("about", NEWS)),
            Screenshot("news-read", page("about", examples["news"])),
            Screenshot("films", page("films")),
            Screenshot("film", page("film", examples["film"]), film_runs, seek),
            Screenshot("film-end", page("film", examples["film"]), film_over),
            Screenshot("music", page("film", examples["music"]), sounds),
            Screenshot("opportunities", page("opportunities")),
            Screenshot("opportunity", page("opportunity", examples["opportunity"])),
            Screenshot("inquiry", page("inquiry", f"opportunity:{examples['opportunity']}")),
            *(of_message if visit.hall_viewmodel.property("takesMessages") else []),
            Screenshot("search", page("search"), keyboard_stands),
            Screenshot("search-results", search(SAMPLE_QUESTION), keyboard_stands),
            Screenshot("search-nothing", search(SAMPLE_NONSENSE), keyboard_stands),
            Screenshot("still-there", ask),
            *self._screenshots_of_ceremony(),
            Screenshot("guided-tour", guide),
        ]

    def _screenshots_of_ceremony(self) -> list[Screenshot]:
        ceremony = self._ceremony

        def fill() -> None:
            if not ceremony.under_way:
                ceremony.begin("", practice=False, language=self._options.language)
            ceremony.hold(True)

        def half_full() -> bool:
            return ceremony.light > 0.5

        def bursts() -> bool:
            return ceremony.property("phase") in ("burst", "lit")

        return [
            Screenshot("ceremony", fill, half_full, lambda: ceremony.hold(False)),
            Screenshot("ceremony-full", fill, bursts),
        ]

    def _next(self) -> None:
        self._painted.stop()  # taking the picture has painted once more
        self._current = next(self._queue, None)
        if self._current is None:
            self._end()
            return
        if self._current.screen != "attract" and not self._visit.session_viewmodel.somebody_there:
            self._visit.begin()
        self._visit.chooseLanguage(self._options.language)
        self._access.closePanel()
        for choice in LOOKS[self._options.look]:
            self._access.choose(choice, True)
        if not self._window.isActive():  # another program on this screen has taken the keyboard
            self._window.requestActivate()
        self._asked = time.perf_counter()
        self._current.go()
        self._deadline.start()
        self._window.update()

    def _frame_shown(self) -> None:
        if self._current is None or self._painted.isActive():
            return
        if self._current.arrived() and not _loading(self._window.contentItem()):
            self._milliseconds = (time.perf_counter() - self._asked) * 1000
            self._current.pose()
            self._painted.start()
        else:
            QTimer.singleShot(0, self._window, self._window.update)

    def _photograph(self) -> None:
        assert self._current is not None
        self._deadline.stop()
        name = f"{self._current.screen}.png"
        try:
            self._options.out.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            self._fail(UnavailableError(f"{self._options.out}: {error.strerror}."))
            return
        if not self._window.grabWindow().save(str(self._options.out / name)):
            self._fail(UnavailableError(f"{self._options.out / name} could not be written."))
            return
        self._records.append(
            {
                "screen": self._current.screen,
                "file": name,
                "milliseconds": round(self._milliseconds, 1),
            }
        )
        self._next()

    def _end(self) -> None:
        content = json.dumps(
            {
                "size": str(self._options.size),
                "language": self._options.language,
                "look": self._options.look,
                "screens": self._records,
            },
            indent=2,
        )
        try:
            write_durably(self._options.out / "tour.json", content.encode())
        except OSError as error:
            self._error = UnavailableError(f"{self._options.out}: {error.strerror}.")
        QCoreApplication.exit(0)

    def _give_up(self) -> None:
        assert self._current is not None
        self._fail(
            UnavailableError(f"The screen “{self._current.screen}” did not become complete.")
        )

    def _fail(self, error: KioskError) -> None:
        self._error = error
        self._current = None
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
