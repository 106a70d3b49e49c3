"""Tells of changes to the library while they happen, those of other processes and PCs too.

On SQLite the file is asked whether another connection has written it, which costs microseconds; on
PostgreSQL the server tells (LISTEN and NOTIFY).
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Engine, select

from kiosk.core.content.values import Reference
from kiosk.core.errors import UnavailableError
from kiosk.db.engine import is_on_server, translated_errors
from kiosk.db.library.changes.history import log_position
from kiosk.db.library.changes.writing_down import CHANNEL
from kiosk.db.library.staff_tables import change, change_set

POLL_SECONDS = 0.2
FAILURE = "The library cannot be followed"


@dataclass(frozen=True, slots=True)
class Announced:
    """What was committed of a change-set: by which account, and what it changed."""

    number: int
    account: str
    touched: tuple[Reference, ...]


class ChangeFeed:
    """Follows a library from a position in its log, or from now on. Used by one thread, which
    waits; to be closed.

    Raises:
        UnavailableError: the disk refuses, or the server cannot be reached.
    """

    def __init__(self, library: Engine, position: int | None = None) -> None:
        self._library = library
        self._served = is_on_server(library)
        with self._blamed_on_the_world(), translated_errors(FAILURE):
            connection: Any = library.raw_connection()
            self._driver: Any = connection.driver_connection
            connection.detach()
            with ExitStack() as failing:
                failing.callback(self.close)
                self.position = self._begin(position)
                """Up to where the log has been told; from here another feed can go on."""
                failing.pop_all()

    def _begin(self, position: int | None) -> int:
        """Be told from here on, and then see where the log stands: so that nothing is missed."""
        if self._served:
            self._driver.rollback()
            self._driver.autocommit = True
            self._driver.execute(f"LISTEN {CHANNEL}")
        else:
            self._written = self._data_version()
        with self._library.connect() as asked:
            return log_position(asked) if position is None else position

    def close(self) -> None:
        self._driver.close()

    def wait(self, seconds: float) -> tuple[Announced, ...]:
        """What has been committed since the last call, as soon as there is something; nothing
        after `seconds`.

        Raises:
            UnavailableError: the disk refuses, or the server has gone; make another feed then.
        """
        with self._blamed_on_the_world(), translated_errors(FAILURE):
            until = time.monotonic() + seconds
            found = self._new()
            while not found and (left := until - time.monotonic()) > 0:
                if self._served:
                    any(True for _ in self._driver.notifies(timeout=left, stop_after=1))
                else:
                    self._wait_for_the_file(left)
                found = self._new()
            return found

    @contextmanager
    def _blamed_on_the_world(self) -> Iterator[None]:
        """The driver's own errors, which SQLAlchemy does not see here."""
        try:
            yield
        except self._library.dialect.loaded_dbapi.Error as error:
            raise UnavailableError(f"{FAILURE}: {error}") from error

    def _wait_for_the_file(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            written = self._data_version()
            if written != self._written:
                self._written = written
                return
            time.sleep(min(POLL_SECONDS, left))

    def _data_version(self) -> int:
        (version,) = self._driver.execute("PRAGMA data_version").fetchone()
        return int(version)

    def _new(self) -> tuple[Announced, ...]:
        with self._library.connect() as connection:
            if not self._served:
                connection = connection.execution_options(sqlite_begin="BEGIN")
            question = (
                select(change.c.id, change.c.kind, change.c.key, change_set.c.account)
                .add_columns(change.c.change_set_id)
                .join_from(change, change_set, change.c.change_set_id == change_set.c.id)
                .where(change.c.id > self.position)
                .order_by(change.c.id)
            )
            accounts: dict[int, str] = {}
            touched: dict[int, dict[Reference, None]] = {}
            for row in connection.execute(question):
                accounts[row.change_set_id] = row.account
                touched.setdefault(row.change_set_id, {})[Reference(row.kind, row.key)] = None
                self.position = row.id
        return tuple(Announced(one, by, tuple(touched[one])) for one, by in accounts.items())
