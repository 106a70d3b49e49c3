"""The page of the attract loop, by real touches on the staff window: today is Sunday the 29th."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtTest import QTest

from kiosk.core.content.localized_text import CHINESE, LocalizedText
from kiosk.core.content.values import HALL, Reference, Row
from kiosk.core.errors import UnavailableError
from kiosk.core.schedule.playlist import Hours, told_hours, why
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.commands import Editor
from kiosk.editorial.loop.reading import hours_of, read_loop
from kiosk.ui.staff.loop.editing import LoopEditing
from tests.ui.staff.conftest import OpenStaff
from tests.ui.staff.staff_window import StaffWindow

FRIDAY, SATURDAY = 4, 5
FOUNDED = date(2026, 12, 1)
HOUR = 72
"""The height of an hour, in pixels of a window of 1920x1080."""


@pytest.fixture
def plan(colleague: Editor, store: LibraryStore) -> list[Reference]:
    """The hall is open on all days but Monday; a film plays in the mornings, a picture on Friday
    afternoons, and another, hidden, at the weekend."""
    film, picture, hidden = (Reference("slot", key) for key in store.read_many("slot"))
    opening = tuple(
        Row({"weekday": day, "opens": time(9), "closes": time(17)}) for day in range(2, 8)
    )
    day = Row({"name": "建馆纪念日", "first_day": FOUNDED, "last_day": FOUNDED})
    hall = {"opening_hours": opening, "holidays": (day,)}
    colleague.save(colleague.draft(HALL).with_values(hall))
    mornings = {"starts": time(9), "ends": time(12)}
    put(colleague, film, "上午影片", **mornings)
    put(colleague, picture, "周五下午", days="5", starts=time(14), ends=time(16))
    put(colleague, hidden, "周末", days="67", starts=time(9), ends=time(17), published=False)
    return [film, picture, hidden]


def put(editor: Editor, slot: Reference, title: str, **values: object) -> None:
    named = {"title": LocalizedText({CHINESE: title}), **values}
    editor.save(editor.draft(slot).with_values(named))  # type: ignore[arg-type]


def opened(staff: StaffWindow) -> StaffWindow:
    staff.work()
    staff.touch("rail-loop")
    staff.until(lambda: bool(staff.pages.loop.property("loaded")))
    staff.idle()
    return staff


def said(page: StaffWindow, name: str) -> str:
    return str(page.item(name).property("text"))


def test_every_block_lies_on_its_days_and_gaps_are_told(
    open_staff: OpenStaff, plan: list[Reference]
) -> None:
    assert plan
    page = opened(open_staff())
    pieces = page.names("loopPiece-")
    assert {name for name in pieces if name.startswith("loopPiece-0-")} == {
        f"loopPiece-0-{column}" for column in range(7)
    }
    assert [name for name in pieces if name.startswith("loopPiece-1-")] == ["loopPiece-1-4"]
    assert said(page, "loopDate-0") == "不开放"
    assert said(page, "loopDate-6") == "今天"
    texts = page.texts()
    assert "周二、周三、周四、周六、周日  12:00–17:00" in texts
    assert "周五  12:00–14:00" in texts
    assert "周五  16:00–17:00" in texts
    morning = page.rect(page.item("loopPiece-0-4"))
    afternoon = page.rect(page.item("loopPiece-1-4"))
    assert morning.bottom() < afternoon.top()
    assert abs(morning.left() - afternoon.left()) < 1


def test_a_block_that_begins_above_what_is_seen_says_its_name_in_sight(
    open_staff: OpenStaff,
) -> None:
    """As all blocks of the sample hall do, which has no opening hours."""
    page = opened(open_staff())
    view, title = page.item("loopHours"), page.item("loopTitle-0-3")
    assert page.rect(page.item("loopPiece-0-3")).top() < page.rect(view).top()
    assert page.rect(view).contains(page.rect(title))
    view.setProperty("contentY", 0)
    page.settle()
    assert page.rect(view).contains(page.rect(title))


def test_a_block_tells_its_hours_and_what_plays_in_it(
    open_staff: OpenStaff, plan: list[Reference], store: LibraryStore
) -> None:
    page = opened(open_staff())
    page.touch("loopPiece-1-4")
    assert said(page, "blockHours") == told_hours(Hours("5", time(14), time(16)), CHINESE)
    shown = read_loop(store, CHINESE).slots[1]
    assert shown.reference == plan[1]
    assert said(page, "loopContent-0") == shown.shows
    assert "图片 · 10 秒 · 缓移" in page.texts()
    page.touch("loopContent-0")
    page.touch("contentForm")
    page.until(lambda: bool(page.form.property("isOpen")))
    assert page.form.draft is not None
    assert page.form.draft.reference == plan[1]


def test_what_goes_before_another_says_so_and_the_other_gives_way(
    open_staff: OpenStaff, plan: list[Reference], colleague: Editor
) -> None:
    """The picture on Friday from 11:00, before the film of the mornings from 9:00 to 12:00."""
    first = {"starts": time(11), "priority": "before-others"}
    put(colleague, plan[1], "签约", days="5", ends=time(16), **first)
    page = opened(open_staff())
    assert page.names("loopCovered-") == ["loopCovered-0-4"]
    morning, covered = (page.rect(page.item(f"loop{name}-0-4")) for name in ("Piece", "Covered"))
    assert covered.top() - morning.top() == pytest.approx(2 * HOUR, abs=2)
    assert morning.bottom() - covered.bottom() == pytest.approx(0, abs=2)
    page.touch("loopPiece-1-4")
    assert said(page, "blockCovers") == "这周盖过：上午影片"
    assert not page.has("blockGivesWay")
    page.touch("loopPiece-0-4")
    assert said(page, "blockGivesWay") == "这周让位给：签约"
    assert not page.has("blockCovers")


def test_what_plays_at_a_moment_is_told_by_the_rule_of_kiosk_why(
    open_staff: OpenStaff, plan: list[Reference], store: LibraryStore
) -> None:
    assert plan
    page = opened(open_staff())
    page.touch("askLoop")
    page.touch(f"askDay-{FRIDAY}")
    page.item("askTime").setProperty("text", "15:00")
    page.settle()
    friday = datetime(2026, 11, 27, 15).astimezone()
    (entry,) = read_loop(store, CHINESE).plan.due(friday)
    assert said(page, "answerGround-0") == why(entry, CHINESE)
    assert said(page, "answerGround-1").startswith("这时不放：每天，09:00–12:00")
    assert "隐藏" in said(page, "answerGround-2")
    page.item("askTime").setProperty("text", "25 o'clock")
    page.settle()
    assert not page.names("answer-")
    page.item("askTime").setProperty("text", "12:30")
    page.settle()
    assert "所有影片" in said(page, "answerGround-0")


def test_other_weeks_are_a_tap_away(open_staff: OpenStaff, plan: list[Reference]) -> None:
    assert plan
    page = opened(open_staff())
    assert said(page, "loopWeek") == "11月23日 – 11月29日"
    page.touch("weekAfter")
    page.idle()
    assert said(page, "loopWeek") == "11月30日 – 12月6日"
    assert said(page, "loopDate-6") == "12月6日"
    assert said(page, "loopDate-1") == "建馆纪念日"
    page.touch("thisWeek")
    page.idle()
    assert said(page, "loopWeek") == "11月23日 – 11月29日"
    assert not page.has("thisWeek")


def test_a_change_of_a_colleague_is_seen(
    open_staff: OpenStaff, plan: list[Reference], colleague: Editor
) -> None:
    page = opened(open_staff())
    page.touch("loopPiece-1-4")
    put(colleague, plan[1], "周六下午", days="6", starts=time(14), ends=time(16))
    page.until(lambda: page.has(f"loopPiece-1-{SATURDAY}"))
    assert said(page, "blockHours") == told_hours(Hours("6", time(14), time(16)), CHINESE)


def hours(store: LibraryStore, slot: Reference) -> Hours:
    stored = store.read(slot)
    assert stored is not None
    return hours_of(stored.values)


def draw(page: StaffWindow, name: str, across: float, down: float) -> None:
    """Draw something so many columns and hours, with a finger that rests before it lets go: a view
    glides no further then."""
    column = page.rect(page.item("loopDay-1")).left() - page.rect(page.item("loopDay-0")).left()
    touch, finger = QTest.touchEvent, page.touchscreen
    start = page.rect(page.item(name)).center()
    touch(page.window, finger).press(0, start.toPoint(), page.window).commit()
    for step in range(1, 9):
        here = start + QPointF(across * column, down * HOUR) * step / 8
        touch(page.window, finger).move(0, here.toPoint(), page.window).commit()
        page.wait(0.012)
    page.wait(0.15)
    touch(page.window, finger).release(0, here.toPoint(), page.window).commit()
    page.settle()


def after(page: StaffWindow) -> None:
    """What was done is written, and read again."""
    for _ in range(4):
        page.idle()


def test_a_block_is_drawn_to_another_day_and_time_and_back_by_undo(
    open_staff: OpenStaff, plan: list[Reference], store: LibraryStore
) -> None:
    page = opened(open_staff())
    draw(page, "loopPiece-1-4", 0, 2)
    after(page)
    assert hours(store, plan[1]) == Hours("5", time(14), time(16)), "it was not looked at yet"
    page.until(lambda: not page.item("loopHours").property("moving"))
    page.touch("loopPiece-1-4")
    draw(page, "loopPiece-1-4", -2, -1.2)
    after(page)
    assert hours(store, plan[1]) == Hours("3", time(12, 45), time(14, 45))
    assert page.has("loopPiece-1-2")
    assert said(page, "loopNotice") == "时段已改"
    page.touch("loopUndo")
    after(page)
    assert hours(store, plan[1]) == Hours("5", time(14), time(16))


def test_an_edge_is_drawn(
    open_staff: OpenStaff, plan: list[Reference], store: LibraryStore
) -> None:
    page = opened(open_staff())
    page.touch("loopPiece-1-4")
    draw(page, "loopEdge-end-1-4", 0, 0.75)
    after(page)
    assert hours(store, plan[1]) == Hours("5", time(14), time(16, 45))
    draw(page, "loopEdge-start-1-4", 0, -0.5)
    after(page)
    assert hours(store, plan[1]) == Hours("5", time(13, 30), time(16, 45))


def test_what_somebody_has_changed_meanwhile_is_not_overwritten(
    open_staff: OpenStaff,
    plan: list[Reference],
    store: LibraryStore,
    colleague: Editor,
    expected_logs: pytest.LogCaptureFixture,
) -> None:
    page = opened(open_staff())
    page.touch("loopPiece-1-4")
    seen = page.pages.loop.chosen_block
    assert seen is not None
    put(colleague, plan[1], "周五下午", days="5", starts=time(15), ends=time(16))
    editing = page.pages.loop.findChild(LoopEditing)
    assert editing is not None
    editing.set_hours(Hours("1", time(9), time(10)))
    after(page)
    assert "没有写入" in said(page, "loopNotice")
    assert hours(store, plan[1]) == Hours("5", time(15), time(16))
    assert "could not be changed" in expected_logs.text


def test_exact_hours_and_one_day_only_are_typed(
    open_staff: OpenStaff, plan: list[Reference], store: LibraryStore
) -> None:
    page = opened(open_staff())
    page.touch("loopPiece-1-4")
    page.touch("changeHours")
    page.item("hoursStarts").setProperty("text", "22点")
    page.item("hoursEnds").setProperty("text", "1:30")
    page.item("hoursFirst").setProperty("text", "2026-12-04")
    page.item("hoursLast").setProperty("text", "2026-12-01")
    page.settle()
    assert not page.item("hoursDone").isEnabled()
    page.item("hoursLast").setProperty("text", "2026-12-04")
    page.settle()
    page.touch("hours-before-all")
    page.touch("hours-no-holidays")
    page.touch("hours-silent")
    page.touch("hoursDone")
    after(page)
    night = hours(store, plan[1])
    assert night == Hours(
        "5",
        time(22),
        time(1, 30),
        datetime(2026, 12, 4).astimezone(),
        datetime(2026, 12, 5, 1, 30).astimezone(),
        "before-all",
        "no-holidays",
        "silent",
    )
    page.touch("changeHours")
    texts = [
        page.item(name).property("text")
        for name in ("hoursStarts", "hoursEnds", "hoursFirst", "hoursLast")
    ]
    assert texts == ["22:00", "01:30", "2026-12-04", "2026-12-04"]


def test_a_block_is_added_filled_ordered_and_emptied(
    open_staff: OpenStaff, plan: list[Reference], store: LibraryStore
) -> None:
    assert plan
    page = opened(open_staff())
    page.touch("addBlock")
    for digit in "12345":
        page.touch(f"hoursDay-{digit}")
    page.item("hoursStarts").setProperty("text", "18:00")
    page.item("hoursEnds").setProperty("text", "20:00")
    page.settle()
    page.touch("hoursFilm")
    page.until(lambda: page.has("choose-0"))
    page.touch("choose-0")
    after(page)
    new = read_loop(store, CHINESE).blocks[-1]
    assert new.hours == Hours("67", time(18), time(20))
    assert [one.family for one in new.slots] == ["film"]
    assert new.plays
    assert said(page, "blockHours") == told_hours(new.hours, CHINESE), "it is looked at"
    page.touch("addPicture")
    page.until(lambda: page.has("choose-0"))
    page.touch("choose-0")
    after(page)
    page.touch("loopContent-1")
    page.touch("contentLonger")
    after(page)
    page.touch("contentMovement")
    after(page)
    assert "图片 · 13 秒 · 静止" in page.texts()
    page.touch("contentUp")
    after(page)
    block = read_loop(store, CHINESE).blocks[-1]
    assert (block.slots[0].family, block.slots[0].seconds) == ("picture", 13)
    draw(page, "contentGrip-0", 0, 1.4)
    after(page)
    assert [one.family for one in read_loop(store, CHINESE).blocks[-1].slots] == ["film", "picture"]
    page.touch("contentRemove")
    after(page)
    assert [one.family for one in read_loop(store, CHINESE).blocks[-1].slots] == ["film"]
    page.touch("loopUndo")
    after(page)
    assert len(read_loop(store, CHINESE).blocks[-1].slots) == 2


def test_a_hall_without_a_plan_and_without_opening_hours_says_so(
    open_staff: OpenStaff, store: LibraryStore, colleague: Editor
) -> None:
    hall = colleague.draft(HALL)
    colleague.save(hall.with_values({"opening_hours": ()}))
    colleague.delete([Reference("slot", key) for key in store.read_many("slot")])
    page = opened(open_staff())
    assert not page.names("loopPiece-")
    assert said(page, "blockHours") == "还没有安排，所有影片轮流播放。"
    assert "开放时间" in said(page, "loopGaps")
    assert not page.names("loopGap-")
    page.touch("askLoop")
    assert "所有影片" in said(page, "answerGround-0")


def test_a_library_out_of_reach_is_told_and_read_again(
    open_staff: OpenStaff,
    plan: list[Reference],
    colleague: Editor,
    monkeypatch: pytest.MonkeyPatch,
    expected_logs: pytest.LogCaptureFixture,
) -> None:
    def out_of_reach(*_arguments: object) -> None:
        raise UnavailableError("The server does not answer.")

    with monkeypatch.context() as away:
        away.setattr("kiosk.ui.staff.loop.loop.read_loop", out_of_reach)
        page = open_staff()
        page.work()
        page.touch("rail-loop")
        page.until(lambda: page.has("loopUnreadable"))
        assert not page.names("loopPiece-")
    assert "cannot be read" in expected_logs.text
    put(colleague, plan[0], "又连上了")
    page.until(lambda: page.has("loopPiece-0-0"))
    assert not page.has("loopUnreadable")
