"""What the lists need besides their rows: sectors, tags, languages, and what there is of each."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.content.localized_text import CHINESE
from kiosk.core.content.values import Reference
from kiosk.core.errors import KioskError
from kiosk.editorial.publishing.publishing import Publishing
from kiosk.ui.staff.content.reading import Surroundings, Word, read_surroundings
from kiosk.ui.staff.library import StaffLibrary
from kiosk.ui.staff.sections import SECTIONS, Section
from kiosk.ui.viewmodels.pages.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the content page has one")
class SurroundingsViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """Reads and shows them. `unreadable` carries the error."""

    changed = Signal()
    unreadable = Signal(object)

    def __init__(self, library: StaffLibrary, publishing: Publishing, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._publishing = publishing
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

    @property
    def around(self) -> Surroundings:
        return self._around

    def look(self) -> None:
        """Read what the library has of them."""

        def hear(outcome: Surroundings | KioskError) -> None:
            if isinstance(outcome, KioskError):
                self.unreadable.emit(outcome)
            else:
                seen, unpublished = self._around.on_screen, self._around.unpublished
                self.show(replace(outcome, on_screen=seen, unpublished=unpublished))

        self._library.ask(lambda desk: read_surroundings(desk.store), hear)

    def look_at_screen(self) -> None:
        """Read what visitors see at present. For a new release it takes a while."""

        def hear(outcome: frozenset[Reference] | KioskError) -> None:
            if isinstance(outcome, KioskError):
                self.unreadable.emit(outcome)
            else:
                self.show(replace(self._around, on_screen=outcome))

        self._library.ask(lambda _desk: self._publishing.on_screen(), hear)

    def use_unpublished(self, things: frozenset[Reference]) -> None:
        """Visitors see these otherwise than the library has them."""
        self.show(replace(self._around, unpublished=things))

    def use_language(self, language: str) -> None:
        """The language in which staff work."""
        self._words = language
        self.show(self._around)

    def show(self, around: Surroundings) -> None:
        """Show these."""
        self._around = around
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
