"""What only Windows does: streams, signals and limits of processes of ours, in real processes."""

from __future__ import annotations

import ctypes
import signal
import subprocess
import sys

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "win32", reason="for Windows")

if sys.platform == "win32":
    UNDER_WINE = hasattr(ctypes.windll.ntdll, "wine_get_version")
    NEW_GROUP = subprocess.CREATE_NEW_PROCESS_GROUP
    CTRL_BREAK = signal.CTRL_BREAK_EVENT
else:
    UNDER_WINE, NEW_GROUP, CTRL_BREAK = False, 0, signal.SIGTERM

MONGOLIAN = "ᠮᠣᠩᠭᠣᠯ"

PRINT = f"""
from kiosk.core.process.console import prepare_standard_streams
prepare_standard_streams()
print({MONGOLIAN!r})
"""
INHERITED = """
import msvcrt, os
from kiosk.core.process.console import prepare_standard_streams
def handles():
    return [os.get_handle_inheritable(msvcrt.get_osfhandle(one)) for one in (0, 1, 2)]
before = handles()
prepare_standard_streams()
print(before, handles())
"""
WAIT = """
import signal, sys, threading
from kiosk.core.process.end_requests import END_SIGNALS, on_console_closed
ended = threading.Event()
for number in END_SIGNALS:
    signal.signal(number, lambda *_: ended.set())
on_console_closed(ended.set)
print("waiting", flush=True)
while not ended.wait(0.1):
    pass
sys.exit(42)
"""
LIMITED = """
import os
from kiosk.core.process.windows_job import Job
job = Job(memory_bytes=100 << 20)
job.add(os.getpid())
job.keep()
try:
    bytearray(400 << 20)
except MemoryError:
    print("no more")
"""
AWAKE = """
from kiosk.ui.window.windows_display import WindowsDisplay
WindowsDisplay().on()
print("awake")
"""


def said(script: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, check=True, stdin=subprocess.PIPE
    )
    return done.stdout.decode("utf-8").strip()


def test_what_is_written_into_a_pipe_is_utf8_whatever_the_code_page() -> None:
    assert said(PRINT) == MONGOLIAN


def test_no_process_inherits_the_standard_streams_by_chance() -> None:
    assert said(INHERITED).endswith("[False, False, False]")


def test_the_windowed_program_starts_without_standard_streams() -> None:
    windowed = sys.executable.replace("python.exe", "pythonw.exe")
    start = ["cmd", "/c", "start", "", "/wait", windowed, "-c"]  # the first one is a title
    code = "from kiosk.core.process.console import *; prepare_standard_streams(); print(can_encode)"
    assert subprocess.run([*start, code], check=False).returncode == 0


@pytest.mark.skipif(UNDER_WINE, reason="Wine 8 gives no console to a program with pipes")
def test_ctrl_break_ends_a_process_in_an_orderly_way() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", WAIT],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        creationflags=NEW_GROUP,
    ) as process:
        assert process.stdout
        process.stdout.readline()
        process.send_signal(CTRL_BREAK)
        assert process.wait(30) == 42


@pytest.mark.skipif(UNDER_WINE, reason="Wine 8 limits no memory")
def test_a_process_gets_no_more_memory_than_its_limit() -> None:
    assert said(LIMITED) == "no more"


def test_the_display_is_kept_awake() -> None:
    assert said(AWAKE) == "awake"
