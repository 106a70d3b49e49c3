"""The sheet on which a passphrase is typed: a new one, or the one of the folder."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.editorial.backups.passphrases import Strength, proposed_passphrase, strength_of

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the page of the backups has it")
class PassphraseViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """A new one is shown once more before it is used, to be written down, and forgotten then."""

    changed = Signal()
    given = Signal(str, str)
    """For what, and the passphrase; for Python."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._purpose = ""
        self._typed = ""
        self._shown = False

    def ask(self, purpose: str) -> None:
        """Ask for a new one for the "first" backup, a new one to "change" to, or the present one to
        "open" the folder for further backups, or to "read" those of another PC."""
        self._begin(purpose)

    def _begin(self, purpose: str) -> None:
        self._purpose, self._typed, self._shown = purpose, "", False
        self.changed.emit()

    @Slot()
    def close(self) -> None:
        """Nothing is done; what was typed is forgotten."""
        self._begin("")

    @Slot(str)
    def write(self, typed: str) -> None:
        if self._purpose and not self._shown:
            self._typed = typed
            self.changed.emit()

    @Slot(result=str)
    def propose(self) -> str:
        """One that nobody guesses, in the place of what is typed."""
        self.write(proposed_passphrase())
        return self._typed

    @Slot()
    def goOn(self) -> None:
        """Use what is typed; a new one is shown before, to be written down."""
        if not self.ready:
            return
        if self.isNew and not self._shown:
            self._shown = True
            self.changed.emit()
            return
        purpose, typed = self._purpose, self._typed
        self._begin("")
        self.given.emit(purpose, typed)

    # What QML binds

    @Property(str, notify=changed)
    def purpose(self) -> str:
        """ "first", "change", "open" or "read"; '' while none is asked for."""
        return self._purpose

    @Property(bool, notify=changed)
    def isNew(self) -> bool:
        return self._purpose in ("first", "change")

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Whether one can go on with what is typed."""
        return strength_of(self._typed) != Strength.SHORT if self.isNew else self._typed != ""

    @Property(str, notify=changed)
    def strength(self) -> str:
        """ "short", "weak" or "strong"; '' before anything is typed."""
        return strength_of(self._typed).value if self._typed else ""

    @Property(str, notify=changed)
    def shown(self) -> str:
        """The new one, while it is to be written down."""
        return self._typed if self._shown else ""
