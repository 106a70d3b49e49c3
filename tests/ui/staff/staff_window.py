"""The staff window in this process, with a hand on it, and a station that stands in."""

from __future__ import annotations

from datetime import UTC, datetime

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from kiosk.core.account import Account
from kiosk.core.content.localized_text import CHINESE
from kiosk.core.content.words import Words
from kiosk.core.errors import UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.instruction import Begin, ControlScreen, Instruction
from kiosk.core.screen_size import ScreenSize
from kiosk.ops.overview import Overview, Showing
from kiosk.ops.publishing.releases import InstalledRelease
from kiosk.ui.staff.notice import NoticeViewModel
from kiosk.ui.staff.pages import open_pages
from kiosk.ui.staff.shell import StaffViewModel
from kiosk.ui.staff.sign_in.sign_in_requests import OpenSignIn
from kiosk.ui.window.focus import FocusOnInput
from kiosk.ui.window.window import InterfaceLanguage, load_window
from tests.ui.hand import Clock, Hand, until
from tests.ui.staff.sign_in_stand_in import OFFICE, SignInStandIn

YESTERDAY = datetime(2026, 11, 28, 8, 20, tzinfo=UTC)
NOON = datetime(2026, 11, 29, 4, 0, 14, tzinfo=UTC)
NEWEST = InstalledRelease(41, True, YESTERDAY, "十一月的岗位", "联络处")
EARLIER = InstalledRelease(40, False, datetime(2026, 11, 20, 1, 5, tzinfo=UTC), "", "王")
OLDEST = InstalledRelease(39, False, datetime(2026, 11, 2, 6, 0, tzinfo=UTC), "新增三家企业", "王")


class StationStandIn:
    """Notes what was asked of it; `screen_runs` False has no screen answer."""

    def __init__(self) -> None:
        self.overview = Overview(
            hall="京蒙扶贫协作（通辽）科技创新基地",
            hall_english="Beijing–Inner Mongolia (Tongliao) Innovation Base",
            station="入口大屏",
            version="0.1.0",
            showing=Showing(
                Words("相约通辽", "Meet in Tongliao"),
                Words("播放计划“工作日宣传片”：周一、二，09:00–17:00", "Planned as “Weekdays”"),
                None,
                datetime(2026, 11, 29, 4, 0, tzinfo=UTC),
                46_000,
            ),
            release=NEWEST,
            earlier=(EARLIER, OLDEST),
            enrolled=True,
            disk_free=182_000_000_000,
            disk_size=500_000_000_000,
            visits=128,
            average_seconds=192,
        )
        self.screen_runs = True
        self.presence = "attract"
        self.fails = False
        self.muted_until = ""
        self.closed_until = ""
        self.told: list[str] = []
        self.begun: list[Begin] = []
        self.synced = 0
        self.put_in_force: list[int] = []

    def look(self) -> Overview:
        return self.overview

    def send_instruction(self, instruction: Instruction) -> str:
        if not self.screen_runs:
            raise UnavailableError("No screen is running.")
        if isinstance(instruction, Begin):
            self.begun.append(instruction)
            return "begun"
        assert isinstance(instruction, ControlScreen)
        if instruction.control == "status":
            return (
                f'{{"presence": "{self.presence}", "muted_until": "{self.muted_until}", '
                f'"closed_until": "{self.closed_until}"}}'
            )
        self.told.append(instruction.control)
        moment = "2026-11-30T00:00:00+08:00"
        match instruction.control:
            case "mute":
                self.muted_until = moment
            case "unmute":
                self.muted_until = ""
            case "close-hall":
                self.closed_until = moment
            case "open-hall":
                self.closed_until = ""
        return "done"

    def sync(self) -> bool:
        if self.fails:
            raise UnavailableError("The channel is out of reach.")
        self.synced += 1
        return False

    def put_back(self, number: int) -> None:
        if self.fails:
            raise UnavailableError("The disk refuses.")
        self.put_in_force.append(number)


def notice_of(page: QObject) -> NoticeViewModel:
    """What the view-model of a page says of the last act."""
    notice = page.findChild(NoticeViewModel)
    assert notice is not None
    return notice


JOB_SECONDS = 90
"""How long a test waits for what a process of its own does on a busy machine."""


class StaffWindow(Hand):
    """One staff window, locked with its pad open; `close` takes it apart as the program does."""

    def __init__(
        self,
        size: ScreenSize,
        on_kiosk: bool,
        folder: DataFolder,
        people: OpenSignIn | None = None,
    ) -> None:
        """`people`: who signs in on the pad; without them somebody stands in."""
        self.clock = Clock()
        self.sign_in = SignInStandIn()
        self.station = StationStandIn()
        self.ended: list[bool] = []
        self.given_up: list[bool] = []
        self.pages = open_pages(
            folder, people or self.sign_in.open, self.station, on_kiosk, self.clock, lambda: NOON
        )
        self.pad, self.overview = self.pages.pad, self.pages.overview
        self.content, self.form = self.pages.content, self.pages.form
        self.preview, self.media = self.pages.preview, self.pages.media
        self.publish, self.history = self.pages.publish, self.pages.history
        self.hall, self.library = self.pages.hall, self.pages.library
        self.messages = self.pages.messages
        self.shell = StaffViewModel(self.pages, on_kiosk, self.clock)
        self.shell.ended.connect(lambda: self.ended.append(True))
        self.shell.padGivenUp.connect(lambda: self.given_up.append(True))
        self._engine = QQmlApplicationEngine()
        interpreter = InterfaceLanguage(self._engine, lambda _language: {})
        self.shell.languageChanged.connect(interpreter.use)
        interpreter.use(CHINESE)
        window = load_window(self._engine, "staff/shell/StaffWindow.qml", {"staff": self.shell})
        self._window = window  # what Python knows of a window's items goes with the last of these
        window.installEventFilter(FocusOnInput(window))
        window.installEventFilter(self.shell)
        window.resize(size.width, size.height)
        window.show()
        window.requestActivate()
        self.touchscreen = QTest.createTouchDevice()
        self.shell.showPad()
        self.idle()

    @property
    def window(self) -> QQuickWindow:
        return self._window

    @property
    def engine(self) -> QQmlApplicationEngine:
        return self._engine

    def work(self, account: Account = OFFICE) -> None:
        """Somebody has signed in and sees the overview."""
        self.shell.admit(account)
        self.look()

    def look(self) -> None:
        """The overview is read again."""
        self.overview.look()
        self.until(lambda: bool(self.overview.property("loaded")))
        self.idle()

    def idle(self) -> None:
        """Whatever the workers have been given is done, and seen."""
        done: list[bool] = []
        self.pages.worker.do(lambda: True, lambda _answer: done.append(True))
        self.until(
            lambda: bool(done) and self.overview.waiting_viewmodel.is_idle and self.messages.is_idle
        )

    def publish_by_hand(self, notes: str) -> None:
        """The page of publishing is open: publish what is in the library."""
        until(lambda: bool(self.publish.property("loaded")))
        self.idle()
        self.touch("publishNow")
        self.touch("publishNotes")
        self.write(notes)
        self.touch("publishYes")
        until(lambda: notice_of(self.publish).property("message") == "published", JOB_SECONDS)
        self.idle()

    @property
    def rail_text(self) -> str:
        """What the pages in the rail are called."""
        return "".join(str(self.item(name).property("text")) for name in self.names("rail-"))

    @property
    def locked(self) -> bool:
        return bool(self.shell.property("locked"))

    def close(self) -> None:
        self.pages.close()
        shiboken6.delete(self._engine)
        shiboken6.delete(self.shell)
        self.pages.delete()
        QCoreApplication.processEvents()
