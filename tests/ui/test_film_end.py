"""What a film leaves: once more, or the next one, which begins by itself only once."""

from __future__ import annotations

import pytest

from tests.ui.film_stand_in import LENGTH_MS
from tests.ui.hall_window import HallWindow


@pytest.fixture
def hall_with_film(hall: HallWindow) -> HallWindow:
    """A visitor watches the first film."""
    hall.begin()
    hall.open("film")
    hall.until(lambda: hall.film.property("status") == "playing")
    return hall


def end_film(hall: HallWindow) -> None:
    hall.film.seek(LENGTH_MS)
    hall.until(lambda: hall.film.property("status") == "ended")
    hall.settle()


def slug(hall: HallWindow) -> str:
    assert hall.page == "Film"
    return hall.pages[-1].slug


def test_a_film_that_ended_can_be_seen_again(hall_with_film: HallWindow) -> None:
    first = slug(hall_with_film)
    end_film(hall_with_film)
    hall_with_film.touch("replay")
    hall_with_film.until(lambda: hall_with_film.film.property("status") == "playing")
    assert slug(hall_with_film) == first


def test_the_next_film_is_a_touch_away_and_back_leads_to_where_the_first_was_found(
    hall_with_film: HallWindow,
) -> None:
    first = slug(hall_with_film)
    end_film(hall_with_film)
    hall_with_film.touch("playNext")
    hall_with_film.until(lambda: hall_with_film.film.property("status") == "playing")
    assert slug(hall_with_film) != first
    hall_with_film.navigation.back()
    assert hall_with_film.page == "Home"


def test_the_next_film_is_due_by_itself_but_the_one_after_waits_for_a_hand(
    hall_with_film: HallWindow,
) -> None:
    hall = hall_with_film
    end_film(hall)
    assert hall.has("nextIn")
    hall.visit.goOn(str(hall.pages[-1].model.property("nextSlug")))
    hall.until(lambda: hall.film.property("status") == "playing")
    end_film(hall)
    assert not hall.has("nextIn")
    hall.touch("replay")
    hall.until(lambda: hall.film.property("status") == "playing")
    end_film(hall)
    assert hall.has("nextIn")


def test_films_that_begin_by_themselves_do_not_keep_a_visit_for_ever(
    hall_with_film: HallWindow,
) -> None:
    hall = hall_with_film
    end_film(hall)
    hall.visit.goOn(str(hall.pages[-1].model.property("nextSlug")))
    end_film(hall)
    hall.clock.pass_time(61)
    hall.tick()
    assert hall.presence == "asking"
