"""The controls over a film: they go while nobody needs them, and never from under a hand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from kiosk.ui.screenshots.screenshot_run import LOOKS
from tests.ui.hall_window import HallWindow, until

GONE_SECONDS = 4.0
"""After so long without a hand they go."""
WITH_CAPTION_MS = 13_000


@pytest.fixture
def watching(hall: HallWindow) -> HallWindow:
    hall.begin()
    hall.open("film")
    hall.until(lambda: hall.film.property("status") == "playing")
    assert hall.has("volume")
    return hall


def test_they_go_while_the_film_plays_and_a_touch_brings_them_back(watching: HallWindow) -> None:
    until(lambda: not watching.has("volume"), GONE_SECONDS + 2)
    watching.touch_at(QPoint(900, 400))
    assert watching.has("volume")
    watching.touch_at(QPoint(900, 400))
    assert not watching.has("volume")


def test_they_stay_while_somebody_touches_one_after_the_other(watching: HallWindow) -> None:
    for name in ("skipForward", "mute", "mute"):
        watching.wait(GONE_SECONDS * 0.7)
        watching.touch(name)
        assert watching.has("volume")
    until(lambda: not watching.has("volume"), GONE_SECONDS + 2)


@pytest.mark.parametrize("name", ["volume", "skipForward"])
def test_they_stay_under_a_finger_that_stays(watching: HallWindow, name: str) -> None:
    place = watching.rect(watching.item(name)).center().toPoint()
    window, screen = watching.window, watching.touchscreen
    QTest.touchEvent(window, screen).press(0, place, window).commit()
    watching.wait(GONE_SECONDS + 1)
    assert watching.has(name)
    QTest.touchEvent(window, screen).release(0, place, window).commit()
    watching.settle()
    assert watching.has(name)
    until(lambda: not watching.has(name), GONE_SECONDS + 2)


@pytest.mark.parametrize("look", ["normal", "seated"])
def test_nothing_lies_over_captions_and_buttons(watching: HallWindow, look: str) -> None:
    """What is painted counts: the grounds of the controls and of the header are below them."""
    for choice in LOOKS[look]:
        watching.access.choose(choice, True)
    watching.film.toggle()
    watching.film.seek(WITH_CAPTION_MS)
    watching.until(lambda: watching.has("caption"))
    assert watching.has("volume")
    painted = watching.window.grabWindow()
    caption = painted.copy(watching.rect(watching.item("caption")).toRect())
    brightest = max(
        caption.pixelColor(x, y).lightness()
        for x in range(caption.width())
        for y in range(caption.height())
    )
    assert brightest > 250
    back = watching.rect(watching.item("back"))
    beside_the_arrow = QPoint(int(back.left() + back.width() / 8), int(back.center().y()))
    assert painted.pixelColor(beside_the_arrow) == watching.theme.property("cream")
