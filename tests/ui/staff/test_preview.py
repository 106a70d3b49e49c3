"""The preview in the real window, drawn by its own process: it follows what is typed."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from time import monotonic

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from kiosk.core.files.data_folder import DataFolder
from tests.ui.hand import until
from tests.ui.staff.conftest import OpenStaff
from tests.ui.staff.staff_window import StaffWindow
from tests.ui.staff.test_form_page import SUMMARY, open_first

NAME = "field-title"
CONTROL = Qt.KeyboardModifier.ControlModifier
SECONDS = 30


@pytest.fixture(autouse=True)
def data_of_the_station(station_copy: DataFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    """The process of the preview finds the library where every process of the program does."""
    monkeypatch.setenv("KIOSK_DATA", str(station_copy.root))


@pytest.fixture
def form(staff: StaffWindow) -> StaffWindow:
    """The first company is open, and its preview beside it."""
    open_company(staff)
    return staff


def open_company(staff: StaffWindow) -> None:
    staff.work()
    staff.touch("rail-content")
    staff.until(lambda: staff.has("row-0"))
    open_first(staff)
    staff.touch("formPreview")
    seen(staff)


def seen(staff: StaffWindow) -> None:
    """The page is drawn."""
    until(lambda: not staff.preview.image().isNull(), SECONDS)
    staff.settle()


def told(staff: StaffWindow) -> str:
    return str(staff.preview.property("told"))


def overwrite(staff: StaffWindow, name: str, text: str) -> None:
    staff.touch(name)
    QTest.keyClick(staff.window, Qt.Key.Key_A, CONTROL)
    staff.write(text)


def test_what_is_typed_is_on_the_visitors_page(form: StaffWindow) -> None:
    before = form.preview.image().copy()
    overwrite(form, NAME, "草原上的新公司")
    until(lambda: "草原上的新公司" in told(form), SECONDS)
    assert form.preview.image() != before
    form.window.grabWindow().save("/tmp/preview-window.png")
