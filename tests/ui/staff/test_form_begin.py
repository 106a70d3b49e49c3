"""A ceremony and a guided tour are begun from their own form, by touch."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kiosk.core.content.localized_text import CHINESE, LocalizedText
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.instruction import Begin
from kiosk.editorial.commands import Editor
from tests.ui.staff.form_hand import FormHand
from tests.ui.staff.staff_window import StaffWindow


@pytest.fixture
def form(staff: StaffWindow, station_copy: DataFolder) -> Iterator[FormHand]:
    hand = FormHand(staff, station_copy)
    yield hand
    hand.close()


def asked(form: FormHand) -> None:
    shows = form.staff.hall.shows_viewmodel
    form.staff.until(lambda: bool(shows.property("shown") and shows.property("loaded")))
    form.staff.idle()


@pytest.mark.parametrize("kind", ["ceremony", "guided-tour"])
@pytest.mark.parametrize(("button", "practice"), [("formBegin", False), ("formPractise", True)])
def test_it_begins_after_a_question(form: FormHand, kind: str, button: str, practice: bool) -> None:
    form.open(kind)
    form.staff.touch(button)
    asked(form)
    form.staff.touch("showsNo")
    assert form.staff.station.begun == []
    assert not form.staff.has("showsYes")
    form.staff.touch(button)
    asked(form)
    form.staff.touch("showsYes")
    form.staff.idle()
    slug = str(form.stored()["slug"])
    assert form.staff.station.begun == [Begin(kind, slug, practice, CHINESE)]  # type: ignore[arg-type]
    assert not form.staff.has("showsYes")


def test_what_is_typed_is_written_first(form: FormHand) -> None:
    form.open("ceremony")
    form.write("field-title", "（新）")
    form.staff.touch("formBegin")
    asked(form)
    title = form.stored()["title"]
    assert isinstance(title, LocalizedText)
    assert title.resolve(CHINESE).endswith("（新）")
    form.staff.touch("showsYes")
    form.staff.idle()
    assert len(form.staff.station.begun) == 1


@pytest.mark.usefixtures("expected_logs")
def test_what_cannot_be_written_does_not_begin(form: FormHand) -> None:
    form.open("ceremony")
    form.staff.form.write("title", "长" * 500)
    form.staff.settle()
    form.staff.touch("formBegin")
    form.staff.until(lambda: form.staff.form.property("notice") == "problems")
    form.staff.idle()
    assert not form.staff.hall.shows_viewmodel.property("shown")


def test_one_that_was_never_published_says_so(form: FormHand, colleague: Editor) -> None:
    new = colleague.blank("ceremony").with_values({"title": LocalizedText({CHINESE: "明年"})})
    form.open("ceremony", colleague.save(new).draft.key)
    form.staff.touch("formBegin")
    asked(form)
    assert "还没有" in str(form.staff.item("showsOutcome").property("text"))
    assert not form.staff.has("showsYes")
    form.staff.touch("showsNo")
    assert not form.staff.hall.shows_viewmodel.property("shown")


def test_other_things_have_no_such_buttons(form: FormHand) -> None:
    form.open("company")
    assert not form.staff.has("formBegin")
