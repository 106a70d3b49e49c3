"""The form of one thing: what is typed is kept within a second, and becomes one change.

The file is long for a third of it is what QML binds, which qmllint finds only where it is declared.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.content.localized_text import CHINESE, LocalizedText
from kiosk.core.content.values import Reference
from kiosk.core.errors import KioskError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.media_store import MediaStore
from kiosk.editorial.drafts import Draft, blank, copy_of
from kiosk.editorial.kinds import KINDS
from kiosk.editorial.problems import Problem, problems
from kiosk.editorial.publishing.publishing import Publishing
from kiosk.ui.staff.fields.composing import FieldActs
from kiosk.ui.staff.fields.glyphs import FormGlyphs
from kiosk.ui.staff.fields.lines import Line, Surroundings
from kiosk.ui.staff.fields.loading import Opened, opened, opened_new
from kiosk.ui.staff.fields.reading import FormReading
from kiosk.ui.staff.fields.refreshing import FormLines
from kiosk.ui.staff.fields.state import FormState
from kiosk.ui.staff.fields.things import Things
from kiosk.ui.staff.form.about import FormAboutViewModel
from kiosk.ui.staff.form.begun import BegunViewModel, keep_begun
from kiosk.ui.staff.form.following import FormFollowing
from kiosk.ui.staff.form.form_notice import FormNotice
from kiosk.ui.staff.form.keeping import DraftKeeper
from kiosk.ui.staff.form.languages import FormLanguages
from kiosk.ui.staff.form.open_forms import OpenForms
from kiosk.ui.staff.form.saving import FormSaving
from kiosk.ui.staff.library import Desk, StaffLibrary
from kiosk.ui.staff.versions.conflict import FormConflictViewModel
from kiosk.ui.staff.versions.versions import FormVersionsViewModel
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
    refused = Signal()
    """It was not written: the first thing to mend is to be seen."""

    def __init__(
        self, library: StaffLibrary, folder: DataFolder, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._media = MediaStore(folder.media)
        self._forms = OpenForms()
        self._language = CHINESE
        self._words = CHINESE
        self._refused: tuple[Problem, ...] = ()
        self._notice = FormNotice(self._forms, self)
        self._notice.changed.connect(self.noticeChanged)
        self._form_lines = FormLines()
        self._lines: RowsModel[Line] = RowsModel(
            {name: partial(_role, name) for name in ROLES}, self
        )
        self._acts = FieldActs(
            library, self._media, lambda: self._forms.state, lambda: self._words, self._edit, self
        )
        self._acts.itemAsked.connect(self.itemAsked)
        self._acts.fieldWanted.connect(lambda path: self.fieldAsked.emit(path, True))
        self.changed.connect(self._acts.follow)
        self._reading = FormReading(library, lambda: self._forms.state, self._edit, self)
        self.changed.connect(self._reading.follow)
        self._tabs = FormLanguages(library, lambda: self._forms.state, self)
        self._tabs.changed.connect(self._refresh)
        self._glyphs = FormGlyphs(self)
        self._glyphs.changed.connect(self._refresh)
        self._begun = BegunViewModel(library, self)
        self._begun.chosen.connect(self._open_begun)
        self._versions = FormVersionsViewModel(library, self)
        self._versions.putBack.connect(self._was_put_back)
        self._about = FormAboutViewModel(library, Publishing(folder), self)
        self._keeper = DraftKeeper(library, folder.drafts, self)
        self._keeper.kept.connect(self._notice.tell_kept)
        self._keeper.keptHere.connect(self._notice.tell_kept_here)
        self._keeper.failed.connect(self._notice.tell_not_kept)
        self._conflict = FormConflictViewModel(library, self)
        self._saving = FormSaving(
            library, self._forms, self._keeper, self._notice, self._conflict, self
        )
        self._saving.saved.connect(self._saved)
        self._saving.refused.connect(self._take_refusal)
        self._saving.answered.connect(self._refresh)
        self._saving.edited.connect(self._edited)
        self._saving.dropped.connect(self.goBack)
        self._about.deleted.connect(self._saving.drop)
        following = FormFollowing(library, self._forms, self._media, self)
        following.updated.connect(self._was_updated)
        following.gone.connect(self._is_gone)

    def close(self) -> None:
        """Finish what is being written."""
        self._glyphs.close()
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
            if path and self._forms.state:
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
        self._forms.remember_way()
        self.open(kind, key)

    @Slot()
    def goBack(self) -> None:
        """To where one came from: another form, or the list."""
        back = self._forms.way_back()
        if back:
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
            self._notice.tell("cannot-open", answer)
            return
        state = self._forms.show(answer, place, self._keeper.waits_for)
        self._tabs.begin(answer.stale, answer.unchecked)
        self._refused = ()
        self._close_panels()
        self._about.show(state)
        self._notice.tell("")
        self._lines.replace(())
        self._refresh()

    @Slot()
    def leave(self) -> None:
        """Close the form; what is typed is kept."""
        self._keeper.keep()
        self._forms.leave()
        self._close_panels()
        self._begun.close()
        self._begun.look()
        self._refresh()

    def _close_panels(self) -> None:
        self._conflict.close()
        self._versions.close()
        self._about.keep()

    @Slot(str, str)
    def write(self, path: str, text: str) -> None:
        if self._forms.state:
            self._forms.state.write(path, self._language, text)
            self._edited()

    @Slot(str, bool)
    def setFlag(self, path: str, on: bool) -> None:
        if self._forms.state:
            self._forms.state.put(path, on)
            self._edited()

    @Slot(str, str)
    def choose(self, path: str, word: str) -> None:
        if self._forms.state:
            self._forms.state.put(path, word)
            self._edited()

    @Slot()
    def undo(self) -> None:
        """Take the last step back, and show where that was, in the language it was in."""
        if self._forms.state and self._forms.state.can_undo:
            self._walked(*self._forms.state.undo())

    @Slot()
    def redo(self) -> None:
        """Do again what was taken back."""
        if self._forms.state and self._forms.state.can_redo:
            self._walked(*self._forms.state.redo())

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
        self._saving.finish()

    @Slot(object)
    def _saved(self, state: FormState) -> None:
        if state is self._forms.state:
            self._about.show(state)

    @Slot(object)
    def _take_refusal(self, problems: tuple[Problem, ...]) -> None:
        self._refused = problems
        languages = {one.language for one in problems}
        if problems and not languages & {"", self._language}:
            self._language = problems[0].language
        self._refresh()
        self.refused.emit()

    def _edit(self, act: Callable[[FormState], None], learnt: Things) -> None:
        if self._forms.state:
            self._forms.learn(learnt)
            act(self._forms.state)
            self._edited()

    @Slot()
    def showVersions(self) -> None:
        """List who has changed this when."""
        if self._forms.state and not self._forms.state.draft.is_new:
            self._versions.show(self._forms.state.draft.reference)

    @Slot(object)
    def _was_put_back(self, stored: Draft) -> None:
        if self._forms.state and self._forms.state.draft.reference == stored.reference:
            self._keeper.forget()
            self._keeper.settled(stored.reference)
            self._forms.state.settle(stored, stored)
            self._was_settled("put-back")

    @Slot()
    def _was_updated(self) -> None:
        self._was_settled("updated")

    def _was_settled(self, message: str) -> None:
        """The form shows what the library holds, which another has written."""
        if self._forms.state:
            self._about.show(self._forms.state)
            self._notice.tell(message)
            self._refresh()

    @Slot(object)
    def _is_gone(self, reference: Reference) -> None:
        self._forms.forget(reference)
        self.leave()

    @Slot()
    def copy(self) -> None:
        """Begin another one like it, hidden, with all languages."""
        if self._forms.state is None:
            return
        self._keeper.keep()
        new = copy_of(self._forms.state.draft)

        def begin(desk: Desk) -> tuple[Opened, str]:
            place = keep_begun(desk, new)
            return opened_new(desk, new, place, self._media), place

        def show(answer: tuple[Opened, str] | KioskError) -> None:
            if isinstance(answer, KioskError):
                self._notice.tell("not-copied", answer)
            else:
                self._show(answer[0], answer[1])
                self._notice.tell("copied")

        self._library.ask(begin, show)

    @Slot()
    def _edited(self) -> None:
        self._refused = ()
        self._notice.tell("")
        if self._forms.state:
            self._keeper.keep_soon(self._forms.state)
        self._refresh()

    def _problems(self, draft: Draft) -> tuple[Problem, ...]:
        return (*problems(draft), *self._glyphs.problems(draft))

    @Slot()
    def _refresh(self) -> None:
        if self._forms.state is None or self._forms.opened is None:
            self._lines.replace(())
        else:
            around = Surroundings(
                self._language,
                self._words,
                self._refused or self._problems(self._forms.state.draft),
                self._forms.opened.things,
                self._tabs.stale(self._forms.state),
                self._tabs.known,
                self._tabs.unchecked,
            )
            self._tabs.follow(self._forms.state, self._forms.opened.languages, around.problems)
            self._lines.update(self._form_lines.of(self._forms.state, around))
            self._about.look(self._forms.state.draft)
        self.changed.emit()

    def use_unpublished(self, things: frozenset[Reference]) -> None:
        """Visitors see these otherwise than the library has them."""
        self._about.use_unpublished(things)

    # What QML binds

    @property
    def draft(self) -> Draft | None:
        """What is typed; None while nothing is open."""
        return self._forms.draft

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        return self._forms.state is not None

    @Property(str, notify=changed)
    def kind(self) -> str:
        return self._forms.state.draft.kind if self._forms.state else ""

    @Property(str, notify=changed)
    def title(self) -> str:
        """What the thing is called in the language of the interface, or in Chinese."""
        if self._forms.state is None:
            return ""
        value = self._forms.state.draft.values.get(KINDS[self._forms.state.draft.kind].title)
        return value.resolve(self._words) if isinstance(value, LocalizedText) else str(value or "")

    @Property(FormLanguages, constant=True)
    def languages(self) -> QObject:
        return self._tabs

    @Property(bool, notify=changed)
    def canUndo(self) -> bool:
        return bool(self._forms.state and self._forms.state.can_undo)

    @Property(bool, notify=changed)
    def canRedo(self) -> bool:
        return bool(self._forms.state and self._forms.state.can_redo)

    @Property(str, notify=changed)
    def language(self) -> str:
        return self._language

    @Property(str, notify=noticeChanged)
    def notice(self) -> str:
        return self._notice.message

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
        return self._forms.state is not None and self._forms.state.draft.is_new

    @Property(RowsModel, notify=changed)
    def lines(self) -> QObject:
        return self._lines


def _role(name: str, line: Line) -> object:
    value = getattr(line, name)
    return list(value) if isinstance(value, tuple) else value  # QML reads no tuple as a list
