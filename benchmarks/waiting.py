"""What the processes cost that wait beside the screen all day: a real `kiosk run` on sample content
under a virtual screen, looked at after a minute.

    python -m benchmarks.waiting

Supervisor and timekeeper together shall cost at most `TARGET_MEGABYTES` (docs/adr/0052).
"""

from __future__ import annotations

import os
import signal
import sys
import time
from contextlib import suppress
from pathlib import Path
from subprocess import DEVNULL, Popen
from tempfile import TemporaryDirectory

from benchmarks import jobs, processes
from benchmarks.film import RESULTS
from benchmarks.report import Figure, machine_figures, store
from kiosk.core.files.data_folder import DataFolder
from kiosk.ops.virtual_screen import some_screen

START_SECONDS = 600.0
SETTLE_SECONDS = 60.0
LOOK_SECONDS = 60.0
TARGET_MEGABYTES = 25.0


def main() -> None:
    """Measure, print, and store the figures."""
    with TemporaryDirectory(prefix="bench-") as data, some_screen(1280, 720):
        folder = DataFolder(Path(data))
        jobs.run(folder, "setup")
        with Popen(
            [sys.executable, "-m", "kiosk", "run"],
            env=os.environ | {"KIOSK_DATA": data},
            stdin=DEVNULL,
            stdout=DEVNULL,
        ) as kiosk:
            try:
                waiting = {"supervisor": kiosk.pid, "timekeeper": _timekeeper(kiosk.pid)}
                time.sleep(SETTLE_SECONDS)
                before = processes.cpu_seconds(waiting.values())
                time.sleep(LOOK_SECONDS)
                cpu = (processes.cpu_seconds(waiting.values()) - before) / LOOK_SECONDS
                memory = {name: processes.memory_megabytes([pid]) for name, pid in waiting.items()}
            finally:
                kiosk.send_signal(signal.SIGTERM)
    total = sum(memory.values())
    for name, megabytes in memory.items():
        print(f"{name:<12}{megabytes:6.1f} MB")
    met = "within" if total <= TARGET_MEGABYTES else "ABOVE"
    print(f"together    {total:6.1f} MB, {met} {TARGET_MEGABYTES:g}; {cpu:.4f} CPU-s/s")
    figures = {
        "waiting.memory": Figure(round(total, 1), "MB"),
        "waiting.cpu": Figure(round(cpu, 4), "CPU-s/s"),
    }
    store({**figures, **machine_figures()}, RESULTS)


def _timekeeper(supervisor: int) -> int:
    """Its process, once the screen has beaten for the first time."""
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until:
        for pid in processes.descendants(supervisor):
            command = Path(f"/proc/{pid}/cmdline")
            with suppress(OSError):  # it has just ended
                if b"timekeeper" in command.read_bytes().split(b"\0"):
                    return pid
        time.sleep(1)
    raise AssertionError("there is no timekeeper")


if __name__ == "__main__":
    main()
