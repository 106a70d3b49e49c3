"""A process that measures how fast this PC decodes a film, against the rate at which it plays.

It answers with hundredths: 100 is just fast enough. It decodes with as many threads as the film
worker, and shows nothing. It exits with its parent.
"""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.core.errors import UnavailableError
from kiosk.core.process.unexpected_errors import UNEXPECTED_ERROR, end_on_unexpected_errors
from kiosk.media.film_worker.missing_libvlc import libvlc_is_needed
from kiosk.media.importing.helper_process import begin_helper, write_error

if TYPE_CHECKING:
    from kiosk.media.film_worker.memory_output import FilmPicture

ADDRESS_BYTES = 8_000_000_000
"""Limit of the address space: every thread reserves much of it, and keeps frames of its own."""

MEASURE_MS = 3_000
RATE = 4
"""At which it is played, and so the most that is found."""

PLACE = 1 / 3
"""Where in the film."""


class FrameCounter:
    """Counts frames and their time, without the first ones, which the decoder has at hand."""

    SKIPPED = 8

    def __init__(self) -> None:
        self.count = 0
        self._began = self._ended = 0.0

    def show(self, _picture: FilmPicture) -> None:
        self.note()

    def note(self) -> None:
        """One more has been decoded."""
        self.count += 1
        self._ended = time.monotonic()
        if self.count == self.SKIPPED:
            self._began = self._ended

    @property
    def rate(self) -> float:
        """Frames a second; 0 where too few have come."""
        seconds = self._ended - self._began
        counted = self.count - self.SKIPPED
        return counted / seconds if counted > 0 and seconds > 0 else 0.0


def main(argv: Sequence[str]) -> int:
    """Arguments: path, demuxer, duration in milliseconds.

    Returns: 3 when libVLC cannot be loaded; the answer says why.
    """
    parser = argparse.ArgumentParser(prog="film-speed")
    parser.add_argument("path", type=Path)
    parser.add_argument("demuxer")
    parser.add_argument("duration", type=int)
    arguments = parser.parse_args(argv)
    end_on_unexpected_errors(lambda: os._exit(UNEXPECTED_ERROR))  # in callbacks of libVLC too
    answer = begin_helper(ADDRESS_BYTES)
    try:
        speed = _measure(arguments.path, arguments.demuxer, arguments.duration)
    except UnavailableError as error:
        return write_error(answer, error)
    os.write(answer, f"{speed}\n".encode())
    os._exit(0)  # the answer is written; releasing libVLC may take long or hang


def _measure(path: Path, demuxer: str, duration_ms: int) -> int:
    """Raises: UnavailableError: libVLC is not there or not whole."""
    with libvlc_is_needed():
        from kiosk.media.importing.film_sections import ALL_FRAMES, SectionPlayer

    frames = FrameCounter()
    player = SectionPlayer(path, demuxer, max_pixels=2**31, options=ALL_FRAMES)
    start = round(duration_ms * PLACE)
    section = player.play(start, MEASURE_MS * RATE, frames, fast=True, silent=True, rate=RATE)
    wanted = section.video.frame_rate if section.video else 0.0
    return round(100 * frames.rate / wanted) if wanted else 0
