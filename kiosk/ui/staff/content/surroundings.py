"""What the lists need besides their rows: sectors, tags, languages, and what there is of each."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.content.localized_text import CHINESE
from kiosk.ui.staff.content.reading import Surroundings, Word
from kiosk.ui.staff.sections import SECTIONS, Section
from kiosk.ui.viewmodels.pages.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the content page has one")
class SurroundingsViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """Shows what the content page has read."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._around = Surroundings()
        self._words = CHINESE
        self._sections: RowsModel[Section] = RowsModel(
            {
                "name": lambda one: one.name,
                "group": lambda one: one.group,
                "number": self._number_of,
            },
            self,
        )
        self._sections.replace(SECTIONS)
        self._sectors = self._words_model()
        self._tags = self._words_model()

    def _words_model(self) -> RowsModel[Word]:
        return RowsModel(
            {
                "slug": lambda one: one.key,
                "name": lambda one: one.name.resolve(self._words),
                "colour": lambda one: one.colour,
            },
            self,
        )

    def _number_of(self, section: Section) -> int:
        """How much there is; -1 until that is known."""
        counts = self._around.counts
        return -1 if counts is None else counts.get((section.kind, bool(section.dated)), 0)

    def use(self, around: Surroundings, language: str) -> None:
        """Show this, in the language in which staff work."""
        self._around, self._words = around, language
        self._sections.replace(SECTIONS)
        self._sectors.replace(around.sectors)
        self._tags.replace(around.tags)
        self.changed.emit()

    # What QML binds

    @Property(RowsModel, constant=True)
    def sections(self) -> QObject:
        return self._sections

    @Property(RowsModel, constant=True)
    def sectors(self) -> QObject:
        return self._sectors

    @Property(RowsModel, constant=True)
    def tags(self) -> QObject:
        return self._tags

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]
    def languages(self) -> list[str]:
        """The hall's languages besides Chinese."""
        return list(self._around.languages)
