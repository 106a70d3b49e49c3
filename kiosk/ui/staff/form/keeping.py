"""Keeps what is typed: in the library within a second, and on this PC while the library is away."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.core.content.values import Reference
from kiosk.core.errors import KioskError, UnavailableError
from kiosk.core.files.durable import write_durably
from kiosk.core.files.only_us import ONLY_US
from kiosk.core.files.os_errors import explain, unavailable
from kiosk.editorial.drafts import Draft
from kiosk.ui.staff.fields.state import FormState
from kiosk.ui.staff.library import Desk, StaffLibrary
from kiosk.ui.staff.worker import Worker

log = logging.getLogger("kiosk.staff")

KEEP_MS = 500
"""How long letters are collected before they are kept."""

PATIENCE_MS = 400
"""How long the library may take before what is typed is kept on this PC as well."""

RETRY_MS = 3_000
"""How often a library that is away is tried again."""


@dataclass(frozen=True, slots=True)
class KeptHere:
    """A draft that the library does not have yet, and whose it is."""

    account: str
    place: str
    draft: Draft

    @property
    def where(self) -> Reference:
        """What it is a draft of; its place where that is new."""
        return Reference(self.draft.kind, self.draft.key or self.place)

    @property
    def name(self) -> str:
        """Of its file; one for each account and thing."""
        told = json.dumps([self.account, self.where.kind, self.where.key])
        return f"{sha256(told.encode()).hexdigest()[:32]}.draft"

    def to_bytes(self) -> bytes:
        told = {"account": self.account, "place": self.place, "draft": self.draft.to_json()}
        return json.dumps(told).encode()

    @classmethod
    def from_bytes(cls, content: bytes) -> KeptHere:
        """Raises ValueError or KeyError where it is none of ours."""
        told = json.loads(content)
        return cls(told["account"], told["place"], Draft.from_json(told["draft"]))


def read_kept_here(folder: Path) -> tuple[KeptHere, ...]:
    """What an earlier run has left on this PC; a file that cannot be read stays where it is.

    Raises:
        UnavailableError: the disk refuses.
    """
    found = []
    try:
        for path in sorted(folder.glob("*.draft")) if folder.exists() else ():
            try:
                found.append(KeptHere.from_bytes(path.read_bytes()))
            except (ValueError, KeyError) as error:
                log.warning("%s is no draft: %s", path, error)
    except OSError as error:
        raise UnavailableError(f"{folder}: {explain(error)}") from error
    return tuple(found)


class DraftKeeper(QObject):
    """What waits for the library is tried again until it is there, whoever has signed in by then.

    Files of this PC have a worker of their own: the one of the library may be waiting for it.
    """

    kept = Signal(object)
    """The library has this draft."""

    keptHere = Signal(object)
    """The library is away, and this PC has this draft."""

    failed = Signal(object)
    """Neither could keep it: the error."""

    def __init__(self, library: StaffLibrary, folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._folder = folder
        self._files = Worker(self)
        self._state: FormState | None = None
        self._waiting: dict[str, KeptHere] = {}
        self._here: set[str] = set()
        self._asking = False
        self._read = False
        self._soon = QTimer(self, singleShot=True, interval=KEEP_MS)
        self._soon.timeout.connect(self.keep)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._keep_here)
        self._retry = QTimer(self, singleShot=True, interval=RETRY_MS)
        self._retry.timeout.connect(self._send)

    def keep_soon(self, state: FormState) -> None:
        """Something was typed."""
        self._state = state
        if not self._soon.isActive():
            self._soon.start()

    def keep_now(self, state: FormState) -> None:
        """Keep this at once."""
        self._state = state
        self.keep()

    @Slot()
    def keep(self) -> None:
        """Keep what was typed last, if it is not kept yet."""
        self._soon.stop()
        state, account = self._state, self._library.account
        self._state = None
        if state is None or account is None:
            return
        one = KeptHere(account.id, state.place, state.draft)
        self._waiting[one.name] = one
        self._send()

    def forget(self) -> None:
        """What was typed last need not be kept: it is being saved, or given up."""
        self._soon.stop()
        self._state = None

    def settled(self, where: Reference) -> None:
        """It was saved or given up: nothing of it waits any more."""
        for one in [one for one in self._waiting.values() if one.where == where]:
            self._done(one)

    def waits_for(self, where: Reference) -> bool:
        """Whether the library does not have yet what was typed last of this."""
        return any(one.where == where for one in self._waiting.values())

    def bring_in(self, then: Callable[[], None]) -> None:
        """Before drafts are read: have the library get what waits for it, also what an earlier run
        has left on this PC."""
        self.keep()
        if self._read:
            then()
            return

        def hear(answer: tuple[KeptHere, ...] | KioskError) -> None:
            if isinstance(answer, KioskError):
                log.warning("drafts on this PC cannot be read: %s", answer)
            else:
                self._read = True
                self._here.update(one.name for one in answer)
                self._waiting = {one.name: one for one in answer} | self._waiting
                self._send()
            then()

        self._files.do(lambda: read_kept_here(self._folder), hear)

    def close(self) -> None:
        """Finish what is being written."""
        self._files.close()

    @Slot()
    def _send(self) -> None:
        if self._asking:
            if not self._patience.isActive():  # the library hangs
                self._keep_here()
            return
        if not self._waiting:
            return
        self._asking = True
        self._patience.start()
        sent = dict(self._waiting)

        def keep(desk: Desk) -> None:
            for one in sent.values():
                desk.store.keep_draft(
                    one.account,
                    one.where.kind,
                    one.where.key,
                    one.draft.version,
                    one.draft.values,
                )

        def hear(answer: KioskError | None) -> None:
            self._asking = False
            self._patience.stop()
            if isinstance(answer, KioskError):
                log.warning("the library is away, drafts are kept on this PC: %s", answer)
                self._keep_here()
                self._retry.start()
                return
            for name, one in sent.items():
                if self._waiting.get(name) == one:
                    self._done(one)
                self.kept.emit(one.draft)
            self._send()

        self._library.ask(keep, hear)

    def _done(self, one: KeptHere) -> None:
        del self._waiting[one.name]
        if one.name in self._here:
            self._here.remove(one.name)
            path = self._folder / one.name
            self._files.do(lambda: _remove(path), _report)

    @Slot()
    def _keep_here(self) -> None:
        """Write down on this PC what waits."""
        waiting = tuple(self._waiting.values())
        self._here.update(self._waiting)

        def write() -> tuple[KeptHere, ...]:
            try:
                self._folder.mkdir(parents=True, exist_ok=True)
                for one in waiting:
                    write_durably(self._folder / one.name, one.to_bytes(), ONLY_US)
            except OSError as error:
                raise unavailable(str(self._folder), error) from error
            return waiting

        def hear(answer: tuple[KeptHere, ...] | KioskError) -> None:
            if isinstance(answer, KioskError):
                log.warning("drafts cannot be kept on this PC: %s", answer)
                self.failed.emit(answer)
                return
            for one in answer:
                if self._waiting.get(one.name) == one:
                    self.keptHere.emit(one.draft)

        self._files.do(write, hear)


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise UnavailableError(f"{path}: {explain(error)}") from error


def _report(answer: KioskError | None) -> None:
    if isinstance(answer, KioskError):
        log.warning("a draft on this PC cannot be removed: %s", answer)
