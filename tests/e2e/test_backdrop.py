"""The picture of the hall stands on the screen whenever there is no window of ours, and the X
server holds it once, however often the screen has started."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator

import pytest
from Xlib import Xatom
from Xlib import display as xdisplay

from kiosk.core.files.data_folder import DataFolder
from tests.changing_screen import ChangingScreen, changing_screen
from tests.e2e.hall_screen import NEVER_IDLE, HallScreen, kill_screen, visitors_see_a_new_start
from tests.x_screen import has_one_colour, held_still

START_SECONDS = 150
SOON = 30
SIZE = (1280, 720)
NO_DESKTOP = NEVER_IDLE | {"XDG_CURRENT_DESKTOP": ""}
SCREEN = (sys.executable, "-m", "kiosk", "screen")

pytestmark = [pytest.mark.slow, pytest.mark.timeout(900, func_only=True)]


class Background:
    """What the X server holds as the background of its root window."""

    def __init__(self, display: str) -> None:
        self._display = xdisplay.Display(display)
        self._root = self._display.screen().root
        self._display.res_query_version()
        self._held_before = self._held()

    def close(self) -> None:
        self._display.close()

    @property
    def number(self) -> int:
        """The pixmap that is named as the background, 0 where none is."""
        atom = self._display.intern_atom("_XROOTPMAP_ID")
        found = self._root.get_full_property(atom, Xatom.PIXMAP)
        return int(found.value[0]) if found else 0

    @property
    def size(self) -> tuple[int, int]:
        with held_still(self._display):
            number = self.number
            if not number:
                return 0, 0
            geometry = self._display.create_resource_object("pixmap", number).get_geometry()
            return geometry.width, geometry.height

    @property
    def held(self) -> tuple[int, int]:
        """How many clients and pixmaps there are more than in the beginning."""
        now, before = self._held(), self._held_before
        return now[0] - before[0], now[1] - before[1]

    def _held(self) -> tuple[int, int]:
        clients = self._display.res_query_clients().clients
        pixmap = self._display.intern_atom("PIXMAP")
        pixmaps = 0
        for client in clients:
            held = self._display.res_query_client_resources(client.resource_base)
            pixmaps += sum(one.count for one in held.types if one.resource_type == pixmap)
        return len(clients), pixmaps


@pytest.fixture
def panel() -> Iterator[ChangingScreen]:
    with changing_screen() as panel:
        panel.turn_to(*SIZE)
        yield panel


@pytest.fixture
def background(panel: ChangingScreen) -> Iterator[Background]:
    background = Background(panel.display)
    yield background
    background.close()


def test_the_screen_never_has_one_colour_while_its_process_starts_again(
    panel: ChangingScreen, background: Background, station: DataFolder
) -> None:
    with HallScreen(panel.display, station.root, NO_DESKTOP) as screen:
        assert screen.told("presence attract", START_SECONDS)
        assert screen.until(lambda: background.size == SIZE, SOON)
        visitors_see_a_new_start(screen, SIZE, lambda: kill_screen(screen.pid))
        assert screen.until(lambda: screen.window() == (0, 0, *SIZE), SOON)
        assert not has_one_colour(screen.look(0, 0, *SIZE))
        before = background.number
        assert screen.until(lambda: background.number != before, SOON)
        screen.ask_to_end()
        assert screen.until(lambda: screen.window() == (0, 0, 0, 0), SOON)
        assert not has_one_colour(screen.look(0, 0, *SIZE))
    assert screen.code == 0


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
def test_the_picture_follows_the_size_of_the_panel(
    panel: ChangingScreen, background: Background, station: DataFolder, size: tuple[int, int]
) -> None:
    with HallScreen(panel.display, station.root, NO_DESKTOP) as screen:
        assert screen.told("presence attract", START_SECONDS)
        assert screen.until(lambda: background.size == SIZE, SOON)
        panel.turn_to(*size)
        assert screen.until(lambda: background.size == size, SOON)
    assert background.held == (1, 1)


def test_starts_that_were_killed_leave_one_picture_in_the_x_server(
    panel: ChangingScreen, background: Background, station: DataFolder
) -> None:
    for _ in range(4):
        before = background.number
        with HallScreen(panel.display, station.root, NO_DESKTOP, SCREEN) as screen:
            assert screen.until(lambda: background.number != before, START_SECONDS)  # noqa: B023
            os.kill(screen.pid, signal.SIGKILL)
    assert screen.until(lambda: background.held == (1, 1), SOON)


def test_after_the_start_of_the_pc_the_picture_is_there_before_the_window(
    panel: ChangingScreen, background: Background, station: DataFolder
) -> None:
    with HallScreen(panel.display, station.root, NO_DESKTOP) as screen:
        assert screen.until(station.backdrop.exists, START_SECONDS)
    with changing_screen() as started:
        started.turn_to(*SIZE)
        there = Background(started.display)
        with HallScreen(started.display, station.root, NO_DESKTOP) as screen:
            assert screen.until(lambda: there.size == SIZE, START_SECONDS)
            assert screen.window() == (0, 0, 0, 0)
            assert not has_one_colour(screen.look(0, 0, *SIZE))
        there.close()


def test_a_background_of_somebody_else_is_left_to_a_desktop(
    panel: ChangingScreen, background: Background, station: DataFolder
) -> None:
    settings = NEVER_IDLE | {"XDG_CURRENT_DESKTOP": "MATE"}
    with HallScreen(panel.display, station.root, settings) as screen:
        assert screen.told("presence attract", START_SECONDS)
        assert not screen.until(lambda: background.number != 0, 4)
    assert not station.backdrop.exists()
