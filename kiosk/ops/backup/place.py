"""Where backups lie: in a folder or in a bucket, under the same names and with the same bytes.

    kiosk-backups.json      the key, encrypted by the passphrase; made first
    kiosk-backups-2.json    the same: without it nothing could be opened
    backups/000001          the list of files of one backup, encrypted; written last
    chunks/ab/abcdef…       contents, encrypted, each kept once for all backups

A chunk counts as there by its name alone, so whoever relies on one reads it first.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import AbstractContextManager
from typing import Protocol

LOCKED_KEYS = ("kiosk-backups.json", "kiosk-backups-2.json")
BACKUPS, CHUNKS = "backups", "chunks"

CHUNK_BYTES = 4 << 20
"""Of the content of one chunk, at most."""

MAX_CHUNK_FILE_BYTES = CHUNK_BYTES + 1000
MAX_LIST_BYTES = 256 << 20
"""A list of 100,000 files has 30 MB."""

MAX_LOCKED_KEY_BYTES = 10_000


class BackupPlace(Protocol):
    """`where` names it in messages. Knows names and bytes, no contents.

    Raises, from everything:
        UnavailableError: its disk is full, fails or is gone; the server cannot be reached.
        StaffError: the server refuses.
        ContentRejectedError: there is something that is none of a backup's.
    """

    @property
    def where(self) -> str:
        """Its path or address."""

    def locked_keys(self) -> list[bytes]:
        """The encrypted key, as often as it is there; none where nobody has made backups here."""

    def begin(self, locked_key: bytes) -> None:
        """Make it a place of backups.

        Raises:
            PlaceNotEmptyError: something else lies in it.
        """

    def write_locked_keys(self, locked_key: bytes) -> None:
        """Write the encrypted key durably, as often as it belongs here."""

    def held(self) -> AbstractContextManager[None]:
        """Hold its lock: one writes at a time, and nothing is collected meanwhile.

        Raises:
            BusyError: another backup is being written or dropped.
        """

    def numbers(self) -> list[int]:
        """The numbers of the backups, the newest first."""

    def read_backup(self, number: int) -> bytes:
        """The encrypted list of files of a backup."""

    def write_backup(self, number: int, content: bytes) -> None:
        """Write the list of files of a backup durably: from now on there is one."""

    def remove_backup(self, number: int) -> None:
        """Remove the list of a backup durably; its chunks stay."""

    def chunks(self) -> set[str]:
        """The names of all chunks that seem to be there."""

    def read_chunk(self, name: str) -> bytes:
        """The encrypted content of a chunk.

        Raises:
            FileNotFoundError: it is not there.
            ContentRejectedError: it cannot be read any more, as others can.
        """

    def write_chunk(self, name: str, content: bytes) -> None:
        """Write a chunk, which is durable after `sync_chunks` only."""

    def sync_chunks(self, names: Iterable[str]) -> None:
        """Make chunks durable, and have them read from where they lie from now on."""

    def remove_chunks(self, names: Iterable[str]) -> None:
        """Remove chunks; missing ones are no error."""

    def remove_unfinished(self) -> None:
        """Remove what a cut has left half written; for whoever holds the lock."""


def file_name(number: int) -> str:
    """The name of a backup's list, under which it is encrypted."""
    return f"{number:06d}"


def folder_of(chunk: str) -> str:
    """The folder in which a chunk lies."""
    return f"{CHUNKS}/{chunk[:2]}"
