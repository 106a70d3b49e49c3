"""The history page: who has changed what and when, undo and redo in one tap, and the bin."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.content.localized_text import CHINESE
from kiosk.core.content.values import Reference
from kiosk.core.errors import DiskFullError, KioskError, StaffError
from kiosk.db.library.accounts import Act
from kiosk.db.library.changes.bin import Deleted
from kiosk.db.library.changes.history import LoggedChangeSet
from kiosk.db.library.changes.undoing import Conflict
from kiosk.editorial.commands import Editor
from kiosk.editorial.errors import UndoConflictError
from kiosk.editorial.permissions import NotPermittedError
from kiosk.ui.staff.cells_model import ShownCell, cells_model
from kiosk.ui.staff.history.entries import entries_model
from kiosk.ui.staff.history.reading import (
    PAGE,
    ChangedItem,
    History,
    Wanted,
    read_changes,
    read_history,
)
from kiosk.ui.staff.latest_read import LatestRead
from kiosk.ui.staff.library import StaffLibrary
from kiosk.ui.staff.moments import told_moment
from kiosk.ui.staff.notice import NoticeViewModel
from kiosk.ui.viewmodels.pages.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.staff")


@QmlElement
@QmlUncreatable("there is one history page")
class HistoryViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """Reads in the worker while it is shown. Every act is a change-set of its own, so that it
    stands in the history too and can be undone."""

    changed = Signal()
    wantedChanged = Signal()
    detailChanged = Signal()
    conflictsChanged = Signal()
    busyChanged = Signal()

    def __init__(
        self,
        library: StaffLibrary,
        acts: Callable[[int, str], tuple[Act, ...]],
        parent: QObject | None = None,
    ) -> None:
        """`acts`: the newest of somebody, or of everybody; asked in the worker."""
        super().__init__(parent)
        self._library = library
        self._acts = acts
        self._language = CHINESE
        self._wanted = Wanted()
        self._history = History()
        self._latest = LatestRead()
        self._shown = self._loaded = False
        self._unreadable = False
        self._busy = False
        self._opened: LoggedChangeSet | None = None
        self._items: tuple[ChangedItem, ...] = ()
        self._notice = NoticeViewModel(self)
        self._entries = entries_model(lambda: self._language, self)
        self._bin: RowsModel[Deleted] = RowsModel(
            {
                "kind": lambda one: one.reference.kind,
                "title": lambda one: one.title.resolve(self._language),
                "account": lambda one: one.account,
                "deletedAt": lambda one: told_moment(one.deleted_at),
                "keptUntil": lambda one: f"{one.kept_until.astimezone():%Y-%m-%d}",
            },
            self,
        )
        self._people: RowsModel[str] = RowsModel(
            {"slug": lambda one: one, "name": lambda one: one}, self
        )
        self._kinds: RowsModel[str] = RowsModel(
            {"slug": lambda one: one, "name": lambda one: one}, self
        )
        self._conflicts: RowsModel[Conflict] = RowsModel(
            {
                "kind": lambda one: one.reference.kind,
                "title": lambda one: one.title.resolve(self._language),
                "field": lambda one: one.field,
                "reason": lambda one: one.reason.value,
            },
            self,
        )
        self._cells = cells_model(self)
        library.changed.connect(self._library_changed)

    @Slot(str)
    def useLanguage(self, language: str) -> None:
        self._language = language
        self._fill()
        self._show_items()

    # Reading

    @Slot(bool)
    def show(self, shown: bool) -> None:
        """The page has come to the front, or gone from it."""
        self._shown = shown
        if shown:
            self._read()

    @Slot(object)
    def _library_changed(self, _touched: object) -> None:
        if self._shown:
            self._read()

    def _read(self) -> None:
        if self._library.account is None or not self._latest.begin():
            return
        wanted = self._wanted
        self._library.ask(lambda desk: read_history(desk.store, self._acts, wanted), self._hear)

    def _hear(self, outcome: History | KioskError) -> None:
        if self._latest.ended():
            self._read()
            return
        self._unreadable = isinstance(outcome, KioskError)
        if isinstance(outcome, KioskError):
            log.warning("the history cannot be read: %s", outcome)
        else:
            self._history = outcome
            self._loaded = True
            self._fill()
        self.changed.emit()

    def _fill(self) -> None:
        self._entries.replace(self._history.entries)
        self._bin.replace(self._history.bin)
        self._people.replace(self._history.people)
        self._kinds.replace(self._history.kinds)

    @Slot(str)
    def filterAccount(self, account: str) -> None:
        """Only what one person has done; '' for everybody."""
        self._want(replace(self._wanted, account=account, count=PAGE))

    @Slot(str)
    def filterKind(self, kind: str) -> None:
        """Only changes of one kind; '' for all."""
        self._want(replace(self._wanted, kind=kind, count=PAGE))

    @Slot()
    def readOlder(self) -> None:
        """More of the past."""
        if self._history.more:
            self._want(replace(self._wanted, count=self._wanted.count + PAGE))

    def _want(self, wanted: Wanted) -> None:
        if wanted != self._wanted:
            self._wanted = wanted
            self.wantedChanged.emit()
            self._read()

    @Slot(int)
    def open(self, row: int) -> None:
        """Show what a change-set did, cell by cell; -1 closes it."""
        entries = self._history.entries
        entry = entries[row] if 0 <= row < len(entries) else None
        self._opened = opened = entry if isinstance(entry, LoggedChangeSet) else None
        self._items = ()
        self._show_items()
        if opened is None:
            return

        def answer(outcome: tuple[ChangedItem, ...] | KioskError) -> None:
            if isinstance(outcome, KioskError):
                log.warning("change %d cannot be read: %s", opened.number, outcome)
                self._notice.tell("unavailable", trouble=True)
            elif self._opened is opened:
                self._items = outcome
                self._show_items()

        self._library.ask(lambda desk: read_changes(desk.store, opened.number), answer)

    def _show_items(self) -> None:
        several = len(self._items) > 1
        self._cells.replace(
            [
                ShownCell(cell, item.title.resolve(self._language) if several else "")
                for item in self._items
                for cell in item.cells
            ]
        )
        self.detailChanged.emit()

    # Acts

    @Slot(int)
    def undo(self, number: int) -> None:
        """Take a change-set back, whole or not at all."""
        self._act("undone", lambda editor: editor.undo(number))

    @Slot(int)
    def redo(self, number: int) -> None:
        """Do again what was taken back."""
        self._act("redone", lambda editor: editor.redo(number))

    @Slot(int)
    def restore(self, row: int) -> None:
        """Take something out of the bin, with all that referred to it."""
        if 0 <= row < len(self._history.bin):
            reference: Reference = self._history.bin[row].reference
            self._act("restored", lambda editor: editor.restore(reference))

    @Slot()
    def closeConflicts(self) -> None:
        self._conflicts.replace(())
        self.conflictsChanged.emit()

    def _act(self, name: str, work: Callable[[Editor], int]) -> None:
        if self._busy:
            return
        self._busy = True
        self.busyChanged.emit()

        def answer(outcome: int | KioskError) -> None:
            self._busy = False
            self.busyChanged.emit()
            if isinstance(outcome, UndoConflictError):
                self._conflicts.replace(outcome.conflicts)
                self.conflictsChanged.emit()
            elif isinstance(outcome, KioskError):
                log.warning("%s: %s", name, outcome)
                self._notice.tell(_reason(outcome), trouble=True)
            else:
                self.open(-1)
                self._notice.tell(name)
            self._read()

        self._library.ask(lambda desk: work(desk.editor), answer)

    # What QML binds

    @Property(bool, notify=changed)
    def loaded(self) -> bool:
        return self._loaded

    @Property(bool, notify=changed)
    def unreadable(self) -> bool:
        return self._unreadable

    @Property(bool, notify=changed)
    def more(self) -> bool:
        """Whether there is an older past than what is shown."""
        return self._history.more

    @Property(RowsModel, constant=True)
    def entries(self) -> QObject:
        return self._entries

    @Property(RowsModel, constant=True)
    def bin(self) -> QObject:
        return self._bin

    @Property(RowsModel, constant=True)
    def people(self) -> QObject:
        return self._people

    @Property(RowsModel, constant=True)
    def kinds(self) -> QObject:
        return self._kinds

    @Property(str, notify=wantedChanged)
    def account(self) -> str:
        return self._wanted.account

    @Property(str, notify=wantedChanged)
    def kind(self) -> str:
        return self._wanted.kind

    @Property(RowsModel, constant=True)
    def cells(self) -> QObject:
        return self._cells

    @Property(int, notify=detailChanged)
    def opened(self) -> int:
        """The number of the change-set that is shown, 0 for none."""
        return self._opened.number if self._opened else 0

    @Property(str, notify=detailChanged)
    def openedReason(self) -> str:
        return self._opened.reason if self._opened else ""

    @Property(str, notify=detailChanged)
    def openedKind(self) -> str:
        return self._opened.first.kind if self._opened else ""

    @Property(str, notify=detailChanged)
    def openedTitle(self) -> str:
        return self._opened.first_title.resolve(self._language) if self._opened else ""

    @Property(int, notify=detailChanged)
    def openedChanges(self) -> int:
        return self._opened.changes if self._opened else 0

    @Property(str, notify=detailChanged)
    def openedBy(self) -> str:
        """By whom, where and when."""
        one = self._opened
        return f"{one.account} · {one.station} · {told_moment(one.moment)}" if one else ""

    @Property(bool, notify=detailChanged)
    def openedUndone(self) -> bool:
        return self._opened.undone if self._opened else False

    @Property(RowsModel, constant=True)
    def conflicts(self) -> QObject:
        return self._conflicts

    @Property(bool, notify=conflictsChanged)
    def inConflict(self) -> bool:
        """Whether what is in the way of an act is shown."""
        return self._conflicts.rowCount() > 0

    @Property(bool, notify=busyChanged)
    def busy(self) -> bool:
        return self._busy

    @Property(NoticeViewModel, constant=True)
    def notice(self) -> QObject:
        return self._notice


def _reason(error: KioskError) -> str:
    """The id of what is to be said of it."""
    if isinstance(error, NotPermittedError):
        return "not-permitted"
    if isinstance(error, DiskFullError):
        return "disk-full"
    return "refused" if isinstance(error, StaffError) else "unavailable"
