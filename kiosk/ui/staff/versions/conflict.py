"""Somebody else has changed the same fields meanwhile, or deleted it all: both versions side by
side, and a choice for each field."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.content.localized_text import LocalizedText
from kiosk.core.content.values import Value
from kiosk.core.errors import KioskError
from kiosk.editorial.drafts import Draft
from kiosk.editorial.errors import ConflictError
from kiosk.ui.staff.library import Desk, StaffLibrary
from kiosk.ui.staff.moments import told_moment
from kiosk.ui.staff.naming import names_in
from kiosk.ui.staff.versions.comparing import CELL_ROLES, WordedCell, worded_cells
from kiosk.ui.viewmodels.pages.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.staff")

MINE, THEIRS = "mine", "theirs"


@dataclass(frozen=True, slots=True)
class Sides:
    """The cells that both have changed, and who has changed them last beside you."""

    cells: tuple[WordedCell, ...]
    changed_at: datetime | None
    account: str


def read_sides(desk: Desk, yours: Draft, theirs: Draft | None, fields: frozenset[str]) -> Sides:
    """Raises what the store raises."""
    reference = yours.reference
    moment, account = desk.store.last_changes([reference]).get(reference, (None, ""))
    if theirs is None:
        return Sides((), moment, account)
    mine, other = (
        {name: value for name, value in draft.values.items() if name in fields}
        for draft in (yours, theirs)
    )
    name_of = names_in(desk.store, (mine, other))
    return Sides(worded_cells(yours.kind, mine, other, name_of), moment, account)


def unit_of(one: WordedCell) -> str:
    """What is chosen with this cell: a text in one language, else the whole field."""
    return f"{one.cell.field}/{one.cell.language}" if one.cell.row == 0 else one.cell.field


def settled(yours: Draft, theirs: Draft, chosen: Mapping[str, str]) -> Draft:
    """Yours, but for what of theirs was chosen."""
    values: dict[str, Value] = {}
    for unit, side in chosen.items():
        if side == THEIRS:
            name, _, language = unit.partition("/")
            mine, other = values.get(name, yours[name]), theirs[name]
            if language and isinstance(mine, LocalizedText) and isinstance(other, LocalizedText):
                values[name] = LocalizedText({**mine, language: other.get(language, "")})
            else:
                values[name] = other
    return yours.with_values(values)


@QmlElement
@QmlUncreatable("it belongs to the form")
class FormConflictViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """`settled` carries the draft that was agreed on and the one that the library holds; `restored`
    your draft, which is to be written after what was deleted has been brought back; `dropped` that
    it may stay deleted."""

    settled = Signal(object, object)
    restored = Signal(object)
    dropped = Signal()
    changed = Signal()

    def __init__(self, library: StaffLibrary, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._error: ConflictError | None = None
        self._sides = Sides((), None, "")
        self._chosen: dict[str, str] = {}
        self._rows: RowsModel[WordedCell] = RowsModel(
            {
                **CELL_ROLES,
                "unit": unit_of,
                "first": self._is_first,
                "chosen": lambda one: self._chosen.get(unit_of(one), ""),
            },
            self,
        )

    def ask(self, error: ConflictError) -> None:
        """Show both sides."""

        def hear(answer: Sides | KioskError) -> None:
            if isinstance(answer, KioskError):
                log.warning("what somebody else has changed cannot be read: %s", answer)
                return
            self._error, self._sides, self._chosen = error, answer, {}
            self._rows.replace(answer.cells)
            self.changed.emit()

        fields = frozenset(error.fields)
        self._library.ask(lambda desk: read_sides(desk, error.yours, error.theirs, fields), hear)

    def _is_first(self, one: WordedCell) -> bool:
        """Whether it is the first cell of what is chosen with it."""
        return next(it for it in self._sides.cells if unit_of(it) == unit_of(one)) is one

    @Slot(str, str)
    def choose(self, unit: str, side: str) -> None:
        """Have a field be "mine" or "theirs"."""
        self._chosen[unit] = side
        self._show_choice()

    @Slot(str)
    def chooseAll(self, side: str) -> None:
        """Have all fields be "mine" or "theirs"."""
        self._chosen = {unit_of(one): side for one in self._sides.cells}
        self._show_choice()

    def _show_choice(self) -> None:
        self._rows.replace(self._sides.cells)
        self.changed.emit()

    @Slot()
    def settle(self) -> None:
        """Write what was chosen."""
        error = self._error
        if error and error.theirs and self.ready:
            self.close()
            self.settled.emit(settled(error.yours, error.theirs, self._chosen), error.theirs)

    @Slot()
    def restore(self) -> None:
        """Bring back what somebody has deleted, as you have it."""
        if self._error:
            yours = self._error.yours
            self.close()
            self.restored.emit(yours)

    @Slot()
    def drop(self) -> None:
        """Let it be deleted."""
        self.close()
        self.dropped.emit()

    @Slot()
    def close(self) -> None:
        """Decide later; the draft is kept."""
        if self._error:
            self._error = None
            self.changed.emit()

    # What QML binds

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        return self._error is not None

    @Property(bool, notify=changed)
    def isDeleted(self) -> bool:
        """Whether it was not changed but deleted."""
        return self._error is not None and self._error.theirs is None

    @Property(str, notify=changed)
    def account(self) -> str:
        """Who has changed it meanwhile."""
        return self._sides.account

    @Property(str, notify=changed)
    def changedAt(self) -> str:
        return told_moment(self._sides.changed_at)

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Whether there is a choice for each field."""
        return all(unit_of(one) in self._chosen for one in self._sides.cells)

    @Property(RowsModel, constant=True)
    def rows(self) -> QObject:
        return self._rows


def brought_back(desk: Desk, yours: Draft) -> Draft:
    """The draft over what was just taken out of the bin; raises what the editor raises."""
    desk.editor.restore(yours.reference)
    return replace(yours, version=desk.editor.draft(yours.reference).version)
