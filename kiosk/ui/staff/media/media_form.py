"""The form of one file: its alternative text and credit by language, and where it is used."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.content.localized_text import CHINESE, LANGUAGES, LocalizedText
from kiosk.core.content.values import Reference
from kiosk.core.errors import KioskError
from kiosk.db.library.lists.media import MediaRow
from kiosk.editorial.commands import Saved
from kiosk.editorial.drafts import Draft
from kiosk.editorial.errors import ConflictError
from kiosk.editorial.media_commands import PLAYERS
from kiosk.editorial.problems import Problem, problems
from kiosk.ui.staff.library import Desk, StaffLibrary
from kiosk.ui.viewmodels.pages.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.staff")

KEEP_MS = 500
"""After the last letter, before what is typed is kept."""

TEXTS = ("alt", "credit")


class FormState(StrEnum):
    """What has become of what is typed."""

    UNCHANGED = ""
    TYPED = "typed"
    KEPT = "kept"
    SAVED = "saved"
    CONFLICT = "conflict"
    """Somebody else has changed the same text."""
    GONE = "gone"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class UsedBy:
    """What shows a file."""

    kind: str
    title: LocalizedText


@dataclass(frozen=True, slots=True)
class _Opened:
    """All that the form shows at first. `typed`: kept from an earlier time, unsaved."""

    draft: Draft
    typed: Draft | None
    uses: tuple[UsedBy, ...]


@QmlElement
@QmlUncreatable("there is one form")
class MediaForm(QObject):  # type: ignore[operator]  # its stub lacks the call
    """What is typed is checked at every letter, kept soon after, and written by `save`."""

    changed = Signal()
    opened = Signal(object)
    """The row that is shown now, or None; for Python."""
    written = Signal()
    """The fields show something else than what was typed into them last."""

    def __init__(self, library: StaffLibrary, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._row: MediaRow | None = None
        self._draft: Draft | None = None
        self._stored: Draft | None = None
        self._theirs: Draft | None = None
        self._found: tuple[Problem, ...] = ()
        self._state = FormState.UNCHANGED
        self._plays = False
        self._language = CHINESE
        self._uses: RowsModel[UsedBy] = RowsModel(
            {
                "kind": lambda one: one.kind,
                "title": lambda one: one.title.resolve(CHINESE),
                "titleEnglish": lambda one: one.title.resolve("en"),
            },
            self,
        )
        self._keeping = QTimer(self, singleShot=True, interval=KEEP_MS)
        self._keeping.timeout.connect(self._keep)

    def open(self, row: MediaRow | None) -> None:
        """Show a file, or none; what is typed of the one before is kept."""
        if self._keeping.isActive():
            self._keep()
        self._row, self._draft, self._stored, self._theirs = row, None, None, None
        self._found, self._state = (), FormState.UNCHANGED
        self._uses.replace(())
        self._plays = False
        self.opened.emit(row)
        self.changed.emit()
        self.written.emit()
        if row:
            self._read(row.reference)

    def follow(self, row: MediaRow | None) -> None:
        """The list was read again: the facts may be others, and where it is used."""
        if self._row and row is None:
            self.open(None)
        elif self._row and row and row != self._row:
            self._row = row
            self.opened.emit(row)
            self._read(row.reference, keep_typed=True)

    def _read(self, reference: Reference, *, keep_typed: bool = False) -> None:
        def work(desk: Desk) -> _Opened:
            kept = desk.editor.kept_drafts().get(reference)
            uses = {use.user for use in desk.store.uses_of([reference])}
            labels = desk.store.labels(sorted(uses))
            used_by = tuple(UsedBy(user.kind, label.title) for user, label in labels.items())
            return _Opened(desk.editor.draft(reference), kept[0] if kept else None, used_by)

        def hear(outcome: _Opened | KioskError) -> None:
            if self._row is None or self._row.reference != reference:
                return
            if isinstance(outcome, KioskError):
                self._refuse(outcome)
                return
            self._uses.replace(outcome.uses)
            self._plays = any(one.kind in PLAYERS for one in outcome.uses)
            if not (keep_typed and self.dirty):
                just_saved = self._state is FormState.SAVED and outcome.draft == self._stored
                self._stored = outcome.draft
                self._draft = outcome.typed or outcome.draft
                self._found = problems(self._draft)
                if outcome.typed:
                    self._state = FormState.KEPT
                elif not just_saved:
                    self._state = FormState.UNCHANGED
                self.written.emit()
            self.changed.emit()

        self._library.ask(work, hear)

    @Slot(str)
    def chooseLanguage(self, language: str) -> None:
        self._language = language
        self.changed.emit()
        self.written.emit()

    @Slot(str, str)
    def write(self, field: str, text: str) -> None:
        """Somebody has typed into "alt" or "credit", in the open language."""
        if self._draft is None or text == self._text(field):
            return
        texts = self._draft[field]
        assert isinstance(texts, LocalizedText)
        changed = LocalizedText({**texts, self._language: text})
        self._draft = self._draft.with_values({field: changed})
        self._found = problems(self._draft)
        self._state = FormState.TYPED
        self._keeping.start()
        self.changed.emit()

    @Slot()
    def save(self) -> None:
        """Write it, unless something is wrong with it."""
        draft = self._draft
        if draft is None or not self.canSave:
            return
        self._keeping.stop()

        def work(desk: Desk) -> Saved:
            saved = desk.editor.save(draft)
            desk.editor.drop_draft(draft.kind, draft.key)
            return saved

        def hear(outcome: Saved | KioskError) -> None:
            if self._draft is None or self._draft.key != draft.key:
                return
            if isinstance(outcome, KioskError):
                self._refuse(outcome)
                return
            self._stored = outcome.draft
            if self._draft == draft:
                self._draft = outcome.draft
                self._state = FormState.SAVED
                self.written.emit()
            self.changed.emit()

        self._library.ask(work, hear)

    @Slot(bool)
    def settle(self, mine: bool) -> None:
        """Of two who have changed the same text: mine, or the other's."""
        theirs, draft = self._theirs, self._draft
        self._theirs = None
        if theirs is None or draft is None:
            return
        self._stored = theirs
        texts = {name: draft[name] for name in TEXTS}
        self._draft = theirs.with_values(texts) if mine else theirs
        self._state = FormState.TYPED if mine else FormState.UNCHANGED
        self.written.emit()
        self.changed.emit()
        if mine:
            self.save()
        else:
            self._drop()

    def _drop(self) -> None:
        draft = self._draft
        assert draft is not None
        self._library.ask(lambda desk: desk.editor.drop_draft(draft.kind, draft.key), self._kept)

    @Slot()
    def _keep(self) -> None:
        self._keeping.stop()
        draft = self._draft
        if draft is not None:
            self._library.ask(lambda desk: desk.editor.keep_draft(draft), self._kept)

    def _kept(self, outcome: KioskError | None) -> None:
        if isinstance(outcome, KioskError):
            self._refuse(outcome)
        elif self._state is FormState.TYPED and not self._keeping.isActive():
            self._state = FormState.KEPT
            self.changed.emit()

    def _refuse(self, error: KioskError) -> None:
        if isinstance(error, ConflictError):
            self._theirs = error.theirs
            self._state = FormState.CONFLICT if error.theirs else FormState.GONE
        else:
            log.warning("the file cannot be edited: %s", error)
            self._state = FormState.FAILED
        self.changed.emit()

    def _text(self, field: str, draft: Draft | None = None) -> str:
        draft = draft or self._draft
        texts = draft[field] if draft else None
        return texts.get(self._language, "") if isinstance(texts, LocalizedText) else ""

    def _problem(self, field: str) -> Problem | None:
        wanted = (field, self._language)
        return next((one for one in self._found if (one.field, one.language) == wanted), None)

    # What QML binds

    @Property(bool, notify=changed)
    def plays(self) -> bool:
        """Whether a film or a piece of music of the content plays the file."""
        return self._plays

    @property
    def row(self) -> MediaRow | None:
        return self._row

    @property
    def dirty(self) -> bool:
        return self._draft is not None and self._draft != self._stored

    @Property(bool, notify=changed)
    def shown(self) -> bool:
        return self._row is not None

    @Property(bool, notify=changed)
    def loaded(self) -> bool:
        return self._draft is not None

    @Property(str, notify=changed)
    def state(self) -> str:
        return self._state.value

    @Property(bool, notify=changed)
    def canSave(self) -> bool:
        return self.dirty and not self._found and self._state is not FormState.CONFLICT

    @Property("QStringList", constant=True)  # type: ignore[arg-type]
    def languages(self) -> list[str]:
        return list(LANGUAGES)

    @Property(str, notify=changed)
    def language(self) -> str:
        return self._language

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]
    def missing(self) -> list[str]:
        """The languages that have no alternative text."""
        texts = self._draft["alt"] if self._draft else None
        return [one for one in LANGUAGES if isinstance(texts, LocalizedText) and one not in texts]

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]
    def faulty(self) -> list[str]:
        """The languages in which something is wrong."""
        return sorted({one.language for one in self._found})

    @Property(str, notify=written)
    def alt(self) -> str:
        return self._text("alt")

    @Property(str, notify=written)
    def credit(self) -> str:
        return self._text("credit")

    @Property(str, notify=changed)
    def theirAlt(self) -> str:
        """What somebody else has written meanwhile."""
        return self._text("alt", self._theirs) if self._theirs else ""

    @Property(str, notify=changed)
    def altProblem(self) -> str:
        problem = self._problem("alt")
        return problem.message.value if problem else ""

    @Property(str, notify=changed)
    def creditProblem(self) -> str:
        problem = self._problem("credit")
        return problem.message.value if problem else ""

    @Property(RowsModel, constant=True)
    def uses(self) -> QObject:
        return self._uses
