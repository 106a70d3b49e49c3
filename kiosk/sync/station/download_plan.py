"""What a sync has to do, worked out without touching anything."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from kiosk.core.files.media_store import Blob, BlobName

ROOM_LEFT = 256 << 20
"""Bytes that stay free: for logs, the station's own state and what staff import."""


@dataclass(frozen=True, slots=True)
class Plan:
    """`fetch`: what is missing, large files first, so that the small ones fill the gaps.

    `missing` and `arrived` are bytes: of all that is missing, and of that what lies half-fetched.
    """

    fetch: tuple[Blob, ...]
    missing: int
    arrived: int

    @property
    def left(self) -> int:
        """Bytes still to come over the line and onto the disk."""
        return self.missing - self.arrived

    def lacks(self, free: int) -> int:
        """Bytes that are short on a disk with so many free, 0 where it will fit."""
        return max(0, self.left + ROOM_LEFT - free) if self.fetch else 0


def plan(
    want: Iterable[Blob], have: Callable[[Blob], bool], partial: Callable[[BlobName], int]
) -> Plan:
    """Want less have. `partial` tells how many bytes of a file lie half-fetched."""
    missing = {blob.name: blob for blob in want if not have(blob)}
    fetch = tuple(sorted(missing.values(), key=lambda blob: (-blob.size, blob.name.sha256)))
    return Plan(
        fetch,
        sum(blob.size for blob in fetch),
        sum(min(blob.size, partial(blob.name)) for blob in fetch),
    )


def garbage(there: Iterable[BlobName], kept: Iterable[Iterable[BlobName]]) -> tuple[BlobName, ...]:
    """The files that none of what is kept names."""
    named = {name for names in kept for name in names}
    return tuple(name for name in there if name not in named)


def kept_releases(installed: Iterable[int], needed: Iterable[int], count: int = 2) -> set[int]:
    """The newest `count` releases, and those that are needed: in force, or on the screen."""
    present = sorted(installed, reverse=True)
    return {*present[:count], *needed} & set(present)
