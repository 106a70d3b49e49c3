"""The camera over the plan: metres and pixels, bounds, and what stays where."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.floor_plan.outline import Box
from kiosk.ui.plan.camera import MAX_ZOOM, Camera, Inset

LENGTHS = st.floats(1, 400)
SIDES = st.floats(300, 2500)
SHARES = st.floats(0, 1)


@st.composite
def cameras(draw: st.DrawFn) -> Camera:
    left, top = draw(st.floats(-200, 200)), draw(st.floats(-200, 200))
    extent = Box(left, top, left + draw(LENGTHS), top + draw(LENGTHS))
    inset = Inset(*(draw(st.floats(0, 120)) for _ in range(4)))
    whole = Camera(extent, draw(SIDES), draw(SIDES), inset)
    closer = replace(whole, zoom=draw(st.floats(1, MAX_ZOOM)))
    across, down = closer.content
    return replace(
        closer,
        x=(across - closer.width) * draw(SHARES),
        y=(down - closer.height) * draw(SHARES),
    )


@given(cameras(), SHARES, SHARES)
def test_a_pixel_is_a_metre_is_a_pixel(camera: Camera, across: float, down: float) -> None:
    pixel = camera.width * across, camera.height * down
    assert camera.pixel(camera.metre(pixel)) == pytest.approx(pixel, abs=1e-6)


@given(cameras())
def test_the_whole_plan_keeps_clear_of_the_controls(camera: Camera) -> None:
    whole = replace(camera, zoom=1.0, x=0.0, y=0.0)
    extent, inset = camera.extent, camera.inset
    left, top = whole.pixel((extent.left, extent.top))
    right, bottom = whole.pixel((extent.right, extent.bottom))
    assert left >= inset.left - 1e-6
    assert top >= inset.top - 1e-6
    assert right <= camera.width - inset.right + 1e-6
    assert bottom <= camera.height - inset.bottom + 1e-6


@given(cameras(), SHARES, SHARES, st.floats(0.1, 20))
def test_zooming_keeps_the_held_point_or_stays_in_bounds(
    camera: Camera, across: float, down: float, factor: float
) -> None:
    pixel = camera.width * across, camera.height * down
    held = camera.metre(pixel)
    after = camera.holding(held, pixel, camera.zoom * factor)
    assert 1 <= after.zoom <= MAX_ZOOM
    assert after == after.within_bounds()
    x, y = after.pixel(held)
    at_a_side = (
        after.x in (0, after.content[0] - after.width),
        after.y in (0, after.content[1] - after.height),
    )
    assert at_a_side[0] or math.isclose(x, pixel[0], abs_tol=1e-6)
    assert at_a_side[1] or math.isclose(y, pixel[1], abs_tol=1e-6)


@given(cameras(), cameras(), SHARES)
def test_a_glide_stays_in_bounds_and_arrives(one: Camera, other: Camera, share: float) -> None:
    there = replace(other, extent=one.extent, width=one.width, height=one.height, inset=one.inset)
    there = there.within_bounds()
    way = one.towards(there, share)
    assert way == way.within_bounds()
    arrived = one.towards(there, 1.0)
    assert (arrived.zoom, arrived.x, arrived.y) == pytest.approx(
        (there.zoom, there.x, there.y), abs=1e-3
    )


@given(cameras(), SHARES, SHARES)
def test_what_is_meant_comes_into_sight(camera: Camera, across: float, down: float) -> None:
    extent = camera.extent
    x = extent.left + extent.width * across * 0.9
    y = extent.top + extent.height * down * 0.9
    box = Box(x, y, x + extent.width * 0.1, y + extent.height * 0.1)
    seen = camera.showing(box, clearance=0)
    for corner in ((box.left, box.top), (box.right, box.bottom)):
        left, top = seen.pixel(corner)
        assert -1e-6 <= left <= camera.width + 1e-6
        assert -1e-6 <= top <= camera.height + 1e-6
    assert seen.zoom <= camera.zoom
