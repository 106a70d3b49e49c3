"""The frame ring: slots of shared memory that the film worker writes and the screen reads.

The memory is anonymous and is freed with the last process that has it mapped, however that process
ends. Knows nothing of pixels.

Concurrency: behind the slots lies one byte for each, its owner. The worker sets it before it
announces the slot, the screen clears it when it no longer reads the slot; neither writes a slot
that it does not own. A byte is written atomically, so that no lock and no reply is needed.
"""

from __future__ import annotations

import ctypes
import mmap
import os
import sys
import uuid
from collections.abc import Sequence

SLOTS = 4
"""Slots the worker may announce: one being written, one in transit, one on the screen, and one for
the moment in which the screen still holds the frame before. docs/adr/0004 has the figures."""

SCRAP = SLOTS
"""One more slot, never announced: libVLC writes there when the screen holds all the others."""


class FrameRing:
    """`SLOTS` + 1 slots of `capacity` bytes each, shared by two processes."""

    def __init__(self, memory: mmap.mmap, handle: str, capacity: int) -> None:
        self._memory = memory
        self._handle = handle
        self._owners = capacity * (SLOTS + 1)
        self.capacity = capacity

    @classmethod
    def create(cls, capacity: int) -> FrameRing:
        """Make a ring; `capacity` is rounded up so that every slot begins on a page."""
        capacity = -(-capacity // mmap.PAGESIZE) * mmap.PAGESIZE
        size = _size(capacity)
        if sys.platform == "win32":
            tag = f"kiosk-film-{uuid.uuid4().hex}"
            return cls(mmap.mmap(-1, size, tagname=tag), tag, capacity)
        descriptor = os.memfd_create("kiosk-film")
        os.ftruncate(descriptor, size)
        return cls(mmap.mmap(descriptor, size), str(descriptor), capacity)

    @classmethod
    def attach(cls, handle: str, capacity: int) -> FrameRing:
        """The ring another process made, by the `arguments` it was given."""
        size = _size(capacity)
        if sys.platform == "win32":
            return cls(mmap.mmap(-1, size, tagname=handle), handle, capacity)
        return cls(mmap.mmap(int(handle), size), handle, capacity)

    @property
    def arguments(self) -> Sequence[str]:
        """What a process needs on its command line to `attach`."""
        return (self._handle, str(self.capacity))

    @property
    def descriptors(self) -> Sequence[int]:
        """What the process must inherit besides."""
        return () if sys.platform == "win32" else (int(self._handle),)

    def close_descriptor(self) -> None:
        """After the other process has inherited it: the mapping alone keeps the memory."""
        for descriptor in self.descriptors:
            os.close(descriptor)

    def lend(self, slot: int) -> None:
        """Make the screen the owner of the slot."""
        self._memory[self._owners + slot] = 1

    def give_back(self, slot: int) -> None:
        """Make the worker the owner of the slot again."""
        self._memory[self._owners + slot] = 0

    def lent(self, slot: int) -> bool:
        """Whether the screen owns the slot."""
        return self._memory[self._owners + slot] != 0

    def view(self, slot: int, length: int) -> memoryview:
        """The first `length` bytes of a slot; keeps the memory mapped while it lives.

        Raises:
            IndexError: there is no such slot, or it is not as long.
        """
        if not (0 <= slot < SLOTS and 0 <= length <= self.capacity):
            raise IndexError(f"slot {slot}, {length} bytes")
        start = slot * self.capacity
        return memoryview(self._memory)[start : start + length]

    def address(self, slot: int) -> int:
        """Where a slot (or `SCRAP`) begins in this process, for libVLC to write to."""
        return ctypes.addressof(ctypes.c_char.from_buffer(self._memory, slot * self.capacity))


def _size(capacity: int) -> int:
    return capacity * (SLOTS + 1) + mmap.PAGESIZE
