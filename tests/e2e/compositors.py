"""Wayland compositors that show what they compose in a window of an X screen.

So a test touches and looks at that X screen, as everywhere else, and the kiosk knows only Wayland.
"""

from __future__ import annotations

import os
import pwd
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from Xlib import display as xdisplay

from tests.changing_screen import served_by

SIZE = (1920, 1080)
START_SECONDS = 20

Surroundings = dict[str, str]
"""Environment variables for programs that are to run in the compositor, and in nothing else."""


@contextmanager
def weston(display: str) -> Iterator[Surroundings]:
    """Weston with the shell for kiosks."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "wayland-kiosk")
        command = ["weston", "--backend=x11-backend.so", "--shell=kiosk-shell.so", "--no-config"]
        command += [f"--width={SIZE[0]}", f"--height={SIZE[1]}", f"--socket={path.name}"]
        environment = os.environ | {"DISPLAY": display, "XDG_RUNTIME_DIR": folder}
        with _running(command, environment, path):
            yield _inside(path)


@contextmanager
def cage(display: str) -> Iterator[Surroundings]:
    """Cage, which ends with the program that it was started for and refuses to be root."""
    with tempfile.TemporaryDirectory() as folder:
        runtime = Path(folder)
        # Its socket is the first that is free.
        path = runtime / "wayland-0"
        command = ["cage", "--", "sleep", "infinity"]
        if os.geteuid() == 0:
            nobody = pwd.getpwnam("nobody")
            os.chown(runtime, nobody.pw_uid, nobody.pw_gid)
            owner = [f"--reuid={nobody.pw_uid}", f"--regid={nobody.pw_gid}", "--clear-groups"]
            command = ["setpriv", *owner, *command]
        environment = os.environ | {
            "DISPLAY": display,
            "XDG_RUNTIME_DIR": folder,
            "WLR_BACKENDS": "x11",
            "WLR_RENDERER": "pixman",
        }
        with _running(command, environment, path):
            resize_output(display, *SIZE)  # it opens in a size of its own
            yield _inside(path)


COMPOSITORS = {"cage": cage, "weston": weston}


@contextmanager
def stopped(surroundings: Surroundings) -> Iterator[None]:
    """The compositor confirms nothing meanwhile."""
    process = served_by(surroundings["WAYLAND_DISPLAY"])
    os.kill(process, signal.SIGSTOP)
    try:
        yield
    finally:
        os.kill(process, signal.SIGCONT)


def _inside(path: Path) -> Surroundings:
    return {
        "WAYLAND_DISPLAY": str(path),
        "XDG_SESSION_TYPE": "wayland",
        "XDG_CURRENT_DESKTOP": "",
        "DISPLAY": "",
    }


@contextmanager
def _running(command: list[str], environment: dict[str, str], path: Path) -> Iterator[None]:
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(
            command, env=environment, stdout=output, stderr=output, start_new_session=True
        )
        try:
            until = time.monotonic() + START_SECONDS
            while not path.exists():
                if process.poll() is not None or time.monotonic() > until:
                    output.seek(0)
                    said = output.read().decode(errors="replace")
                    raise AssertionError(f"{command[0]} did not start: {said}")
                time.sleep(0.02)
            yield
        finally:
            with suppress(ProcessLookupError):  # it has not started
                os.killpg(process.pid, signal.SIGTERM)  # cage waits for the program in it
            process.wait(timeout=10)


def resize_output(display: str, width: int, height: int) -> None:
    """Give the output of the compositor, which is its window, another size: as one that is turned,
    or replaced by another."""
    connection = xdisplay.Display(display)
    until = time.monotonic() + START_SECONDS
    while not (windows := connection.screen().root.query_tree().children):
        assert time.monotonic() < until, "the compositor opens no window"
        time.sleep(0.02)
    windows[-1].configure(x=0, y=0, width=width, height=height)
    connection.sync()
    connection.close()
