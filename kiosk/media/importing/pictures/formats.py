"""Recognises picture formats by their signature, supported ones and others, never by the suffix.

`containers.py` does the same for films and music.
"""

from __future__ import annotations

import struct

HEAD_BYTES = 1024
"""Bytes of a file that `recognize_picture` needs."""

_SIGNATURES = (
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"II+\0", "TIFF"),
    (b"MM\0+", "TIFF"),
)
METADATA_BYTES = 65_536
"""Bytes of a file that `is_hdr` needs."""

_AVIF_BRANDS = {b"avif", b"avis"}
_HEIF_BRANDS = {b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"hevm", b"hevs", b"mif1"}
_HDR_TRANSFERS = {16, 18}
"""PQ and HLG, as ITU-T H.273 numbers what turns numbers into light."""
_BMP_HEADER_LENGTHS = {12, 40, 52, 56, 64, 108, 124}

_BEFORE = b"\xef\xbb\xbf \t\r\n"
"""What may stand before a text."""

_CAMERA_RAW = "a camera's raw file"
_UNSUPPORTED = (
    (b"8BPS", "a Photoshop file"),
    (b"%!PS", "a PostScript file"),
    (b"\xff\x0a", "a JPEG XL picture"),
    (b"\0\0\0\x0cJXL \r\n\x87\n", "a JPEG XL picture"),
    (b"\0\0\0\x0cjP  \r\n\x87\n", "a JPEG 2000 picture"),
    (b"\xff\x4f\xff\x51", "a JPEG 2000 picture"),
    (b"FUJIFILMCCD-RAW", _CAMERA_RAW),
    (b"IIU\0", _CAMERA_RAW),
    (b"IIRO", _CAMERA_RAW),
)


def recognize_picture(head: bytes) -> str | None:
    """The format that begins with these bytes, by Pillow's name; None for an unsupported one."""
    if unsupported_picture(head):
        return None
    for signature, name in _SIGNATURES:
        if head.startswith(signature):
            return name
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "WEBP"
    if head[:2] == b"BM" and len(head) >= 18:
        reserved, _, header_length = struct.unpack_from("<III", head, 6)
        return "BMP" if reserved == 0 and header_length in _BMP_HEADER_LENGTHS else None
    brands = _brands(head)
    if brands & _AVIF_BRANDS:
        return "AVIF"
    return "HEIF" if brands & _HEIF_BRANDS else None


def unsupported_picture(head: bytes) -> str | None:
    """The name of an unsupported picture format, with its article; None for others."""
    for signature, name in _UNSUPPORTED:
        if head.startswith(signature):
            return name
    if head[:4] == b"II*\0" and head[8:10] == b"CR":
        return _CAMERA_RAW
    if head[4:12] == b"ftypcrx ":
        return _CAMERA_RAW
    if is_pdf(head):
        return "a PDF document"
    return "an SVG drawing" if is_drawing(head) else None


def is_drawing(head: bytes) -> bool:
    """Whether an SVG drawing begins with these bytes, or a PDF. It is drawn when it is imported."""
    text = head.lstrip(_BEFORE)
    is_svg = text.startswith(b"<") and (b"<svg" in text or b"<!DOCTYPE svg" in text)
    return is_svg or is_pdf(head)


def is_pdf(head: bytes) -> bool:
    """Whether a PDF begins with these bytes."""
    return head.lstrip(_BEFORE).startswith(b"%PDF-")


def is_hdr(metadata: bytes) -> bool:
    """Whether the colours are coded for HDR screens: by `colr` of type nclx in HEIC and AVIF (ISO
    14496-12), by `cICP` in PNG."""
    transfers = set()
    for mark, start, length in ((b"colrnclx", 10, 2), (b"cICP", 5, 1)):
        at = metadata.find(mark)
        if at >= 0:
            transfers.add(int.from_bytes(metadata[at + start : at + start + length], "big"))
    return not transfers.isdisjoint(_HDR_TRANSFERS)


def _brands(head: bytes) -> set[bytes]:
    """The brands of an ISO media file: what it says it is, first the major one (ISO 14496-12)."""
    if head[4:8] != b"ftyp":
        return set()
    end = min(int.from_bytes(head[:4], "big"), len(head))
    return {head[8:12], *(head[at : at + 4] for at in range(16, end - 3, 4))}
