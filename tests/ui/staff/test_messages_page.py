"""The page of visitors' messages on the real window, by touches and keys."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt

from kiosk.core.account import Account, Role
from kiosk.core.content.localized_text import CHINESE, LocalizedText
from kiosk.core.content.values import Reference
from kiosk.core.errors import UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.inquiry.handling import DeletionReason, Handling, MessageState
from kiosk.core.inquiry.sealing import new_private_key, public_key
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.commands import Editor
from kiosk.editorial.messages import Messages
from tests.editorial.mail import collect, inquiry, leave
from tests.ui.hand import ask, until
from tests.ui.staff.conftest import OpenStaff
from tests.ui.staff.sign_in_stand_in import OFFICE, TECHNICIAN, WANG
from tests.ui.staff.staff_window import StaffWindow

LI = Account("li", "李", Role.PUBLISHER)
WRITTEN = "NobodyElseWritesThis"


class Elsewhere:
    """Another staff process on the same PC."""

    def __init__(self, folder: DataFolder) -> None:
        self.messages = Messages(folder, lambda *_: None)

    def put(self, number: str, state: MessageState, account: Account = LI) -> None:
        seen = self.messages.look(account).handlings.get(number, Handling())
        self.messages.put(account, number, seen, state)

    def standing(self, number: str) -> Handling:
        return self.messages.look(LI).handlings[number]

    def notes(self, number: str) -> list[str | None]:
        return [one.text for one in self.messages.notes(LI, number)]

    def numbers(self) -> list[str]:
        return [one.id for one in self.messages.look(LI).messages]


@pytest.fixture
def elsewhere(station_copy: DataFolder) -> Iterator[Elsewhere]:
    one = Elsewhere(station_copy)
    yield one
    one.messages.close()


def opened(staff: StaffWindow, account: Account = WANG) -> StaffWindow:
    staff.shell.admit(account)
    staff.idle()
    staff.touch("rail-messages")
    seen(staff)
    return staff


def seen(page: StaffWindow) -> None:
    """Everything is read and shown."""
    for _ in range(3):
        page.idle()


def said(page: StaffWindow, name: str) -> str:
    return str(page.item(name).property("text"))


def names(page: StaffWindow) -> list[str]:
    return [said(page, one) for one in page.names("message-") if re.fullmatch(r"message-\d+", one)]


def show(page: StaffWindow, name: str) -> None:
    """Open the message of somebody."""
    rows = [one for one in page.names("message-") if re.fullmatch(r"message-\d+", one)]
    page.touch(next(one for one in rows if said(page, one) == name))
    seen(page)


def rows_of(page: StaffWindow) -> int:
    """How many rows the view-model has, shown or not."""
    return page.messages._rows.rowCount()


def touch_below(page: StaffWindow, name: str) -> None:
    """A touch on what one has to scroll to."""
    page.item(name).forceActiveFocus(Qt.FocusReason.TabFocusReason)
    page.settle()
    page.touch(name)


def count(page: StaffWindow, name: str) -> int:
    return int(page.item(f"filter-{name}").property("count"))


def test_only_who_may_read_messages_finds_them_in_the_rail(
    staff: StaffWindow, station_copy: DataFolder
) -> None:
    leave(station_copy, inquiry(), inquiry())
    staff.work(OFFICE)
    assert not staff.has("rail-messages")
    assert staff.messages.property("newCount") == 0
    staff.work(WANG)
    until(lambda: staff.messages.property("newCount") == 2)
    assert staff.item("rail-messages").property("badge") == 2
    assert rows_of(staff) == 0, "the rail decrypts nothing"
    staff.touch("rail-messages")
    seen(staff)
    assert len(names(staff)) == 2
    staff.shell.admit(OFFICE)
    staff.idle()
    assert staff.shell.property("page") == "overview"
    assert not staff.has("rail-messages")
    assert rows_of(staff) == 0
    assert "王小明" not in str(staff.texts())


def test_a_message_is_read_taken_noted_and_answered(
    staff: StaffWindow, station_copy: DataFolder, elsewhere: Elsewhere
) -> None:
    [number] = leave(station_copy, inquiry("请回电。\n谢谢", name="王小明"))
    page = opened(staff)
    assert (count(page, "new"), count(page, "in-hand"), count(page, "all")) == (1, 0, 1)
    show(page, "王小明")
    assert said(page, "messageName") == "王小明"
    assert said(page, "messageText") == "请回电。\n谢谢"
    assert said(page, "message-phone") == "010-65551234"
    assert said(page, "messageState") == "未处理"
    page.touch("put-in-hand")
    seen(page)
    assert said(page, "messageState") == "处理中：王"
    assert said(page, "messageChangedBy").startswith("王 · ")
    assert names(page) == [], "it is in hand, and not among the new ones any more"
    assert not page.has("put-in-hand")
    page.touch("messageNote")
    page.write("打过电话，没人接")
    touch_below(page, "keepNote")
    seen(page)
    assert "打过电话，没人接" in str([it.property("text") for it in page.items("QQuickTextEdit")])
    assert said(page, "messageNote") == ""
    page.touch("put-answered")
    seen(page)
    assert elsewhere.standing(number).state is MessageState.ANSWERED
    assert elsewhere.standing(number).person == "王"
    assert elsewhere.notes(number) == ["打过电话，没人接"]
    page.touch("filter-answered")
    seen(page)
    assert names(page) == ["王小明"]
    page.touch("filter-mine")
    seen(page)
    assert names(page) == ["王小明"]


def test_what_visitors_write_is_text_and_nothing_else(
    staff: StaffWindow, station_copy: DataFolder
) -> None:
    evil = '<a href="http://evil.example/">点这里</a> http://evil.example/ \u202egnp.exe\u0007'
    leave(station_copy, inquiry(evil, name=f"<b>{evil}</b>"), inquiry("长" * 9000, name="长文"))
    leave(station_copy, inquiry(name="外人"), key=public_key(new_private_key()))
    page = opened(staff)
    assert "打不开" in names(page)
    shown = next(one for one in names(page) if one.startswith("<b>"))
    show(page, shown)
    written = page.items("QQuickTextEdit")
    assert len(written) >= 4, "phone, e-mail, organisation and message"
    assert all(ask(one, "textFormat === TextEdit.PlainText ? 1 : 0") for one in written)
    told = said(page, "messageText")
    assert told == '<a href="http://evil.example/">点这里</a> http://evil.example/ gnp.exe'
    assert "evil" not in page.window.title()
    page.touch("messageText")
    assert said(page, "messageText") == told
    show(page, "长文")
    assert len(said(page, "messageText")) == 4000
    assert "5000" in said(page, "messageCut")
    show(page, "打不开")
    assert said(page, "messageName") == "这条留言打不开"
    assert not page.has("messageText")


def test_messages_are_found_by_state_words_and_what_they_are_about(
    staff: StaffWindow, station_copy: DataFolder, colleague: Editor, store: LibraryStore
) -> None:
    company = Reference("company", next(iter(store.read_many("company"))))
    slug = str(colleague.draft(company)["slug"])
    leave(station_copy, inquiry("想谈合作", name="甲", about=f"company:{slug}"))
    leave(station_copy, inquiry("招人吗", name="乙", phone="13912345678"))
    leave(station_copy, inquiry("不在了", name="丙", about="company:gone-by-now"))
    page = opened(staff)
    title = colleague.draft(company)["title"]
    assert isinstance(title, LocalizedText)
    name = title[CHINESE]
    for typed, found in (
        ("招人", ["乙"]),
        ("139 1234", ["乙"]),
        (name, ["甲"]),
        ("不存在", []),
        ("", ["丙", "乙", "甲"]),
    ):
        page.touch("searchField")
        page.item("searchField").setProperty("text", typed)
        seen(page)
        assert sorted(names(page)) == sorted(found), typed
    show(page, "丙")
    assert said(page, "messageAbout") == "gone-by-now"
    show(page, "甲")
    assert said(page, "messageAbout") == name
    page.touch("messageAbout")
    seen(page)
    assert names(page) == ["甲"]
    page.touch("aboutAll")
    seen(page)
    assert len(names(page)) == 3
    colleague.save(
        colleague.draft(company).with_values(
            {"title": LocalizedText({**title, CHINESE: "改了名的公司"})}
        )
    )
    until(lambda: said(page, "messageAbout") == "改了名的公司")


def test_what_others_do_and_visitors_leave_appears_while_one_looks(
    staff: StaffWindow, station_copy: DataFolder, elsewhere: Elsewhere
) -> None:
    [first] = leave(station_copy, inquiry(name="第一位"))
    page = opened(staff)
    collect(station_copy, inquiry(name="第二位"), station="东门")
    until(lambda: names(page) == ["第二位", "第一位"])
    show(page, "第一位")
    elsewhere.put(first, MessageState.IN_HAND)
    until(lambda: said(page, "messageState") == "处理中：李")
    page.messages.show(False)  # nothing is followed for the moment
    elsewhere.put(first, MessageState.CLOSED)
    page.touch("put-answered")
    seen(page)
    assert said(page, "messagesNotice") == "李刚刚处理过这条留言，请再看一眼。"
    assert elsewhere.standing(first).state is MessageState.CLOSED
    page.messages.show(True)
    elsewhere.messages.delete(LI, first, DeletionReason.UNWANTED)
    until(lambda: not page.has("messageText"))
    assert said(page, "messagesNotice") == "这条留言刚刚被删除了。"


def test_a_deletion_that_somebody_asked_for_is_confirmed_on_paper(
    staff: StaffWindow, station_copy: DataFolder, elsewhere: Elsewhere, tmp_path: Path
) -> None:
    folder = tmp_path / "KINGSTON"
    folder.mkdir()
    staff.messages.acts_viewmodel.files.look_in(folder, list)
    [number] = leave(station_copy, inquiry("请删除我", name="王小明"))
    page = opened(staff)
    page.look()
    show(page, "王小明")
    touch_below(page, "deleteMessage")
    page.key(Qt.Key.Key_Escape)
    assert elsewhere.numbers() == [number]
    touch_below(page, "deleteMessage")
    page.touch("deleteRequest")
    seen(page)
    assert elsewhere.numbers() == []
    assert said(page, "deletionReason") == "应本人要求删除"
    assert not page.has("messageText")
    page.touch("saveConfirmation")
    page.until(lambda: bool(page.messages.acts_viewmodel.files.property("ready")))
    page.touch("chooserAccept")
    seen(page)
    [written] = folder.iterdir()
    text = written.read_text("utf-8-sig")
    assert number in text
    assert "京蒙扶贫协作（通辽）科技创新基地" in text
    assert "王小明" not in text
    assert written.name in said(page, "messagesNotice")
    page.touch("filter-new")
    seen(page)
    page.touch("filter-deleted")
    seen(page)
    page.touch("deletion-0")
    assert said(page, "deletionReason") == "应本人要求删除"


def test_what_the_list_shows_is_exported(
    staff: StaffWindow, station_copy: DataFolder, tmp_path: Path
) -> None:
    folder = tmp_path / "KINGSTON"
    folder.mkdir()
    staff.messages.acts_viewmodel.files.look_in(folder, list)
    leave(station_copy, inquiry("=1+1", name="甲"), inquiry("另一条", name="乙"))
    page = opened(staff)
    page.touch("searchField")
    page.item("searchField").setProperty("text", "甲")
    seen(page)
    page.touch("exportMessages")
    page.until(lambda: bool(page.messages.acts_viewmodel.files.property("ready")))
    page.touch("chooserAccept")
    seen(page)
    [written] = folder.iterdir()
    rows = list(openpyxl.load_workbook(written).worksheets[0].iter_rows(min_row=2))
    assert [row[7].value for row in rows] == ["=1+1"]
    assert said(page, "messagesNotice").startswith("已写入 1 条留言")


def test_a_pc_without_the_key_says_where_messages_can_be_read(
    staff: StaffWindow, station_copy: DataFolder
) -> None:
    leave(station_copy, inquiry())
    key = station_copy.inbox_key.read_bytes()
    station_copy.inbox_key.unlink()
    page = opened(staff, TECHNICIAN)
    assert said(page, "messagesTrouble") == "这台电脑打不开留言"
    assert "keys/inbox.key" in said(page, "messagesHelp")
    assert not page.has("exportMessages")
    assert page.messages.property("newCount") == 0
    station_copy.inbox_key.write_bytes(b"zz")
    until(lambda: said(page, "messagesTrouble") == "留言的密钥坏了")
    station_copy.inbox_key.write_bytes(key)
    until(lambda: names(page) == ["王小明"])
    assert not page.has("messagesTrouble")


@pytest.mark.usefixtures("expected_logs")
def test_a_damaged_inbox_is_told_and_the_rest_is_read(
    staff: StaffWindow, station_copy: DataFolder
) -> None:
    leave(station_copy, inquiry(name="自己的"))
    station_copy.inbox.write_bytes(b"no database" * 1000)
    page = opened(staff)
    until(lambda: names(page) == ["自己的"])
    assert "已经放到一边" in said(page, "messagesDamaged")


@pytest.mark.usefixtures("expected_logs")
def test_a_full_disk_loses_nothing_that_was_typed(
    staff: StaffWindow, station_copy: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    leave(station_copy, inquiry())
    page = opened(staff)
    show(page, "王小明")
    page.touch("messageNote")
    page.write("重要的备注")

    def refuse(*_: object) -> None:
        raise UnavailableError("The disk refuses.")

    with monkeypatch.context() as patch:
        patch.setattr("kiosk.db.inbox.handling.MessageHandling.add_note", refuse)
        touch_below(page, "keepNote")
        seen(page)
    assert said(page, "messagesNotice") == "现在写不进去，请再试一次。"
    assert said(page, "messageNote") == "重要的备注"
    touch_below(page, "keepNote")
    seen(page)
    assert said(page, "messageNote") == ""


def test_nothing_that_was_written_gets_into_logs_or_titles_and_the_lock_covers_it(
    staff: StaffWindow,
    station_copy: DataFolder,
    expected_logs: pytest.LogCaptureFixture,
) -> None:
    leave(station_copy, inquiry(WRITTEN, name=WRITTEN), b"no message " + WRITTEN.encode())
    page = opened(staff)
    show(page, WRITTEN)
    page.touch("messageNote")
    page.write(WRITTEN)
    touch_below(page, "keepNote")
    seen(page)
    page.touch("put-answered")
    seen(page)
    state = station_copy.state.read_bytes()
    station_copy.state.write_bytes(b"no database" * 1000)
    until(lambda: page.has("messagesTrouble"))
    assert rows_of(page) == 0
    station_copy.state.write_bytes(state)
    until(lambda: page.has("filter-all"))
    page.touch("filter-all")
    until(lambda: WRITTEN in names(page))
    show(page, WRITTEN)
    page.shell.lock()
    page.settle()
    assert not page.has("messagesPage")
    assert WRITTEN not in str(page.texts())
    assert WRITTEN not in page.window.title()
    for file in station_copy.root.rglob("*"):
        if file.is_file() and "media" not in file.parts:
            assert WRITTEN.encode() not in file.read_bytes(), file
    assert "cannot be read" in expected_logs.text
    assert WRITTEN not in expected_logs.text


def test_an_upright_screen_shows_the_message_in_place_of_the_list(
    open_staff: OpenStaff, station_copy: DataFolder
) -> None:
    leave(station_copy, inquiry())
    page = opened(open_staff("1080x1920"))
    show(page, "王小明")
    assert page.has("messageText")
    assert names(page) == []
    page.touch("backToList")
    assert names(page) == ["王小明"]
    show(page, "王小明")
    page.key(Qt.Key.Key_Escape)
    assert names(page) == ["王小明"]


def test_everything_is_reached_by_the_keyboard(
    staff: StaffWindow, station_copy: DataFolder
) -> None:
    leave(station_copy, inquiry())
    page = opened(staff)
    show(page, "王小明")
    page.item("searchField").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    reached = set()
    for _ in range(30):
        page.key(Qt.Key.Key_Tab)
        reached.add(page.focused)
    assert {
        "exportMessages",
        "filter-new",
        "filter-deleted",
        "message-0",
        "put-in-hand",
        "put-closed",
        "messageNote",
        "deleteMessage",
    } <= reached


def test_many_messages_come_some_hundred_at_a_time(
    staff: StaffWindow, station_copy: DataFolder
) -> None:
    leave(station_copy, *(inquiry(name=f"第{one}位") for one in range(700)))
    shown: list[int] = []
    staff.messages.changed.connect(lambda: shown.append(rows_of(staff)))
    page = opened(staff)
    until(lambda: bool(page.messages.property("complete")), 60)
    assert rows_of(page) == 700
    assert {300, 600, 700} <= set(shown)
