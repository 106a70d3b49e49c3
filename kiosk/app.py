"""The composition root of the screen process: the only module that knows everyone."""

from __future__ import annotations

import argparse
import logging
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

import shiboken6
from PySide6.QtCore import Qt, QTimer
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.core.content.localized_text import CHINESE
from kiosk.core.errors import ContentRejectedError, KioskError
from kiosk.core.files.data_folder import DataFolder, data_folder
from kiosk.core.files.media_store import MediaStore
from kiosk.core.process import heartbeat
from kiosk.core.process.logs import start_logging
from kiosk.core.screen_size import ScreenSize
from kiosk.core.search.simplified_chinese import load_characters
from kiosk.core.settings.settings import Settings, read_settings
from kiosk.core.visitor_session import Session
from kiosk.db.catalog import Catalog
from kiosk.db.release.installed import Release, open_before_current, open_current
from kiosk.editorial.sign_in.sign_in import open_sign_in
from kiosk.ui.backdrop.backdrop import Backdrop
from kiosk.ui.film.drawing_types import register_drawing
from kiosk.ui.film.film_viewmodel import FilmViewModel
from kiosk.ui.screenshots.examples import choose_examples
from kiosk.ui.screenshots.screenshot_run import ScreenshotOptions, ScreenshotRun
from kiosk.ui.speech.reader import VOICE_SEARCH_DELAY_MS, Reader
from kiosk.ui.staff.sign_in.admissions import Admissions, account_line
from kiosk.ui.staff.sign_in.arrival import ArrivalViewModel
from kiosk.ui.staff.sign_in.gesture import StaffGesture
from kiosk.ui.staff.sign_in.pad import PadViewModel
from kiosk.ui.staff.worker import Worker
from kiosk.ui.station.calm_screen import CalmScreen
from kiosk.ui.station.hall_control import HallControl
from kiosk.ui.station.hall_panel import hours_to_keep, open_panel
from kiosk.ui.station.instruction_server import InstructionServer
from kiosk.ui.station.instructions import carry_out
from kiosk.ui.station.looked_release import LookedRelease
from kiosk.ui.station.loop_picture import LoopPicture
from kiosk.ui.station.records import Records, open_records
from kiosk.ui.station.release_watcher import ReleaseWatcher
from kiosk.ui.station.safe_mode import SafeModeEnd, note_mode
from kiosk.ui.station.showing_report import ShowingReport
from kiosk.ui.viewmodels.led_by_staff.ceremony import CeremonyViewModel
from kiosk.ui.viewmodels.led_by_staff.guided_tour import GuidedTourViewModel
from kiosk.ui.viewmodels.pages.page_maker import PageMaker
from kiosk.ui.viewmodels.pages.station_floor_plan import StationFloorPlan
from kiosk.ui.viewmodels.visit.access import AccessViewModel
from kiosk.ui.viewmodels.visit.attract import AttractViewModel
from kiosk.ui.viewmodels.visit.panel import PanelViewModel
from kiosk.ui.viewmodels.visit.visit import VisitViewModel
from kiosk.ui.window.display import NoDisplayError, owns_background
from kiosk.ui.window.event_loop import EventLoopEnd, collect_garbage_again
from kiosk.ui.window.last_picture import leave_last_picture, stay_until_covered
from kiosk.ui.window.qt_start import start_qt, use_renderer
from kiosk.ui.window.window import InterfaceLanguage, open_window, print_first_frame

log = logging.getLogger("kiosk.screen")


@dataclass(frozen=True, slots=True)
class Kiosk:
    """What is alive while the window is."""

    window: QQuickWindow
    visit: VisitViewModel
    panel: PanelViewModel
    control: HallControl
    admissions: Admissions
    arrival: ArrivalViewModel
    ceremony: CeremonyViewModel
    guided_tour: GuidedTourViewModel
    catalog: Catalog
    reader: Reader
    showing_report: ShowingReport


def main(argv: Sequence[str]) -> int:
    """The screen process, as the supervisor starts it."""
    parser = argparse.ArgumentParser(prog="kiosk screen")
    parser.add_argument("--size", type=ScreenSize.parse)
    parser.add_argument("--timing", type=float)
    parser.add_argument("--safe-mode", action="store_true")
    options = parser.parse_args(argv)
    folder = data_folder()
    start_logging(folder.logs, "screen")
    supervisor = os.getppid()
    try:
        code = _show(folder, options.size, options.timing, options.safe_mode)
    except KioskError as error:
        print(f"kiosk: {error}", file=sys.stderr)  # noqa: T201
        return heartbeat.NO_DISPLAY if isinstance(error, NoDisplayError) else error.exit_code
    stay_until_covered(supervisor)
    return code


def _show(folder: DataFolder, size: ScreenSize | None, timing: float | None, safe: bool) -> int:
    settings = read_settings(folder.settings)
    use_renderer("software" if safe else settings.screen.renderer)
    app = start_qt()
    ending = EventLoopEnd(app)
    ending.follow_supervisor()
    try:
        release = open_before_current(folder) if safe else open_current(folder)
    except ContentRejectedError as error:
        log.error("no release to show, the calm screen stands: %s", error)  # noqa: TRY400
        calm_screen = CalmScreen(folder, settings.screen, size)
        collect_garbage_again()
        code = app.exec()
        leave_last_picture(app)
        calm_screen.close()
        shiboken6.delete(calm_screen)
        return code
    note_mode(folder, safe)
    with open_kiosk(folder, release, settings, size, folder.state, safe=safe) as kiosk:
        server = _serve_instructions(folder, kiosk)
        ending.told.connect(kiosk.arrival.hear, Qt.ConnectionType.QueuedConnection)
        kiosk.showing_report.start()
        allowed = settings.inbox.screen
        session = kiosk.visit.session_viewmodel
        target = folder.loop_picture
        picture = LoopPicture(kiosk.window, session, kiosk.panel, target) if allowed else None
        painted = size is None and owns_background()
        backdrop = Backdrop(kiosk.window, kiosk.visit.hall_viewmodel) if painted else None
        collect_garbage_again()
        QTimer.singleShot(VOICE_SEARCH_DELAY_MS, kiosk.reader, kiosk.reader.look_for_voices)
        Thread(target=load_characters, name="characters", daemon=True).start()
        if timing is not None:
            print_first_frame(kiosk.window, timing)
        try:
            return app.exec()
        finally:
            leave_last_picture(app)
            if backdrop:
                backdrop.close()
            if picture:
                picture.close()
            server.close()


def _serve_instructions(folder: DataFolder, kiosk: Kiosk) -> InstructionServer:
    """Listen to the commands of staff from now on."""
    control, admissions = kiosk.control, kiosk.admissions

    def admit(token: str) -> str:
        return account_line(admissions.redeem(token))

    server = InstructionServer(
        partial(carry_out, kiosk.ceremony, kiosk.guided_tour, control.carry_out, admit)
    )
    server.open(folder)
    return server


@contextmanager
def open_kiosk(
    folder: DataFolder,
    release: Release,
    settings: Settings,
    size: ScreenSize | None,
    state: Path,
    looked: LookedRelease | None = None,
    safe: bool = False,
) -> Iterator[Kiosk]:
    """The whole screen; taken apart in reverse order: QML, view-models, film worker, records.
    `looked`: staff only look at this release, which stays, and no pad opens.
    `safe`: in safe mode, without films."""
    with ExitStack() as parts:
        catalog = Catalog(release.database, MediaStore(folder.media))
        parts.callback(catalog.close)
        records = open_records(parts, state, release, catalog, settings)
        film = _start_film(parts, catalog, settings, plays=not safe)
        reader = Reader(settings.film.volume * settings.film.loudest / 10_000)
        visit = build_visit(parts, catalog, film, reader, records, settings)
        ceremony = CeremonyViewModel(visit, catalog, records.usage, settings.ceremony.idle_seconds)
        parts.callback(shiboken6.delete, ceremony)
        guided_tour = GuidedTourViewModel(
            visit, catalog, records.usage, settings.guided_tour.idle_seconds
        )
        parts.callback(shiboken6.delete, guided_tour)
        showing_report = ShowingReport(film, records.film_expectation)
        parts.callback(shiboken6.delete, showing_report)
        plausible, is_hall = records.clock_is_plausible, not (size or looked)
        panel = open_panel(parts, folder, visit, plausible, settings.screen, is_hall=is_hall)
        panel.follow(hours_to_keep(catalog, settings.screen) if is_hall else ())
        if safe:
            safe_mode_end = SafeModeEnd(folder, release.number)
            parts.callback(shiboken6.delete, safe_mode_end)
        elif looked is None:
            _follow_releases(parts, folder, release, catalog, records, visit, panel, settings)
        closed = folder if looked is None else DataFolder(state.parent)  # which is never closed
        control = HallControl(closed, visit, visit.attract_viewmodel, panel)
        parts.callback(shiboken6.delete, control)
        admissions = Admissions()
        arrival = ArrivalViewModel(visit, admissions)
        parts.callback(shiboken6.delete, arrival)
        pad = _build_pad(parts, folder)
        pad.admitted.connect(arrival.begin)
        engine = _build_engine(parts, catalog, visit)
        root: dict[str, object] = {"visit": visit, "ceremony": ceremony, "guidedTour": guided_tour}
        root |= {"panel": panel, "pad": pad, "arrival": arrival}
        root |= {"looked": looked} if looked else {}
        window = open_window(engine, "Main.qml", root, size, settings.screen.output)
        window.installEventFilter(visit.session_viewmodel)
        if looked is None:
            StaffGesture(window, visit.navigation_viewmodel.stack).made.connect(pad.open)
        window.installEventFilter(panel)
        visit.start()
        control.resume()
        yield Kiosk(
            window,
            visit,
            panel,
            control,
            admissions,
            arrival,
            ceremony,
            guided_tour,
            catalog,
            reader,
            showing_report,
        )


def _start_film(
    parts: ExitStack, catalog: Catalog, settings: Settings, *, plays: bool
) -> FilmViewModel:
    film = FilmViewModel(settings.film.loudest, name=catalog.hall(CHINESE).name, plays=plays)
    parts.callback(film.shut_down)
    register_drawing(film.property("software"))
    return film


def build_visit(
    parts: ExitStack,
    catalog: Catalog,
    film: FilmViewModel,
    reader: Reader,
    records: Records,
    settings: Settings,
) -> VisitViewModel:
    """The visit, the attract loop that it interrupts, and its pages."""
    attract = AttractViewModel(catalog, film, settings.film, records.plays, records.quarantine)
    parts.callback(shiboken6.delete, attract)
    parts.callback(reader.shut_down)
    access = AccessViewModel(reader)
    parts.callback(shiboken6.delete, access)
    floor_plan = StationFloorPlan(catalog, settings.station.waypoint)
    kept = timedelta(days=settings.inquiry.kept_days)
    pages = PageMaker(
        catalog, film, settings.film, records.usage, floor_plan, records.submitter, kept
    )
    session = Session(_idle_seconds(catalog, settings), settings.session.countdown_seconds)
    visit = VisitViewModel(
        catalog, film, attract, session, pages, records.submitter, records.usage, access
    )
    parts.callback(shiboken6.delete, visit)
    return visit


def _idle_seconds(catalog: Catalog, settings: Settings) -> float:
    """After how long a visitor is asked: the settings of the station, else those of the hall."""
    return settings.session.idle_seconds or catalog.hall(CHINESE).idle_seconds


def _follow_releases(
    parts: ExitStack,
    folder: DataFolder,
    release: Release,
    catalog: Catalog,
    records: Records,
    visit: VisitViewModel,
    panel: PanelViewModel,
    settings: Settings,
) -> None:
    """From now on the screen shows the release that is in force."""
    watcher = ReleaseWatcher(folder, release, lambda: visit.session_viewmodel.somebody_there)
    parts.callback(shiboken6.delete, watcher)
    parts.callback(watcher.close)
    visit.visitOver.connect(watcher.visit_over)

    def turn_to(release: Release) -> None:
        catalog.turn_to(release.database)
        records.plays.release = release.number
        records.outbox.public_key = catalog.hall(CHINESE).inbox_key
        visit.release_changed(_idle_seconds(catalog, settings))
        panel.follow(hours_to_keep(catalog, settings.screen))

    watcher.switched.connect(turn_to)


def _build_pad(parts: ExitStack, folder: DataFolder) -> PadViewModel:
    """The pad on which staff sign in."""
    worker = Worker()
    pad = PadViewModel(worker, partial(open_sign_in, folder))
    parts.callback(shiboken6.delete, pad)
    parts.callback(worker.close)
    return pad


def _build_engine(
    parts: ExitStack, catalog: Catalog, visit: VisitViewModel
) -> QQmlApplicationEngine:
    """What loads the QML, in the language of the visit."""
    engine = QQmlApplicationEngine()
    parts.callback(shiboken6.delete, engine)
    interface_language = InterfaceLanguage(engine, catalog.ui_texts)
    visit.languageChanged.connect(interface_language.use)
    interface_language.use(CHINESE)
    return engine


def take_screenshots(folder: DataFolder, options: ScreenshotOptions) -> int:
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
        TemporaryDirectory() as nowhere,  # screenshots are no proof that anything was played
        open_kiosk(folder, release, settings, options.size, Path(nowhere, "state.sqlite")) as kiosk,
    ):
        examples = choose_examples(kiosk.catalog, options.language)
        run = ScreenshotRun(
            kiosk.window, kiosk.visit, kiosk.ceremony, kiosk.guided_tour, examples, options
        )
        run.start()
        app.exec()
        return run.result()
