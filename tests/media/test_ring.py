"""Memory that two processes share and that leaves nothing behind."""

from __future__ import annotations

import ctypes
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.media.film_worker.frame_ring import SCRAP, SLOTS, FrameRing

SHARED = Path("/dev/shm")  # noqa: S108  # where shared memory with a name would lie

WRITER = """
import ctypes, sys
from kiosk.media.film_worker.frame_ring import FrameRing
ring = FrameRing.attach(sys.argv[1], int(sys.argv[2]))
for slot in range(4):
    ctypes.memset(ring.address(slot), slot + 1, ring.capacity)
"""


def test_what_one_process_writes_the_other_reads() -> None:
    shared_before = set(SHARED.iterdir())
    ring = FrameRing.create(10_000)
    subprocess.run(
        [sys.executable, "-c", WRITER, *ring.arguments], pass_fds=ring.descriptors, check=True
    )
    ring.close_descriptor()
    for slot in range(SLOTS):
        assert set(ring.view(slot, 10_000)) == {slot + 1}
    assert set(SHARED.iterdir()) == shared_before


def test_a_view_keeps_the_memory_when_the_ring_is_gone() -> None:
    ring = FrameRing.create(4096)
    ctypes.memset(ring.address(1), 7, 4096)
    view = ring.view(1, 4096)
    ring.close_descriptor()
    del ring
    assert set(view) == {7}


@pytest.mark.parametrize(("slot", "length"), [(-1, 1), (SCRAP, 1), (0, 8193), (0, -1)])
def test_nothing_outside_the_ring_can_be_read(slot: int, length: int) -> None:
    ring = FrameRing.create(8192)
    ring.close_descriptor()
    with pytest.raises(IndexError):
        ring.view(slot, length)
