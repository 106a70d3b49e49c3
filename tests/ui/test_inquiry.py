"""A visitor leaves a message, by hand and by keyboard; what becomes of it, and what stays."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from sqlalchemy import Engine, update

from kiosk.core.files.data_folder import DataFolder
from kiosk.core.inquiry.inbox_key import read_inbox_key
from kiosk.core.inquiry.inquiry import MAX_LENGTHS, Inquiry, from_bytes
from kiosk.core.inquiry.sealing import open_sealed
from kiosk.core.settings.settings import InquirySettings
from kiosk.core.statistics.usage import UsageKind
from kiosk.db.catalog import Catalog
from kiosk.db.models import Hall
from kiosk.db.state.outbox import sealed_messages
from kiosk.db.state.store import StateStore, read_state
from kiosk.db.state.usage import usage_counts
from tests.ui.conftest import OpenHall
from tests.ui.hall_window import COUNTDOWN, FIELDS, IDLE, HallWindow
from tests.ui.looks import complaints

LIMITS = InquirySettings()
NAME, PHONE, MESSAGE = "王小明", "13800138000", "我想了解新能源项目，请和我联系。"


@pytest.fixture
def form(hall: HallWindow) -> HallWindow:
    hall.begin()
    hall.open("inquiry")
    return hall


@pytest.fixture
def left(hall: HallWindow, sample_station: Path) -> Callable[[], list[Inquiry]]:
    """What lies in the outbox of the window, opened, the latest first."""

    def read() -> list[Inquiry]:
        key = read_inbox_key(DataFolder(sample_station))
        state = read_state(hall.state)
        try:
            return [from_bytes(open_sealed(one.sealed, key)) for one in sealed_messages(state)]
        finally:
            state.dispose()

    return read


def fill(hall: HallWindow, message: str = MESSAGE, name: str = NAME) -> None:
    """By touch and by what an input method commits."""
    hall.touch("subject-investment")
    for field, text in (("name", name), ("phone", PHONE), ("message", message)):
        hall.touch(field)
        assert hall.focused == field
        hall.write(text)
    scroll_to(hall, "consent")
    hall.touch("consent")


def scroll_to(hall: HallWindow, name: str) -> None:
    view = hall.item("form")
    top = hall.item(name).mapToItem(view.property("contentItem"), QPoint(0, 0)).y()
    room = view.property("contentHeight") + view.property("bottomMargin") - view.height()
    view.setProperty("contentY", max(0, min(top - view.height() / 4, room)))
    hall.settle()


def send(hall: HallWindow) -> None:
    scroll_to(hall, "send")
    hall.touch("send")
    hall.until(lambda: hall.has("outcome"))
    hall.settle()


def outcome(hall: HallWindow) -> str:
    return str(hall.item("outcome").property("text"))


def fields(hall: HallWindow) -> list[QQuickItem]:
    return [item for kind in FIELDS for item in hall.items(kind)]


# Sending


def test_a_message_written_by_touch_is_sealed_thanked_for_and_gone_from_the_screen(
    form: HallWindow, left: Callable[[], list[Inquiry]]
) -> None:
    assert not form.item("send").isEnabled()
    fill(form)
    assert form.item("send").isEnabled()
    send(form)
    assert outcome(form) == "谢谢您，留言已收到"
    assert left() == [
        Inquiry("investment", NAME, "", PHONE, "", MESSAGE, about="", language="zh-Hans")
    ]
    assert fields(form) == []
    assert not any(part in text for text in form.texts() for part in (NAME, PHONE, MESSAGE))
    assert complaints(form) == []
    form.touch("goOn")
    assert form.page == "Home"


def test_a_message_is_written_and_sent_by_keys_alone(
    form: HallWindow, left: Callable[[], list[Inquiry]]
) -> None:
    def tab_to(name: str) -> None:
        for _ in range(30):
            if form.focused == name:
                return
            form.key(Qt.Key.Key_Tab)
        pytest.fail(f"Tab does not reach {name}")

    tab_to("subject-job")
    form.key(Qt.Key.Key_Space)
    tab_to("name")
    form.key(Qt.Key.Key_L, Qt.Key.Key_I)
    form.key(Qt.Key.Key_Return)
    assert form.focused == "organisation"
    form.key(Qt.Key.Key_Tab)
    form.key(*map(Qt.Key, PHONE.encode()))
    tab_to("message")
    form.key(Qt.Key.Key_H, Qt.Key.Key_I, Qt.Key.Key_Return, Qt.Key.Key_H, Qt.Key.Key_O)
    form.key(Qt.Key.Key_Backtab)
    assert form.focused == "email"
    tab_to("consent")
    form.key(Qt.Key.Key_Return)
    tab_to("send")
    form.key(Qt.Key.Key_Return)
    form.until(lambda: form.has("outcome"))
    [inquiry] = left()
    assert (inquiry.subject, inquiry.phone) == ("job", PHONE)
    assert inquiry.message.lower() == "hi\nho"
    form.settle()
    assert form.focused == "goOn"


@pytest.mark.parametrize("page", ["company", "project", "opportunity"])
def test_a_message_from_a_page_is_about_what_the_page_shows(
    hall: HallWindow, left: Callable[[], list[Inquiry]], page: str
) -> None:
    hall.begin()
    hall.open(page)
    about = f"{page}:{hall.pages[-1].slug}"
    title = hall.pages[-1].model.property("name" if page == "company" else "title")
    reading = hall.item("reading")
    reading.setProperty("contentY", reading.property("contentHeight") - reading.height())
    hall.settle()
    hall.touch("leaveMessage")
    assert hall.page == "Inquiry"
    assert f"关于：{title}" in hall.texts()
    fill(hall)
    send(hall)
    assert [inquiry.about for inquiry in left()] == [about]


def test_the_bar_below_the_opportunities_leads_to_the_form(hall: HallWindow) -> None:
    hall.begin()
    hall.touch("tile-opportunities")
    hall.touch("leaveMessage")
    assert (hall.page, hall.pages[-1].slug) == ("Inquiry", "")


def test_nothing_is_sent_without_the_tick(form: HallWindow) -> None:
    fill(form)
    form.touch("consent")
    assert not form.item("consent").property("checked")
    assert not form.item("send").isEnabled()
    form.touch("send")
    assert not form.has("outcome")


def test_the_form_says_what_is_kept_for_how_long_and_who_reads_it(form: HallWindow) -> None:
    told = "\n".join(form.texts())
    for word in (f"{LIMITS.kept_days} 天", "只保存您在这里写下的内容和时间", "只有基地联络处"):
        assert word in told


# While one writes


@pytest.mark.parametrize(
    ("field", "text", "help_"),
    [
        ("phone", "138", "还缺几位：手机号共 11 位。"),
        ("phone", "8210000", "请在前面加上区号，如 010 或 0475。"),
        ("phone", "电话", "这里只填数字，如 138 0013 8000。"),
        ("email", "name", "邮箱地址中要有 @，如 name@example.com。"),
        ("email", "name@qq", "请补全 @ 后面的部分。"),
    ],
)
def test_help_comes_while_one_writes_and_goes_when_it_is_mended(
    form: HallWindow, field: str, text: str, help_: str
) -> None:
    form.touch(field)
    assert help_ not in form.texts()
    form.write(text)
    assert help_ in form.texts()
    form.key(*[Qt.Key.Key_Backspace] * len(text))
    form.write({"phone": "0475-8210000", "email": "name@qq.com"}[field])
    assert help_ not in form.texts()
    assert complaints(form) == []


def test_what_is_still_to_do_is_told_one_by_one(form: HallWindow) -> None:
    assert "还需要：选择事由" in form.texts()
    form.touch("subject-other")
    assert "还需要：您的称呼" in form.texts()


@pytest.mark.parametrize("size", ["1920x1080", "1080x1920", "1366x768"])
def test_the_form_keeps_its_looks_with_every_field_wrong(open_hall: OpenHall, size: str) -> None:
    hall = open_hall(size)
    hall.begin("en")
    hall.open("inquiry")
    for field in ("phone", "email", "name"):
        hall.item(field).forceActiveFocus()
        hall.write("x" * 30)
        assert complaints(hall) == []


def test_a_draft_stays_when_the_language_changes_and_on_the_way_back(form: HallWindow) -> None:
    form.touch("name")
    form.write(NAME)
    form.touch("language-en")
    assert form.item("name").property("text") == NAME
    form.navigation.open("company", "wuhuan")
    form.navigation.back()
    form.settle()
    assert form.item("name").property("text") == NAME


@pytest.mark.slow
@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("size", ["1920x1080", "1080x1920", "1366x768"])
@pytest.mark.parametrize("field", ["name", "organisation", "phone", "email", "message"])
def test_the_keyboard_on_the_screen_leaves_what_one_writes_in_in_sight(
    open_hall: OpenHall, size: str, field: str, large: bool
) -> None:
    hall = open_hall(size)
    hall.begin()
    hall.access.choose("largeText", large)
    hall.open("inquiry")
    scroll_to(hall, field)
    hall.touch(field)
    hall.until(lambda: not hall.covered.isEmpty())
    hall.settle()
    place = hall.rect(hall.item(field))
    assert place.top() >= hall.rect(hall.item("form")).top()
    assert min(place.bottom(), place.top() + 100) < hall.covered.top()


def test_a_finger_goes_anywhere_in_the_text_while_something_is_composed(form: HallWindow) -> None:
    form.touch("message")
    form.write(MESSAGE)
    field = form.item("message")
    place = form.rect(field)
    line = round(place.top() + 30)
    form.touch_at(QPoint(round(place.left() + 40), line))
    assert field.property("cursorPosition") < len(MESSAGE)
    for _ in range(3):
        form.touch_key("n")
    composed = field.property("preeditText")
    assert composed
    form.touch_at(QPoint(round(place.right() - 40), line))
    assert field.property("preeditText") == ""
    assert len(field.property("text")) > len(MESSAGE)
    assert field.property("cursorPosition") == len(field.property("text"))


# Hostile hands

HOSTILE = {
    "ten thousand characters": "草" * 10_000,
    "control characters": "a\x00b\x1b[31m\x07c",
    "marks of direction": "\u202eABC\u202c \u2067עברית\u2069",
    "emoji": "👩\u200d👩\u200d👧🐎" * 20,
    "script": "<script>alert(1)</script><img src=x onerror=1>",
    "half a sign": "a\ud83db",
    "formula": "=HYPERLINK(1)",
    "many lines": "\n" * 400 + "end",
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_what_is_pasted_stays_text_in_its_place(
    form: HallWindow, left: Callable[[], list[Inquiry]], kind: str
) -> None:
    fill(form, message=HOSTILE[kind], name=HOSTILE[kind] if "lines" not in kind else NAME)
    assert complaints(form) == []
    assert len(form.item("name").property("text")) <= 40
    assert len(form.item("message").property("text")) <= 500
    send(form)
    [inquiry] = left()
    assert "\x00" not in inquiry.message
    assert "\u202e" not in inquiry.message
    assert inquiry.message


def test_a_paste_from_the_clipboard_is_cut_to_what_fits(form: HallWindow) -> None:
    QGuiApplication.clipboard().setText("长" * 10_000)
    for field, longest in MAX_LENGTHS.items():
        form.item(field).forceActiveFocus()
        form.window.activeFocusItem().paste()  # type: ignore[attr-defined]  # of Qt's own item
        form.settle()
        assert len(form.item(field).property("text")) == longest


@pytest.mark.parametrize("before", ["", "a"])
def test_a_character_beyond_the_basic_plane_counts_as_one_and_is_never_cut(
    form: HallWindow, before: str
) -> None:
    for field, longest in MAX_LENGTHS.items():
        form.item(field).forceActiveFocus()
        form.write(before + "𠮷" * 1000)
        assert form.item(field).property("text") == before + "𠮷" * (longest - len(before))
        assert f"{longest} / {longest}" in form.texts()


@pytest.mark.slow
@pytest.mark.parametrize("more", ["y中𠮷", "y" * 1000], ids=["some", "many"])
@pytest.mark.parametrize("field", MAX_LENGTHS)
def test_what_is_inserted_into_a_full_field_takes_nothing_of_it_away(
    form: HallWindow, field: str, more: str
) -> None:
    form.item(field).forceActiveFocus()
    full = "𠮷" * (MAX_LENGTHS[field] - 1) + "z"
    form.write(full)
    form.key(*[Qt.Key.Key_Left] * 3)
    form.write(more)
    assert form.item(field).property("text") == full
    assert form.item(field).property("cursorPosition") == len(full.encode("utf-16-le")) // 2 - 5


def test_as_much_of_a_paste_is_inserted_as_there_is_room_for(form: HallWindow) -> None:
    QGuiApplication.clipboard().setText("𠮷中" * 100)
    for field, longest in MAX_LENGTHS.items():
        form.item(field).forceActiveFocus()
        before, after = "a" * (longest - 8), "z" * 5
        form.write(before + after)
        form.key(*[Qt.Key.Key_Left] * len(after))
        form.window.activeFocusItem().paste()  # type: ignore[attr-defined]  # of Qt's own item
        form.settle()
        assert form.item(field).property("text") == before + "𠮷中𠮷" + after


# Floods and faults


def test_a_bored_child_is_thanked_kindly_and_stopped(
    form: HallWindow, left: Callable[[], list[Inquiry]]
) -> None:
    for number in range(LIMITS.per_session + 1):
        form.open("inquiry")
        fill(form, message=f"{MESSAGE}{number}")
        send(form)
    assert outcome(form) == "谢谢您，已经收到好几条了"
    assert complaints(form) == []
    assert len(left()) == LIMITS.per_session


def test_the_same_text_twice_is_kept_once_and_thanked_for_twice(
    form: HallWindow, left: Callable[[], list[Inquiry]]
) -> None:
    for _ in range(2):
        form.open("inquiry")
        fill(form)
        send(form)
        assert outcome(form) == "谢谢您，留言已收到"
    assert len(left()) == 1


def test_a_disk_that_refuses_leaves_the_draft_and_a_way_back_to_it(
    form: HallWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(StateStore, "_write", lambda _store, _task: False)
    fill(form)
    send(form)
    assert outcome(form) == "留言没能保存下来"
    assert complaints(form) == []
    form.touch("tryAgain")
    assert form.item("message").property("text") == MESSAGE
    monkeypatch.undo()
    send(form)
    assert outcome(form) == "谢谢您，留言已收到"


@pytest.fixture
def keyless_hall(
    library: Engine,
    publish: Callable[[], Catalog],
    open_hall: OpenHall,
) -> HallWindow:
    with library.begin() as connection:
        connection.execute(update(Hall).values(inbox_key=""))
    hall = open_hall(content=publish())
    hall.begin()
    return hall


def test_a_hall_without_a_key_offers_no_form_and_says_where_the_office_is(
    keyless_hall: HallWindow,
) -> None:
    for page in ("opportunities", "opportunity", "company", "project"):
        keyless_hall.open(page)
        assert not keyless_hall.has("leaveMessage"), page
        assert complaints(keyless_hall) == []
    keyless_hall.open("opportunities")
    assert any("招商引资联络处" in text for text in keyless_hall.texts())
    keyless_hall.open("inquiry")
    assert outcome(keyless_hall) == "请到联络处来"
    assert fields(keyless_hall) == []


# The end of the session


def test_the_end_of_the_session_takes_everything_that_was_written(form: HallWindow) -> None:
    fill(form)
    QGuiApplication.clipboard().setText(NAME)
    gone: list[str] = []
    form.pages[-1].model.destroyed.connect(lambda: gone.append("draft"))
    form.clock.pass_time(IDLE + COUNTDOWN)
    form.until(lambda: form.presence == "attract")
    form.until(lambda: bool(gone))
    assert QGuiApplication.clipboard().text() == ""
    form.begin()
    form.open("inquiry")
    assert [item.property("text") for item in fields(form)] == [""] * 5
    assert not form.item("consent").property("checked")
    assert not form.item("subject-investment").property("checked")


def test_a_message_under_way_when_the_visitor_leaves_is_kept(
    form: HallWindow, left: Callable[[], list[Inquiry]]
) -> None:
    fill(form)
    scroll_to(form, "send")
    form.item("send").clicked.emit()  # type: ignore[attr-defined]  # of Qt's own item
    form.visit.leave()
    form.until(lambda: len(left()) == 1)
    form.settle()
    assert form.presence == "attract"


# What was used


def test_a_visit_is_counted_by_day_and_names_nobody(hall: HallWindow) -> None:
    hall.begin()
    hall.open("company")
    slug = hall.pages[-1].slug
    hall.clock.pass_time(50)
    hall.touch_at(QPoint(960, 1070))
    hall.clock.pass_time(IDLE + COUNTDOWN)
    hall.until(lambda: hall.presence == "attract")

    def counted() -> dict[tuple[str, str], int]:
        state = read_state(hall.state)
        try:
            return {(row.what, row.name): row.count for row in usage_counts(state)}
        finally:
            state.dispose()

    hall.until(lambda: bool(counted()))
    [hour] = [name for what, name in counted() if what == UsageKind.HOUR]
    assert counted() == {
        (UsageKind.VISITS, ""): 1,
        (UsageKind.HOUR, hour): 1,
        (UsageKind.LANGUAGE, "zh-Hans"): 1,
        (UsageKind.STAY_SECONDS, ""): 50,
        (UsageKind.SCREEN, "home"): 1,
        (UsageKind.SCREEN, "company"): 1,
        (UsageKind.ITEM, f"company/{slug}"): 1,
    }
    hall.visit.leave()
    hall.settle()
    assert counted()[UsageKind.VISITS, ""] == 1


def test_the_language_and_what_made_the_screen_easier_are_counted(hall: HallWindow) -> None:
    hall.begin()
    hall.visit.chooseLanguage("en")
    access = hall.visit.access_viewmodel
    access.choose("largeText", True)
    access.choose("largeText", False)
    hall.visit.leave()
    hall.begin()
    hall.visit.leave()

    def counted(what: UsageKind) -> dict[str, int]:
        state = read_state(hall.state)
        try:
            return {row.name: row.count for row in usage_counts(state) if row.what == what}
        finally:
            state.dispose()

    hall.until(lambda: counted(UsageKind.VISITS) == {"": 2})
    assert counted(UsageKind.LANGUAGE) == {"en": 1, "zh-Hans": 1}
    assert counted(UsageKind.ACCESS) == {"largeText": 1}


def test_how_far_a_film_was_watched_is_counted(hall: HallWindow) -> None:
    hall.begin()
    hall.open("film")
    slug = hall.pages[-1].slug
    hall.until(lambda: hall.film.property("status") == "playing")
    half = hall.film.property("durationMs") // 2
    hall.film.seek(half)
    hall.until(lambda: hall.film.property("positionMs") >= half)
    hall.navigation.back()
    hall.visit.leave()

    def percent() -> list[int]:
        state = read_state(hall.state)
        try:
            counts = usage_counts(state)
        finally:
            state.dispose()
        return [
            row.count for row in counts if (row.what, row.name) == (UsageKind.FILM_PERCENT, slug)
        ]

    hall.until(lambda: bool(percent()))
    assert 50 <= percent()[0] < 60
