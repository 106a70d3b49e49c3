"""Plays films through the film worker: what the screen asks for, from any thread.

The work is done by the `Projectionist`, in a thread of its own. Knows neither Qt nor libVLC.
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
from kiosk.media.film_worker.frame_geometry import Box, Pixels
from kiosk.media.playback.events import PlayerEvent
from kiosk.media.playback.worker_supervisor import Projectionist

_CHECK_EVERY = 0.25


class FilmPlayer:
    """One film at a time, on a worker that is replaced as often as needed.

    `listener` is called in threads of the player, in the order things happen; it must not wait.
    All methods return at once and may be called from any thread. Call `close` before the end.
    `largest` is the biggest picture the screen can show, in device pixels, as long as it does not
    get larger. `name` is what the sound server shows, the hall's.
    """

    def __init__(
        self,
        listener: Callable[[PlayerEvent], None],
        *,
        pixels: Pixels,
        largest: tuple[int, int],
        command: Sequence[str] | None = None,
        name: str = "",
    ) -> None:
        self._films = itertools.count(1)
        self._tasks: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self._projectionist = Projectionist(
            listener,
            self._tasks.put,
            command or own_command("film-worker", f"--name={name}"),
            pixels,
            largest,
        )
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
        """Play a file; the number returned is in every event about it."""
        film = next(self._films)
        wanted = protocol.Open(film, os.fsencode(path), start_ms, False, paused, volume, muted)
        self._tasks.put(lambda: self._projectionist.open(wanted))
        return film

    def prepare(self, path: Path, *, volume: int = 100) -> int:
        """Hold a file at its first frame: it begins when the present film ends or fails, or with
        `play_next`. Returns its number; the one prepared before is forgotten."""
        film = next(self._films)
        wanted = protocol.Open(film, os.fsencode(path), 0, True, False, volume, False)
        self._tasks.put(lambda: self._projectionist.prepare(wanted))
        return film

    def play_next(self) -> None:
        """Let the prepared film take the place of the present one, or of nothing, now."""
        self._tasks.put(self._projectionist.play_next)

    def play(self) -> None:
        self._tasks.put(lambda: self._projectionist.set_paused(False))

    def pause(self) -> None:
        self._tasks.put(lambda: self._projectionist.set_paused(True))

    def seek(self, position_ms: int) -> None:
        self._tasks.put(
            lambda: self._projectionist.change(
                protocol.Seek(position_ms), lambda film: replace(film, start_ms=position_ms)
            )
        )

    def set_volume(self, level: int) -> None:
        """`level` is 0–100."""
        self._tasks.put(
            lambda: self._projectionist.change(
                protocol.SetVolume(level), lambda film: replace(film, volume=level)
            )
        )

    def set_muted(self, muted: bool) -> None:
        self._tasks.put(
            lambda: self._projectionist.change(
                protocol.SetMuted(muted), lambda film: replace(film, muted=muted)
            )
        )

    def set_box(self, box: Box) -> None:
        """Where on the screen the film is shown; frames are made at that size."""
        self._tasks.put(lambda: self._projectionist.resize(box))

    def stop(self) -> None:
        self._tasks.put(self._projectionist.stop)

    def close(self) -> None:
        """End the worker and every thread; about a second at worst."""
        self._tasks.put(self._end)
        self._thread.join()

    def _run(self) -> None:
        try:
            while not self._closing:
                self._projectionist.check(time.monotonic())
                with contextlib.suppress(queue.Empty):
                    self._tasks.get(timeout=_CHECK_EVERY)()
        finally:
            self._projectionist.close()

    def _end(self) -> None:
        self._closing = True
