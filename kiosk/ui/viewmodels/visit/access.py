"""What makes the screen easier to see, hear and reach, for as long as one visitor stays."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.ui.speech.reader import Reader

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

CHOICES = ("largeText", "highContrast", "reducedMotion", "seated")
READING = "reading"
"""What is counted of whoever has a page read aloud."""


@QmlElement
@QmlUncreatable("there is one visitor at a time")
class AccessViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """The visitor's choices, the panel in which they are made, and reading aloud.

    The Theme follows the choices at once.
    """

    chosenChanged = Signal()
    panelOpenChanged = Signal()
    canReadChanged = Signal()
    readingChanged = Signal()

    def __init__(self, reader: Reader, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reader = reader
        self._chosen: frozenset[str] = frozenset()
        self._used: set[str] = set()
        self._panel_open = False
        self._text, self._language = "", ""
        reader.languagesChanged.connect(self.canReadChanged)
        reader.readingChanged.connect(self.readingChanged)

    def forget_visitor(self) -> None:
        """Reset all choices for the next visitor."""
        self.closePanel()
        self._text = ""
        self._reader.sleep()
        self._choose(frozenset())
        self._used.clear()

    @property
    def used(self) -> frozenset[str]:
        """What this visitor has used so far: of `CHOICES`, and `READING`."""
        return frozenset(self._used)

    @Slot(str, bool)
    def choose(self, choice: str, wanted: bool) -> None:
        """Switch one of `CHOICES` on or off."""
        if choice not in CHOICES:
            raise ValueError(f"there is no choice “{choice}”")
        self._choose(self._chosen | {choice} if wanted else self._chosen - {choice})

    def _choose(self, chosen: frozenset[str]) -> None:
        if chosen != self._chosen:
            self._used |= chosen
            self._chosen = chosen
            self.chosenChanged.emit()

    def open_panel(self, text: str, language: str) -> None:
        """Open the panel over a page that says `text`; '' where there is nothing to read."""
        self._text, self._language = text, language
        self._reader.wake()
        self.canReadChanged.emit()
        self._set_panel_open(True)

    @Slot()
    def read(self) -> None:
        """Read the page below the panel aloud."""
        self.closePanel()
        self._used.add(READING)
        self._reader.read(self._text, self._language)

    @Slot()
    def stopReading(self) -> None:
        self._reader.stop()

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

    @Property(bool, notify=canReadChanged)
    def canRead(self) -> bool:
        """Whether the page says something in a language for which this PC has a voice."""
        return bool(self._text) and self._language in self._reader.languages

    @Property(bool, notify=readingChanged)
    def reading(self) -> bool:
        return self._reader.reading

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
