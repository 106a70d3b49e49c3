"""A kiosk without a screen says so, in words of its own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from Xlib import X
from Xlib import display as xdisplay

from kiosk.core.errors import UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.process.crash_reports import crash_reports
from kiosk.core.process.heartbeat import NO_DISPLAY
from kiosk.core.run_record import read_run_record
from kiosk.ops.virtual_screen import virtual_screen
from tests.changing_screen import changing_screen, served_by
from tests.children import alive
from tests.e2e.compositors import SIZE, weston
from tests.e2e.hall_screen import HallScreen, screen_of

NOWHERE = {"DISPLAY": ":4711", "WAYLAND_DISPLAY": "wayland-gone"}


def start(command: str, data: Path, **surroundings: str) -> subprocess.CompletedProcess[str]:
    inherited = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "XDG_SESSION_TYPE", "QT_QPA_PLATFORM")
    }
    return subprocess.run(
        [sys.executable, "-m", "kiosk", command],
        env=inherited | {"KIOSK_DATA": str(data), "XDG_RUNTIME_DIR": str(data)} | surroundings,
        stdin=subprocess.PIPE,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize(
    ("surroundings", "words"),
    [
        ({}, "neither WAYLAND_DISPLAY nor DISPLAY is set"),
        ({"DISPLAY": ":4711"}, "the X server at :4711 does not answer"),
        (NOWHERE, "the Wayland compositor at wayland-gone does not answer, and the X server"),
        ({"XDG_SESSION_TYPE": "wayland"}, "the Wayland compositor at wayland-0 does not answer"),
    ],
)
def test_a_screen_that_nobody_shows_is_named(
    sample_station: Path, surroundings: dict[str, str], words: str
) -> None:
    ended = start("screen", sample_station, **surroundings)
    assert ended.returncode == NO_DISPLAY
    assert words in ended.stderr
    assert "xcb-cursor" not in ended.stderr
    assert len(ended.stderr.splitlines()) == 1


def test_a_compositor_does_not_answer_where_the_library_that_asks_it_does_not_load(
    sample_station: Path, tmp_path: Path
) -> None:
    (tmp_path / "libwayland-client.so.0").touch()
    libraries = {"LD_LIBRARY_PATH": str(tmp_path)}
    ended = start("screen", sample_station, **NOWHERE, **libraries)
    assert ended.returncode == NO_DISPLAY
    assert "wayland-gone does not answer, and the X server" in ended.stderr
    assert len(ended.stderr.splitlines()) == 1


def test_a_kiosk_that_never_had_a_screen_ends_at_once(
    sample_station: Path, data_of_this_test: Path
) -> None:
    ended = start("run", sample_station, **NOWHERE)
    assert ended.returncode == UnavailableError.exit_code
    assert "There is no screen" in ended.stderr


START_SECONDS = 150
"""On a busy machine."""


def has_beaten(station: DataFolder) -> bool:
    """Whether the supervisor has heard of the screen; one without a display before that ends it."""
    record = read_run_record(station.running, datetime.now(UTC))
    return record is not None and record.beat_at > 0


@pytest.mark.slow
@pytest.mark.timeout(900, func_only=True)
def test_a_display_that_dies_and_comes_back_has_the_kiosk_again_and_was_no_crash(
    station: DataFolder,
) -> None:
    with changing_screen() as panel:
        panel.turn_to(*SIZE)
        with HallScreen(panel.display, station.root, {}) as screen:
            assert screen.told("presence attract", START_SECONDS)
            assert screen.until(lambda: has_beaten(station), START_SECONDS)
            for away in (3, 0, 0, 0):  # more often than a screen may crash
                before = screen_of(screen.pid)
                panel.kill_server()
                time.sleep(away)
                panel.start_server()
                assert screen.told("presence attract", START_SECONDS)
                assert screen.answers()
                assert screen.until(lambda: screen.window() == (0, 0, *SIZE), 10)
                assert screen_of(screen.pid) != before
    assert screen.code == 0
    assert "the display has gone" in screen.complaints
    assert "safe mode" not in screen.complaints
    assert crash_reports(station.logs) == []


@pytest.mark.slow
@pytest.mark.timeout(900, func_only=True)
def test_a_compositor_that_dies_for_good_ends_the_kiosk_as_not_ready(station: DataFolder) -> None:
    with (
        virtual_screen(*SIZE) as name,
        weston(name) as wayland,
        HallScreen(name, station.root, wayland) as screen,
    ):
        assert screen.told("presence attract", START_SECONDS)
        assert screen.until(lambda: has_beaten(station), START_SECONDS)
        drawing = screen_of(screen.pid)
        os.kill(served_by(wayland["WAYLAND_DISPLAY"]), signal.SIGKILL)
        assert screen.until(lambda: not alive(drawing), 10)
        assert screen.until(lambda: not alive(screen.pid), 60)
    assert screen.code == UnavailableError.exit_code
    assert "the display has gone" in screen.complaints
    assert "There is no screen" in screen.complaints


def test_a_touch_brings_the_keyboard_back_without_a_window_manager(
    display: str, station: DataFolder
) -> None:
    with (
        closing(xdisplay.Display(display)) as connection,
        HallScreen(display, station.root, {}) as screen,
    ):
        assert screen.told("presence attract", 20)
        root = connection.screen().root
        assert screen.until(lambda: focus(connection) not in (X.NONE, X.PointerRoot, root), 10)
        kiosk = focus(connection)
        other = root.create_window(0, 0, 1, 1, 0, X.CopyFromParent)
        other.map()
        other.set_input_focus(X.RevertToPointerRoot, X.CurrentTime)
        assert screen.until(lambda: focus(connection) == other, 5)

        def has_it_back() -> bool:
            screen.touch(960, 540)
            return focus(connection) == kiosk

        assert screen.until(has_it_back, 5)


def focus(connection: xdisplay.Display) -> object:
    """The window that has the keyboard; a number where it is none of a program's."""
    return connection.get_input_focus().focus
