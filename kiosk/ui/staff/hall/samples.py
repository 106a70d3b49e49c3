"""All samples in one list, and their end in one change-set."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.content.localized_text import CHINESE, LocalizedText
from kiosk.core.content.values import Reference
from kiosk.core.errors import KioskError
from kiosk.editorial.beginning import SamplesFound, find_samples
from kiosk.ui.staff.library import Desk, StaffLibrary
from kiosk.ui.staff.refusals import refusal
from kiosk.ui.staff.sections import SECTIONS
from kiosk.ui.viewmodels.pages.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.staff")

NAMED = 6
"""So many of a kind are named, the others counted."""


@dataclass(frozen=True, slots=True)
class SampleGroup:
    """What is said of one kind: "sample", "with" a sample that it cannot be without, or "user":
    it stays, and lets go of one."""

    part: str
    kind: str
    count: int
    titles: tuple[LocalizedText, ...]


def read_groups(desk: Desk) -> tuple[SamplesFound, tuple[SampleGroup, ...]]:
    """Raises UnavailableError where the library cannot be read."""
    found = find_samples(desk.store)
    parts = (("sample", found.samples), ("with", found.with_them), ("user", found.users))
    groups = []
    for part, references in parts:
        named: dict[str, list[Reference]] = {}
        for one in references:
            named.setdefault(one.kind, []).append(one)
        counts = Counter(one.kind for one in references)
        for kind, first in sorted(named.items(), key=lambda one: _place(one[0])):
            labels = desk.store.labels(first[:NAMED])
            titles = tuple(label.title for label in labels.values())
            groups.append(SampleGroup(part, kind, counts[kind], titles))
    return found, tuple(groups)


def _place(kind: str) -> int:
    """Where a kind stands on the content page; points of the floor plan have no list there."""
    places = (place for place, section in enumerate(SECTIONS) if section.kind == kind)
    return next(places, len(SECTIONS))


@QmlElement
@QmlUncreatable("there is one list of samples")
class SamplesViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """The list first, then one act, which the same sheet offers to undo."""

    changed = Signal()

    def __init__(self, library: StaffLibrary, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._language = CHINESE
        self._shown = False
        self._loaded = False
        self._busy = False
        self._found = SamplesFound((), (), ())
        self._removed = 0
        self._number = 0
        self._outcome = ""
        self._groups: RowsModel[SampleGroup] = RowsModel(
            {
                "part": lambda one: one.part,
                "kind": lambda one: one.kind,
                "count": lambda one: one.count,
                "named": lambda one: [title.resolve(self._language) for title in one.titles],
            },
            self,
        )

    @Slot(str)
    def useLanguage(self, language: str) -> None:
        self._language = language

    @Slot()
    def open(self) -> None:
        """Show all of them."""
        self._shown, self._loaded = True, False
        self._removed, self._number, self._outcome = 0, 0, ""
        self._groups.replace(())
        self._library.ask(read_groups, self._hear_groups)
        self.changed.emit()

    def _hear_groups(
        self, outcome: tuple[SamplesFound, tuple[SampleGroup, ...]] | KioskError
    ) -> None:
        self._loaded = True
        if isinstance(outcome, KioskError):
            self._refuse(outcome)
        else:
            self._found = outcome[0]
            self._groups.replace(outcome[1])
        self.changed.emit()

    @Slot()
    def close(self) -> None:
        self._shown = False
        self.changed.emit()

    @Slot()
    def remove(self) -> None:
        """All of them, into the bin."""
        going = self._found.going

        def done(number: int) -> None:
            self._number, self._removed = number, len(going)

        self._act(lambda desk: desk.editor.delete(going), done)

    @Slot()
    def undo(self) -> None:
        """Take that back; the list stands there again."""
        number = self._number
        self._act(lambda desk: desk.editor.undo(number), lambda _number: self.open())

    def _act(self, work: Callable[[Desk], int], done: Callable[[int], None]) -> None:
        if self._busy:
            return
        self._busy = True
        self.changed.emit()

        def hear(outcome: int | KioskError) -> None:
            self._busy = False
            if isinstance(outcome, KioskError):
                self._refuse(outcome)
            else:
                self._outcome = ""
                done(outcome)
            self.changed.emit()

        self._library.ask(work, hear)

    def _refuse(self, error: KioskError) -> None:
        log.warning("the samples stay as they are: %s", error)
        self._outcome = refusal(error)

    # What QML binds

    @Property(bool, notify=changed)
    def shown(self) -> bool:
        return self._shown

    @Property(bool, notify=changed)
    def loaded(self) -> bool:
        return self._loaded

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._busy

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many samples there are."""
        return len(self._found.samples)

    @Property(int, notify=changed)
    def removed(self) -> int:
        """How many things have gone into the bin, 0 before."""
        return self._removed

    @Property(str, notify=changed)
    def outcome(self) -> str:
        """The id of what went wrong, '' where nothing did."""
        return self._outcome

    @Property(RowsModel, constant=True)
    def groups(self) -> QObject:
        return self._groups
