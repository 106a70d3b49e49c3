"""One contender, one clip, one window of time: what it cost and what it showed."""

from __future__ import annotations

import os
import subprocess
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from re import Pattern
from tempfile import TemporaryDirectory
from typing import IO

from benchmarks import processes
from benchmarks.clips import Clip
from benchmarks.contenders import Contender

START_SECONDS = 30.0
"""How long a contender may take to its first frame."""
WARM_UP_SECONDS = 4.0


class CannotPlayError(Exception):
    """The contender shows no frame, or none any more; the message is what it said last."""


@dataclass(frozen=True, slots=True)
class Told:
    """A contender's word: frames shown so far, and the moment of the film that they reached."""

    shown: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Measurement:
    """`cpu`, `screen_cpu` (the X server) and `other_cpu` (everything else on the machine) in
    seconds of processor a second, `memory` in MB, `rate` in frames shown a second, `lost` frames
    within `seconds`."""

    seconds: float
    cpu: float
    screen_cpu: float
    other_cpu: float
    memory: float
    rate: float
    lost: int


class Ear:
    """Listens to a contender's output in a thread of its own."""

    def __init__(self, output: IO[str], pattern: Pattern[str]) -> None:
        self.told: Told | None = None
        self.last_line = ""
        self._pattern = pattern
        self._thread = threading.Thread(target=self._listen, args=(output,))
        self._thread.start()

    def _listen(self, output: IO[str]) -> None:
        with output:
            for line in output:
                self.last_line = line.strip() or self.last_line
                if found := self._pattern.search(line):
                    words = found.groupdict()
                    seconds = float(words.get("seconds") or time.monotonic())
                    self.told = Told(int(words["shown"]), seconds)

    def await_word(self, process: subprocess.Popen[str]) -> None:
        """Raises: CannotPlayError: the contender ended, or showed nothing in time."""
        until = time.monotonic() + START_SECONDS
        while not (self.told and self.told.shown):
            if process.poll() is not None or time.monotonic() > until:
                raise CannotPlayError(self.last_line)
            time.sleep(0.05)

    def close(self) -> None:
        """After the contender is gone."""
        self._thread.join()


def measure(contender: Contender, clip: Clip, file: Path, seconds: float) -> Measurement:
    """Play `file` and look at it for so long, on the screen in DISPLAY.

    Raises:
        CannotPlayError: there was nothing to see.
    """
    screen = processes.descendants(os.getpid())
    with TemporaryDirectory(prefix="bench-") as folder:
        process = subprocess.Popen(
            contender.command(clip, file, Path(folder)),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
        )
        assert process.stdout
        ear = Ear(process.stdout, contender.told)
        try:
            ear.await_word(process)
            time.sleep(WARM_UP_SECONDS)
            return _observe(ear, clip, screen, seconds)
        finally:
            _end(process, screen)
            ear.close()


def _observe(ear: Ear, clip: Clip, screen: set[int], seconds: float) -> Measurement:
    before, told = _spent(screen), ear.told
    time.sleep(seconds)
    after, told_at_last = _spent(screen), ear.told
    assert told is not None
    assert told_at_last is not None
    if told_at_last.seconds == told.seconds:
        raise CannotPlayError(f"it stands still; last line: {ear.last_line}")
    passed, cpu, screen_cpu, busy = (
        late - early for late, early in zip(after, before, strict=True)
    )
    return Measurement(
        seconds=passed,
        cpu=cpu / passed,
        screen_cpu=screen_cpu / passed,
        other_cpu=(busy - cpu - screen_cpu) / passed,
        memory=processes.memory_megabytes(_contender(screen)),
        rate=(told_at_last.shown - told.shown) / (told_at_last.seconds - told.seconds),
        lost=lost_frames(told, told_at_last, clip.rate),
    )


def lost_frames(first: Told, last: Told, rate: int) -> int:
    """How many frames of a film of `rate` frames a second were not shown between two moments."""
    due = (last.seconds - first.seconds) * rate
    return max(0, round(due - (last.shown - first.shown)))


def _contender(screen: set[int]) -> set[int]:
    return processes.descendants(os.getpid()) - screen


def _spent(screen: set[int]) -> Sequence[float]:
    """Now, and the processor seconds of the contender, of the screen and of everything."""
    return (
        time.monotonic(),
        processes.cpu_seconds(_contender(screen)),
        processes.cpu_seconds(screen),
        processes.busy_seconds(),
    )


def _end(process: subprocess.Popen[str], screen: set[int]) -> None:
    """Leave nothing of the contender, orphans included."""
    process.kill()
    process.wait()
    while left := _contender(screen):
        processes.end_all(left)
