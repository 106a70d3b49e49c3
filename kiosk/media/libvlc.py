"""How libVLC is started here: by the film worker and by the film probe, which alone import it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import vlc

from kiosk.core.errors import UnavailableError
from kiosk.media.containers import HEAD_BYTES, recognize

OPTIONS = (
    "--quiet",
    "--ignore-config",
    "--no-xlib",
    "--no-lua",
    "--no-interact",
    "--no-osd",
    "--no-spu",
    "--no-video-title-show",
    "--no-metadata-network-access",
    "--no-snapshot-preview",
    "--no-stats",
    # Frames go to memory anyway, so the graphics chip would only decode to copy back, and the
    # drivers of old hall PCs are what crashes most.
    "--avcodec-hw=none",
    # The screen's own scaling is bilinear too; libVLC's bicubic costs twice as much.
    "--swscale-mode=0",
)


def start_libvlc(*options: str) -> Any:
    """libVLC with our options and `options`.

    Raises:
        UnavailableError: libVLC is there, but its plugins are not.
    """
    libvlc = vlc.Instance([*OPTIONS, *options])
    if libvlc is None:
        raise UnavailableError("libVLC finds no plugins")
    return libvlc


def demuxer(path: Path) -> str:
    """Who reads this file, told by its first bytes; for what nobody reads, one who gives up."""
    try:
        with path.open("rb") as file:
            container = recognize(file.read(HEAD_BYTES))
    except OSError:
        return "none"
    return container.demuxer if container else "none"
