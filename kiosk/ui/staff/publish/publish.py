"""The publish page: what differs from what visitors see, findings, progress, and the releases."""

from __future__ import annotations

import logging

from PySide6.QtCore import Property, QObject, Qt, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.account import Account
from kiosk.core.content.localized_text import CHINESE
from kiosk.core.errors import ContentRejectedError, KioskError, StaffError
from kiosk.editorial.permissions import NotPermittedError, Permission, allows
from kiosk.editorial.preflight import Finding, Level
from kiosk.editorial.publishing import Pending, PendingChange, Publishing
from kiosk.ops.publish_process import CancelledError, LeftError, PublishProcess
from kiosk.ops.releases import InstalledRelease
from kiosk.sync.progress import Progress
from kiosk.ui.staff.cells_model import ShownCell, cells_model
from kiosk.ui.staff.library import StaffLibrary
from kiosk.ui.staff.moments import told_moment
from kiosk.ui.staff.notice import NoticeViewModel
from kiosk.ui.staff.publish.finding_groups import FindingGroup, grouped
from kiosk.ui.staff.worker import Worker
from kiosk.ui.viewmodels.pages.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.staff")

MAX_FIELDS_TOLD = 4
"""Fields that a row names before it says how many more there are."""

NO_LONGER = -1


@QmlElement
@QmlUncreatable("there is one publish page")
class PublishViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """Looks in the worker while it is shown; publishes in a process of its own, which goes on when
    the page is left and when staff mode ends. `itemOpened` carries kind and key."""

    itemOpened = Signal(str, str)
    changed = Signal()
    accountChanged = Signal()
    detailChanged = Signal()
    foundChanged = Signal()
    askedChanged = Signal()
    progressChanged = Signal()
    _progressed = Signal(object)

    def __init__(
        self, library: StaffLibrary, publishing: Publishing, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._publishing = publishing
        self._publisher = Worker(self)
        self._process: PublishProcess | None = None
        self._progress: Progress | None = None
        self._pending = Pending()
        self._language = CHINESE
        self._shown = self._loaded = self._looking = self._look_again = False
        self._unreadable = ""
        self._account: Account | None = None
        self._detail = NO_LONGER
        self._opened: FindingGroup | None = None
        self._asking = False
        self._asked_release: InstalledRelease | None = None
        self._notice = NoticeViewModel(self, lasts_ms=0)
        self._changes: RowsModel[PendingChange] = RowsModel(
            {
                "kind": lambda one: one.difference.reference.kind,
                "title": lambda one: one.difference.title.resolve(self._language),
                "happened": lambda one: one.difference.happened.value,
                "follows": lambda one: one.follows,
                "fields": _fields,
                "moreFields": lambda one: max(0, len(_names(one)) - MAX_FIELDS_TOLD),
                "picture": lambda one: one.picture.as_uri() if one.picture else "",
                "changedAt": lambda one: told_moment(one.changed_at),
                "account": lambda one: one.account,
            },
            self,
        )
        self._groups: RowsModel[FindingGroup] = RowsModel(
            {
                "check": lambda one: one.check.value,
                "level": lambda one: one.level.value,
                "textLanguage": lambda one: one.language,
                "number": lambda one: len(one.found),
                "title": lambda one: one.found[0].title.resolve(self._language),
            },
            self,
        )
        self._found: RowsModel[Finding] = RowsModel(
            {
                "kind": lambda one: one.reference.kind,
                "key": lambda one: one.reference.key,
                "title": lambda one: one.title.resolve(self._language),
                "field": lambda one: one.field.split("/")[0],
            },
            self,
        )
        self._releases: RowsModel[InstalledRelease] = RowsModel(
            {
                "number": lambda one: one.number,
                "inForce": lambda one: one.in_force,
                "published": lambda one: told_moment(one.published_at),
                "by": lambda one: one.by,
                "notes": lambda one: one.notes,
            },
            self,
        )
        self._cells = cells_model(self)
        self._progressed.connect(self._note_progress, Qt.ConnectionType.QueuedConnection)
        library.changed.connect(self._library_changed)

    def close(self) -> None:
        """Stop waiting for what is being published; it goes on by itself."""
        if self._process:
            self._process.leave()
        self._publisher.close()

    @Slot(object)
    def admit(self, account: Account) -> None:
        """Whoever works from now on."""
        self._account = account
        self.accountChanged.emit()

    @Slot(str)
    def useLanguage(self, language: str) -> None:
        self._language = language
        self._changes.replace(self._pending.changes)
        self._groups.replace(grouped(self._pending.findings))
        self._found.replace(self._opened.found if self._opened else ())
        self.detailChanged.emit()

    # Looking

    @Slot(bool)
    def show(self, shown: bool) -> None:
        """The page has come to the front, or gone from it."""
        self._shown = shown
        if shown:
            self.look()

    @Slot()
    def look(self) -> None:
        """Read everything again, once more where something changes meanwhile."""
        if self._looking:
            self._look_again = True
            return
        if self._library.account is None:
            return
        self._looking = True
        self._library.ask(lambda desk: self._publishing.look(desk.store), self._hear)

    @Slot(object)
    def _library_changed(self, _touched: object) -> None:
        if self._shown:
            self.look()

    def _hear(self, outcome: Pending | KioskError) -> None:
        self._looking = False
        if self._look_again:
            self._look_again = False
            self.look()
            return
        if isinstance(outcome, KioskError):
            log.warning("what waits to be published cannot be read: %s", outcome)
            self._unreadable = "no-library" if isinstance(outcome, StaffError) else "unavailable"
            self.changed.emit()
            return
        self._unreadable = ""
        self._pending = outcome
        self._loaded = True
        self._changes.replace(outcome.changes)
        self._groups.replace(grouped(outcome.findings))
        self._releases.replace(outcome.releases)
        self.openChange(NO_LONGER)
        self.openFindings(NO_LONGER)
        self.changed.emit()

    @Slot(int)
    def openChange(self, row: int) -> None:
        """Show before and after of one row; -1 closes it."""
        self._detail = row if 0 <= row < len(self._pending.changes) else NO_LONGER
        one = self._detailed()
        self._cells.replace([ShownCell(it) for it in one.cells] if one else ())
        self.detailChanged.emit()

    def _detailed(self) -> PendingChange | None:
        return None if self._detail == NO_LONGER else self._pending.changes[self._detail]

    @Slot()
    def openItem(self) -> None:
        """Go to the form of what is shown before and after."""
        one = self._detailed()
        if one:
            self.itemOpened.emit(one.difference.reference.kind, one.difference.reference.key)

    @Slot(int)
    def openFindings(self, row: int) -> None:
        """Show what one check has found, or go to it where it is one; -1 closes the list."""
        groups = grouped(self._pending.findings)
        self._opened = groups[row] if 0 <= row < len(groups) else None
        if self._opened and len(self._opened.found) == 1:
            reference = self._opened.found[0].reference
            self._opened = None
            self.itemOpened.emit(reference.kind, reference.key)
        self._found.replace(self._opened.found if self._opened else ())
        self.foundChanged.emit()

    @Slot(int)
    def openFound(self, row: int) -> None:
        """Go to the form of one of what a check has found."""
        if self._opened:
            reference = self._opened.found[row].reference
            self.itemOpened.emit(reference.kind, reference.key)

    # Publishing

    @Slot(bool)
    def askPublish(self, asking: bool) -> None:
        """Before it is published; False takes the question back."""
        self._asking = asking and self._can_publish()
        self.askedChanged.emit()

    @Slot(str)
    def publish(self, notes: str) -> None:
        """Yes, with these notes."""
        self.askPublish(False)
        if self._account is None or not self._can_publish():
            return
        account, start = self._account, self._publishing.start
        self._notice.clear()

        def work() -> tuple[int, bool]:
            self._process = start(account, notes.strip())
            return self._process.wait(self._progressed.emit)

        self._progress = Progress("content", 0, 0, 0, 0, 0, None)
        self.progressChanged.emit()
        self._publisher.do(work, self._published)

    @Slot()
    def cancel(self) -> None:
        """Stop publishing; visitors go on seeing what they see."""
        if self._process:
            self._process.cancel()

    @Slot(object)
    def _note_progress(self, progress: Progress) -> None:
        if self._progress is not None:
            self._progress = progress
            self.progressChanged.emit()

    def _published(self, outcome: tuple[int, bool] | KioskError) -> None:
        self._process = self._progress = None
        self.progressChanged.emit()
        if isinstance(outcome, KioskError):
            cancelled = isinstance(outcome, CancelledError)
            log.log(logging.INFO if cancelled else logging.WARNING, "publishing: %s", outcome)
            self._notice.tell(_reason(outcome), trouble=not cancelled)
        else:
            number, new = outcome
            self._notice.tell("published" if new else "nothing-new", number)
        self.look()

    # Releases

    @Slot(int)
    def askPutInForce(self, number: int) -> None:
        """Before another release is put on the screen; 0 takes the question back."""
        releases = self._pending.releases if self.mayPublish else ()
        self._asked_release = next((one for one in releases if one.number == number), None)
        self.askedChanged.emit()

    @Slot()
    def putInForce(self) -> None:
        """Yes, the one that was asked about."""
        asked, self._asked_release = self._asked_release, None
        self.askedChanged.emit()
        account = self._account
        if asked is None or account is None:
            return

        def answer(outcome: object) -> None:
            if isinstance(outcome, KioskError):
                log.warning("release %d is not put in force: %s", asked.number, outcome)
                self._notice.tell("not-put-in-force", asked.number, trouble=True)
            else:
                self._notice.tell("put-in-force", asked.number)
            self.look()

        self._library.ask(
            lambda _desk: self._publishing.put_in_force(account, asked.number), answer
        )

    def _can_publish(self) -> bool:
        return self._reason_against() == "" and self._progress is None

    def _reason_against(self) -> str:
        if not self._account or not allows(self._account.role, Permission.PUBLISH):
            return "not-permitted"
        if not self._loaded or self._unreadable:
            return "not-read"
        return "stopped" if self._pending.stopped else ""

    # What QML binds

    @Property(bool, notify=changed)
    def loaded(self) -> bool:
        return self._loaded

    @Property(str, notify=changed)
    def unreadable(self) -> str:
        """Why nothing can be told, '' where it can."""
        return self._unreadable

    @Property(int, notify=changed)
    def inForce(self) -> int:
        """The release that visitors see, 0 for none."""
        return self._pending.in_force

    @Property(int, notify=changed)
    def nextNumber(self) -> int:
        return self._pending.next_number

    @Property(int, notify=changed)
    def links(self) -> int:
        return self._pending.links

    @Property(int, notify=changed)
    def films(self) -> int:
        return self._pending.films

    @Property(bool, notify=changed)
    def linksWhole(self) -> bool:
        return not self._has_found("broken-link")

    @Property(bool, notify=changed)
    def filmsPlay(self) -> bool:
        return not self._has_found("unplayable")

    @Property(bool, notify=changed)
    def filesThere(self) -> bool:
        return not self._has_found("missing-file")

    def _has_found(self, check: str) -> bool:
        return any(one.check.value == check for one in self._pending.findings)

    @Property(int, notify=changed)
    def redCount(self) -> int:
        return sum(one.level is Level.RED for one in self._pending.findings)

    @Property(float, notify=changed)
    def newMegabytes(self) -> float:
        """How much every station has to fetch."""
        return self._pending.new_bytes / 1e6

    @Property(bool, notify=accountChanged)
    def mayPublish(self) -> bool:
        return self._account is not None and allows(self._account.role, Permission.PUBLISH)

    @Property(RowsModel, constant=True)
    def changes(self) -> QObject:
        return self._changes

    @Property(RowsModel, constant=True)
    def findings(self) -> QObject:
        return self._groups

    @Property(RowsModel, constant=True)
    def found(self) -> QObject:
        return self._found

    @Property(str, notify=foundChanged)
    def openedCheck(self) -> str:
        """The check of which everything is shown, '' for none."""
        return self._opened.check.value if self._opened else ""

    @Property(str, notify=foundChanged)
    def openedLanguage(self) -> str:
        return self._opened.language if self._opened else ""

    @Property(RowsModel, constant=True)
    def releases(self) -> QObject:
        return self._releases

    @Property(RowsModel, constant=True)
    def cells(self) -> QObject:
        return self._cells

    @Property(bool, notify=detailChanged)
    def detailed(self) -> bool:
        return self._detail != NO_LONGER

    @Property(str, notify=detailChanged)
    def detailTitle(self) -> str:
        one = self._detailed()
        return one.difference.title.resolve(self._language) if one else ""

    @Property(str, notify=detailChanged)
    def detailHappened(self) -> str:
        one = self._detailed()
        return one.difference.happened.value if one else ""

    @Property(bool, notify=askedChanged)
    def asking(self) -> bool:
        """Whether it is asked if it shall be published."""
        return self._asking

    @Property(int, notify=askedChanged)
    def askedRelease(self) -> int:
        """The release that may be put in force, 0 while nothing is asked."""
        return self._asked_release.number if self._asked_release else 0

    @Property(str, notify=askedChanged)
    def askedPublished(self) -> str:
        return told_moment(self._asked_release.published_at) if self._asked_release else ""

    @Property(bool, notify=progressChanged)
    def publishing(self) -> bool:
        return self._progress is not None

    @Property(float, notify=progressChanged)
    def share(self) -> float:
        """Of what is to be uploaded, 0 to 1."""
        one = self._progress
        return one.bytes / one.all_bytes if one and one.all_bytes else 0.0

    @Property(int, notify=progressChanged)
    def remainingSeconds(self) -> int:
        """-1 while it is not known."""
        one = self._progress
        return one.remaining if one and one.remaining is not None else -1

    @Property(NoticeViewModel, constant=True)
    def notice(self) -> QObject:
        return self._notice


_REASONS: tuple[tuple[type[KioskError], str], ...] = (
    (CancelledError, "cancelled"),
    (LeftError, "goes-on"),
    (NotPermittedError, "not-permitted"),
    (ContentRejectedError, "rejected"),
    (StaffError, "refused"),
)


def _reason(error: KioskError) -> str:
    """The id of what is to be said of it."""
    return next((name for kind, name in _REASONS if isinstance(error, kind)), "out-of-reach")


def _names(change: PendingChange) -> list[str]:
    return list(dict.fromkeys(one.field for one in change.cells))


def _fields(change: PendingChange) -> list[str]:
    return _names(change)[:MAX_FIELDS_TOLD]
