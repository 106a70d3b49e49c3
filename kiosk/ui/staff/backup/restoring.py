"""Restoring a backup: the question before, what waits for the next start, and the way back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.account import Account
from kiosk.editorial.backups.backups import Backups, KeptBackup, SeenBackups
from kiosk.ui.staff.moments import told_moment
from kiosk.ui.staff.worker import Worker

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the page of the backups has it")
class RestoringViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """Asks and tells; the page of the backups follows the process that restores."""

    changed = Signal()
    wanted = Signal(int)
    """A backup shall be restored, by its number."""
    putBackEnded = Signal(object)
    """None, or the KioskError; for Python."""
    restartAsked = Signal()

    def __init__(
        self,
        worker: Worker,
        commands: Backups,
        account: Callable[[], Account | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._worker = worker
        self._commands = commands
        self._account = account
        self._seen = SeenBackups()
        self._kept: Sequence[KeptBackup] = ()
        self._asked = 0

    def use(self, seen: SeenBackups, kept: Sequence[KeptBackup]) -> None:
        """What is known now."""
        self._seen, self._kept = seen, kept
        self.changed.emit()

    @Slot(int)
    def ask(self, number: int) -> None:
        """Before a backup is restored; 0 takes the question back."""
        self._asked = number
        self.changed.emit()

    @Slot()
    def restore(self) -> None:
        """Yes: restore it beside what is here."""
        number = self._asked
        self.ask(0)
        self.wanted.emit(number)

    @Slot()
    def putBack(self) -> None:
        """Have what was here before the last restore again."""
        account = self._account()
        if account is not None:
            self._worker.do(lambda: self._commands.put_back(account), self.putBackEnded.emit)

    # What QML binds

    @Property(int, notify=changed)
    def asked(self) -> int:
        """The backup of which it is asked whether it shall be restored; 0 for none."""
        return self._asked

    @Property(str, notify=changed)
    def askedAbout(self) -> str:
        """When and where that one was made."""
        found = next((one for one in self._kept if one.number == self._asked), None)
        return f"{told_moment(found.made_at)} · {found.station}" if found else ""

    @Property(bool, notify=changed)
    def waits(self) -> bool:
        """Whether something restored takes its place when the kiosk starts next."""
        return self._seen.waits

    @Property(bool, notify=changed)
    def canPutBack(self) -> bool:
        """Whether there is what was here before the last restore."""
        return self._seen.can_put_back
