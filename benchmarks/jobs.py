"""Commands of the kiosk, each in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys

from kiosk.core.files.data_folder import DataFolder


def start(folder: DataFolder, *arguments: str, niceness: int = 0) -> subprocess.Popen[str]:
    return subprocess.Popen(
        ["nice", "-n", str(niceness), sys.executable, "-m", "kiosk", *arguments],
        env=os.environ | {"KIOSK_DATA": str(folder.root)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )


def finish(job: subprocess.Popen[str], code: int = 0) -> None:
    """Wait for a job, which must end with `code`."""
    said = job.communicate()[1]
    assert job.returncode == code, f"{job.args!r} ended with {job.returncode}: {said!r}"


def run(folder: DataFolder, *arguments: str, code: int = 0) -> None:
    finish(start(folder, *arguments), code)
