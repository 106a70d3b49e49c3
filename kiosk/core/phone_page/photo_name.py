"""The name of a photo from a phone, which anybody can have written, as a name for a file. Pure."""

from __future__ import annotations

import re

from kiosk.core.files.imported_media import legible
from kiosk.core.inquiry.inquiry import clean

MAX_STEM = 80
"""Characters of a name without its suffix; none takes more than four bytes."""

SUFFIXES = {"JPEG": ".jpg", "HEIF": ".heic", "TIFF": ".tif"}
"""Of formats whose name is not their suffix."""

_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
"""What Windows takes for a device, with any suffix."""

_FORBIDDEN = re.compile(r'[<>:"|?*\x00-\x1f\x7f\ufffd]')


def photo_name(given: str, picture_format: str) -> str:
    """A name that is safe in any folder of any system. What says where a file was goes; the suffix
    is that of what the file is, by Pillow's name of the format; '' for what is no picture."""
    last = clean(legible(given)).replace("\\", "/").rpartition("/")[2]
    stem = _FORBIDDEN.sub("", last)
    if "." in stem.lstrip("."):
        stem = stem.rpartition(".")[0]
    stem = stem.strip(" .")[:MAX_STEM].strip(" .")
    if not stem or _RESERVED.fullmatch(stem):
        stem = f"photo {stem}".strip()
    if not picture_format:
        return stem
    return stem + SUFFIXES.get(picture_format, f".{picture_format.lower()}")
