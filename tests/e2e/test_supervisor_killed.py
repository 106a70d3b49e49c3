"""The real supervisor is killed, or its screen again and again."""

from __future__ import annotations

import os
import shutil
import signal

import pytest

from kiosk.core.files.data_folder import DataFolder
from tests.children import alive, family
from tests.e2e.hall_screen import NEVER_IDLE, HallScreen, screen_of

START_SECONDS = 150
"""A start of the screen on a busy machine; `benchmarks.changes` measures it."""

pytestmark = [pytest.mark.slow, pytest.mark.timeout(900, func_only=True)]


def test_screen_and_helpers_are_gone_after_the_supervisor_is_killed_and_the_next_start_works(
    display: str, station: DataFolder
) -> None:
    with HallScreen(display, station.root, NEVER_IDLE) as screen:
        assert screen.told("presence attract", START_SECONDS)
        assert screen.until(lambda: screen.film_worker() > 0, 30)
        assert screen.until(lambda: len(family(screen.pid)) >= 3, 30)  # and the timekeeper
        there = family(screen.pid)
        os.kill(screen.pid, signal.SIGKILL)
        assert screen.until(lambda: not any(map(alive, there)), 15)
    assert screen.code == -signal.SIGKILL
    with HallScreen(display, station.root, NEVER_IDLE) as again:
        assert again.told("presence attract", START_SECONDS)
    assert again.code == 0


def test_after_three_crashes_the_release_before_stands_in_safe_mode_without_films(
    display: str, station: DataFolder
) -> None:
    shutil.copytree(station.releases / "000001", station.releases / "000002")
    station.current.write_text("000002\n")
    with HallScreen(display, station.root, NEVER_IDLE) as screen:
        for _ in range(3):
            assert screen.told("presence attract", START_SECONDS)
            os.kill(screen_of(screen.pid), signal.SIGSEGV)
        assert screen.told("presence attract", START_SECONDS)
        assert screen.until(station.safe_mode.exists, 30)
        assert (station.releases / "shown").read_text().strip() == "000001"
        assert screen.film_worker() == 0
        screen.touch(960, 540)
        assert screen.told("presence visiting", 30)
    assert "it starts in safe mode" in screen.complaints
    with HallScreen(display, station.root, NEVER_IDLE) as again:
        assert again.told("presence attract", START_SECONDS)
        assert again.until(lambda: not station.safe_mode.exists(), 30)
