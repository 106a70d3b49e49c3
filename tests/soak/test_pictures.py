"""What the eye of a soak takes for blank, and for the same page."""

from __future__ import annotations

from random import Random

from tools.soak.visitors import alike
from tools.soak.watcher import is_blank

SIZE = 640 * 360
BLACK = bytes(4 * SIZE)
NOISE = Random(1).randbytes(4 * SIZE)  # noqa: S311


def test_a_picture_of_one_colour_is_blank() -> None:
    assert is_blank(BLACK)
    assert is_blank(bytes([10, 20, 30, 0]) * SIZE)
    assert not is_blank(NOISE)
    assert not is_blank(BLACK[: 3 * SIZE] + NOISE[:SIZE])


def test_a_page_is_known_again_in_spite_of_trifles() -> None:
    brighter = bytes(min(255, value + 3) for value in NOISE)
    assert alike(NOISE, brighter)
    assert not alike(NOISE, BLACK)
    assert not alike(NOISE, NOISE[: 2 * SIZE] + BLACK[: 2 * SIZE])
