"""The viewport on the plan: zoom and scroll, metres to pixels and back. Pure."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from kiosk.core.floor_plan.outline import Box, Point

MAX_ZOOM = 5.0
"""How many times larger than the whole plan one can look."""


@dataclass(frozen=True, slots=True)
class Inset:
    """Pixels at the sides of the view that controls lie on; the whole plan keeps clear of them."""

    left: float = 0
    top: float = 0
    right: float = 0
    bottom: float = 0


@dataclass(frozen=True, slots=True)
class Camera:
    """A view of `width` x `height` pixels on the plan's `extent`, scrolled to `x`, `y`.

    `zoom` 1 shows the whole plan. Like a page that scrolls, the view is never larger than the
    content, and `x`, `y` run from 0 to what of the content is out of sight.
    """

    extent: Box
    width: float
    height: float
    inset: Inset = Inset()
    zoom: float = 1.0
    x: float = 0.0
    y: float = 0.0

    @property
    def scale(self) -> float:
        """Pixels of a metre."""
        across = self.width - self.inset.left - self.inset.right
        down = self.height - self.inset.top - self.inset.bottom
        fitting = min(across / max(self.extent.width, 1.0), down / max(self.extent.height, 1.0))
        return max(fitting, 0.01) * self.zoom

    @property
    def content(self) -> tuple[float, float]:
        across = self.extent.width * self.scale + self.inset.left + self.inset.right
        down = self.extent.height * self.scale + self.inset.top + self.inset.bottom
        return max(self.width, across), max(self.height, down)

    @property
    def origin(self) -> Point:
        """Where the plan's point [0, 0] is in the view."""
        across, down = self.content
        free_x = across - self.inset.left - self.inset.right - self.extent.width * self.scale
        free_y = down - self.inset.top - self.inset.bottom - self.extent.height * self.scale
        return (
            self.inset.left + free_x / 2 - self.extent.left * self.scale - self.x,
            self.inset.top + free_y / 2 - self.extent.top * self.scale - self.y,
        )

    def pixel(self, point: Point) -> Point:
        left, top = self.origin
        return left + point[0] * self.scale, top + point[1] * self.scale

    def metre(self, pixel: Point) -> Point:
        left, top = self.origin
        return (pixel[0] - left) / self.scale, (pixel[1] - top) / self.scale

    def within_bounds(self) -> Camera:
        across, down = self.content
        return replace(
            self,
            x=min(max(self.x, 0.0), across - self.width),
            y=min(max(self.y, 0.0), down - self.height),
        )

    def holding(self, metre: Point, pixel: Point, zoom: float) -> Camera:
        """With another zoom, and a point of the plan at a pixel of the view if bounds let it."""
        closer = replace(self, zoom=min(max(zoom, 1.0), MAX_ZOOM))
        left, top = closer.pixel(metre)
        return replace(
            closer, x=closer.x + left - pixel[0], y=closer.y + top - pixel[1]
        ).within_bounds()

    def showing(self, box: Box, clearance: float) -> Camera:
        """With a box of the plan in sight and `clearance` pixels round it: where it is in sight
        already nothing changes, and it never comes closer than it is."""
        left, top = self.pixel((box.left, box.top))
        right, bottom = self.pixel((box.right, box.bottom))
        whole = (
            left >= self.inset.left
            and top >= self.inset.top
            and right <= self.width - self.inset.right
            and bottom <= self.height - self.inset.bottom
        )
        if whole:
            return self
        across = self.width - self.inset.left - self.inset.right - 2 * clearance
        down = self.height - self.inset.top - self.inset.bottom - 2 * clearance
        share = min(1.0, across / max(right - left, 1.0), down / max(bottom - top, 1.0))
        middle = (
            (self.width + self.inset.left - self.inset.right) / 2,
            (self.height + self.inset.top - self.inset.bottom) / 2,
        )
        return self.holding(box.middle, middle, self.zoom * share)

    def towards(self, other: Camera, share: float) -> Camera:
        """On the way to another view of the same plan; `share` runs from 0 to 1."""
        zoom = self.zoom * math.pow(other.zoom / self.zoom, share)
        middle = (self.width / 2, self.height / 2)
        (ax, ay), (bx, by) = self.metre(middle), other.metre(middle)
        return self.holding((ax + (bx - ax) * share, ay + (by - ay) * share), middle, zoom)
