"""A virtual display (Xvfb) where there is none, for screenshots and tests. Linux only."""

from __future__ import annotations

import ctypes
import os
import selectors
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

from kiosk.core.errors import UnavailableError

START_SECONDS = 20
_PR_SET_PDEATHSIG = 1


@contextmanager
def virtual_screen(width: int, height: int, name: str = "") -> Iterator[str]:
    """Start a screen of that many pixels and yield its name for DISPLAY, ":3": the first that is
    free, where none is given.

    It ends with the context, and also when this process is killed.

    Raises:
        UnavailableError: Xvfb is not installed or does not start; the message says which.
    """
    libc = ctypes.CDLL(None)
    reading, writing = os.pipe()
    with tempfile.TemporaryFile() as complaints, os.fdopen(reading) as answer:
        try:
            process = subprocess.Popen(
                [
                    "Xvfb",
                    *([name] if name else []),
                    "-displayfd",
                    str(writing),
                    "-screen",
                    "0",
                    f"{width}x{height}x24",
                    "-nolisten",
                    "tcp",
                    "-noreset",
                ],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=complaints,
                pass_fds=[writing],
                preexec_fn=lambda: libc.prctl(_PR_SET_PDEATHSIG, signal.SIGTERM),
            )
        except FileNotFoundError as error:
            raise UnavailableError(
                "There is no screen, and no Xvfb to stand in for one (package xvfb)."
            ) from error
        finally:
            os.close(writing)
        try:
            number = _first_line(answer.fileno())
            if not number:
                complaints.seek(0)
                said = complaints.read().decode(errors="replace").strip()
                raise UnavailableError(f"The virtual screen did not start: {said}")
            yield f":{number}"
        finally:
            process.terminate()
            process.wait()


def _first_line(descriptor: int) -> str:
    """What Xvfb answers, or '' when it ended or took too long."""
    with selectors.DefaultSelector() as selector:
        selector.register(descriptor, selectors.EVENT_READ)
        if not selector.select(START_SECONDS):
            return ""
    return os.read(descriptor, 16).decode().strip()


@contextmanager
def some_screen(width: int, height: int) -> Iterator[None]:
    """Use the existing display, else a virtual one of that many pixels, named in DISPLAY.

    Raises:
        UnavailableError: there is none, and no Xvfb either.
    """
    named = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"} & os.environ.keys()
    if named or not sys.platform.startswith("linux"):
        yield
        return
    with virtual_screen(width, height) as display:
        os.environ["DISPLAY"] = display
        try:
            yield
        finally:
            del os.environ["DISPLAY"]
