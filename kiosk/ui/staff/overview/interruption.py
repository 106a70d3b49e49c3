"""Asks before an act of staff ends what somebody does at the visitors' screen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.errors import KioskError
from kiosk.core.instruction import Control
from kiosk.core.visitor_session import Presence
from kiosk.ui.staff.worker import Worker

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

LED = (Presence.CEREMONY, Presence.GUIDED)
VISITED = (Presence.VISITING, Presence.ASKING)


@QmlElement
@QmlUncreatable("the overview has it")
class InterruptionViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """Acts at once where nobody is at the screen, which is looked at anew for each act."""

    changed = Signal()

    def __init__(
        self,
        worker: Worker,
        read_presence: Callable[[], str],
        act: Callable[[Control], None],
        on_kiosk: bool,
        parent: QObject,
    ) -> None:
        """`read_presence` may wait, and is called in the worker. Who stands at the screen
        `on_kiosk` is whoever works in staff mode, and no visitor."""
        super().__init__(parent)
        self._worker = worker
        self._read_presence = read_presence
        self._act = act
        self._in_use = LED if on_kiosk else (*VISITED, *LED)
        self._asked: Control | None = None
        self._presence = ""

    def begin(self, act: Control) -> None:
        """Act, or ask first."""

        def hear(presence: str | KioskError) -> None:
            if presence in [one.value for one in self._in_use]:
                self._ask(act, str(presence))
            else:  # where the screen does not answer, the act will say so
                self._act(act)

        self._worker.do(self._read_presence, hear)

    def _ask(self, act: Control | None, presence: str) -> None:
        self._asked, self._presence = act, presence
        self.changed.emit()

    @Slot()
    def goOn(self) -> None:
        """Yes, whoever is at the screen loses it."""
        asked = self._asked
        self._ask(None, "")
        if asked:
            self._act(asked)

    @Slot()
    def keep(self) -> None:
        """No, nothing happens."""
        self._ask(None, "")

    # What QML binds

    @Property(str, notify=changed)
    def asked(self) -> str:
        """The act that waits for an answer, '' where none does."""
        return self._asked or ""

    @Property(str, notify=changed)
    def presence(self) -> str:
        """What it would end."""
        return self._presence
