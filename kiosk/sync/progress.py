"""Progress of a job: as JSON lines for programs, as a progress bar for a terminal."""

from __future__ import annotations

import json
import time
from collections import deque
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID

Step = Literal["content", "media", "program", "upload", "verify", "backup", "restore"]

WINDOW_SECONDS = 5.0
"""Over which the rate is averaged."""


@dataclass(frozen=True, slots=True)
class Progress:
    """`rate` is in bytes a second, `remaining` in seconds, None while it is not known."""

    step: Step
    files: int
    all_files: int
    bytes: int
    all_bytes: int
    rate: int
    remaining: int | None


OnProgress = Callable[[Progress], None]


class Meter:
    """Counts one step of a job, and reports its progress."""

    def __init__(
        self,
        step: Step,
        all_files: int,
        all_bytes: int,
        on_progress: OnProgress,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._step: Step = step
        self._all_files = all_files
        self._all_bytes = all_bytes
        self._on_progress = on_progress
        self._clock = clock
        self._files = self._bytes = 0
        self._marks = deque([(clock(), 0)])

    def add(self, files: int, count: int) -> None:
        """Report `files` and `count` bytes more."""
        self._files += files
        self._bytes += count
        now = self._clock()
        self._marks.append((now, self._bytes))
        while len(self._marks) > 2 and now - self._marks[1][0] > WINDOW_SECONDS:
            self._marks.popleft()
        began, before = self._marks[0]
        rate = (self._bytes - before) / (now - began) if now > began else 0.0
        left = max(0, self._all_bytes - self._bytes)
        self._on_progress(
            Progress(
                self._step,
                self._files,
                self._all_files,
                self._bytes,
                self._all_bytes,
                round(rate),
                round(left / rate) if rate else None,
            )
        )


def shown(as_json: bool) -> AbstractContextManager[OnProgress]:
    """Shows progress on the standard streams while the context lasts."""
    return nullcontext(show_as_json) if as_json else ProgressBar()


def show_as_json(progress: Progress) -> None:
    """One line on standard output."""
    print(json.dumps(asdict(progress)), flush=True)  # noqa: T201 - the job's output


class ProgressBar:
    """A bar on standard error for each step."""

    def __init__(self) -> None:
        from rich.console import Console
        from rich.progress import (
            BarColumn,
            DownloadColumn,
            Progress,
            TextColumn,
            TimeRemainingColumn,
            TransferSpeedColumn,
        )

        self._bar: Bar = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            DownloadColumn(),
            TransferSpeedColumn(),
            TimeRemainingColumn(),
            console=Console(stderr=True),
        )
        self._tasks: dict[Step, TaskID] = {}

    def __enter__(self) -> ProgressBar:
        return self

    def __exit__(self, *_: object) -> None:
        if self._tasks:
            self._bar.stop()

    def __call__(self, progress: Progress) -> None:
        task = self._tasks.get(progress.step)
        if task is None:
            self._bar.start()  # idempotent
            task = self._bar.add_task(progress.step, total=progress.all_bytes)
            self._tasks[progress.step] = task
        self._bar.update(task, completed=progress.bytes)
