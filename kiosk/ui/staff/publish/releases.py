"""The releases of this PC as a list, and putting one of them in force after one question."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.ops.publishing.releases import InstalledRelease
from kiosk.ui.staff.moments import told_moment
from kiosk.ui.viewmodels.pages.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("a page has it")
class ReleasesViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """`put_in_force` is given the number that somebody has said yes to; `publish_again` too, where
    it is for all stations."""

    lookAsked = Signal(int)
    askedChanged = Signal()
    permittedChanged = Signal()

    def __init__(
        self,
        put_in_force: Callable[[int], None],
        parent: QObject,
        publish_again: Callable[[int], None] = lambda _number: None,
    ) -> None:
        super().__init__(parent)
        self._put_in_force = put_in_force
        self._publish_again = publish_again
        self._permitted = False
        self._installed: Sequence[InstalledRelease] = ()
        self._asked: InstalledRelease | None = None
        self._rows: RowsModel[InstalledRelease] = RowsModel(
            {
                "number": lambda one: one.number,
                "inForce": lambda one: one.in_force,
                "published": lambda one: told_moment(one.published_at),
                "by": lambda one: one.by,
                "notes": lambda one: one.notes,
            },
            self,
        )

    def replace(self, installed: Sequence[InstalledRelease]) -> None:
        """What is installed now."""
        self._installed = installed
        self._rows.replace(installed)

    def permit(self, permitted: bool) -> None:
        """Whether whoever works may put one in force."""
        self._permitted = permitted
        self.permittedChanged.emit()

    @Slot(int)
    def ask(self, number: int) -> None:
        """Before another release is put on the screen; 0 takes the question back."""
        choices = self._installed if self._permitted else ()
        self._asked = next((one for one in choices if one.number == number), None)
        self.askedChanged.emit()

    @Slot(int)
    def look(self, number: int) -> None:
        """Show one as visitors would see it; nothing changes."""
        self.lookAsked.emit(number)

    @Slot()
    def putInForce(self) -> None:
        """Yes, the one that was asked about. Nothing is deleted: later ones can be put back too."""
        asked = self._asked
        self.ask(0)
        if asked:
            self._put_in_force(asked.number)

    @Slot()
    def publishAgain(self) -> None:
        """Yes, for all stations of the channel, under a new number."""
        asked = self._asked
        self.ask(0)
        if asked:
            self._publish_again(asked.number)

    # What QML binds

    @Property(RowsModel, constant=True)
    def rows(self) -> QObject:
        return self._rows

    @Property(bool, notify=permittedChanged)
    def permitted(self) -> bool:
        return self._permitted

    @Property(int, notify=askedChanged)
    def asked(self) -> int:
        """The release that may be put in force, 0 while nothing is asked."""
        return self._asked.number if self._asked else 0

    @Property(str, notify=askedChanged)
    def askedPublished(self) -> str:
        return told_moment(self._asked.published_at) if self._asked else ""
