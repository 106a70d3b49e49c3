"""The format of a film's frames, read in the format callback of libVLC's memory output.

libVLC 3 passes pointers into its `video_format_t` (vlc_es.h), whose published layout also has the
visible size and the colours. The public functions cannot be called in the callback: they deadlock.
libVLC 4 passes all of it officially. tests/media/test_colours.py and test_player.py
(test_a_frame_has_the_visible_size_and_shape_of_its_film) fail where the layout is another one.
"""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from typing import Any

from kiosk.media.film_worker.film_colours import Colours, Matrix, Transfer, default_colours

_FULL_RANGE_CHROMAS = ("J4",)
"""libVLC converts them to I420 with luma from 16 to 235."""

_RGB_CHROMAS = ("RV", "RGB", "BGR", "ARGB", "ABGR", "GBR")
_ALPHA_CHROMAS = ("YUVA", "YA0L")

_MATRICES = {1: Matrix.BT601, 2: Matrix.BT709, 3: Matrix.BT2020}
_TRANSFERS = {6: Transfer.PQ, 8: Transfer.HLG}
_BT2020_PRIMARIES = 4


class _VideoFormat(ctypes.Structure):
    """`video_format_t` of libVLC 3, from `i_width` on, as far as it is read here."""

    _fields_ = (
        ("size", ctypes.c_uint * 2),
        ("offset", ctypes.c_uint * 2),
        ("visible", ctypes.c_uint * 2),
        ("bits_per_pixel", ctypes.c_uint),
        ("sample_aspect", ctypes.c_uint * 2),
        ("frame_rate", ctypes.c_uint * 2),
        ("masks_and_shifts", ctypes.c_uint * 9),
    )


class _VideoColours(ctypes.Structure):
    """What follows the pointer to the palette in `video_format_t`."""

    _fields_ = (
        ("orientation", ctypes.c_int),
        ("primaries", ctypes.c_int),
        ("transfer", ctypes.c_int),
        ("space", ctypes.c_int),
        ("full_range", ctypes.c_bool),
    )


_CHROMA_BYTES = 4
"""The format begins with its chroma, so before `i_width`."""


@dataclass(frozen=True, slots=True)
class SourceFormat:
    """`visible` is the picture without the decoder's padding (1920x1080 of 1920x1088), rotation
    applied; `colours` are those of I420 that libVLC makes of it; `frame_seconds` is 0 where it is
    not known."""

    visible: tuple[int, int]
    colours: Colours
    has_alpha: bool = False
    frame_seconds: float = 0.0


def source_format(chroma: Any, width: Any, height: Any) -> SourceFormat:
    """Read the format through the pointers of libVLC's format callback.

    Where the layout is another one, the padding stays visible and colours go by the size.
    """
    coded = (width[0], height[0])
    offered = b"".join(chroma[index] for index in range(4)).decode("ascii", "replace")
    start = ctypes.addressof(width.contents)
    if ctypes.addressof(height.contents) - start != ctypes.sizeof(ctypes.c_uint):
        return SourceFormat(coded, default_colours(coded[1]))
    told = _VideoFormat.from_address(start)
    visible = (told.visible[0], told.visible[1])
    if not all(0 < seen <= whole for seen, whole in zip(visible, coded, strict=True)):
        return SourceFormat(coded, default_colours(coded[1]))
    rate, base = told.frame_rate
    colours = _colours(start, offered, visible[1])
    return SourceFormat(
        visible=visible,
        colours=colours,
        has_alpha=offered in _ALPHA_CHROMAS,
        frame_seconds=base / rate if rate and base else 0.0,
    )


def _colours(start: int, offered: str, lines: int) -> Colours:
    if offered.startswith(_RGB_CHROMAS):
        return Colours(Matrix.BT601)  # libVLC converts it to I420 with libswscale's default
    behind = ctypes.sizeof(_VideoFormat) + _CHROMA_BYTES
    pointer = ctypes.sizeof(ctypes.c_void_p)
    palette = -(-behind // pointer) * pointer
    told = _VideoColours.from_address(start - _CHROMA_BYTES + palette + pointer)
    return Colours(
        matrix=_MATRICES.get(told.space, default_colours(lines).matrix),
        full_range=told.full_range and not offered.startswith(_FULL_RANGE_CHROMAS),
        transfer=_TRANSFERS.get(told.transfer, Transfer.SDR),
        wide_gamut=told.primaries == _BT2020_PRIMARIES,
    )
