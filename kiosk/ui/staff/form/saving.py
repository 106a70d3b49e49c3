"""Writes what is typed in the form as one change-set, or gives it up."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.core.errors import DiskFullError, KioskError, UnavailableError
from kiosk.editorial.commands import Saved
from kiosk.editorial.drafts import Draft
from kiosk.editorial.errors import ConflictError, ProblemsError
from kiosk.ui.staff.fields.state import FormState
from kiosk.ui.staff.form.form_notice import FormNotice
from kiosk.ui.staff.form.keeping import DraftKeeper
from kiosk.ui.staff.form.open_forms import OpenForms, place_of
from kiosk.ui.staff.library import Desk, StaffLibrary
from kiosk.ui.staff.versions.conflict import FormConflictViewModel, brought_back

log = logging.getLogger("kiosk.staff")


class FormSaving(QObject):
    """What the library refuses stays typed and kept; a conflict is asked about."""

    saved = Signal(object)
    """The state that was saved."""

    refused = Signal(object)
    """The problems, by which the library refuses it; none where the fields say it themselves."""

    answered = Signal()
    """The library has saved it, or not."""

    edited = Signal()
    """The conflict was settled by another draft, which is being saved."""

    dropped = Signal()

    def __init__(
        self,
        library: StaffLibrary,
        forms: OpenForms,
        keeper: DraftKeeper,
        notice: FormNotice,
        conflict: FormConflictViewModel,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._forms = forms
        self._keeper = keeper
        self._notice = notice
        self._conflict = conflict
        conflict.settled.connect(self._settle)
        conflict.restored.connect(self._bring_back)
        conflict.dropped.connect(self.drop)

    def finish(self) -> None:
        """Write what is typed, and forget the kept draft."""
        state = self._forms.state
        if state is None:
            return
        if state.unread:
            self._notice.tell("problems")
            self.refused.emit(())
            return
        self._keeper.forget()
        draft = state.draft
        self._save(state, draft, lambda _desk: draft)

    @Slot()
    def drop(self) -> None:
        """It is deleted, or it may stay so: forget what was typed."""
        if self._forms.state:
            where = place_of(self._forms.state)
            self._keeper.forget()
            self._keeper.settled(where)
            self._forms.forget(where)
            self._library.ask(lambda desk: desk.editor.drop_draft(where.kind, where.key), _report)
            self.dropped.emit()

    def _save(self, state: FormState, sent: Draft, prepared: Callable[[Desk], Draft]) -> None:
        place = sent.key or state.place

        def save(desk: Desk) -> Saved:
            saved = desk.editor.save(prepared(desk))
            desk.editor.drop_draft(sent.kind, place)
            return saved

        self._library.ask(save, partial(self._finished, state, sent))

    def _finished(self, state: FormState, sent: Draft, answer: Saved | KioskError) -> None:
        if isinstance(answer, KioskError):
            self._refuse(state, answer)
            self._keeper.keep_now(state)
        else:
            self._keeper.settled(place_of(state))
            self._forms.saved(state, sent, answer.draft)
            self._notice.tell("saved")
            self.saved.emit(state)
        self.answered.emit()

    def _refuse(self, state: FormState, error: KioskError) -> None:
        match error:
            case ProblemsError():
                self.refused.emit(error.problems)
                self._notice.tell("problems", error)
            case ConflictError():
                self._notice.tell("conflict", error)
                if state is self._forms.state:
                    self._conflict.ask(error)
            case DiskFullError():
                self._notice.tell("disk-full", error)
            case UnavailableError():
                self._notice.tell("away", error)
            case _:
                self._notice.tell("not-saved", error)

    @Slot(object, object)
    def _settle(self, draft: Draft, theirs: Draft) -> None:
        if self._forms.state:
            self._forms.state.settle(draft, theirs)
            self.edited.emit()
            self.finish()

    @Slot(object)
    def _bring_back(self, yours: Draft) -> None:
        if self._forms.state:
            self._save(self._forms.state, yours, lambda desk: brought_back(desk, yours))


def _report(answer: object) -> None:
    if isinstance(answer, KioskError):
        log.warning("a draft that was given up is kept still: %s", answer)
