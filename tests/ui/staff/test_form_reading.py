"""How a title is read: shown below it, put right by a touch on a syllable."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kiosk.core.files.data_folder import DataFolder
from kiosk.ui.staff.fields.reading import syllables
from tests.ui.staff.form_hand import FormHand
from tests.ui.staff.staff_window import StaffWindow


@pytest.fixture
def form(staff: StaffWindow, station_copy: DataFolder) -> Iterator[FormHand]:
    hand = FormHand(staff, station_copy)
    yield hand
    hand.close()


def test_own_readings_count_where_there_is_one_for_each_character() -> None:
    read = syllables("重庆A行", "zhong qing xing")
    assert [(one.character, one.reading) for one in read] == [
        ("重", "zhong"), ("庆", "qing"), ("行", "xing"),
    ]  # fmt: skip
    assert [one.reading for one in syllables("重庆", "zhong")] == ["chong", "qing"]
    assert "zhong" in syllables("重庆", "")[0].choices


def test_a_syllable_is_put_right_by_a_touch(form: FormHand) -> None:
    form.open("company")
    form.staff.item("field-title").setProperty("text", "长乐科技")
    form.staff.until(lambda: "chang le ke ji" in said(form))
    form.touch("changeReading")
    form.staff.touch("character-0")
    form.staff.touch("readAs-zhang")
    form.staff.until(lambda: "zhang le ke ji" in said(form))
    form.staff.touch("readingDone")
    form.finish()
    assert form.stored()["pinyin"] == "zhang le ke ji"
    form.touch("changeReading")
    form.staff.touch("readAsUsual")
    form.staff.until(lambda: "chang le ke ji" in said(form))
    form.staff.touch("readingDone")
    form.finish()
    assert form.stored()["pinyin"] == ""


def test_a_reading_that_fits_no_more_is_told(form: FormHand) -> None:
    form.open("company")
    form.staff.item("field-title").setProperty("text", "长乐")
    form.staff.until(lambda: "chang le" in said(form))
    form.touch("changeReading")
    form.staff.touch("readAs-zhang")
    form.staff.until(lambda: "zhang le" in said(form))
    form.staff.touch("readingDone")
    form.staff.item("field-title").setProperty("text", "长乐科技")
    form.staff.until(lambda: "对不上" in said(form))


def test_only_the_chinese_title_has_a_reading(form: FormHand) -> None:
    form.open("company")
    assert form.staff.has("reading")
    form.staff.touch("language-en")
    assert not form.staff.has("reading")


def said(form: FormHand) -> str:
    return str(form.staff.item("reading").property("text"))
