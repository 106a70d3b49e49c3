"""Measures how heavy a film is for this PC, and makes a lighter copy; in processes of their own."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from kiosk.core.errors import UnavailableError
from kiosk.core.process.own_command import own_command
from kiosk.media.importing.film_frames_process import demuxer_of
from kiosk.media.importing.helper_process import run_helper
from kiosk.media.importing.line_helper import LineHelper

HEAVY_FROM = 1920 * 1080 * 31
"""Pixels a second; a film with fewer is no task for any PC that shows the hall."""

MEASURE_SECONDS = 40.0
SECONDS_A_SECOND = 40
"""How long a second of film may take to be encoded anew, at most."""


def measure_speed(film: Path, duration_ms: int) -> int:
    """How fast this PC decodes a film, in hundredths of the rate at which it plays; 400 is the most
    that is measured, and 0 stands for a film that declares no rate, or makes the decoder fail.

    Raises:
        UnavailableError: the film cannot be read, or no process can be started.
    """
    arguments = [os.fspath(film.absolute()), demuxer_of(film), str(duration_ms)]
    answer = run_helper(own_command("film-speed", *arguments), "film speed", MEASURE_SECONDS)
    said = answer.output.strip()
    return int(said) if answer.code == 0 and said.isdigit() else 0


def transcode(
    helper: LineHelper, film: Path, target: Path, duration_ms: int, told: Callable[[int], None]
) -> None:
    """Write a copy of at most 1080p in H.264 and AAC; `told` hears how many percent are done.

    Raises:
        UnavailableError: it was stopped, the disk is full, or libVLC gave up.
    """
    command = own_command(
        "film-transcoder",
        os.fspath(film.absolute()),
        demuxer_of(film),
        os.fspath(target.absolute()),
    )

    def hear(line: str) -> None:
        if line.isdecimal():
            told(int(line))

    limit = 60.0 + SECONDS_A_SECOND * duration_ms / 1000
    code = helper.run(command, hear, limit)
    if code != 0:
        raise UnavailableError(f"The lighter copy could not be made; the helper ended with {code}.")
