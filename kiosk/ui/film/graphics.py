"""How this PC draws: with a graphics chip or without, and how many pixels."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow, QSGRendererInterface


def draws_without_gpu() -> bool:
    """Asked of a window that is never shown: before the first one Qt does not know."""
    api = QQuickWindow().rendererInterface().graphicsApi()
    return api is QSGRendererInterface.GraphicsApi.Software


def largest_screen() -> tuple[int, int]:
    """The most pixels any screen has, in device pixels, either way up."""
    sides = [
        (round(screen.size().width() * ratio), round(screen.size().height() * ratio))
        for screen in QGuiApplication.screens()
        for ratio in (screen.devicePixelRatio(),)
    ]
    return max(sides, key=lambda size: size[0] * size[1], default=(1920, 1080))
