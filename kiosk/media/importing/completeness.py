"""Detects truncated files: compares the size that a container states with that of its file.

This is the only proof of truncation, since the duration is often an estimate of the demuxer. Reads
headers and the end of the file, without libVLC.
"""

from __future__ import annotations

import os
import struct
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

from kiosk.media.containers import (
    AIFF,
    ASF,
    AVI,
    MATROSKA,
    MP4,
    QUICKTIME,
    WAV,
    WEBM,
    Container,
)

_MAX_BOXES = 100_000
"""A fragmented MP4 has two for every fragment; a file with more is not checked."""

_MP4_MEDIA = (b"mdat", b"moov", b"moof")
"""Boxes without which something is missing; 'free' and 'udta' may be shortened unnoticed."""

_EBML_SEGMENT = bytes.fromhex("18538067")
_ASF_FILE_PROPERTIES = bytes.fromhex("a1dcab8c47a9cf118ee400c00c205365")
_ASF_HEADER_BYTES = 30
_ASF_BROADCAST = 1

_RIFF_UNKNOWN = (0, 0xFFFFFFFF)
"""Sizes written by recorders that cannot seek back to the header."""

_WAV_UNKNOWN_FROM = 0x7FFFF000
"""Programs that write WAV to a pipe state the largest allowed size: this one or more."""

_PREALLOCATED = (MP4, WEBM, ASF)
"""Containers of compressed media, which are never zero for long. QuickTime and Matroska often hold
uncompressed sound, whose silence is: of those the film probe plays the end."""

_MIN_ZEROS = 2**20
"""Some copy programs set the size of a file first: an interrupted copy ends in zeros."""

_BLOCK = 2**16


def missing_bytes(source: Path, container: Container) -> int:
    """How many bytes the container states that are not in the file; 0 where it states no size.

    A long run of zeros at the end counts as missing.

    Raises:
        OSError: the file cannot be read.
    """
    stated_end = _STATED_END.get(container)
    if stated_end is None:
        return 0
    with source.open("rb") as file:
        size = os.fstat(file.fileno()).st_size
        missing = max(0, stated_end(file, size) - size)
        if not missing and container in _PREALLOCATED:
            zeros = _zeros_before(file, stated_end(file, size) or size)
            return zeros if zeros >= _MIN_ZEROS else 0
        return missing


def _zeros_before(file: BinaryIO, end: int) -> int:
    """How many whole blocks of zeros lie before `end`, in bytes."""
    start = end
    while start >= _BLOCK:
        file.seek(start - _BLOCK)
        if any(file.read(_BLOCK)):
            break
        start -= _BLOCK
    return end - start


def _mp4_end(file: BinaryIO, size: int) -> int:
    """ISO 14496-12, 4.2: a size of 1 means that 64 bits of it follow, 0 the rest of the file."""
    start = media_end = 0
    for _ in range(_MAX_BOXES):
        file.seek(start)
        header = file.read(16)
        if len(header) < 8:
            return media_end
        length, kind = struct.unpack_from(">I4s", header)
        if length == 1 and len(header) == 16:
            (length,) = struct.unpack_from(">Q", header, 8)
        if length < 8:
            return media_end
        start += length
        if start > size and kind not in _MP4_MEDIA:
            return media_end
        if kind in _MP4_MEDIA:
            media_end = start
    return media_end


def _matroska_end(file: BinaryIO, _size: int) -> int:
    """RFC 8794: an EBML header, then the segment; a size of only ones means that it is unknown."""
    if len(file.read(4)) < 4:
        return 0
    file.seek(_ebml_size(file), os.SEEK_CUR)
    if file.read(4) != _EBML_SEGMENT:
        return 0
    length = _ebml_size(file)
    return file.tell() + length if length else 0


def _ebml_size(file: BinaryIO) -> int:
    """The next variable-length integer, 0 where it is unknown or truncated."""
    first = file.read(1)
    if not first or not first[0]:
        return 0
    width = 9 - first[0].bit_length()
    rest = file.read(width - 1)
    bits = 7 * width
    value = int.from_bytes(first + rest, "big") & ((1 << bits) - 1)
    return 0 if len(rest) < width - 1 or value == (1 << bits) - 1 else value


def _chunks(file: BinaryIO, byte_order: str) -> Iterator[tuple[bytes, int, int]]:
    """Name, start and length of each chunk of a RIFF or IFF file, header excluded."""
    start = 12
    for _ in range(_MAX_BOXES):
        file.seek(start)
        header = file.read(8)
        if len(header) < 8:
            return
        name, length = (
            header[:4],
            int.from_bytes(header[4:], "little" if byte_order == "<" else "big"),
        )
        yield name, start + 8, length
        start += 8 + length + length % 2


def _riff_end(file: BinaryIO, _size: int) -> int:
    """The end of the sound of a WAV file, or of the first list of frames of an AVI file."""
    for name, start, length in _chunks(file, "<"):
        file.seek(start)
        if name == b"data" or (name == b"LIST" and file.read(4) == b"movi"):
            unknown = name == b"data" and length >= _WAV_UNKNOWN_FROM
            return 0 if unknown or length in _RIFF_UNKNOWN else start + length
    return 0


def _aiff_end(file: BinaryIO, _size: int) -> int:
    return next(
        (start + length for name, start, length in _chunks(file, ">") if name == b"SSND"), 0
    )


def _asf_end(file: BinaryIO, _size: int) -> int:
    """The file size among the file properties; one that is broadcast does not know it."""
    header = file.read(4096)
    start = header.find(_ASF_FILE_PROPERTIES, _ASF_HEADER_BYTES)
    if start < 0 or start + 92 > len(header):
        return 0
    (length,) = struct.unpack_from("<Q", header, start + 40)
    (flags,) = struct.unpack_from("<I", header, start + 88)
    return 0 if flags & _ASF_BROADCAST else int(length)


_STATED_END: dict[Container, Callable[[BinaryIO, int], int]] = {
    MP4: _mp4_end,
    QUICKTIME: _mp4_end,
    MATROSKA: _matroska_end,
    WEBM: _matroska_end,
    AVI: _riff_end,
    WAV: _riff_end,
    AIFF: _aiff_end,
    ASF: _asf_end,
}
