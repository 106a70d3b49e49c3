"""libVLC's memory output in its simplest form: every frame in the same buffer.

The callbacks run in libVLC's threads and must neither call libVLC nor wait for a thread that does:
that deadlocks.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import vlc

from kiosk.media.film_worker.film_colours import Colours
from kiosk.media.film_worker.frame_geometry import Box, PixelFormat, Plane, fit, length, planes
from kiosk.media.film_worker.source_format import SourceFormat, source_format

MAX_OUTPUT = Box(1920, 1080)
"""Larger frames are scaled down to this size: a poster needs no more, and of a 4K frame of 12 MB
libVLC keeps several."""

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
"""As libVLC declares it. With python-vlc's own type the chroma is a copy and cannot be written:
`test_the_chroma_cannot_be_written_with_the_type_of_python_vlc` in tests/media/test_libvlc.py."""


@dataclass(frozen=True, slots=True)
class FilmPicture:
    """A frame in I420 in memory, valid until the next one is written.

    `parts` are its planes; the upper left `width` x `height` pixels are visible.
    """

    pixels: memoryview
    parts: tuple[Plane, ...]
    width: int
    height: int
    colours: Colours


class MemoryOutput:
    """Receives the frames of one player; `on_frame` is called in libVLC's thread."""

    def __init__(self, on_frame: Callable[[FilmPicture], None]) -> None:
        self._on_frame = on_frame
        self._parts: tuple[Plane, ...] = ()
        self.source: SourceFormat | None = None
        """The format of the film's frames, once the first one is due."""
        self._size = (0, 0)
        self._memory: Any = None
        callbacks = vlc.CallbackDecorators
        self._format_callback = FormatCallback(self._format)
        self._lock_callback = callbacks.VideoLockCb(self._lock)
        self._display_callback = callbacks.VideoDisplayCb(self._display)

    def attach(self, player: Any) -> None:
        """Register the callbacks with `player`, which this output must outlive."""
        player.video_set_callbacks(self._lock_callback, None, self._display_callback, None)
        player.video_set_format_callbacks(
            ctypes.cast(self._format_callback, vlc.CallbackDecorators.VideoFormatCb), None
        )

    def _format(
        self, _opaque: Any, chroma: Any, width: Any, height: Any, pitches: Any, lines: Any
    ) -> int:
        """Choose the format to deliver; called for every output that the decoder tries."""
        self.source = source = source_format(chroma, width, height)
        self._size = source.visible
        if self._size[0] * self._size[1] > MAX_OUTPUT.width * MAX_OUTPUT.height:
            self._size = fit(*source.visible, MAX_OUTPUT, PixelFormat.I420, sys.maxsize)
        width[0], height[0] = self._size  # with the padding libVLC would stretch the picture
        self._parts = planes(PixelFormat.I420, *self._size)
        self._memory = (ctypes.c_char * length(self._parts))()
        for index, letter in enumerate(PixelFormat.I420.value.encode("ascii")):
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
        self._on_frame(FilmPicture(pixels, self._parts, *self._size, self.source.colours))
