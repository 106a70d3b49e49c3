"""The film player: the interface of the screen to the film worker, for any thread.

The work is done by the `WorkerSupervisor`, in a thread of its own. Knows neither Qt nor libVLC.
"""

from __future__ import annotations

import contextlib
import itertools
import os
import queue
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec.structs import replace

from kiosk.core.process.own_command import own_command
from kiosk.media.film_worker import protocol
from kiosk.media.film_worker.frame_geometry import Box, PixelFormat
from kiosk.media.playback.events import PlayerEvent
from kiosk.media.playback.worker_supervisor import WorkerSupervisor

_CHECK_EVERY = 0.25


class FilmPlayer:
    """Plays one film at a time, on a worker that is restarted as often as needed.

    `listener` is called in threads of the player, in the order of events; it must not block.
    All methods return at once and may be called from any thread. Call `close` before the end.
    `max_size` is the biggest picture the screen can show, in device pixels, as long as it does not
    get larger. `name` is what the sound server shows, the hall's. Without `plays` there is no
    worker: the page of a film is only looked at.
    """

    def __init__(
        self,
        listener: Callable[[PlayerEvent], None],
        *,
        pixels: PixelFormat,
        max_size: tuple[int, int],
        command: Sequence[str] | None = None,
        name: str = "",
        plays: bool = True,
    ) -> None:
        self._films = itertools.count(1)
        self._seeks = itertools.count(1)
        self._tasks: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self._supervisor = WorkerSupervisor(
            listener,
            self._tasks.put,
            command or own_command("film-worker", f"--name={name}"),
            pixels,
            max_size,
        )
        self._plays = plays
        self._closing = False
        self._thread = threading.Thread(target=self._run, name="film player", daemon=True)
        self._thread.start()

    def open(
        self,
        path: Path,
        *,
        start_ms: int = 0,
        volume: int = 100,
        muted: bool = False,
        paused: bool = False,
    ) -> int:
        """Play a file from `start_ms`; returns its number, which is in every event about it."""
        film = next(self._films)
        wanted = protocol.Open(film, os.fsencode(path), start_ms, False, paused, volume, muted)
        self._tasks.put(lambda: self._supervisor.open(wanted))
        return film

    def prepare(self, path: Path, *, volume: int = 100) -> int:
        """Load a file and hold it at its first frame: it starts when the current film ends or
        fails, or with `play_next`. Returns its number; the film prepared before is dropped."""
        film = next(self._films)
        wanted = protocol.Open(film, os.fsencode(path), 0, True, False, volume, False)
        self._tasks.put(lambda: self._supervisor.prepare(wanted))
        return film

    def play_next(self) -> None:
        """Start the prepared film now, in place of the current one if there is one."""
        self._tasks.put(self._supervisor.play_next)

    def play(self) -> None:
        """Resume the film."""
        self._tasks.put(lambda: self._supervisor.set_paused(False))

    def pause(self) -> None:
        """Pause the film."""
        self._tasks.put(lambda: self._supervisor.set_paused(True))

    def seek(self, position_ms: int) -> int:
        """Go to a position, in milliseconds from the beginning. Returns the number of the seek: a
        `FilmMoved` with a lower one is out of date."""
        number = next(self._seeks)
        self._tasks.put(
            lambda: self._supervisor.change(
                protocol.Seek(position_ms, number),
                lambda film: replace(film, start_ms=position_ms, seek=number),
            )
        )
        return number

    def set_volume(self, level: int) -> None:
        """Set the volume; `level` is 0–100."""
        self._tasks.put(
            lambda: self._supervisor.change(
                protocol.SetVolume(level), lambda film: replace(film, volume=level)
            )
        )

    def set_muted(self, muted: bool) -> None:
        """Mute or unmute; the volume is kept."""
        self._tasks.put(
            lambda: self._supervisor.change(
                protocol.SetMuted(muted), lambda film: replace(film, muted=muted)
            )
        )

    def set_box(self, box: Box) -> None:
        """Set where the film is shown, in device pixels; frames are scaled to that size."""
        self._tasks.put(lambda: self._supervisor.resize(box))

    def stop(self) -> None:
        """Close the film and drop the prepared one."""
        self._tasks.put(self._supervisor.stop)

    def close(self) -> None:
        """End the worker and every thread; takes about a second at most."""
        self._tasks.put(self._end)
        self._thread.join()

    def _run(self) -> None:
        try:
            while not self._closing:
                if self._plays:
                    self._supervisor.check(time.monotonic())
                with contextlib.suppress(queue.Empty):
                    self._tasks.get(timeout=_CHECK_EVERY)()
        finally:
            self._supervisor.close()

    def _end(self) -> None:
        self._closing = True
