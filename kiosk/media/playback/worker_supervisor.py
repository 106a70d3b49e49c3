"""Supervises the film worker: prestart, watchdog, restart with back-off, replacement.

The wanted film is kept here, so that a restarted worker resumes it where it was. Knows neither Qt
nor libVLC.

States of the current worker (`_worker`)::

                 start              Ready
    no worker ──────────► starting ───────► ready      commands are sent
        ▲                  │  │               │
        │                  │  └── Unavailable │ ───────► disabled   there is no libVLC:
        │   watchdog fault,│                  │                     every film fails at once
        └── or exited ─────┴──────────────────┘
            (killed; next start after a back-off of 0, 0.5, 1 … 8 s)

A successor (`_successor`) exists only from `prepare`, where the current worker has grown, to the
end of the current film: it loads the held film in a fresh process, and takes the place of the
current worker between the two films. It is dropped when it exits, when another film is opened, and
when the current worker is lost.

States of one film, as events tell the listener::

    prepare ──► held ──FilmBegan──┐
                  │               ▼             FilmMoved …
    open ─────────┼──────────► playing ◄──────► paused
                  │               │
                  ├─► FilmFailed ◄┤ cannot be decoded, is missing, or has lost
                  │               │ `MAX_LOST_WORKERS` workers at one position
                  ▼               ▼
               dropped        FilmEnded, or replaced by the next `open`

`WorkerRestarted` may come at any time and changes none of these states.

Longer than 350 lines: the worker, its successor and the two films are one state machine, whose
transitions read and write the same fields.
"""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Callable, Sequence

from msgspec.structs import replace

from kiosk.media.film_worker import protocol
from kiosk.media.film_worker.frame_geometry import Box, PixelFormat, capacity
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

EXIT_TIMEOUT = 1.0
"""Seconds that a worker may take to exit by itself; then it is killed."""


class WorkerSupervisor:
    """One worker, its film and the held one; between two films also the worker's successor.

    Everything runs in the player's thread, except `_on_event`, which runs in the thread that reads
    a worker's output and hands over with `post`: `post` must run tasks in order, in the player's
    thread. `check` is to be called several times a second.
    """

    def __init__(
        self,
        listener: Callable[[PlayerEvent], None],
        post: Callable[[Callable[[], None]], None],
        command: Sequence[str],
        pixels: PixelFormat,
        max_size: tuple[int, int],
    ) -> None:
        self._listener = listener
        self._post = post
        self._command = command
        self._pixels = pixels
        self._capacity = capacity(pixels, *max_size)
        self._box = Box(*max_size)
        self._wanted: protocol.Open | None = None
        self._next: protocol.Open | None = None
        self._worker: WorkerProcess | None = None
        self._successor: WorkerProcess | None = None
        self._shown_film = 0
        self._watchdog = Watchdog()
        self._start_at = 0.0
        self._problem = ""

    def check(self, now: float) -> None:
        """Start the worker if it is time, or replace it if the watchdog finds a fault."""
        if self._problem:
            return
        if self._worker is None:
            if now >= self._start_at:
                self._start(now)
        elif reason := self._watchdog.fault(now):
            self._replace_lost_worker(reason, stalled=self._watchdog.film_stalled(now))

    def open(self, wanted: protocol.Open) -> None:
        """Play `wanted` in place of the current film; the prepared one is dropped."""
        self._wanted, self._next = wanted, None
        self._drop_successor()
        self._watchdog.film_changed()
        self._begin()

    def prepare(self, wanted: protocol.Open) -> None:
        """Hold `wanted` at its first frame, in a fresh worker if the current one has grown."""
        self._next = wanted
        if self._problem:
            self._next = None
            self._listener(FilmFailed(wanted.film, self._problem))
        elif self._successor is None and self._ready_worker and self._ready_worker.has_grown():
            self._start_successor()
        self._send_next()

    def play_next(self) -> None:
        """Start the prepared film now."""
        if self._next and self._successor:
            self._switch_to_successor()
        elif self._next and self._ready_worker:
            self._send(protocol.Begin(self._next.film))
        elif self._next:  # between two workers
            self._next_has_begun(time.monotonic())

    def set_paused(self, paused: bool) -> None:
        """Pause or resume the film."""
        if self._ready_worker:
            if paused:
                self._watchdog.expect_no_progress()
            else:
                self._watchdog.expect_progress(time.monotonic())
        command = protocol.Pause() if paused else protocol.Play()
        self.change(command, lambda film: replace(film, paused=paused))

    def change(
        self, command: protocol.Command, change: Callable[[protocol.Open], protocol.Open]
    ) -> None:
        """Send `command` and apply it to the wanted film, so that it survives a restart."""
        if self._wanted:
            self._wanted = change(self._wanted)
            self._send(command)

    def resize(self, box: Box) -> None:
        """Have frames scaled for `box`; where they exceed the slots, in a fresh worker."""
        if box == self._box:
            return
        self._box = box
        needed = capacity(self._pixels, box.width, box.height)
        if needed > self._capacity:
            self._capacity = needed
            self._replace_for_larger_frames()
            return
        self._send(self._size)
        if self._successor and self._successor.ready:
            self._successor.send(self._size)

    def stop(self) -> None:
        """Close the film and drop the prepared one."""
        self._forget_film()
        self._next = None
        self._drop_successor()
        self._send(protocol.Stop())

    def close(self) -> None:
        """End the workers; takes `EXIT_TIMEOUT` seconds at most."""
        self._drop_successor()
        if self._worker:
            self._worker.end(EXIT_TIMEOUT)

    def _start(self, now: float) -> None:
        self._watchdog.worker_started(now)
        try:
            self._worker = self._new_worker()
        except OSError as error:
            self._replace_lost_worker(f"cannot be started: {error}")

    def _new_worker(self) -> WorkerProcess:
        return WorkerProcess(self._command, self._pixels, self._capacity, self._on_event)

    def _on_event(self, worker: WorkerProcess, event: protocol.Event | FilmFrame | None) -> None:
        self._watchdog.last_message_at = time.monotonic()
        if not isinstance(event, FilmFrame):
            self._post(lambda: self._handle(worker, event))
        elif event.form.film == self._shown_film:
            self._listener(FrameArrived(event.form.film, event))
        else:  # the first frame must not overtake `FilmBegan` of its film
            self._post(lambda: self._show_first(event))

    def _show_first(self, frame: FilmFrame) -> None:
        """Drop a late frame of the film before: films are numbered in order."""
        if frame.form.film >= self._shown_film:
            self._shown_film = frame.form.film
            self._listener(FrameArrived(frame.form.film, frame))

    def _handle(self, worker: WorkerProcess, event: protocol.Event | None) -> None:
        if worker is self._successor:
            self._handle_successor(worker, event)
        if worker is not self._worker:
            return
        now = time.monotonic()
        match event:
            case None:
                self._replace_lost_worker("ended by itself")
            case protocol.Ready():
                worker.ready = True
                self._watchdog.worker_ready(now)
                self._send(self._size)
                self._begin()
                self._send_next()
            case protocol.Unavailable():
                self._disable(event.problem)
            case protocol.Alive():
                self._watchdog.note_health(now)
            case protocol.Began() if self._next and event.film == self._next.film:
                self._next_has_begun(now)
            case protocol.Failed() if self._next and event.film == self._next.film:
                self._next = None
                self._listener(FilmFailed(event.film, event.problem))
            case _ if self._wanted is None or event.film != self._wanted.film:
                pass
            case protocol.Progress():
                self._handle_progress(self._wanted, event, now)
            case protocol.Ended():
                self._forget_film()
                self._listener(FilmEnded(event.film))
                self._switch_to_successor()
            case protocol.Failed():
                self._forget_film()
                self._listener(FilmFailed(event.film, event.problem))
                self._switch_to_successor()

    def _handle_progress(
        self, wanted: protocol.Open, progress: protocol.Progress, now: float
    ) -> None:
        self._watchdog.note_health(now)
        if progress.seek < wanted.seek:
            return
        self._wanted = replace(wanted, start_ms=progress.position_ms)
        self._watchdog.note_position(progress.position_ms, progress.duration_ms, now)
        if wanted.paused and progress.shown:
            self._watchdog.expect_no_progress()
        self._listener(
            FilmMoved(
                film=progress.film,
                playing=progress.playing,
                position_ms=progress.position_ms,
                duration_ms=progress.duration_ms,
                shown=progress.shown,
                lost=progress.lost,
                seek=progress.seek,
            )
        )

    def _next_has_begun(self, now: float) -> None:
        assert self._next
        self._wanted, self._next = replace(self._next, held=False), None
        self._watchdog.film_changed()
        self._watchdog.expect_progress(now)
        self._listener(FilmBegan(self._wanted.film))

    def _replace_lost_worker(self, reason: str, *, stalled: bool = False) -> None:
        """Kill what is left of the worker; the next one resumes the film."""
        backoff = self._watchdog.worker_lost()
        worker, self._worker = self._worker, None
        output = ""
        if worker:
            worker.end(timeout=0)
            output = worker.recent_stderr()
        logger.warning("film worker lost: %s; restart in %s s. %s", reason, backoff, output)
        self._drop_successor()
        self._listener(WorkerRestarted(self._wanted.film if self._wanted else 0, reason, stalled))
        if self._wanted and self._watchdog.film_is_faulty:
            film = self._wanted
            self._forget_film()
            logger.error("film given up, it has lost several workers: %s", os.fsdecode(film.path))
            self._listener(FilmFailed(film.film, protocol.UNPLAYABLE))
        self._start_at = time.monotonic() + backoff

    def _replace_for_larger_frames(self) -> None:
        """Replace the worker by one whose slots hold larger frames; it resumes the film."""
        worker, self._worker = self._worker, None
        self._drop_successor()
        if worker:
            worker.end(timeout=0)
            logger.info("film worker replaced: larger frames are needed")
            self._start(time.monotonic())

    def _disable(self, problem: str) -> None:
        """No worker can play any film on this PC: start no further one."""
        self._problem = problem
        worker, self._worker = self._worker, None
        if worker:
            worker.end(EXIT_TIMEOUT)
            logger.error("films cannot be played: %s. %s", problem, worker.recent_stderr())
        self._begin()

    def _begin(self) -> None:
        """Open the wanted film if there is a worker that is ready."""
        if self._wanted and self._problem:
            film = self._wanted.film
            self._wanted = None
            self._listener(FilmFailed(film, self._problem))
        elif self._wanted and self._ready_worker:
            self._watchdog.expect_progress(time.monotonic())
            self._send(self._wanted)

    def _send_next(self) -> None:
        """Send the prepared film to the worker that will play it."""
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
            logger.warning("a fresh film worker cannot be started: %s", error)

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
            successor.end(timeout=0)

    def _switch_to_successor(self) -> None:
        """Between two films: the fresh worker replaces the one that has grown."""
        if not self._successor:
            return
        before, now = self._worker, time.monotonic()
        self._worker, self._successor = self._successor, None
        self._watchdog.worker_started(now)
        logger.info("film worker replaced: its memory had grown")
        if self._ready_worker:
            self._watchdog.worker_ready(now)
            if self._next:
                self._send(protocol.Begin(self._next.film))
        elif self._next:
            self._next_has_begun(now)  # it is opened as soon as the worker is ready
        if before:
            before.end(EXIT_TIMEOUT)

    @property
    def _size(self) -> protocol.SetSize:
        return protocol.SetSize(self._box.width, self._box.height, self._box.cover)

    def _forget_film(self) -> None:
        self._wanted = None
        self._watchdog.expect_no_progress()

    @property
    def _ready_worker(self) -> WorkerProcess | None:
        return self._worker if self._worker and self._worker.ready else None

    def _send(self, command: protocol.Command) -> None:
        if worker := self._ready_worker:
            worker.send(command)
