"""Characters that the visitors' screen cannot show are told at their field while one types."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kiosk.core.content.glyphs import missing_glyphs
from kiosk.core.files.data_folder import DataFolder
from tests.ui.staff.form_hand import FormHand
from tests.ui.staff.staff_window import StaffWindow

RARE = ("\U0001e100", "\U00016f00", "\U0001e2c0", "\U00011d60", "\U00010fe0", "\U000323b0")
"""Letters of scripts for which hardly any PC has a font."""


@pytest.fixture
def form(staff: StaffWindow, station_copy: DataFolder) -> Iterator[FormHand]:
    hand = FormHand(staff, station_copy)
    hand.open("company")
    yield hand
    hand.close()


def said(form: FormHand, words: str) -> bool:
    return any(words in one for one in form.staff.texts())


@pytest.mark.usefixtures("expected_logs")
def test_emoji_are_told_at_once_and_not_written(form: FormHand) -> None:
    before = form.stored()["summary"]
    form.write("field-summary", "😀🐎")
    assert said(form, "不能用表情符号")
    assert said(form, "😀🐎")
    form.staff.touch("formFinish")
    form.staff.until(lambda: form.staff.form.property("notice") == "problems")
    assert form.stored()["summary"] == before
    form.staff.touch("formUndo")
    assert not said(form, "不能用表情符号")


def test_emoji_in_a_block_are_told(form: FormHand) -> None:
    form.write("block-profile-0", "🎉")
    assert said(form, "不能用表情符号")


def test_what_no_font_can_draw_is_told(form: FormHand) -> None:
    missing = missing_glyphs(RARE)
    assert missing, "this PC has fonts for everything"
    rare = min(missing)
    form.write("field-summary", rare)
    form.staff.until(lambda: said(form, "没有这个字的字体"))
    assert said(form, rare)
    form.staff.touch("formUndo")
    assert not said(form, "没有这个字的字体")


def test_rare_names_are_welcome(form: FormHand) -> None:
    form.write("field-summary", "𬭎𠮷")
    form.staff.idle()
    assert not said(form, "没有这个字的字体")
