"""Beside the fields: whether visitors see it, where it is used, copying, deleting."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt

from kiosk.core.content.localized_text import CHINESE, ENGLISH, LocalizedText
from kiosk.core.content.values import Reference
from kiosk.db.library.lists.rows import ListQuery
from kiosk.editorial.commands import Editor
from kiosk.editorial.drafts import blank
from kiosk.ui.staff.form.showing import Shown, first_moment, last_moment, showing
from tests.ui.staff.sign_in_stand_in import OFFICE
from tests.ui.staff.staff_window import StaffWindow

NOW = datetime(2026, 11, 29, 4, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.fixture
def used(colleague: Editor) -> Reference:
    """A company that something refers to, and that can go."""
    for row in colleague._store.list_rows(ListQuery("company")):
        uses = colleague._store.uses_of([row.reference])
        if uses and not any(one.required for one in uses):
            return row.reference
    raise AssertionError("the sample has none")


def open_form(staff: StaffWindow, reference: Reference) -> None:
    staff.work()
    staff.shell.openItem(reference.kind, reference.key)
    staff.until(lambda: staff.has("formDelete"))
    staff.idle()


def text(staff: StaffWindow, name: str) -> str:
    return str(staff.item(name).property("text"))


def reach(staff: StaffWindow, name: str) -> None:
    """Tab to something beside the fields, which brings it into view, and touch it."""
    staff.item("formPublished").forceActiveFocus()
    for _ in range(20):
        if staff.focused == name:
            break
        staff.key(Qt.Key.Key_Tab)
    staff.touch(name)


@pytest.mark.parametrize(
    ("values", "in_force", "coming", "on_screen"),
    [
        ({"published": True}, True, Shown.SHOWN, True),
        ({"published": True}, False, Shown.SHOWN, False),
        ({"published": False}, True, Shown.HIDDEN, True),
        ({"published": True, "valid_until": NOW}, False, Shown.OVER, False),
        ({"published": True, "valid_from": NOW + DAY}, False, Shown.EARLY, False),
        ({"published": True, "valid_until": NOW + DAY}, True, Shown.SHOWN, True),
    ],
)
def test_whether_visitors_see_it(
    values: dict[str, object], in_force: bool, coming: Shown, on_screen: bool
) -> None:
    draft = blank("company").with_values(values)  # type: ignore[arg-type]
    released = blank("company").with_values({"published": True}).values if in_force else None
    told = showing(draft.values, released, NOW)
    assert (told.coming, told.on_screen) == (coming, on_screen)


def test_what_has_ended_in_the_release_too_is_not_on_the_screen() -> None:
    values = blank("company").with_values({"published": True, "valid_until": NOW - DAY}).values
    assert not showing(values, values, NOW).on_screen


def test_days_are_said_as_people_say_them() -> None:
    midnight = datetime(2027, 2, 1)  # noqa: DTZ001 - of this PC's clock
    assert last_moment(midnight) == ("2027-01-31", "")
    assert last_moment(midnight + timedelta(hours=18)) == ("2027-02-01", "18:00")
    assert first_moment(midnight) == ("2027-02-01", "")
    assert first_moment(None) == last_moment(None) == ("", "")


def test_why_it_is_shown_follows_what_is_typed(staff: StaffWindow, used: Reference) -> None:
    open_form(staff, used)
    assert "下次发布" in text(staff, "formShownWhy")  # this station has no release
    staff.touch("formPublished")
    assert "隐藏" in text(staff, "formShownWhy")
    staff.touch("formUndo")
    assert "隐藏" not in text(staff, "formShownWhy")
    staff.form.write("valid_until", "2100-02-01 00:00")
    assert "2100年1月31日 当天结束后过期，自动下屏" in text(staff, "formShownWhy")
    staff.form.write("valid_until", "2000-02-01")
    assert text(staff, "formShown") == "已过期"


def test_where_it_is_used_leads_there_and_back(
    staff: StaffWindow, used: Reference, colleague: Editor
) -> None:
    open_form(staff, used)
    staff.until(lambda: staff.has("use-0"))
    staff.idle()
    title = text(staff, "formTitle")
    assert len(staff.names("use-")) == min(4, len(colleague._store.uses_of([used])))
    staff.touch("use-0")
    staff.until(lambda: text(staff, "formTitle") != title)
    staff.idle()
    staff.key(Qt.Key.Key_Escape)
    staff.until(lambda: text(staff, "formTitle") == title)


def test_a_copy_has_all_languages_and_a_place_of_its_own(
    staff: StaffWindow, used: Reference, colleague: Editor
) -> None:
    open_form(staff, used)
    reach(staff, "formCopy")
    staff.until(lambda: not staff.has("formCopy"))
    assert "复制" in text(staff, "formNotice")
    assert text(staff, "formShown") == "已隐藏"
    (where,) = colleague._store.kept_drafts(OFFICE.id)
    assert where == Reference("company", "new-1")
    staff.touch("field-title")
    staff.key(Qt.Key.Key_End)
    staff.write("二")
    staff.touch("formFinish")
    staff.until(lambda: "已完成" in text(staff, "formNotice"))
    new = max((row.reference for row in colleague._store.list_rows(ListQuery("company"))),
              key=lambda one: int(one.key))  # fmt: skip
    copy, original = colleague.draft(new), colleague.draft(used)
    assert copy["title"][ENGLISH] == original["title"][ENGLISH]  # type: ignore[index,call-overload]
    assert copy["profile"] == original["profile"]
    assert copy["published"] is False


def test_it_goes_into_the_bin_after_its_uses_were_said(
    staff: StaffWindow, used: Reference, colleague: Editor
) -> None:
    open_form(staff, used)
    reach(staff, "formDelete")
    staff.until(lambda: staff.has("formDeleteYes"))
    staff.idle()
    assert staff.focused == "formDeleteNo"
    assert any("30 天" in one for one in staff.texts())
    staff.key(Qt.Key.Key_Escape)
    assert colleague._store.read(used)
    reach(staff, "formDelete")
    staff.touch("formDeleteYes")
    staff.until(lambda: staff.has("row-0"))
    assert colleague._store.read(used) is None
    assert [one.reference for one in colleague._store.bin()] == [used]


def test_what_is_needed_elsewhere_is_not_offered_to_the_bin(
    staff: StaffWindow, colleague: Editor
) -> None:
    needed = next(
        Reference(kind, key)
        for kind in ("company", "film", "project", "region")
        for key in colleague._store.read_many(kind)
        if any(one.required for one in colleague._store.uses_of([Reference(kind, key)]))
    )
    open_form(staff, needed)
    reach(staff, "formDelete")
    staff.until(lambda: any("别处还用着" in one for one in staff.texts()))
    assert not staff.has("formDeleteYes")


def test_a_field_is_opened_in_its_language(staff: StaffWindow, used: Reference) -> None:
    staff.work()
    staff.shell.openField(used.kind, used.key, "source", ENGLISH)
    staff.until(lambda: staff.has("field-source"))
    staff.idle()
    assert staff.focused == "field-source"
    assert staff.form.property("language") == ENGLISH
    place = staff.rect(staff.item("field-source"))
    assert place.top() >= 0
    assert place.bottom() <= staff.window.height()


def test_a_colleague_s_change_is_seen_beside_the_form(
    staff: StaffWindow, used: Reference, colleague: Editor
) -> None:
    open_form(staff, used)
    draft = colleague.draft(used)
    colleague.save(draft.with_values({"source": LocalizedText({CHINESE: "王写的"})}))
    staff.until(lambda: "王" in text(staff, "formChanged"))
