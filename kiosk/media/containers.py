"""Recognises the containers of films and music by their signature, never by the suffix.

libVLC only gets files that are recognised here, with the demuxer named here. Otherwise it would
take a text file for a playlist and open the addresses in it.
"""

from __future__ import annotations

from dataclasses import dataclass

HEAD_BYTES = 1024
"""Bytes of a file that `recognize` needs."""


@dataclass(frozen=True, slots=True)
class Container:
    """Suffix and media type of a container that holds a film, and of one with sound only.

    `demuxer` is libVLC's name of the module that reads it.
    """

    demuxer: str
    film_suffix: str
    film_mime: str
    music_suffix: str
    music_mime: str


MP4 = Container("mp4", ".mp4", "video/mp4", ".m4a", "audio/mp4")
QUICKTIME = Container("mp4", ".mov", "video/quicktime", ".m4a", "audio/mp4")
MATROSKA = Container("mkv", ".mkv", "video/x-matroska", ".mka", "audio/x-matroska")
WEBM = Container("mkv", ".webm", "video/webm", ".webm", "audio/webm")
AVI = Container("avi", ".avi", "video/x-msvideo", ".avi", "audio/x-msvideo")
ASF = Container("asf", ".wmv", "video/x-ms-wmv", ".wma", "audio/x-ms-wma")
TRANSPORT_STREAM = Container("ts", ".ts", "video/mp2t", ".ts", "audio/mp2t")
PROGRAM_STREAM = Container("ps", ".mpg", "video/mpeg", ".mpg", "audio/mpeg")
MP3 = Container("es", ".mp3", "video/mpeg", ".mp3", "audio/mpeg")
AAC = Container("es", ".aac", "video/aac", ".aac", "audio/aac")
WAV = Container("wav", ".wav", "video/wav", ".wav", "audio/wav")
FLAC = Container("flac", ".flac", "video/flac", ".flac", "audio/flac")
OGG = Container("ogg", ".ogv", "video/ogg", ".ogg", "audio/ogg")
AIFF = Container("aiff", ".aiff", "video/aiff", ".aiff", "audio/aiff")

INDEXED_DEMUXERS = ("mp4", "mkv", "avi", "asf")
"""Demuxers that seek by an index. The others estimate positions and duration: a seek after which no
frame comes proves nothing there."""

_ASF_HEADER = bytes.fromhex("3026b2758e66cf11a6d900aa0062ce6c")
_MP4_BOXES = (b"ftyp", b"moov", b"mdat", b"free", b"skip", b"wide", b"pnot")
_TS_SYNC = 0x47


def recognize(head: bytes) -> Container | None:
    """The container that begins with these bytes, or None for an unsupported one."""
    if head[4:8] in _MP4_BOXES:
        return MP4 if head[4:8] == b"ftyp" and head[8:12] != b"qt  " else QUICKTIME
    if head.startswith(b"\x1aE\xdf\xa3"):
        return WEBM if b"webm" in head[:64] else MATROSKA
    if head[:4] in (b"RIFF", b"RF64"):
        return {b"AVI ": AVI, b"WAVE": WAV}.get(head[8:12])
    if head.startswith(b"FORM"):
        return AIFF if head[8:12] in (b"AIFF", b"AIFC") else None
    if head.startswith(_ASF_HEADER):
        return ASF
    if head.startswith(b"\x00\x00\x01\xba"):
        return PROGRAM_STREAM
    if head.startswith(b"fLaC"):
        return FLAC
    if head.startswith(b"OggS"):
        return OGG
    return _stream(head)


def _stream(head: bytes) -> Container | None:
    """Recognizes formats without a header by the sync byte of every packet."""
    for offset, packet in ((0, 188), (4, 192)):
        signs = head[offset::packet]
        if len(signs) > 2 and set(signs) == {_TS_SYNC}:
            return TRANSPORT_STREAM
    if head.startswith(b"ID3"):
        return MP3
    if len(head) > 1 and head[0] == 0xFF and head[1] & 0xE0 == 0xE0:
        return AAC if head[1] & 0xF6 == 0xF0 else MP3
    return None
