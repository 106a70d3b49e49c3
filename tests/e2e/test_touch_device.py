"""A touch screen whose cable is pulled out and put back while the program runs."""

from __future__ import annotations

import pytest

from kiosk.core.files.data_folder import DataFolder
from tests.e2e.hall_screen import NEVER_IDLE, HallScreen
from tests.touch_device import TouchDevice

pytestmark = pytest.mark.slow

MIDDLE = (960, 540)
COMPANIES = (960, 756)


def test_a_cable_that_is_pulled_out_below_a_finger_leaves_nothing_pressed(
    xorg_hall: tuple[str, TouchDevice], station: DataFolder
) -> None:
    display, touch = xorg_hall
    with HallScreen(display, station.root, NEVER_IDLE) as screen:
        assert screen.told("presence attract", 60)
        touch.tap(*MIDDLE)
        assert screen.told("presence visiting"), "the touch screen is not heard"
        touch.press(0, *MIDDLE)
        touch.press(1, 1200, 500)
        touch.unplug()
        touch.plug_in()
        touch.tap(*COMPANIES)
        assert screen.told("page Companies"), "touches are not heard any more"
    assert screen.code == 0
    assert "Traceback" not in screen.complaints
