"""What the look before publishing has found: by checks, and one by one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.content.localized_text import CHINESE
from kiosk.editorial.publishing.preflight import Finding, Level
from kiosk.ui.staff.publish.finding_groups import FindingGroup, grouped
from kiosk.ui.viewmodels.pages.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

CLOSED = -1


@QmlElement
@QmlUncreatable("the publish page has it")
class FindingsViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """`itemOpened` carries kind and key of what somebody wants to mend."""

    itemOpened = Signal(str, str)
    changed = Signal()
    openedChanged = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._all: Sequence[Finding] = ()
        self._language = CHINESE
        self._opened: FindingGroup | None = None
        self._groups: RowsModel[FindingGroup] = RowsModel(
            {
                "check": lambda one: one.check.value,
                "level": lambda one: one.level.value,
                "textLanguage": lambda one: one.language,
                "number": lambda one: len(one.found),
                "title": lambda one: one.found[0].title.resolve(self._language),
            },
            self,
        )
        self._found: RowsModel[Finding] = RowsModel(
            {
                "kind": lambda one: one.reference.kind,
                "key": lambda one: one.reference.key,
                "title": lambda one: one.title.resolve(self._language),
                "field": lambda one: one.field.split("/")[0],
            },
            self,
        )

    def replace(self, findings: Sequence[Finding]) -> None:
        """What has been found now; what was open is closed."""
        self._all = findings
        self._groups.replace(grouped(findings))
        self.open(CLOSED)
        self.changed.emit()

    def use_language(self, language: str) -> None:
        self._language = language
        self._groups.replace(grouped(self._all))
        self._found.replace(self._opened.found if self._opened else ())

    @Slot(int)
    def open(self, row: int) -> None:
        """Show what one check has found, or go to it where it is one; -1 closes the list."""
        groups = grouped(self._all)
        self._opened = groups[row] if 0 <= row < len(groups) else None
        if self._opened and len(self._opened.found) == 1:
            reference = self._opened.found[0].reference
            self._opened = None
            self.itemOpened.emit(reference.kind, reference.key)
        self._found.replace(self._opened.found if self._opened else ())
        self.openedChanged.emit()

    @Slot(int)
    def openFound(self, row: int) -> None:
        """Go to the form of one of what a check has found."""
        if self._opened:
            reference = self._opened.found[row].reference
            self.itemOpened.emit(reference.kind, reference.key)

    def _has_found(self, check: str) -> bool:
        return any(one.check.value == check for one in self._all)

    # What QML binds

    @Property(RowsModel, constant=True)
    def groups(self) -> QObject:
        return self._groups

    @Property(RowsModel, constant=True)
    def found(self) -> QObject:
        return self._found

    @Property(int, notify=changed)
    def redCount(self) -> int:
        return sum(one.level is Level.RED for one in self._all)

    @Property(bool, notify=changed)
    def linksWhole(self) -> bool:
        return not self._has_found("broken-link")

    @Property(bool, notify=changed)
    def filmsPlay(self) -> bool:
        return not (self._has_found("unplayable") or self._has_found("too-heavy"))

    @Property(bool, notify=changed)
    def filesThere(self) -> bool:
        return not self._has_found("missing-file")

    @Property(str, notify=openedChanged)
    def openedCheck(self) -> str:
        """The check of which everything is shown, '' for none."""
        return self._opened.check.value if self._opened else ""

    @Property(str, notify=openedChanged)
    def openedLevel(self) -> str:
        """Whether it stops publishing: "red" or "amber"."""
        return self._opened.level.value if self._opened else ""

    @Property(str, notify=openedChanged)
    def openedLanguage(self) -> str:
        return self._opened.language if self._opened else ""
