"""A staff window for each test that wants one."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.core.screen_size import ScreenSize
from tests.ui.staff.staff_window import StaffWindow

OpenStaff = Callable[..., StaffWindow]


@pytest.fixture
def open_staff(application: QGuiApplication) -> Iterator[OpenStaff]:
    """Opens windows, of other sizes too, and closes them after the test."""
    opened: list[StaffWindow] = []

    def open_one(size: str = "1920x1080", on_kiosk: bool = False) -> StaffWindow:
        opened.append(StaffWindow(ScreenSize.parse(size), on_kiosk))
        return opened[-1]

    yield open_one
    for staff in opened:
        staff.close()


@pytest.fixture
def staff(open_staff: OpenStaff) -> StaffWindow:
    """A window of 1920x1080, locked, its pad open."""
    return open_staff()
