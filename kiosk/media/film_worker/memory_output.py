"""libVLC's memory output in its simplest form: one frame after another, in one place.

The callbacks run in libVLC's threads and must not call libVLC, nor wait for anyone who does: that
deadlocks.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import vlc

from kiosk.media.film_worker.film_colours import Colours
from kiosk.media.film_worker.frame_geometry import Box, Pixels, Plane, fit, length, planes
from kiosk.media.film_worker.source_format import SourceFormat, source_format

ENOUGH = Box(1920, 1080)
"""Larger frames are delivered in this size: it is what a poster needs, and a 4K frame takes 12 MB
several times over."""

_Numbers = ctypes.POINTER(ctypes.c_uint)

FormatCallback = ctypes.CFUNCTYPE(
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


@dataclass(frozen=True, slots=True)
class FilmPicture:
    """A frame in I420 as it lies in memory, good until the next one comes.

    Of its `parts` the upper left `width` x `height` pixels are seen.
    """

    pixels: memoryview
    parts: tuple[Plane, ...]
    width: int
    height: int
    colours: Colours


class MemoryOutput:
    """Takes the frames of one player; `see` is called in libVLC's thread."""

    def __init__(self, see: Callable[[FilmPicture], None]) -> None:
        self._see = see
        self._parts: tuple[Plane, ...] = ()
        self.source: SourceFormat | None = None
        """What the film's own frames are like, once the first one is due."""
        self._size = (0, 0)
        self._memory: Any = None
        callbacks = vlc.CallbackDecorators
        self._format_callback = FormatCallback(self._format)
        self._lock_callback = callbacks.VideoLockCb(self._lock)
        self._display_callback = callbacks.VideoDisplayCb(self._display)

    def attach(self, player: Any) -> None:
        """Make `player` write here; this output must outlive it."""
        player.video_set_callbacks(self._lock_callback, None, self._display_callback, None)
        player.video_set_format_callbacks(
            ctypes.cast(self._format_callback, vlc.CallbackDecorators.VideoFormatCb), None
        )

    def _format(
        self, _opaque: Any, chroma: Any, width: Any, height: Any, pitches: Any, lines: Any
    ) -> int:
        """libVLC asks what to deliver; called again for every output the decoder tries."""
        self.source = source = source_format(chroma, width, height)
        self._size = source.visible
        if self._size[0] * self._size[1] > ENOUGH.width * ENOUGH.height:
            self._size = fit(*source.visible, ENOUGH, Pixels.I420, sys.maxsize)
        width[0], height[0] = self._size  # whole with its padding it would come stretched
        self._parts = planes(Pixels.I420, *self._size)
        self._memory = (ctypes.c_char * length(self._parts))()
        for index, letter in enumerate(Pixels.I420.value.encode("ascii")):
            chroma[index] = letter
        for index, plane in enumerate(self._parts):
            pitches[index], lines[index] = plane.pitch, plane.lines
        return 1

    def _lock(self, _opaque: Any, addresses: Any) -> int:
        start = ctypes.addressof(self._memory)
        for index, plane in enumerate(self._parts):
            addresses[index] = start + plane.offset
        return 1

    def _display(self, _opaque: Any, _picture: Any) -> None:
        pixels = memoryview(self._memory).cast("B")
        assert self.source
        self._see(FilmPicture(pixels, self._parts, *self._size, self.source.colours))
