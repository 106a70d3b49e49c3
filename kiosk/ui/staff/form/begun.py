"""New things that somebody has begun and not finished: each has a place of its own, and is found
again."""

from __future__ import annotations

import logging
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.content.localized_text import CHINESE, LocalizedText
from kiosk.core.content.values import Reference
from kiosk.core.errors import KioskError
from kiosk.editorial.drafts import Draft
from kiosk.editorial.publishing.snapshot import title_of
from kiosk.ui.staff.library import Desk, StaffLibrary
from kiosk.ui.staff.moments import told_moment
from kiosk.ui.viewmodels.pages.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.staff")


@dataclass(frozen=True, slots=True)
class Begun:
    """A new thing under way; its key in `where` is its place among the kept drafts."""

    where: Reference
    title: LocalizedText
    kept_at: datetime


def read_begun(desk: Desk) -> tuple[Begun, ...]:
    """What this account has begun, the newest first; raises what the store raises."""
    found = []
    for where, (draft, kept_at) in desk.editor.kept_drafts().items():
        if draft.is_new:
            found.append(Begun(where, title_of(draft.kind, draft.values), kept_at))
    return tuple(found)


def free_place(taken: Collection[str]) -> str:
    """A place that nothing new has yet: "new-1", "new-2", …"""
    number = 1
    while f"new-{number}" in taken:
        number += 1
    return f"new-{number}"


def keep_begun(desk: Desk, draft: Draft) -> str:
    """Begin something new with what is in a draft; returns its place. Raises what the store
    raises."""
    taken = {one.where.key for one in read_begun(desk) if one.where.kind == draft.kind}
    place = free_place(taken)
    desk.editor.keep_draft(draft, place)
    return place


@QmlElement
@QmlUncreatable("it belongs to the form")
class BegunViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """Lists them for whoever has signed in. `chosen` carries the kind and the place of one that is
    to be gone on with, or of another one that is begun."""

    chosen = Signal(str, str)
    changed = Signal()
    askedChanged = Signal()

    def __init__(self, library: StaffLibrary, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._words = CHINESE
        self._all: tuple[Begun, ...] = ()
        self._asked = False
        self._kind = ""
        self._rows: RowsModel[Begun] = RowsModel(
            {
                "kind": lambda one: one.where.kind,
                "title": lambda one: one.title.resolve(self._words),
                "keptAt": lambda one: told_moment(one.kept_at),
            },
            self,
        )

    def use_language(self, language: str) -> None:
        """The interface speaks this language now."""
        self._words = language
        self._fill()

    @Slot()
    def look(self) -> None:
        """Read them again."""
        if self._library.account is not None:
            self._library.ask(read_begun, self._hear)

    def _hear(self, answer: tuple[Begun, ...] | KioskError) -> None:
        if isinstance(answer, KioskError):
            log.warning("what was begun cannot be read: %s", answer)
            return
        self._all = answer
        self._fill()

    def _fill(self) -> None:
        self._rows.replace([one for one in self._all if self._kind in ("", one.where.kind)])
        self.changed.emit()

    def begin(self, kind: str) -> None:
        """Something new is wanted: a place for it, or first a question where there is some begun
        already."""

        def hear(answer: tuple[Begun, ...] | KioskError) -> None:
            self._hear(answer)
            known = [one for one in self._all if one.where.kind == kind]
            if known and not isinstance(answer, KioskError):
                self._ask(kind)
            else:
                self._begin(kind)

        self._library.ask(read_begun, hear)

    @Slot()
    def showAll(self) -> None:
        """Ask which of them all is to be gone on with."""
        self._ask("")

    def _ask(self, kind: str) -> None:
        self._kind, self._asked = kind, True
        self._fill()
        self.askedChanged.emit()

    @Slot()
    def close(self) -> None:
        """None of them."""
        self._kind, self._asked = "", False
        self._fill()
        self.askedChanged.emit()

    @Slot(int)
    def goOn(self, row: int) -> None:
        """Open one of those that are listed."""
        where = self._listed[row].where
        self.close()
        self.chosen.emit(where.kind, where.key)

    @Slot()
    def beginAnother(self) -> None:
        """Leave those that are listed, and begin one more of their kind."""
        kind = self._kind
        self.close()
        self._begin(kind)

    def _begin(self, kind: str) -> None:
        self.chosen.emit(kind, self.free_place(kind))

    def free_place(self, kind: str) -> str:
        """A place for a new thing of a kind, as far as is known here."""
        return free_place({one.where.key for one in self._all if one.where.kind == kind})

    @Slot(int)
    def drop(self, row: int) -> None:
        """Throw away what was typed of one."""
        where = self._listed[row].where

        def drop(desk: Desk) -> tuple[Begun, ...]:
            desk.editor.drop_draft(where.kind, where.key)
            return read_begun(desk)

        def hear(answer: tuple[Begun, ...] | KioskError) -> None:
            self._hear(answer)
            if not self._listed:
                self.close()

        self._library.ask(drop, hear)

    @property
    def _listed(self) -> list[Begun]:
        return [one for one in self._all if self._kind in ("", one.where.kind)]

    # What QML binds

    @Property(RowsModel, constant=True)
    def rows(self) -> QObject:
        return self._rows

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many there are of all kinds."""
        return len(self._all)

    @Property(bool, notify=askedChanged)
    def asked(self) -> bool:
        """Whether it is asked which one is meant."""
        return self._asked

    @Property(str, notify=askedChanged)
    def kind(self) -> str:
        """Of which kind one is wanted; '' for any."""
        return self._kind
