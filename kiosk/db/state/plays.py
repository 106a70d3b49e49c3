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
from dataclasses import dataclass, fields, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Engine, delete, func, insert, not_, select, update

from kiosk.core.schedule.playlist import Entry
from kiosk.db.elapsed import is_expired, mark_new_rows
from kiosk.db.engine import translated_errors
from kiosk.db.state.play import Play, PlayOutcome
from kiosk.db.state.play_links import link_plays
from kiosk.db.state.running_time import utc_now
from kiosk.db.state.schema import play
from kiosk.db.state.store import Answer, StateStore, Task
from kiosk.db.state.unsaved_plays import UnsavedPlays

log = logging.getLogger("kiosk.state")

KEPT = timedelta(days=400)

_BEGINNING = ("item", "slot", "file", "release", "because", "started_at")
_PROGRESS = ("seen_at", "ended_at", "played_ms", "how", "problem")
"""What changes while it plays and by its end."""

MAX_UNSAVED = 1000
"""Plays that wait for the disk to take them: half a day of films of a minute. Older ones are
lost."""


@dataclass(eq=False, slots=True)
class _Row:
    """A play in the database; `number` is 0 until it is there. `began` is of the monotonic
    clock."""

    play: Play
    began: float
    number: int = 0

    @property
    def played_ms(self) -> int:
        """Until now."""
        return round((time.monotonic() - self.began) * 1000)


class PlayLog:
    """Records what plays, one entry at a time; never blocks and never fails.

    What cannot be written now, as while another program writes or the disk is full, is written
    with what follows, or by the next beat. If the program is killed before, the next one finds it
    in `unsaved-plays`.
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
        self._changing = (
            threading.Lock()
        )  # guards the next three: our caller and the store's thread
        self._unsaved: dict[_Row, Play] = {}
        self._file = UnsavedPlays(store.path.with_name("unsaved-plays"))
        self._left = self._file.read()
        store.submit(self._take_up, self._taken_up)
        save, answer = self._saving()

        def see(connection: Connection) -> None:
            self._see()
            save(connection)

        store.do_when_idle(see, answer)

    def begin(self, entry: Entry, because: str) -> None:
        """Begin a play; the one before has ended."""
        self.end(PlayOutcome.ENDED)
        now = self._clock()
        begun = Play(
            item=entry.film.slug if entry.film else entry.slot,
            slot=entry.slot,
            file=entry.file,
            release=self.release,
            because=because,
            started_at=now,
            seen_at=now,
            ended_at=None,
            played_ms=0,
            how=PlayOutcome.UNKNOWN,
            problem="",
        )
        self._present = _Row(begun, time.monotonic())
        self._note(self._present)
        self._store.submit(*self._saving())

    def end(self, how: PlayOutcome, problem: str = "") -> None:
        """End the current play, if there is one."""
        row, self._present = self._present, None
        if row is None:
            return
        now = self._clock()
        self._note(
            row, ended_at=now, seen_at=now, played_ms=row.played_ms, how=how, problem=problem
        )
        self._store.submit(*self._saving())

    def close(self) -> None:
        """Close the log when the kiosk exits."""
        self.end(PlayOutcome.STOPPED)
        save, answer = self._saving()

        def answer_last(done: bool) -> None:
            answer(done)
            with self._changing:
                self._file.close()

        self._store.submit(save, answer_last)

    def _see(self) -> None:
        row = self._present
        if row:
            self._note(row, seen_at=self._clock(), played_ms=row.played_ms)

    def _note(self, row: _Row, **changes: Any) -> None:
        with self._changing:
            row.play = replace(row.play, **changes)
            self._unsaved[row] = row.play
            if len(self._unsaved) > MAX_UNSAVED:
                del self._unsaved[next(iter(self._unsaved))]
            self._write_unsaved()

    def _write_unsaved(self) -> None:
        self._file.write([*self._left, *self._unsaved.values()])

    def _saving(self) -> tuple[Task, Answer]:
        """A task that writes everything unsaved, and the answer that forgets what was committed."""
        taken: dict[_Row, Play] = {}
        inserted: dict[_Row, int] = {}

        def save(connection: Connection) -> None:
            with self._changing:
                taken.update(self._unsaved)
            for row, known in taken.items():
                if row.number:
                    self._update(connection, row.number, known)
                else:
                    inserted[row] = self._insert(connection, known)
            link_plays(connection)

        def answer(done: bool) -> None:
            if done and taken:
                with self._changing:
                    for row, known in taken.items():
                        row.number = inserted.get(row, row.number)
                        if self._unsaved.get(row) == known:
                            del self._unsaved[row]
                    self._write_unsaved()
            taken.clear()
            inserted.clear()

        return save, answer

    def _insert(self, connection: Connection, known: Play) -> int:
        columns = self._dated({name: getattr(known, name) for name in _BEGINNING + _PROGRESS})
        columns["elapsed_at"] = self._store.elapsed.seconds
        key = connection.execute(insert(play).values(columns)).inserted_primary_key
        return key[0] if key else 0

    def _update(self, connection: Connection, number: int, known: Play) -> None:
        columns = self._dated({name: getattr(known, name) for name in _PROGRESS})
        connection.execute(update(play).where(play.c.id == number).values(columns))

    def _dated(self, values: dict[str, object]) -> dict[str, object]:
        """As columns. The time, or the latest known one in place of an impossible one."""
        plausible = self._store.elapsed.plausible
        return {
            name: plausible(value)
            if isinstance(value, datetime)
            else value.value
            if isinstance(value, PlayOutcome)
            else value
            for name, value in values.items()
        }

    def _take_up(self, connection: Connection) -> None:
        """Go on from what the program before has left."""
        for left in self._left:
            self._insert_left(connection, left)
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

    def _insert_left(self, connection: Connection, left: Play) -> None:
        """One that was committed before the program was killed is there already; it may have gone
        on since."""
        begun = self._store.elapsed.plausible(left.started_at)
        same = (play.c.item == left.item) & (play.c.started_at == begun)
        found = connection.execute(select(play.c.id, play.c.ended_at).where(same)).first()
        if found is None:
            self._insert(connection, left)
        elif found.ended_at is None:
            self._update(connection, found.id, left)

    def _taken_up(self, done: bool) -> None:
        if done and self._left:
            with self._changing:
                self._left = ()
                self._write_unsaved()


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
