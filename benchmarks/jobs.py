"""Commands of the kiosk, each in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

from kiosk.core.files.data_folder import DataFolder


def start(folder: DataFolder, *arguments: str, niceness: int = 0) -> subprocess.Popen[str]:
    return subprocess.Popen(
        ["nice", "-n", str(niceness), sys.executable, "-m", "kiosk", *arguments],
        env=os.environ | {"KIOSK_DATA": str(folder.root)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )


def measure(job: subprocess.Popen[str]) -> tuple[float, float]:
    """Wait for a job that has just been started and must end with 0; returns its seconds and the
    most memory it has taken, in MB."""
    begin = time.monotonic()
    memory = 0.0
    while job.poll() is None:
        memory = max(memory, _peak(job.pid))
        time.sleep(0.01)
    seconds = time.monotonic() - begin
    finish(job)
    return seconds, memory


def _peak(pid: int) -> float:
    """The most memory a process has taken, in MB. What `wait4` tells counts ours before its own."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0.0
    found = (int(line.split()[1]) for line in lines if line.startswith("VmHWM"))
    return next(found, 0) / 1000


def finish(job: subprocess.Popen[str], code: int = 0) -> None:
    """Wait for a job, which must end with `code`."""
    said = job.communicate()[1]
    assert job.returncode == code, f"{job.args!r} ended with {job.returncode}: {said!r}"


def run(folder: DataFolder, *arguments: str, code: int = 0) -> None:
    finish(start(folder, *arguments), code)
