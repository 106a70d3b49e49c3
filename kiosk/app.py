"""The composition root of the screen process: the only module that knows everyone."""

from __future__ import annotations

import argparse
import gc
import logging
import signal
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.core.account import Account
from kiosk.core.content.localized_text import CHINESE
from kiosk.core.errors import ContentRejectedError, KioskError
from kiosk.core.files.data_folder import DataFolder, data_folder
from kiosk.core.files.media_store import MediaStore
from kiosk.core.inquiry.intake import Intake
from kiosk.core.process import heartbeat
from kiosk.core.process.bugs import BUG_FOUND, end_at_bugs
from kiosk.core.process.logs import start_logging
from kiosk.core.screen_size import ScreenSize
from kiosk.core.search.simplified_chinese import load_characters
from kiosk.core.session import Session
from kiosk.core.settings import Settings, read_settings
from kiosk.db.catalog import Catalog
from kiosk.db.release.installed import Release, open_current
from kiosk.db.state import Outbox, PlayLog, Quarantine, StateStore, UsageLog
from kiosk.editorial.sign_in import open_sign_in
from kiosk.ui.desk import InquiryDesk
from kiosk.ui.film.drawing import register_drawing
from kiosk.ui.film.viewmodel import FilmViewModel
from kiosk.ui.hall_control import HallControl
from kiosk.ui.leading import follow
from kiosk.ui.loop_picture import LoopPicture
from kiosk.ui.screenshots.show_pieces import show_pieces
from kiosk.ui.screenshots.tour import Tour, TourPlan
from kiosk.ui.speech.reader import LOOK_AFTER_MS, Reader
from kiosk.ui.staff.admissions import Admissions, account_line
from kiosk.ui.staff.gesture import StaffGesture
from kiosk.ui.staff.pad import PadViewModel
from kiosk.ui.staff.worker import Worker
from kiosk.ui.staff_line import StaffLine
from kiosk.ui.station_plan import Guide
from kiosk.ui.take_up import TakeUp
from kiosk.ui.viewmodels.access import AccessViewModel
from kiosk.ui.viewmodels.attract import AttractViewModel
from kiosk.ui.viewmodels.ceremony import CeremonyViewModel
from kiosk.ui.viewmodels.guided_tour import GuidedTourViewModel
from kiosk.ui.viewmodels.pages import PageMaker
from kiosk.ui.viewmodels.visit import VisitViewModel
from kiosk.ui.window.display import NoDisplayError
from kiosk.ui.window.window import Interpreter, open_window, start_qt, use_renderer

log = logging.getLogger("kiosk.screen")

HEARTBEAT_MS = 1000
LOOK_AGAIN_MS = 5000

RELEASE_FOUND = 75
"""Exit code of a calm screen for which there is something to show now."""


@dataclass(frozen=True, slots=True)
class Kiosk:
    """What is alive while the window is."""

    window: QQuickWindow
    visit: VisitViewModel
    control: HallControl
    admissions: Admissions
    ceremony: CeremonyViewModel
    guided_tour: GuidedTourViewModel
    catalog: Catalog
    reader: Reader


def main(argv: Sequence[str]) -> int:
    """The screen process, as the supervisor starts it."""
    parser = argparse.ArgumentParser(prog="kiosk screen")
    parser.add_argument("--size", type=ScreenSize.parse)
    parser.add_argument("--timing", type=float)
    options = parser.parse_args(argv)
    folder = data_folder()
    start_logging(folder.logs, "screen")
    try:
        return _show(folder, options.size, options.timing)
    except KioskError as error:
        print(f"kiosk: {error}", file=sys.stderr)  # noqa: T201
        return heartbeat.NO_DISPLAY if isinstance(error, NoDisplayError) else error.exit_code


def _show(folder: DataFolder, size: ScreenSize | None, timing: float | None) -> int:
    settings = read_settings(folder.settings)
    use_renderer(settings.screen.renderer)
    app = start_qt()
    _end_when_asked(app)
    try:
        release = open_current(folder)
    except ContentRejectedError as error:
        return _show_calm_screen(app, folder, size, error)
    with _kiosk(folder, release, settings, size, folder.state) as kiosk:
        line = _staff_line(folder, kiosk)
        allowed = settings.inbox.screen
        picture = LoopPicture(kiosk.window, kiosk.visit, folder.loop_picture) if allowed else None
        _collect_garbage_again()
        QTimer.singleShot(LOOK_AFTER_MS, kiosk.reader, kiosk.reader.look_for_voices)
        Thread(target=load_characters, name="characters", daemon=True).start()
        if timing is not None:
            _print_first_frame(kiosk.window, timing)
        try:
            return app.exec()
        finally:
            if picture:
                picture.close()
            line.close()


def _staff_line(folder: DataFolder, kiosk: Kiosk) -> StaffLine:
    """From now on the commands of staff reach this screen."""
    control, admissions = kiosk.control, kiosk.admissions

    def admit(token: str) -> str:
        return account_line(admissions.redeem(token))

    line = StaffLine(partial(follow, kiosk.ceremony, kiosk.guided_tour, control.follow, admit))
    line.open(folder)
    return line


@contextmanager
def _kiosk(
    folder: DataFolder, release: Release, settings: Settings, size: ScreenSize | None, state: Path
) -> Iterator[Kiosk]:
    """Window, visit and film; taken apart in the order QML, view-models, film worker, records."""
    catalog = Catalog(release.database, MediaStore(folder.media))
    hall = catalog.hall(CHINESE)
    film = FilmViewModel(settings.film.loudest, name=hall.name)
    register_drawing(film.property("software"))
    store = StateStore(state)
    counted = timedelta(days=settings.usage.kept_days)
    plays = PlayLog(store, release.number, kept=counted)
    attract = AttractViewModel(catalog, film, settings.film, plays, Quarantine(store))
    usage = UsageLog(store, counted)
    kept = timedelta(days=settings.inquiry.kept_days)
    reserve = timedelta(days=settings.inquiry.delivered_days)
    outbox = Outbox(store, hall.inbox_key, settings.inquiry.room, kept, reserve=reserve)
    desk = InquiryDesk(outbox, Intake(settings.inquiry.per_session, settings.inquiry.per_hour))
    guide = Guide(catalog, settings.station.waypoint)
    pages = PageMaker(catalog, film, settings.film, usage, guide, desk, kept)
    session = Session(
        settings.session.idle_seconds or hall.idle_seconds, settings.session.countdown_seconds
    )
    reader = Reader(settings.film.volume * settings.film.loudest / 10_000)
    access = AccessViewModel(reader)
    visit = VisitViewModel(catalog, film, attract, session, pages, desk, usage, access)
    ceremony = CeremonyViewModel(visit, catalog, usage, settings.ceremony.idle_seconds)
    guided_tour = GuidedTourViewModel(visit, catalog, usage, settings.guided_tour.idle_seconds)
    take_up = TakeUp(folder, release, lambda: visit.somebody_there)
    visit.visitOver.connect(take_up.visit_over)

    def turn_to(release: Release) -> None:
        catalog.turn_to(release.database)
        hall = catalog.hall(CHINESE)
        plays.release, outbox.public_key = release.number, hall.inbox_key
        visit.release_changed(settings.session.idle_seconds or hall.idle_seconds)

    take_up.taken.connect(turn_to)
    control = HallControl(folder, visit, attract)
    admissions, worker = Admissions(), Worker()
    pad = PadViewModel(worker, partial(open_sign_in, folder))

    def open_staff_mode(account: Account) -> None:
        if not visit.led_by_staff:
            visit.leave()
        heartbeat.request_staff_mode(admissions.issue(account))

    pad.admitted.connect(open_staff_mode)
    engine = QQmlApplicationEngine()
    interpreter = Interpreter(engine, catalog.ui_texts)
    visit.languageChanged.connect(interpreter.use)
    interpreter.use(CHINESE)
    try:
        root: dict[str, object] = {"visit": visit, "ceremony": ceremony, "guidedTour": guided_tour}
        root |= {"pad": pad}
        window = open_window(engine, "Main.qml", root, size)
        window.installEventFilter(visit)
        StaffGesture(window, visit.page_stack).made.connect(pad.open)
        visit.start()
        control.resume()
        yield Kiosk(window, visit, control, admissions, ceremony, guided_tour, catalog, reader)
    finally:
        take_up.close()
        shiboken6.delete(take_up)
        worker.close()
        shiboken6.delete(engine)
        shiboken6.delete(pad)
        shiboken6.delete(control)
        shiboken6.delete(guided_tour)
        shiboken6.delete(ceremony)
        shiboken6.delete(visit)
        shiboken6.delete(access)
        reader.shut_down()
        shiboken6.delete(attract)
        film.shut_down()
        plays.close()
        usage.write()
        store.close()
        shiboken6.delete(desk)
        catalog.close()


def run_tour(folder: DataFolder, plan: TourPlan) -> int:
    """Photograph every screen; returns how many.

    Raises:
        UnavailableError: a screen did not become complete, or the disk refused.
        ContentRejectedError: there is no whole release to show.
        StaffError: no such screen, or bad settings.
    """
    settings = read_settings(folder.settings)
    use_renderer(settings.screen.renderer)
    app = start_qt()
    release = open_current(folder)
    with (
        TemporaryDirectory() as nowhere,  # a tour proves nothing of what has played
        _kiosk(folder, release, settings, plan.size, Path(nowhere, "state.sqlite")) as kiosk,
    ):
        pieces = show_pieces(kiosk.catalog, plan.language)
        tour = Tour(kiosk.window, kiosk.visit, kiosk.ceremony, kiosk.guided_tour, pieces, plan)
        tour.start()
        app.exec()
        return tour.result()


def _show_calm_screen(
    app: QGuiApplication, folder: DataFolder, size: ScreenSize | None, error: ContentRejectedError
) -> int:
    """The hall's picture and a kind word, until there is a release to show."""
    log.error("calm screen: %s", error)
    engine = QQmlApplicationEngine()
    open_window(engine, "Calm.qml", {}, size)

    def look_again() -> None:
        try:
            open_current(folder)
        except ContentRejectedError:
            return
        QCoreApplication.exit(RELEASE_FOUND)

    timer = QTimer(interval=LOOK_AGAIN_MS)
    timer.timeout.connect(look_again)
    timer.start()
    _collect_garbage_again()
    return app.exec()


class _Ending(QObject):
    """Ends the event loop from any thread; `quit` would ask the window, which always says no."""

    asked = Signal(int)

    def __init__(self, app: QGuiApplication) -> None:
        super().__init__(app)
        self.asked.connect(self._end, Qt.ConnectionType.QueuedConnection)

    @Slot(int)
    def _end(self, code: int) -> None:
        QCoreApplication.exit(code)


def _end_when_asked(app: QGuiApplication) -> None:
    """Beat for the supervisor; end when it lets go of us or a signal comes, and at a bug in any
    thread, since a fresh start is the best repair."""
    heart = QTimer(app, interval=HEARTBEAT_MS)
    heart.timeout.connect(heartbeat.beat)
    heart.start()
    ending = _Ending(app)
    end_at_bugs(lambda: ending.asked.emit(BUG_FOUND))
    heartbeat.when_let_go(lambda: ending.asked.emit(0))
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: ending.asked.emit(0))


def _collect_garbage_again() -> None:
    """What the start has made stays: no pause of the GUI thread needs to go through it."""
    gc.freeze()
    gc.enable()


def _print_first_frame(window: QQuickWindow, started: float) -> None:
    def painted() -> None:
        window.frameSwapped.disconnect(painted)
        seconds = time.monotonic() - started
        print(f"first interactive frame after {seconds:.2f} s", flush=True)  # noqa: T201

    window.frameSwapped.connect(painted)
