"""How libVLC is started here: by the film worker and by the film probe, which alone import it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import vlc

from kiosk import __version__
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


APPLICATION = "kiosk"
"""Our id and the name of our icon, as desktops know applications."""


def start_libvlc(*options: str, name: str = "") -> Any:
    """libVLC with our options and `options`; to the sound server it is called `name`.

    Raises:
        UnavailableError: libVLC is there, but its plugins are not.
    """
    name = name or APPLICATION
    # With the instance libVLC 3 opens an output that nobody uses, to PulseAudio under its own name:
    # what is set on the instance comes too late.
    for key, value in (("name", name), ("id", APPLICATION), ("icon_name", APPLICATION)):
        os.environ[f"PULSE_PROP_OVERRIDE_application.{key}"] = value
    libvlc = vlc.Instance([*OPTIONS, *options])
    if libvlc is None:
        raise UnavailableError("libVLC finds no plugins")
    libvlc.set_user_agent(name.encode(), f"{APPLICATION}/{__version__}".encode())
    libvlc.set_app_id(APPLICATION.encode(), __version__.encode(), APPLICATION.encode())
    return libvlc


def demuxer(path: Path) -> str:
    """Who reads this file, told by its first bytes; for what nobody reads, one who gives up."""
    try:
        with path.open("rb") as file:
            container = recognize(file.read(HEAD_BYTES))
    except OSError:
        return "none"
    return container.demuxer if container else "none"
