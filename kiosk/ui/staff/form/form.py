"""The form of one thing: what is typed is kept within a second, and becomes one change."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.content.localized_text import CHINESE, LocalizedText
from kiosk.core.content.values import Reference
from kiosk.core.errors import DiskFullError, KioskError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.media_store import MediaStore
from kiosk.editorial.commands import Saved
from kiosk.editorial.drafts import Draft, blank, copy_of
from kiosk.editorial.errors import ConflictError, ProblemsError
from kiosk.editorial.kinds import KINDS
from kiosk.editorial.problems import Problem, problems
from kiosk.editorial.publishing import Publishing
from kiosk.ui.staff.form.about import FormAboutViewModel
from kiosk.ui.staff.form.begun import BegunViewModel, keep_begun
from kiosk.ui.staff.form.composing import FieldActs
from kiosk.ui.staff.form.conflict import FormConflictViewModel, brought_back
from kiosk.ui.staff.form.keeping import DraftKeeper
from kiosk.ui.staff.form.languages import FormLanguages
from kiosk.ui.staff.form.lines import Line, Surroundings, Things
from kiosk.ui.staff.form.loading import Opened, opened, opened_new
from kiosk.ui.staff.form.reading import FormReading
from kiosk.ui.staff.form.refreshing import FormLines
from kiosk.ui.staff.form.state import FormState
from kiosk.ui.staff.form.versions import FormVersionsViewModel
from kiosk.ui.staff.library import Desk, StaffLibrary
from kiosk.ui.viewmodels.pages.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.staff")

ROLES = tuple(Line.__dataclass_fields__)


@QmlElement
@QmlUncreatable("there is one form")
class FormViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """Shows one thing at a time. Those that were left are remembered with their steps back."""

    changed = Signal()
    noticeChanged = Signal()
    itemAsked = Signal(str, str)
    fieldAsked = Signal(str, bool)
    """A field is to be seen, by its path, and written in where that is true."""

    def __init__(
        self, library: StaffLibrary, folder: DataFolder, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._media = MediaStore(folder.media)
        self._left: dict[Reference, FormState] = {}
        self._trail: list[Reference] = []
        self._state: FormState | None = None
        self._opened: Opened | None = None
        self._language = CHINESE
        self._words = CHINESE
        self._refused: tuple[Problem, ...] = ()
        self._notice = ""
        self._form_lines = FormLines()
        self._lines: RowsModel[Line] = RowsModel(
            {name: partial(_role, name) for name in ROLES}, self
        )
        self._acts = FieldActs(
            library, self._media, lambda: self._state, lambda: self._words, self._edit, self
        )
        self._acts.itemAsked.connect(self.itemAsked)
        self._acts.rowAdded.connect(lambda path: self.fieldAsked.emit(path, True))
        self.changed.connect(self._acts.follow)
        self._reading = FormReading(library, lambda: self._state, self._edit, self)
        self.changed.connect(self._reading.follow)
        self._tabs = FormLanguages(library, lambda: self._state, self)
        self._tabs.changed.connect(self._refresh)
        self._begun = BegunViewModel(library, self)
        self._begun.chosen.connect(self._open_begun)
        self._conflict = FormConflictViewModel(library, self)
        self._conflict.settled.connect(self._settle)
        self._conflict.restored.connect(self._bring_back)
        self._conflict.dropped.connect(self._drop)
        self._versions = FormVersionsViewModel(library, self)
        self._versions.putBack.connect(self._was_put_back)
        self._about = FormAboutViewModel(library, Publishing(folder), self)
        self._about.deleted.connect(self._drop)
        self._keeper = DraftKeeper(library, folder.drafts, self)
        self._keeper.kept.connect(self._kept)
        self._keeper.keptHere.connect(self._kept_here)
        self._keeper.failed.connect(self._not_kept)

    def close(self) -> None:
        """Finish what is being written."""
        self._keeper.close()

    @Slot(str, str)
    def open(self, kind: str, key: str) -> None:
        """Show something of the library; what was typed of it before is there."""
        self.openAt(kind, key, "", "")

    @Slot(str, str, str, str)
    def openAt(self, kind: str, key: str, path: str, language: str) -> None:
        """Show something of the library at one of its fields, to be written in that language."""
        reference = Reference(kind, key)

        def show(answer: Opened | KioskError) -> None:
            self._language = language or self._language
            self._show(answer)
            if path and self._state:
                self.fieldAsked.emit(path, True)

        self._keeper.bring_in(
            lambda: self._library.ask(lambda desk: opened(desk, reference, self._media), show)
        )

    @Slot(int)
    def openUse(self, row: int) -> None:
        """Go to something that refers to this, and later back by `goBack`."""
        self.visit(*self._about.use(row))

    @Slot(str, str)
    def visit(self, kind: str, key: str) -> None:
        """Go to something else, and later back by `goBack`."""
        if self._state and not self._state.draft.is_new:
            self._trail.append(self._state.draft.reference)
        self.open(kind, key)

    @Slot()
    def goBack(self) -> None:
        """To where one came from: another form, or the list."""
        if self._trail:
            back = self._trail.pop()
            self.open(back.kind, back.key)
        else:
            self.leave()

    @Slot(str)
    def openNew(self, kind: str) -> None:
        """Show something new, or ask first which of those that are begun already."""
        self._begun.begin(kind)

    @Slot(str, str)
    def _open_begun(self, kind: str, place: str) -> None:
        def work(desk: Desk) -> Opened:
            return opened_new(desk, blank(kind), place, self._media)

        show = partial(self._show, place=place)
        self._keeper.bring_in(lambda: self._library.ask(work, show))

    def _show(self, answer: Opened | KioskError, place: str = "") -> None:
        if isinstance(answer, KioskError):
            self._tell("cannot-open", answer)
            return
        key = Reference(answer.stored.kind, answer.stored.key or place)
        if self._opened:  # steps back of a form that was left may name what was chosen in it
            answer = replace(answer, things={**self._opened.things, **answer.things})
        state = self._left.get(key)
        if state is None or (state.draft != answer.draft and not self._keeper.waits_for(key)):
            state = FormState(answer.stored, answer.draft, place)
        self._state, self._opened = state, answer
        self._left[key] = state
        self._tabs.begin(answer.stale)
        self._refused = ()
        self._close_panels()
        self._about.show(state)
        self._tell("")
        self._lines.replace(())
        self._refresh()

    @Slot()
    def leave(self) -> None:
        """Close the form; what is typed is kept."""
        self._keeper.keep()
        self._state = None
        self._trail.clear()
        self._close_panels()
        self._begun.look()
        self._refresh()

    def _close_panels(self) -> None:
        self._conflict.close()
        self._versions.close()
        self._about.keep()

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
        """Take the last step back, and show where that was, in the language it was in."""
        if self._state and self._state.can_undo:
            self._walked(*self._state.undo())

    @Slot()
    def redo(self) -> None:
        """Do again what was taken back."""
        if self._state and self._state.can_redo:
            self._walked(*self._state.redo())

    def _walked(self, path: str, language: str) -> None:
        self._language = language or self._language
        self._edited()
        self.fieldAsked.emit(path, False)

    @Slot(str)
    def chooseLanguage(self, language: str) -> None:
        self._language = language
        self._refresh()

    @Slot(str)
    def useLanguage(self, language: str) -> None:
        """The interface speaks this language now, and so do the names of other things."""
        self._words = language
        self._begun.use_language(language)
        self._about.use_language(language)
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
        self._keeper.forget()
        draft = state.draft
        self._save(state, draft, lambda _desk: draft)

    def _save(self, state: FormState, sent: Draft, prepared: Callable[[Desk], Draft]) -> None:
        place = sent.key or state.place

        def save(desk: Desk) -> Saved:
            saved = desk.editor.save(prepared(desk))
            desk.editor.drop_draft(sent.kind, place)
            return saved

        self._library.ask(save, partial(self._finished, state, sent))

    def _finished(self, state: FormState, sent: Draft, answer: Saved | KioskError) -> None:
        if isinstance(answer, ProblemsError):
            self._refused = answer.problems
            self._tell("problems", answer)
        elif isinstance(answer, ConflictError):
            self._tell("conflict", answer)
            if state is self._state:
                self._conflict.ask(answer)
        elif isinstance(answer, UnavailableError):
            self._tell("disk-full" if isinstance(answer, DiskFullError) else "away", answer)
        elif isinstance(answer, KioskError):
            self._tell("not-saved", answer)
        else:
            self._keeper.settled(self._left_under(state))
            self._left.pop(self._left_under(state), None)
            self._left[answer.draft.reference] = state
            state.saved(sent, answer.draft)
            self._tell("saved")
            if state is self._state:
                self._about.show(state)
        if isinstance(answer, KioskError):
            self._keeper.keep_now(state)
        self._refresh()

    def _edit(self, act: Callable[[FormState], None], learnt: Things) -> None:
        if self._state and self._opened:
            self._opened = replace(self._opened, things={**self._opened.things, **learnt})
            act(self._state)
            self._edited()

    # What somebody else has changed, and what was before

    @Slot(object, object)
    def _settle(self, draft: Draft, theirs: Draft) -> None:
        if self._state:
            self._state.settle(draft, theirs)
            self._edited()
            self.finish()

    @Slot(object)
    def _bring_back(self, yours: Draft) -> None:
        if self._state:
            self._save(self._state, yours, lambda desk: brought_back(desk, yours))

    @Slot()
    def _drop(self) -> None:
        """It is deleted, or it may stay so: forget what was typed."""
        if self._state:
            where = self._left_under(self._state)
            self._keeper.forget()
            self._keeper.settled(where)
            self._left.pop(where, None)
            self._library.ask(lambda desk: desk.editor.drop_draft(where.kind, where.key), _ignore)
            self.goBack()

    @Slot()
    def showVersions(self) -> None:
        """List who has changed this when."""
        if self._state and not self._state.draft.is_new:
            self._versions.show(self._state.draft.reference)

    @Slot(object)
    def _was_put_back(self, stored: Draft) -> None:
        if self._state and self._state.draft.reference == stored.reference:
            self._keeper.forget()
            self._keeper.settled(stored.reference)
            self._state.settle(stored, stored)
            self._about.show(self._state)
            self._tell("put-back")
            self._refresh()

    @Slot()
    def copy(self) -> None:
        """Begin another one like it, hidden, with all languages."""
        if self._state is None:
            return
        self._keeper.keep()
        new = copy_of(self._state.draft)

        def begin(desk: Desk) -> tuple[Opened, str]:
            place = keep_begun(desk, new)
            return opened_new(desk, new, place, self._media), place

        def show(answer: tuple[Opened, str] | KioskError) -> None:
            if isinstance(answer, KioskError):
                self._tell("not-copied", answer)
            else:
                self._show(answer[0], answer[1])
                self._tell("copied")

        self._library.ask(begin, show)

    def _edited(self) -> None:
        self._refused = ()
        self._tell("")
        if self._state:
            self._keeper.keep_soon(self._state)
        self._refresh()

    @Slot(object)
    def _kept(self, draft: Draft) -> None:
        if self._state and self._state.draft == draft:
            if self._notice in ("kept-here", "away"):
                self._tell("back")
            elif self._notice in ("", "disk-full"):
                self._tell("kept")

    @Slot(object)
    def _kept_here(self, draft: Draft) -> None:
        if self._state and self._state.draft == draft and self._notice in ("", "kept"):
            self._tell("kept-here")

    @Slot(object)
    def _not_kept(self, error: KioskError) -> None:
        if self._state:
            self._tell("disk-full" if isinstance(error, DiskFullError) else "not-kept", error)

    def _left_under(self, state: FormState) -> Reference:
        return Reference(state.draft.kind, state.draft.key or state.place)

    def _tell(self, notice: str, error: KioskError | None = None) -> None:
        if error:
            log.warning("the form: %s", error)
        self._notice = notice
        self.noticeChanged.emit()

    @Slot()
    def _refresh(self) -> None:
        if self._state is None or self._opened is None:
            self._lines.replace(())
        else:
            around = Surroundings(
                self._language,
                self._words,
                self._refused or problems(self._state.draft),
                self._opened.things,
                self._tabs.stale(self._state),
                self._tabs.known,
            )
            self._tabs.follow(self._state, self._opened.languages, around.problems)
            self._lines.update(self._form_lines.of(self._state, around))
            self._about.look(self._state.draft)
        self.changed.emit()

    # What QML binds

    @property
    def draft(self) -> Draft | None:
        """What is typed; None while nothing is open."""
        return self._state.draft if self._state else None

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

    @Property(FormLanguages, constant=True)
    def languages(self) -> QObject:
        return self._tabs

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

    @Property(FormReading, constant=True)
    def reading(self) -> QObject:
        return self._reading

    @Property(FieldActs, constant=True)
    def acts(self) -> QObject:
        return self._acts

    @Property(BegunViewModel, constant=True)
    def begun(self) -> QObject:
        return self._begun

    @Property(FormAboutViewModel, constant=True)
    def about(self) -> QObject:
        return self._about

    @Property(FormConflictViewModel, constant=True)
    def conflict(self) -> QObject:
        return self._conflict

    @Property(FormVersionsViewModel, constant=True)
    def versions(self) -> QObject:
        return self._versions

    @Property(bool, notify=changed)
    def isNew(self) -> bool:
        """Whether it is not in the library yet."""
        return self._state is not None and self._state.draft.is_new

    @Property(RowsModel, notify=changed)
    def lines(self) -> QObject:
        return self._lines


def _role(name: str, line: Line) -> object:
    value = getattr(line, name)
    return list(value) if isinstance(value, tuple) else value  # QML reads no tuple as a list


def _ignore(answer: object) -> None:
    if isinstance(answer, KioskError):
        log.warning("the form: %s", answer)
