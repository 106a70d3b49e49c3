"""How the last examination of `kiosk doctor` ended, kept for staff's overview."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from kiosk.core.errors import ContentRejectedError, UnavailableError
from kiosk.core.files.durable import write_durably
from kiosk.core.files.os_errors import explain
from kiosk.core.typed_message import Decoder, Integer, Message, encode


class LastExamination(Message, frozen=True):
    """`at` in UTC; how many problems are red and amber."""

    at: datetime
    red: Integer
    amber: Integer


_EXAMINATION = Decoder(LastExamination, "last examination")


def read_last_examination(path: Path) -> LastExamination | None:
    """None where there was none, or its file cannot be read or is damaged."""
    try:
        found = _EXAMINATION.decode(path.read_bytes())
    except (OSError, ContentRejectedError):
        return None
    return LastExamination(found.at.astimezone(UTC), found.red, found.amber)


def keep_last_examination(path: Path, examination: LastExamination) -> None:
    """Replace the one before.

    Raises:
        UnavailableError: the disk is full or refuses.
    """
    try:
        write_durably(path, encode(examination))
    except OSError as error:
        raise UnavailableError(f"{path} cannot be written: {explain(error, path)}") from error
