"""Staff who work above the visitors' screen keep the panel awake."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication, QWindow

from kiosk.core.errors import UnavailableError
from kiosk.core.instruction import ControlScreen, Instruction
from kiosk.ui.staff import panel_keeper
from kiosk.ui.staff.panel_keeper import PanelKeeper
from kiosk.ui.staff.worker import Worker
from tests.ui.hand import until, wait


def test_the_screen_hears_of_staff_while_their_window_is_shown(
    application: QGuiApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(panel_keeper, "EVERY_MS", 50)
    told: list[Instruction] = []

    def send(instruction: Instruction) -> str:
        told.append(instruction)
        if len(told) == 2:
            raise UnavailableError("The screen starts again.")
        return "The panel stays awake."

    worker = Worker()
    window = QWindow()
    keeper = PanelKeeper(window, worker, send)
    wait(0.2)
    assert told == []
    window.show()
    until(lambda: len(told) > 3)
    window.hide()
    until(lambda: worker.is_idle)
    before = len(told)
    wait(0.2)
    assert len(told) == before
    keeper.keep_awake()  # a release is looked at, in a window of its own
    until(lambda: len(told) == before + 1)
    assert set(told) == {ControlScreen("stay-awake")}
    worker.close()
    window.destroy()
