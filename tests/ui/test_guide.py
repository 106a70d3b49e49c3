"""The hall guide under real fingers: rooms, ways, floors, and a plan that moves."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from sqlalchemy import Engine, delete, select, update
from sqlalchemy.orm import Session

from kiosk.core.content.localized_text import CHINESE, ENGLISH, LocalizedText
from kiosk.core.floor_plan.outline import widest_box
from kiosk.core.floor_plan.plan import Room
from kiosk.db.models import Place, Way, Waypoint
from kiosk.ui.plan.plan_painter import PlanPainter
from kiosk.ui.plan.view import FloorPlanView
from kiosk.ui.viewmodels.pages.guide import GuideViewModel
from tests.ui.conftest import OpenContent, OpenHall
from tests.ui.hall_window import HallWindow
from tests.ui.looks import complaints
from tests.ui.test_hostile_content import MARKUP, STRANGE, write_everywhere


@pytest.fixture
def guide(hall: HallWindow) -> HallWindow:
    hall.begin()
    hall.open("guide")
    return hall


def view_of(hall: HallWindow) -> FloorPlanView:
    view = hall.item("floorPlan")
    assert isinstance(view, FloorPlanView)
    return view


def model_of(hall: HallWindow) -> GuideViewModel:
    model = hall.pages[-1].model
    assert isinstance(model, GuideViewModel)
    return model


def zoom_of(hall: HallWindow) -> float:
    return view_of(hall).camera.zoom


def room_of(hall: HallWindow, slug: str) -> Room:
    room = model_of(hall).plan.room(slug)
    assert room is not None
    return room


def place_of(hall: HallWindow, slug: str) -> QPoint:
    """Where the middle of a room is on the screen."""
    view = view_of(hall)
    x, y = view.camera.pixel(widest_box(room_of(hall, slug).outline).middle)
    return (hall.rect(view).topLeft().toPoint()) + QPoint(round(x), round(y))


def colour_at(hall: HallWindow, point: QPoint) -> str:
    return hall.window.grabWindow().pixelColor(point).name()


def come_to_rest(hall: HallWindow) -> None:
    hall.wait(0.45)
    hall.until(lambda: not hall.item("planFinger").property("moving"))


# Rooms


AIR = 0.25
"""The share of a name's height that is air above and below its letters."""


@pytest.mark.slow
@pytest.mark.parametrize("size", ["1080x1920", "768x1366", "1920x1080", "1280x1024", "2560x1080"])
@pytest.mark.parametrize("language", [CHINESE, ENGLISH])
def test_you_are_here_covers_no_name_of_a_room(
    open_hall: OpenHall, size: str, language: str
) -> None:
    hall = open_hall(size)
    hall.begin(language)
    hall.open("guide")
    painter = view_of(hall).plan_painter
    assert painter is not None
    assert not painter.here_label.isEmpty()
    letters = [
        place.adjusted(0, 0, 0, -AIR * min(place.height(), painter.here_label.height()))
        for place in painter.name_places
    ]
    assert not [place for place in letters if place.intersects(painter.here_label)]


def test_a_touch_on_a_room_tells_who_is_there_and_a_touch_beside_lets_go(guide: HallWindow) -> None:
    assert not guide.has("roomPanel")
    guide.touch_at(place_of(guide, "room-a2"))
    assert guide.has("roomPanel")
    assert "A2 室（示例）" in guide.texts()
    guide.touch("openCompany-wuyuan")
    assert guide.page == "Company"
    guide.touch("back")
    assert guide.has("roomPanel")
    guide.touch_at(hall_corner(guide))
    assert not guide.has("roomPanel")


def hall_corner(hall: HallWindow) -> QPoint:
    """Inside the view, outside the plan."""
    return hall.rect(view_of(hall)).bottomLeft().toPoint() + QPoint(12, -40)


def test_every_room_of_the_floor_is_found_by_a_touch(guide: HallWindow) -> None:
    rooms = [room for room in model_of(guide).plan.on("1") if not room.ground]
    assert len(rooms) > 15
    for room in rooms:
        guide.touch_at(place_of(guide, room.slug))
        assert model_of(guide).property("chosen") == room.slug


@pytest.mark.slow
def test_a_room_is_found_by_a_touch_however_close_one_looks(guide: HallWindow) -> None:
    guide.pinch("floorPlan", (160, 280))
    come_to_rest(guide)
    guide.swipe("floorPlan", -200, 60)
    come_to_rest(guide)
    view = view_of(guide)
    seen = [
        room.slug
        for room in model_of(guide).plan.on("1")
        if not room.ground
        and guide.rect(view).adjusted(80, 140, -200, -80).contains(place_of(guide, room.slug))
    ]
    assert len(seen) > 1
    for slug in seen:
        guide.touch_at(place_of(guide, slug))
        assert model_of(guide).property("chosen") == slug
        come_to_rest(guide)


def test_the_chosen_room_is_marked_on_the_plan(guide: HallWindow) -> None:
    corner = place_of(guide, "key-work") + QPoint(0, 100)
    before = colour_at(guide, corner)
    guide.touch_at(corner)
    assert colour_at(guide, corner) == guide.theme.property("deepGrass").name() != before


def test_the_list_leads_to_rooms_on_the_other_floor(guide: HallWindow) -> None:
    guide.item("roomList").setProperty("contentY", 2000)
    guide.settle()
    guide.touch("room-rd-centre")
    assert model_of(guide).property("floor") == "2"
    assert guide.item("floor-2").property("checked")
    guide.touch("closeRoom")
    assert guide.has("roomList")
    guide.touch("floor-1")
    assert model_of(guide).property("floor") == "1"


# The way


def test_the_way_to_a_company_is_shown_from_its_page(guide: HallWindow) -> None:
    guide.open("company")
    guide.navigation.open("company", "wuhuan")
    guide.settle()
    guide.touch("showWay")
    assert guide.page == "Guide"
    assert guide.has("route")
    assert not guide.has("showWay")
    assert any("米" in text for text in guide.texts())
    guide.touch("back")
    assert guide.page == "Company"


def test_the_way_is_drawn_where_it_leads(guide: HallWindow) -> None:
    guide.touch_at(place_of(guide, "talent-station"))
    sky = guide.theme.property("sky").name()
    view, model = view_of(guide), model_of(guide)
    assert model.place is not None

    def on_the_way() -> list[str]:
        assert model.route is not None
        points = model.route.legs[0].points[1:-1]
        origin = guide.rect(view).topLeft().toPoint()
        picture = guide.window.grabWindow()
        return [
            picture.pixelColor(origin + QPoint(round(x), round(y))).name()
            for x, y in (view.camera.pixel(point) for point in points)
        ]

    guide.touch("showWay")
    come_to_rest(guide)
    colours = on_the_way()
    assert colours.count(sky) > len(colours) / 2  # arrows lie on some of them


def test_a_way_to_the_other_floor_begins_here_and_can_avoid_the_stairs(guide: HallWindow) -> None:
    model = model_of(guide)
    guide.touch("floor-2")
    guide.touch_at(place_of(guide, "room-b2"))
    guide.touch("showWay")
    assert model.property("floor") == "1"
    assert any("楼梯" in text and "米" in text for text in guide.texts())
    guide.touch("leg-1")
    assert model.property("floor") == "2"
    assert guide.item("leg-1").property("checked")
    guide.touch("stepFree")
    assert guide.item("stepFree").property("checked")
    assert any("电梯" in text and "米" in text for text in guide.texts())
    assert model.route is not None
    assert [leg.onward for leg in model.route.legs] == ["lift", ""]


def test_a_change_of_language_keeps_room_way_and_floor(guide: HallWindow) -> None:
    guide.touch("floor-2")
    guide.touch_at(place_of(guide, "incubator"))
    guide.touch("showWay")
    guide.touch("floor-2")
    guide.touch("language-en")
    assert model_of(guide).property("floor") == "2"
    assert guide.has("route")
    assert "Incubator" in guide.texts()


@pytest.mark.slow
@pytest.mark.parametrize("large_text", [False, True], ids=["normal", "large"])
@pytest.mark.parametrize("size", ["1920x1080", "1080x1920", "1366x768"])
def test_rooms_and_ways_keep_their_form(open_hall: OpenHall, size: str, large_text: bool) -> None:
    hall = open_hall(size)
    hall.theme.setProperty("largeText", large_text)
    hall.begin()
    for language in (CHINESE, ENGLISH):
        hall.visit.chooseLanguage(language)
        for slug in ("room-a1", "room-b2", "lift-2"):
            hall.navigation.home()
            hall.navigation.open("guide", slug)
            hall.settle()
            assert hall.has("route")
            assert complaints(hall) == []


@pytest.mark.slow
@pytest.mark.parametrize("words", ["草原，" * 333, "W" * 1_000, MARKUP, STRANGE])
def test_rooms_of_strange_names_keep_their_form(
    library: Engine, publish: OpenContent, open_hall: OpenHall, words: str
) -> None:
    write_everywhere(library, LocalizedText({CHINESE: words, ENGLISH: words}))
    hall = open_hall(content=publish())
    hall.begin()
    for slug in ("room-a1", "room-b2"):
        hall.navigation.home()
        hall.navigation.open("guide", slug)
        hall.settle()
        assert hall.has("route")
        assert complaints(hall) == []


# Moving the plan


def test_two_fingers_enlarge_the_plan_about_what_lies_between_them(guide: HallWindow) -> None:
    view = view_of(guide)
    middle = (view.width() / 2, view.height() / 2)
    held = view.camera.metre(middle)
    guide.pinch("floorPlan", (160, 480))
    come_to_rest(guide)
    assert zoom_of(guide) > 2
    there = view.camera.pixel(held)
    assert abs(there[0] - middle[0]) < 40
    assert abs(there[1] - middle[1]) < 40
    assert model_of(guide).property("chosen") == ""
    guide.pinch("floorPlan", (480, 60))
    come_to_rest(guide)
    assert zoom_of(guide) == pytest.approx(1)


def test_a_second_finger_enlarges_the_plan_that_the_first_is_drawing(guide: HallWindow) -> None:
    guide.touch("planCloser")
    come_to_rest(guide)
    before = zoom_of(guide)
    guide.pinch("floorPlan", (200, 400), drawn=96)
    come_to_rest(guide)
    assert zoom_of(guide) > before * 1.6
    camera = view_of(guide).camera
    assert camera == camera.within_bounds()


def test_a_finger_draws_the_plan_along_and_it_swings_on(guide: HallWindow) -> None:
    guide.touch("planCloser")
    come_to_rest(guide)
    guide.touch("planCloser")
    come_to_rest(guide)
    finger = guide.item("planFinger")
    before = finger.property("contentX")
    guide.swipe("floorPlan", -240)
    let_go = finger.property("contentX")
    assert let_go > before + 150
    guide.wait(0.15)
    assert finger.property("contentX") > let_go
    come_to_rest(guide)
    assert model_of(guide).property("chosen") == ""
    assert view_of(guide).camera.x == pytest.approx(finger.property("contentX"))


@pytest.mark.slow
def test_the_plan_never_leaves_the_view(guide: HallWindow) -> None:
    for _ in range(6):
        guide.touch("planCloser")
        come_to_rest(guide)
    assert not guide.item("planCloser").isEnabled()
    finger = guide.item("planFinger")
    for across, down in ((900, 0), (-900, 0), (0, 600), (0, -600)):
        for _ in range(6):
            guide.swipe("floorPlan", across, down)
        come_to_rest(guide)
        camera = view_of(guide).camera
        assert camera == camera.within_bounds()
        assert 0 <= finger.property("contentX") <= camera.content[0] - camera.width + 1


def test_the_button_for_the_whole_plan_brings_it_back(guide: HallWindow) -> None:
    assert not guide.item("planWhole").isEnabled()
    guide.touch("planCloser")
    come_to_rest(guide)
    guide.swipe("floorPlan", -200, -100)
    come_to_rest(guide)
    guide.touch("planWhole")
    come_to_rest(guide)
    assert zoom_of(guide) == 1
    assert not guide.item("planWhole").isEnabled()


def test_a_room_out_of_sight_comes_into_sight_when_it_is_chosen_in_the_list(
    guide: HallWindow,
) -> None:
    for _ in range(3):
        guide.touch("planCloser")
        come_to_rest(guide)
    for _ in range(4):
        guide.swipe("floorPlan", -800, -500)
    come_to_rest(guide)
    guide.touch("room-key-work")
    come_to_rest(guide)
    view = view_of(guide)
    assert guide.rect(view).contains(place_of(guide, "key-work"))


def test_with_reduced_motion_the_plan_moves_at_once(guide: HallWindow) -> None:
    guide.theme.setProperty("reducedMotion", True)
    guide.touch("planCloser")
    guide.wait(0.05)
    assert zoom_of(guide) == pytest.approx(1.6)


def test_a_finger_stops_the_plan_that_glides(guide: HallWindow) -> None:
    guide.touch("planCloser")
    come_to_rest(guide)
    guide.touch("planCloser")
    guide.swipe("floorPlan", -200)
    come_to_rest(guide)
    here = view_of(guide).camera
    guide.wait(0.5)
    assert view_of(guide).camera == here


def test_arrow_keys_and_plus_and_minus_move_the_plan(guide: HallWindow) -> None:
    view = view_of(guide)
    view.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Plus):
        guide.key(key)
        come_to_rest(guide)
    assert zoom_of(guide) == pytest.approx(2.56)
    before = view.camera
    guide.key(Qt.Key.Key_Right)
    come_to_rest(guide)
    guide.key(Qt.Key.Key_Down)
    come_to_rest(guide)
    assert (view.camera.x > before.x, view.camera.y > before.y) == (True, True)
    guide.key(Qt.Key.Key_Minus)
    come_to_rest(guide)
    assert zoom_of(guide) == pytest.approx(1.6)


def test_a_visit_by_keyboard_alone_finds_a_room_and_its_way(guide: HallWindow) -> None:
    while not guide.focused.startswith("room-"):
        guide.key(Qt.Key.Key_Tab)
    guide.key(Qt.Key.Key_Return)
    while guide.focused != "showWay":
        guide.key(Qt.Key.Key_Tab)
    guide.key(Qt.Key.Key_Return)
    assert guide.has("route")


@pytest.mark.slow
def test_a_plan_that_is_gone_holds_nothing(guide: HallWindow) -> None:
    def held() -> int:
        return sum(isinstance(it, (GuideViewModel, PlanPainter)) for it in gc.get_objects())

    guide.touch("back")
    before = held()
    for _ in range(4):
        guide.navigation.open("guide", "room-b2")
        guide.settle()
        guide.touch("back")
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert held() <= before


# Bad data


def test_a_plan_full_of_mistakes_shows_what_is_sound_and_tells_the_log(
    library: Engine,
    publish: OpenContent,
    open_hall: OpenHall,
    expected_logs: pytest.LogCaptureFixture,
) -> None:
    bad = {
        "key-work": [[0, 0], [float("nan"), 0], [5, 5]],
        "key-projects": [[0, 0], [9, 9], [9, 0], [0, 9.5]],
        "results-hall": [[1, 1], [2, 2], [3, 3]],
        "stage": [],
        "film-room": "nonsense",
    }
    with Session(library) as session, session.begin():
        for place in session.scalars(select(Place).where(Place.slug.in_(bad))):
            place.outline = bad[place.slug]  # type: ignore[assignment]  # that is the mistake
        session.execute(update(Waypoint).where(Waypoint.slug == "lane-a").values(x=float("inf")))
        session.execute(delete(Way).where(Way.kind == "lift"))
    hall = open_hall(content=publish(), waypoint="the moon")
    hall.begin()
    hall.open("guide")
    assert complaints(hall) == []
    for slug in bad:
        assert f"“{slug}” is not on the plan" in expected_logs.text
        hall.navigation.open("guide", slug)
        hall.settle()
        assert hall.has("roomPanel")
        assert complaints(hall) == []
    assert "the waypoint “lane-a” is left out" in expected_logs.text
    assert "the settings put this station at “the moon”" in expected_logs.text
    hall.navigation.home()
    hall.navigation.open("guide", "room-a1")  # its only way led over the waypoint that is nowhere
    hall.settle()
    assert not hall.has("route")
    assert not hall.has("showWay")
    lines = len(expected_logs.records)
    hall.open("guide")
    assert len(expected_logs.records) == lines


def test_three_hundred_rooms_and_nine_floors_keep_their_form(
    library: Engine, publish: OpenContent, open_hall: OpenHall, expected_logs: object
) -> None:
    with Session(library) as session, session.begin():
        session.add_all(
            Place(
                slug=f"generated-{number}",
                published=True,
                position=100 + number,
                floor=str(number % 9 + 1),
                title=LocalizedText({CHINESE: f"第{number}号房间", ENGLISH: f"Room {number}"}),
                outline=[[x, 50], [x + 3, 50], [x + 3, 54], [x, 54]],
            )
            for number in range(300)
            for x in [number // 9 * 3]
        )
    hall = open_hall(content=publish())
    hall.begin()
    hall.open("guide")
    assert complaints(hall) == []
    hall.touch("floor-3")
    hall.touch_at(place_of(hall, "generated-47"))
    assert hall.has("roomPanel")
    assert not hall.has("showWay")
    assert complaints(hall) == []


def test_without_any_outline_the_rooms_stand_in_a_list(
    library: Engine, publish: OpenContent, open_hall: OpenHall, expected_logs: object
) -> None:
    with Session(library) as session, session.begin():
        for place in session.scalars(select(Place)):
            place.outline = []
    hall = open_hall(content=publish())
    hall.begin()
    hall.open("guide")
    assert not hall.has("floorPlan")
    assert complaints(hall) == []
    hall.touch("room-stage")
    hall.touch("showWay")
    assert hall.has("route")
    assert complaints(hall) == []


def test_without_any_waypoint_rooms_are_shown_and_no_way_is_offered(
    library: Engine, publish: OpenContent, open_hall: OpenHall
) -> None:
    with Session(library) as session, session.begin():
        session.execute(delete(Way))
        session.execute(delete(Waypoint))
    hall = open_hall(content=publish())
    hall.begin()
    hall.open("guide")
    hall.touch_at(place_of(hall, "room-a1"))
    assert hall.has("roomPanel")
    assert not hall.has("showWay")


def test_a_station_stands_where_its_settings_say(open_hall: OpenHall) -> None:
    hall = open_hall(waypoint="door-rd")
    hall.begin()
    hall.open("guide")
    assert model_of(hall).property("floor") == "2"
    assert model_of(hall).place is not None
