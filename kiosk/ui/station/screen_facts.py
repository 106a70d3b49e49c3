"""A process that tells what Qt knows of this PC: screens, touch devices, renderer, fonts.

For `kiosk doctor`, which has no Qt: without a display Qt may end the process that asks.
"""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEventLoop, QTimer, QUrl
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QInputDevice, QScreen, QTextLayout
from PySide6.QtQuick import QQuickView

from kiosk.core.content.localized_text import CHINESE, ENGLISH, MONGOLIAN
from kiosk.core.screen_facts import ScreenFact, ScreenFacts
from kiosk.core.typed_message import encode
from kiosk.ui.film.graphics import draws_without_gpu
from kiosk.ui.vertical.setting import FAMILIES
from kiosk.ui.window.display import NoDisplayError, require_display
from kiosk.ui.window.display_power import system_display
from kiosk.ui.window.fonts import FONT
from kiosk.ui.window.qt_start import QML, start_qt, use_renderer

LETTERS = {
    CHINESE: ([FONT], "京蒙通辽创新基地"),
    ENGLISH: ([FONT], "Tongliao"),
    MONGOLIAN: ([*FAMILIES, FONT], "ᠮᠣᠩᠭᠣᠯ"),
}
"""How each language is written: the families as `use_fonts` has them, and some letters."""

NAMES_WITHOUT_FONTS = {"Monospace", "Sans Serif", "Serif"}
"""Qt lists these with fontconfig even where there is no font."""

MEASURE_MS = 1500
FIRST_FRAME_MS = 5000


def main(argv: Sequence[str]) -> int:
    """Write the facts to standard output as one line of JSON."""
    parser = argparse.ArgumentParser(prog="screen-facts")
    parser.add_argument("renderer")
    parser.add_argument("--moving", action="store_true", help="show a moving picture, and count")
    options = parser.parse_args(argv)
    answer = os.dup(1)
    os.dup2(2, 1)  # libraries print to standard output
    use_renderer(options.renderer)
    no_display = ""
    try:
        require_display()
    except NoDisplayError as error:
        no_display = str(error)
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = start_qt(keyboard_on_screen=False)
    display = None if no_display else system_display()
    facts = ScreenFacts(
        no_display=no_display,
        screens=() if no_display else tuple(map(_fact, app.screens())),
        touch_devices=() if no_display else tuple(_touch_devices()),
        software=draws_without_gpu(),
        undrawable=tuple(_undrawable()),
        frames_per_second=_frame_rate() if options.moving and not no_display else 0.0,
        darkens_after=display.darkens_after() if display else 0,
        screen_saver=display.has_screen_saver() if display else False,
    )
    os.write(answer, encode(facts) + b"\n")
    return 0


def _fact(screen: QScreen) -> ScreenFact:
    ratio = screen.devicePixelRatio()
    size = screen.size()
    return ScreenFact(
        screen.name(),
        round(size.width() * ratio),
        round(size.height() * ratio),
        screen.refreshRate(),
    )


def _touch_devices() -> Iterator[str]:
    for device in QInputDevice.devices():
        if device.type() is QInputDevice.DeviceType.TouchScreen:
            yield device.name()


def _undrawable() -> Iterator[str]:
    """The languages with a letter for which Qt has only the empty box, glyph 0 of every font."""
    if NAMES_WITHOUT_FONTS.issuperset(QFontDatabase.families()):
        # There are no fonts. Asked for glyphs then, Qt 6.11 ends with SIGSEGV.
        yield from LETTERS
        return
    for language, (families, letters) in LETTERS.items():
        layout = QTextLayout(letters, QFont(families))
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        if any(0 in run.glyphIndexes() for run in layout.glyphRuns()):
            yield language


def _frame_rate() -> float:
    """Of a picture that moves over the whole screen."""
    view = QQuickView()
    view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
    view.setSource(QUrl.fromLocalFile(str(QML / "Kiosk" / "MovingPicture.qml")))
    moments: list[float] = []
    loop = QEventLoop()

    def swapped() -> None:
        if not moments:
            QTimer.singleShot(MEASURE_MS, loop.quit)
        moments.append(time.monotonic())

    view.frameSwapped.connect(swapped)
    view.setGeometry(QGuiApplication.primaryScreen().geometry())
    view.showFullScreen()
    QTimer.singleShot(FIRST_FRAME_MS, loop.quit)
    loop.exec()
    view.frameSwapped.disconnect(swapped)
    view.close()
    span = moments[-1] - moments[0] if moments else 0.0
    return (len(moments) - 1) / span if span else 0.0
