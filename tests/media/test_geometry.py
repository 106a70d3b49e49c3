"""Sizes of frames."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.media.film_worker.frame_geometry import Box, PixelFormat, capacity, fit, length, planes

SIDES = st.integers(1, 8192)
FULL_HD = capacity(PixelFormat.RV32, 1920, 1080)


@given(SIDES, SIDES, SIDES, SIDES, st.booleans(), st.sampled_from(PixelFormat))
def test_a_frame_never_takes_more_than_its_slot(
    width: int, height: int, across: int, down: int, cover: bool, pixels: PixelFormat
) -> None:
    fitted = fit(width, height, Box(across, down, cover), pixels, FULL_HD)
    assert all(side >= 2 and side % 2 == 0 for side in fitted)
    assert length(planes(pixels, *fitted)) <= FULL_HD or fitted == (2, 2)


@given(SIDES, SIDES, st.sampled_from(PixelFormat))
def test_planes_lie_one_after_another_with_room_for_every_pixel(
    width: int, height: int, pixels: PixelFormat
) -> None:
    parts = planes(pixels, width, height)
    assert all(part.pitch % 32 == 0 for part in parts)
    ends = [part.offset + part.pitch * part.lines for part in parts]
    assert [part.offset for part in parts] == [0, *ends[:-1]]
    assert parts[0].pitch >= width * (4 if pixels is PixelFormat.RV32 else 1)


@pytest.mark.parametrize(
    ("film", "box", "expected"),
    [
        ((1920, 1080), Box(1920, 1080), (1920, 1080)),
        ((3840, 2160), Box(1920, 1080), (1920, 1080)),
        ((1280, 720), Box(1920, 1080), (1920, 1080)),
        ((1080, 1920), Box(1920, 1080), (606, 1080)),
        ((1920, 1080), Box(1024, 768), (1024, 576)),
        ((1920, 1080), Box(1024, 768, cover=True), (1364, 768)),
    ],
)
def test_a_film_fits_its_box(film: tuple[int, int], box: Box, expected: tuple[int, int]) -> None:
    assert fit(*film, box, PixelFormat.RV32, FULL_HD) == expected
