"""What a sync has to download: pure functions."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from kiosk.core.files.media_store import Blob, BlobName

MIN_FREE_BYTES = 256 << 20
"""Of the disk, after a download: for logs, the station's own state and what staff import."""


@dataclass(frozen=True, slots=True)
class DownloadPlan:
    """`fetch`: the missing files, large ones first, so that small ones fill the gaps at the end.

    `missing`: bytes of all of them; `arrived`: of these what is downloaded already.
    """

    fetch: tuple[Blob, ...]
    missing: int
    arrived: int

    @property
    def remaining(self) -> int:
        """Bytes still to be downloaded."""
        return self.missing - self.arrived

    def shortfall(self, free: int) -> int:
        """Bytes that a disk with `free` bytes lacks, 0 where the download fits."""
        return max(0, self.remaining + MIN_FREE_BYTES - free) if self.fetch else 0


def plan_download(
    want: Iterable[Blob], have: Callable[[Blob], bool], partial: Callable[[BlobName], int]
) -> DownloadPlan:
    """Plan the download of what is wanted and not there.

    `partial`: how many bytes of a file are downloaded already.
    """
    missing = {blob.name: blob for blob in want if not have(blob)}
    fetch = tuple(sorted(missing.values(), key=lambda blob: (-blob.size, blob.name.sha256)))
    return DownloadPlan(
        fetch,
        sum(blob.size for blob in fetch),
        sum(min(blob.size, partial(blob.name)) for blob in fetch),
    )
