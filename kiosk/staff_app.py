"""The composition root of staff mode, a process of its own (docs/adr/0042).

On a kiosk the supervisor starts it when somebody has signed in on the screen, and sends their
one-time token in a line on the standard input. On an office PC it is an ordinary window, in which
one signs in.
"""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.core.account import Account
from kiosk.core.content.localized_text import CHINESE
from kiosk.core.errors import KioskError
from kiosk.core.files.data_folder import DataFolder, data_folder
from kiosk.core.files.lock import is_held
from kiosk.core.instruction import Admit
from kiosk.core.process.heartbeat import report_showing
from kiosk.core.process.logs import start_logging
from kiosk.core.screen_size import ScreenSize
from kiosk.core.settings.settings import read_settings
from kiosk.editorial.sign_in.sign_in import open_sign_in
from kiosk.ops.backup.taking import take_restored
from kiosk.ui.screenshots.staff_examples import ExamplePeople, ExampleStation, library_copy
from kiosk.ui.screenshots.staff_screenshots import StaffScreenshots
from kiosk.ui.staff.foreground import Foreground
from kiosk.ui.staff.look import Look
from kiosk.ui.staff.overview.overview import Station
from kiosk.ui.staff.overview.station import ThisStation
from kiosk.ui.staff.pages import StaffPages, open_pages
from kiosk.ui.staff.panel_keeper import PanelKeeper
from kiosk.ui.staff.shell import StaffViewModel
from kiosk.ui.staff.sign_in.admissions import read_account
from kiosk.ui.staff.sign_in.sign_in_requests import OpenSignIn
from kiosk.ui.station.instruction_server import send_instruction
from kiosk.ui.window.event_loop import EventLoopEnd
from kiosk.ui.window.focus import FocusOnInput
from kiosk.ui.window.qt_start import start_qt, use_renderer
from kiosk.ui.window.window import InterfaceLanguage, load_window, on_first_frame

WINDOW = "staff/shell/StaffWindow.qml"
OFFICE_SIZE = ScreenSize(1440, 900)
"""Of the window on an office PC, at first."""


def main(argv: Sequence[str]) -> int:
    """Staff mode, until whoever works signs out or nobody has worked for long enough."""
    parser = argparse.ArgumentParser(prog="kiosk staff")
    parser.add_argument("--kiosk", action="store_true")
    parser.add_argument("--size", type=ScreenSize.parse)
    options = parser.parse_args(argv)
    folder = data_folder()
    start_logging(folder.logs, "staff")
    try:
        return _run(folder, options.kiosk, options.size)
    except KioskError as error:
        print(f"kiosk: {error}", file=sys.stderr)  # noqa: T201
        return error.exit_code


def _run(folder: DataFolder, on_kiosk: bool, size: ScreenSize | None) -> int:
    if not on_kiosk and not is_held(folder.lock("run")):
        take_restored(folder)
    settings = read_settings(folder.settings)
    use_renderer(settings.screen.renderer)
    app = start_qt(keyboard_on_screen=on_kiosk)
    ending = EventLoopEnd(app)
    people, station = partial(open_sign_in, folder), ThisStation(folder)
    with staff_mode(folder, people, station, on_kiosk, size or OFFICE_SIZE) as staff:
        staff.shell.ended.connect(ending.end)
        if on_kiosk:
            _obey_supervisor(folder, staff, settings.screen.output, ending)
        else:
            staff.shell.showPad()
            staff.window.show()
        gc.freeze()
        return app.exec()


@dataclass(frozen=True, slots=True)
class StaffMode:
    """What is alive while the window is."""

    window: QQuickWindow
    shell: StaffViewModel
    pages: StaffPages
    look: Look


@contextmanager
def staff_mode(
    folder: DataFolder, people: OpenSignIn, station: Station, on_kiosk: bool, size: ScreenSize
) -> Iterator[StaffMode]:
    """The window, not shown yet, and its view-models; taken apart in the order QML, view-models."""
    pages = open_pages(folder, people, station, on_kiosk)
    shell = StaffViewModel(pages, on_kiosk)
    look = Look(lambda: "" if on_kiosk else f"{window.width()}x{window.height()}")
    pages.publish.releases_viewmodel.lookAsked.connect(look.begin)
    look.failed.connect(pages.publish.tell_not_shown)
    look.awake.connect(shell.stay_awake)
    engine = QQmlApplicationEngine()
    interpreter = InterfaceLanguage(engine, lambda _language: {})
    shell.languageChanged.connect(interpreter.use)
    interpreter.use(CHINESE)
    try:
        window = load_window(engine, WINDOW, {"staff": shell})
        window.resize(size.width, size.height)
        window.installEventFilter(FocusOnInput(window))
        window.installEventFilter(shell)
        yield StaffMode(window, shell, pages, look)
    finally:
        look.close()
        pages.close()
        shiboken6.delete(engine)
        shiboken6.delete(look)
        shiboken6.delete(shell)
        pages.delete()


def _obey_supervisor(
    folder: DataFolder, staff: StaffMode, output: str, ending: EventLoopEnd
) -> None:
    """Send a heartbeat, let in whoever a token comes for, step back when nobody signs in, keep the
    panel awake."""
    foreground = Foreground(staff.window, output)
    keeper = PanelKeeper(staff.window, staff.pages.worker, partial(send_instruction, folder))
    staff.look.awake.connect(keeper.keep_awake)
    staff.shell.padGivenUp.connect(foreground.step_back)
    staff.look.shown.connect(foreground.step_back)
    staff.look.ended.connect(foreground.show)
    doorway = _Doorway(folder, staff, foreground)
    ending.told.connect(doorway.redeem, Qt.ConnectionType.QueuedConnection)
    ending.follow_supervisor()


class _Doorway(QObject):
    """Exchanges the tokens that come for accounts; the window is shown with whom it is for."""

    def __init__(self, folder: DataFolder, staff: StaffMode, foreground: Foreground) -> None:
        super().__init__(staff.shell)
        self._folder = folder
        self._staff = staff
        self._foreground = foreground

    @Slot(str)
    def redeem(self, token: str) -> None:
        """Let in whom a token is for."""

        def ask() -> Account:
            return read_account(send_instruction(self._folder, Admit(token)))

        self._staff.pages.worker.do(ask, self._welcome)

    def _welcome(self, account: Account | KioskError) -> None:
        if isinstance(account, KioskError):
            self._staff.shell.showPad()
        else:
            self._staff.shell.admit(account)
        on_first_frame(self._staff.window, report_showing)
        self._foreground.show()


def take_screenshots(
    folder: DataFolder, out: Path, size: ScreenSize, language: str, only: str
) -> int:
    """Photograph staff mode with examples in it; returns how many pictures there are.

    Raises:
        UnavailableError: the disk refused.
        StaffError: no such state, or bad settings.
    """
    use_renderer(read_settings(folder.settings).screen.renderer)
    app = start_qt(keyboard_on_screen=False)
    people, station = ExamplePeople(), ExampleStation(folder)
    with (
        library_copy(folder) as copy,
        staff_mode(copy, people.open, station, False, size) as staff,
    ):
        staff.shell.chooseLanguage(language)
        staff.window.setFlag(Qt.WindowType.FramelessWindowHint)
        staff.window.show()
        screenshots = StaffScreenshots(
            staff.window, staff.shell, staff.pages, people, station, out, only
        )
        screenshots.start()
        app.exec()
        return screenshots.result()
