"""Rows of a form by touch: added, written into, moved, taken away; days, languages, an outline."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.core.content.localized_text import CHINESE, LocalizedText
from kiosk.core.content.values import Reference, Row, Value
from kiosk.core.files.data_folder import DataFolder
from tests.ui.staff.form_hand import FormHand
from tests.ui.staff.staff_window import StaffWindow


@pytest.fixture
def form(staff: StaffWindow, station_copy: DataFolder) -> Iterator[FormHand]:
    hand = FormHand(staff, station_copy)
    yield hand
    hand.close()


def texts(value: Value, part: str) -> list[str]:
    assert isinstance(value, tuple)
    found = []
    for row in value:
        assert isinstance(row, Row)
        text = row[part]
        assert isinstance(text, LocalizedText)
        found.append(text.resolve(CHINESE))
    return found


def test_a_person_is_added_moved_up_and_taken_away(form: FormHand) -> None:
    form.open("company")
    before = texts(form.stored()["people"], "name")
    number = len(before)
    form.touch("add-people")
    assert form.staff.focused == f"field-people/{number}/name"
    form.staff.write("白音")
    labels = form.staff.texts()
    assert "姓名（必填）" in labels or "名称（必填）" in labels
    form.touch("add-people")
    form.write(f"field-people/{number + 1}/name", "乌兰")
    form.touch(f"up-people/{number + 1}")
    form.finish()
    assert texts(form.stored()["people"], "name") == [*before, "乌兰", "白音"]
    form.touch(f"remove-people/{number}")
    form.finish()
    assert texts(form.stored()["people"], "name") == [*before, "白音"]
    form.staff.touch("formUndo")
    form.finish()
    assert texts(form.stored()["people"], "name") == [*before, "乌兰", "白音"]


def names_typed(form: FormHand) -> list[str]:
    draft = form.staff.form.draft
    assert draft is not None
    return texts(draft["people"], "name")


def three_people(form: FormHand) -> list[str]:
    """A company of which three people are known, the last two new."""
    form.open("company")
    first = len(texts(form.stored()["people"], "name"))
    for number, name in enumerate(("甲", "乙", "丙")):
        form.touch("add-people")
        form.write(f"field-people/{first + number}/name", name)
    form.finish()
    return names_typed(form)


def draw(form: FormHand, name: str, end: QPoint) -> None:
    """A finger takes hold of a grip, draws it somewhere and lets go."""
    window, touch = form.staff.window, form.staff.touchscreen
    start = form.staff.rect(form.staff.item(name)).center().toPoint()
    QTest.touchEvent(window, touch).press(0, start, window).commit()
    for step in range(1, 13):
        here = start + (end - start) * step / 12
        QTest.touchEvent(window, touch).move(0, here, window).commit()
        form.staff.wait(0.012)
    QTest.touchEvent(window, touch).release(0, end, window).commit()
    form.staff.settle()


def height_of_a_row(form: FormHand, number: int) -> float:
    """From the row before it to this one, in pixels."""
    above, below = (form.staff.item(f"grip-people/{one}") for one in (number - 1, number))
    return form.staff.rect(below).top() - form.staff.rect(above).top()


def test_a_row_is_drawn_to_another_place_by_a_finger(form: FormHand) -> None:
    before = three_people(form)
    last = len(before) - 1
    form.see(f"grip-people/{last}")
    grip = form.staff.item(f"grip-people/{last}")
    assert min(grip.width(), grip.height()) >= 64
    here = form.staff.rect(grip).center().toPoint()
    draw(form, f"grip-people/{last}", here - QPoint(0, round(0.6 * height_of_a_row(form, last))))
    after = [*before[:-2], before[-1], before[-2]]
    assert names_typed(form) == after
    form.staff.touch("formUndo")
    assert names_typed(form) == before
    form.see(f"grip-people/{last - 1}")
    here = form.staff.rect(form.staff.item(f"grip-people/{last - 1}")).center().toPoint()
    below = here + QPoint(0, round(1.6 * height_of_a_row(form, last)))
    draw(form, f"grip-people/{last - 1}", below)
    assert names_typed(form) == after
    form.finish()
    assert texts(form.stored()["people"], "name") == after


def test_a_row_is_moved_by_the_keyboard_and_the_cursor_goes_along(form: FormHand) -> None:
    before = three_people(form)
    last = len(before) - 1
    form.touch(f"field-people/{last}/name")
    alt = Qt.KeyboardModifier.AltModifier
    QTest.keyClick(form.staff.window, Qt.Key.Key_Up, alt)
    form.staff.settle()
    assert names_typed(form) == [*before[:-2], before[-1], before[-2]]
    assert form.staff.focused == f"field-people/{last - 1}/name"
    QTest.keyClick(form.staff.window, Qt.Key.Key_Down, alt)
    QTest.keyClick(form.staff.window, Qt.Key.Key_Down, alt)
    form.staff.settle()
    assert names_typed(form) == before
    form.staff.touch("formUndo")
    form.staff.touch("formUndo")
    assert names_typed(form) == before


def test_rows_of_no_order_cannot_be_moved(form: FormHand) -> None:
    form.open("indicator")
    form.touch("add-points")
    form.touch("add-points")
    assert form.staff.has("remove-points/0")
    assert not form.staff.has("up-points/1")


def test_a_step_of_a_tour_is_chosen_by_searching(form: FormHand) -> None:
    form.open("guided-tour")
    before = form.stored()["steps"]
    assert isinstance(before, tuple)
    form.touch("add-steps")
    form.touch(f"link-steps/{len(before)}/item")
    form.chosen()
    form.staff.touch("choose-0")
    form.finish()
    after = form.stored()["steps"]
    assert isinstance(after, tuple)
    assert after[:-1] == before
    assert isinstance(after[-1], Row)
    assert after[-1]["item"] is not None


def test_days_and_languages_are_touched_on_and_off(form: FormHand) -> None:
    form.open("slot")
    before = str(form.stored()["days"])
    form.touch("choice-days-7")
    form.finish()
    after = str(form.stored()["days"])
    assert set(before) ^ set(after) == {"7"}
    assert list(after) == sorted(after)


def test_the_outline_of_a_room_is_written_in_metres(form: FormHand) -> None:
    rooms = form.store.read_many("place")
    key = next(key for key, one in rooms.items() if one.values["outline"])
    form.open("place", key)
    field = form.staff.item("field-outline")
    field.setProperty("text", "0, 0\n6.5，0\n6.5\t4\n0 4")
    form.finish()
    assert form.stored()["outline"] == ((0, 0), (6.5, 0), (6.5, 4), (0, 4))
    field.setProperty("text", "0, 0\n6.5")
    form.staff.settle()
    assert "看不懂" in "".join(form.staff.texts())


def test_a_point_of_the_way_is_moved_and_joined_with_another(form: FormHand) -> None:
    form.open("waypoint")
    before = form.stored()["ways"]
    assert isinstance(before, tuple)
    form.staff.item("field-x").setProperty("text", "7.25")
    form.touch("add-ways")
    form.touch(f"link-ways/{len(before)}/waypoint")
    form.chosen()
    taken = {str(one["waypoint"]) for one in before if isinstance(one, Row)}
    slugs = {
        str(one.values["slug"])
        for key, one in form.store.read_many("waypoint").items()
        if str(Reference("waypoint", key)) not in taken
    }
    free = next(number for number, name in enumerate(form.offered()) if name in slugs)
    form.staff.touch(f"choose-{free}")
    form.finish()
    after = form.stored()
    assert after["x"] == 7.25
    assert isinstance(after["ways"], tuple)
    assert len(after["ways"]) == len(before) + 1
