"""A station that pulls a hall's films at full speed, again and again, beside what is measured."""

from __future__ import annotations

import itertools
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import Popen

from benchmarks import jobs
from benchmarks.crowded_hall import crowded_hall
from kiosk.core.files.data_folder import DataFolder
from tests.sync.servers import nginx

FILMS, FILM_BYTES = 100, 10_000_000
NICENESS = 10
"""As the timekeeper's."""


@contextmanager
def pulled_hall(place: Path) -> Iterator[Path]:
    """A station enrolled in a hall whose films a web server has; it has pulled none."""
    hall = crowded_hall(place / "hall", FILMS, FILM_BYTES)
    jobs.run(hall, "publish")
    station = place / "station"
    with nginx(hall.channel, place / "nginx") as port:
        jobs.run(DataFolder(station), "enroll", f"http://127.0.0.1:{port}", "--yes")
        yield station


class FullSpeedSync:
    """From its making until `close`; a pull that is under way then is given up."""

    def __init__(self, station: Path) -> None:
        self._station = station
        self._closing = threading.Event()
        self._job: Popen[str] | None = None
        self._ended: list[int] = []
        """What each whole pull ended with; one that failed was the last."""
        self._thread = threading.Thread(target=self._pull_on)
        self._thread.start()

    def close(self) -> None:
        """The pulls until now must have been good ones, and there must have been one."""
        self._closing.set()
        if self._job:
            self._job.terminate()
        self._thread.join()
        assert self._ended, "nothing was pulled meanwhile"
        assert not any(self._ended), f"the pulls ended with {self._ended}"

    def _pull_on(self) -> None:
        for number in itertools.count():
            fresh = self._station.with_name(f"{self._station.name}-{number}")
            shutil.copytree(self._station, fresh)
            self._job = jobs.start(DataFolder(fresh), "sync", "--json", niceness=NICENESS)
            self._job.communicate()
            shutil.rmtree(fresh)
            if self._closing.is_set():
                return
            self._ended.append(self._job.returncode)
            if self._job.returncode:
                return
