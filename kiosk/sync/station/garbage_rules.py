"""Which releases and media the garbage collection keeps: pure functions."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.core.files.media_store import BlobName


def unreferenced(
    there: Iterable[BlobName], kept: Iterable[Iterable[BlobName]]
) -> tuple[BlobName, ...]:
    """The files that none of what is kept names."""
    named = {name for names in kept for name in names}
    return tuple(name for name in there if name not in named)


def kept_releases(installed: Iterable[int], needed: Iterable[int], count: int = 2) -> set[int]:
    """The newest `count` releases, and those that are needed: in force, or on the screen."""
    present = sorted(installed, reverse=True)
    return {*present[:count], *needed} & set(present)
