"""Remembers from one sync to the next which neighbours are left alone."""

from __future__ import annotations

import json
import logging
import threading
import time
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

from kiosk.sync.neighbours.rules import MOST_FAULTS, Fault, Rest, rest_after

log = logging.getLogger("kiosk.sync")


MAX_LIES = 1000
"""More make no difference."""


class LeftAlone:
    """Neighbours by their address; for several threads. A file that is torn is begun anew."""

    def __init__(self, path: Path, clock: Callable[[], float] = time.time) -> None:
        self._path = path
        self._clock = clock
        self._lock = threading.Lock()
        self._faults = 0
        self._rests = _read(path)

    def allows(self, address: str) -> bool:
        """Whether to ask this neighbour now."""
        with self._lock:
            rest = self._rests.get(address)
            return self._faults < MOST_FAULTS and not (rest and rest.lasts(self._clock()))

    def note(self, address: str, fault: Fault, why: str) -> None:
        """Leave this neighbour alone for a while; once, if several threads say so of the same."""
        with self._lock:
            now, before = self._clock(), self._rests.get(address)
            if before and before.lasts(now):
                return
            self._faults += 1
            rest = rest_after(fault, before, now)
            self._rests[address] = rest
            log.info("%s is left alone for %.0f s: %s", address, rest.until - now, why)
            kept = {one: it for one, it in self._rests.items() if not it.is_forgotten(now)}
            self._write({one: asdict(it) for one, it in kept.items()})

    def _write(self, rests: dict[str, dict[str, float]]) -> None:
        half = self._path.with_name(f".{self._path.name}.half")
        try:
            half.write_text(json.dumps(rests), "utf-8")
            half.replace(self._path)
        except OSError as error:  # it holds for this sync at least
            log.info("%s cannot be written: %s", self._path, error.strerror)


def _read(path: Path) -> dict[str, Rest]:
    try:
        said = json.loads(path.read_text("utf-8"))
        return {
            str(address): Rest(float(it["until"]), min(max(0, int(it["lies"])), MAX_LIES))
            for address, it in said.items()
        }
    except (
        OSError,
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        OverflowError,
        RecursionError,
    ):
        return {}
