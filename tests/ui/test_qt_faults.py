"""The faults of Qt that we work around, each as small as it can be shown. When one of these tests
fails, Qt has mended it, and what it names can go."""

from __future__ import annotations

import pytest
import shiboken6
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
