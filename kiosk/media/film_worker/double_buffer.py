"""Double buffering of films: the current one plays on one deck, the next one is held on the other.

All methods run in the worker's main thread, the only one that calls libVLC: libVLC's own threads
report through `report_event`, which queues.

States of a film on its deck (`LoadedFilm`)::

                          first frame                    swap
    Open(held) ─► loading ───────────► held, paused ─────────────┐
                                                                  ▼
    Open ───────► loading ───────────────────────────────────► playing ◄─► paused
                     │                                            │
                     │ decoding fails: once more with sound,      │ libVLC is at its end
                     ▼ then Failed                                ▼
                  closed ◄─── Ended ── over ◄────────── last frame standing
                                                         (only where time is left: `LastFrames`)

The swap happens with `Begin`, or when the current film ends, fails, or is known to have shown its
last frame (`FrameCount`); it is the only way from held to playing. A deck is then free for the next
`Open(held)`::

    deck A   playing ──────────Ended▐ closed · loading · held ─────────▐ playing
    deck B   closed · loading · held▐ playing ────────────────────Ended▐ closed
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace

from kiosk.media.film_worker import protocol
from kiosk.media.film_worker.deck import Deck
from kiosk.media.film_worker.deck_events import DeckEvent
from kiosk.media.film_worker.frame_geometry import Box, PixelFormat
from kiosk.media.film_worker.frame_ring import FrameRing
from kiosk.media.film_worker.frame_writer import SlotPool
from kiosk.media.film_worker.last_frames import LastFrames
from kiosk.media.film_worker.libvlc import start_libvlc
from kiosk.media.film_worker.loaded_film import FrameCount, LoadedFilm

_END_MS = 150
"""A film that is further from its end is not over, however many frames it has shown."""

_AHEAD = 0.004
"""Seconds by which the first frame of a film takes longer to reach the screen than any other."""


class DoubleBuffer:
    """Owns the two decks. `send` and `report_event` are also called in libVLC's threads.

    Raises:
        UnavailableError: libVLC is there, but its plugins are not, or libswscale is not.
    """

    def __init__(
        self,
        send: Callable[[protocol.Event], None],
        ring: FrameRing,
        pixels: PixelFormat,
        report_event: Callable[[int, DeckEvent], None],
        name: str,
    ) -> None:
        self._send = send
        self._current: LoadedFilm | None = None
        self._next: LoadedFilm | None = None
        self._seek: int | None = None
        self._slow: dict[bytes, float] = {}
        """Seconds between two frames of slide films, by their paths."""
        self._counts: dict[bytes, FrameCount] = {}
        """By the path of the film. libVLC tells the end up to two frames late."""
        libvlc, slots = start_libvlc(name=name), SlotPool(ring)
        self._decks = [Deck(libvlc, slots, pixels, send, report_event) for _ in range(2)]

    def handle(self, command: protocol.Command) -> None:
        match command:
            case protocol.Open(held=True):
                self._drop_next()
                self._next = self._load(command)
            case protocol.Open():
                self._open(command)
            case protocol.Begin():
                if self._next and self._next.wanted.film == command.film and not self._is_ending:
                    self._swap()
            case protocol.SetSize():
                box = Box(max(1, command.width), max(1, command.height), command.cover)
                for deck in self._decks:
                    deck.resize(box)
            case protocol.Stop():
                self._drop_next()
                self._drop_current()
            case protocol.Play() | protocol.Pause():
                self._set_paused(isinstance(command, protocol.Pause))
            case protocol.Seek() if self._current:
                self._seek = max(0, command.position_ms)
                self._current.wanted = replace(self._current.wanted, seek=command.number)
            case protocol.SetVolume() if self._current:
                self._current.wanted = replace(self._current.wanted, volume=command.level)
                self._apply_sound(self._current)
            case protocol.SetMuted() if self._current:
                self._current.wanted = replace(self._current.wanted, muted=command.muted)
                self._apply_sound(self._current)

    def handle_event(self, film: int, happening: DeckEvent) -> None:
        """An event of libVLC about a film, which may be closed by now."""
        if self._current and film == self._current.wanted.film:
            self._handle_current(self._current, happening)
        elif self._next and film == self._next.wanted.film:
            self._handle_next(self._next, happening)

    def reopen_sound(self) -> None:
        """Reopen the sound outputs; the films continue where they are."""
        if self._current and self._current.sound:
            self._reopen_in_place(self._current)
        if self._next and self._next.sound:
            self._reload(self._next)

    @property
    def due(self) -> float | None:
        """When to call `proceed`, by the monotonic clock: the next frame of the ending is due, or
        the last frame has stood for its time. None before."""
        present = self._current
        if not present:
            return None
        return present.due or present.ending.due

    @property
    def _is_ending(self) -> bool:
        """Whether `Ended` of the current film has been sent already."""
        return self._current is not None and self._current.due is not None

    def proceed(self) -> None:
        """Do what is due: show the last frame, or end the current film and swap the decks."""
        present = self._current
        if present and present.deck.standing:
            if (start_ms := present.ending.reopen_ms) is not None:
                self._reopen(present, start_ms)
            elif present.ending.proceed():
                present.deck.unload()
                self._end(protocol.Ended(present.wanted.film))
        else:
            self._advance()

    def _advance(self) -> None:
        if self._next:
            self._swap()
        else:
            self._drop_current()

    def settle(self) -> None:
        """To be called when the queue is empty. Seeks are throttled: of several only the last is
        done, and each has the time to show its frame before the next one."""
        position_ms, present = self._seek, self._current
        if position_ms is None or not present or present.deck.seeking:
            return
        self._seek = None
        if present.deck.standing:
            present.wanted = replace(present.wanted, start_ms=position_ms)
            self._reload(present)
        elif present.deck.seekable:
            present.whole = False
            present.deck.seek(position_ms)
        elif not present.deck.shown:  # still opening: begin there
            present.wanted = replace(present.wanted, start_ms=position_ms)
            self._reload(present)

    def report(self) -> None:
        """Send the progress of the current film, or a heartbeat."""
        if self._next and not self._next.over:
            self._next.deck.hold_sound()
        present = self._current
        if not present:
            self._send(protocol.Alive())
            return
        deck = present.deck
        if present.wanted.paused and deck.playing and deck.begun:
            self._set_paused(True)  # with libVLC's own "start-paused" no frame comes
        self._send(
            protocol.Progress(
                film=present.wanted.film,
                playing=deck.playing,
                position_ms=deck.position_ms if self._seek is None else self._seek,
                duration_ms=deck.duration_ms,
                shown=deck.shown,
                lost=deck.lost,
                seek=present.wanted.seek,
            )
        )

    def _handle_current(self, present: LoadedFilm, happening: DeckEvent) -> None:
        deck = present.deck
        match happening:
            case DeckEvent.PAUSED if deck.out_of_frames and not present.wanted.paused:
                present.ending.begin(whole=present.whole)
            case DeckEvent.CHANGED | DeckEvent.PAUSED:
                deck.learn_sample_aspect()
                self._apply_sound(present)
                self.report()
            case DeckEvent.SOUND:
                deck.keep_sound()
            case DeckEvent.ENDING if self._next and self._is_near_its_end(present):
                if present.due is None:  # one frame early, so that the screen is prepared
                    self._send(protocol.Ended(present.wanted.film))
                present.due = deck.over_at - _AHEAD
            case DeckEvent.SLOW:
                self._reload_slow(present)
            case DeckEvent.ENDED if present.due is not None:
                self._advance()
            case DeckEvent.ENDED if deck.shown and deck.left_ms > _END_MS:
                present.ending.begin(whole=present.whole)
            case DeckEvent.ENDED if deck.shown or deck.position_ms:
                if present.whole:
                    self._counts.setdefault(present.wanted.path, FrameCount()).note(deck.shown)
                self._end(protocol.Ended(present.wanted.film))
            case DeckEvent.ENDED | DeckEvent.FAILED if not present.sound:
                present.sound = True  # there is nothing but sound in it
                self._reload(present)
            case DeckEvent.ENDED | DeckEvent.FAILED:
                self._end(protocol.Failed(present.wanted.film, protocol.UNPLAYABLE))

    def _handle_next(self, following: LoadedFilm, happening: DeckEvent) -> None:
        match happening:
            case DeckEvent.CHANGED | DeckEvent.PAUSED:
                following.deck.learn_sample_aspect()
            case DeckEvent.SLOW:
                self._reload_slow(following)
            case DeckEvent.SOUND:
                following.deck.keep_sound()
            case DeckEvent.SEEN:
                following.deck.hold()
            case DeckEvent.ENDED if following.deck.seen:
                following.over = True
            case DeckEvent.ENDED | DeckEvent.FAILED if not following.sound:
                following.sound = True
                self._reload(following)
            case DeckEvent.ENDED | DeckEvent.FAILED:
                self._drop_next()
                self._send(protocol.Failed(following.wanted.film, protocol.UNPLAYABLE))

    def _reload_slow(self, loaded: LoadedFilm) -> None:
        """A slide film is opened with other options; that it is one is known only now."""
        self._slow[loaded.wanted.path] = loaded.deck.slow_seconds
        self._reload(loaded)

    def _reopen(self, present: LoadedFilm, start_ms: int) -> None:
        """Have libVLC decode the last frames of a slide film once more."""
        ending = present.ending
        present.wanted = replace(present.wanted, start_ms=start_ms)
        self._reload(present)
        present.ending = ending.reopened()

    def _is_near_its_end(self, present: LoadedFilm) -> bool:
        """Whether a film that has shown its last frame is over: sound may be longer than the
        picture, and the frame count may be too low where frames were dropped."""
        left_ms = present.deck.duration_ms - present.deck.position_ms
        return present.whole and not present.sound and left_ms < _END_MS

    def _open(self, wanted: protocol.Open) -> None:
        """Open a film; the one before plays on until the new one is loaded."""
        self._drop_next()
        before, self._current, self._seek = self._current, None, None
        self._current = self._load(wanted, beside=before)
        if before:
            before.deck.unload()

    def _load(self, wanted: protocol.Open, beside: LoadedFilm | None = None) -> LoadedFilm | None:
        path = Path(os.fsdecode(wanted.path))
        if not (path.is_absolute() and path.is_file()):
            self._send(protocol.Failed(wanted.film, protocol.MISSING))
            return None
        busy = beside or self._current
        deck = next(deck for deck in self._decks if not busy or deck is not busy.deck)
        loaded = LoadedFilm(deck, wanted, sound=wanted.volume > 0)
        self._reload(loaded)
        return loaded

    def _reload(self, loaded: LoadedFilm) -> None:
        wanted = loaded.wanted
        loaded.whole = wanted.start_ms == 0
        loaded.ending = LastFrames(loaded.deck)
        count = self._counts.get(wanted.path)
        loaded.deck.load(
            wanted.film,
            loaded.path,
            start_ms=wanted.start_ms,
            held=wanted.held,
            sound=loaded.sound,
            volume=loaded.volume,
            muted=loaded.muted,
            frames=count.frames if loaded.whole and count and count.confirmed else 0,
            slow_seconds=self._slow.get(wanted.path, 0.0),
        )

    def _reopen_in_place(self, present: LoadedFilm) -> None:
        present.wanted = replace(present.wanted, start_ms=present.deck.position_ms)
        self._reload(present)

    def _end(self, event: protocol.Ended | protocol.Failed) -> None:
        self._send(event)
        self._advance()

    def _swap(self) -> None:
        before, present = self._current, self._next
        assert present
        self._current, self._next, self._seek = present, None, None
        present.wanted = replace(present.wanted, held=False)
        self._send(protocol.Began(present.wanted.film))
        present.deck.let_go()
        self._apply_sound(present)
        if before:
            before.deck.unload()
        if present.over:
            self._end(protocol.Ended(present.wanted.film))

    def _drop_current(self) -> None:
        present, self._current, self._seek = self._current, None, None
        if present:
            present.deck.unload()

    def _drop_next(self) -> None:
        following, self._next = self._next, None
        if following:
            following.deck.unload()

    def _set_paused(self, paused: bool) -> None:
        if self._current:
            self._current.whole = False
            self._current.wanted = replace(self._current.wanted, paused=paused)
            self._current.deck.set_paused(paused)
            if self._current.deck.standing and not paused:
                self._current.ending.resume()
            self._apply_sound(self._current)

    def _apply_sound(self, present: LoadedFilm) -> None:
        if present.volume and not present.sound:  # it was opened without
            present.sound = True
            self._reopen_in_place(present)
        present.deck.set_sound(present.volume, muted=present.muted)
