"""The blocks of a text by keys and touches on the real window: written, moved, changed, undone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kiosk.core.content.localized_text import CHINESE, LocalizedText
from kiosk.core.content.values import Reference
from kiosk.core.files.data_folder import DataFolder
from kiosk.editorial.commands import Editor
from tests.ui.staff.form_hand import FormHand
from tests.ui.staff.staff_window import StaffWindow

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
TEXT = "## 起点\n\n第一段\n\n- 一\n- 二\n\n> 说的话"


@pytest.fixture
def form(staff: StaffWindow, station_copy: DataFolder, colleague: Editor) -> Iterator[FormHand]:
    """A page with one block of each kind but a picture."""
    hand = FormHand(staff, station_copy)
    key = next(iter(hand.store.read_many("page")))
    draft = colleague.draft(Reference("page", key))
    colleague.save(draft.with_values({"text": LocalizedText({CHINESE: TEXT})}))
    hand.open("page", key)
    yield hand
    hand.close()


def text(form: FormHand) -> str:
    """As it would be stored."""
    draft = form.staff.form.draft
    assert draft is not None
    value = draft["text"]
    assert isinstance(value, LocalizedText)
    return value.get(CHINESE, "")


def blocks(form: FormHand) -> list[str]:
    return [
        str(form.staff.item(name).property("text"))
        for name in sorted(form.staff.names("block-text-"))
    ]


def press(form: FormHand, key: Qt.Key, modifiers: Qt.KeyboardModifier | None = None) -> None:
    QTest.keyClick(form.staff.window, key, modifiers or Qt.KeyboardModifier.NoModifier)
    form.staff.settle()


def at_end(form: FormHand, number: int) -> None:
    form.touch(f"block-text-{number}")
    press(form, Qt.Key.Key_End, CONTROL)


def test_marks_are_not_seen_and_stay_when_one_writes(form: FormHand) -> None:
    assert blocks(form) == ["起点", "第一段", "一\n二", "说的话"]
    at_end(form, 0)
    form.staff.write("站")
    at_end(form, 2)
    form.staff.write("点")
    assert text(form) == "## 起点站\n\n第一段\n\n- 一\n- 二点\n\n> 说的话"
    form.finish()
    stored = form.stored()["text"]
    assert isinstance(stored, LocalizedText)
    assert stored.resolve(CHINESE) == text(form)


def test_enter_begins_a_paragraph_and_backspace_takes_it_back(form: FormHand) -> None:
    at_end(form, 0)
    press(form, Qt.Key.Key_Return)
    assert form.staff.focused == "block-text-1"
    form.staff.write("中间")
    assert text(form) == "## 起点\n\n中间\n\n第一段\n\n- 一\n- 二\n\n> 说的话"
    press(form, Qt.Key.Key_Home)
    press(form, Qt.Key.Key_Backspace)
    assert blocks(form)[0] == "起点中间"
    assert form.staff.focused == "block-text-0"
    assert form.staff.item("block-text-0").property("cursorPosition") == 2


def test_enter_in_a_list_begins_a_point_and_twice_ends_it(form: FormHand) -> None:
    at_end(form, 2)
    press(form, Qt.Key.Key_Return)
    form.staff.write("三")
    assert "- 一\n- 二\n- 三" in text(form)
    press(form, Qt.Key.Key_Return)
    press(form, Qt.Key.Key_Return)
    form.staff.write("后面")
    assert text(form) == "## 起点\n\n第一段\n\n- 一\n- 二\n- 三\n\n后面\n\n> 说的话"


def test_a_mark_that_is_typed_makes_the_block(form: FormHand) -> None:
    form.touch("more-text-paragraph")
    assert form.staff.focused == "block-text-4"
    for letters in ("-", " ", "点"):
        form.staff.write(letters)
    assert text(form).endswith("> 说的话\n\n- 点")
    assert form.staff.focused == "block-text-4"


def test_a_kind_is_changed_by_a_touch_and_undone(form: FormHand) -> None:
    form.touch("block-text-1")
    form.touch("kind-text-1-heading")
    assert text(form) == TEXT.replace("第一段", "## 第一段")
    form.touch("kind-text-1-quote")
    assert "> 第一段" in text(form)
    press(form, Qt.Key.Key_Z, CONTROL)
    press(form, Qt.Key.Key_Z, CONTROL)
    assert text(form) == TEXT
    assert form.staff.focused == "block-text-1"


def test_a_block_is_moved_by_keys_by_touch_and_taken_away(form: FormHand) -> None:
    form.touch("block-text-1")
    press(form, Qt.Key.Key_Up, ALT)
    assert blocks(form)[:2] == ["第一段", "起点"]
    assert form.staff.focused == "block-text-0"
    form.touch("blockDown-text-0")
    assert text(form) == TEXT
    form.touch("blockRemove-text-1")
    assert blocks(form) == ["起点", "一\n二", "说的话"]
    for expected in (TEXT, None, TEXT):
        press(form, Qt.Key.Key_Z, CONTROL)
        if expected:
            assert text(form) == expected
    assert not form.staff.form.property("canUndo")


def test_a_block_is_drawn_to_another_place_by_a_finger(form: FormHand) -> None:
    form.see("block-text-1")
    grip, window = form.staff.item("grip-text-0"), form.staff.window
    assert min(grip.width(), grip.height()) >= 64 * window.height() / 1080 - 1
    start = form.staff.rect(grip).center().toPoint()
    end = form.staff.rect(form.staff.item("block-text-3")).bottomLeft().toPoint() + QPoint(0, 8)
    touch = form.staff.touchscreen
    QTest.touchEvent(window, touch).press(0, start, window).commit()
    for step in range(1, 11):
        here = start + (end - start) * step / 10
        QTest.touchEvent(window, touch).move(0, here, window).commit()
        form.staff.wait(0.012)
    QTest.touchEvent(window, touch).release(0, end, window).commit()
    form.staff.settle()
    assert text(form) == "第一段\n\n- 一\n- 二\n\n> 说的话\n\n## 起点"
    press(form, Qt.Key.Key_Z, CONTROL)
    assert text(form) == TEXT


def test_pasted_paragraphs_become_paragraphs_in_one_step(form: FormHand) -> None:
    at_end(form, 1)
    QGuiApplication.clipboard().setText("，完\n第二段\n第三段")
    press(form, Qt.Key.Key_V, CONTROL)
    assert blocks(form)[1:4] == ["第一段，完", "第二段", "第三段"]
    assert form.staff.focused == "block-text-3"
    assert form.staff.item("block-text-3").property("cursorPosition") == 3
    press(form, Qt.Key.Key_Z, CONTROL)
    assert text(form) == TEXT
    QGuiApplication.clipboard().clear()


def test_arrows_go_from_block_to_block_and_tab_to_the_bar(form: FormHand) -> None:
    at_end(form, 0)
    press(form, Qt.Key.Key_Down)
    assert form.staff.focused == "block-text-1"
    press(form, Qt.Key.Key_Up)
    assert form.staff.focused == "block-text-0"
    press(form, Qt.Key.Key_Tab)
    assert form.staff.focused == "kind-text-0-paragraph"


def test_a_picture_comes_from_the_library_and_into_the_gallery(form: FormHand) -> None:
    draft = form.staff.form.draft
    assert draft is not None
    before = draft["gallery"]
    at_end(form, 1)
    form.touch("kind-text-1-picture")
    form.chosen()
    form.staff.touch("choose-3")
    form.staff.idle()
    changed = form.staff.form.draft
    assert changed is not None
    gallery = changed["gallery"]
    assert isinstance(gallery, tuple)
    assert isinstance(before, tuple)
    key = text(form).partition("![](")[2].partition(")")[0]
    assert Reference("media", key) in gallery
    assert str(form.staff.item("block-text-2").property("source").toString()) != ""
    press(form, Qt.Key.Key_Z, CONTROL)
    assert text(form) == TEXT
    assert form.staff.form.draft == draft


@pytest.mark.usefixtures("expected_logs")
def test_a_picture_that_is_no_longer_in_the_gallery_is_told(form: FormHand) -> None:
    form.staff.form.write("text", "一\n\n![](99999)")
    form.staff.settle()
    assert any("已不在" in one for one in form.staff.texts())


def test_an_empty_text_has_a_place_to_write(form: FormHand) -> None:
    form.staff.form.write("text", "")
    form.staff.settle()
    form.touch("block-text-0")
    form.staff.write("新的")
    assert text(form) == "新的"
    press(form, Qt.Key.Key_Z, CONTROL)
    assert text(form) == ""
