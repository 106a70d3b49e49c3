"""The faults of Qt that we work around, each as small as it can be shown. When one of these tests
fails, Qt has mended it, and what it names can go."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.ui.film.graphics import draws_without_gpu

CLIPPED = """
import QtQuick
import QtQuick.Shapes

Window {
    width: 100
    height: 40
    visible: true
    color: "white"

    Item {
        clip: true
        width: 40
        height: 40
        %s
    }
}
"""
SQUARE = 'Rectangle { x: 60; width: 20; height: 20; color: "black" }'
SHAPE = """
    Shape {
        x: 60; width: 20; height: 20
        ShapePath { fillColor: "black"; strokeWidth: -1; PathSvg { path: "M0,0 H20 V20 H0 Z" } }
    }
"""


def painted(content: str) -> QImage:
    engine = QQmlApplicationEngine()
    engine.loadData((CLIPPED % content).encode())
    (window,) = engine.rootObjects()
    assert isinstance(window, QQuickWindow)
    image = window.grabWindow()
    shiboken6.delete(engine)
    return image


def test_the_software_renderer_paints_a_shape_that_lies_outside_its_clip(
    application: QGuiApplication,
) -> None:
    """Why icons are pictures (kiosk/ui/images/icon_provider.py)."""
    if not draws_without_gpu():
        pytest.skip("a GPU draws here")
    assert painted(SQUARE).pixelColor(65, 10).name() == "#ffffff"
    assert painted(SHAPE).pixelColor(65, 10).name() == "#000000"


ONE_LINE = """
import QtQuick

Window {
    visible: true

    Text {
        objectName: "line"
        width: 95
        text: "%s"
        maximumLineCount: 1
        elide: Text.ElideRight
        wrapMode: Text.%s
        font.pixelSize: 20
    }
}
"""


def width_of_line(text: str, wrap: str) -> float:
    engine = QQmlApplicationEngine()
    engine.loadData((ONE_LINE % (text, wrap)).encode())
    (window,) = engine.rootObjects()
    line = window.findChild(QObject, "line")
    assert line
    width = float(line.property("contentWidth"))
    shiboken6.delete(engine)
    return width


def test_an_elided_line_that_may_wrap_breaks_before_a_long_word_and_has_no_ellipsis(
    application: QGuiApplication,
) -> None:
    """Why a label of one line does not wrap (kiosk/ui/qml/Kiosk/controls/text/Label.qml)."""
    long, alone = "word verylongwordthatdoesnotfitintoit", "word"
    assert width_of_line(long, "NoWrap") > width_of_line(alone, "NoWrap") + 20
    assert width_of_line(long, "Wrap") < width_of_line(alone, "NoWrap") + 10
