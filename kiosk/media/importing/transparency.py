"""Detects an alpha channel in a film; libVLC ignores one silently."""

from __future__ import annotations

from pathlib import Path

from kiosk.media.containers import MATROSKA, WEBM, Container

_HEAD_BYTES = 2**20
_ALPHA_MODE = bytes.fromhex("53c08101")
"""The element AlphaMode of a video track (RFC 9559, 5.1.4.1.28.4), one byte long and set."""
_CLUSTER = bytes.fromhex("1f43b675")


def says_alpha(source: Path, container: Container) -> bool:
    """Whether a Matroska or WebM file declares an alpha channel, as VP8 and VP9 do.

    Raises:
        OSError: the file cannot be read.
    """
    if container not in (MATROSKA, WEBM):
        return False
    with source.open("rb") as file:
        head = file.read(_HEAD_BYTES)
    return _ALPHA_MODE in head.partition(_CLUSTER)[0]
