"""Tends the film workers: keeps what is to be shown, and has it shown whatever happens to them.

Starts a worker ahead of time, watches it, kills it when it hangs, brings the film back where it
was, and changes a worker that has grown fat between two films. Knows neither Qt nor libVLC.
"""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Callable, Sequence

from msgspec.structs import replace

from kiosk.media.film_worker import protocol
from kiosk.media.film_worker.frame_geometry import Box, Pixels, capacity
from kiosk.media.playback.events import (
    FilmBegan,
    FilmEnded,
    FilmFailed,
    FilmMoved,
    FrameArrived,
    PlayerEvent,
    WorkerRestarted,
)
from kiosk.media.playback.watchdog import Watchdog
from kiosk.media.playback.worker_process import FilmFrame, WorkerProcess

logger = logging.getLogger("kiosk.film")

PATIENCE = 1.0
"""Seconds a worker may take to end by itself."""


class Projectionist:
    """One worker, its film and the next one; for a moment between two films also its successor.

    Everything runs in the player's thread, except `_heard`, which passes on with `later`. `check`
    is to be called several times a second.
    """

    def __init__(
        self,
        listener: Callable[[PlayerEvent], None],
        later: Callable[[Callable[[], None]], None],
        command: Sequence[str],
        pixels: Pixels,
        largest: tuple[int, int],
    ) -> None:
        self._listener = listener
        self._later = later
        self._command = command
        self._pixels = pixels
        self._capacity = capacity(pixels, *largest)
        self._box = Box(*largest)
        self._wanted: protocol.Open | None = None
        self._next: protocol.Open | None = None
        self._worker: WorkerProcess | None = None
        self._successor: WorkerProcess | None = None
        self._showing = 0
        self._watchdog = Watchdog()
        self._start_at = 0.0
        self._problem = ""

    def check(self, now: float) -> None:
        """See whether the worker is there and alive, and do what must be done."""
        if self._problem:
            return
        if self._worker is None:
            if now >= self._start_at:
                self._start(now)
        elif reason := self._watchdog.fault(now):
            self._lose(reason, stood=self._watchdog.film_stands(now))

    def open(self, wanted: protocol.Open) -> None:
        """Play `wanted` in place of whatever plays; what was prepared is forgotten."""
        self._wanted, self._next = wanted, None
        self._drop_successor()
        self._watchdog.film_chosen()
        self._begin()

    def prepare(self, wanted: protocol.Open) -> None:
        """Have `wanted` held at its first frame, by a fresh worker if this one has grown."""
        self._next = wanted
        if self._problem:
            self._next = None
            self._listener(FilmFailed(wanted.film, self._problem))
        elif self._successor is None and self._ready_worker and self._ready_worker.has_grown():
            self._start_successor()
        self._send_next()

    def play_next(self) -> None:
        """Let the prepared film begin, now."""
        if self._next and self._successor:
            self._succeed()
        elif self._next and self._ready_worker:
            self._send(protocol.Begin(self._next.film))
        elif self._next:  # between two workers
            self._next_has_begun(time.monotonic())

    def set_paused(self, paused: bool) -> None:
        """Let the film stand or go on."""
        if self._ready_worker:
            if paused:
                self._watchdog.film_quiet()
            else:
                self._watchdog.film_expected(time.monotonic())
        command = protocol.Pause() if paused else protocol.Play()
        self.change(command, lambda film: replace(film, paused=paused))

    def change(
        self, command: protocol.Command, change: Callable[[protocol.Open], protocol.Open]
    ) -> None:
        """Change the film that plays, and what is brought back after a fault."""
        if self._wanted:
            self._wanted = change(self._wanted)
            self._send(command)

    def resize(self, box: Box) -> None:
        """Have frames made for `box`; where the ring has no room for them, by a fresh worker."""
        if box == self._box:
            return
        self._box = box
        needed = capacity(self._pixels, box.width, box.height)
        if needed > self._capacity:
            self._capacity = needed
            self._renew()
            return
        self._send(self._size)
        if self._successor and self._successor.ready:
            self._successor.send(self._size)

    def stop(self) -> None:
        """Show nothing."""
        self._forget_film()
        self._next = None
        self._drop_successor()
        self._send(protocol.Stop())

    def close(self) -> None:
        """End the workers; about a second at worst."""
        self._drop_successor()
        if self._worker:
            self._worker.end(PATIENCE)

    def _start(self, now: float) -> None:
        self._watchdog.worker_started(now)
        try:
            self._worker = self._new_worker()
        except OSError as error:
            self._lose(f"cannot be started: {error}")

    def _new_worker(self) -> WorkerProcess:
        return WorkerProcess(self._command, self._pixels, self._capacity, self._heard)

    def _heard(self, worker: WorkerProcess, event: protocol.Event | FilmFrame | None) -> None:
        self._watchdog.heard_at = time.monotonic()
        if not isinstance(event, FilmFrame):
            self._later(lambda: self._handle(worker, event))
        elif event.form.film == self._showing:
            self._listener(FrameArrived(event.form.film, event))
        else:  # the first one must not overtake the news that its film has begun
            self._later(lambda: self._show_first(event))

    def _show_first(self, frame: FilmFrame) -> None:
        """A late one of the film before comes to nothing: films are numbered as they follow."""
        if frame.form.film >= self._showing:
            self._showing = frame.form.film
            self._listener(FrameArrived(frame.form.film, frame))

    def _handle(self, worker: WorkerProcess, event: protocol.Event | None) -> None:
        if worker is self._successor:
            self._handle_successor(worker, event)
        if worker is not self._worker:
            return
        now = time.monotonic()
        match event:
            case None:
                self._lose("ended by itself")
            case protocol.Ready():
                worker.ready = True
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
        worker, self._worker = self._worker, None
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
            logger.error("given up: %s", os.fsdecode(film.path))
            self._listener(FilmFailed(film.film, protocol.UNPLAYABLE))
        self._start_at = time.monotonic() + pause

    def _renew(self) -> None:
        """End the worker, which is not at fault; the film comes back with the next one."""
        worker, self._worker = self._worker, None
        self._drop_successor()
        if worker:
            worker.end(patience=0)
            logger.info("a film worker with larger frames goes on")
            self._start(time.monotonic())

    def _give_up(self, problem: str) -> None:
        """No worker will ever play anything here."""
        self._problem = problem
        worker, self._worker = self._worker, None
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
        elif self._wanted and self._ready_worker:
            self._watchdog.film_expected(time.monotonic())
            self._send(self._wanted)

    def _send_next(self) -> None:
        """Have the next film held by the worker that will play it."""
        if self._next is None:
            return
        if self._successor is None:
            self._send(self._next)
        elif self._successor.ready:
            self._successor.send(self._size)
            self._successor.send(self._next)

    def _start_successor(self) -> None:
        try:
            self._successor = self._new_worker()
        except OSError as error:
            logger.warning("no fresh film worker: %s", error)

    def _handle_successor(self, successor: WorkerProcess, event: protocol.Event | None) -> None:
        match event:
            case protocol.Ready():
                successor.ready = True
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
        self._watchdog.worker_started(now)
        logger.info("a fresh film worker goes on")
        if self._ready_worker:
            self._watchdog.worker_ready(now)
            if self._next:
                self._send(protocol.Begin(self._next.film))
        elif self._next:
            self._next_has_begun(now)  # it is opened as soon as the worker is ready
        if before:
            before.end(PATIENCE)

    @property
    def _size(self) -> protocol.SetSize:
        return protocol.SetSize(self._box.width, self._box.height, self._box.cover)

    def _forget_film(self) -> None:
        self._wanted = None
        self._watchdog.film_quiet()

    @property
    def _ready_worker(self) -> WorkerProcess | None:
        return self._worker if self._worker and self._worker.ready else None

    def _send(self, command: protocol.Command) -> None:
        if worker := self._ready_worker:
            worker.send(command)
