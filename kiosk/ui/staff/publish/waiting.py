"""What waits to be published, and for when, and what is to be done in the content: told on the rail
and in the overview, on every page."""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Protocol

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.content.localized_text import CHINESE
from kiosk.core.content.values import Reference
from kiosk.core.errors import KioskError
from kiosk.db.library.lists.content_to_do import ContentToDo, SoonOver
from kiosk.db.library.scheduled_publishing import ScheduledPublishing
from kiosk.ui.staff.worker import Worker
from kiosk.ui.viewmodels.pages.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.staff")

REST = 24
"""A look is followed by a pause so many times as long as it computed. So it takes a twenty-fifth of
the time at most, and rarely meets a letter that is being typed. The pause is a second in a hall of
some hundred items, twenty in one of ten thousand."""


class Unpublished(Protocol):
    """What editing knows of changes that visitors do not see yet, when they will, and of what is to
    be done in the content."""

    def things(self) -> frozenset[Reference]: ...
    def scheduled(self) -> ScheduledPublishing | None: ...
    def content_to_do(self) -> ContentToDo: ...


@dataclass(frozen=True, slots=True)
class _Seen:
    things: frozenset[Reference] = frozenset()
    scheduled: ScheduledPublishing | None = None
    to_do: ContentToDo = field(default_factory=ContentToDo)


@QmlElement
@QmlUncreatable("the overview has it")
class WaitingViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """Looks when it is told to; where that is during a look or the pause after it, once more then.

    It has a worker of its own, to be closed: everything is compared with the release, which takes
    seconds in a hall of many thousand items, and nobody shall wait for that.
    """

    changed = Signal()

    def __init__(self, unpublished: Unpublished, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = Worker(self)
        self._unpublished = unpublished
        self._seen = _Seen()
        self._language = CHINESE
        self._soon_over: RowsModel[SoonOver] = RowsModel(
            {
                "kind": lambda one: one.reference.kind,
                "key": lambda one: one.reference.key,
                "title": lambda one: one.title.resolve(self._language),
                "days": lambda one: max(0, (one.until - datetime.now(UTC)).days),
            },
            self,
        )
        self._looking = self._look_again = False
        self._computed = 0.0
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._go_on)

    @Slot()
    def look(self) -> None:
        """Compare again."""
        if self._looking or self._pause.isActive():
            self._look_again = True
            return
        self._looking = True
        self._worker.do(self._compare, self._hear)

    @property
    def is_idle(self) -> bool:
        """Whether it has looked since it was last told to."""
        return not (self._looking or self._look_again)

    def close(self) -> None:
        """Finish what is under way."""
        self._worker.close()

    def _compare(self) -> _Seen:
        begin = time.thread_time()
        try:
            return _Seen(
                self._unpublished.things(),
                self._unpublished.scheduled(),
                self._unpublished.content_to_do(),
            )
        finally:
            self._computed = time.thread_time() - begin

    def _hear(self, outcome: _Seen | KioskError) -> None:
        self._looking = False
        self._pause.start(int(REST * self._computed * 1000))
        if isinstance(outcome, KioskError):
            log.warning("what waits to be published cannot be read: %s", outcome)
        elif outcome != self._seen:
            self._seen = outcome
            self._soon_over.replace(outcome.to_do.soon_over)
            self.changed.emit()

    @Slot(str)
    def useLanguage(self, language: str) -> None:
        self._language = language
        self._soon_over.replace(self._seen.to_do.soon_over)

    @Slot()
    def _go_on(self) -> None:
        if self._look_again:
            self._look_again = False
            self.look()

    @property
    def things(self) -> frozenset[Reference]:
        """What visitors see otherwise than the library has it."""
        return self._seen.things

    # What QML binds

    @Property(int, notify=changed)
    def changes(self) -> int:
        """How many things visitors see otherwise than the library has them."""
        return len(self.things)

    @Property(str, notify=changed)
    def dueAt(self) -> str:
        """When the library is published by itself, or should have been; '' for never."""
        one = self._seen.scheduled
        return f"{one.due_at.astimezone():%Y-%m-%d %H:%M}" if one else ""

    @Property(str, notify=changed)
    def by(self) -> str:
        return self._seen.scheduled.account if self._seen.scheduled else ""

    @Property(str, notify=changed)
    def stoppedBy(self) -> str:
        """The id of why nothing was published then, '' where nothing was missed."""
        return self._seen.scheduled.stopped_by if self._seen.scheduled else ""

    @Property(int, notify=changed)
    def untranslated(self) -> int:
        """How many things lack a text in a language of the hall."""
        return self._seen.to_do.untranslated

    @Property(RowsModel, constant=True)
    def soonOver(self) -> QObject:
        """The first of what visitors do not see in a week any more."""
        return self._soon_over

    @Property(int, notify=changed)
    def soonOverElse(self) -> int:
        """How many more there are."""
        return self._seen.to_do.soon_over_count - len(self._seen.to_do.soon_over)
