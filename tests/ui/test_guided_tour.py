"""The guided tour: a docent leads by keys, visitors' hands do nothing, and nothing stays behind."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from sqlalchemy import Engine, update

from kiosk.core.content.localized_text import CHINESE, ENGLISH
from kiosk.core.errors import StaffError
from kiosk.core.instruction import Begin
from kiosk.core.statistics.usage import UsageKind
from kiosk.db.models import Item
from kiosk.db.state.store import read_state
from kiosk.db.state.usage import usage_counts
from tests.ui.conftest import OpenContent, OpenHall
from tests.ui.hall_window import STAFF_IDLE, HallWindow

STEPS = ["About", "Milestone", "Film", "Project", "Project", "Company", "Company", "Guide", "About"]
"""The pages of the sample tour."""
Key = Qt.Key


def begin(hall: HallWindow, language: str = CHINESE) -> None:
    hall.guided_tour.begin("", language)
    hall.settle()


def place(hall: HallWindow) -> str:
    return str(hall.item("place").property("text"))


def test_a_remote_leads_through_every_step_and_back(hall: HallWindow) -> None:
    begin(hall)
    seen = [hall.page]
    assert place(hall) == "1 / 9"
    for _ in STEPS[1:]:
        hall.key(Key.Key_PageDown)
        seen.append(hall.page)
    assert seen == STEPS
    assert place(hall) == "9 / 9"
    hall.key(Key.Key_PageDown)
    assert place(hall) == "9 / 9"
    hall.key(Key.Key_PageUp)
    assert place(hall) == "8 / 9"
    assert len(hall.pages) == 1


@pytest.mark.slow
@pytest.mark.parametrize(
    "key",
    [Key.Key_PageDown, Key.Key_Right, Key.Key_Down, Key.Key_Space, Key.Key_Return, Key.Key_Enter],
)
def test_keys_that_lead_on_and_back(hall: HallWindow, key: Qt.Key) -> None:
    begin(hall)
    hall.key(key)
    assert place(hall) == "2 / 9"


@pytest.mark.parametrize("key", [Key.Key_PageUp, Key.Key_Left, Key.Key_Up, Key.Key_Backspace])
def test_keys_that_lead_back(hall: HallWindow, key: Qt.Key) -> None:
    begin(hall)
    hall.key(key)
    assert place(hall) == "1 / 9"
    hall.key(Key.Key_End, key)
    assert place(hall) == "8 / 9"
    hall.key(Key.Key_Home)
    assert place(hall) == "1 / 9"


def test_what_else_a_remote_or_a_keyboard_sends_does_nothing(hall: HallWindow) -> None:
    begin(hall)
    hall.key(Key.Key_F5, Key.Key_Tab, Key.Key_Menu, Key.Key_A, Key.Key_VolumeUp, Key.Key_Back)
    assert (place(hall), hall.page, hall.presence) == ("1 / 9", "About", "guided")


def test_the_docent_reads_what_to_say_and_what_comes_next_and_can_hide_it(
    hall: HallWindow,
) -> None:
    begin(hall, ENGLISH)
    assert any(text.startswith("Welcome. The base is in") for text in hall.texts())
    assert "Next: The base is launched" in hall.texts()
    hall.key(Key.Key_N)
    assert not hall.has("notes")
    assert place(hall) == "1 / 9"
    hall.key(Key.Key_PageDown)
    assert not hall.has("notes")
    hall.key(Key.Key_N)
    assert hall.has("notes")


def test_visitors_hands_do_nothing(hall: HallWindow) -> None:
    begin(hall)
    for x in range(60, 1920, 300):
        for y in (60, 160, 500, 1040):
            hall.touch_at(QPoint(x, y))
            hall.click_at(QPoint(x, y))
    assert (hall.page, place(hall), hall.presence) == ("About", "1 / 9", "guided")
    assert hall.visit.property("language") == CHINESE


def test_a_film_plays_and_goes_on_by_the_docents_key_alone(hall: HallWindow) -> None:
    begin(hall)
    hall.key(Key.Key_PageDown, Key.Key_PageDown)
    hall.until(lambda: hall.film.property("status") == "playing")
    hall.film.seek(hall.film.property("durationMs"))
    hall.until(lambda: hall.film.property("status") == "ended")
    hall.wait(0.3)
    assert (hall.page, place(hall)) == ("Film", "3 / 9")
    hall.key(Key.Key_PageDown)
    assert hall.page == "Project"
    assert hall.film.property("status") == "empty"


@pytest.mark.parametrize("key", [Key.Key_Period, Key.Key_B])
def test_the_curtain_covers_the_page_and_halts_the_film(hall: HallWindow, key: Qt.Key) -> None:
    begin(hall)
    hall.key(Key.Key_PageDown, Key.Key_PageDown)
    hall.until(lambda: hall.film.property("status") == "playing")
    hall.key(key)
    assert hall.has("curtain")
    assert hall.film.property("status") == "paused"
    hall.key(key)
    assert not hall.has("curtain")
    assert hall.film.property("status") in ("opening", "playing")
    hall.key(key, Key.Key_PageDown)
    assert not hall.has("curtain")


def test_escape_ends_it_and_nothing_is_left_behind(hall: HallWindow) -> None:
    begin(hall, ENGLISH)
    hall.key(Key.Key_End, Key.Key_N, Key.Key_B, Key.Key_Escape)
    assert (hall.presence, hall.pages) == ("attract", ())
    assert hall.visit.property("language") == CHINESE
    hall.begin()
    assert hall.page == "Home"
    hall.visit.leave()
    begin(hall)
    assert place(hall) == "1 / 9"
    assert hall.has("notes")
    assert not hall.has("curtain")


def test_it_ends_by_itself_after_a_long_while_in_which_no_key_was_pressed(
    hall: HallWindow,
) -> None:
    begin(hall)
    hall.clock.pass_time(STAFF_IDLE - 1)
    hall.key(Key.Key_PageDown, Key.Key_End)
    hall.clock.pass_time(STAFF_IDLE - 1)
    hall.tick()
    assert hall.presence == "guided"
    hall.touch_at(QPoint(900, 500))  # a visitor's hand keeps nothing
    hall.clock.pass_time(2)
    hall.until(lambda: hall.presence == "attract")


def test_it_interrupts_a_visit_and_is_counted_as_itself(hall: HallWindow) -> None:
    hall.begin(ENGLISH)
    hall.open("company")
    begin(hall)
    assert [page.name for page in hall.pages] == ["About"]
    hall.key(Key.Key_PageDown, Key.Key_Escape)
    state = read_state(hall.state)
    try:
        hall.until(lambda: len(usage_counts(state)) > 1)
        counts = {row.what: row.name for row in usage_counts(state)}
        assert counts[UsageKind.GUIDED_TOUR] == "first-look"
        names = {row.name for row in usage_counts(state) if row.what == UsageKind.ITEM}
    finally:
        state.dispose()
    assert all(name.startswith("company/") for name in names)


def test_a_practice_run_is_not_counted(hall: HallWindow) -> None:
    said = hall.carry_out(Begin("guided-tour", "", True, CHINESE))
    hall.settle()
    assert said.startswith("The practice run of the guided tour")
    assert place(hall) == "1 / 9"
    hall.key(Key.Key_Escape)
    hall.begin()
    hall.open("company")
    hall.visit.leave()
    state = read_state(hall.state)
    try:
        hall.until(lambda: any(row.what == UsageKind.ITEM for row in usage_counts(state)))
        assert UsageKind.GUIDED_TOUR not in {row.what for row in usage_counts(state)}
    finally:
        state.dispose()


def test_a_step_whose_item_is_not_in_the_release_is_left_out(
    library: Engine, publish: OpenContent
) -> None:
    with library.begin() as connection:
        connection.execute(
            update(Item).where(Item.item_type.in_(["film", "company"])).values(published=False)
        )
    (tour,) = publish().guided_tours(CHINESE)
    assert [step.target for step in tour.steps] == [
        *("page", "milestone", "project", "project", "guide", "page")
    ]


def test_a_tour_without_anything_to_show_is_refused(
    library: Engine, publish: OpenContent, open_hall: OpenHall
) -> None:
    with library.begin() as connection:
        connection.execute(
            update(Item).where(Item.item_type != "guided-tour").values(published=False)
        )
    hall = open_hall(content=publish())
    with pytest.raises(StaffError, match="there are: none"):
        hall.guided_tour.begin("", CHINESE)
    assert hall.presence == "attract"
