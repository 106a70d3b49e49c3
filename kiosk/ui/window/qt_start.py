"""Qt prepared for a kiosk: its renderer, the application object, fonts, keyboard and log.

Apart from the window, so that a process which only draws does not load what the whole screen needs.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import (
    QLoggingCategory,
    QStandardPaths,
    qInstallMessageHandler,
)
from PySide6.QtGui import QGuiApplication, QIcon

from kiosk.ui.window.display import require_display
from kiosk.ui.window.fonts import use_fonts
from kiosk.ui.window.last_picture import note_connection
from kiosk.ui.window.qt_messages import log_qt

HERE = Path(__file__).parents[1]
QML = HERE / "qml"

# False warnings of Qt 6.11 at every start: that its own PinchArea overrides `enabled`
# (github.com/mavlink/qgroundcontrol/issues/14707); and, where there is no PipeWire, that it is
# missing, because Qt's keyboard is linked with sounds that ours does not make. Without this rule
# every test that opens a window fails.
SILENCED = "qt.qml.propertyCache.append.warning=false\nqt.multimedia.symbolsresolver.warning=false"

SWITCH_SECONDS = 0.0005
"""How long the thread of the window waits at most for another to let go of the interpreter, each
time it comes back from Qt. A letter comes back some forty times: with Python's 5 ms it took 190 ms
while a worker was computing, now 12 (`python -m benchmarks.staff`)."""


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
    sys.setswitchinterval(SWITCH_SECONDS)
    qInstallMessageHandler(log_qt)
    if keyboard_on_screen:
        os.environ["QT_IM_MODULE"] = "qtvirtualkeyboard"
        os.environ["QT_VIRTUALKEYBOARD_DESKTOP_DISABLE"] = "1"  # no windows of its own
    QLoggingCategory.setFilterRules(SILENCED)
    # The look of a desktop is not for a hall. On GNOME Qt would begin GTK for it, and GTK ends the
    # process where it finds no display of its own.
    QGuiApplication.setDesktopSettingsAware(False)
    app = QGuiApplication(["kiosk"])
    note_connection(app)
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
