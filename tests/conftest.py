"""What every test is held to: it causes nothing that nobody asked for.

A test fails on a log record from WARNING on, on a warning of Qt, on a thread or child process it
leaves behind, and on any attempt to reach another machine. Tests that mean to cause a record or
a Qt warning take `expected_logs` or `expected_qt_messages` and look at what came.
"""

from __future__ import annotations

import ipaddress
import logging
import os
import sys
import threading
import time
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from kiosk.core.files.data_folder import DataFolder
from kiosk.ops.first_start import prepare_station
from kiosk.ops.virtual_screen import virtual_screen
from tests.children import children

pytest_plugins = ["pytester"]

settings.register_profile("kiosk", deadline=None)  # a busy machine is no fault of the code
settings.load_profile("kiosk")

os.environ["QT_QUICK_BACKEND"] = "software"
os.environ["LC_ALL"] = "C.UTF-8"

FAREWELL_SECONDS = 2
"""How long threads and processes that are about to end may take after their test."""

OURS_FOR_LIFE = "multiprocessing.resource_tracker"
"""Python's own helper for shared memory: one a process, ends with it."""


def pytest_xdist_auto_num_workers() -> int:
    """Two a core: half of the time a test waits for a film, a process or a server."""
    return min(2 * (os.cpu_count() or 1), 8)


NO_RIGHT_TO_LINK = 1314
"""Windows' error where this user may make no links."""


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call() -> Generator[None, object, object]:
    """What is done about links is tested where there can be one."""
    try:
        return (yield)
    except OSError as error:
        if getattr(error, "winerror", None) == NO_RIGHT_TO_LINK:
            pytest.skip("this user may make no links")
        raise


@pytest.fixture(autouse=True)
def data_of_this_test(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of its own for every test, not made yet, named in KIOSK_DATA."""
    data = tmp_path / "data"
    monkeypatch.setenv("KIOSK_DATA", str(data))
    return data


@pytest.fixture(scope="session")
def display() -> Iterator[str]:
    """The name of an X screen: the one in DISPLAY, else a virtual one of 1920x1080."""
    there = os.environ.get("DISPLAY")
    if there:
        yield there
        return
    with virtual_screen(1920, 1080) as name, pytest.MonkeyPatch.context() as patch:
        patch.setenv("DISPLAY", name)
        yield name


@pytest.fixture(scope="session")
def sample_station(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder as it is after the first start; not to be changed."""
    folder = DataFolder(tmp_path_factory.mktemp("sample") / "data")
    folder.prepare()
    prepare_station(folder)
    return folder.root


# Log records


@pytest.fixture
def expected_logs(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    """Allows log records; the test looks at them here."""
    return caplog


class _Collector(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def no_unexpected_logs(request: pytest.FixtureRequest) -> Iterator[None]:
    collector = _Collector()
    topics = logging.getLogger("kiosk")
    topics.addHandler(collector)
    yield
    topics.removeHandler(collector)
    if collector.lines and "expected_logs" not in request.fixturenames:
        pytest.fail("unexpected log records:\n" + "\n".join(collector.lines))


# Messages of Qt


@pytest.fixture
def expected_qt_messages() -> list[str]:
    """Allows warnings of Qt; the test looks at them here."""
    return []


@pytest.fixture(autouse=True)
def no_unexpected_qt_messages(request: pytest.FixtureRequest) -> Iterator[None]:
    if "PySide6.QtCore" not in sys.modules:
        yield
        return
    from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

    from kiosk.ui.window.qt_messages import FALSE_WARNING

    expected = "expected_qt_messages" in request.fixturenames
    messages: list[str] = request.getfixturevalue("expected_qt_messages") if expected else []

    def hear(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        chatter = kind in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg)
        if not (chatter or FALSE_WARNING.fullmatch(text)):
            messages.append(f"{context.category}: {text}")

    before = qInstallMessageHandler(hear)
    yield
    qInstallMessageHandler(before)
    if messages and not expected:
        pytest.fail("unexpected messages of Qt:\n" + "\n".join(messages))


# What a test leaves behind


@pytest.fixture(autouse=True)
def nothing_left_running() -> Iterator[None]:
    threads, children = set(threading.enumerate()), _children()
    yield
    left = _what_stays(lambda: {str(it) for it in set(threading.enumerate()) - threads})
    left |= _what_stays(
        lambda: {f"process {pid}: {_command(pid)}" for pid in _children() - children}
    )
    if left:
        pytest.fail("left running:\n" + "\n".join(sorted(left)))


def _what_stays(find: Callable[[], set[str]]) -> set[str]:
    until = time.monotonic() + FAREWELL_SECONDS
    while (left := find()) and time.monotonic() < until:
        time.sleep(0.01)
    return left


def _children() -> set[int]:
    return {pid for pid in children() if OURS_FOR_LIFE not in _command(pid)}


def _command(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_text().replace("\0", " ").strip() or "(ended)"
    except OSError:
        return "(ended)"


# Other machines


def _refuse_other_machines(event: str, arguments: tuple[Any, ...]) -> None:
    if event in ("socket.connect", "socket.sendto"):
        address = arguments[1]
        host = address[0] if isinstance(address, tuple) else None
    elif event == "socket.getaddrinfo":
        host = arguments[0]
    else:
        return
    if host and not _is_this_machine(host):
        pytest.fail(f"a test tried to reach {host}")


def _is_this_machine(host: str | bytes) -> bool:
    name = host.decode() if isinstance(host, bytes) else host
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return name == "localhost"


sys.addaudithook(_refuse_other_machines)
