"""The play log: proof of play of the attract loop, accurate to half a minute.

A play is written when it begins; while it goes on the moment it was last seen follows. One that a
power cut has left open is closed at the next start with that moment. One that is over is linked to
the one before it.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from enum import Enum

from sqlalchemy import Connection, Engine, delete, func, insert, not_, select, update

from kiosk.core.schedule.playlist import Entry
from kiosk.db.elapsed import is_expired, mark_new_rows
from kiosk.db.engine import translated_errors
from kiosk.db.state.play_links import link_plays
from kiosk.db.state.running_time import utc_now
from kiosk.db.state.schema import play
from kiosk.db.state.store import Answer, StateStore, Task

log = logging.getLogger("kiosk.state")

KEPT = timedelta(days=400)

MAX_UNSAVED = 1000
"""Plays that wait for the disk to take them: half a day of films of a minute. Older ones are
lost."""


class PlayOutcome(Enum):
    """How a play ended; `UNKNOWN` while it goes on."""

    UNKNOWN = ""
    ENDED = "ended"
    INTERRUPTED = "interrupted"
    """A visitor came."""
    SKIPPED = "skipped"
    """It could not be played."""
    STOPPED = "stopped"
    """The kiosk was closed."""
    CUT = "cut"
    """The power went, or the program was killed."""


@dataclass(frozen=True, slots=True)
class Play:
    """One play. `item` is the slug of the film, or of the slot where a picture stood."""

    item: str
    slot: str
    file: str
    release: int
    because: str
    started_at: datetime
    seen_at: datetime
    ended_at: datetime | None
    played_ms: int
    how: PlayOutcome
    problem: str


@dataclass(eq=False, slots=True)
class _Row:
    """A play in the database; `number` is 0 until it is there. `began` is of the monotonic
    clock."""

    began: float
    number: int = 0


class PlayLog:
    """Records what plays, one entry at a time; never blocks and never fails.

    What cannot be written now, as while another program writes or the disk is full, is written
    with what follows, or by the next beat.
    """

    def __init__(
        self,
        store: StateStore,
        release: int,
        clock: Callable[[], datetime] = utc_now,
        kept: timedelta = KEPT,
    ) -> None:
        self._store = store
        self._kept = kept
        self.release = release
        self._clock = clock
        self._present: _Row | None = None
        self._changing = threading.Lock()  # guards _unsaved: our caller and the store's thread
        self._unsaved: dict[_Row, dict[str, object]] = {}
        store.submit(self._close_what_was_cut)
        save, answer = self._saving()

        def see(connection: Connection) -> None:
            self._see()
            save(connection)

        store.do_when_idle(see, answer)

    def begin(self, entry: Entry, because: str) -> None:
        """Begin a play; the one before has ended."""
        self.end(PlayOutcome.ENDED)
        now = self._clock()
        self._present = _Row(time.monotonic())
        self._note(
            self._present,
            {
                "item": entry.film.slug if entry.film else entry.slot,
                "slot": entry.slot,
                "file": entry.file,
                "release": self.release,
                "because": because,
                "started_at": now,
                "seen_at": now,
                "played_ms": 0,
                "how": PlayOutcome.UNKNOWN.value,
                "problem": "",
            },
        )
        self._store.submit(*self._saving())

    def end(self, how: PlayOutcome, problem: str = "") -> None:
        """End the current play, if there is one."""
        row, self._present = self._present, None
        if row is None:
            return
        now = self._clock()
        self._note(
            row,
            {
                "ended_at": now,
                "seen_at": now,
                "played_ms": round((time.monotonic() - row.began) * 1000),
                "how": how.value,
                "problem": problem,
            },
        )
        self._store.submit(*self._saving())

    def close(self) -> None:
        """Close the log when the kiosk exits."""
        self.end(PlayOutcome.STOPPED)
        if self._unsaved:
            self._store.submit(*self._saving())

    def _see(self) -> None:
        row = self._present
        if row:
            played = round((time.monotonic() - row.began) * 1000)
            self._note(row, {"seen_at": self._clock(), "played_ms": played})

    def _note(self, row: _Row, values: dict[str, object]) -> None:
        with self._changing:
            self._unsaved.setdefault(row, {}).update(values)
            if len(self._unsaved) > MAX_UNSAVED:
                del self._unsaved[next(iter(self._unsaved))]

    def _saving(self) -> tuple[Task, Answer]:
        """A task that writes everything unsaved, and the answer that has it written once more
        where the transaction fails."""
        taken: dict[_Row, dict[str, object]] = {}
        inserted: dict[_Row, int] = {}

        def save(connection: Connection) -> None:
            with self._changing:
                taken.update(self._unsaved)
                self._unsaved.clear()
            for row, values in taken.items():
                dated = self._dated(values)
                if row.number:
                    connection.execute(update(play).where(play.c.id == row.number).values(dated))
                    continue
                dated["elapsed_at"] = self._store.elapsed.seconds
                key = connection.execute(insert(play).values(dated)).inserted_primary_key
                inserted[row] = key[0] if key else 0
            link_plays(connection)

        def answer(done: bool) -> None:
            for row, number in inserted.items():
                row.number = number if done else 0
            if not done:
                with self._changing:
                    newer = self._unsaved
                    self._unsaved = {
                        row: values | newer.pop(row, {}) for row, values in taken.items()
                    }
                    self._unsaved |= newer
            taken.clear()
            inserted.clear()

        return save, answer

    def _dated(self, values: dict[str, object]) -> dict[str, object]:
        """The time, or the latest known one in place of an impossible one."""
        plausible = self._store.elapsed.plausible
        return {
            name: plausible(value) if isinstance(value, datetime) else value
            for name, value in values.items()
        }

    def _close_what_was_cut(self, connection: Connection) -> None:
        connection.execute(
            update(play)
            .where(play.c.ended_at.is_(None))
            .values(ended_at=play.c.seen_at, how=PlayOutcome.CUT.value)
        )
        elapsed = self._store.elapsed
        mark_new_rows(connection, play.c.elapsed_at, elapsed.seconds)
        old = is_expired(play.c.started_at, play.c.elapsed_at, elapsed, self._clock(), self._kept)
        link_plays(connection)
        # The chain loses its beginning alone. The newest stays: SQLite gives the next row the
        # number after the highest that is there.
        newest = select(func.max(play.c.id)).scalar_subquery()
        first_kept = select(func.min(play.c.id)).where(not_(old) | (play.c.id == newest))
        gone = play.c.id < first_kept.scalar_subquery()
        count = connection.execute(delete(play).where(gone)).rowcount
        if count:
            log.info("deleted %d plays: kept for %d days", count, self._kept.days)


class FilmExpectation:
    """Whether this station is expected to play films: one of the attract loop has played to its end
    here before. Expected too until the store has answered."""

    def __init__(self, store: StateStore) -> None:
        self.film_expected = True
        store.submit(self._look)

    def _look(self, connection: Connection) -> None:
        ended = (play.c.how == PlayOutcome.ENDED.value) & (play.c.item != play.c.slot)
        statement = select(play.c.id).where(ended).limit(1)
        self.film_expected = connection.execute(statement).first() is not None


def latest_plays(state: Engine, count: int) -> tuple[Play, ...]:
    """The last plays, the latest first; the one that goes on, if any, is the first.

    Raises:
        UnavailableError: the disk fails.
        ContentRejectedError: the file is damaged.
    """
    statement = (
        select(*(play.c[one.name] for one in fields(Play))).order_by(play.c.id.desc()).limit(count)
    )
    with translated_errors("The play log cannot be read"), state.connect() as connection:
        connection.execution_options(sqlite_begin="BEGIN")
        rows = connection.execute(statement).mappings().all()
    return tuple(Play(**{**row, "how": PlayOutcome(row["how"])}) for row in rows)
