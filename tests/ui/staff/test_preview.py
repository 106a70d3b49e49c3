"""The preview in the real window, drawn by its own process: it follows what is typed."""

from __future__ import annotations

import os
import signal
import tempfile
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from kiosk.core.files.data_folder import DataFolder
from kiosk.ui.staff.preview.picture import PreviewPicture
from tests.ui.hand import until, wait
from tests.ui.staff.conftest import OpenStaff
from tests.ui.staff.staff_window import StaffWindow
from tests.ui.staff.test_form_page import open_first

NAME = "field-title"
CONTROL = Qt.KeyboardModifier.ControlModifier
SECONDS = 90


@pytest.fixture
def form(staff: StaffWindow) -> StaffWindow:
    """The first company is open, and its preview beside it."""
    open_company(staff)
    return staff


def open_company(staff: StaffWindow) -> None:
    staff.work()
    staff.touch("rail-content")
    until(lambda: staff.has("row-0"), SECONDS)
    open_first(staff)
    staff.touch("formPreview")
    seen(staff)


def seen(staff: StaffWindow) -> None:
    """The page is drawn."""
    until(lambda: not staff.preview.image().isNull(), SECONDS)
    staff.settle()


def calm(staff: StaffWindow) -> QImage:
    """The picture once everything in it is loaded, and nothing moves any more."""
    pictures = [QImage()]

    def stands() -> bool:
        wait(0.5)
        pictures.append(staff.preview.image().copy())
        return pictures[-1] == pictures[-2] and not pictures[-1].isNull()

    until(stands, SECONDS)
    return pictures[-1]


def at(staff: StaffWindow, across: float, down: float) -> QPoint:
    """A point of the picture, as shares of its size."""
    item = staff.item("previewPicture")
    assert isinstance(item, PreviewPicture)
    place = item.place()
    spot = place.topLeft() + QPointF(place.width() * across, place.height() * down)
    return item.mapToScene(spot).toPoint()


def draw(staff: StaffWindow, start: QPoint, end: QPoint) -> None:
    """A finger goes from one point to another."""
    QTest.touchEvent(staff.window, staff.touchscreen).press(0, start, staff.window).commit()
    for step in range(1, 9):
        here = start + (end - start) * (step / 8)
        QTest.touchEvent(staff.window, staff.touchscreen).move(0, here, staff.window).commit()
        wait(0.012)
    QTest.touchEvent(staff.window, staff.touchscreen).release(0, end, staff.window).commit()
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


def test_it_speaks_the_language_of_the_form(form: StaffWindow) -> None:
    chinese = told(form)
    form.touch("language-en")
    until(lambda: told(form) not in ("", chinese), SECONDS)
    assert str(form.item("field-title").property("text")) in told(form)
    overwrite(form, NAME, "New Grass Ltd")
    until(lambda: "New Grass Ltd" in told(form), SECONDS)


def test_upright_and_large_text(form: StaffWindow) -> None:
    wide = calm(form)
    assert wide.width() > wide.height()
    form.touch("previewUpright")
    until(lambda: form.preview.image().height() > form.preview.image().width(), SECONDS)
    form.touch("previewWide")
    until(lambda: form.preview.image().size() == wide.size(), SECONDS)
    form.touch("previewLargeText")
    until(lambda: form.preview.image() != wide, SECONDS)


HOME, ENGLISH, NEXT = (0.965, 0.088), (0.875, 0.088), (0.85, 0.93)
"""Where buttons are on the visitors' page of a company."""


@pytest.mark.parametrize("button", [HOME, ENGLISH, NEXT])
def test_a_touch_leads_nowhere(form: StaffWindow, button: tuple[float, float]) -> None:
    before = calm(form)
    form.touch_at(at(form, *button))
    assert calm(form) == before


def test_a_drag_scrolls_and_presses_nothing(form: StaffWindow) -> None:
    before, words = calm(form), told(form)
    draw(form, at(form, 0.7, 0.8), at(form, 0.7, 0.4))
    scrolled = calm(form)
    assert scrolled != before
    assert told(form) == words
    draw(form, at(form, *HOME), at(form, 0.93, 0.1))  # no button is pressed by a drag either
    assert calm(form) == scrolled


@pytest.mark.usefixtures("expected_logs")
def test_a_fault_in_it_does_not_lose_the_form(form: StaffWindow) -> None:
    overwrite(form, NAME, "写到一半")
    until(lambda: "写到一半" in told(form), SECONDS)
    os.kill(form.preview.process_id, signal.SIGKILL)
    until(lambda: form.has("previewTryAgain"), SECONDS)
    assert str(form.item(NAME).property("text")) == "写到一半"
    overwrite(form, NAME, "还在写")
    form.touch("previewTryAgain")
    until(lambda: "还在写" in told(form), SECONDS)


@pytest.mark.usefixtures("expected_logs")
def test_without_room_for_it_the_form_works_on(
    staff: StaffWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    staff.work()
    staff.touch("rail-content")
    until(lambda: staff.has("row-0"), SECONDS)
    open_first(staff)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "missing"))
    staff.touch("formPreview")
    until(lambda: staff.has("previewTryAgain"), SECONDS)
    overwrite(staff, NAME, "还在写")
    monkeypatch.undo()
    staff.touch("previewTryAgain")
    until(lambda: "还在写" in told(staff), SECONDS)


def test_nothing_is_counted(form: StaffWindow, station_copy: DataFolder) -> None:
    overwrite(form, NAME, "没有人来过")
    until(lambda: "没有人来过" in told(form), SECONDS)
    form.touch("formPreview")
    form.preview.close()
    left = {path.name for path in station_copy.root.iterdir()}
    assert not left & {station_copy.state.name, station_copy.inbox.name}, left


def test_what_has_no_page_says_so(staff: StaffWindow) -> None:
    open_company(staff)
    staff.touch("formBack")
    staff.form.openNew("slot")
    staff.until(lambda: staff.form.property("kind") == "slot")
    staff.until(lambda: staff.preview.property("state") == "no-page")
    assert any("没有自己的页面" in text for text in staff.texts())


def test_something_new_is_seen_as_soon_as_it_can_be(staff: StaffWindow) -> None:
    open_company(staff)
    staff.touch("formBack")
    staff.form.openNew("company")
    staff.until(lambda: staff.form.property("kind") == "company")
    staff.until(lambda: staff.has(NAME))
    staff.idle()
    overwrite(staff, NAME, "新来的公司")
    until(lambda: "新来的公司" in told(staff), SECONDS)


def test_on_an_upright_window_it_lies_over_the_form(open_staff: OpenStaff) -> None:
    staff = open_staff("1080x1920")
    open_company(staff)
    page, panel = staff.item("formPage"), staff.item("previewPanel")
    assert panel.width() == page.width()
    assert staff.preview.image().height() > staff.preview.image().width()
    staff.touch("formPreview")
    staff.settle()
    assert not staff.has("previewPanel")


def test_on_an_upright_window_the_next_form_is_seen_first(open_staff: OpenStaff) -> None:
    staff = open_staff("1080x1920")
    open_company(staff)
    staff.touch("formBack")
    staff.until(lambda: staff.has("row-1"))
    staff.touch("row-1")
    staff.until(lambda: staff.has(NAME))
    assert not staff.has("previewPanel")
