"""The one window: Qt prepared for a kiosk, QML loaded, languages switched."""

from __future__ import annotations

import logging
import os
import sys
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QLoggingCategory,
    QMessageLogContext,
    QObject,
    QStandardPaths,
    Qt,
    QtMsgType,
    QTranslator,
    QUrl,
    Slot,
    qInstallMessageHandler,
)
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtQml import QQmlApplicationEngine, QQmlEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.core.content.localized_text import CHINESE, ENGLISH
from kiosk.core.errors import UnavailableError
from kiosk.core.screen_size import ScreenSize
from kiosk.ui.images.icon_provider import IconProvider
from kiosk.ui.images.qr_provider import QrProvider
from kiosk.ui.window import qml_types as _qml_types  # noqa: F401 - known to QML from now on
from kiosk.ui.window.display import require_display
from kiosk.ui.window.focus import FocusOnTouch
from kiosk.ui.window.fonts import use_fonts
from kiosk.ui.window.full_screen import FullScreen
from kiosk.ui.window.staff_translator import StaffTranslator
from kiosk.ui.window.stalled_window import StalledWindow

log = logging.getLogger("kiosk.qt")

HERE = Path(__file__).parents[1]
QML = HERE / "qml"
TRANSLATIONS = {CHINESE: "kiosk_zh_CN.qm", ENGLISH: "kiosk_en.qm"}

# False warnings of Qt 6.11 at every start: that its own PinchArea overrides `enabled`
# (github.com/mavlink/qgroundcontrol/issues/14707); and, where there is no PipeWire, that it is
# missing, because Qt's keyboard is linked with sounds that ours does not make. Without this rule
# every test that opens a window fails.
SILENCED = "qt.qml.propertyCache.append.warning=false\nqt.multimedia.symbolsresolver.warning=false"

# A false warning of Qt 6.11 on Wayland: a keyboard in the program's own window works
# (tests/e2e/test_wayland.py writes with it).
FALSE_WARNING = "qtvirtualkeyboard currently is not supported at client-side"

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def use_renderer(wanted: str) -> None:
    """Choose how Qt Quick draws, before the application exists.

    "auto" takes the GPU where Linux shows a render node, and always on Windows, where Direct3D
    brings its own fallback. QT_QUICK_BACKEND, set from outside, is left as it is. All drawing is
    done in the GUI thread (docs/adr/0007).
    """
    os.environ.setdefault("QSG_RENDER_LOOP", "basic")
    # Qt would cut every large fill in pieces for other threads: 12,000 wake-ups a second under a
    # film, and a third of what the screen costs.
    os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")
    has_gpu = sys.platform == "win32" or any(Path("/dev/dri").glob("renderD*"))
    if wanted == "software" or (wanted == "auto" and not has_gpu):
        os.environ.setdefault("QT_QUICK_BACKEND", "software")


def start_qt(*, keyboard_on_screen: bool = True) -> QGuiApplication:
    """The application object, its fonts, its keyboard and its log. Without a keyboard on the
    screen the input method is the system's.

    Raises:
        NoDisplayError: there is nothing to open a window on.
    """
    require_display()
    qInstallMessageHandler(_log_qt)
    if keyboard_on_screen:
        os.environ["QT_IM_MODULE"] = "qtvirtualkeyboard"
        os.environ["QT_VIRTUALKEYBOARD_DESKTOP_DISABLE"] = "1"  # no windows of its own
    QLoggingCategory.setFilterRules(SILENCED)
    # The look of a desktop is not for a hall. On GNOME Qt would begin GTK for it, and GTK ends the
    # process where it finds no display of its own.
    QGuiApplication.setDesktopSettingsAware(False)
    app = QGuiApplication(["kiosk"])
    app.setApplicationName("kiosk")
    use_fonts(app)
    app.setWindowIcon(QIcon(str(HERE / "icon.png")))
    _keep_keyboard_from_learning()
    return app


def _keep_keyboard_from_learning() -> None:
    """Put a folder where Qt's Pinyin would begin a dictionary of what was typed.

    KeyboardPanel.qml switches learning off too, but only once the file is open.
    """
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.ConfigLocation)
    dictionary = Path(place, "qtvirtualkeyboard", "pinyin", "usr_dict.dat")
    with suppress(OSError):
        dictionary.unlink(missing_ok=True)
    with suppress(OSError):
        dictionary.mkdir(parents=True, exist_ok=True)


def _log_qt(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    if message.startswith(FALSE_WARNING):
        return
    where = f" ({context.file}:{context.line})" if context.file else ""
    log.log(_LEVELS[kind], "%s%s", message, where)


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
    engine: QQmlApplicationEngine, file: str, properties: dict[str, object], size: ScreenSize | None
) -> QQuickWindow:
    """Load a window from `qml/Kiosk/` and show it, frameless: full screen, or in a given size.

    Raises:
        UnavailableError: the QML does not load; the log has Qt's own words.
    """
    window = load_window(engine, file, properties)
    window.setFlag(Qt.WindowType.FramelessWindowHint)  # else Qt draws a title bar on Wayland
    window.installEventFilter(FocusOnTouch(window))
    if size is None:
        if sys.platform == "win32":  # no session of its own there: messages and updates pop up
            window.setFlag(Qt.WindowType.WindowStaysOnTopHint)
            from kiosk.ui.window.awake import keep_display_awake

            if not keep_display_awake():
                log.warning("Windows may switch the display off while the kiosk runs")
        FullScreen(window)
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
