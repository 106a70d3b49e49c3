"""A station that pulls a hall's films at full speed, again and again, beside what is measured."""

from __future__ import annotations

import itertools
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.crowded_hall import crowded_hall
from kiosk.core.folders import DataFolder
from tests.sync.servers import nginx

FILMS, FILM_BYTES = 100, 10_000_000
NICENESS = 10
"""As the timekeeper's."""


@contextmanager
def pulled_hall(place: Path) -> Iterator[Path]:
    """A station enrolled in a hall whose films a web server has; it has pulled none."""
    hall = crowded_hall(place / "hall", FILMS, FILM_BYTES)
    _run(hall.root, "publish")
    station = place / "station"
    with nginx(hall.channel, place / "nginx") as port:
        _run(station, "enroll", f"http://127.0.0.1:{port}", "--yes")
        yield station


class FullSpeedSync:
    """From its making until `close`; a pull that is under way then is given up."""

    def __init__(self, station: Path) -> None:
        self.pulls = 0
        self._station = station
        self._closing = threading.Event()
        self._job: subprocess.Popen[bytes] | None = None
        self._thread = threading.Thread(target=self._pull_on)
        self._thread.start()

    def close(self) -> None:
        self._closing.set()
        if self._job:
            self._job.terminate()
        self._thread.join()

    def _pull_on(self) -> None:
        for number in itertools.count():
            fresh = self._station.with_name(f"{self._station.name}-{number}")
            shutil.copytree(self._station, fresh)
            self._job = _start(fresh, "sync", "--json")
            failed = self._job.wait()
            shutil.rmtree(fresh)
            if self._closing.is_set():
                return
            assert not failed, f"kiosk sync ended with {failed}"
            self.pulls += 1


def _run(data: Path, *arguments: str) -> None:
    job = _start(data, *arguments)
    assert not job.wait(), f"kiosk {arguments} ended with {job.returncode}"


def _start(data: Path, *arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        ["nice", "-n", str(NICENESS), sys.executable, "-m", "kiosk", *arguments],
        env=os.environ | {"KIOSK_DATA": str(DataFolder(data).root)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
