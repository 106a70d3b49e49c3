"""When this process began, on the clock that all processes of a PC share."""

from __future__ import annotations

import os
import time
from pathlib import Path

_IMPORTED = time.monotonic()


def process_start() -> float:
    """The moment of exec in seconds of `time.monotonic`.

    Linux tells it to a hundredth of a second; elsewhere it is the moment of the first import.
    """
    stat = Path("/proc/self/stat")
    if not stat.exists():
        return _IMPORTED
    ticks = int(stat.read_text().rpartition(")")[2].split()[19])
    since_boot = ticks / os.sysconf("SC_CLK_TCK")
    age = time.clock_gettime(time.CLOCK_BOOTTIME) - since_boot
    return time.monotonic() - age
