"""The page of the hall's plan, by real touches on the staff window."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from kiosk.core.content.localized_text import CHINESE
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.media_store import MediaStore
from kiosk.core.floor_plan.outline import Outline, Point
from kiosk.core.floor_plan.plan_check import Fault
from kiosk.core.floor_plan.route import Waypoint
from kiosk.db.catalog import Catalog
from kiosk.db.library.store import LibraryStore
from kiosk.db.release.build import build_release
from kiosk.db.release.installed import CONTENT, release_folder
from kiosk.editorial.commands import Editor
from kiosk.editorial.plan.commands import rename
from kiosk.editorial.plan.reading import HallPlan, read_plan
from kiosk.ui.staff.plan.canvas import PlanCanvas
from kiosk.ui.staff.plan.editing import PlanEditing
from tests.ui.hand import until
from tests.ui.staff.conftest import OpenStaff
from tests.ui.staff.staff_window import StaffWindow


def opened(staff: StaffWindow) -> StaffWindow:
    staff.work()
    staff.touch("rail-plan")
    staff.until(lambda: bool(staff.pages.plan.property("loaded")))
    staff.idle()
    return staff


def said(page: StaffWindow, name: str) -> str:
    return str(page.item(name).property("text"))


def after(page: StaffWindow) -> None:
    """What was done is written, and read again."""
    for _ in range(4):
        page.idle()


def pixel(page: StaffWindow, at: Point) -> QPointF:
    """Where a place of the plan is on the screen."""
    canvas = page.item("planCanvas")
    assert isinstance(canvas, PlanCanvas)
    return canvas.mapToScene(QPointF(*canvas.camera.pixel(at)))


def touch_plan(page: StaffWindow, at: Point) -> None:
    page.touch_at(pixel(page, at).toPoint())


def draw(page: StaffWindow, start: QPointF, end: QPointF) -> None:
    touch, finger = QTest.touchEvent, page.touchscreen
    touch(page.window, finger).press(0, start.toPoint(), page.window).commit()
    for step in range(1, 5):
        here = start + (end - start) * step / 4
        touch(page.window, finger).move(0, here.toPoint(), page.window).commit()
        page.wait(0.005)
    touch(page.window, finger).release(0, here.toPoint(), page.window).commit()
    page.settle()


def draw_plan(page: StaffWindow, start: Point, end: Point) -> None:
    draw(page, pixel(page, start), pixel(page, end))
    after(page)


def plan(store: LibraryStore) -> HallPlan:
    return read_plan(store, CHINESE)


def outline(store: LibraryStore, slug: str) -> Outline:
    room = plan(store).room(slug)
    assert room is not None
    return room.room.outline


def test_a_room_is_chosen_named_and_drawn_elsewhere_and_back(
    open_staff: OpenStaff, store: LibraryStore
) -> None:
    page = opened(open_staff())
    before = outline(store, "room-a1")
    touch_plan(page, (42, 2))
    assert page.pages.plan.sight.chosen == "room-a1"
    assert "9.00 × 8.00 m" in said(page, "planAbout")
    page.item("planName").setProperty("text", "甲公司展厅")
    page.settle()
    page.touch("planRename")
    after(page)
    renamed = plan(store).room("room-a1")
    assert renamed is not None
    assert renamed.room.name == "甲公司展厅"
    draw_plan(page, (42, 3), (42, -7))
    shifted = outline(store, "room-a1")
    assert {round(b[1] - a[1], 2) for a, b in zip(before, shifted, strict=True)} == {-10}
    assert said(page, "planNotice") == "位置已改"
    for _ in range(2):
        page.touch("planUndo")
        after(page)
    assert outline(store, "room-a1") == before


def test_companies_are_drawn_and_tapped_to_rooms(
    open_staff: OpenStaff, store: LibraryStore
) -> None:
    page = opened(open_staff())
    first, second, *_ = plan(store).without_room
    draw(page, page.rect(page.item("planGrip-0")).center(), pixel(page, (42, 4)))
    after(page)
    assert {one.reference: one.room for one in plan(store).companies}[first.reference] == "room-a1"
    touch_plan(page, (50, 2))
    page.touch("planCompany-0")
    after(page)
    assert {one.reference: one.room for one in plan(store).companies}[second.reference] == "room-a2"
    assert second.name in page.texts()
    company = next(number for number in range(3) if said(page, f"planSits-{number}") == second.name)
    page.touch(f"planAskDays-{company}")
    page.item("daysFirst").setProperty("text", "2026-13")
    page.settle()
    assert not page.item("daysDone").isEnabled()
    page.item("daysFirst").setProperty("text", "2026-12-5")
    page.settle()
    page.touch("daysDone")
    after(page)
    assert said(page, f"planDays-{company}") == "2026-12-05 迁入"


def test_a_floor_is_drawn_from_nothing_by_hand(open_staff: OpenStaff, store: LibraryStore) -> None:
    page = opened(open_staff())
    page.touch("addFloor")
    page.item("floorName").setProperty("text", "3")
    page.settle()
    page.touch("floorDone")
    page.touch("planTool-rectangle")
    draw_plan(page, (2, 2), (10.05, 8.05))
    assert outline(store, "room-301") == ((2, 2), (10, 2), (10, 8), (2, 8))
    page.touch("planTool-corners")
    for corner in ((10.2, 2.1), (18, 2), (20, 8), (10.1, 8.1)):
        touch_plan(page, corner)
    page.touch("closeCorners")
    after(page)
    assert outline(store, "room-302") == ((10, 2), (18, 2), (20, 8), (10, 8)), "it snaps"
    page.touch("planTool-door")
    touch_plan(page, (6, 8.2))
    after(page)
    page.touch("planTool-lift")
    touch_plan(page, (6, 12))
    after(page)
    assert [one.floor for one in _points(store, "lift-")] == ["1", "2", "3"]
    faults = [said(page, name) for name in page.names("planFault-")]
    assert "302 室没有门" in faults
    page.touch("proposeWays")
    after(page)
    assert not [one for one in plan(store).findings() if one.room]
    page.touch("planTool-choose")
    touch_plan(page, (5, 4))
    page.key(Qt.Key.Key_Up, Qt.Key.Key_Up)
    page.key(Qt.Key.Key_Escape, Qt.Key.Key_Up)
    touch_plan(page, (5, 4))
    after(page)
    assert outline(store, "room-301")[0] == (2, 1.75), "the first two were given up"
    page.key(Qt.Key.Key_Delete)
    after(page)
    assert plan(store).room("room-301") is None


def _points(store: LibraryStore, prefix: str) -> list[Waypoint]:
    return [one.waypoint for one in plan(store).points if one.waypoint.slug.startswith(prefix)]


def test_what_a_colleague_changes_is_seen_and_not_overwritten(
    open_staff: OpenStaff,
    store: LibraryStore,
    colleague: Editor,
    expected_logs: pytest.LogCaptureFixture,
) -> None:
    page = opened(open_staff())
    touch_plan(page, (42, 2))
    seen = page.pages.plan.sight.chosen_room
    assert seen is not None
    rename(colleague, seen, CHINESE, "同事的名字")
    page.until(lambda: said(page, "planName") == "同事的名字")
    page.pages.plan._acts.rename(seen, CHINESE, "别的名字")
    after(page)
    assert "没有写入" in said(page, "planNotice")
    assert "could not be changed" in expected_logs.text


def draw_quickly(page: StaffWindow, start: Point, end: Point) -> None:
    """As a practised hand does; the next stroke comes when the first one is written."""
    places = [pixel(page, one).toPoint() for one in (start, end)]
    touch, finger = QTest.touchEvent, page.touchscreen
    touch(page.window, finger).press(0, places[0], page.window).commit()
    touch(page.window, finger).move(0, (places[0] + places[1]) / 2, page.window).commit()
    touch(page.window, finger).move(0, places[1], page.window).commit()
    touch(page.window, finger).release(0, places[1], page.window).commit()
    editing = page.pages.plan.findChild(PlanEditing)
    assert editing is not None
    until(lambda: not editing.property("busy"))


@pytest.mark.slow
def test_sixty_rooms_on_three_floors_are_drawn_from_a_picture_and_visitors_find_them(
    open_staff: OpenStaff, store: LibraryStore, colleague: Editor, station_copy: DataFolder
) -> None:
    """The plan is empty at first; every floor gets two rows of ten rooms along a corridor."""
    old = plan(store)
    points = [one.reference for one in old.points]
    colleague.delete([*points, *(one.reference for one in old.rooms)])
    page = opened(open_staff())
    page.pages.plan.underlay_state.choose()
    page.until(lambda: page.has("choose-0"))
    page.touch("choose-0")
    after(page)
    assert page.pages.plan.underlay_state.image is not None
    page.pages.plan.drawing_state.useTool("scale")
    touch_plan(page, (0, 5))
    touch_plan(page, (20, 5))
    page.item("scaleMetres").setProperty("text", "22 米")
    page.settle()
    page.touch("scaleDone")
    after(page)
    assert said(page, "planNotice") == "底图的比例已定好"
    for floor in "123":
        page.pages.plan.addFloor(floor)
        page.pages.plan.drawing_state.useTool("rectangle")
        page.settle()
        for number in range(20):
            left, top = 3.0 * (number % 10), 6.0 * (number // 10)
            draw_quickly(page, (left, top), (left + 3, top + 4))
    page.touch("planTool-lift")
    touch_plan(page, (31, 5))
    after(page)
    page.pages.plan.chooseFloor("1")
    page.touch("planTool-station")
    touch_plan(page, (-1, 5))
    after(page)
    page.touch("planTool-choose")
    touch_plan(page, (-1, 5))
    page.touch("planStandHere")
    after(page)
    page.touch("proposeWays")
    after(page)
    drawn = plan(store)
    assert len(drawn.rooms) == 60
    assert [one for one in drawn.findings() if one.fault is not Fault.COMPANY_WITHOUT_ROOM] == []
    assert drawn.roles["station-1"] == "here"
    station_copy.prepare()
    number = build_release(store.engine, station_copy, datetime(2026, 11, 30, tzinfo=UTC))
    release = release_folder(station_copy, number) / CONTENT
    catalog = Catalog(release, MediaStore(station_copy.media))
    shown = catalog.floor_plan(CHINESE)
    catalog.close()
    assert (len(shown.rooms), shown.floors, shown.faults) == (60, ("1", "2", "3"), ())
    with closing(sqlite3.connect(release)) as database:
        tables = {name for (name,) in database.execute("SELECT name FROM sqlite_master")}
    assert not [name for name in tables if "underlay" in name]
