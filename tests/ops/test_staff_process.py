"""Staff mode beside the screen: asked for by it, fed with tokens, killed when it hangs."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

SUPERVISE = """
import logging, sys
from kiosk.ops.supervision.supervisor import Timeouts, supervise
logging.basicConfig(stream=sys.stderr, format="%(message)s")
timeouts = Timeouts(start=5, heartbeat=0.8, stop=0.5, back_off=(0, 0.05, 0.3), healthy=0.6)
run = [sys.executable, "-u", "-c"]
screen, staff = [*run, sys.argv[1], sys.argv[3]], [*run, sys.argv[2], sys.argv[3]]
sys.exit(supervise(screen, timeouts, staff=staff))
"""

# Asks for staff mode whenever the file `ask` appears.
SCREEN = """
import os, sys, time
from pathlib import Path
from kiosk.core.process.heartbeat import on_supervisor_gone, request_staff_mode, send_heartbeat
place = Path(sys.argv[1])
def hear(line):
    with open(place / "told", "a") as file:
        file.write(line.replace(" ", "-") + "\\n")
on_supervisor_gone(lambda: os._exit(0), hear)
with open(place / "screens", "a") as file:
    file.write(f"{os.getpid()}\\n")
while True:
    send_heartbeat()
    if (place / "ask").exists():
        token = (place / "ask").read_text()
        (place / "ask").unlink()
        request_staff_mode(token)
    time.sleep(0.05)
"""

STAFF = """
import os, sys, time
from pathlib import Path
from kiosk.core.process.heartbeat import on_supervisor_gone, report_showing, send_heartbeat
place = Path(sys.argv[1])
with open(place / "staff", "a") as file:
    file.write(f"{os.getpid()}\\n")
def hear(token):
    with open(place / "tokens", "a") as file:
        file.write(token + "\\n")
    report_showing()
on_supervisor_gone(lambda: os._exit(0), hear)
while True:
    send_heartbeat()
    time.sleep(0.05)
"""


@contextmanager
def supervised(place: Path, staff: str = STAFF) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-c", SUPERVISE, SCREEN, staff, str(place)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as it:
        try:
            pids(place / "screens", 1)
            yield it
        finally:
            if it.poll() is None:
                it.send_signal(signal.SIGTERM)


def until(true: Callable[[], bool]) -> None:
    end = time.monotonic() + 15
    while not true():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.02)


def lines(file: Path) -> list[str]:
    return file.read_text().split() if file.exists() else []


def pids(file: Path, count: int) -> list[int]:
    until(lambda: len(lines(file)) >= count)
    return [int(line) for line in lines(file)]


def ask(place: Path, token: str) -> None:
    (place / "asking").write_text(token)
    (place / "asking").rename(place / "ask")
    until(lambda: token in lines(place / "tokens"))


def gone(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().split()[2] == "Z"
    except OSError:
        return True


def test_a_token_reaches_staff_mode_and_no_other_place(tmp_path: Path) -> None:
    with supervised(tmp_path) as supervisor:
        ask(tmp_path, "secret-1")
        (staff,) = pids(tmp_path / "staff", 1)
        assert b"secret-1" not in Path(f"/proc/{staff}/cmdline").read_bytes()
        assert b"secret-1" not in Path(f"/proc/{staff}/environ").read_bytes()
        supervisor.send_signal(signal.SIGTERM)
        out, complaint = supervisor.communicate(timeout=10)
    assert "secret" not in out + complaint
    assert gone(staff)


def test_whoever_signs_in_again_wakes_the_one_that_runs(tmp_path: Path) -> None:
    with supervised(tmp_path):
        ask(tmp_path, "first")
        ask(tmp_path, "second")
        assert len(pids(tmp_path / "staff", 1)) == 1
        until(lambda: lines(tmp_path / "told") == ["staff-shown"] * 2)


def test_staff_mode_that_crashed_is_started_when_it_is_asked_for_again(tmp_path: Path) -> None:
    with supervised(tmp_path) as supervisor:
        ask(tmp_path, "first")
        (staff,) = pids(tmp_path / "staff", 1)
        os.kill(staff, signal.SIGSEGV)
        until(lambda: gone(staff))
        time.sleep(0.3)
        assert len(lines(tmp_path / "staff")) == 1, "it was started without being asked for"
        ask(tmp_path, "second")
        assert len(pids(tmp_path / "staff", 2)) == 2
        assert len(lines(tmp_path / "screens")) == 1, "the screen felt it"
        supervisor.send_signal(signal.SIGTERM)
        assert supervisor.stderr is not None
        assert "staff mode ended with code" in supervisor.stderr.read()


def test_staff_mode_that_hangs_is_killed(tmp_path: Path) -> None:
    with supervised(tmp_path) as supervisor:
        ask(tmp_path, "first")
        (staff,) = pids(tmp_path / "staff", 1)
        time.sleep(0.3)
        os.kill(staff, signal.SIGSTOP)
        until(lambda: gone(staff))
        until(lambda: lines(tmp_path / "told") == ["staff-shown", "staff-gone"])
        supervisor.send_signal(signal.SIGTERM)
        assert supervisor.stderr is not None
        assert "no heartbeat of staff mode" in supervisor.stderr.read()


def test_the_screen_is_started_again_under_staff_mode(tmp_path: Path) -> None:
    with supervised(tmp_path):
        ask(tmp_path, "first")
        (staff,) = pids(tmp_path / "staff", 1)
        os.kill(pids(tmp_path / "screens", 1)[0], signal.SIGKILL)
        pids(tmp_path / "screens", 2)
        assert not gone(staff)
        ask(tmp_path, "second")
        assert len(lines(tmp_path / "staff")) == 1


def test_staff_mode_that_does_not_start_harms_nothing(tmp_path: Path) -> None:
    broken = "import sys; sys.exit(9)"
    with supervised(tmp_path, broken) as supervisor:
        (tmp_path / "ask").write_text("first")
        until(lambda: lines(tmp_path / "told") == ["staff-gone"])
        assert supervisor.poll() is None
        assert len(lines(tmp_path / "screens")) == 1
        supervisor.send_signal(signal.SIGTERM)
        assert supervisor.stderr is not None
        assert "staff mode ended with code 9" in supervisor.stderr.read()
