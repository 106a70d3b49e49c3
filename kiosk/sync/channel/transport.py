"""The interface to a channel's storage: read, write, remove, list.

Nothing that is read through it is trusted before its signature or hash has been verified.
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
    """The server refuses access: a person has to change an address, a password or a permission."""


class FullError(UnavailableError):
    """There is no room left in the bucket."""


class ConflictError(UnavailableError):
    """Somebody else has changed meanwhile the file that was to be replaced."""


class RangesIgnoredError(UnavailableError):
    """The server does not support range requests."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of a channel; `size` in bytes."""

    path: str
    size: int


class Transport(Protocol):
    """A channel's files by their paths in it, such as 'metadata/timestamp.json'.

    Raises, from every method:
        UnavailableError: offline, or the disk fails; a later retry may help.
        RefusedError: the server refuses access.
    """

    def read(self, path: str, start: int = 0, end: int | None = None) -> Iterator[bytes]:
        """The bytes from `start` up to `end`, or to the end of the file, in pieces as they come.

        It may be less than asked for, where the connection is lost silently.

        Raises:
            MissingError: there is no such file.
            RangesIgnoredError: the server does not support range requests.
        """

    def write(self, path: str, content: bytes | Path, over: bytes | None = None) -> None:
        """Write a file atomically: nobody reads half of it.

        With `over`, a compare-and-swap: only in place of exactly these bytes; `NOTHING` where there
        must be no file.

        Raises:
            ConflictError: the file has other bytes.
        """

    def remove(self, path: str) -> None:
        """Delete a file; one that is not there is no error."""

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
