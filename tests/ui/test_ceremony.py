"""The launch ceremony: staff begin it, hands fill the ball, it bursts, and what follows comes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QSignalSpy, QTest
from sqlalchemy import Engine, delete, update

from kiosk.core.content.localized_text import CHINESE, ENGLISH
from kiosk.core.errors import StaffError
from kiosk.core.statistics.usage import UsageKind
from kiosk.db.models import Ceremony, Item
from kiosk.db.state.store import read_state
from kiosk.db.state.usage import usage_counts
from kiosk.ui.ceremony.ball_painter import Pictures
from kiosk.ui.viewmodels.led_by_staff import ceremony as view_model
from kiosk.ui.viewmodels.led_by_staff.ceremony import BURST_SECONDS, PRAISE_SECONDS
from tests.ui.conftest import OpenContent, OpenHall
from tests.ui.hall_window import IDLE, STAFF_IDLE, HallWindow

PLACES = (QPoint(300, 600), QPoint(600, 900), QPoint(1300, 900), QPoint(1600, 600))
SECONDS = 6
"""In which the four hands of the sample ceremony fill the ball."""


@pytest.fixture(autouse=True)
def a_panel_for_ten_hands(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(view_model, "_max_touches", lambda: 10)


class Hands:
    """Hands that come to the screen and leave it, all on one real touch screen."""

    def __init__(self, hall: HallWindow) -> None:
        self._hall = hall
        self._touch = QTest.touchEvent(hall.window, hall.touchscreen, False)
        self._down: set[int] = set()

    def lay(self, *hands: int) -> None:
        for hand in self._down:
            self._touch.stationary(hand)
        for hand in hands:
            self._touch.press(hand, PLACES[hand], self._hall.window)
        self._touch.commit()
        self._down |= set(hands)

    def lift(self, *hands: int) -> None:
        self._down -= set(hands)
        for hand in self._down:
            self._touch.stationary(hand)
        for hand in hands:
            self._touch.release(hand, PLACES[hand], self._hall.window)
        self._touch.commit()


def begin(hall: HallWindow, *, practice: bool = False, language: str = CHINESE) -> Hands:
    hall.ceremony.begin("", practice, language)
    hall.settle()
    return Hands(hall)


def phase(hall: HallWindow) -> str:
    return str(hall.ceremony.property("phase"))


def let_pass(hall: HallWindow, seconds: float) -> None:
    """Time passes at once, and the screen gets to show it."""
    frames = QSignalSpy(hall.window.frameSwapped)
    hall.clock.pass_time(seconds)
    hall.until(lambda: frames.count() > 2)


def fill(hall: HallWindow, hands: Hands) -> None:
    hands.lay(0, 1, 2, 3)
    let_pass(hall, SECONDS)
    hall.until(lambda: phase(hall) == "burst")


def counted(hall: HallWindow, what: UsageKind) -> int:
    state = read_state(hall.state)
    try:
        return sum(row.count for row in usage_counts(state) if row.what == what)
    finally:
        state.dispose()


def test_hands_that_lie_on_the_screen_together_fill_the_ball_and_it_bursts(
    hall: HallWindow,
) -> None:
    hands = begin(hall)
    assert hall.presence == "ceremony"
    assert "点亮启动球" in hall.texts()
    hands.lay(0, 1)
    let_pass(hall, 3)
    assert hall.ceremony.property("hands") == 2
    assert hall.ceremony.light == pytest.approx(0.125, abs=0.01)
    hands.lay(2, 3)
    let_pass(hall, 3)
    assert hall.ceremony.property("hands") == 4
    assert hall.ceremony.light == pytest.approx(0.625, abs=0.01)
    let_pass(hall, 3)
    assert phase(hall) == "burst"


def test_the_ball_drains_when_hands_leave(hall: HallWindow) -> None:
    hands = begin(hall)
    hands.lay(0, 1, 2, 3)
    let_pass(hall, 3)
    hands.lift(0, 1, 2, 3)
    let_pass(hall, 1)
    full = hall.ceremony.light
    let_pass(hall, 4)
    assert 0 < hall.ceremony.light < full
    assert hall.ceremony.property("hands") == 0


def test_after_the_burst_comes_what_staff_have_chosen_as_a_visit(hall: HallWindow) -> None:
    fill(hall, begin(hall, language=ENGLISH))
    let_pass(hall, BURST_SECONDS)
    hall.until(lambda: hall.presence == "visiting")
    assert (hall.page, hall.visit.property("language")) == ("Film", ENGLISH)
    assert [page.name for page in hall.pages] == ["Home", "Film"]
    assert phase(hall) == ""
    hall.until(lambda: not hall.has("afterglow"))
    hall.film.pause()
    hall.clock.pass_time(IDLE + 1)
    hall.until(lambda: hall.presence == "asking")


def test_hands_that_still_lie_there_press_nothing_of_what_follows(hall: HallWindow) -> None:
    hands = begin(hall)
    fill(hall, hands)
    let_pass(hall, BURST_SECONDS)
    hall.until(lambda: hall.presence == "visiting")
    hands.lift(0, 1, 2, 3)
    hall.touch_at(QPoint(116, 96))  # where the film page has its way back
    assert hall.page == "Film"
    hall.until(lambda: not hall.has("afterglow"))
    hall.settle()
    hall.touch("back")
    assert hall.page == "Home"


def test_a_practice_says_so_leads_nowhere_and_begins_anew(hall: HallWindow) -> None:
    hands = begin(hall, practice=True)
    assert "排练" in hall.texts()
    for _ in range(2):
        fill(hall, hands)
        hands.lift(0, 1, 2, 3)
        let_pass(hall, BURST_SECONDS)
        assert (phase(hall), hall.presence) == ("lit", "ceremony")
        let_pass(hall, PRAISE_SECONDS)
        assert phase(hall) == "filling"
        assert hall.ceremony.light == 0


def test_a_ceremony_is_counted_and_a_practice_is_not(hall: HallWindow) -> None:
    fill(hall, begin(hall, practice=True))
    hall.ceremony.end()
    fill(hall, begin(hall))
    hall.until(lambda: counted(hall, UsageKind.CEREMONY) == 1)
    assert counted(hall, UsageKind.VISITS) == 0


def test_where_nothing_follows_the_light_stays(
    library: Engine, publish: OpenContent, open_hall: OpenHall
) -> None:
    with library.begin() as connection:
        connection.execute(update(Ceremony).values(follows_id=None))
    hall = open_hall(content=publish())
    fill(hall, begin(hall))
    let_pass(hall, BURST_SECONDS + PRAISE_SECONDS)
    assert (phase(hall), hall.presence) == ("lit", "ceremony")


def test_where_what_follows_is_not_in_the_release_nothing_follows(
    library: Engine, publish: OpenContent
) -> None:
    with library.begin() as connection:
        connection.execute(update(Item).where(Item.item_type == "film").values(published=False))
    (ceremony,) = publish().ceremonies(CHINESE)
    assert ceremony.follows is None


def test_holding_the_mouse_is_enough_where_the_screen_knows_no_touch(
    hall: HallWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(view_model, "_max_touches", lambda: 1)
    begin(hall)
    QTest.mousePress(hall.window, Qt.MouseButton.LeftButton, pos=PLACES[0])
    let_pass(hall, SECONDS)
    assert phase(hall) == "burst"
    QTest.mouseRelease(hall.window, Qt.MouseButton.LeftButton, pos=PLACES[0])


def test_staff_can_light_the_ball_with_the_space_bar(hall: HallWindow) -> None:
    begin(hall)
    QTest.keyPress(hall.window, Qt.Key.Key_Space)
    let_pass(hall, SECONDS / 2)
    assert hall.ceremony.light == pytest.approx(0.5, abs=0.01)
    QTest.keyRelease(hall.window, Qt.Key.Key_Space)
    let_pass(hall, 1)
    assert hall.ceremony.property("hands") == 0


def test_escape_ends_it_and_leaves_nothing_behind(hall: HallWindow) -> None:
    hands = begin(hall, language=ENGLISH)
    hands.lay(0, 1)
    let_pass(hall, 1)
    hall.key(Qt.Key.Key_Escape)
    assert (hall.presence, phase(hall)) == ("attract", "")
    assert hall.visit.property("language") == CHINESE
    hands.lift(0, 1)
    assert hall.presence == "attract"
    begin(hall)
    assert hall.ceremony.light == 0


def test_nobody_ends_it_or_gets_past_it_by_touch(hall: HallWindow) -> None:
    begin(hall)
    for x in range(60, 1920, 300):
        for y in (60, 500, 1040):
            hall.touch_at(QPoint(x, y))
    hall.swipe("ceremonyStage", 800)
    assert (hall.presence, phase(hall)) == ("ceremony", "filling")


def test_it_ends_by_itself_when_nobody_touches_for_long(hall: HallWindow) -> None:
    hands = begin(hall)
    hall.clock.pass_time(STAFF_IDLE - 1)
    hands.lay(0)
    hands.lift(0)
    hall.clock.pass_time(STAFF_IDLE - 1)
    hall.tick()
    assert hall.presence == "ceremony"
    hall.clock.pass_time(2)
    hall.until(lambda: hall.presence == "attract")


def test_it_interrupts_a_visit_and_everything_of_the_visitor_goes(hall: HallWindow) -> None:
    hall.begin(ENGLISH)
    hall.open("film")
    begin(hall)
    assert (hall.pages, hall.presence) == ((), "ceremony")
    assert hall.film.property("status") == "empty"
    assert hall.visit.property("language") == CHINESE
    hall.until(lambda: counted(hall, UsageKind.VISITS) == 1)


def test_its_pictures_are_painted_when_it_begins_and_not_with_the_first_frame(
    open_hall: OpenHall, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted: list[QSize] = []

    def paint(size: QSize) -> Pictures:
        painted.append(size)
        return of(size)

    of = Pictures.of
    monkeypatch.setattr(Pictures, "of", paint)
    hall = open_hall()
    hall.settle()
    assert painted == []
    stage = hall.window.findChild(QQuickItem, "ceremonyStage")
    assert stage is not None
    contents = QQuickItem.Flag.ItemHasContents
    assert not stage.flags() & contents, "Qt would keep two pictures as large as the screen"
    begin(hall)
    hall.until(lambda: len(painted) == 1)
    hall.ceremony.end()
    hall.settle()
    assert not stage.flags() & contents


def test_an_unknown_ceremony_is_refused_by_name_and_the_visit_goes_on(hall: HallWindow) -> None:
    hall.begin()
    with pytest.raises(StaffError, match=r"moon.*light-the-ball"):
        hall.ceremony.begin("moon", False, CHINESE)
    assert hall.presence == "visiting"


def test_a_release_without_a_ceremony_says_so(
    library: Engine, publish: OpenContent, open_hall: OpenHall
) -> None:
    with library.begin() as connection:
        connection.execute(delete(Ceremony))
    hall = open_hall(content=publish())
    with pytest.raises(StaffError, match="there are: none"):
        hall.ceremony.begin("", False, CHINESE)
    assert hall.presence == "attract"
