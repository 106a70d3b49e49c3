"""A process that takes single frames out of a film, for people to choose a poster from.

It writes each as a PNG, `<milliseconds>.png`, into a folder, and answers with its milliseconds in a
line of its own; where no frame comes, the line is left out. It exits with its parent.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from pathlib import Path

from kiosk.core.errors import UnavailableError
from kiosk.core.files.moving import move
from kiosk.core.process.unexpected_errors import UNEXPECTED_ERROR, end_on_unexpected_errors
from kiosk.media.film_worker.missing_libvlc import libvlc_is_needed
from kiosk.media.importing.film_probe import ADDRESS_BYTES
from kiosk.media.importing.helper_process import begin_helper, write_error

GLANCE_MS = 1
"""One frame is enough."""


def main(argv: Sequence[str]) -> int:
    """Arguments: path, demuxer, folder, width in pixels (0: all), then milliseconds.

    Returns: 3 when libVLC cannot be loaded; the answer says why.
    """
    parser = argparse.ArgumentParser(prog="film-frames")
    parser.add_argument("path", type=Path)
    parser.add_argument("demuxer")
    parser.add_argument("folder", type=Path)
    parser.add_argument("width", type=int)
    parser.add_argument("moments", type=int, nargs="+")
    arguments = parser.parse_args(argv)
    end_on_unexpected_errors(lambda: os._exit(UNEXPECTED_ERROR))  # in callbacks of libVLC too
    answer = begin_helper(ADDRESS_BYTES)
    try:
        _take(answer, arguments)
    except UnavailableError as error:
        return write_error(answer, error)
    os._exit(0)  # the frames are written; releasing libVLC may take long or hang


def _take(answer: int, arguments: argparse.Namespace) -> None:
    """Raises: UnavailableError: libVLC is not there or not whole."""
    with libvlc_is_needed():
        from kiosk.media.importing.film_sections import SectionPlayer
    from kiosk.media.importing.poster import FirstFrame

    player = SectionPlayer(arguments.path, arguments.demuxer, max_pixels=2**31)
    for moment in arguments.moments:
        frame = FirstFrame()
        section = player.play(moment, GLANCE_MS, frame, silent=True)
        width, height = section.seen_size
        if not width:
            continue
        if arguments.width:
            width, height = arguments.width, max(1, round(arguments.width * height / width))
        target = arguments.folder / f"{moment}.png"
        half = target.with_suffix(".half")
        frame.write(half, (width, height))
        move(half, target)
        os.write(answer, f"{moment}\n".encode())
