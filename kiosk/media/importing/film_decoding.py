"""Decodes a film to its end in a process of its own, which may crash or hang."""

from __future__ import annotations

import os
from pathlib import Path

from kiosk.core.errors import ContentRejectedError, UnavailableError
from kiosk.core.process.own_command import own_command
from kiosk.core.typed_message import Decoder, Integer, Message
from kiosk.media.importing.film_frames_process import demuxer_of
from kiosk.media.importing.helper_process import run_helper

START_SECONDS = 30.0
SECONDS_A_SECOND = 4.0
"""How long a second of film may take to be decoded, at most."""


class DecodedFilm(Message, frozen=True):
    """What came out of a film: whether it was decoded to its end in the time there was, how many
    frames a second this PC decodes, how many the film itself has, and where the later of
    picture and sound ends."""

    ended: bool
    frames: Integer
    frames_per_second: float
    own_rate: float
    length_ms: Integer


_DECODED = Decoder(DecodedFilm, "result of the film decoder")


def decode_film(film: Path, duration_ms: int) -> DecodedFilm | None:
    """Decode a film to its end; None where the decoder crashes or hangs.

    Raises:
        UnavailableError: libVLC is not there or not whole, the film cannot be read, or no process
            can be started.
    """
    limit = START_SECONDS + SECONDS_A_SECOND * duration_ms / 1000
    command = own_command("film-decoder", os.fspath(film.absolute()), demuxer_of(film), f"{limit}")
    answer = run_helper(command, "film decoder", limit + START_SECONDS)
    if reason := answer.reason(UnavailableError):
        raise UnavailableError(reason)
    if answer.code != 0:
        return None
    try:
        return _DECODED.decode(answer.output)
    except ContentRejectedError:
        return None
