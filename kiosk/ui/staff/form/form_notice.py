"""What the form says: how what is typed is kept, and what came of the last act."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.core.errors import DiskFullError, KioskError
from kiosk.editorial.drafts import Draft
from kiosk.ui.staff.form.open_forms import OpenForms

log = logging.getLogger("kiosk.staff")


class FormNotice(QObject):
    """`message` is the message id; the form's own words make a sentence of it."""

    changed = Signal()

    def __init__(self, forms: OpenForms, parent: QObject) -> None:
        super().__init__(parent)
        self._forms = forms
        self.message = ""

    def tell(self, message: str, error: KioskError | None = None) -> None:
        """Say this in place of what was said; the log has the error."""
        if error:
            log.warning("the form: %s", error)
        self.message = message
        self.changed.emit()

    @Slot(object)
    def tell_kept(self, draft: Draft) -> None:
        """The library has the draft."""
        if self._forms.draft == draft:
            if self.message in ("kept-here", "away"):
                self.tell("back")
            elif self.message in ("", "disk-full"):
                self.tell("kept")

    @Slot(object)
    def tell_kept_here(self, draft: Draft) -> None:
        """The library is away, and this PC has the draft."""
        if self._forms.draft == draft and self.message in ("", "kept"):
            self.tell("kept-here")

    @Slot(object)
    def tell_not_kept(self, error: KioskError) -> None:
        """Neither could keep it."""
        if self._forms.state:
            full = isinstance(error, DiskFullError)
            self.tell("disk-full" if full else "not-kept", error)
