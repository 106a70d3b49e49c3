"""How fast this PC decodes films, against the rate at which they play; a fact of the PC, so that it
stands beside the library, not in it."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from pathlib import Path

from kiosk.core.errors import ContentRejectedError, UnavailableError
from kiosk.core.files.durable import write_durably
from kiosk.core.files.lock import file_lock
from kiosk.core.files.os_errors import explain
from kiosk.core.typed_message import Decoder, Integer, Message, encode

log = logging.getLogger("kiosk.import")

JUST_FAST_ENOUGH = 100
"""In hundredths of the rate at which a film plays."""


class FilmSpeeds(Message, frozen=True):
    """The speeds in hundredths, by the SHA-256 of the film."""

    speeds: dict[str, Integer]


_SPEEDS = Decoder(FilmSpeeds, "measured speeds of films")


def read_speeds(path: Path) -> Mapping[str, int]:
    """The speeds that were measured on this PC, in hundredths; a damaged file holds none.

    Raises:
        UnavailableError: the disk fails.
    """
    try:
        return _SPEEDS.decode(path.read_bytes()).speeds
    except FileNotFoundError:
        return {}
    except ContentRejectedError as error:
        log.warning("%s is not read: %s", path, error)
        return {}
    except OSError as error:
        raise UnavailableError(f"{path} cannot be read: {explain(error)}") from error


def note_speed(path: Path, sha256: str, speed: int) -> None:
    """Note what was measured for a film, in hundredths.

    Raises:
        UnavailableError: the disk is full or fails; what was noted before stands.
    """
    try:
        with file_lock(path.with_name(f".{path.name}.lock")):
            speeds = {**read_speeds(path), sha256: speed}
            write_durably(path, encode(FilmSpeeds(speeds)))
    except OSError as error:
        raise UnavailableError(f"{path} cannot be written: {explain(error)}") from error


def too_slow(speeds: Mapping[str, int]) -> frozenset[str]:
    """The films that this PC decodes more slowly than they play, by their SHA-256."""
    return frozenset(film for film, speed in speeds.items() if 0 < speed < JUST_FAST_ENOUGH)
