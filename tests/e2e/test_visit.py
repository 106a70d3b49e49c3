"""A whole visit to the real program: real window, real pointer, real libVLC."""

from __future__ import annotations

import os
import signal

from kiosk.core.files.data_folder import DataFolder
from tests.e2e.hall_screen import HallScreen

QUICK = {"KIOSK_SESSION__IDLE_SECONDS": "5", "KIOSK_SESSION__COUNTDOWN_SECONDS": "3"}

# Places on the 1920x1080 screen.
MIDDLE = (960, 540)
COMPANIES_TILE = (960, 756)
FIRST_CARD = (320, 420)
BACK = (116, 96)
HOME = (1804, 96)
WATCH_FILM = (270, 622)
PAUSE = (960, 984)
FILM_AREA = (600, 300, 600, 200)
BESIDE_PAUSE = (920, 984)

AMBER = (0xE8, 0xA3, 0x3D)


def test_a_visitor_goes_from_attract_through_companies_and_the_film_and_back(
    display: str, station: DataFolder
) -> None:
    with HallScreen(display, station.root, QUICK) as screen:
        assert screen.told("presence attract", 20)
        assert screen.changes_within(10, *FILM_AREA), "the attract loop does not move"

        screen.touch(*MIDDLE)
        assert screen.told("presence visiting")
        screen.touch(*COMPANIES_TILE)
        assert screen.told("page Companies")
        screen.touch(*FIRST_CARD)
        assert screen.told("page Company ")
        screen.touch(*BACK)
        assert screen.told("back to Companies")
        screen.touch(*HOME)
        assert screen.told("back to Home")

        screen.touch(*WATCH_FILM)
        assert screen.told("page Film")
        assert screen.changes_within(5, *FILM_AREA), "the film does not move"
        worker = screen.film_worker()
        os.kill(worker, signal.SIGKILL)
        assert screen.until(lambda: screen.film_worker() not in (0, worker), 2)
        assert screen.changes_within(2, *FILM_AREA), "the film did not come back"

        if screen.colour(*BESIDE_PAUSE) != AMBER:
            screen.touch(*MIDDLE)
            assert screen.until(lambda: screen.colour(*BESIDE_PAUSE) == AMBER, 2)
        screen.touch(*PAUSE)
        assert screen.told("presence asking", 15)
        screen.touch(*MIDDLE)
        assert screen.told("presence visiting")
        assert screen.told("presence asking", 15)
        assert screen.told("presence attract", 10)
        assert screen.changes_within(10, *FILM_AREA), "the attract loop did not begin again"
    assert screen.code == 0
    assert [line for line in screen.complaints.splitlines() if " kiosk.film: " not in line] == []
