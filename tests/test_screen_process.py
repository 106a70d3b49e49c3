"""The screen process at its worst: what nobody expected ends it, in whichever thread it is raised,
and is written down whole."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.core.process.unexpected_errors import UNEXPECTED_ERROR

SCRIPT = """
import sys, threading
from PySide6.QtCore import QTimer
from kiosk import app
from kiosk.core.process import heartbeat
from kiosk.db.state import store
from kiosk.media.playback import worker_process
from kiosk.media.playback import worker_supervisor
from kiosk.ui.station import loop_picture
from kiosk.ui.station import release_watcher
from kiosk.ui.film import captions
from kiosk.ui.viewmodels.visit.visit import VisitViewModel

def fall(*_) -> None:
    raise RuntimeError("nobody expected this")

class Falling:
    __del__ = fall

class FallingVisit(VisitViewModel):
    def start(self) -> None:
        super().start()
        QTimer.singleShot(200, self, fall)

class LaterVisit(VisitViewModel):
    def start(self) -> None:
        super().start()
        QTimer.singleShot(4000, self, fall)

class CollectedVisit(VisitViewModel):
    def start(self) -> None:
        super().start()
        QTimer.singleShot(200, self, Falling)

def let_go(end, _on_line):
    heartbeat.threading.Thread(target=fall, name="lifeline").start()

loop_picture.EVERY_MS = 300
start = threading.Thread.start

def note(thread):
    print("thread", thread.name.rstrip("_0123456789"), flush=True)
    start(thread)

threading.Thread.start = note
"""

FAULTS = {
    "MainThread": "app.VisitViewModel = FallingVisit",
    "finalizer": "app.VisitViewModel = CollectedVisit",
    "lifeline": "heartbeat.on_supervisor_gone = let_go",
    "state": "store.open_state = fall",
    "film player": "worker_supervisor.WorkerSupervisor.check = fall",
    "film events": "worker_process.protocol.parse_event = fall",
    "film stderr": "worker_process.WorkerProcess._collect_stderr = fall",
    "captions": "captions.read_captions = fall",
    "characters": "app.load_characters = fall",
    "release watcher": "release_watcher.open_current = fall",
    "loop picture": "loop_picture.write_durably = fall",
}
"""For each thread of the screen something in it that raises an exception."""


@pytest.fixture
def station(sample_station: Path, data_of_this_test: Path) -> Path:
    data_of_this_test.mkdir()
    for name in ("releases", "media"):
        (data_of_this_test / name).symlink_to(sample_station / name)
    return data_of_this_test


def run(fault: str, monkeypatch: pytest.MonkeyPatch) -> subprocess.CompletedProcess[str]:
    """The screen, until it ends by itself."""
    monkeypatch.setenv("KIOSK_INBOX__SCREEN", "true")
    script = f"{SCRIPT}{fault}\nsys.exit(app.main(['--size=960x540']))"
    reading, writing = os.pipe()  # an operator who never lets go
    try:
        return subprocess.run(
            [sys.executable, "-c", script],
            stdin=reading,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
    finally:
        os.close(writing)
        os.close(reading)


@pytest.mark.parametrize("place", FAULTS)
def test_an_unexpected_exception_ends_the_screen_after_it_was_logged_whole(
    place: str, display: str, station: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended = run(FAULTS[place], monkeypatch)
    assert ended.returncode == UNEXPECTED_ERROR
    log = (station / "logs" / "kiosk-screen.log").read_text(encoding="utf-8")
    assert "CRITICAL kiosk.crash: " in log
    assert "RuntimeError: nobody expected this" in log
    assert "in fall" in log


def test_an_exception_is_thrown_in_every_thread_that_the_screen_has(
    display: str, station: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended = run("app.VisitViewModel = LaterVisit", monkeypatch)
    said = ended.stdout.splitlines()
    threads = {line.removeprefix("thread ") for line in said if line.startswith("thread ")}
    assert threads == set(FAULTS) - {"MainThread", "finalizer"}


def test_the_screen_loads_nothing_that_its_first_frame_does_not_need() -> None:
    later = {"PIL", "Xlib", "alembic", "obstore", "openpyxl", "psycopg", "tuf", "typer", "vlc"}
    script = "import sys, kiosk.app; print(*{name.partition('.')[0] for name in sys.modules})"
    told = subprocess.run(
        [sys.executable, "-c", script], check=True, capture_output=True, text=True
    )
    assert later & set(told.stdout.split()) == set()
