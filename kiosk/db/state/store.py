"""state.sqlite: written by one thread of its own, so that no other thread waits for the disk.

The screen must never fail because of it. What cannot be written is lost with a warning; a damaged
file is set aside, and a new one is begun.
"""

from __future__ import annotations

import logging
import queue
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, Engine

from kiosk.core.elapsed import Elapsed
from kiosk.core.errors import ContentRejectedError, KioskError, UnavailableError
from kiosk.core.process.unexpected_errors import report_unexpected_error
from kiosk.db.engine import disposed_on_error, set_aside_if_damaged, state_engine, translated_errors
from kiosk.db.local_database import open_local_database, version_of
from kiosk.db.state.running_time import RunningTime
from kiosk.db.state.schema import VERSION, metadata

log = logging.getLogger("kiosk.state")

Task = Callable[[Connection], None]
Answer = Callable[[bool], None]
"""Called with whether a task was done, in the store's thread or in the caller's."""

BEAT_SECONDS = 30.0
CLOSE_SECONDS = 2.0
"""What may pass until the queued tasks are finished; the screen itself has less than 5 to end."""

MAX_WAITING_TASKS = 1000
"""The queue is full only when the disk hangs: further tasks are dropped."""


def _nobody_asks(_done: bool) -> None:
    pass


class StateStore:
    """The one writer of `path`. Tasks are done in their order, each in a transaction of its own.

    A task with an unexpected error is reported and answered; those behind it are still done.

    `elapsed` is the counted time, for tasks; `running` counts it.
    """

    def __init__(self, path: Path, running: RunningTime | None = None) -> None:
        self.elapsed = Elapsed()
        self._running = running or RunningTime()
        self.path = path
        self._tasks: queue.Queue[tuple[Task, Answer] | None] = queue.Queue(MAX_WAITING_TASKS)
        self._beats: list[tuple[Task, Answer]] = []
        self._engine: Engine | None = None
        self._trouble = ""
        self._given_up = False
        self._thread = threading.Thread(target=self._run, name="state", daemon=True)
        self._thread.start()

    def submit(self, task: Task, answer: Answer = _nobody_asks) -> None:
        """Queue a task; returns at once. `answer` is called when it is committed, or lost."""
        try:
            self._tasks.put_nowait((task, answer))
        except queue.Full:
            self._warn_once("the disk hangs")
            answer(False)

    def do_when_idle(self, task: Task, answer: Answer = _nobody_asks) -> None:
        """Run a task every half minute while the queue is empty; `answer` is called as by
        `submit`."""
        self._beats.append((task, answer))

    def close(self) -> None:
        """Finish the queued tasks, then stop the thread. Where another program holds the database,
        each task would wait for it in turn: those that are left are given up, and not answered."""
        until = time.monotonic() + CLOSE_SECONDS
        with suppress(queue.Full):  # the disk hangs
            self._tasks.put(None, timeout=CLOSE_SECONDS)
        self._thread.join(max(0.0, until - time.monotonic()))
        if self._thread.is_alive():
            self._given_up = True
            log.warning("%s cannot be written: what came last is not recorded", self.path)

    def _run(self) -> None:
        while not self._given_up:
            try:
                waiting = self._tasks.get(timeout=BEAT_SECONDS)
            except queue.Empty:
                for beat, answer in self._beats:
                    self._do(beat, answer)
                continue
            if waiting is None:
                break
            self._do(*waiting)
        if self._engine:
            self._engine.dispose()

    def _do(self, task: Task, answer: Answer) -> None:
        done = self._write(task)
        if not self._given_up:  # whoever has asked may have gone since
            answer(done)

    def _write(self, task: Task) -> bool:
        try:
            self._engine = self._engine or open_state(self.path)
            with (
                translated_errors(f"{self.path} cannot be written"),
                self._engine.begin() as connection,
            ):
                self.elapsed = self._running.count(connection)
                task(connection)
            self._running.written()
            self._trouble = ""
        except KioskError as error:
            self._warn_once(str(error))
            return False
        except Exception as error:  # noqa: BLE001 - it is reported
            report_unexpected_error(error)
            return False
        return True

    def _warn_once(self, trouble: str) -> None:
        """Once for each trouble, not once a second."""
        if trouble != self._trouble:
            self._trouble = trouble
            log.warning("the state of this station is not recorded: %s", trouble)


def open_state(path: Path) -> Engine:
    """The engine of state.sqlite, created or brought up to date; a damaged one is set aside.

    Raises:
        UnavailableError: the disk fails, or a newer program has written it.
    """
    with translated_errors(f"{path} cannot be opened"):
        if path.exists():
            damage = set_aside_if_damaged(path, datetime.now(UTC))
            if damage:
                log.error("%s is damaged (%s): now %s", path, damage.what, damage.aside.name)
        return open_local_database(path, metadata, VERSION)


@contextmanager
def reading_state(path: Path) -> Iterator[Engine]:
    """As `read_state`, closed afterwards."""
    state = read_state(path)
    try:
        yield state
    finally:
        state.dispose()


def read_state(path: Path) -> Engine:
    """Reads beside the running screen.

    Raises:
        UnavailableError: there is none yet, or it cannot be read.
        ContentRejectedError: it is damaged or of another version.
    """
    if not path.exists():
        raise UnavailableError(
            f"Nothing has been recorded here yet: there is no {path}. `kiosk run` writes it."
        )
    with disposed_on_error(state_engine(path)) as engine:
        with translated_errors(f"{path} cannot be read"), engine.connect() as connection:
            connection.execution_options(sqlite_begin="BEGIN")
            version = version_of(connection)
        if version != VERSION:
            cure = "Start the kiosk once." if version < VERSION else "Update this program."
            raise ContentRejectedError(f"{path} has version {version}, not {VERSION}. {cure}")
    return engine
