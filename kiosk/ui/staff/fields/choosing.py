"""What a field may refer to, for somebody who looks for it: by its name, or by what it shows."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.content.localized_text import CHINESE, LocalizedText
from kiosk.core.content.values import Reference
from kiosk.core.errors import KioskError
from kiosk.core.files.media_store import BlobName, MediaStore
from kiosk.db.library.lists.rows import ListQuery
from kiosk.editorial.fields import FieldSpec
from kiosk.ui.staff.fields.loading import things_of
from kiosk.ui.staff.fields.things import Thing
from kiosk.ui.staff.library import Desk, StaffLibrary
from kiosk.ui.viewmodels.pages.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.staff")

READ_MS = 120
"""After the last letter of a search."""

MAX_SHOWN = 200
"""How much is offered without a question, of all kinds together."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that may be referred to; `family` is that of a file, '' for other things."""

    reference: Reference
    thing: Thing
    family: str = ""


def choices(desk: Desk, spec: FieldSpec, question: str, media: MediaStore) -> tuple[Choice, ...]:
    """What a field may refer to and a question finds; without a question what comes first."""
    if spec.media:
        return _files(desk, spec, question, media)
    if question.strip():
        found = desk.store.search(question, spec.to)
    else:
        each = max(1, MAX_SHOWN // len(spec.to))
        found = tuple(
            row.reference
            for kind in spec.to
            for row in desk.store.list_rows(ListQuery(kind))[:each]
        )
    things = things_of(desk, found, media)
    return tuple(Choice(one, things[one]) for one in found if one in things)


def _files(desk: Desk, spec: FieldSpec, question: str, media: MediaStore) -> tuple[Choice, ...]:
    return tuple(
        Choice(
            row.reference,
            Thing(LocalizedText({CHINESE: row.name}), _url(row.thumbnail, media)),
            row.family,
        )
        for row in desk.store.list_media(question)
        if row.family in spec.media
    )


def _url(name: str, media: MediaStore) -> str:
    if not name:
        return ""
    sha256, dot, suffix = name.partition(".")
    return media.path(BlobName(sha256, dot + suffix)).as_uri()


@QmlElement
@QmlUncreatable("the form has one")
class FieldChooser(QObject):  # type: ignore[operator]  # its stub lacks the call
    """The sheet in which something is looked for; `taken` tells of a `Choice`."""

    changed = Signal()
    taken = Signal(object)

    def __init__(
        self, library: StaffLibrary, media: MediaStore, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._media = media
        self._spec: FieldSpec | None = None
        self._several = False
        self._text = ""
        self._words = CHINESE
        self._loaded, self._unreadable = False, False
        self._found: tuple[Choice, ...] = ()
        self._chosen: frozenset[Reference] = frozenset()
        self._itself: Reference | None = None
        self._rows: RowsModel[Choice] = RowsModel(
            {
                "key": lambda one: one.reference.key,
                "kind": lambda one: one.reference.kind,
                "title": lambda one: one.thing.title.resolve(self._words),
                "picture": lambda one: one.thing.picture,
                "family": lambda one: one.family,
                "chosen": lambda one: one.reference in self._chosen,
            },
            self,
        )
        self._reading = QTimer(self, singleShot=True, interval=READ_MS)
        self._reading.timeout.connect(self._read)

    def show(
        self,
        spec: FieldSpec,
        chosen: Sequence[Reference],
        itself: Reference,
        words: str,
        *,
        several: bool,
    ) -> None:
        """Open for a field; `itself` is not offered. With `several` it stays open."""
        self._spec, self._several, self._itself, self._words = spec, several, itself, words
        self._chosen = frozenset(chosen)
        self._text = ""
        self._loaded, self._unreadable = False, False
        self._rows.replace(())
        self._read()
        self.changed.emit()

    def mark(self, chosen: Sequence[Reference]) -> None:
        """These are chosen now."""
        if self._spec and self._chosen != frozenset(chosen):
            self._chosen = frozenset(chosen)
            self._rows.replace(self._found)
            self.changed.emit()

    @Slot()
    def close(self) -> None:
        self._spec = None
        self._reading.stop()
        self.changed.emit()

    @Slot(str)
    def search(self, text: str) -> None:
        """In Chinese, in pinyin, or by first letters."""
        if text != self._text:
            self._text = text
            self._reading.start()

    @Slot(int)
    def take(self, row: int) -> None:
        """Choose what stands in a row, or, of several, let it go again."""
        if 0 <= row < len(self._found):
            self.taken.emit(self._found[row])

    @Slot()
    def _read(self) -> None:
        spec, text = self._spec, self._text
        if spec is None:
            return

        def hear(outcome: tuple[Choice, ...] | KioskError) -> None:
            if (spec, text) != (self._spec, self._text):
                return
            self._loaded, self._unreadable = True, isinstance(outcome, KioskError)
            if isinstance(outcome, KioskError):
                log.warning("what may be chosen cannot be listed: %s", outcome)
                self._found = ()
            else:
                self._found = tuple(one for one in outcome if one.reference != self._itself)
            self._rows.replace(self._found)
            self.changed.emit()

        self._library.ask(lambda desk: choices(desk, spec, text, self._media), hear)

    # What QML binds

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        return self._spec is not None

    @Property(str, notify=changed)
    def field(self) -> str:
        return self._spec.name if self._spec else ""

    @Property(bool, notify=changed)
    def files(self) -> bool:
        """Whether files are looked for, which are seen rather than named."""
        return bool(self._spec and self._spec.media)

    @Property(bool, notify=changed)
    def several(self) -> bool:
        return self._several

    @Property(bool, notify=changed)
    def loaded(self) -> bool:
        return self._loaded

    @Property(bool, notify=changed)
    def unreadable(self) -> bool:
        return self._unreadable

    @Property(bool, notify=changed)
    def manyKinds(self) -> bool:
        """Whether it must be said of each of what kind it is."""
        return bool(self._spec and len(self._spec.to) > 1)

    @Property(bool, notify=changed)
    def clearable(self) -> bool:
        """Whether the field can be left empty, and is not."""
        return bool(self._chosen and self._spec and not self._spec.required and not self._several)

    @Property(int, notify=changed)
    def chosenCount(self) -> int:
        return len(self._chosen)

    @Property(str, notify=changed)
    def text(self) -> str:
        return self._text

    @Property(RowsModel, constant=True)
    def rows(self) -> QObject:
        return self._rows
