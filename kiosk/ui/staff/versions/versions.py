"""The versions of one thing: who has changed it when, any two side by side, one put back."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.content.values import Reference
from kiosk.core.errors import KioskError
from kiosk.editorial.commands import Saved
from kiosk.ui.staff.library import Desk, StaffLibrary
from kiosk.ui.staff.moments import told_moment
from kiosk.ui.staff.naming import names_in
from kiosk.ui.staff.versions.comparing import CELL_ROLES, WordedCell, worded_cells
from kiosk.ui.viewmodels.pages.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.staff")


@dataclass(frozen=True, slots=True)
class Version:
    """How something was after a change-set; the very first has nobody, and came before the log."""

    number: int
    moment: datetime | None = None
    account: str = ""
    reason: str = "first"


def read_versions(desk: Desk, reference: Reference) -> tuple[Version, ...]:
    """All of them, the newest first; raises what the store raises."""
    logged = desk.store.change_sets_of(reference)
    versions = [Version(one.number, one.moment, one.account, one.reason) for one in logged]
    if logged:
        before_all = logged[-1].number - 1
        if desk.store.at_change_set(reference, before_all) is not None:
            versions.append(Version(before_all))
    return tuple(versions)


def read_difference(
    desk: Desk, reference: Reference, before: int, after: int
) -> tuple[WordedCell, ...]:
    """What differs between two versions; raises what the store raises."""
    one, other = (desk.store.at_change_set(reference, number) for number in (before, after))
    return worded_cells(reference.kind, one, other, names_in(desk.store, (one, other)))


@QmlElement
@QmlUncreatable("it belongs to the form")
class FormVersionsViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """`putBack` carries what stands in the library after a version was put back."""

    putBack = Signal(object)
    changed = Signal()
    noticeChanged = Signal()

    def __init__(self, library: StaffLibrary, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._reference: Reference | None = None
        self._versions: tuple[Version, ...] = ()
        self._chosen: tuple[int, ...] = ()
        self._loaded = False
        self._notice = ""
        self._rows: RowsModel[Version] = RowsModel(
            {
                "number": lambda one: one.number,
                "moment": lambda one: told_moment(one.moment),
                "account": lambda one: one.account,
                "reason": lambda one: one.reason,
                "chosen": lambda one: one.number in self._chosen,
            },
            self,
        )
        self._cells: RowsModel[WordedCell] = RowsModel(CELL_ROLES, self)

    def show(self, reference: Reference) -> None:
        """List the versions of something; the newest two are compared."""
        self._reference, self._loaded = reference, False
        self._chosen = ()
        self._versions = ()
        self._tell("")
        self._fill()

        def hear(answer: tuple[Version, ...] | KioskError) -> None:
            if self._reference != reference:
                return
            if isinstance(answer, KioskError):
                self._refuse(answer)
                return
            self._versions, self._loaded = answer, True
            self._choose([one.number for one in answer[:2]])

        self._library.ask(lambda desk: read_versions(desk, reference), hear)

    @Slot()
    def close(self) -> None:
        if self._reference:
            self._reference = None
            self.changed.emit()

    @Slot(int)
    def toggle(self, number: int) -> None:
        """Compare this version too, or not any more; of three the one chosen first goes."""
        if number in self._chosen:
            self._choose([one for one in self._chosen if one != number])
        else:
            self._choose([*self._chosen, number][-2:])

    def _choose(self, numbers: Sequence[int]) -> None:
        self._chosen = tuple(numbers)
        self._cells.replace(())
        self._fill()
        reference = self._reference
        if reference is None or len(self._chosen) < 2:
            return
        chosen = self._chosen
        before, after = sorted(chosen)

        def hear(answer: tuple[WordedCell, ...] | KioskError) -> None:
            if chosen != self._chosen or reference != self._reference:
                return
            if isinstance(answer, KioskError):
                self._refuse(answer)
            else:
                self._cells.replace(answer)
                self.changed.emit()

        self._library.ask(lambda desk: read_difference(desk, reference, before, after), hear)

    @Slot()
    def restore(self) -> None:
        """Put the older one of those that are chosen back, as a change of its own."""
        reference, older = self._reference, self._older
        if reference is None or older is None:
            return

        def work(desk: Desk) -> Saved:
            saved = desk.editor.put_back(reference, older.number)
            desk.editor.drop_draft(reference.kind, reference.key)
            return saved

        def hear(answer: Saved | KioskError) -> None:
            if isinstance(answer, KioskError):
                self._refuse(answer)
            else:
                self.close()
                self.putBack.emit(answer.draft)

        self._library.ask(work, hear)

    @property
    def _older(self) -> Version | None:
        chosen = [one for one in self._versions[1:] if one.number in self._chosen]
        return chosen[-1] if chosen else None

    def _refuse(self, error: KioskError) -> None:
        log.warning("the versions: %s", error)
        self._tell("not-possible")

    def _tell(self, notice: str) -> None:
        self._notice = notice
        self.noticeChanged.emit()

    def _fill(self) -> None:
        self._rows.replace(self._versions)
        self.changed.emit()

    # What QML binds

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        return self._reference is not None

    @Property(bool, notify=changed)
    def loaded(self) -> bool:
        return self._loaded

    @Property(RowsModel, constant=True)
    def rows(self) -> QObject:
        return self._rows

    @Property(RowsModel, constant=True)
    def cells(self) -> QObject:
        return self._cells

    @Property(bool, notify=changed)
    def comparing(self) -> bool:
        """Whether two are chosen."""
        return len(self._chosen) == 2

    @Property(bool, notify=changed)
    def restorable(self) -> bool:
        """Whether an older version is chosen, which can be put back."""
        return self._older is not None

    @Property(str, notify=changed)
    def restorableFrom(self) -> str:
        """When that version was made; '' for the very first."""
        return told_moment(self._older.moment) if self._older else ""

    @Property(str, notify=noticeChanged)
    def notice(self) -> str:
        return self._notice
