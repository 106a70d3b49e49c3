"""The start time of this process, on the system-wide monotonic clock."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

_IMPORTED = time.monotonic()


def process_start() -> float:
    """The moment of exec in seconds of `time.monotonic`.

    To a hundredth of a second on Linux; elsewhere the moment of the first import.
    """
    if not sys.platform.startswith("linux"):
        return _IMPORTED
    ticks = int(Path("/proc/self/stat").read_text().rpartition(")")[2].split()[19])
    since_boot = ticks / os.sysconf("SC_CLK_TCK")
    age = time.clock_gettime(time.CLOCK_BOOTTIME) - since_boot
    return time.monotonic() - age
