"""The back-off of each neighbour that failed, kept from one sync to the next."""

from __future__ import annotations

import json
import logging
import threading
import time
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

from kiosk.core.files.moving import move
from kiosk.sync.neighbours.rules import MAX_FAULTS, BackOff, Fault, back_off_after

log = logging.getLogger("kiosk.sync")

MAX_INVALID = 1000
"""Greater counts make no difference."""


class BackOffs:
    """Back-offs by the neighbours' addresses; thread-safe. A damaged file is read as an empty one.

    `clock` gives seconds of the wall clock: a back-off outlives the process.
    """

    def __init__(self, path: Path, clock: Callable[[], float] = time.time) -> None:
        self._path = path
        self._clock = clock
        self._lock = threading.Lock()
        self._faults = 0
        self._back_offs = _read(path)

    def allows(self, address: str) -> bool:
        """Whether to ask this neighbour now."""
        with self._lock:
            back_off = self._back_offs.get(address)
            lasts = back_off is not None and back_off.lasts(self._clock())
            return self._faults < MAX_FAULTS and not lasts

    def record(self, address: str, fault: Fault, why: str) -> None:
        """Begin a back-off after this fault; one, if several threads report the same neighbour."""
        with self._lock:
            now, before = self._clock(), self._back_offs.get(address)
            if before and before.lasts(now):
                return
            self._faults += 1
            back_off = back_off_after(fault, before, now)
            self._back_offs[address] = back_off
            log.info("back-off of %.0f s for neighbour %s: %s", back_off.until - now, address, why)
            kept = {one: it for one, it in self._back_offs.items() if not it.has_lapsed(now)}
            self._write({one: asdict(it) for one, it in kept.items()})

    def _write(self, back_offs: dict[str, dict[str, float]]) -> None:
        half = self._path.with_name(f".{self._path.name}.half")
        try:
            half.write_text(json.dumps(back_offs), "utf-8")
            move(half, self._path)
        except OSError as error:  # it holds for this sync at least
            log.info("%s cannot be written: %s", self._path, error.strerror)


def _read(path: Path) -> dict[str, BackOff]:
    try:
        said = json.loads(path.read_text("utf-8"))
        return {
            str(address): BackOff(float(it["until"]), min(max(0, int(it["invalid"])), MAX_INVALID))
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
