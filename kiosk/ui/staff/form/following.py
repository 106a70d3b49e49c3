"""The form follows the library while nothing is typed in it."""

from __future__ import annotations

import logging
from collections.abc import Set

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.core.content.values import Reference
from kiosk.core.errors import KioskError, StaffError
from kiosk.core.files.media_store import MediaStore
from kiosk.ui.staff.fields.loading import Opened, opened
from kiosk.ui.staff.fields.state import FormState
from kiosk.ui.staff.form.open_forms import OpenForms
from kiosk.ui.staff.library import StaffLibrary

log = logging.getLogger("kiosk.staff")


class FormFollowing(QObject):
    """What is typed stays as it is: a conflict is told when it is written."""

    updated = Signal()
    """The form shows now what the library holds."""

    gone = Signal(object)
    """The library has what is shown no more: its reference."""

    def __init__(
        self, library: StaffLibrary, forms: OpenForms, media: MediaStore, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._forms = forms
        self._media = media
        library.changed.connect(self._hear)

    @Slot(object)
    def _hear(self, touched: Set[Reference]) -> None:
        state = self._forms.state
        if state is None or state.is_changed or state.draft.reference not in touched:
            return
        reference = state.draft.reference

        def answer(outcome: Opened | KioskError) -> None:
            if self._forms.state is state and not state.is_changed:
                self._follow(state, outcome)

        self._library.ask(lambda desk: opened(desk, reference, self._media), answer)

    def _follow(self, state: FormState, outcome: Opened | KioskError) -> None:
        match outcome:
            case Opened(stored=stored) if stored != state.stored:
                self._forms.learn(outcome.things)
                state.settle(stored, stored)
                self.updated.emit()
            case StaffError():
                self.gone.emit(state.draft.reference)
            case KioskError():
                log.warning("the form is not followed: %s", outcome)
