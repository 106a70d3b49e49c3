"""Rows of a form by touch: added, written into, moved, taken away; days, languages, an outline."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

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
    form.write(f"field-people/{number}/name", "白音")
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
