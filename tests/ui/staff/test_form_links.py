"""What a form refers to, chosen by searching: one thing, several, pictures and files, by touch."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.core.content.localized_text import CHINESE, LocalizedText
from kiosk.core.content.values import Reference, Value
from kiosk.core.files.data_folder import DataFolder
from tests.ui.staff.form_hand import FormHand
from tests.ui.staff.staff_window import StaffWindow


@pytest.fixture
def form(staff: StaffWindow, station_copy: DataFolder) -> Iterator[FormHand]:
    hand = FormHand(staff, station_copy)
    yield hand
    hand.close()


def references(value: Value) -> list[Reference]:
    assert isinstance(value, tuple)
    return [one for one in value if isinstance(one, Reference)]


def title(form: FormHand, reference: Reference) -> str:
    return form.store.labels([reference])[reference].title.resolve(CHINESE)


def test_a_sector_is_found_by_its_initials_and_chosen(form: FormHand) -> None:
    form.open("company")
    before = form.stored()["sector"]
    sectors = {key: one.values["name"] for key, one in form.store.read_many("sector").items()}
    form.touch("link-sector")
    form.chosen()
    assert len(form.offered()) == len(sectors)
    form.search("wlaq")
    assert form.offered() == ["网络安全"]
    form.staff.touch("choose-0")
    assert not form.staff.has("chooserDone")
    assert form.staff.item("link-sector").property("text") == "网络安全"
    form.finish()
    chosen = form.stored()["sector"]
    assert chosen != before
    assert isinstance(chosen, Reference)
    name = sectors[chosen.key]
    assert isinstance(name, LocalizedText)
    assert name.resolve(CHINESE) == "网络安全"


def test_a_room_is_taken_away(form: FormHand) -> None:
    form.open("company")
    if form.stored()["place"] is None:
        form.touch("link-place")
        form.chosen()
        form.staff.touch("choose-0")
    form.touch("link-place")
    form.chosen()
    form.staff.touch("chooserNone")
    form.finish()
    assert form.stored()["place"] is None


def test_related_things_are_added_and_taken_away(form: FormHand) -> None:
    form.open("company")
    before = references(form.stored()["links"])
    (film, *_) = form.store.read_many("film")
    form.touch("add-links")
    form.chosen()
    form.search(title(form, Reference("film", film)))
    form.staff.touch("choose-0")
    assert form.staff.has("chooserDone")
    form.staff.touch("chooserDone")
    form.finish()
    assert set(references(form.stored()["links"])) == {*before, Reference("film", film)}
    number = next(
        number
        for number in range(len(before) + 1)
        if form.staff.item(f"link-links-{number}").property("text")
        == title(form, Reference("film", film))
    )
    form.touch(f"remove-links-{number}")
    form.finish()
    assert set(references(form.stored()["links"])) == set(before)


def test_a_touch_on_a_link_opens_what_it_leads_to(form: FormHand) -> None:
    form.open("company")
    (first, *_) = references(form.stored()["links"])
    form.touch("link-links-0")
    form.staff.until(lambda: form.staff.form.property("kind") == first.kind)
    assert form.staff.form.property("title") == title(form, first)


def test_escape_closes_the_sheet_and_not_the_form(form: FormHand) -> None:
    form.open("company")
    form.touch("link-sector")
    form.chosen()
    form.staff.key(Qt.Key.Key_Escape)
    assert not form.staff.has("chooserDone")
    assert form.staff.form.property("isOpen")


def test_the_keyboard_chooses(form: FormHand) -> None:
    form.open("company")
    form.see("link-sector")
    form.staff.item("link-sector").forceActiveFocus()
    form.staff.key(Qt.Key.Key_Return)
    form.chosen()
    (_, second, *_) = form.offered()
    form.staff.key(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert not form.staff.has("chooserDone")
    assert form.staff.item("link-sector").property("text") == second


def test_pictures_are_added_moved_and_taken_away(form: FormHand) -> None:
    form.open("company")
    before = references(form.stored()["gallery"])
    form.touch("add-gallery")
    form.chosen()
    offered = form.offered()
    names = {key: one.values["name"] for key, one in form.store.read_many("media").items()}
    used = {names[one.key] for one in before}
    new = next(number for number, name in enumerate(offered) if name not in used)
    form.staff.touch(f"choose-{new}")
    form.staff.touch("chooserDone")
    last = len(before)
    form.touch(f"picture-gallery-{last}")
    form.touch("earlier-gallery")
    form.finish()
    gallery = references(form.stored()["gallery"])
    assert names[gallery[last - 1].key] == offered[new]
    assert [one for one in gallery if names[one.key] != offered[new]] == before
    form.touch("remove-gallery")
    form.finish()
    assert references(form.stored()["gallery"]) == before


def test_a_picture_is_opened_in_the_media_library(form: FormHand) -> None:
    form.open("company")
    cover = form.stored()["cover"]
    assert isinstance(cover, Reference)
    form.touch("picture-cover-0")
    form.touch("show-cover")
    form.staff.until(lambda: form.staff.has("closeMedia"))
    assert form.staff.shell.property("page") == "media"
    opened = form.staff.media.page.open_file.row
    assert opened
    assert opened.reference == cover
    form.staff.touch("rail-content")
    assert form.staff.has("picture-cover-0"), "the form is still there"


def test_a_picture_is_drawn_elsewhere(form: FormHand) -> None:
    form.open("company")
    form.touch("add-gallery")
    form.chosen()
    for number in range(3):
        form.staff.touch(f"choose-{number}")
    form.staff.touch("chooserDone")
    form.see("picture-gallery-1")
    gallery = references(form.staff.form._forms.state.draft["gallery"])  # type: ignore[union-attr]
    start = form.staff.rect(form.staff.item("picture-gallery-0")).center().toPoint()
    end = form.staff.rect(form.staff.item("picture-gallery-1")).center().toPoint()
    draw(form.staff, start, end)
    moved = references(form.staff.form._forms.state.draft["gallery"])  # type: ignore[union-attr]
    assert moved[:2] == [gallery[1], gallery[0]]
    assert moved[2:] == gallery[2:]


def draw(staff: StaffWindow, start: QPoint, end: QPoint) -> None:
    touch = QTest.touchEvent(staff.window, staff.touchscreen, False)
    touch.press(0, start, staff.window).commit()
    for step in range(1, 13):
        here = start + (end - start) * step / 12
        touch.move(0, here, staff.window).commit()
        staff.wait(0.012)
    touch.release(0, end, staff.window).commit()
    staff.settle()
