"""Runs the film probe in a process that may crash, hang or run out of memory.

Does not load libVLC; its only limits are those of time and memory.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Sequence
from pathlib import Path

from kiosk.core.errors import ContentRejectedError, UnavailableError
from kiosk.core.files.imported_media import MediaFault, MediaRefusedError
from kiosk.core.process.own_command import own_command
from kiosk.core.process.unexpected_errors import UNEXPECTED_ERROR
from kiosk.core.typed_message import Decoder
from kiosk.media.importing.film_facts import FilmFacts
from kiosk.media.importing.helper_process import run_helper

logger = logging.getLogger("kiosk.import")

_FACTS = Decoder(FilmFacts, "answer of the film probe")

TIME_LIMIT = 60.0
"""Seconds. A 4K film takes five on a PC of two cores."""


def probe(
    source: Path,
    demuxer: str,
    poster: Path,
    max_pixels: int,
    *,
    command: Sequence[str] = (),
    time_limit: float = TIME_LIMIT,
) -> FilmFacts:
    """Play parts of a film; a poster frame is written to `poster`, if there is one.

    `command` starts the probe; tests pass another one.

    Raises:
        MediaRefusedError: the file crashes the probe, or exceeds its time limit.
        UnavailableError: libVLC is not installed, or no process can be started.
    """
    arguments = [os.fspath(source.absolute()), demuxer, os.fspath(poster), str(max_pixels)]
    answer = run_helper(
        [*(command or own_command("film-probe")), *arguments], "film probe", time_limit
    )
    if reason := answer.reason(UnavailableError):
        raise UnavailableError(f"Films cannot be imported. {reason}")
    if answer.code is None:
        raise MediaRefusedError(
            MediaFault.TOO_SLOW,
            f"{source.name} could not be played through in {time_limit:.0f} s. Export it anew.",
        )
    try:
        return _FACTS.decode(answer.output)
    except ContentRejectedError as error:
        # A Python exception is more likely our bug than the film's; before the hooks are set,
        # its exit code is 1.
        level = logging.ERROR if answer.code in (1, UNEXPECTED_ERROR) else logging.INFO
        logger.log(level, "the film probe ended with %s: %s", answer.code, answer.messages[-5:])
        raise MediaRefusedError(
            MediaFault.DAMAGED,
            f"{source.name} is damaged: it makes the player fail. Export it anew.",
        ) from error
