"""What is selected in a list, and acts on that."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.content.localized_text import CHINESE
from kiosk.core.content.values import Reference, Value, Values
from kiosk.core.errors import KioskError
from kiosk.db.library.lists.rows import ListQuery
from kiosk.ui.staff.content.reading import User, read_users
from kiosk.ui.staff.content.rows_model import ContentRowsModel
from kiosk.ui.staff.library import Desk, StaffLibrary
from kiosk.ui.staff.notice import NoticeViewModel
from kiosk.ui.staff.refusals import refusal
from kiosk.ui.staff.sections import SECTIONS, Section
from kiosk.ui.viewmodels.pages.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.staff")


@QmlElement
@QmlUncreatable("the content page has one")
class SelectionViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """Every act is one change-set, told in a notice that offers to undo it. `refused` is for Python
    only: the list may be otherwise than it is shown."""

    refused = Signal()
    changed = Signal()
    deletingChanged = Signal()
    busyChanged = Signal()

    def __init__(self, library: StaffLibrary, rows: ContentRowsModel, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._rows = rows
        self._section = SECTIONS[0]
        self._words = CHINESE
        self._acting = False
        self._last_act = 0
        self._notice = NoticeViewModel(self)
        self._deleting: tuple[Reference, ...] = ()
        self._deletable = False
        self._users: RowsModel[User] = RowsModel(
            {
                "kind": lambda one: one.kind,
                "title": lambda one: one.title.resolve(self._words),
                "used": lambda one: one.used.resolve(self._words),
                "required": lambda one: one.required,
            },
            self,
        )

    def use_words(self, language: str) -> None:
        """The language in which staff work."""
        self._words = language
        self._users.look_again()

    def begin(self, section: Section) -> None:
        """Another list is open; nothing of it is selected."""
        self._section = section
        self._select([])

    def keep_only(self, keys: Sequence[str]) -> None:
        """Only these are there still."""
        there = set(keys)
        self._select([key for key in self._rows.selected if key in there])

    # Selecting

    @Slot(int)
    def toggle(self, row: int) -> None:
        """Select a row, or let it go."""
        key = self._rows.rows[row].reference.key
        if key in self._rows.selected:
            del self._rows.selected[key]
        else:
            self._rows.selected[key] = None
        self._rows.look_again(row, row)
        self.changed.emit()

    @Slot()
    def selectAll(self) -> None:
        """Everything in the list, besides what is selected already; not before all is there."""
        if not self._rows.whole:
            return
        self._select([*self._rows.selected, *(row.reference.key for row in self._rows.rows)])

    @Slot()
    def clear(self) -> None:
        self._select([])

    def _select(self, keys: Sequence[str]) -> None:
        selected = dict.fromkeys(keys)
        if selected != self._rows.selected:
            self._rows.selected = selected
            self._rows.look_again()
            self.changed.emit()

    def _selection(self) -> tuple[Reference, ...]:
        kind = self._section.kind
        return tuple(Reference(kind, key) for key in self._rows.selected)

    # Acts on what is selected

    @Slot(bool)
    def publish(self, published: bool) -> None:
        """Show it to visitors from the next release on, or hide it."""
        self._set({"published": published}, "shown" if published else "hidden")

    @Slot(str)
    def setSector(self, key: str) -> None:
        self._set({"sector": Reference("sector", key)}, "sector")

    @Slot(str)
    def addTag(self, key: str) -> None:
        chosen = self._selection()
        tag = Reference("tag", key)
        self._act("tagged", chosen, lambda desk: desk.editor.add_to(chosen, "tags", tag))

    @Slot(str)
    def removeTag(self, key: str) -> None:
        chosen = self._selection()
        tag = Reference("tag", key)
        self._act("untagged", chosen, lambda desk: desk.editor.remove_from(chosen, "tags", tag))

    @Slot(str, str)
    def setValidity(self, first: str, last: str) -> None:
        """Show it from the first day to the last one, both included: 2026-12-31, '' for no end."""
        try:
            since = _midnight(date.fromisoformat(first)) if first else None
            until = _midnight(date.fromisoformat(last) + timedelta(days=1)) if last else None
        except ValueError:
            self._notice.tell("not-a-date", trouble=True)
            return
        self._set({"valid_from": since, "valid_until": until}, "validity")

    def _set(self, values: Values, notice: str) -> None:
        chosen = self._selection()
        self._act(notice, chosen, lambda desk: desk.editor.set_fields(chosen, values))

    @Slot()
    def askDelete(self) -> None:
        """Before what is selected is deleted: where it is used."""
        chosen = self._selection()
        if not chosen or self._section.single:
            return

        def hear(outcome: tuple[User, ...] | KioskError) -> None:
            if isinstance(outcome, KioskError):
                self._refused(outcome)
                return
            self._users.replace(outcome)
            self._deletable = not any(one.required for one in outcome)
            self._deleting = chosen
            self.deletingChanged.emit()

        self._library.ask(lambda desk: read_users(desk.store, chosen), hear)

    @Slot()
    def keep(self) -> None:
        """No, it is not deleted."""
        self._deleting = ()
        self.deletingChanged.emit()

    @Slot()
    def delete(self) -> None:
        """Yes, what was asked about goes into the bin."""
        chosen = self._deleting
        self.keep()
        if chosen:
            self._act("deleted", chosen, lambda desk: desk.editor.delete(chosen))
            self._select([])

    @Slot(int, int)
    def moveRow(self, start: int, end: int) -> None:
        """Draw a row elsewhere; it is kept by `keepOrder`."""
        if start != end and 0 <= end < len(self._rows.rows):
            self._rows.move(start, end)

    @Slot(int)
    def keepOrder(self, row: int) -> None:
        """The row stands where it belongs: behind the one that is above it now."""
        rows = self._rows.rows
        moved = rows[row].reference
        above = rows[row - 1].reference.key if row else ""
        below = rows[row + 1].reference.key if row + 1 < len(rows) else ""

        def work(desk: Desk) -> int:
            order = [one.reference.key for one in desk.store.list_rows(ListQuery(moved.kind))]
            order.remove(moved.key)
            if above in order:
                order.insert(order.index(above) + 1, moved.key)
            else:
                order.insert(order.index(below) if below in order else len(order), moved.key)
            return desk.editor.reorder(moved.kind, order)

        self._act("reordered", (moved,), work)

    @Slot()
    def undo(self) -> None:
        """Take the last act back."""
        number = self._last_act
        if number:
            self._act("undone", (), lambda desk: desk.editor.undo(number), undoable=False)

    def _act(
        self,
        notice: str,
        chosen: Sequence[Reference],
        work: Callable[[Desk], int],
        *,
        undoable: bool = True,
    ) -> None:
        if self._acting:
            return
        self._acting = True
        section = self._section.name
        self.busyChanged.emit()

        def hear(outcome: int | KioskError) -> None:
            self._acting = False
            self.busyChanged.emit()
            if isinstance(outcome, KioskError):
                self._refused(outcome)
            elif outcome == 0:
                self._notice.tell("nothing-changed")
            else:
                self._last_act = outcome if undoable else 0
                self._notice.tell(notice, len(chosen), subject=section, undoable=undoable)

        self._library.ask(work, hear)

    def _refused(self, error: KioskError) -> None:
        log.warning("the list could not be changed: %s", error)
        self._notice.tell(refusal(error), trouble=True)
        self.refused.emit()

    # What QML binds

    @Property(RowsModel, constant=True)
    def users(self) -> QObject:
        """What refers to what is asked about."""
        return self._users

    @Property(int, notify=changed)
    def count(self) -> int:
        return len(self._rows.selected)

    @Property(int, notify=deletingChanged)
    def deletingCount(self) -> int:
        """How many are asked about."""
        return len(self._deleting)

    @Property(bool, notify=deletingChanged)
    def deletable(self) -> bool:
        """Whether nothing that stays needs one of them."""
        return self._deletable

    @Property(bool, notify=busyChanged)
    def busy(self) -> bool:
        return self._acting

    @Property(NoticeViewModel, constant=True)
    def notice(self) -> QObject:
        """Of the last act; its subject is the section. It can be undone later too."""
        return self._notice


def _midnight(day: date) -> Value:
    """When a day begins on this PC's clock."""
    return datetime.combine(day, time.min).astimezone()
