"""Chooses the poster frame of a film. Uses Pillow and the layout of frames, not libVLC."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PIL import Image, ImageStat

from kiosk.media.film_worker.film_colours import Colours, Matrix

if TYPE_CHECKING:
    from kiosk.media.film_worker.frame_geometry import Plane
    from kiosk.media.film_worker.memory_output import FilmPicture

CONTRAST = 28.0
"""Minimum standard deviation of brightness, of 255, of a good poster frame: it is not black, white
or fog."""

_LOOK = 48
"""Rows and columns that are sampled."""

_KR_KB = {
    Matrix.BT601: (0.299, 0.114),
    Matrix.BT709: (0.2126, 0.0722),
    Matrix.BT2020: (0.2627, 0.0593),
}
"""How much red and blue count for the luma, by the ITU-R recommendations."""


class FrameViewer(Protocol):
    """Sees the frames of a section, one by one."""

    def show(self, picture: FilmPicture) -> None: ...


class FirstFrame:
    """Keeps the first of the frames passed to `show`."""

    def __init__(self) -> None:
        self._first: FilmPicture | None = None

    def show(self, picture: FilmPicture) -> None:
        if self._first is None:
            self._first = replace(picture, pixels=memoryview(bytes(picture.pixels)))

    def write(self, path: Path, size: tuple[int, int]) -> None:
        """That frame as a PNG of that many pixels; nothing when none was shown.

        Raises:
            OSError: it cannot be written.
        """
        if self._first:
            _write(self._first, path, size)


class PosterChoice:
    """Keeps the frame with the highest contrast of those passed to `show`."""

    def __init__(self) -> None:
        self.contrast = -1.0
        """Of the best frame, as a standard deviation of its brightness; -1 before the first."""
        self._best: FilmPicture | None = None

    @property
    def good(self) -> bool:
        return self.contrast >= CONTRAST

    def show(self, picture: FilmPicture) -> None:
        """Measure a frame, and keep a copy of it if it is the best so far."""
        pitch = picture.parts[0].pitch
        step = max(1, picture.width // _LOOK)
        rows = range(0, picture.height, max(1, picture.height // _LOOK))
        seen = b"".join(
            bytes(picture.pixels[row * pitch : row * pitch + picture.width : step]) for row in rows
        )
        contrast = ImageStat.Stat(Image.frombytes("L", (len(seen), 1), seen)).stddev[0]
        if contrast > self.contrast:
            self.contrast = contrast
            self._best = replace(picture, pixels=memoryview(bytes(picture.pixels)))

    def write(self, path: Path, size: tuple[int, int]) -> None:
        """The best frame as a PNG of that many pixels; nothing when none was shown.

        Raises:
            OSError: it cannot be written.
        """
        if self._best:
            _write(self._best, path, size)


def _write(picture: FilmPicture, path: Path, size: tuple[int, int]) -> None:
    _in_colour(picture).resize(size).save(path, "PNG", compress_level=1)


def _in_colour(picture: FilmPicture) -> Image.Image:
    luma, *chroma = (_layer(picture, part) for part in picture.parts)
    visible = (0, 0, picture.width, picture.height)
    wide = [layer.resize((layer.width * 2, layer.height * 2)) for layer in chroma]
    merged = Image.merge("RGB", [layer.crop(visible) for layer in (luma, *wide)])
    return merged.convert("RGB", _to_rgb(picture.colours))


def _to_rgb(colours: Colours) -> tuple[float, ...]:
    """The three rows, each with an offset, that turn luma and two chroma values into RGB."""
    kr, kb = _KR_KB[colours.matrix]
    black, luma, chroma = (0, 1.0, 1.0) if colours.full_range else (16, 255 / 219, 255 / 224)
    red, blue = 2 * (1 - kr) * chroma, 2 * (1 - kb) * chroma
    green_red, green_blue = -red * kr / (1 - kr - kb), -blue * kb / (1 - kr - kb)
    rows = ((0.0, red), (green_blue, green_red), (blue, 0.0))
    return tuple(
        number for cb, cr in rows for number in (luma, cb, cr, -black * luma - 128 * (cb + cr))
    )


def _layer(picture: FilmPicture, part: Plane) -> Image.Image:
    lines = picture.pixels[part.offset : part.offset + part.pitch * part.lines]
    return Image.frombytes("L", (part.pitch, part.lines), bytes(lines))
