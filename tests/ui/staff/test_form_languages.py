"""The languages of a form: how far each is, what is stale, and that somebody has checked it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kiosk.core.content.localized_text import CHINESE, ENGLISH, LocalizedText
from kiosk.core.files.data_folder import DataFolder
from kiosk.editorial.commands import Editor
from kiosk.editorial.drafts import blank
from kiosk.ui.staff.fields.state import FormState
from kiosk.ui.staff.form.languages import stale_now
from tests.ui.hand import Clock
from tests.ui.staff.form_hand import FormHand
from tests.ui.staff.sign_in_stand_in import WANG
from tests.ui.staff.staff_window import StaffWindow


@pytest.fixture
def form(staff: StaffWindow, station_copy: DataFolder) -> Iterator[FormHand]:
    hand = FormHand(staff, station_copy)
    yield hand
    hand.close()


def told(form: FormHand, language: str) -> str:
    return str(form.staff.item(f"languageState-{language}").property("text"))


def test_what_is_missing_in_a_language_stands_on_its_tab(form: FormHand) -> None:
    form.open("company")
    assert told(form, ENGLISH) == "已齐"
    form.staff.touch("language-en")
    form.staff.item("field-summary").setProperty("text", "")
    form.staff.settle()
    assert told(form, ENGLISH) == "缺 1 项"
    form.staff.touch("formUndo")
    assert told(form, ENGLISH) == "已齐"


def test_only_the_chinese_of_a_text_is_called_required(form: FormHand) -> None:
    """What other languages lack, visitors read in Chinese."""
    form.open("company")
    assert "标题（必填）" in form.staff.texts()
    form.staff.touch("language-en")
    assert "标题" in form.staff.texts()
    assert "标题（必填）" not in form.staff.texts()
    assert "与基地的关系（必填）" in form.staff.texts(), "it is the same in every language"


def test_what_is_wrong_in_a_language_stands_on_its_tab(form: FormHand) -> None:
    form.open("company")
    form.staff.touch("language-en")
    form.write("field-summary", "\u202e")
    assert told(form, ENGLISH) == "1 处要改"
    assert told(form, CHINESE) == "已齐"


def test_a_translation_older_than_its_chinese_is_told_and_marked_as_checked(
    form: FormHand,
) -> None:
    form.open("company")
    form.write("field-summary", "，改了")
    assert told(form, ENGLISH) == "1 项待更新"
    form.staff.touch("language-en")
    assert not form.staff.has("checked-summary"), "nothing to check before it is done"
    form.finish()
    assert form.store.stale_texts()[form.reference] == (("summary", ENGLISH),)
    form.touch("checked-summary")
    form.staff.until(lambda: not form.staff.has("checked-summary"))
    assert told(form, ENGLISH) == "已齐"
    assert form.reference not in form.store.stale_texts()


def test_a_new_translation_is_to_be_checked_until_somebody_says_it_is_right(
    form: FormHand,
) -> None:
    form.open("company")
    form.staff.touch("language-en")
    form.write("field-summary", " and more")
    assert told(form, ENGLISH) == "已齐", "it is not written yet"
    form.finish()
    form.staff.until(lambda: told(form, ENGLISH) == "1 项待核对")
    assert any("还没有人核对" in one for one in form.staff.texts())
    form.touch("checked-summary")
    form.staff.until(lambda: not form.staff.has("checked-summary"))
    assert told(form, ENGLISH) == "已齐"
    assert form.store.unchecked_texts() == {}
    Editor(form.store, WANG, "办公室").undo(form.store.change_sets(limit=1)[0].number)
    form.staff.until(lambda: told(form, ENGLISH) == "1 项待核对")


def test_what_a_colleague_makes_stale_is_seen(form: FormHand) -> None:
    form.open("company")
    editor = Editor(form.store, WANG, "办公室")
    draft = editor.draft(form.reference)
    summary = draft["summary"]
    assert isinstance(summary, LocalizedText)
    editor.save(draft.with_values({"summary": LocalizedText({**summary, CHINESE: "别的"})}))
    form.staff.until(lambda: told(form, ENGLISH) == "1 项待更新")


def test_a_translation_that_was_changed_too_is_not_stale() -> None:
    draft = blank("company").with_values(
        {"title": LocalizedText({CHINESE: "伍圆", ENGLISH: "Wuyuan"})}
    )
    state = FormState(draft, draft, clock=Clock())
    state.write("title", CHINESE, "伍圆节能")
    assert stale_now(state, frozenset()) == {("title", ENGLISH)}
    state.write("title", ENGLISH, "Wuyuan Energy")
    assert stale_now(state, frozenset({("title", ENGLISH)})) == frozenset()
