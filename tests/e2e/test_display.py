"""A kiosk without a screen says so, in words of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from Xlib import X
from Xlib import display as xdisplay

from kiosk.core.errors import UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.process.heartbeat import NO_DISPLAY
from tests.e2e.hall_screen import HallScreen

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
