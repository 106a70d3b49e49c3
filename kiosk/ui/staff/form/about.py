"""What is to be said of a thing beside its fields: whether visitors see it, where it is used, who
has changed it last; and deleting it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.content.localized_text import CHINESE, LocalizedText
from kiosk.core.content.values import Reference, Values
from kiosk.core.errors import KioskError
from kiosk.editorial.drafts import Draft
from kiosk.editorial.kinds import KINDS
from kiosk.editorial.permissions import NotPermittedError
from kiosk.editorial.publishing.publishing import Publishing, local_now
from kiosk.ui.staff.fields.state import FormState
from kiosk.ui.staff.form.showing import Showing, Shown, first_moment, last_moment, showing
from kiosk.ui.staff.library import Desk, StaffLibrary
from kiosk.ui.staff.moments import told_moment
from kiosk.ui.viewmodels.pages.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.staff")

LOOK_MS = 30_000
"""How often the clock is looked at."""


@dataclass(frozen=True, slots=True)
class UsedBy:
    """Something that refers to this in a field; `required`: it cannot be without."""

    reference: Reference
    title: LocalizedText
    field: str
    required: bool


@dataclass(frozen=True, slots=True)
class About:
    """What is read of a thing. `in_force`: what the release in force has of it."""

    uses: tuple[UsedBy, ...] = ()
    changed_at: datetime | None = None
    account: str = ""
    in_force: Values | None = None


def read_about(desk: Desk, reference: Reference, publishing: Publishing) -> About:
    """Raises UnavailableError where the disk refuses or the library is away."""
    uses = desk.store.uses_of([reference])
    labels = desk.store.labels([one.user for one in uses])
    moment, account = desk.store.last_changes([reference]).get(reference, (None, ""))
    found = (
        UsedBy(one.user, labels[one.user].title, one.field, one.required)
        for one in uses
        if one.user in labels
    )
    return About(
        tuple(sorted(found, key=lambda one: not one.required)),
        moment,
        account,
        publishing.in_force(reference),
    )


@QmlElement
@QmlUncreatable("it belongs to the form")
class FormAboutViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """Follows what is typed and what others change. `deleted`: the thing is in the bin now."""

    deleted = Signal()
    changed = Signal()
    showingChanged = Signal()
    askedChanged = Signal()

    def __init__(
        self,
        library: StaffLibrary,
        publishing: Publishing,
        parent: QObject,
        clock: Callable[[], datetime] = local_now,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._publishing = publishing
        self._now = clock
        self._words = CHINESE
        self._draft: Draft | None = None
        self._state: FormState | None = None
        self._about = About()
        self._showing = Showing(Shown.ALWAYS, False)
        self._unpublished: frozenset[Reference] = frozenset()
        self._asked, self._refused = False, ""
        self._uses: RowsModel[UsedBy] = RowsModel(
            {
                "kind": lambda one: one.reference.kind,
                "title": lambda one: one.title.resolve(self._words),
                "field": lambda one: one.field,
                "required": lambda one: one.required,
            },
            self,
        )
        library.changed.connect(self._library_changed)
        self._clock = QTimer(self, interval=LOOK_MS)
        self._clock.timeout.connect(self._look_again)
        self._clock.start()

    def show(self, state: FormState) -> None:
        """This is on the form now, or has been written."""
        if self._draft is None or state.draft.reference != self._draft.reference:
            self._hear(About())
        self._draft, self._state = state.draft, state
        self._look_again()
        self._read()

    def look(self, draft: Draft) -> None:
        """Something was typed."""
        self._draft = draft
        self._look_again()

    def use_language(self, language: str) -> None:
        """The interface speaks this language now."""
        self._words = language
        self._uses.replace(self._about.uses)

    def use_unpublished(self, things: frozenset[Reference]) -> None:
        """Visitors see these otherwise than the library has them."""
        self._unpublished = things
        self.showingChanged.emit()

    def use(self, row: int) -> tuple[str, str]:
        """Kind and key of something that refers to this."""
        reference = self._about.uses[row].reference
        return reference.kind, reference.key

    @Slot()
    def _look_again(self) -> None:
        if self._draft is None:
            return
        now = showing(self._draft.values, self._about.in_force, self._now())
        if now != self._showing:
            self._showing = now
            self.showingChanged.emit()

    @Slot(object)
    def _library_changed(self, _touched: object) -> None:
        self._read()

    def _read(self) -> None:
        if self._draft is None or self._draft.is_new:
            return
        reference = self._draft.reference

        def hear(answer: About | KioskError) -> None:
            if isinstance(answer, KioskError):
                log.warning("what is beside the form cannot be read: %s", answer)
            elif self._draft and self._draft.reference == reference:
                self._hear(answer)

        self._library.ask(lambda desk: read_about(desk, reference, self._publishing), hear)

    def _hear(self, about: About) -> None:
        self._about = about
        self._uses.replace(about.uses)
        self._look_again()
        self.changed.emit()

    @Slot(result=str)
    def slug(self) -> str:
        """Its name in addresses, by which the screen knows it."""
        return str(self._draft.values.get("slug", "")) if self._draft else ""

    @Slot(result=bool)
    def unsaved(self) -> bool:
        """Whether something is typed that the library does not have."""
        return self._state is not None and self._state.is_changed

    # Deleting

    @Slot()
    def askDelete(self) -> None:
        """Before it is deleted: where it is used."""
        if self._draft and not self._draft.is_new:
            self._ask(True)
            self._read()

    @Slot()
    def keep(self) -> None:
        """No, it is not deleted."""
        self._ask(False)

    @Slot()
    def delete(self) -> None:
        """Yes, it goes into the bin."""
        draft = self._draft
        if draft is None or not self._asked:
            return

        def hear(answer: int | KioskError) -> None:
            if isinstance(answer, KioskError):
                log.warning("it cannot be deleted: %s", answer)
                is_role = isinstance(answer, NotPermittedError)
                self._ask(True, "not-permitted" if is_role else "refused")
            else:
                self._ask(False)
                self.deleted.emit()

        self._library.ask(lambda desk: desk.editor.delete([draft.reference]), hear)

    def _ask(self, asked: bool, refused: str = "") -> None:
        self._asked, self._refused = asked, refused
        self.askedChanged.emit()

    # What QML binds

    @Property(RowsModel, constant=True)
    def uses(self) -> QObject:
        return self._uses

    @Property(bool, notify=changed)
    def needed(self) -> bool:
        """Whether something cannot be without it."""
        return any(one.required for one in self._about.uses)

    @Property(bool, notify=changed)
    def single(self) -> bool:
        """Whether there is one of its kind alone, which stays."""
        return self._draft is not None and KINDS[self._draft.kind].single

    @Property(str, notify=changed)
    def changedAt(self) -> str:
        return told_moment(self._about.changed_at)

    @Property(str, notify=changed)
    def account(self) -> str:
        return self._about.account

    @Property(str, notify=showingChanged)
    def coming(self) -> str:
        """What becomes of it with the next release: "shown", "hidden", "early", "over"; '' where
        things of its kind are not shown by themselves."""
        return self._showing.coming.value

    @Property(bool, notify=showingChanged)
    def onScreen(self) -> bool:
        """Whether visitors see it at present."""
        return self._showing.on_screen

    @Property(bool, notify=showingChanged)
    def outOfDate(self) -> bool:
        """Whether visitors see it as it was before it was changed."""
        changed = self._draft is not None and self._draft.reference in self._unpublished
        return self._showing.on_screen and changed

    @Property(str, notify=showingChanged)
    def sinceDay(self) -> str:
        return first_moment(self._showing.since)[0]

    @Property(str, notify=showingChanged)
    def sinceTime(self) -> str:
        return first_moment(self._showing.since)[1]

    @Property(str, notify=showingChanged)
    def untilDay(self) -> str:
        """The last day on which it is shown."""
        return last_moment(self._showing.until)[0]

    @Property(str, notify=showingChanged)
    def untilTime(self) -> str:
        return last_moment(self._showing.until)[1]

    @Property(bool, notify=askedChanged)
    def asked(self) -> bool:
        """Whether it is asked if it may go into the bin."""
        return self._asked

    @Property(str, notify=askedChanged)
    def refused(self) -> str:
        """Why it was not deleted."""
        return self._refused
