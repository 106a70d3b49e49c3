"""The form of one thing: what is typed is kept within a second, and becomes one change."""

from __future__ import annotations

import logging
from functools import partial

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.content.localized_text import CHINESE, LocalizedText
from kiosk.core.content.values import Reference
from kiosk.core.errors import KioskError
from kiosk.core.files.media_store import MediaStore
from kiosk.editorial.commands import Saved
from kiosk.editorial.drafts import Draft, blank
from kiosk.editorial.errors import ConflictError, ProblemsError
from kiosk.editorial.kinds import KINDS
from kiosk.editorial.problems import Problem, problems
from kiosk.ui.staff.form.lines import Line, Surroundings, form_lines
from kiosk.ui.staff.form.loading import Opened, opened, opened_new
from kiosk.ui.staff.form.state import FormState
from kiosk.ui.staff.library import Desk, StaffLibrary
from kiosk.ui.viewmodels.pages.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.staff")

KEEP_MS = 500
ROLES = tuple(Line.__dataclass_fields__)


@QmlElement
@QmlUncreatable("there is one form")
class FormViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """Shows one thing at a time. Those that were left are remembered with their steps back."""

    changed = Signal()
    noticeChanged = Signal()

    def __init__(
        self, library: StaffLibrary, media: MediaStore, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._media = media
        self._left: dict[Reference, FormState] = {}
        self._state: FormState | None = None
        self._opened: Opened | None = None
        self._language = CHINESE
        self._words = CHINESE
        self._refused: tuple[Problem, ...] = ()
        self._notice = ""
        self._lines: RowsModel[Line] = RowsModel(
            {name: partial(_role, name) for name in ROLES}, self
        )
        self._keeping = QTimer(self, singleShot=True, interval=KEEP_MS)
        self._keeping.timeout.connect(self._keep)

    @Slot(str, str)
    def open(self, kind: str, key: str) -> None:
        """Show something of the library; what was typed of it before is there."""
        reference = Reference(kind, key)
        self._library.ask(lambda desk: opened(desk, reference, self._media), self._show)

    @Slot(str, str)
    def openNew(self, kind: str, place: str) -> None:
        """Show something new; `place` tells several of them apart."""
        self._library.ask(
            lambda desk: opened_new(desk, blank(kind), place, self._media),
            partial(self._show, place=place),
        )

    def _show(self, answer: Opened | KioskError, place: str = "") -> None:
        if isinstance(answer, KioskError):
            self._tell("cannot-open", answer)
            return
        self._keep_at_once()
        key = Reference(answer.stored.kind, answer.stored.key or place)
        state = self._left.get(key)
        if state is None or state.draft != answer.draft:
            state = FormState(answer.stored, answer.draft, place)
        self._state, self._opened = state, answer
        self._left[key] = state
        self._refused = ()
        self._tell("")
        self._refresh()

    @Slot()
    def leave(self) -> None:
        """Close the form; what is typed is kept."""
        self._keep_at_once()
        self._state = None
        self._refresh()

    @Slot(str, str)
    def write(self, path: str, text: str) -> None:
        if self._state:
            self._state.write(path, self._language, text)
            self._edited()

    @Slot(str, bool)
    def setFlag(self, path: str, on: bool) -> None:
        if self._state:
            self._state.put(path, on)
            self._edited()

    @Slot(str, str)
    def choose(self, path: str, word: str) -> None:
        if self._state:
            self._state.put(path, word)
            self._edited()

    @Slot()
    def undo(self) -> None:
        if self._state:
            self._state.undo()
            self._edited()

    @Slot()
    def redo(self) -> None:
        if self._state:
            self._state.redo()
            self._edited()

    @Slot(str)
    def chooseLanguage(self, language: str) -> None:
        self._language = language
        self._refresh()

    @Slot(str)
    def useLanguage(self, language: str) -> None:
        """The interface speaks this language now, and so do the names of other things."""
        self._words = language
        self._refresh()

    @Slot()
    def finish(self) -> None:
        """Write what is typed as one change-set, and forget the kept draft."""
        state = self._state
        if state is None:
            return
        if state.unread:
            self._tell("problems")
            return
        self._keep_at_once()  # so that it is there where it cannot be saved
        draft, place = state.draft, state.place

        def save(desk: Desk) -> Saved:
            saved = desk.editor.save(draft)
            desk.editor.drop_draft(draft.kind, draft.key or place)
            return saved

        self._library.ask(save, partial(self._finished, state, draft))

    def _finished(self, state: FormState, sent: Draft, answer: Saved | KioskError) -> None:
        if isinstance(answer, ProblemsError):
            self._refused = answer.problems
            self._tell("problems", answer)
        elif isinstance(answer, ConflictError):
            self._tell("conflict", answer)
        elif isinstance(answer, KioskError):
            self._tell("not-saved", answer)
        else:
            state.saved(sent, answer.draft)
            self._tell("saved")
        self._refresh()

    def _edited(self) -> None:
        self._refused = ()
        self._tell("")
        if not self._keeping.isActive():
            self._keeping.start()
        self._refresh()

    def _keep_at_once(self) -> None:
        """Keep what waits to be kept."""
        if self._keeping.isActive():
            self._keep()

    @Slot()
    def _keep(self) -> None:
        self._keeping.stop()
        state = self._state
        if state is None:
            return
        draft, place = state.draft, state.place

        def keep(desk: Desk) -> Draft:
            desk.editor.keep_draft(draft, place)
            return draft

        self._library.ask(keep, self._kept)

    def _kept(self, answer: Draft | KioskError) -> None:
        if isinstance(answer, KioskError):
            self._tell("not-kept", answer)
        elif self._state and self._state.draft == answer and self._notice == "":
            self._tell("kept")

    def _tell(self, notice: str, error: KioskError | None = None) -> None:
        if error:
            log.warning("the form: %s", error)
        self._notice = notice
        self.noticeChanged.emit()

    def _refresh(self) -> None:
        if self._state is None or self._opened is None:
            self._lines.replace(())
        else:
            around = Surroundings(
                self._language,
                self._words,
                self._refused or problems(self._state.draft),
                self._opened.things,
                self._opened.stale,
            )
            self._lines.replace(form_lines(self._state, around))
        self.changed.emit()

    # What QML binds

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        return self._state is not None

    @Property(str, notify=changed)
    def kind(self) -> str:
        return self._state.draft.kind if self._state else ""

    @Property(str, notify=changed)
    def title(self) -> str:
        """What the thing is called in the language of the interface, or in Chinese."""
        if self._state is None:
            return ""
        value = self._state.draft.values.get(KINDS[self._state.draft.kind].title)
        return value.resolve(self._words) if isinstance(value, LocalizedText) else str(value or "")

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]
    def languages(self) -> list[str]:
        return list(self._opened.languages) if self._opened else []

    @Property(bool, notify=changed)
    def canUndo(self) -> bool:
        return bool(self._state and self._state.can_undo)

    @Property(bool, notify=changed)
    def canRedo(self) -> bool:
        return bool(self._state and self._state.can_redo)

    @Property(str, notify=changed)
    def language(self) -> str:
        return self._language

    @Property(str, notify=noticeChanged)
    def notice(self) -> str:
        return self._notice

    @Property(RowsModel, notify=changed)
    def lines(self) -> QObject:
        return self._lines


def _role(name: str, line: Line) -> object:
    value = getattr(line, name)
    return list(value) if isinstance(value, tuple) else value  # QML reads no tuple as a list
