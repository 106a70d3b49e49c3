"""The process `kiosk backdrop`: paints the picture of the hall behind the kiosk's window, and ends.

The X server goes on showing it while no screen process lives (docs/adr/0054). Knows no Qt: it is
there before Qt is, and what it decodes costs the screen's thread nothing.
"""

from __future__ import annotations

import io
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from PIL import Image

from kiosk.core.content.focus import CENTRE, Focus, crop_around
from kiosk.core.errors import KioskError, UnavailableError
from kiosk.core.files.data_folder import data_folder
from kiosk.core.files.durable import write_durably
from kiosk.core.files.os_errors import explain
from kiosk.ui.backdrop.root_window import open_root_window
from kiosk.ui.window.display import owns_background

MAX_SECONDS = 30
"""After which this process ends, whatever the X server does."""

QUALITY = 92


def main(arguments: Sequence[str]) -> int:
    """Paint the picture of an address, as QML has them, and keep it as it was painted; without
    arguments paint what was kept. Returns the exit code."""
    signal.alarm(MAX_SECONDS)
    if arguments:  # the screen runs already, and goes first
        os.nice(10)
    if not owns_background():
        return 0
    try:
        kept = data_folder().backdrop
        with open_root_window() as root:
            address = arguments[0] if arguments else kept.as_uri()
            picture = read_picture(address, root.size)
            root.paint(picture)
        if arguments:
            _keep(picture, kept)
    except KioskError as error:
        print(f"kiosk: {error}", file=sys.stderr)  # noqa: T201
        return error.exit_code
    return 0


def read_picture(address: str, size: tuple[int, int]) -> Image.Image:
    """A picture in RGB that fills a size in pixels, cropped around its focus.

    Raises:
        UnavailableError: it cannot be read.
    """
    parts = urlsplit(address)
    path = Path(url2pathname(parts.path))
    try:
        with Image.open(path) as opened:
            picture = opened.convert("RGB")
    except OSError as error:
        raise UnavailableError(f"{path} cannot be painted: {explain(error, path)}") from error
    _, _, focus = parts.fragment.partition("focus=")
    crop = crop_around(
        Focus(*map(float, focus.split(","))) if focus else CENTRE,
        picture.width / picture.height,
        size[0] / size[1],
    )
    left, top = crop.left * picture.width, crop.top * picture.height
    box = (left, top, left + crop.width * picture.width, top + crop.height * picture.height)
    return picture.resize(size, Image.Resampling.LANCZOS, box=box)


def _keep(picture: Image.Image, target: Path) -> None:
    """Raises: UnavailableError: the disk fails."""
    buffer = io.BytesIO()
    picture.save(buffer, "JPEG", quality=QUALITY)
    try:
        write_durably(target, buffer.getvalue())
    except OSError as error:
        raise UnavailableError(f"{target} cannot be written: {explain(error, target)}") from error
