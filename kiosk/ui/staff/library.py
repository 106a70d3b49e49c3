"""The library behind the pages of staff mode: opened once, edited as whoever has signed in, and
followed, so that every page hears of what anybody changes."""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from kiosk.core.account import Account
from kiosk.core.content.values import Reference
from kiosk.core.errors import KioskError, StaffError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.process.unexpected_errors import report_unexpected_error
from kiosk.db.library.opening import has_library, open_library
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.commands import Editor
from kiosk.ui.staff.worker import Worker

log = logging.getLogger("kiosk.staff")

T = TypeVar("T")

WAIT_SECONDS = 0.5
"""How long the follower waits for news at a time, and so how long closing may take."""

RETRY_SECONDS = 5.0
"""How long the follower waits when the library is out of reach."""

REMEMBERED = 64
"""Of how many changes it is remembered that they were told."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What work on the library is given: its store, and the editor of whoever has signed in. Used
    in the worker."""

    store: LibraryStore
    editor: Editor


OpenStore = Callable[[], LibraryStore]


def station_store(folder: DataFolder) -> LibraryStore:
    """The library of a data folder; raises what `open_library` raises, and StaffError where nobody
    edits on this PC."""
    if not has_library(folder):
        raise StaffError("There is no library on this PC. Edit where the hall's library is.")
    return LibraryStore(open_library(folder))


class StaffLibrary(QObject):
    """Pages give it work with `ask`; `changed` tells them what to read again.

    The library is opened by the first work in the worker, and again by the next where that failed.
    A thread of its own follows it from then on: it owns its change feed, and nothing else.
    """

    changed = Signal(object)
    """A frozenset of references: what a change-set has touched, of this process or another."""

    _told = Signal(int, object)
    _opened = Signal()

    def __init__(
        self, worker: Worker, open_store: OpenStore, station: str, parent: QObject | None = None
    ) -> None:
        """`station`: by which name this PC stands in the change log."""
        super().__init__(parent)
        self._worker = worker
        self._open_store = open_store
        self._station = station
        self._account: Account | None = None
        self._store: LibraryStore | None = None
        self._desk: Desk | None = None
        self._heard: deque[tuple[int, frozenset[Reference]]] = deque(maxlen=REMEMBERED)
        self._opening = threading.Lock()
        self._closing = threading.Event()
        self._follower = threading.Thread(target=self._follow, name="library feed", daemon=True)
        self._told.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        self._opened.connect(self._start_following, Qt.ConnectionType.QueuedConnection)

    @Slot(object)
    def admit(self, account: Account) -> None:
        """From now on it is edited as this account."""
        self._account = account

    @property
    def account(self) -> Account | None:
        """Whoever has signed in."""
        return self._account

    def ask(self, work: Callable[[Desk], T], answer: Callable[[T | KioskError], None]) -> None:
        """Have `work` done in the worker; `answer` gets what it returns, or its KioskError."""
        account = self._account
        if account is None:
            raise RuntimeError("nobody has signed in")
        self._worker.do(lambda: work(self.at_desk(account)), answer)

    @property
    def is_idle(self) -> bool:
        """Whether everything asked so far has been answered."""
        return self._worker.is_idle

    def close(self) -> None:
        """Stop following; whoever works on it must have ended."""
        self._closing.set()
        if self._follower.ident:
            self._follower.join()
        if self._store:
            self._store.engine.dispose()

    # In any thread but that of the window

    def store(self) -> LibraryStore:
        """The library, opened by whoever asks first; raises what opening raises."""
        with self._opening:
            if self._store is None:
                self._store = self._open_store()
                self._opened.emit()
            return self._store

    # In the worker

    def at_desk(self, account: Account) -> Desk:
        """For work that is in the worker already."""
        store = self.store()
        if self._desk is None or self._desk.editor.account != account:
            editor = Editor(store, account, self._station, self._told.emit)
            self._desk = Desk(store, editor)
        return self._desk

    # In the follower

    def _follow(self) -> None:
        store = self._store
        assert store is not None
        position: int | None = None
        while not self._closing.is_set():
            try:
                feed = store.feed(position)  # tells what was changed while it was out of reach
                try:
                    while not self._closing.is_set():
                        for one in feed.wait(WAIT_SECONDS):
                            store.look_again()
                            self._told.emit(one.number, one.touched)
                finally:
                    position = feed.position
                    feed.close()
            except UnavailableError as error:
                log.warning("the library is not followed for a while: %s", error)
                self._closing.wait(RETRY_SECONDS)
            except Exception as error:  # noqa: BLE001 - it is reported
                report_unexpected_error(error)
                return

    # In the thread of the window

    @Slot()
    def _start_following(self) -> None:
        if not self._closing.is_set() and not self._follower.ident:
            self._follower.start()

    @Slot(int, object)
    def _hear(self, number: int, touched: tuple[Reference, ...]) -> None:
        """A change of our own is told twice, by the editor at once and by the feed; a change-set
        that grows is told with what is new in it."""
        change = number, frozenset(touched)
        if change not in self._heard and not self._closing.is_set():
            self._heard.append(change)
            self.changed.emit(change[1])
