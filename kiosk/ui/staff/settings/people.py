"""The people who may edit: inviting them, their roles, letting them in no longer or again."""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import UTC, datetime

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.account import Account, Role
from kiosk.core.errors import KioskError
from kiosk.db.library.accounts import LastTechnicianError
from kiosk.editorial.sign_in.accounts import OwnAccountError, People, Person
from kiosk.ui.staff.moments import told_moment
from kiosk.ui.staff.notice import NoticeViewModel
from kiosk.ui.staff.refusals import refusal
from kiosk.ui.staff.worker import Worker
from kiosk.ui.viewmodels.pages.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.staff")

OpenPeople = Callable[[Account], AbstractContextManager[People]]


@QmlElement
@QmlUncreatable("the page of the settings has it")
class PeopleViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """One person is open at a time, by name. A set-up code is shown once and forgotten then."""

    changed = Signal()
    busyChanged = Signal()

    def __init__(self, worker: Worker, open_people: OpenPeople, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = worker
        self._open_people = open_people
        self._account: Account | None = None
        self._people: tuple[Person, ...] = ()
        self._opened = ""
        self._inviting = self._unreadable = self._busy = False
        self._role = Role.EDITOR
        self._code, self._expires = "", ""
        self._notice = NoticeViewModel(self)
        self._rows: RowsModel[Person] = RowsModel(
            {
                "name": lambda one: one.account.name,
                "role": lambda one: one.account.role.value,
                "active": lambda one: one.account.active,
                "locked": lambda one: one.is_locked,
                "lastSignIn": lambda one: told_moment(one.last_sign_in),
                "own": self._is_own,
            },
            self,
        )

    def admit(self, account: Account) -> None:
        """Whoever works from now on; nobody else sees what was open."""
        if self._account is None or self._account.id != account.id:
            self.close()
            self._people = ()
            self._rows.replace(())
            self._notice.clear()
        self._account = account

    def _is_own(self, one: Person) -> bool:
        return self._account is not None and one.account.id == self._account.id

    @Slot()
    def read(self) -> None:
        """Look who there is."""
        account = self._account
        if account is None:
            return

        def ask() -> tuple[Person, ...]:
            with self._open_people(account) as people:
                return people.people()

        self._worker.do(ask, self._hear)

    def _hear(self, outcome: tuple[Person, ...] | KioskError) -> None:
        self._unreadable = isinstance(outcome, KioskError)
        if isinstance(outcome, KioskError):
            log.warning("the accounts cannot be read: %s", outcome)
        else:
            self._people = outcome
            self._rows.update(outcome)
        self.changed.emit()

    # What is open

    @Slot(str)
    def open(self, name: str) -> None:
        """Show what can be done about somebody."""
        self._opened = name
        self.changed.emit()

    @Slot()
    def beginInvitation(self) -> None:
        """Ask for which role."""
        self._inviting, self._role = True, Role.EDITOR
        self.changed.emit()

    @Slot(str)
    def chooseRole(self, role: str) -> None:
        """Of whoever is to be invited."""
        self._role = Role(role)
        self.changed.emit()

    @Slot()
    def close(self) -> None:
        """Close what is open; a code is not shown again."""
        self._opened, self._inviting = "", False
        self._code, self._expires = "", ""
        self.changed.emit()

    # Acts

    @Slot()
    def invite(self) -> None:
        """Make a set-up code for one person, and show it."""
        role = self._role

        def work(people: People) -> None:
            code, _role, expires = people.invite(role, datetime.now(UTC))
            made.append((code.reveal(), told_moment(expires)))

        def answer() -> None:
            if self._inviting:
                self._code, self._expires = made[0]

        made: list[tuple[str, str]] = []
        self._act(work, answer)

    @Slot(str)
    def setRole(self, role: str) -> None:
        """Give whoever is open another role."""
        name = self._opened
        self._do("role", lambda people: people.set_role(name, Role(role), datetime.now(UTC)))

    @Slot(bool)
    def setActive(self, active: bool) -> None:
        """Let whoever is open in no longer, or again."""
        name = self._opened
        self._do(
            "reactivated" if active else "deactivated",
            lambda people: people.set_active(name, active, datetime.now(UTC)),
        )

    @Slot()
    def unlock(self) -> None:
        """Forget the wrong tries of whoever is open on this PC."""
        name = self._opened
        self._do("unlocked", lambda people: people.unlock(name, datetime.now(UTC)))

    def _do(self, message: str, work: Callable[[People], object]) -> None:
        name = self._opened

        def answer() -> None:
            self._notice.tell(message, subject=name)
            self.close()

        self._act(work, answer)

    def _act(self, work: Callable[[People], object], answer: Callable[[], None]) -> None:
        account = self._account
        if self._busy or account is None:
            return
        self._set_busy(True)

        def act() -> None:
            with self._open_people(account) as people:
                work(people)

        def hear(outcome: KioskError | None) -> None:
            self._set_busy(False)
            if isinstance(outcome, KioskError):
                log.warning("an account stays as it is: %s", outcome)
                self._notice.tell(_refusal(outcome), trouble=True)
                self.close()
            else:
                answer()
            self.changed.emit()
            self.read()

        self._worker.do(act, hear)

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.busyChanged.emit()

    def _person(self) -> Person | None:
        return next((one for one in self._people if one.account.name == self._opened), None)

    # What QML binds

    @Property(RowsModel, constant=True)
    def rows(self) -> QObject:
        return self._rows

    @Property(bool, notify=changed)
    def unreadable(self) -> bool:
        return self._unreadable

    @Property(str, notify=changed)
    def opened(self) -> str:
        """The name of whoever is open, '' for nobody."""
        return self._opened

    @Property(str, notify=changed)
    def openedRole(self) -> str:
        person = self._person()
        return person.account.role.value if person else ""

    @Property(bool, notify=changed)
    def openedActive(self) -> bool:
        person = self._person()
        return person is not None and person.account.active

    @Property(bool, notify=changed)
    def openedLocked(self) -> bool:
        person = self._person()
        return person is not None and person.is_locked

    @Property(bool, notify=changed)
    def openedOwn(self) -> bool:
        """Whether it is whoever works here: nobody changes their own account."""
        person = self._person()
        return person is not None and self._is_own(person)

    @Property(bool, notify=changed)
    def inviting(self) -> bool:
        return self._inviting

    @Property(str, notify=changed)
    def invitedRole(self) -> str:
        return self._role.value

    @Property(str, notify=changed)
    def code(self) -> str:
        """The set-up code, '' while there is none."""
        return self._code

    @Property(str, notify=changed)
    def codeExpires(self) -> str:
        return self._expires

    @Property(bool, notify=busyChanged)
    def busy(self) -> bool:
        return self._busy

    @Property(NoticeViewModel, constant=True)
    def notice(self) -> QObject:
        return self._notice


def _refusal(error: KioskError) -> str:
    match error:
        case LastTechnicianError():
            return "last-technician"
        case OwnAccountError():
            return "own-account"
        case _:
            return refusal(error)
