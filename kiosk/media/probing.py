"""Has a film played by the film probe, a process that may crash, hang or run out of memory.

Knows no libVLC and no limits but those of time and memory.
"""

from __future__ import annotations

import logging
import os
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import IO, cast

from kiosk.core.bugs import BUG_FOUND
from kiosk.core.errors import ContentRejectedError, UnavailableError
from kiosk.core.program import own_command
from kiosk.media.sighting import Sighting

logger = logging.getLogger("kiosk.import")

TIME_LIMIT = 60.0
"""Seconds. A 4K film takes five on a PC of two cores."""

_FRUGAL = {"MALLOC_ARENA_MAX": "2", "MALLOC_MMAP_THRESHOLD_": "131072"}
"""Lets glibc give the memory of every frame back at once: a quarter less at the peak."""

_LAST_WORDS = 2_000


def probe(
    source: Path,
    demuxer: str,
    poster: Path,
    max_pixels: int,
    *,
    command: Sequence[str] = (),
    time_limit: float = TIME_LIMIT,
) -> Sighting:
    """Play parts of a film; a frame that stands for it is written to `poster`, if there is one.

    `command` starts the probe: our own one, unless a test has another.

    Raises:
        ContentRejectedError: the file brings the probe down, or keeps it busy for too long.
        UnavailableError: libVLC is not installed, or no process can be started.
    """
    arguments = [os.fspath(source.absolute()), demuxer, os.fspath(poster), str(max_pixels)]
    with tempfile.TemporaryFile() as words:
        code, answer = _run(
            [*(command or own_command("film-probe")), *arguments], words, time_limit
        )
        words.seek(max(0, words.seek(0, os.SEEK_END) - _LAST_WORDS))
        said = words.read().decode(errors="replace").strip().splitlines()
    if code == UnavailableError.exit_code:
        raise UnavailableError(f"Films cannot be imported. {said[-1]}")
    if code is None:
        raise ContentRejectedError(
            f"{source.name} could not be played through in {time_limit:.0f} s. Export it anew."
        )
    try:
        return Sighting.parse(answer)
    except ContentRejectedError as error:
        # an exception of Python's is more likely our fault than the film's
        level = logging.ERROR if code == BUG_FOUND else logging.INFO
        logger.log(level, "the film probe ended with %s: %s", code, said[-5:])
        raise ContentRejectedError(
            f"{source.name} is damaged: it makes the player fail. Export it anew."
        ) from error


def _run(command: Sequence[str], words: IO[bytes], time_limit: float) -> tuple[int | None, bytes]:
    """The exit code, None when time was up, and what was answered. Nothing is left running."""
    try:
        process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,  # closes with us, and so the probe ends with us
            stdout=subprocess.PIPE,
            stderr=words,
            env=os.environ | _FRUGAL,
            start_new_session=True,  # Ctrl+C is ours to answer
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        raise UnavailableError(f"The film probe cannot be started: {error.strerror}.") from error
    try:
        code = process.wait(time_limit)
    except subprocess.TimeoutExpired:
        return None, b""
    else:
        return code, cast("IO[bytes]", process.stdout).read()
    finally:
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            cast("IO[bytes]", pipe).close()
