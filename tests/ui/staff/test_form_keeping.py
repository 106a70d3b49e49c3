"""What is typed into a form is kept, whatever comes before the half second is over."""

from __future__ import annotations

import threading

import pytest

from kiosk.core.content.localized_text import CHINESE, LocalizedText
from kiosk.core.content.values import Reference
from kiosk.core.files.data_folder import DataFolder
from kiosk.editorial.commands import Editor
from kiosk.ui.staff.form.keeping import read_kept_here
from tests.ui.hand import until
from tests.ui.staff.sign_in_stand_in import OFFICE
from tests.ui.staff.test_form import COLLEAGUE, Form, form

__all__ = ["form"]


def kept(form: Form) -> dict[Reference, str]:
    """The Chinese summaries that are kept when all that the form has asked for is done."""
    done: list[bool] = []
    form.worker.do(lambda: True, lambda _answer: done.append(True))
    until(lambda: bool(done))
    drafts = form.store.kept_drafts(OFFICE.id)
    summaries = {place: draft.values["summary"] for place, draft in drafts.items()}
    return {
        place: text[CHINESE] for place, text in summaries.items() if isinstance(text, LocalizedText)
    }


@pytest.mark.usefixtures("expected_logs")
def test_what_is_refused_is_kept(form: Form) -> None:
    form.open()
    form.model.write("summary", "长" * 2000)
    form.model.finish()
    form.told("problems")
    assert kept(form) == {form.reference: "长" * 2000}


@pytest.mark.usefixtures("expected_logs")
def test_what_stands_against_a_colleague_s_change_is_kept(form: Form) -> None:
    form.open()
    editor = Editor(form.store, COLLEAGUE, "办公室")
    theirs = editor.draft(form.reference)
    editor.save(theirs.with_values({"summary": LocalizedText({CHINESE: "别人的"})}))
    form.model.write("summary", "我的")
    form.model.finish()
    form.told("conflict")
    assert kept(form) == {form.reference: "我的"}


def test_what_is_typed_before_something_else_is_opened_is_kept(form: Form) -> None:
    form.open()
    other = list(form.store.read_many("company"))[1]
    form.model.write("summary", "半句")
    before = form.model.property("title")
    form.model.open("company", other)
    until(lambda: form.model.property("title") != before)
    assert kept(form) == {form.reference: "半句"}


def test_what_is_saved_is_not_kept_as_well(form: Form) -> None:
    form.open()
    form.model.write("summary", "整句")
    form.model.finish()
    form.told("saved")
    assert kept(form) == {}


def test_what_is_typed_while_the_library_hangs_is_kept_here_too(
    form: Form, station_copy: DataFolder
) -> None:
    form.open()
    released = threading.Event()
    form.worker.do(lambda: released.wait(30), lambda _answer: None)
    try:
        for text in ("一", "一二"):
            form.model.write("summary", text)
            until(lambda text=text: kept_here(station_copy) == [text])  # type: ignore[misc]
    finally:
        released.set()
    until(lambda: not kept_here(station_copy))
    assert kept(form) == {form.reference: "一二"}


def kept_here(folder: DataFolder) -> list[str]:
    summaries = [one.draft["summary"] for one in read_kept_here(folder.drafts)]
    return [text[CHINESE] for text in summaries if isinstance(text, LocalizedText)]
