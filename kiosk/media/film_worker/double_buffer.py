"""What the film worker has open: the present film, and the next one, held at its first frame.

The only caller of libVLC; runs in one thread.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from msgspec.structs import replace

from kiosk.media.film_worker import protocol
from kiosk.media.film_worker.deck import Deck, Happening
from kiosk.media.film_worker.frame_geometry import Box, Pixels
from kiosk.media.film_worker.frame_ring import FrameRing
from kiosk.media.film_worker.frame_writer import Slots
from kiosk.media.film_worker.last_frames import Ending
from kiosk.media.film_worker.libvlc import start_libvlc

_END_MS = 150
"""A film that is further from its end is not over, however many frames it has shown."""

_AHEAD = 0.004
"""Seconds by which the first frame of a film takes longer to the screen than any other."""


@dataclass(slots=True)
class Loaded:
    """A film on a deck. `over`: it ended while it was held, as a film of one frame does."""

    deck: Deck
    wanted: protocol.Open
    sound: bool
    over: bool = False
    whole: bool = True
    """It has been shown from its beginning, without a leap and without a pause."""
    due: float | None = None
    """When it is over, by the monotonic clock, once its last frames are shown."""
    ending: Ending = field(init=False)

    def __post_init__(self) -> None:
        self.ending = Ending(self.deck)


@dataclass(slots=True)
class Count:
    """The most frames that a film showed from beginning to end; believed when it came twice.
    A round that shows fewer has lost some."""

    frames: int = 0
    believed: bool = False

    def note(self, shown: int) -> None:
        if shown > self.frames:
            self.frames, self.believed = shown, False
        elif shown == self.frames:
            self.believed = True


class Stage:
    """Owns the two decks; `tell` is called in libVLC's threads.

    Raises:
        UnavailableError: libVLC is there, but its plugins are not, or libswscale is not.
    """

    def __init__(
        self,
        say: Callable[[protocol.Event], None],
        ring: FrameRing,
        pixels: Pixels,
        tell: Callable[[int, Happening], None],
        name: str,
    ) -> None:
        self._say = say
        self._present: Loaded | None = None
        self._next: Loaded | None = None
        self._seek: int | None = None
        self._slow: dict[bytes, float] = {}
        """Seconds between two frames of slide films, by their paths."""
        self._counts: dict[bytes, Count] = {}
        """By the path of the film. libVLC tells the end up to two frames late."""
        libvlc, slots = start_libvlc(name=name), Slots(ring)
        self._decks = [Deck(libvlc, slots, pixels, say, tell) for _ in range(2)]

    def obey(self, command: protocol.Command) -> None:
        match command:
            case protocol.Open(held=True):
                self._drop_next()
                self._next = self._load(command)
            case protocol.Open():
                self._open(command)
            case protocol.Begin():
                if self._next and self._next.wanted.film == command.film and not self._is_ending:
                    self._take_turns()
            case protocol.SetSize():
                box = Box(max(1, command.width), max(1, command.height), command.cover)
                for deck in self._decks:
                    deck.resize(box)
            case protocol.Stop():
                self._drop_next()
                self._drop_present()
            case protocol.Play() | protocol.Pause():
                self._set_paused(isinstance(command, protocol.Pause))
            case protocol.Seek():
                self._seek = max(0, command.position_ms)
            case protocol.SetVolume() if self._present:
                self._present.wanted = replace(self._present.wanted, volume=command.level)
                self._apply_sound(self._present)
            case protocol.SetMuted() if self._present:
                self._present.wanted = replace(self._present.wanted, muted=command.muted)
                self._apply_sound(self._present)

    def happened(self, film: int, happening: Happening) -> None:
        """libVLC told something about a film, perhaps one that is closed by now."""
        if self._present and film == self._present.wanted.film:
            self._happened_on_screen(self._present, happening)
        elif self._next and film == self._next.wanted.film:
            self._happened_to_next(self._next, happening)

    def renew_sound(self) -> None:
        """Open the sound outputs anew; the films go on where they are."""
        if self._present and self._present.sound:
            self._reopen_in_place(self._present)
        if self._next and self._next.sound:
            self._reload(self._next)

    @property
    def due(self) -> float | None:
        """When the last frame of the present film has stood for as long as it should, by the
        monotonic clock, or is due itself; None before. Then is the time to `proceed`."""
        present = self._present
        if not present:
            return None
        return present.due or present.ending.due

    @property
    def _is_ending(self) -> bool:
        """Whether the end of the present film has been told already."""
        return self._present is not None and self._present.due is not None

    def proceed(self) -> None:
        """What was due is done: the present film is over and the next one takes its place at once,
        or its last frame is shown."""
        present = self._present
        if present and present.deck.standing:
            if (start_ms := present.ending.reopen_ms) is not None:
                self._reopen(present, start_ms)
            elif present.ending.proceed():
                present.deck.unload()
                self._end(protocol.Ended(present.wanted.film))
        else:
            self._follow_up()

    def _follow_up(self) -> None:
        if self._next:
            self._take_turns()
        else:
            self._drop_present()

    def settle(self) -> None:
        """All commands are obeyed: of the seeks that came together only the last counts, and
        while a finger drags each is given the time to show its frame."""
        position_ms, present = self._seek, self._present
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
        if self._next and not self._next.over:
            self._next.deck.hold_sound()
        present = self._present
        if not present:
            self._say(protocol.Alive())
            return
        deck = present.deck
        if present.wanted.paused and deck.playing and deck.begun:
            self._set_paused(True)  # libVLC's own "start-paused" shows no frame
        self._say(
            protocol.Progress(
                film=present.wanted.film,
                playing=deck.playing,
                position_ms=deck.position_ms,
                duration_ms=deck.duration_ms,
                shown=deck.shown,
                lost=deck.lost,
            )
        )

    def _happened_on_screen(self, present: Loaded, happening: Happening) -> None:
        deck = present.deck
        match happening:
            case Happening.PAUSED if deck.out_of_frames and not present.wanted.paused:
                present.ending.begin(whole=present.whole)
            case Happening.CHANGED | Happening.PAUSED:
                deck.learn_sample_aspect()
                self._apply_sound(present)
                self.report()
            case Happening.SOUND:
                deck.keep_sound()
            case Happening.ENDING if self._next and self._is_near_its_end(present):
                if present.due is None:  # the screen has a frame's time to note it
                    self._say(protocol.Ended(present.wanted.film))
                present.due = deck.over_at - _AHEAD
            case Happening.SLOW:
                self._reload_slow(present)
            case Happening.ENDED if present.due is not None:
                self._follow_up()
            case Happening.ENDED if deck.shown and deck.left_ms > _END_MS:
                present.ending.begin(whole=present.whole)
            case Happening.ENDED if deck.shown or deck.position_ms:
                if present.whole:
                    self._counts.setdefault(present.wanted.path, Count()).note(deck.shown)
                self._end(protocol.Ended(present.wanted.film))
            case Happening.ENDED | Happening.FAILED if not present.sound:
                present.sound = True  # there is nothing but sound in it
                self._reload(present)
            case Happening.ENDED | Happening.FAILED:
                self._end(protocol.Failed(present.wanted.film, protocol.UNPLAYABLE))

    def _happened_to_next(self, following: Loaded, happening: Happening) -> None:
        match happening:
            case Happening.CHANGED | Happening.PAUSED:
                following.deck.learn_sample_aspect()
            case Happening.SLOW:
                self._reload_slow(following)
            case Happening.SOUND:
                following.deck.keep_sound()
            case Happening.SEEN:
                following.deck.hold()
            case Happening.ENDED if following.deck.seen:
                following.over = True
            case Happening.ENDED | Happening.FAILED if not following.sound:
                following.sound = True
                self._reload(following)
            case Happening.ENDED | Happening.FAILED:
                self._drop_next()
                self._say(protocol.Failed(following.wanted.film, protocol.UNPLAYABLE))

    def _reload_slow(self, loaded: Loaded) -> None:
        """A slide film is opened in another way, which is known only now."""
        self._slow[loaded.wanted.path] = loaded.deck.slow_seconds
        self._reload(loaded)

    def _reopen(self, present: Loaded, start_ms: int) -> None:
        """Have libVLC decode the last frames of a slide film anew."""
        ending = present.ending
        present.wanted = replace(present.wanted, start_ms=start_ms)
        self._reload(present)
        present.ending = ending.reopened()

    def _is_near_its_end(self, present: Loaded) -> bool:
        """Whether nothing more is to come of a film whose frames have all been shown. Sound may
        be longer than the picture, and frames may have been counted while some were dropped."""
        left_ms = present.deck.duration_ms - present.deck.position_ms
        return present.whole and not present.sound and left_ms < _END_MS

    def _open(self, wanted: protocol.Open) -> None:
        """The film before goes on until the new one is loaded."""
        self._drop_next()
        before, self._present, self._seek = self._present, None, None
        self._present = self._load(wanted, beside=before)
        if before:
            before.deck.unload()

    def _load(self, wanted: protocol.Open, beside: Loaded | None = None) -> Loaded | None:
        path = _path(wanted)
        if not (path.is_absolute() and path.is_file()):
            self._say(protocol.Failed(wanted.film, protocol.MISSING))
            return None
        busy = beside or self._present
        deck = next(deck for deck in self._decks if not busy or deck is not busy.deck)
        loaded = Loaded(deck, wanted, sound=wanted.volume > 0)
        self._reload(loaded)
        return loaded

    def _reload(self, loaded: Loaded) -> None:
        wanted = loaded.wanted
        loaded.whole = wanted.start_ms == 0
        loaded.ending = Ending(loaded.deck)
        count = self._counts.get(wanted.path)
        loaded.deck.load(
            wanted.film,
            _path(wanted),
            start_ms=wanted.start_ms,
            held=wanted.held,
            sound=loaded.sound,
            volume=_volume(wanted),
            muted=_is_muted(wanted),
            frames=count.frames if loaded.whole and count and count.believed else 0,
            slow_seconds=self._slow.get(wanted.path, 0.0),
        )

    def _reopen_in_place(self, present: Loaded) -> None:
        present.wanted = replace(present.wanted, start_ms=present.deck.position_ms)
        self._reload(present)

    def _end(self, event: protocol.Ended | protocol.Failed) -> None:
        self._say(event)
        self._follow_up()

    def _take_turns(self) -> None:
        before, present = self._present, self._next
        assert present
        self._present, self._next, self._seek = present, None, None
        present.wanted = replace(present.wanted, held=False)
        self._say(protocol.Began(present.wanted.film))
        present.deck.let_go()
        self._apply_sound(present)
        if before:
            before.deck.unload()
        if present.over:
            self._end(protocol.Ended(present.wanted.film))

    def _drop_present(self) -> None:
        present, self._present, self._seek = self._present, None, None
        if present:
            present.deck.unload()

    def _drop_next(self) -> None:
        following, self._next = self._next, None
        if following:
            following.deck.unload()

    def _set_paused(self, paused: bool) -> None:
        if self._present:
            self._present.whole = False
            self._present.wanted = replace(self._present.wanted, paused=paused)
            self._present.deck.set_paused(paused)
            if self._present.deck.standing and not paused:
                self._present.ending.resume()
            self._apply_sound(self._present)

    def _apply_sound(self, present: Loaded) -> None:
        wanted = present.wanted
        if wanted.volume and not present.sound:  # it was opened without
            present.sound = True
            self._reopen_in_place(present)
        present.deck.set_sound(_volume(wanted), muted=_is_muted(wanted))


def _path(wanted: protocol.Open) -> Path:
    return Path(os.fsdecode(wanted.path))


def _volume(wanted: protocol.Open) -> int:
    return min(100, max(0, wanted.volume))


def _is_muted(wanted: protocol.Open) -> bool:
    return wanted.muted or wanted.paused or wanted.held
