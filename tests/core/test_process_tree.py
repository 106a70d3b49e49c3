"""Child processes that are killed with all that they have started, on Linux and on Windows."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from typing import IO, cast

import psutil
import pytest

from kiosk.core.process.process_tree import ProcessTree, start_apart

SLEEP = "import time; time.sleep(600)"
WITH_A_CHILD = f"""
import subprocess, sys, time
child = subprocess.Popen([sys.executable, "-c", {SLEEP!r}])
print(child.pid, flush=True)
time.sleep(600)
"""
OWNER = f"""
import os, subprocess, sys
from kiosk.core.process.process_tree import ProcessTree
tree = ProcessTree([sys.executable, "-c", {SLEEP!r}], stdin=subprocess.PIPE)
print(tree.pid, flush=True)
os._exit(9)
"""
LEAVER = f"""
import subprocess, sys, time
from kiosk.core.process.process_tree import start_apart
with open(sys.argv[1], "wb") as told:
    apart = start_apart(
        [sys.executable, "-c", {SLEEP!r}], stdin=subprocess.DEVNULL, stdout=told, stderr=told
    )
print(apart.pid, flush=True)
time.sleep(600)
"""


def tree(script: str, *arguments: str) -> tuple[ProcessTree, int]:
    """A process that runs this script, and the number that it prints."""
    started = ProcessTree(
        [sys.executable, "-c", script, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    return started, int(cast("IO[bytes]", started.stdout).readline())


def is_gone(pid: int) -> bool:
    until = time.monotonic() + 10
    while time.monotonic() < until:
        try:
            if psutil.Process(pid).status() == psutil.STATUS_ZOMBIE:
                return True
        except psutil.NoSuchProcess:
            return True
        time.sleep(0.05)
    return False


def test_all_that_it_has_started_is_killed_with_it() -> None:
    started, child = tree(WITH_A_CHILD)
    with started:
        started.kill_all()
    assert is_gone(child)


def test_one_that_has_ended_can_be_killed_again() -> None:
    with ProcessTree([sys.executable, "-c", ""], stdin=subprocess.PIPE) as started:
        started.wait()
        started.kill_all()


@pytest.mark.skipif(sys.platform != "win32", reason="elsewhere its standard input ends it")
def test_it_ends_with_a_process_that_is_killed() -> None:
    owner = subprocess.run([sys.executable, "-c", OWNER], stdout=subprocess.PIPE, check=False)
    assert owner.returncode == 9
    assert is_gone(int(owner.stdout))


def test_what_is_started_apart_goes_on(tmp_path: Path) -> None:
    started, apart = tree(LEAVER, str(tmp_path / "told"))
    with started:
        started.kill_all()
    try:
        assert psutil.Process(apart).is_running()
    finally:
        psutil.Process(apart).kill()
    assert is_gone(apart)


def test_it_cannot_be_started_is_told(tmp_path: Path) -> None:
    nowhere = [str(tmp_path / "nowhere")]
    with pytest.raises(OSError, match=r"nowhere|found|find"):
        ProcessTree(nowhere, stdin=subprocess.PIPE)
    with (
        (tmp_path / "told").open("wb") as told,
        pytest.raises(OSError, match=r"nowhere|found|find"),
    ):
        start_apart(nowhere, stdin=subprocess.DEVNULL, stdout=told, stderr=told)
