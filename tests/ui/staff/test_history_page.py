"""The history page on the real window: who did what, undo and redo in one tap, and the bin."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt

from kiosk.core.account import Account, Role
from kiosk.core.content.localized_text import CHINESE, LocalizedText
from kiosk.core.content.values import Reference
from kiosk.core.files.data_folder import DataFolder
from kiosk.db.library.journal import ActKind, Journal
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.commands import Editor
from kiosk.ui.staff.library import station_store
from tests.editorial.pad import WRONG, Pad, Pc
from tests.ui.hand import until
from tests.ui.staff.conftest import OpenStaff
from tests.ui.staff.sign_in_stand_in import OFFICE
from tests.ui.staff.staff_window import StaffWindow

WANG = Account("7", "王", Role.EDITOR)


@dataclass
class Colleague:
    """Somebody who edits elsewhere."""

    store: LibraryStore

    @property
    def editor(self) -> Editor:
        return Editor(self.store, WANG, "办公室")

    def company(self, number: int = 0) -> Reference:
        return Reference("company", list(self.store.read_many("company"))[number])

    def rename(self, reference: Reference, name: str) -> int:
        draft = self.editor.draft(reference)
        title = draft["title"]
        assert isinstance(title, LocalizedText)
        values = {"title": LocalizedText({**title, CHINESE: name})}
        return self.editor.save(draft.with_values(values)).change_set

    def name(self, reference: Reference) -> str:
        title = self.editor.draft(reference)["title"]
        assert isinstance(title, LocalizedText)
        return title[CHINESE]


@pytest.fixture
def colleague(station_copy: DataFolder) -> Iterator[Colleague]:
    store = station_store(station_copy)
    yield Colleague(store)
    store.engine.dispose()


def opened(staff: StaffWindow) -> StaffWindow:
    staff.shell.admit(OFFICE)
    staff.touch("rail-history")
    until(lambda: bool(staff.history.property("loaded")))
    staff.idle()
    return staff


def after(page: StaffWindow) -> None:
    """What a tap has led to is done, heard, and read again."""
    for _ in range(4):
        page.idle()


def said(page: StaffWindow, name: str) -> str:
    return str(page.item(name).property("text"))


def test_it_is_said_when_nothing_was_changed_yet(open_staff: OpenStaff) -> None:
    page = opened(open_staff())
    assert any("还没有改动" in text for text in page.texts())


def test_an_act_is_told_in_words_and_shown_cell_by_cell(
    open_staff: OpenStaff, colleague: Colleague
) -> None:
    company = colleague.company()
    before = colleague.name(company)
    number = colleague.rename(company, "新名称公司")
    page = opened(open_staff())
    assert said(page, f"change-set-{number}") == "修改企业《新名称公司》"
    assert any(text.startswith("王 · 办公室 · ") for text in page.texts())
    page.touch(f"change-set-{number}")
    page.idle()
    texts = page.texts()
    assert "标题（中文）" in texts
    assert {before, "新名称公司"} <= set(texts)
    page.touch("takeBack")
    after(page)
    assert not page.has("takeBack")
    assert colleague.name(company) == before


def test_undo_and_redo_are_one_tap_each(open_staff: OpenStaff, colleague: Colleague) -> None:
    company = colleague.company()
    before = colleague.name(company)
    number = colleague.rename(company, "新名称公司")
    page = opened(open_staff())
    page.touch(f"undo-{number}")
    after(page)
    assert colleague.name(company) == before
    assert "已撤销" in said(page, "historyNotice")
    assert any(text.startswith("撤销对企业") for text in page.texts())
    page.touch(f"redo-{number}")
    after(page)
    assert colleague.name(company) == "新名称公司"


def test_what_is_in_the_way_of_an_undo_is_named(
    open_staff: OpenStaff, colleague: Colleague
) -> None:
    company = colleague.company()
    number = colleague.rename(company, "第一个名称")
    colleague.rename(company, "第二个名称")
    page = opened(open_staff())
    page.touch(f"undo-{number}")
    after(page)
    assert page.has("conflictsClose")
    texts = page.texts()
    assert "企业 · 第一个名称" in texts
    assert "“标题”后来又改过" in texts
    assert colleague.name(company) == "第二个名称"
    page.key(Qt.Key.Key_Escape)
    assert not page.has("conflictsClose")


def test_it_is_filtered_by_person_and_by_kind(open_staff: OpenStaff, colleague: Colleague) -> None:
    first = colleague.rename(colleague.company(), "新名称公司")
    project = Reference("project", next(iter(colleague.store.read_many("project"))))
    second = Editor(colleague.store, OFFICE, "入口大屏").set_field(
        [project], "published", value=False
    )
    page = opened(open_staff())
    assert page.names("change-set-") == [f"change-set-{second}", f"change-set-{first}"]
    page.touch("people-王")
    after(page)
    assert page.names("change-set-") == [f"change-set-{first}"]
    page.touch("people-all")
    after(page)
    page.touch("kinds-project")
    after(page)
    assert page.names("change-set-") == [f"change-set-{second}"]
    page.touch("people-王")
    after(page)
    assert any("没有这样的改动" in text for text in page.texts())


def test_what_a_colleague_does_appears_while_one_looks(
    open_staff: OpenStaff, colleague: Colleague
) -> None:
    page = opened(open_staff())
    number = colleague.rename(colleague.company(), "新名称公司")
    until(lambda: page.has(f"change-set-{number}"), 10)


def test_what_is_in_the_bin_comes_back_in_one_tap(
    open_staff: OpenStaff, colleague: Colleague
) -> None:
    company = colleague.company()
    name = colleague.name(company)
    colleague.editor.delete([company])
    page = opened(open_staff())
    page.touch("showBin")
    assert any(text.startswith("企业 · 王 于 ") and "保留到" in text for text in page.texts())
    page.touch("restore-0")
    after(page)
    assert colleague.name(company) == name
    assert "回收站是空的。" in page.texts()
    assert "已从回收站恢复" in said(page, "historyNotice")


def test_what_cannot_come_back_says_what_is_in_the_way(
    open_staff: OpenStaff, colleague: Colleague
) -> None:
    company, other = colleague.company(), colleague.company(1)
    slug = colleague.editor.draft(company)["slug"]
    colleague.editor.delete([company])
    colleague.editor.save(colleague.editor.draft(other).with_values({"slug": slug}))
    page = opened(open_staff())
    page.touch("showBin")
    page.touch("restore-0")
    after(page)
    assert "名称已被别的内容使用" in page.texts()


def test_the_past_is_read_further_as_one_scrolls(
    open_staff: OpenStaff, colleague: Colleague
) -> None:
    for one in range(70):
        colleague.rename(colleague.company(), f"名称{one}")
    page = opened(open_staff())
    assert page.history.property("more")
    assert page.item("history").property("count") == 60
    for _ in range(12):
        page.swipe("history", 0, -700)
        page.wait(0.3)
    until(lambda: page.item("history").property("count") == 70)
    assert not page.history.property("more")


def test_everything_is_reached_by_the_keyboard(open_staff: OpenStaff, colleague: Colleague) -> None:
    company = colleague.company()
    before = colleague.name(company)
    number = colleague.rename(company, "新名称公司")
    page = opened(open_staff())
    page.item("showHistory").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    reached = set()
    for _ in range(20):
        page.key(Qt.Key.Key_Tab)
        reached.add(page.focused)
    assert {"showBin", f"change-set-{number}", f"undo-{number}"} <= reached
    page.item(f"undo-{number}").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    page.key(Qt.Key.Key_Return)
    after(page)
    assert colleague.name(company) == before


def test_what_people_did_besides_editing_stands_there_and_cannot_be_undone(
    open_staff: OpenStaff, colleague: Colleague, station_copy: DataFolder
) -> None:
    colleague.rename(colleague.company(), "新名称公司")
    journal = Journal(station_copy)
    journal.note("李", ActKind.CLOSE_HALL)
    journal.note("王", ActKind.PUT_IN_FORCE, "12")
    with ExitStack() as stack:
        pad = Pad(station_copy, stack, Pc(datetime.now(UTC)))
        new = pad.joined("技术员")
        pad.sign_in.try_pin(new.account.id, WRONG)
    page = opened(open_staff())
    texts = page.texts()
    told = [one for one in texts if one in ("今日闭馆", "恢复第 12 版", "登录被拒绝", "建立账号")]
    assert told == ["登录被拒绝", "建立账号", "恢复第 12 版", "今日闭馆"]
    assert len(page.names("act-")) == 5  # and the invitation
    assert len(page.names("undo-")) == 1
    page.touch("act-0")
    page.idle()
    assert page.history.property("opened") == 0
    page.touch("people-李")
    after(page)
    assert page.names("act-") == ["act-0"]


def test_acts_are_of_no_kind(
    open_staff: OpenStaff, colleague: Colleague, station_copy: DataFolder
) -> None:
    colleague.rename(colleague.company(), "新名称公司")
    Journal(station_copy).note("李", ActKind.CLOSE_HALL)
    page = opened(open_staff())
    page.history.filterKind("company")
    after(page)
    assert page.names("act-") == []
    assert len(page.names("change-set-")) == 1
