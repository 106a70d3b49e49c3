"""The focus point of a picture: what has to stay in sight wherever the picture is cropped."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Focus:
    """A point of a picture, as fractions of its width and height from the upper left corner."""

    x: float = 0.5
    y: float = 0.5


CENTRE = Focus()


@dataclass(frozen=True, slots=True)
class Crop:
    """What is left of a picture: a rectangle in fractions of its width and height."""

    left: float
    top: float
    width: float
    height: float

    def of(self, focus: Focus) -> Focus:
        """Where a point of the picture lies in what is left of it."""
        return Focus(
            _within(0, (focus.x - self.left) / self.width, 1),
            _within(0, (focus.y - self.top) / self.height, 1),
        )


def crop_around(focus: Focus, picture_ratio: float, ratio: float) -> Crop:
    """The largest crop of a ratio (width by height) with the focus as near to its middle as the
    edges of the picture allow."""
    width, height = min(1.0, ratio / picture_ratio), min(1.0, picture_ratio / ratio)
    return Crop(
        _within(0, focus.x - width / 2, 1 - width),
        _within(0, focus.y - height / 2, 1 - height),
        width,
        height,
    )


def _within(least: float, wanted: float, most: float) -> float:
    return max(least, min(wanted, most))
