"""Quarantine: files that failed twice in a row are not played for a day.

Files are content-addressed, so a replaced one has another name and plays at once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, Engine, Executable, delete, select
from sqlalchemy.dialects.sqlite import insert

from kiosk.db.engine import translated_errors
from kiosk.db.state.running_time import utc_now
from kiosk.db.state.schema import failing_file
from kiosk.db.state.store import StateStore, Task

MAX_FAILURES = 2
QUARANTINE_PERIOD = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class QuarantinedFile:
    """A file that failed, how often, and when it last did."""

    file: str
    failures: int
    since: datetime
    problem: str

    def is_quarantined(self, now: datetime) -> bool:
        """A clock that was wrong by more than a day, either way, quarantines nothing."""
        return self.failures >= MAX_FAILURES and abs(now - self.since) < QUARANTINE_PERIOD

    @property
    def until(self) -> datetime:
        return self.since + QUARANTINE_PERIOD


class Quarantine:
    """Checked by the screen before each entry; persistent."""

    def __init__(self, store: StateStore, clock: Callable[[], datetime] = utc_now) -> None:
        self._store = store
        self._clock = clock
        self._files: Mapping[str, QuarantinedFile] = {}
        store.submit(self._load)

    def is_quarantined(self, file: str) -> bool:
        known = self._files.get(file)
        return known is not None and known.is_quarantined(self._clock())

    def note_failure(self, file: str, problem: str) -> None:
        """The second failure in a row quarantines the file."""
        failures = self._files[file].failures if file in self._files else 0
        known = QuarantinedFile(file, failures + 1, self._clock(), problem)
        self._files = {**self._files, file: known}
        values = asdict(known)
        statement = insert(failing_file).values(values)
        self._store.submit(_once(statement.on_conflict_do_update(["file"], set_=values)))

    def note_success(self, file: str) -> None:
        """Clear earlier failures: the file played to its end."""
        if file in self._files:
            self._files = {name: one for name, one in self._files.items() if name != file}
            self._store.submit(_once(delete(failing_file).where(failing_file.c.file == file)))

    def _load(self, connection: Connection) -> None:
        rows = connection.execute(select(failing_file)).mappings()
        found = {row["file"]: QuarantinedFile(**row) for row in rows}
        self._files = {**found, **self._files}


def _once(statement: Executable) -> Task:
    def task(connection: Connection) -> None:
        connection.execute(statement)

    return task


def quarantined_files(state: Engine, now: datetime) -> tuple[QuarantinedFile, ...]:
    """The files in quarantine at a moment, the latest first.

    Raises:
        UnavailableError: the disk fails.
        ContentRejectedError: the file is damaged.
    """
    with translated_errors("The quarantine cannot be read"), state.connect() as connection:
        connection.execution_options(sqlite_begin="BEGIN")
        rows = connection.execute(select(failing_file)).mappings().all()
    found = (QuarantinedFile(**row) for row in rows)
    return tuple(
        sorted(
            (one for one in found if one.is_quarantined(now)),
            key=lambda one: one.since,
            reverse=True,
        )
    )
