"""The film probe: a process that plays the beginning, the end and something in between of one file.

It takes frames the way the film worker does, so what plays here plays on a station. It tells what
it saw and heard as one line of JSON on its standard output, and writes a frame that stands for the
film to a file. It judges nothing. When its standard input closes it is gone at once.
"""

from __future__ import annotations

import argparse
import os
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.core.bugs import BUG_FOUND, end_at_bugs
from kiosk.core.errors import UnavailableError
from kiosk.media.missing_libvlc import libvlc_is_needed
from kiosk.media.sighting import Sighting

if TYPE_CHECKING:
    from kiosk.media.poster import PosterChoice
    from kiosk.media.viewing import View, Viewing

ADDRESS_BYTES = 1_500_000_000
"""Two thirds are never touched: threads and libraries reserve them. A 4K film in 10 bits needs
1.2 GB of addresses and 330 MB of memory."""

FIRST_MS = 2_000
SHORT_MS = 3_000
"""A film no longer than this is played whole."""

LAST_SHARE, LEAST_LAST_MS, MOST_LAST_MS = 0.05, 1_000, 3_000
"""The part of the end in which there must be something to see or hear."""

LEAST_SOUND = 0.25
"""Of the end, where there is only sound: a little from the beginning slips in before libVLC has
gone to the end. Some files only guess how long they are."""

GLANCE_MS = 200
POSTER_PLACES = (1 / 3, 1 / 2, 2 / 3, 1 / 10)
"""Where to look for a frame that stands for the film, until one is good."""


def main(argv: Sequence[str]) -> int:
    """Probe one file. Arguments: path, demuxer, where to write the poster, most pixels of a frame.

    Returns: 3 when libVLC cannot be loaded.
    """
    parser = argparse.ArgumentParser(prog="film-probe")
    parser.add_argument("path", type=Path)
    parser.add_argument("demuxer")
    parser.add_argument("poster", type=Path)
    parser.add_argument("max_pixels", type=int)
    arguments = parser.parse_args(argv)
    answer = os.dup(1)
    os.dup2(2, 1)  # whatever libraries print goes to standard error
    end_at_bugs(lambda: os._exit(BUG_FOUND))  # in callbacks of libVLC too
    threading.Thread(target=_end_with_parent, name="parent", daemon=True).start()
    _limit_memory()
    try:
        sighting = _probe(arguments.path, arguments.demuxer, arguments.poster, arguments.max_pixels)
    except UnavailableError as error:
        print(error, file=sys.stderr)  # noqa: T201 - the parent passes it on
        return error.exit_code
    os.write(answer, sighting.to_line())
    os._exit(0)  # everything is told; libVLC may take its time to go, or not go at all


def _end_with_parent() -> None:
    os.read(0, 1)
    os._exit(1)


def _limit_memory() -> None:
    """A file that makes a decoder ask for too much brings down this process, not the PC."""
    if sys.platform.startswith("linux"):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (ADDRESS_BYTES, ADDRESS_BYTES))


def _probe(path: Path, demuxer: str, poster: Path, max_pixels: int) -> Sighting:
    """Raises: UnavailableError: libVLC is not there or not whole."""
    with libvlc_is_needed():
        from kiosk.media.viewing import Viewing
    from kiosk.media.poster import PosterChoice

    viewing = Viewing(path, demuxer, max_pixels)
    ends, between = PosterChoice(), PosterChoice()
    first = viewing.view(0, FIRST_MS, ends, short_ms=SHORT_MS)
    if first.audio and not first.sound_ms:  # too short for the haste
        first = viewing.view(0, FIRST_MS, ends, short_ms=SHORT_MS, rate=1)
    whole = bool(first.something) and _is_whole(viewing, first, ends)
    sighting = _sighting(first, whole=whole)
    if whole and sighting.video:
        for place in POSTER_PLACES:
            if not between.good and first.duration_ms > SHORT_MS:
                viewing.view(round(first.duration_ms * place), GLANCE_MS, between, fast=True)
        best = between if between.good or between.contrast > ends.contrast else ends
        best.write(poster, (sighting.width, sighting.height))
    return sighting


def _is_whole(viewing: Viewing, first: View, choice: PosterChoice) -> bool:
    duration = first.duration_ms
    if duration <= SHORT_MS:
        return first.ended
    last = min(MOST_LAST_MS, max(LEAST_LAST_MS, duration * LAST_SHARE))
    end = viewing.view(round(duration - last), 10 * MOST_LAST_MS, choice, rate=1)
    return end.ended and (end.frames > 0 or end.sound_ms > last * LEAST_SOUND)


def _sighting(view: View, *, whole: bool) -> Sighting:
    track = view.video
    width, height = view.visible
    if track and not view.frames:
        width, height = track.width, track.height
    elif track:
        ratio = 1 / track.sample_aspect if track.sideways else track.sample_aspect
        width = max(1, round(width * ratio))
    return Sighting(
        video=track.codec if track and view.frames else "",
        audio=view.audio if view.sound_ms else "",
        width=width,
        height=height,
        rotation=track.rotation if track else 0,
        duration_ms=view.duration_ms,
        whole=whole,
    )
