"""Starts libVLC, for the film worker and the film probe, the only processes that load it."""

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
    # Frames are copied to memory, so that decoding on the GPU saves nothing, and the drivers of old
    # hall PCs crash.
    "--avcodec-hw=none",
    # The screen's own scaling is bilinear too; libVLC's bicubic costs twice as much.
    "--swscale-mode=0",
)


APPLICATION = "kiosk"
"""Our id and the name of our icon, as desktops know applications."""


def start_libvlc(*options: str, name: str = "") -> Any:
    """A libVLC instance with our options and `options`; `name` is shown by the sound server.

    Raises:
        UnavailableError: libVLC is there, but its plugins are not.
    """
    name = name or APPLICATION
    # libVLC 3 opens an unused output to PulseAudio when the instance is made, so that a name set on
    # the instance comes too late: tests/media/test_sound.py, test_the_sound_server_shows_the_hall
    # fails without these variables.
    for key, value in (("name", name), ("id", APPLICATION), ("icon_name", APPLICATION)):
        os.environ[f"PULSE_PROP_OVERRIDE_application.{key}"] = value
    libvlc = vlc.Instance([*OPTIONS, *options])
    if libvlc is None:
        raise UnavailableError("libVLC finds no plugins")
    libvlc.set_user_agent(name.encode(), f"{APPLICATION}/{__version__}".encode())
    libvlc.set_app_id(APPLICATION.encode(), __version__.encode(), APPLICATION.encode())
    return libvlc


def demuxer(path: Path) -> str:
    """The demuxer of a file, by its signature; "none", which fails, for an unknown one."""
    try:
        with path.open("rb") as file:
            container = recognize(file.read(HEAD_BYTES))
    except OSError:
        return "none"
    return container.demuxer if container else "none"
