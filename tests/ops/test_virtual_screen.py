"""The virtual screen is there while it is wanted, and never longer."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kiosk.core.errors import UnavailableError
from kiosk.ops.virtual_screen import virtual_screen


def socket_of(display: str) -> Path:
    return Path(f"/tmp/.X11-unix/X{display.removeprefix(':')}")  # noqa: S108  # X decides


def test_it_is_there_inside_the_context_and_gone_after() -> None:
    with virtual_screen(640, 480) as display:
        assert socket_of(display).exists()
    assert not socket_of(display).exists()


def test_two_at_once_do_not_meet() -> None:
    with virtual_screen(640, 480) as one, virtual_screen(640, 480) as other:
        assert one != other


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGKILL])
def test_it_ends_with_a_process_that_is_ended_from_outside(end: signal.Signals) -> None:
    script = (
        "import time\n"
        "from kiosk.ops.virtual_screen import virtual_screen\n"
        "with virtual_screen(640, 480) as display:\n"
        "    print(display, flush=True)\n"
        "    time.sleep(60)\n"
    )
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        screen = socket_of(process.stdout.readline().decode().strip())
        assert screen.exists()
        process.send_signal(end)
    until = time.monotonic() + 5
    while screen.exists() and time.monotonic() < until:
        time.sleep(0.01)
    assert not screen.exists()


def test_without_xvfb_the_message_names_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(UnavailableError, match="package xvfb"), virtual_screen(640, 480):
        pass


def test_an_xvfb_that_does_not_start_is_quoted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "Xvfb"
    broken.write_text("#!/bin/sh\necho no fonts here >&2\nexit 1\n")
    broken.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    with pytest.raises(UnavailableError, match="no fonts here"), virtual_screen(640, 480):
        pass
