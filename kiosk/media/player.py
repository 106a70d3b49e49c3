"""Plays films through the film worker and outlives it.

`FilmPlayer` owns the worker process: it starts it ahead of time, watches it, kills it when it
hangs, brings the film back where it was, and changes a worker that has grown fat between two
films. Knows neither Qt nor libVLC.
"""

from __future__ import annotations

import contextlib
import itertools
import logging
import queue
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kiosk.core.program import own_command
from kiosk.media import protocol
from kiosk.media.geometry import Box, Pixels, capacity
from kiosk.media.process import FilmFrame, WorkerProcess
from kiosk.media.watchdog import Watchdog

logger = logging.getLogger("kiosk.film")


@dataclass(frozen=True, slots=True)
class FrameArrived:
    film: int
    frame: FilmFrame


@dataclass(frozen=True, slots=True)
class FilmMoved:
    """Where the film is. `duration_ms` is 0 while unknown."""

    film: int
    playing: bool
    position_ms: int
    duration_ms: int
    shown: int
    lost: int


@dataclass(frozen=True, slots=True)
class FilmBegan:
    """The film that was prepared plays in place of the one before."""

    film: int


@dataclass(frozen=True, slots=True)
class FilmEnded:
    film: int


@dataclass(frozen=True, slots=True)
class FilmFailed:
    """`problem` is one of `protocol.PROBLEMS`."""

    film: int
    problem: str


@dataclass(frozen=True, slots=True)
class WorkerRestarted:
    """The worker was lost and another is being started; the film comes back by itself.

    `film` is the one that played, `stood` whether it was lost because that film stood still.
    """

    film: int
    reason: str
    stood: bool


PlayerEvent = FrameArrived | FilmMoved | FilmBegan | FilmEnded | FilmFailed | WorkerRestarted

PATIENCE = 1.0
"""Seconds a worker may take to end by itself."""
_CHECK_EVERY = 0.25
GROWTH_BYTES = 200 * 2**20
"""A worker that takes so much more memory than with its first film plays no further one."""


class FilmPlayer:
    """One film at a time, on a worker that is replaced as often as needed.

    `listener` is called in threads of the player, in the order things happen; it must not wait.
    All methods return at once and may be called from any thread. Call `close` before the end.
    `largest` is the biggest picture the screen can show, in device pixels.
    """

    def __init__(
        self,
        listener: Callable[[PlayerEvent], None],
        *,
        pixels: Pixels,
        largest: tuple[int, int],
        command: Sequence[str] | None = None,
    ) -> None:
        self._listener = listener
        self._pixels = pixels
        self._capacity = capacity(pixels, *largest)
        self._command = command or own_command("film-worker")
        self._films = itertools.count(1)
        self._tasks: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self._closing = False
        self._box = Box(*largest)
        self._wanted: protocol.Open | None = None
        self._next: protocol.Open | None = None
        self._worker: WorkerProcess | None = None
        self._ready = False
        self._successor: WorkerProcess | None = None
        self._successor_ready = False
        self._first_size = 0
        self._showing = 0
        self._watchdog = Watchdog()
        self._start_at = 0.0
        self._problem = ""
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
        wanted = protocol.Open(film, str(path), start_ms, False, paused, volume, muted)
        self._tasks.put(lambda: self._open(wanted))
        return film

    def prepare(self, path: Path, *, volume: int = 100, muted: bool = False) -> int:
        """Hold a file at its first frame: it begins when the present film ends or fails, or with
        `play_next`. Returns its number; the one prepared before is forgotten."""
        film = next(self._films)
        wanted = protocol.Open(film, str(path), 0, True, False, volume, muted)
        self._tasks.put(lambda: self._prepare(wanted))
        return film

    def play_next(self) -> None:
        """Let the prepared film take the place of the present one, or of nothing, now."""
        self._tasks.put(self._play_next)

    def play(self) -> None:
        self._tasks.put(lambda: self._set_paused(False))

    def pause(self) -> None:
        self._tasks.put(lambda: self._set_paused(True))

    def seek(self, position_ms: int) -> None:
        self._tasks.put(
            lambda: self._change(
                protocol.Seek(position_ms), lambda film: replace(film, start_ms=position_ms)
            )
        )

    def set_volume(self, level: int) -> None:
        """`level` is 0–100."""
        self._tasks.put(
            lambda: self._change(
                protocol.SetVolume(level), lambda film: replace(film, volume=level)
            )
        )

    def set_muted(self, muted: bool) -> None:
        self._tasks.put(
            lambda: self._change(protocol.SetMuted(muted), lambda film: replace(film, muted=muted))
        )

    def set_box(self, box: Box) -> None:
        """Where on the screen the film is shown; frames are made at that size."""
        self._tasks.put(lambda: self._resize(box))

    def stop(self) -> None:
        self._tasks.put(self._stop)

    def close(self) -> None:
        """End the worker and every thread; about a second at worst."""
        self._tasks.put(self._shut)
        self._thread.join()

    # Everything below runs in the player's own thread, except `_heard` and `_give_back`.

    def _run(self) -> None:
        while not self._closing:
            with contextlib.suppress(queue.Empty):
                self._tasks.get(timeout=_CHECK_EVERY)()
            self._check(time.monotonic())

    def _check(self, now: float) -> None:
        if self._closing or self._problem:
            return
        if self._worker is None:
            if now >= self._start_at:
                self._start(now)
        elif reason := self._watchdog.fault(now):
            self._lose(reason, stood=self._watchdog.film_stands(now))

    def _start(self, now: float) -> None:
        self._ready = False
        self._watchdog.worker_started(now)
        self._first_size = 0
        try:
            self._worker = self._new_worker()
        except OSError as error:
            self._lose(f"cannot be started: {error}")

    def _new_worker(self) -> WorkerProcess:
        return WorkerProcess(
            self._command, self._pixels, self._capacity, self._heard, self._give_back
        )

    def _heard(self, worker: WorkerProcess, event: protocol.Event | FilmFrame | None) -> None:
        self._watchdog.heard_at = time.monotonic()
        if not isinstance(event, FilmFrame):
            self._tasks.put(lambda: self._handle(worker, event))
        elif event.form.film == self._showing:
            self._listener(FrameArrived(event.form.film, event))
        else:  # the first one must not overtake the news that its film has begun
            self._tasks.put(lambda: self._show_first(event))

    def _show_first(self, frame: FilmFrame) -> None:
        self._showing = frame.form.film
        self._listener(FrameArrived(frame.form.film, frame))

    def _give_back(self, worker: WorkerProcess, slot: int) -> None:
        self._tasks.put(lambda: self._release(worker, slot))

    def _release(self, worker: WorkerProcess, slot: int) -> None:
        if worker is self._worker:
            worker.send(protocol.Release(slot))

    def _handle(self, worker: WorkerProcess, event: protocol.Event | None) -> None:
        if worker is self._successor:
            self._handle_successor(event)
        if worker is not self._worker:
            return
        now = time.monotonic()
        match event:
            case None:
                self._lose("ended by itself")
            case protocol.Ready():
                self._ready = True
                self._watchdog.worker_ready(now)
                self._send(self._size)
                self._begin()
                self._send_next()
            case protocol.Unavailable():
                self._give_up(event.problem)
            case protocol.Alive():
                self._watchdog.forgive(now)
            case protocol.Began() if self._next and event.film == self._next.film:
                self._next_has_begun(now)
            case protocol.Failed() if self._next and event.film == self._next.film:
                self._next = None
                self._listener(FilmFailed(event.film, event.problem))
            case _ if self._wanted is None or event.film != self._wanted.film:
                pass
            case protocol.Progress():
                self._follow(self._wanted, event, now)
            case protocol.Ended():
                self._forget_film()
                self._listener(FilmEnded(event.film))
                self._succeed()
            case protocol.Failed():
                self._forget_film()
                self._listener(FilmFailed(event.film, event.problem))
                self._succeed()

    def _follow(self, wanted: protocol.Open, progress: protocol.Progress, now: float) -> None:
        self._wanted = replace(wanted, start_ms=progress.position_ms)
        self._watchdog.film_seen(progress.position_ms, progress.duration_ms, now)
        self._watchdog.forgive(now)
        if wanted.paused and progress.shown:
            self._watchdog.film_quiet()
        self._listener(
            FilmMoved(
                film=progress.film,
                playing=progress.playing,
                position_ms=progress.position_ms,
                duration_ms=progress.duration_ms,
                shown=progress.shown,
                lost=progress.lost,
            )
        )

    def _next_has_begun(self, now: float) -> None:
        assert self._next
        self._wanted, self._next = replace(self._next, held=False), None
        self._watchdog.film_chosen()
        self._watchdog.film_expected(now)
        self._listener(FilmBegan(self._wanted.film))

    def _lose(self, reason: str, *, stood: bool = False) -> None:
        """Kill what is left of the worker; the film comes back with the next one."""
        pause = self._watchdog.worker_lost()
        worker, self._worker, self._ready = self._worker, None, False
        words = ""
        if worker:
            worker.end(patience=0)
            words = worker.last_words()
        logger.warning("film worker %s; the next starts in %s s. %s", reason, pause, words)
        self._drop_successor()
        self._listener(WorkerRestarted(self._wanted.film if self._wanted else 0, reason, stood))
        if self._wanted and self._watchdog.film_is_bad:
            film = self._wanted
            self._forget_film()
            logger.error("given up: %s", film.path)
            self._listener(FilmFailed(film.film, protocol.UNPLAYABLE))
        self._start_at = time.monotonic() + pause

    def _give_up(self, problem: str) -> None:
        """No worker will ever play anything here."""
        self._problem = problem
        worker, self._worker, self._ready = self._worker, None, False
        if worker:
            worker.end(PATIENCE)
            logger.error("films cannot be played: %s. %s", problem, worker.last_words())
        self._begin()

    def _begin(self) -> None:
        """Open the film that is wanted, as soon as there is a worker that can."""
        if self._wanted and self._problem:
            film = self._wanted.film
            self._wanted = None
            self._listener(FilmFailed(film, self._problem))
        elif self._wanted and self._ready:
            self._watchdog.film_expected(time.monotonic())
            self._send(self._wanted)

    def _open(self, wanted: protocol.Open) -> None:
        self._wanted, self._next = wanted, None
        self._drop_successor()
        self._watchdog.film_chosen()
        self._begin()

    # The next film, and the next worker

    def _prepare(self, wanted: protocol.Open) -> None:
        self._next = wanted
        if self._problem:
            self._next = None
            self._listener(FilmFailed(wanted.film, self._problem))
        elif self._successor is None and self._has_grown():
            self._start_successor()
        self._send_next()

    def _send_next(self) -> None:
        """Have the next film held by the worker that will play it."""
        if self._next is None:
            return
        if self._successor is None:
            self._send(self._next)
        elif self._successor_ready:
            self._successor.send(self._size)
            self._successor.send(self._next)

    def _play_next(self) -> None:
        if self._next and self._successor:
            self._succeed()
        elif self._next and self._ready:
            self._send(protocol.Begin(self._next.film))
        elif self._next:  # between two workers
            self._next_has_begun(time.monotonic())

    def _has_grown(self) -> bool:
        size = self._worker.memory() if self._worker and self._ready else 0
        self._first_size = self._first_size or size
        return size - self._first_size > GROWTH_BYTES

    def _start_successor(self) -> None:
        try:
            self._successor = self._new_worker()
        except OSError as error:
            logger.warning("no fresh film worker: %s", error)
        self._successor_ready = False

    def _handle_successor(self, event: protocol.Event | None) -> None:
        match event:
            case protocol.Ready():
                self._successor_ready = True
                self._send_next()
            case protocol.Failed() if self._next and event.film == self._next.film:
                self._next = None
                self._listener(FilmFailed(event.film, event.problem))
            case None:
                self._drop_successor()
                self._send_next()

    def _drop_successor(self) -> None:
        successor, self._successor = self._successor, None
        if successor:
            successor.end(patience=0)

    def _succeed(self) -> None:
        """Between two films: the fresh worker takes the place of the one that has grown."""
        if not self._successor:
            return
        before, now = self._worker, time.monotonic()
        self._worker, self._successor = self._successor, None
        self._ready, self._first_size = self._successor_ready, 0
        self._watchdog.worker_started(now)
        logger.info("a fresh film worker goes on")
        if self._ready:
            self._watchdog.worker_ready(now)
            if self._next:
                self._send(protocol.Begin(self._next.film))
        elif self._next:
            self._next_has_begun(now)  # it is opened as soon as the worker is ready
        if before:
            before.end(PATIENCE)

    def _set_paused(self, paused: bool) -> None:
        if self._ready:
            if paused:
                self._watchdog.film_quiet()
            else:
                self._watchdog.film_expected(time.monotonic())
        command = protocol.Pause() if paused else protocol.Play()
        self._change(command, lambda film: replace(film, paused=paused))

    def _change(
        self, command: protocol.Command, change: Callable[[protocol.Open], protocol.Open]
    ) -> None:
        """Change the film that plays, and what is brought back after a fault."""
        if self._wanted:
            self._wanted = change(self._wanted)
            self._send(command)

    def _resize(self, box: Box) -> None:
        if box != self._box:
            self._box = box
            self._send(self._size)
            if self._successor and self._successor_ready:
                self._successor.send(self._size)

    @property
    def _size(self) -> protocol.SetSize:
        return protocol.SetSize(self._box.width, self._box.height, self._box.cover)

    def _stop(self) -> None:
        self._forget_film()
        self._next = None
        self._drop_successor()
        self._send(protocol.Stop())

    def _forget_film(self) -> None:
        self._wanted = None
        self._watchdog.film_quiet()

    def _send(self, command: protocol.Command) -> None:
        if self._worker and self._ready:
            self._worker.send(command)

    def _shut(self) -> None:
        self._closing = True
        self._drop_successor()
        if self._worker:
            self._worker.end(PATIENCE)
