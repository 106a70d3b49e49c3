"""Keeps the record of wrong tries on the disk of this station: docs/adr/0040.

The file and the number that the accounts' database remembers of it vouch for each other: a file
that is missing, torn or older than that number lets nobody in, until somebody at the command line
begins a new one.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from kiosk.core.delivery.ulid import new_ulid
from kiosk.core.errors import ContentRejectedError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.durable import write_durably
from kiosk.core.files.lock import file_lock
from kiosk.core.files.only_us import ONLY_US
from kiosk.core.files.os_errors import explain
from kiosk.db.library.accounts import AccountStore
from kiosk.editorial.sign_in.lockout import AttemptRecord, Tries

SET_UP = "set-up"
NOBODY = "nobody"
"""Under what tries are counted of set-up codes, and on accounts that there are not."""


def pin_key(account_id: str) -> str:
    """Under what tries of an account's PIN are counted."""
    return f"pin {account_id}"


def recovery_key(account_id: str) -> str:
    """Under what tries of an account's recovery code are counted: apart, so that whoever has
    forgotten the PIN does not have to wait for having tried it."""
    return f"recovery {account_id}"


class RecordMissingError(ContentRejectedError):
    """The record of wrong tries is missing, torn, or an older one was put in its place."""


class Attempts:
    """One for each process; the lock of a file lets one process at a time read and write.

    Raises, from everything:
        UnavailableError: the disk refuses, or the server of the accounts cannot be reached.
    """

    def __init__(
        self,
        folder: DataFolder,
        store: AccountStore,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._file = folder.sign_in_attempts
        self._lock = folder.lock("sign-in")
        self._store = store
        self._monotonic = monotonic

    def tries(self) -> AttemptRecord:
        """The record as it is now. What has passed before the PC was started anew is noted.

        Raises:
            RecordMissingError: nobody may sign in here.
        """
        with self._held():
            record = self._read()
            now = self._monotonic()
            if now < record.noted_at:
                self._write(record.now(now).unchanged())
            return record.now(now)

    def count(self, key: str) -> tuple[Tries, bool]:
        """Note one more try on an account durably, before it is looked at; or, where it has to wait
        still, only say so. Returns the tries, and whether this one was counted.

        Raises:
            RecordMissingError: nobody may sign in here.
        """
        with self._held():
            record = self._read().now(self._monotonic())
            if record.of(key).wait > 0:
                return record.of(key), False
            record = record.counted(key)
            self._write(record)
            return record.of(key), True

    def settle(self, key: str, right: bool) -> None:
        """A counted try was right, and those before it are forgotten; or it was wrong.

        Raises:
            RecordMissingError: the record went while the PIN was checked; nobody may sign in here.
        """
        with self._held():
            record = self._read().now(self._monotonic())
            self._write(record.forgotten(key) if right else record.unchanged())

    def begin(self) -> None:
        """Begin a record where there is no whole one; nobody has to wait then."""
        with self._held():
            try:
                self._read()
            except RecordMissingError:
                self._write(AttemptRecord(new_ulid(datetime.now(UTC)), self._monotonic()))

    def _read(self) -> AttemptRecord:
        try:
            record = AttemptRecord.from_bytes(self._file.read_bytes())
        except FileNotFoundError as error:
            raise RecordMissingError(f"{self._file} is missing.") from error
        except ContentRejectedError as error:
            raise RecordMissingError(f"{self._file} is torn.") from error
        known = self._store.sequence(record.id)
        if known is None or record.sequence < known:
            raise RecordMissingError(f"{self._file} is an older one.")
        return record

    def _write(self, record: AttemptRecord) -> None:
        """First the file: a cut between the two leaves it ahead, which is as good."""
        write_durably(self._file, record.to_bytes(), ONLY_US)
        self._store.note_sequence(record.id, record.sequence)

    @contextmanager
    def _held(self) -> Iterator[None]:
        try:
            with file_lock(self._lock):
                yield
        except OSError as error:
            raise UnavailableError(
                f"The tries to sign in cannot be counted in {self._file}: "
                f"{explain(error, self._file)}"
            ) from error
