"""Converts film frames from I420 to BGRX in the size of the screen, with FFmpeg's libswscale.

Part of the film worker. libVLC can do it with the same library, but then copies the four times
larger result once more, keeps several of them, has one colour matrix only, and has to reopen the
film for another size. docs/adr/0020 has the figures.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import importlib.util
import os
import sys
from collections.abc import Sequence
from ctypes import POINTER, c_int, c_void_p
from functools import cache
from pathlib import Path

from kiosk.core.errors import UnavailableError
from kiosk.media.film_worker.film_colours import Colours, Matrix
from kiosk.media.film_worker.frame_geometry import Plane

_I420, _BGRX = 0, 28
"""AV_PIX_FMT_YUV420P and AV_PIX_FMT_BGRA, which never change."""
_FAST_BILINEAR = 1
"""As the screen scales; the default, bicubic, costs twice as much."""
_COEFFICIENTS = {Matrix.BT709: 1, Matrix.BT601: 5, Matrix.BT2020: 9}
_ONE = 1 << 16

_Numbers = POINTER(c_int)
_Addresses = c_void_p * 4
_Pitches = c_int * 4


class Converter:
    """Has a buffer for a frame in I420, and converts it from there.

    Raises:
        UnavailableError: libswscale is not there.
    """

    def __init__(self) -> None:
        self._swscale = _load()
        self._context: int | None = None
        self._prepared: tuple[tuple[int, int], Colours, tuple[int, int]] | None = None
        self._size = (0, 0)
        self._colours = Colours(Matrix.BT709)
        self._frame = (ctypes.c_char * 0)()
        self._from = _Addresses(), _Pitches()

    def expect(self, parts: Sequence[Plane], size: tuple[int, int], colours: Colours) -> None:
        """Set the layout of frames from now on: planes and size in pixels."""
        self._size, self._colours = size, colours
        last = parts[-1]
        self._frame = (ctypes.c_char * (last.offset + last.pitch * last.lines))()
        self._from = (
            _Addresses(*(self.address + part.offset for part in parts)),
            _Pitches(*(part.pitch for part in parts)),
        )

    def forget(self) -> None:
        """Free the buffer: no frame comes before the next `expect`."""
        self._frame = (ctypes.c_char * 0)()

    @property
    def address(self) -> int:
        """The address of the buffer, where a frame is to be written."""
        return ctypes.addressof(self._frame)

    def convert(self, target: int, size: tuple[int, int], pitch: int) -> None:
        """Write the frame to the address `target`, scaled to `size`; `pitch` is in bytes."""
        if self._prepared != (self._size, self._colours, size):
            self._prepare(size)
        self._swscale.sws_scale(
            self._context, *self._from, 0, self._size[1], _Addresses(target), _Pitches(pitch)
        )

    def _prepare(self, size: tuple[int, int]) -> None:
        swscale = self._swscale
        swscale.sws_freeContext(self._context)
        self._context = swscale.sws_getContext(
            *self._size, _I420, *size, _BGRX, _FAST_BILINEAR, None, None, None
        )
        self._prepared = (self._size, self._colours, size)
        matrix = swscale.sws_getCoefficients(_COEFFICIENTS[self._colours.matrix])
        full = int(self._colours.full_range)
        swscale.sws_setColorspaceDetails(self._context, matrix, full, matrix, 1, 0, _ONE, _ONE)


def _find() -> str | None:
    """The library: beside a libVLC that is a bundle's, else a dependency of the system's; on
    Windows a part of Qt Multimedia."""
    if sys.platform == "win32":
        found = importlib.util.find_spec("PySide6")
        folders = found.submodule_search_locations if found else None
        return next((str(it) for it in Path(*(folders or ())[:1]).glob("swscale-*.dll")), None)
    libvlc = os.environ.get("PYTHON_VLC_LIB_PATH")
    beside = Path(libvlc).parent.glob("libswscale.so.*") if libvlc else ()
    return next(map(str, beside), None) or ctypes.util.find_library("swscale")


@cache
def _load() -> ctypes.CDLL:
    """Load libswscale.

    Raises:
        UnavailableError: it is not there.
    """
    name = _find()
    if name is None:
        raise UnavailableError("libswscale is not there")
    library = ctypes.CDLL(name)
    library.sws_getContext.restype = c_void_p
    library.sws_getContext.argtypes = [*[c_int] * 7, *[c_void_p] * 3]
    library.sws_freeContext.restype = None
    library.sws_freeContext.argtypes = [c_void_p]
    library.sws_getCoefficients.restype = _Numbers
    library.sws_setColorspaceDetails.argtypes = [c_void_p, _Numbers, c_int, _Numbers, *[c_int] * 4]
    library.sws_scale.argtypes = [
        c_void_p,
        POINTER(c_void_p),
        _Numbers,
        c_int,
        c_int,
        POINTER(c_void_p),
        _Numbers,
    ]
    return library
