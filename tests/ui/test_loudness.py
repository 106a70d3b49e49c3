"""Loudness: within the hall's limit, and without jumps but under a finger."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
import shiboken6
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from kiosk.ui.film.loudness import FADE_MS, Loudness
from tests.ui.hall_window import wait

AFTER = FADE_MS / 1000 + 0.2


class Ear:
    """Hears every volume that is set."""

    def __init__(self) -> None:
        self.heard: list[int] = []

    def set_volume(self, level: int) -> None:
        self.heard.append(level)


@pytest.fixture
def ear() -> Ear:
    return Ear()


@pytest.fixture
def loudness(application: QGuiApplication, ear: Ear) -> Iterator[Loudness]:
    """In a hall where half of what the PC can do is the most."""
    owner = QObject()
    yield Loudness(ear, 50, owner)
    shiboken6.delete(owner)


def smooth(levels: list[int]) -> bool:
    return all(abs(after - before) <= 20 for before, after in pairwise(levels))


@given(st.integers(0, 100), st.integers(0, 100))
def test_nothing_is_louder_than_the_hall_allows_and_only_nothing_is_silent(
    level: int, loudest: int
) -> None:
    real = Loudness(Ear(), loudest, QObject()).real(level)
    assert (real == 0) == (level == 0)
    assert real <= max(1, loudest)


def test_a_film_begins_softly(ear: Ear, loudness: Loudness) -> None:
    assert loudness.start(100) == 1
    wait(AFTER)
    assert ear.heard[-1] == 50
    assert ear.heard == sorted(ear.heard)
    assert smooth(ear.heard)


def test_a_silent_film_stays_silent(ear: Ear, loudness: Loudness) -> None:
    assert loudness.start(0) == 0
    wait(AFTER)
    assert ear.heard == []


def test_a_finger_is_followed_at_once_even_while_the_film_begins(
    ear: Ear, loudness: Loudness
) -> None:
    loudness.start(100)
    loudness.follow(20)
    assert ear.heard[-1] == 10
    ear.heard.clear()
    wait(AFTER)
    assert ear.heard == []


def test_what_comes_after_the_fade_waits_for_silence(ear: Ear, loudness: Loudness) -> None:
    loudness.start(100)
    wait(AFTER)
    ear.heard.clear()
    done: list[int] = []
    loudness.fade_out(lambda: done.append(ear.heard[-1]))
    assert done == []
    wait(AFTER)
    assert done == [0]
    assert smooth(ear.heard)
    loudness.fade_in()
    wait(AFTER)
    assert ear.heard[-1] == 50


def test_where_nothing_is_heard_nobody_waits(ear: Ear, loudness: Loudness) -> None:
    loudness.start(0)
    done: list[bool] = []
    loudness.fade_out(lambda: done.append(True))
    assert done == [True]


def test_a_film_that_is_closed_in_the_middle_of_a_fade_is_closed(
    ear: Ear, loudness: Loudness
) -> None:
    loudness.follow(100)
    done: list[bool] = []
    loudness.fade_out(lambda: done.append(True))
    loudness.stop()
    wait(AFTER)
    assert done == [True]
