"""libVLC's memory output: it writes frames straight into slots of the frame ring.

Part of the film worker. The callbacks run in libVLC's threads and must not call libVLC, nor wait
for anyone who does: that deadlocks.
"""

from __future__ import annotations

import ctypes
import threading
from collections.abc import Callable
from typing import Any

import vlc

from kiosk.media.geometry import LARGEST_FILM, Box, Pixels, Plane, fit, planes
from kiosk.media.geometry import length as frame_length
from kiosk.media.protocol import Frame
from kiosk.media.ring import SCRAP, SLOTS, FrameRing

_Numbers = ctypes.POINTER(ctypes.c_uint)
_FormatCallback = ctypes.CFUNCTYPE(
    ctypes.c_uint,
    ctypes.POINTER(ctypes.c_void_p),
    ctypes.POINTER(ctypes.c_char),
    _Numbers,
    _Numbers,
    _Numbers,
    _Numbers,
)
"""As libVLC declares it. python-vlc's own type hands us a copy of the chroma, which cannot be
written."""


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
    """Takes the frames of one film; `announce` is called in libVLC's thread."""

    def __init__(
        self,
        film: int,
        slots: Slots,
        pixels: Pixels,
        box: Box,
        announce: Callable[[Frame], None],
    ) -> None:
        self._film = film
        self._slots = slots
        self._pixels = pixels
        self._box = box
        self._announce = announce
        self._planes: tuple[Plane, ...] = ()
        self._size = (0, 0)
        self._visible = (0, 0)
        self._shape = (1, 1)
        self._writing: int | None = None
        self.sample_aspect = 1.0
        """Width of one film pixel by its height, once the worker knows it."""
        self.shown = 0
        self.lost = 0
        callbacks = vlc.CallbackDecorators
        self._format_callback = _FormatCallback(self._format)
        self._lock_callback = callbacks.VideoLockCb(self._lock)
        self._display_callback = callbacks.VideoDisplayCb(self._display)

    def attach(self, player: Any) -> None:
        """Make `player` write here; this writer must outlive it."""
        player.video_set_callbacks(self._lock_callback, None, self._display_callback, None)
        player.video_set_format_callbacks(
            ctypes.cast(self._format_callback, vlc.CallbackDecorators.VideoFormatCb), None
        )

    def _format(
        self, _opaque: Any, chroma: Any, width: Any, height: Any, pitches: Any, lines: Any
    ) -> int:
        """libVLC asks what to deliver; called again for every output the decoder tries."""
        coded = (width[0], height[0])
        self._shape = _visible_size(width, height)
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
            self._writing = self._slots.take()
        start = self._slots.ring.address(self._writing)
        for index, plane in enumerate(self._planes):
            addresses[index] = start + plane.offset
        return 1

    def _display(self, _opaque: Any, _picture: Any) -> None:
        slot, self._writing = self._writing, None
        if slot is None or slot == SCRAP:
            self.lost += 1
            return
        self.shown += 1
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

    def close(self) -> None:
        """After the player has stopped."""
        if self._writing is not None:
            self._slots.give_back(self._writing)


def _visible_size(width: Any, height: Any) -> tuple[int, int]:
    """The picture without the decoder's padding (1920x1080 of 1920x1088), rotation applied.

    libVLC 3 hands over pointers into its `video_format_t`, whose published layout is: width,
    height, two offsets, visible width, visible height. Asking through its functions would
    deadlock here, and reading the file first would double the time to the first frame. Where
    the layout is another one, the padding stays visible.
    """
    coded = (width[0], height[0])
    if ctypes.addressof(height.contents) - ctypes.addressof(width.contents) != 4:
        return coded
    visible = (width[4], width[5])
    inside = all(0 < seen <= whole for seen, whole in zip(visible, coded, strict=True))
    return visible if inside else coded
