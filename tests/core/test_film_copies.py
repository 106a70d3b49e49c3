"""By which names the poster and the lighter copy of a film are found."""

from kiosk.core.files.film_copies import lasts_as_long, lighter_name, poster_titles


def test_a_poster_is_named_after_its_film_and_numbered_as_it() -> None:
    assert poster_titles("草原.mp4") == ("草原-poster",)
    assert poster_titles("草原 (2).mp4") == ("草原 (2)-poster", "草原-poster (2)")


def test_a_lighter_copy_is_named_after_its_film_and_lasts_as_long() -> None:
    assert lighter_name("草原.v2.mov") == "草原.v2 1080p.mp4"
    assert lasts_as_long(102_900, 100_000)
    assert not lasts_as_long(103_100, 100_000)
