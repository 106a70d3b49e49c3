"""What a channel is reached through: three verbs, whatever lies behind them.

Everything that comes out of a transport is a claim until its signature or hash has been checked.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from kiosk.core.errors import ContentRejectedError, StaffError, UnavailableError
from kiosk.sync.channel.time_limits import SMALL_FILE_SECONDS, Deadline

NOTHING = b""
"""`over` of a file that must not be there yet."""


class MissingError(UnavailableError):
    """There is no such file in the channel."""


class RefusedError(StaffError):
    """The server knows us not, or does not let us: no line is down, a person has to mend it."""


class ConflictError(UnavailableError):
    """Somebody else has written meanwhile what was to be replaced."""


class RangesIgnoredError(UnavailableError):
    """The server sends whole files only."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of a channel; `size` in bytes."""

    path: str
    size: int


class Transport(Protocol):
    """A channel's files by their paths in it, such as 'metadata/timestamp.json'.

    Raises, from every verb:
        UnavailableError: offline, or the disk refuses; trying later may help.
        RefusedError: a person has to mend an address, a password, a permission.
    """

    def read(self, path: str, start: int = 0, end: int | None = None) -> Iterator[bytes]:
        """The bytes from `start` up to `end`, or to the end of the file, in pieces as they come.

        What comes may be less than asked for, where the line is cut without a word.

        Raises:
            MissingError: there is no such file.
            RangesIgnoredError: only whole files can be had here.
        """

    def write(self, path: str, content: bytes | Path, over: bytes | None = None) -> None:
        """Put a file in place in one step: nobody ever reads half of it.

        With `over`, only in place of exactly these bytes; `NOTHING` where there must be none.

        Raises:
            ConflictError: something else is there.
        """

    def remove(self, path: str) -> None:
        """Take a file away; one that is not there is no fault."""

    def list(self, folder: str) -> Iterator[Entry]:
        """All files below a folder; none where there is no such folder."""


def read_small(transport: Transport, path: str, limit: int) -> bytes:
    """A whole file of at most `limit` bytes.

    Raises:
        ContentRejectedError: it is longer; no more of it was read.
        TooSlowError: it does not come in time.
    """
    content = b""
    for piece in Deadline(SMALL_FILE_SECONDS).bound(transport.read(path)):
        content += piece
        if len(content) > limit:
            raise ContentRejectedError(
                f"The channel sends more than the {limit} bytes that {path} may have. "
                "What is shown stays."
            )
    return content
