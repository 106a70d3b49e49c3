"""When the screen counts as dark, and what that comes to."""

from __future__ import annotations

import pytest

from tools.soak.availability import STILL_SECONDS, Availability, Picture, alive, availability


def moving(
    *, blank: tuple[int, ...] = (), off: tuple[int, ...] = (), seconds: int = 10
) -> list[Picture]:
    """A picture a second, each another one."""
    return [Picture(at, at in blank, at, at not in off) for at in range(seconds + 1)]


def test_a_screen_that_moves_is_alive_all_the_time() -> None:
    seen = availability(moving())
    assert seen == Availability(10, [])
    assert (seen.share, seen.longest) == (1, 0)


def test_each_blank_picture_stands_for_the_time_until_the_next_one() -> None:
    seen = availability(moving(blank=(2, 3, 7)))
    assert [(one.began, one.ended) for one in seen.dark] == [(2, 4), (7, 8)]
    assert seen.share == pytest.approx(0.7)
    assert seen.longest == 2


def test_a_late_picture_lengthens_the_dark_time() -> None:
    pictures = [
        Picture(0, False, 0),
        Picture(1, True, 1),
        Picture(5, False, 2),
        Picture(6, False, 3),
    ]
    assert availability(pictures).longest == 4


def test_a_picture_that_stands_too_long_is_dark_until_it_moves() -> None:
    last = int(STILL_SECONDS) + 5
    pictures = [Picture(at, False, 1) for at in range(last)] + [Picture(last, False, 2)]
    lives = alive(pictures)
    assert lives[: int(STILL_SECONDS) + 1] == [True] * (int(STILL_SECONDS) + 1)
    assert lives[int(STILL_SECONDS) + 1 :] == [False] * 4 + [True]


def test_while_the_output_is_off_nothing_counts() -> None:
    seen = availability(moving(blank=(3, 4, 5), off=(3, 4)))
    assert seen.watched == 8
    assert [(one.began, one.ended) for one in seen.dark] == [(5, 6)]


def test_a_picture_that_stood_before_the_output_went_off_begins_anew() -> None:
    length = int(STILL_SECONDS)
    pictures = [Picture(at, False, 1, shown=at != length) for at in range(2 * length)]
    assert all(alive(pictures))


def test_a_missing_window_is_told_though_the_screen_is_not_dark() -> None:
    pictures = [Picture(at, False, at, window=at not in (4, 5)) for at in range(10)]
    seen = availability(pictures)
    assert [(one.began, one.ended) for one in seen.absent] == [(4, 6)]
    assert seen.dark == []


def test_of_nothing_there_is_no_share() -> None:
    assert (availability([]).share, availability(moving(seconds=0)).share) == (0, 0)
