"""What staff do to the loop: each act is one change-set, told by a notice and undone by a tap."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.content.localized_text import CHINESE
from kiosk.core.content.values import Reference
from kiosk.core.errors import KioskError
from kiosk.core.files.media_store import MediaStore
from kiosk.core.schedule.playlist import Hours
from kiosk.editorial.kinds import KINDS
from kiosk.editorial.loop.commands import (
    LoopChangedError,
    add_entry,
    remove_entry,
    set_hours,
    set_movement,
    set_order,
    set_seconds,
)
from kiosk.editorial.loop.reading import SLOT, Block
from kiosk.ui.staff.fields.choosing import Choice, FieldChooser
from kiosk.ui.staff.library import Desk, StaffLibrary
from kiosk.ui.staff.notice import NoticeViewModel
from kiosk.ui.staff.refusals import refusal

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.staff")

NOTHING = Reference(SLOT, "")


@QmlElement
@QmlUncreatable("the page of the loop has one")
class LoopEditing(QObject):  # type: ignore[operator]  # its stub lacks the call
    """Acts on the block that is looked at; one at a time."""

    busyChanged = Signal()
    refused = Signal()
    """Nothing was changed: what is shown is to be read again."""
    added = Signal(object)
    """Something plays in these hours now."""

    def __init__(
        self,
        library: StaffLibrary,
        media: MediaStore,
        block: Callable[[], Block | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._block = block
        self._adding = Hours()
        self._last_act = 0
        self._busy = False
        self._notice = NoticeViewModel(self)
        self._chooser = FieldChooser(library, media, self)
        self._chooser.taken.connect(self._add)
        self.words = CHINESE

    def set_hours(self, hours: Hours) -> None:
        """Give the block other hours."""
        block = self._block()
        if block:
            keys, seen = block.keys, block.hours
            self._act("moved", lambda desk: set_hours(desk.editor, keys, seen, hours))

    @Slot(str)
    def addFrom(self, field: str) -> None:
        """Look for a "film" or a "picture" to add to the block."""
        block = self._block()
        if block:
            self.add_in(block.hours, field)

    def add_in(self, hours: Hours, field: str) -> None:
        """Look for a film or a picture to play in these hours."""
        self._adding = hours
        self._chooser.show(KINDS[SLOT].field(field), (), NOTHING, self.words, several=False)

    @Slot(object)
    def _add(self, choice: Choice) -> None:
        self._chooser.close()
        hours, shows = self._adding, choice.reference
        self._act(
            "added",
            lambda desk: add_entry(desk.editor, hours, shows),
            lambda: self.added.emit(hours),
        )

    @Slot(int)
    def remove(self, row: int) -> None:
        """Put an entry of the block into the bin."""
        key = self._key(row)
        if key:
            self._act("removed", lambda desk: remove_entry(desk.editor, key))

    @Slot(int, int)
    def move(self, row: int, to: int) -> None:
        """Play an entry of the block at another place in its turn, its first or last at most."""
        block = self._block()
        to = max(0, min(to, len(block.keys) - 1)) if block else row
        if block and row != to and self._key(row):
            order = list(block.keys)
            order.insert(to, order.pop(row))
            seen = block.keys
            self._act("reordered", lambda desk: set_order(desk.editor, seen, order))

    @Slot(int, int)
    def lengthen(self, row: int, seconds: int) -> None:
        """Have a picture stand so many seconds more, or fewer."""
        block, key = self._block(), self._key(row)
        if block and key:
            seen, new = block.hours, round(block.slots[row].seconds) + seconds
            self._act("seconds", lambda desk: set_seconds(desk.editor, key, seen, new))

    @Slot(int, str)
    def moveAs(self, row: int, movement: str) -> None:
        """Have a picture drift or stand still."""
        block, key = self._block(), self._key(row)
        if block and key:
            seen = block.hours
            self._act("movement", lambda desk: set_movement(desk.editor, key, seen, movement))

    def _key(self, row: int) -> str:
        block = self._block()
        return block.keys[row] if block and 0 <= row < len(block.keys) else ""

    @Slot()
    def undo(self) -> None:
        """Take the last act back."""
        number = self._last_act
        if number:
            self._act("undone", lambda desk: desk.editor.undo(number), undoable=False)

    def _act(
        self,
        notice: str,
        work: Callable[[Desk], int],
        done: Callable[[], None] = lambda: None,
        *,
        undoable: bool = True,
    ) -> None:
        if self._busy:
            return
        self._busy = True
        self.busyChanged.emit()

        def hear(outcome: int | KioskError) -> None:
            self._busy = False
            self.busyChanged.emit()
            if isinstance(outcome, KioskError):
                log.warning("the loop could not be changed: %s", outcome)
                changed = isinstance(outcome, LoopChangedError)
                self._notice.tell("changed" if changed else refusal(outcome), trouble=True)
                self.refused.emit()
            elif outcome:
                self._last_act = outcome if undoable else 0
                self._notice.tell(notice, undoable=undoable)
                done()

        self._library.ask(work, hear)

    # What QML binds

    @Property(bool, notify=busyChanged)
    def busy(self) -> bool:
        return self._busy

    @Property(FieldChooser, constant=True)
    def chooser(self) -> QObject:
        return self._chooser

    @Property(NoticeViewModel, constant=True)
    def notice(self) -> QObject:
        """Of the last act."""
        return self._notice
