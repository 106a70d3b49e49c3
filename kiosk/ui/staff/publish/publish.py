"""The publish page: what differs from what visitors see, findings, progress, and the releases."""

from __future__ import annotations

import logging

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.account import Account
from kiosk.core.content.localized_text import CHINESE
from kiosk.core.errors import KioskError, StaffError
from kiosk.editorial.permissions import Permission, allows
from kiosk.editorial.publishing.publishing import Pending, PendingChange, Publishing
from kiosk.editorial.publishing.scheduling import Scheduling
from kiosk.ops.commands.long_command import CancelledError
from kiosk.ui.staff.cells_model import ShownCell, cells_model
from kiosk.ui.staff.library import StaffLibrary
from kiosk.ui.staff.long_run import LongRun
from kiosk.ui.staff.moments import told_moment
from kiosk.ui.staff.notice import NoticeViewModel
from kiosk.ui.staff.publish.findings import FindingsViewModel
from kiosk.ui.staff.publish.first import FirstStationsViewModel
from kiosk.ui.staff.publish.reasons import reason_of
from kiosk.ui.staff.publish.releases import ReleasesViewModel
from kiosk.ui.staff.publish.schedule import ScheduleViewModel
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
    """Looks in the worker while it is shown. `itemOpened` carries kind and key."""

    itemOpened = Signal(str, str)
    changed = Signal()
    accountChanged = Signal()
    detailChanged = Signal()
    askedChanged = Signal()

    def __init__(
        self,
        library: StaffLibrary,
        publishing: Publishing,
        scheduling: Scheduling,
        first: FirstStationsViewModel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._publishing = publishing
        self.run_viewmodel = LongRun(self)
        self.run_viewmodel.ended.connect(self._published)
        self._pending = Pending()
        self._language = CHINESE
        self._shown = self._loaded = self._looking = self._look_again = False
        self._unreadable = ""
        self._account: Account | None = None
        self._detail = NO_LONGER
        self._asking = False
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
        self.findings_viewmodel = FindingsViewModel(self)
        self.findings_viewmodel.itemOpened.connect(self.itemOpened)
        self.releases_viewmodel = ReleasesViewModel(self._put_in_force, self, self._publish_again)
        self.schedule_viewmodel = ScheduleViewModel(library, scheduling, self)
        self.schedule_viewmodel.published.connect(self.look)
        self.schedule_viewmodel.settled.connect(self._scheduled)
        self.first_viewmodel = first
        first.setParent(self)
        first.ended.connect(self._published)
        self._cells = cells_model(self)
        library.changed.connect(self._library_changed)

    def close(self) -> None:
        """Stop waiting for what is being published; it goes on by itself."""
        self.run_viewmodel.close()
        self.first_viewmodel.close()

    @Slot(object)
    def admit(self, account: Account) -> None:
        """Whoever works from now on."""
        self._account = account
        self.first_viewmodel.admit(account)
        self.releases_viewmodel.permit(allows(account.role, Permission.PUBLISH))
        self.accountChanged.emit()

    @Slot(str)
    def useLanguage(self, language: str) -> None:
        self._language = language
        self._changes.replace(self._pending.changes)
        self.findings_viewmodel.use_language(language)
        self.detailChanged.emit()

    # Looking

    @Slot(bool)
    def show(self, shown: bool) -> None:
        """The page has come to the front, or gone from it."""
        self._shown = shown
        self.schedule_viewmodel.show(shown)
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
        self.first_viewmodel.look()
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
        self.findings_viewmodel.replace(outcome.findings)
        self.releases_viewmodel.replace(outcome.releases)
        self.openChange(NO_LONGER)
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

    # Publishing

    @Slot(bool)
    def askPublish(self, asking: bool) -> None:
        """Before it is published; False takes the question back."""
        self._asking = asking and self._can_publish()
        if self._asking:
            self.first_viewmodel.choose("")
        self.askedChanged.emit()

    @Slot(str)
    def publish(self, notes: str) -> None:
        """Yes, with these notes."""
        self.askPublish(False)
        if self._account is None or not self._can_publish():
            return
        account, start, whom = self._account, self._publishing.start, self.first_viewmodel.chosen
        self._notice.clear()
        self.run_viewmodel.start(lambda: start(account, notes.strip(), whom))

    @Slot(object)
    def _published(self, outcome: tuple[int, bool] | KioskError) -> None:
        if isinstance(outcome, KioskError):
            cancelled = isinstance(outcome, CancelledError)
            log.log(logging.INFO if cancelled else logging.WARNING, "publishing: %s", outcome)
            self._notice.tell(reason_of(outcome), trouble=not cancelled)
        else:
            number, new = outcome
            self._notice.tell("published" if new else "nothing-new", number)
        self.look()

    # Releases

    def _publish_again(self, number: int) -> None:
        if self._account is None or self.run_viewmodel.property("running"):
            return
        account, start = self._account, self._publishing.start_again
        self._notice.clear()
        self.run_viewmodel.start(lambda: start(account, number))

    def _put_in_force(self, number: int) -> None:
        account = self._account
        if account is None:
            return

        def answer(outcome: object) -> None:
            if isinstance(outcome, KioskError):
                log.warning("release %d is not put in force: %s", number, outcome)
                self._notice.tell("not-put-in-force", number, trouble=True)
            else:
                self._notice.tell("put-in-force", number)
            self.look()

        self._library.ask(lambda _desk: self._publishing.put_in_force(account, number), answer)

    @Slot()
    def _scheduled(self) -> None:
        self.askPublish(False)
        self._notice.clear()  # the bar of what waits says it

    @Slot(int)
    def tell_not_shown(self, number: int) -> None:
        self._notice.tell("not-shown", number, trouble=True)

    def _can_publish(self) -> bool:
        return self._reason_against() == "" and not self.run_viewmodel.running

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

    @Property(FindingsViewModel, constant=True)
    def findings(self) -> QObject:
        return self.findings_viewmodel

    @Property(ReleasesViewModel, constant=True)
    def releases(self) -> QObject:
        return self.releases_viewmodel

    @Property(ScheduleViewModel, constant=True)
    def schedule(self) -> QObject:
        return self.schedule_viewmodel

    @Property(FirstStationsViewModel, constant=True)
    def first(self) -> QObject:
        return self.first_viewmodel

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

    @Property(LongRun, constant=True)
    def run(self) -> QObject:
        return self.run_viewmodel

    @Property(NoticeViewModel, constant=True)
    def notice(self) -> QObject:
        return self._notice


def _names(change: PendingChange) -> list[str]:
    return list(dict.fromkeys(one.field for one in change.cells))


def _fields(change: PendingChange) -> list[str]:
    return _names(change)[:MAX_FIELDS_TOLD]
