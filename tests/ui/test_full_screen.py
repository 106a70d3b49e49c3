"""The window that fills the screen, where screens come and go."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from kiosk.ui.window.full_screen import FullScreen


def test_a_window_stays_as_it_is_while_the_last_screen_goes(
    application: QGuiApplication,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    window = QQuickWindow()
    FullScreen(window, "")
    place, screen = window.geometry(), application.primaryScreen()
    # Qt's plug-ins for X11 and Wayland put a placeholder in its place.
    monkeypatch.setattr(QGuiApplication, "primaryScreen", lambda: None)
    application.screenRemoved.emit(screen)
    assert window.geometry() == place
    assert capsys.readouterr().err == ""  # where Qt prints what a slot raises
    window.close()
