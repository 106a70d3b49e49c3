"""The form for a visitor's message, and the outcome of sending it."""

from __future__ import annotations

from dataclasses import asdict, replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.core.inquiry.inquiry import MAX_LENGTHS, SUBJECTS, Draft, Inquiry, inquiry_of, problems
from kiosk.db.catalog import Catalog
from kiosk.ui.viewmodels.pages.inquiry_submitter import TAKEN, InquirySubmitter
from kiosk.ui.viewmodels.pages.page import PageViewModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

WRITING = "writing"
SENDING = "sending"
CLOSED = "closed"
"""The hall has no key: nothing may be left."""

TEXT_FIELDS = tuple(MAX_LENGTHS)


@QmlElement
class InquiryViewModel(PageViewModel):
    """A draft and its problems. `state` is "writing", "sending", "closed", or what
    the submitter answered.

    What was typed is kept only here and in the fields of the page, and is deleted with them.
    """

    changed = Signal()
    draftChanged = Signal()
    stateChanged = Signal()

    def __init__(
        self,
        catalog: Catalog,
        about: str,
        submitter: InquirySubmitter,
        kept_days: int,
        parent: QObject,
    ) -> None:
        """`about` is what the message is about, as "company:wuhuan", or ''."""
        super().__init__(catalog, parent)
        self._about = about
        self._about_title = ""
        self._contact = ""
        self._submitter = submitter
        self._kept_days = kept_days
        self._draft = Draft()
        self._state = WRITING
        self._sent: Inquiry | None = None
        self._problems = problems(self._draft)
        submitter.answered.connect(self._hear)

    def read(self) -> None:
        hall = self.catalog.hall(self.language)
        self._contact = hall.contact or hall.address
        if not hall.inbox_key:
            self._set_state(CLOSED)
        self._read_about()

    def _read_about(self) -> None:
        target, _, slug = self._about.partition(":")
        if target == "company":
            company = self.catalog.company(slug, self.language)
            self._about_title = company.card.name if company else ""
        elif target == "project":
            project = self.catalog.project(slug, self.language)
            self._about_title = project.card.title if project else ""
        elif target == "opportunity":
            opportunity = self.catalog.opportunity(slug, self.language)
            self._about_title = opportunity.card.title if opportunity else ""
            if opportunity and not self._draft.subject:
                self.chooseSubject(opportunity.card.kind)

    # What the visitor does

    @Slot(str, str)
    def write(self, field: str, text: str) -> None:
        """Set the text of a field."""
        if field in TEXT_FIELDS:
            self._set_draft(Draft(**(asdict(self._draft) | {field: text})))

    @Slot(str)
    def chooseSubject(self, subject: str) -> None:
        self._set_draft(replace(self._draft, subject=subject))

    @Slot(bool)
    def setConsent(self, given: bool) -> None:
        self._set_draft(replace(self._draft, consent=given))

    @Slot()
    def send(self) -> None:
        """Hand the message in; nothing happens while something is missing or under way."""
        inquiry = inquiry_of(self._draft, self._about, self.language)
        if inquiry is None or self._state != WRITING:
            return
        self._sent = inquiry
        self._set_state(SENDING)
        self._submitter.submit(inquiry)

    @Slot()
    def goOnWriting(self) -> None:
        """Back to the draft after the submitter has refused it."""
        self._set_state(WRITING)

    @Slot(object, str)
    def _hear(self, inquiry: Inquiry, answer: str) -> None:
        if inquiry is not self._sent:
            return
        self._sent = None
        if answer == TAKEN:
            self._set_draft(Draft())
        self._set_state(answer)

    def _set_draft(self, draft: Draft) -> None:
        self._draft = draft
        self._problems = problems(draft)
        self.draftChanged.emit()

    def _set_state(self, state: str) -> None:
        if state != self._state:
            self._state = state
            self.stateChanged.emit()

    # What QML binds

    @Property(str, notify=stateChanged)
    def state(self) -> str:
        return self._state

    @Property(bool, notify=draftChanged)
    def whole(self) -> bool:
        return not self._problems

    @Property(str, notify=draftChanged)
    def firstProblem(self) -> str:
        """The first field with a problem, '' when the draft is complete."""
        return next(iter(self._problems), "")

    @Property(str, notify=draftChanged)
    def subject(self) -> str:
        return self._draft.subject

    @Property(bool, notify=draftChanged)
    def consent(self) -> bool:
        return self._draft.consent

    @Property(str, notify=draftChanged)
    def nameProblem(self) -> str:
        return self._problems.get("name", "")

    @Property(str, notify=draftChanged)
    def organisationProblem(self) -> str:
        return self._problems.get("organisation", "")

    @Property(str, notify=draftChanged)
    def phoneProblem(self) -> str:
        return self._problems.get("phone", "")

    @Property(str, notify=draftChanged)
    def emailProblem(self) -> str:
        return self._problems.get("email", "")

    @Property(str, notify=draftChanged)
    def messageProblem(self) -> str:
        return self._problems.get("message", "")

    @Property("QStringList", constant=True)  # type: ignore[arg-type]  # its stub lacks names
    def subjects(self) -> list[str]:
        return list(SUBJECTS)

    @Property(int, constant=True)
    def keptDays(self) -> int:
        return self._kept_days

    @Property(str, notify=changed)
    def aboutTitle(self) -> str:
        return self._about_title

    @Property(str, notify=changed)
    def contact(self) -> str:
        """Where the liaison office is."""
        return self._contact
