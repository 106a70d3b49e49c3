"""The one window: QML loaded, languages switched."""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Callable, Mapping

from PySide6.QtCore import (
    QCoreApplication,
    QObject,
    Qt,
    QTranslator,
    QUrl,
    Slot,
)
from PySide6.QtQml import QQmlApplicationEngine, QQmlEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.core.content.localized_text import CHINESE, ENGLISH
from kiosk.core.errors import UnavailableError
from kiosk.core.screen_size import ScreenSize
from kiosk.ui.images.icon_provider import IconProvider
from kiosk.ui.images.qr_provider import QrProvider
from kiosk.ui.window import qml_types as _qml_types  # noqa: F401 - known to QML from now on
from kiosk.ui.window.focus import FocusOnInput
from kiosk.ui.window.full_screen import FullScreen
from kiosk.ui.window.qt_start import HERE, QML
from kiosk.ui.window.staff_translator import StaffTranslator
from kiosk.ui.window.stalled_window import StalledWindow

log = logging.getLogger("kiosk.qt")

TRANSLATIONS = {CHINESE: "kiosk_zh_CN.qm", ENGLISH: "kiosk_en.qm"}


class InterfaceLanguage(QObject):
    """Translates the interface into a visitor's language, at once and everywhere."""

    def __init__(self, engine: QQmlEngine, staff_texts: Callable[[str], Mapping[str, str]]) -> None:
        """`staff_texts` returns the texts that staff have supplied for a language."""
        super().__init__(engine)
        self._engine = engine
        self._staff_texts = staff_texts
        self._installed: list[QTranslator] = []

    @Slot(str)
    def use(self, language: str) -> None:
        """Switch to `language`; texts that neither we nor staff have in it are in Chinese."""
        translator = QTranslator(self)
        if not translator.load(
            TRANSLATIONS.get(language, TRANSLATIONS[CHINESE]), str(HERE / "i18n")
        ):
            log.warning("no interface texts for %s", language)
        for installed in self._installed:
            QCoreApplication.removeTranslator(installed)
            installed.deleteLater()
        self._installed = [translator]
        if language not in TRANSLATIONS:
            self._installed.append(StaffTranslator(self._staff_texts(language), self))
        for wanted in self._installed:  # the last one is asked first
            QCoreApplication.installTranslator(wanted)
        self._engine.retranslate()


def open_window(
    engine: QQmlApplicationEngine,
    file: str,
    properties: dict[str, object],
    size: ScreenSize | None,
    output: str,
) -> QQuickWindow:
    """Load a window from `qml/Kiosk/` and show it, frameless: full screen on an output (see
    `FullScreen`), or in a given size.

    Raises:
        UnavailableError: the QML does not load; the log has Qt's own words.
    """
    window = load_window(engine, file, properties)
    window.setFlag(Qt.WindowType.FramelessWindowHint)  # else Qt draws a title bar on Wayland
    window.installEventFilter(FocusOnInput(window))
    if size is None:
        if sys.platform == "win32":  # no session of its own there: messages and updates pop up
            window.setFlag(Qt.WindowType.WindowStaysOnTopHint)
        FullScreen(window, output)
        window.setCursor(Qt.CursorShape.BlankCursor)
    else:
        window.setGeometry(0, 0, size.width, size.height)
        window.show()
        window.requestActivate()  # without a window manager nobody else does
    StalledWindow(window)
    return window


def prepare_engine(engine: QQmlEngine) -> None:
    """Have it find our QML, and the pictures that it draws by name."""
    engine.addImportPath(str(QML))
    engine.addImageProvider("icon", IconProvider())
    engine.addImageProvider("qr", QrProvider())


def load_window(
    engine: QQmlApplicationEngine, file: str, properties: dict[str, object]
) -> QQuickWindow:
    """Load a window from `qml/Kiosk/`; it is not shown yet.

    Raises:
        UnavailableError: the QML does not load; the log has Qt's own words.
    """
    prepare_engine(engine)
    engine.setInitialProperties(properties)
    engine.load(QUrl.fromLocalFile(str(QML / "Kiosk" / file)))
    roots = engine.rootObjects()
    if not roots or not isinstance(roots[0], QQuickWindow):
        raise UnavailableError("The screen could not be drawn; see the log.")
    return roots[0]


def on_first_frame(window: QQuickWindow, tell: Callable[[], None]) -> None:
    """Call `tell` once, when the window has been painted for the first time from now on."""

    def painted() -> None:
        window.frameSwapped.disconnect(painted)
        tell()

    window.frameSwapped.connect(painted)


def print_first_frame(window: QQuickWindow, started: float) -> None:
    """Tell how many seconds after `started`, of the monotonic clock, it was painted first."""

    def tell() -> None:
        seconds = time.monotonic() - started
        print(f"first interactive frame after {seconds:.2f} s", flush=True)  # noqa: T201

    on_first_frame(window, tell)
