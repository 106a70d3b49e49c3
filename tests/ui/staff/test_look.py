"""Looking at an old release: in a process of its own, which counts nothing and ends with staff."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from kiosk.core.errors import StaffError
from kiosk.core.files.data_folder import DataFolder
from kiosk.db.release.installed import CONTENT, release_folder
from kiosk.look_app import installed
from kiosk.ui.images.icon_provider import IconProvider
from kiosk.ui.screenshots.screenshot_run import visible_below
from kiosk.ui.staff.look import Look
from kiosk.ui.station.looked_release import LookedRelease
from kiosk.ui.window.qt_start import QML
from tests.ui.hand import until
from tests.ui.staff.conftest import OpenStaff
from tests.ui.staff.test_publish_page import opened, published

__all__ = ["published"]

NO_KEYS = Qt.KeyboardModifier.NoModifier


class Heard:
    def __init__(self, look: Look) -> None:
        self.told: list[object] = []
        look.shown.connect(lambda: self.told.append("shown"))
        look.ended.connect(lambda: self.told.append("ended"))
        look.failed.connect(self.told.append)


@pytest.fixture
def stand_in(application: QGuiApplication, tmp_path: Path) -> Iterator[tuple[Look, Heard]]:
    """A process that shows something until its standard input is closed; of release 9 nothing."""
    script = tmp_path / "look.py"
    script.write_text(
        "import sys\nif sys.argv[2] == '9': sys.exit(5)\nprint('shown', flush=True)\n"
        "sys.stdin.read()\n"
    )
    look = Look(lambda: "800x600", lambda *words: [sys.executable, str(script), *words])
    yield look, Heard(look)
    look.close()
    shiboken6.delete(look)  # in this thread: its timers may be running


def test_it_is_told_when_it_is_on_the_screen_and_when_it_is_not(
    stand_in: tuple[Look, Heard],
) -> None:
    look, heard = stand_in
    look.begin(3)
    until(lambda: heard.told == ["shown"], 20)
    look.begin(4)  # not two at once
    look._let_go()
    until(lambda: heard.told == ["shown", "ended"], 20)


def test_one_that_cannot_be_shown_is_told_and_another_can_be_tried(
    stand_in: tuple[Look, Heard], expected_logs: pytest.LogCaptureFixture
) -> None:
    look, heard = stand_in
    look.begin(9)
    until(lambda: heard.told == [9, "ended"], 20)
    look.begin(3)
    until(lambda: heard.told[2:] == ["shown"], 20)
    assert "could not be looked at" in expected_logs.text


def test_it_ends_with_staff_mode(stand_in: tuple[Look, Heard]) -> None:
    look, heard = stand_in
    look.begin(3)
    until(lambda: heard.told == ["shown"], 20)
    process = look._process
    assert process
    look.close()
    assert process.poll() is not None


def test_a_tap_in_the_list_of_releases_asks_for_it(
    open_staff: OpenStaff, published: DataFolder
) -> None:
    page = opened(open_staff())
    asked: list[int] = []
    page.publish.releases_viewmodel.lookAsked.connect(asked.append)
    page.item("look-1").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    page.settle()
    page.touch("look-1")
    assert asked == [1]
    page.publish.tell_not_shown(1)
    page.settle()
    assert "已损坏" in str(page.item("publishNotice").property("text"))


def test_what_is_missing_or_damaged_is_not_shown(published: DataFolder) -> None:
    with pytest.raises(StaffError, match="not installed"):
        installed(published, 99)
    content = release_folder(published, 1) / CONTENT
    content.write_bytes(content.read_bytes()[:-1])
    with pytest.raises(StaffError, match="cannot be shown"):
        installed(published, 1)


def test_the_real_screen_shows_it_and_leaves_nothing_behind(
    display: str, published: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KIOSK_DATA", str(published.root))
    (published.closed_until).write_text("2999-01-01T00:00:00+08:00")
    before = {one.name for one in published.root.iterdir()} | {"logs"}
    process = subprocess.Popen(
        [sys.executable, "-m", "kiosk", "look", "1", "--size=960x540"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout
    assert process.stdin
    with process.stdout:
        assert process.stdout.readline() == "shown\n"
        time.sleep(1)
        process.stdin.close()
        assert process.wait(20) == 0
    assert {one.name for one in published.root.iterdir()} <= before
    assert not published.state.exists()
    log = (published.logs / "kiosk-look.log").read_text("utf-8")
    assert "presence attract" in log, "a closed hall is looked at all the same"


def test_it_is_left_when_nobody_touches_it_for_a_while(application: QGuiApplication) -> None:
    looked = LookedRelease(3, idle_ms=200)
    left: list[bool] = []
    looked.left.connect(lambda: left.append(True))
    for _ in range(6):
        QTest.qWait(100)
        looked.eventFilter(looked, QKeyEvent(QEvent.Type.KeyPress, 0, NO_KEYS))
    assert left == []
    until(lambda: bool(left), 5)
    shiboken6.delete(looked)


def test_one_button_leaves_it_and_can_be_drawn_aside(application: QGuiApplication) -> None:
    looked = LookedRelease(3)
    left: list[bool] = []
    looked.left.connect(lambda: left.append(True))
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(QML))
    engine.addImageProvider("icon", IconProvider())
    engine.setInitialProperties({"looked": looked})
    engine.loadData(
        b"import QtQuick\nimport Kiosk.staff\nimport Kiosk.ViewModels\n"
        b"Window { width: 1280; height: 720; visible: true\n"
        b"property LookedRelease looked\n"
        b"LookBar { anchors.fill: parent; looked: parent.Window.window.looked } }"
    )
    (window,) = engine.rootObjects()
    assert isinstance(window, QQuickWindow)
    until(window.isExposed, 10)
    (button,) = [one for one in visible_below(window.contentItem()) if one.objectName()]
    middle = button.mapToScene(QPointF(button.width() / 2, button.height() / 2)).toPoint()
    beside = middle - QPoint(int(button.width()) // 2 + 40, 0)
    QTest.mousePress(window, Qt.MouseButton.LeftButton, NO_KEYS, beside)
    for step in range(1, 11):
        QTest.mouseMove(window, beside + QPoint(0, 30 * step))
        QTest.qWait(10)
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, NO_KEYS, beside + QPoint(0, 300))
    moved = button.mapToScene(QPointF(button.width() / 2, button.height() / 2)).toPoint()
    assert moved.y() > middle.y() + 200
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, NO_KEYS, middle)
    assert left == []
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, NO_KEYS, moved)
    assert left == [True]
    shiboken6.delete(engine)
    shiboken6.delete(looked)
