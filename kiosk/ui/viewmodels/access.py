"""What makes the screen easier to see and to reach, for as long as one visitor stays."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

CHOICES = ("largeText", "highContrast", "reducedMotion", "seated")


@QmlElement
@QmlUncreatable("there is one visitor at a time")
class AccessViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """The visitor's choices, and whether the panel in which they are made is open.

    The Theme follows the choices at once.
    """

    chosenChanged = Signal()
    panelOpenChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._chosen: frozenset[str] = frozenset()
        self._panel_open = False

    def forget_visitor(self) -> None:
        """The next one finds the screen as it was for the first."""
        self.closePanel()
        self._choose(frozenset())

    @Slot(str, bool)
    def choose(self, choice: str, wanted: bool) -> None:
        """Take one of `CHOICES`, or give it back."""
        if choice not in CHOICES:
            raise ValueError(f"there is no choice “{choice}”")
        self._choose(self._chosen | {choice} if wanted else self._chosen - {choice})

    def _choose(self, chosen: frozenset[str]) -> None:
        if chosen != self._chosen:
            self._chosen = chosen
            self.chosenChanged.emit()

    @Slot()
    def openPanel(self) -> None:
        self._set_panel_open(True)

    @Slot()
    def closePanel(self) -> None:
        self._set_panel_open(False)

    def _set_panel_open(self, panel_open: bool) -> None:
        if panel_open != self._panel_open:
            self._panel_open = panel_open
            self.panelOpenChanged.emit()

    @Property(bool, notify=panelOpenChanged)
    def panelOpen(self) -> bool:
        return self._panel_open

    @Property(bool, notify=chosenChanged)
    def largeText(self) -> bool:
        return "largeText" in self._chosen

    @Property(bool, notify=chosenChanged)
    def highContrast(self) -> bool:
        return "highContrast" in self._chosen

    @Property(bool, notify=chosenChanged)
    def reducedMotion(self) -> bool:
        return "reducedMotion" in self._chosen

    @Property(bool, notify=chosenChanged)
    def seated(self) -> bool:
        """Whether what one touches moves to the lower part of the screen."""
        return "seated" in self._chosen
