"""Ceremonies and guided tours begun from the overview or from their own form, in earnest or to
practise."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.account import Account
from kiosk.core.content.localized_text import CHINESE
from kiosk.core.errors import KioskError, UnavailableError
from kiosk.core.instruction import Begin, Instruction
from kiosk.editorial.permissions import NotPermittedError, Permission, require
from kiosk.ops.shows import ReadyShow
from kiosk.ui.staff.worker import Worker
from kiosk.ui.viewmodels.pages.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.staff")

ReadShows = Callable[[str], Sequence[ReadyShow]]
"""The shows of the release in force, in a language."""

SendInstruction = Callable[[Instruction], str]


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be begun, before it is."""

    show: ReadyShow
    practice: bool


@QmlElement
@QmlUncreatable("there is one list of shows")
class ShowsViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """Asks before anything begins: whoever is at the screen loses it. `began` is for Python: on a
    kiosk the window makes room for the screen."""

    changed = Signal()
    began = Signal()

    def __init__(
        self,
        worker: Worker,
        read: ReadShows,
        send: SendInstruction,
        parent: QObject | None = None,
    ) -> None:
        """Both may wait: they are called in the worker."""
        super().__init__(parent)
        self._worker = worker
        self._read = read
        self._send = send
        self._account: Account | None = None
        self._language = CHINESE
        self._shown = False
        self._loaded = False
        self._busy = False
        self._asked: Asked | None = None
        self._single = False
        self._outcome = ""
        self._list: Sequence[ReadyShow] = ()
        self._rows: RowsModel[ReadyShow] = RowsModel(
            {
                "kind": lambda one: one.show,
                "slug": lambda one: one.slug,
                "title": lambda one: one.title,
                "steps": lambda one: one.steps,
            },
            self,
        )

    @Slot(object)
    def admit(self, account: Account) -> None:
        """From now on it is this account that begins."""
        self._account = account

    @Slot(str)
    def useLanguage(self, language: str) -> None:
        """The language of the titles, and in which a show begins."""
        self._language = language

    @Slot()
    def open(self) -> None:
        """Show what can be begun."""
        self._open(lambda _shows: None, single=False)

    @Slot(str, str, bool)
    def openOne(self, kind: str, slug: str, practice: bool) -> None:
        """Ask before this one begins, if the release in force has it."""

        def ask(shows: Sequence[ReadyShow]) -> None:
            known = next((one for one in shows if (one.show, one.slug) == (kind, slug)), None)
            self._asked = Asked(known, practice) if known else None
            self._outcome = "" if known else "not-published"

        self._open(ask, single=True)

    def _open(self, then: Callable[[Sequence[ReadyShow]], None], *, single: bool) -> None:
        self._shown, self._loaded, self._outcome, self._asked = True, False, "", None
        self._single = single
        self._rows.replace(())
        language = self._language

        def hear(outcome: Sequence[ReadyShow] | KioskError) -> None:
            self._loaded = True
            if isinstance(outcome, KioskError):
                log.warning("what can be begun cannot be read: %s", outcome)
                self._outcome = "unreadable"
            else:
                self._list = outcome
                self._rows.replace(outcome)
                then(outcome)
            self.changed.emit()

        self._worker.do(lambda: self._read(language), hear)
        self.changed.emit()

    @Slot()
    def close(self) -> None:
        self._shown, self._asked = False, None
        self.changed.emit()

    @Slot(int, bool)
    def ask(self, row: int, practice: bool) -> None:
        """Before one of them begins."""
        self._asked, self._outcome = Asked(self._list[row], practice), ""
        self.changed.emit()

    @Slot()
    def keep(self) -> None:
        """No, nothing begins."""
        self._asked = None
        self._shown = self._shown and not self._single
        self.changed.emit()

    @Slot()
    def begin(self) -> None:
        """Yes, what was asked about."""
        asked, account = self._asked, self._account
        if asked is None or account is None or self._busy:
            return
        self._busy = True
        self.changed.emit()
        show = asked.show
        instruction = Begin(show.show, show.slug, asked.practice, self._language)

        def work() -> str:
            require(account, Permission.RUN_HALL)
            return self._send(instruction)

        self._worker.do(work, self._hear)

    def _hear(self, outcome: str | KioskError) -> None:
        self._busy = False
        match outcome:
            case NotPermittedError():
                self._outcome = "not-permitted"
            case UnavailableError():
                self._outcome = "no-screen"
            case KioskError():
                self._outcome = "gone"
            case _:
                self._outcome = ""
        self._asked = None
        if isinstance(outcome, KioskError):
            log.warning("nothing has begun: %s", outcome)
        else:
            self._shown = False
            self.began.emit()
        self.changed.emit()

    # What QML binds

    @Property(bool, notify=changed)
    def shown(self) -> bool:
        return self._shown

    @Property(bool, notify=changed)
    def single(self) -> bool:
        """Whether it is about one of them alone."""
        return self._single

    @Property(bool, notify=changed)
    def loaded(self) -> bool:
        return self._loaded

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._busy

    @Property(str, notify=changed)
    def outcome(self) -> str:
        """The id of why nothing has begun, '' where nothing is wrong."""
        return self._outcome

    @Property(RowsModel, constant=True)
    def rows(self) -> QObject:
        return self._rows

    @Property(str, notify=changed)
    def askedTitle(self) -> str:
        """Of what is asked about, '' where nothing is."""
        return self._asked.show.title if self._asked else ""

    @Property(str, notify=changed)
    def askedKind(self) -> str:
        return self._asked.show.show if self._asked else ""

    @Property(bool, notify=changed)
    def askedPractice(self) -> bool:
        return bool(self._asked and self._asked.practice)
