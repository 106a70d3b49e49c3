"""What systemd hears of the program, on a real socket."""

from __future__ import annotations

import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.core.process.service_manager import (
    allow_silence,
    report_alive,
    report_ready,
    watchdog_seconds,
)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no systemd")


@pytest.fixture
def systemd(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[socket.socket]:
    """Listens as systemd does, and expects a report every two seconds."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening:
        listening.bind(str(tmp_path / "notify"))
        listening.setblocking(False)
        monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "notify"))
        monkeypatch.setenv("WATCHDOG_USEC", "2000000")
        yield listening


def test_systemd_hears_that_the_service_is_ready_and_alive(systemd: socket.socket) -> None:
    report_ready()
    report_alive()
    assert systemd.recv(100) == b"READY=1"
    assert systemd.recv(100) == b"WATCHDOG=1\nWATCHDOG_USEC=2000000"


def test_longer_silence_is_announced_and_the_next_report_ends_it(systemd: socket.socket) -> None:
    allow_silence(900)
    report_alive()
    assert systemd.recv(100).splitlines()[1] == b"WATCHDOG_USEC=900000000"
    assert systemd.recv(100).splitlines()[1] == b"WATCHDOG_USEC=2000000"


def test_a_socket_in_the_abstract_namespace_is_reached(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening:
        listening.bind("")  # the kernel chooses a name there
        listening.setblocking(False)
        monkeypatch.setenv("NOTIFY_SOCKET", f"@{listening.getsockname()[1:].decode()}")
        report_ready()
        assert listening.recv(100) == b"READY=1"


def test_without_a_watchdog_none_is_switched_on(
    systemd: socket.socket, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("WATCHDOG_USEC")
    allow_silence(900)
    report_alive()
    report_ready()
    assert systemd.recv(100) == b"READY=1"
    assert watchdog_seconds() is None


def test_nobody_who_listens_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "gone"))
    report_ready()
    monkeypatch.delenv("NOTIFY_SOCKET")
    report_ready()


def test_a_socket_that_is_full_does_not_hold_us_up(systemd: socket.socket) -> None:
    for _ in range(10_000):  # more than the kernel keeps
        report_ready()
    assert systemd.recv(100) == b"READY=1"
