"""Writes the frames of a deck into slots of the frame ring. Part of the film worker.

Concurrency: the callbacks run in libVLC's threads. They must neither call libVLC nor wait for a
thread that does: that deadlocks. libVLC calls them one after another for a player; the two players
share only the `SlotPool`, which has a lock. `release` runs in the main thread: `_turn` keeps it and
`_display` apart, so that a held frame is announced once.
"""

from __future__ import annotations

import ctypes
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import vlc

from kiosk.media.film_worker.film_colours import Colours, Matrix
from kiosk.media.film_worker.frame_geometry import (
    MAX_FILM_SIZE,
    Box,
    PixelFormat,
    Plane,
    capacity,
    fit,
    planes,
)
from kiosk.media.film_worker.frame_geometry import length as frame_length
from kiosk.media.film_worker.frame_ring import SCRAP, SLOTS, FrameRing
from kiosk.media.film_worker.memory_output import FormatCallback
from kiosk.media.film_worker.pixel_conversion import Converter
from kiosk.media.film_worker.protocol import Frame
from kiosk.media.film_worker.source_format import source_format

MAX_FRAME_BYTES = capacity(PixelFormat.I420, *MAX_FILM_SIZE)
"""Bytes of the largest frame that is requested from libVLC, which scales down larger ones."""

SLOW_SECONDS = 0.25
"""A film with a longer frame period is a slide film: a frame dropped at its end is noticed."""

_LAST_FRAMES = 2
"""How many frames a film may have dropped and still be recognised to be near its end."""


_UNCERTAIN_PERIODS = 1.3
"""For how many frame periods a frame is shown that is the last one only if another was dropped."""


class SlotPool:
    """Allocates slots: one belongs to the worker until its frame is announced, then to the screen
    until it is released there."""

    def __init__(self, ring: FrameRing) -> None:
        self.ring = ring
        self._taken: set[int] = set()
        self._lock = threading.Lock()

    def take(self) -> int:
        """A free slot, or `SCRAP`."""
        with self._lock:
            for slot in range(SLOTS):
                if slot not in self._taken and not self.ring.lent(slot):
                    self._taken.add(slot)
                    return slot
        return SCRAP

    def lend(self, slot: int) -> None:
        """Hand the slot to the screen, just before it is announced."""
        with self._lock:
            self.ring.lend(slot)
            self._taken.discard(slot)

    def put_back(self, slot: int) -> None:
        """Free a slot that is not announced."""
        with self._lock:
            self._taken.discard(slot)


@dataclass(frozen=True, slots=True)
class Layout:
    """The layout of a frame in a slot: size in pixels, bytes a line of the first plane, and colours
    where the frame is not RGB."""

    size: tuple[int, int]
    pitch: int
    colours: Colours


class FrameWriter:
    """Takes the frames of one libVLC player, film after film.

    For the GPU libVLC writes directly into slots; for the software renderer it writes into a buffer
    of the converter, which writes the slot, scaled for `box`. While the film is held its first
    frame waits in its slot, and frames that libVLC repeats meanwhile go to the scrap slot.
    `announce` is called in libVLC's thread, and by `release`; `first_frame` in libVLC's thread
    when the one of a held film has come, `ending` for each of the last that are `expected`,
    `slow` with the seconds between two frames where they are many.

    Raises:
        UnavailableError: frames cannot be converted here.
    """

    def __init__(
        self,
        slots: SlotPool,
        pixels: PixelFormat,
        announce: Callable[[Frame], None],
        first_frame: Callable[[], None],
        ending: Callable[[], None],
        slow: Callable[[float], None],
    ) -> None:
        self._slots = slots
        self._addresses = [slots.ring.address(slot) for slot in range(SLOTS + 1)]
        self._converter = Converter() if pixels is PixelFormat.RV32 else None
        self._announce = announce
        self._first_frame = first_frame
        self._ending = ending
        self._slow = slow
        self._turn = threading.Lock()
        self._film = 0
        self.box = Box(1920, 1080)
        """The box that frames are scaled for; may be set at any time."""
        self._fitted: Box | None = None
        self._planes: tuple[Plane, ...] = ()
        self._colours = Colours(Matrix.BT709)
        self._layout = Layout((0, 0), 0, self._colours)
        self._layouts = dict.fromkeys(range(SLOTS + 1), self._layout)
        self._shape = (1, 1)
        self._writing: int | None = None
        self._held: int | None = None
        self._holding = False
        self.sample_aspect = 1.0
        """Width of one film pixel by its height, once the worker knows it."""
        self.shown = 0
        self.lost = 0
        self.expected = 0
        """How many frames the film has, 0 where that is not known."""
        self.first_at = self.last_at = 0.0
        """When the first and the latest frame were announced, by the monotonic clock."""
        self.hidden_until = 0.0
        """Frames before this time are not announced, by the monotonic clock."""
        callbacks = vlc.CallbackDecorators
        self._format_callback = FormatCallback(self._format)
        self._lock_callback = callbacks.VideoLockCb(self._lock)
        self._unlock_callback = callbacks.VideoUnlockCb(self._unlock)
        self._display_callback = callbacks.VideoDisplayCb(self._display)

    def attach(self, player: Any) -> None:
        """Register the callbacks with `player`, which this writer must outlive."""
        player.video_set_callbacks(
            self._lock_callback,
            self._unlock_callback if self._converter else None,
            self._display_callback,
            None,
        )
        player.video_set_format_callbacks(
            ctypes.cast(self._format_callback, vlc.CallbackDecorators.VideoFormatCb), None
        )

    @property
    def seen(self) -> bool:
        """Whether a frame of this film has come, announced or held."""
        return self.shown > 0 or self._held is not None

    @property
    def over_at(self) -> float:
        """When the film is over if no further frame comes, by the monotonic clock."""
        frame_seconds = (self.last_at - self.first_at) / max(1, self.shown - 1)
        periods = 1 if self.shown >= self.expected else _UNCERTAIN_PERIODS
        return self.last_at + frame_seconds * periods

    def begin(self, film: int, *, held: bool, expected: int) -> None:
        """Prepare for another film. The player must be stopped."""
        self._film, self._holding, self.expected = film, held, expected
        self._shape = (1, 1)
        self.sample_aspect = 1.0
        self.shown = self.lost = 0
        self.first_at = self.last_at = self.hidden_until = 0.0

    def release(self) -> None:
        """Announce the frame that is held, if it has come, and hold no more."""
        with self._turn:
            self._holding = False
            slot, self._held = self._held, None
            if slot is not None:
                self._announce_slot(slot)

    def end(self) -> None:
        """The player has stopped: what was not announced goes back."""
        for slot in (self._writing, self._held):
            if slot is not None:
                self._slots.put_back(slot)
        self._writing = self._held = None
        if self._converter:
            self._converter.forget()

    def _format(
        self, _opaque: Any, chroma: Any, width: Any, height: Any, pitches: Any, lines: Any
    ) -> int:
        """libVLC asks what to deliver; called again for every output the decoder tries."""
        source = source_format(chroma, width, height)
        self._shape = size = source.visible
        self._colours = source.colours
        room = MAX_FRAME_BYTES if self._converter else self._slots.ring.capacity
        if frame_length(planes(PixelFormat.I420, *size)) > room:
            size = fit(*size, Box(*MAX_FILM_SIZE), PixelFormat.I420, room)
        self._planes = planes(PixelFormat.I420, *size)
        self._layout = Layout(size, self._planes[0].pitch, source.colours)
        self._fitted = None
        if source.frame_seconds >= SLOW_SECONDS:
            self._slow(source.frame_seconds)
        if self._converter:
            self._converter.expect(self._planes, size, source.colours)
        for index, letter in enumerate(PixelFormat.I420.value.encode("ascii")):
            chroma[index] = letter
        width[0], height[0] = size  # without the padding: libVLC would stretch the picture over it
        for index, plane in enumerate(self._planes):
            pitches[index], lines[index] = plane.pitch, plane.lines
        return 1

    def _lock(self, _opaque: Any, addresses: Any) -> int:
        if self._writing is None or self._writing == SCRAP:
            self._writing = SCRAP if self._held is not None else self._slots.take()
        if self._converter:
            start = self._converter.address
        else:
            start = self._addresses[self._writing]
            self._layouts[self._writing] = self._layout
        for index, plane in enumerate(self._planes):
            addresses[index] = start + plane.offset
        return 1

    def _unlock(self, _opaque: Any, _picture: Any, _addresses: Any) -> None:
        """libVLC has written a frame: convert it ahead of its display time."""
        slot = self._writing
        if self._converter is None or slot is None or slot == SCRAP:
            return
        box = self.box
        if box is not self._fitted:
            size = fit(*self._shape, box, PixelFormat.RV32, self._slots.ring.capacity)
            self._layout = Layout(size, planes(PixelFormat.RV32, *size)[0].pitch, self._colours)
            self._fitted = box
        self._layouts[slot] = layout = self._layout
        self._converter.convert(self._addresses[slot], layout.size, layout.pitch)

    def _display(self, _opaque: Any, _picture: Any) -> None:
        slot, self._writing = self._writing, None
        if time.monotonic() < self.hidden_until:
            self._slots.put_back(SCRAP if slot is None else slot)
            return
        with self._turn:
            first = self._holding and self._held is None
            if slot is None or slot == SCRAP:
                self.lost += not self._holding
            elif first:
                self._held = slot
            else:
                self._announce_slot(slot)
        if first:
            self._first_frame()
        elif 0 < self.expected <= self.shown + _LAST_FRAMES:
            self._ending()

    def _announce_slot(self, slot: int) -> None:
        self.shown += 1
        self.last_at = time.monotonic()
        self.first_at = self.first_at or self.last_at
        layout = self._layouts[slot]
        self._slots.lend(slot)
        self._announce(
            Frame(
                film=self._film,
                slot=slot,
                width=layout.size[0],
                height=layout.size[1],
                pitch=layout.pitch,
                aspect=self._shape[0] * self.sample_aspect / self._shape[1],
                matrix=layout.colours.matrix,
            )
        )
