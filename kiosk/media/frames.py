"""Writes a deck's frames straight into slots of the frame ring.

Part of the film worker. The callbacks run in libVLC's threads and must not call libVLC, nor wait
for anyone who does: that deadlocks.
"""

from __future__ import annotations

import ctypes
import threading
import time
from collections.abc import Callable
from typing import Any

import vlc

from kiosk.media.geometry import LARGEST_FILM, Box, Pixels, Plane, fit, planes
from kiosk.media.geometry import length as frame_length
from kiosk.media.memory_output import FormatCallback, visible_size
from kiosk.media.protocol import Frame
from kiosk.media.ring import SCRAP, SLOTS, FrameRing


class Slots:
    """Who has which slot: the worker until a frame is announced, the screen until it releases."""

    def __init__(self, ring: FrameRing) -> None:
        self.ring = ring
        self._free = list(range(SLOTS))
        self._lock = threading.Lock()

    def take(self) -> int:
        """A free slot, or `SCRAP`."""
        with self._lock:
            return self._free.pop() if self._free else SCRAP

    def give_back(self, slot: int) -> None:
        """Repeated and unknown slots are ignored: they come from outside."""
        with self._lock:
            if 0 <= slot < SLOTS and slot not in self._free:
                self._free.append(slot)


class FrameWriter:
    """Takes the frames of one libVLC player, film after film.

    While the film is held its first frame waits in its slot, and what libVLC shows again
    meanwhile goes to the scrap slot. `announce` is called in libVLC's thread, and by `release`;
    `first_frame` in libVLC's thread when the one of a held film has come.
    """

    def __init__(
        self,
        slots: Slots,
        pixels: Pixels,
        announce: Callable[[Frame], None],
        first_frame: Callable[[], None],
    ) -> None:
        self._slots = slots
        self._pixels = pixels
        self._announce = announce
        self._first_frame = first_frame
        self._turn = threading.Lock()
        self._film = 0
        self._box = Box(1, 1)
        self._planes: tuple[Plane, ...] = ()
        self._size = (0, 0)
        self._visible = (0, 0)
        self._shape = (1, 1)
        self._writing: int | None = None
        self._held: int | None = None
        self._holding = False
        self.sample_aspect = 1.0
        """Width of one film pixel by its height, once the worker knows it."""
        self.shown = 0
        self.lost = 0
        self.first_at = 0.0
        """When the first frame was announced, by the monotonic clock."""
        callbacks = vlc.CallbackDecorators
        self._format_callback = FormatCallback(self._format)
        self._lock_callback = callbacks.VideoLockCb(self._lock)
        self._display_callback = callbacks.VideoDisplayCb(self._display)

    def attach(self, player: Any) -> None:
        """Make `player` write here; this writer must outlive it."""
        player.video_set_callbacks(self._lock_callback, None, self._display_callback, None)
        player.video_set_format_callbacks(
            ctypes.cast(self._format_callback, vlc.CallbackDecorators.VideoFormatCb), None
        )

    @property
    def seen(self) -> bool:
        """Whether a frame of this film has come, announced or held."""
        return self.shown > 0 or self._held is not None

    def begin(self, film: int, box: Box, *, held: bool) -> None:
        """The frames that come from now on are those of another film; the player stands."""
        self._film, self._box, self._holding = film, box, held
        self._shape = (1, 1)
        self.sample_aspect = 1.0
        self.shown = self.lost = 0
        self.first_at = 0.0

    def release(self) -> None:
        """Announce the frame that is held, if it has come, and hold no more."""
        with self._turn:
            self._holding = False
            slot, self._held = self._held, None
            if slot is not None:
                self._tell(slot)

    def end(self) -> None:
        """The player has stopped: what was not announced goes back."""
        for slot in (self._writing, self._held):
            if slot is not None:
                self._slots.give_back(slot)
        self._writing = self._held = None

    def _format(
        self, _opaque: Any, chroma: Any, width: Any, height: Any, pitches: Any, lines: Any
    ) -> int:
        """libVLC asks what to deliver; called again for every output the decoder tries."""
        coded = (width[0], height[0])
        self._shape = visible_size(width, height)
        ring = self._slots.ring
        if self._pixels is Pixels.RV32:
            self._size = self._visible = fit(*self._shape, self._box, self._pixels, ring.capacity)
        elif frame_length(planes(self._pixels, *coded)) <= ring.capacity:
            self._size, self._visible = coded, self._shape
        else:
            self._size = fit(*self._shape, Box(*LARGEST_FILM), self._pixels, ring.capacity)
            self._visible = self._size
        self._planes = planes(self._pixels, *self._size)
        for index, letter in enumerate(self._pixels.value.encode("ascii")):
            chroma[index] = letter
        width[0], height[0] = self._size
        for index, plane in enumerate(self._planes):
            pitches[index], lines[index] = plane.pitch, plane.lines
        return 1

    def _lock(self, _opaque: Any, addresses: Any) -> int:
        if self._writing is None or self._writing == SCRAP:
            self._writing = SCRAP if self._held is not None else self._slots.take()
        start = self._slots.ring.address(self._writing)
        for index, plane in enumerate(self._planes):
            addresses[index] = start + plane.offset
        return 1

    def _display(self, _opaque: Any, _picture: Any) -> None:
        slot, self._writing = self._writing, None
        with self._turn:
            first = self._holding and self._held is None
            if slot is None or slot == SCRAP:
                self.lost += not self._holding
            elif first:
                self._held = slot
            else:
                self._tell(slot)
        if first:
            self._first_frame()

    def _tell(self, slot: int) -> None:
        self.shown += 1
        self.first_at = self.first_at or time.monotonic()
        self._announce(
            Frame(
                film=self._film,
                slot=slot,
                width=self._size[0],
                height=self._size[1],
                pitch=self._planes[0].pitch,
                visible_width=self._visible[0],
                visible_height=self._visible[1],
                aspect=self._shape[0] * self.sample_aspect / self._shape[1],
            )
        )
