"""Who may be let in, and as what. Asked by the command line and by a page.

`by` is the person who does it, None at the command line: whoever may use that as the kiosk's user
may do everything.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from kiosk.core.account import Account, EventKind, Role
from kiosk.core.delivery.ulid import new_ulid
from kiosk.core.errors import StaffError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.settings.settings import station_name
from kiosk.db.library.accounts import (
    AccountEvent,
    AccountStore,
    Act,
    Hashes,
    Invitation,
    opened_accounts,
)
from kiosk.db.library.journal import ActKind
from kiosk.editorial.permissions import Permission, require
from kiosk.editorial.sign_in.attempts import (
    SET_UP,
    Attempts,
    RecordMissingError,
    pin_key,
    recovery_key,
)
from kiosk.editorial.sign_in.secret import Code, hash_of, new_code

INVITATION_HOURS = 48

MAX_NAME = 40


def utc_now() -> datetime:
    return datetime.now(UTC)


class NameFault(StrEnum):
    """Why a name is refused; the words are the page's."""

    EMPTY = "empty"
    TOO_LONG = "too-long"
    LETTERS = "letters"
    """Control characters, marks of direction and the like."""
    TAKEN = "taken"


class NameRefusedError(StaffError):
    """Nobody can have this name; `fault` says why."""

    def __init__(self, fault: NameFault) -> None:
        super().__init__(f"This name cannot be taken ({fault}). Choose another.")
        self.fault = fault


class OwnAccountError(StaffError):
    """Somebody would take their own account or role away from themselves."""

    def __init__(self) -> None:
        super().__init__("Nobody changes their own account. Ask another technician.")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with an account. `last_sign_in` is None for never; `is_locked` says whether they
    have to wait on this station, as after wrong tries."""

    account: Account
    last_sign_in: datetime | None
    is_locked: bool


def checked_name(typed: str, accounts: tuple[Account, ...]) -> str:
    """A name for a new person, as it is kept.

    Raises:
        NameRefusedError: it is empty, too long, taken, or has letters that nobody can see.
    """
    name = " ".join(unicodedata.normalize("NFC", typed).split())
    fault = None
    if not name:
        fault = NameFault.EMPTY
    elif len(name) > MAX_NAME:
        fault = NameFault.TOO_LONG
    elif any(unicodedata.category(letter)[0] == "C" for letter in name):
        fault = NameFault.LETTERS
    elif name.casefold() in (one.name.casefold() for one in accounts):
        fault = NameFault.TAKEN
    if fault:
        raise NameRefusedError(fault)
    return name


class People:
    """The people of one database of accounts, as seen from one station.

    Raises, from everything:
        NotPermittedError: `by` may not manage accounts.
        UnavailableError: the disk refuses, or the server cannot be reached.
    """

    def __init__(
        self, store: AccountStore, attempts: Attempts, station: str, by: Account | None = None
    ) -> None:
        self._store = store
        self._attempts = attempts
        self._station = station
        self._by = by

    def accounts(self) -> tuple[Account, ...]:
        """Everybody, those that are deactivated too."""
        return self._store.accounts()

    def people(self) -> tuple[Person, ...]:
        """Everybody, with what a technician wants to know of them."""
        self._require()
        last = self._store.last_sign_ins()
        try:
            record = self._attempts.tries()
        except RecordMissingError:
            record = None  # it locks everybody out, until somebody is unlocked
        return tuple(
            Person(
                one,
                last.get(one.id),
                is_locked=record is None or record.of(pin_key(one.id)).locked_seconds > 0,
            )
            for one in self._store.accounts()
        )

    def invite(self, role: Role | None, now: datetime) -> tuple[Code, Role, datetime]:
        """Make a set-up code for one person; returns it with the role and when it expires.

        Without a role the first person becomes a technician, and everybody else an editor.
        """
        self._require()
        someone = any(one.active for one in self._store.accounts())
        role = role or (Role.EDITOR if someone else Role.TECHNICIAN)
        code = new_code()
        expires_at = now + timedelta(hours=INVITATION_HOURS)
        invitation = Invitation(new_ulid(now), role, hash_of(code), now, expires_at)
        self._attempts.begin()
        self._attempts.settle(SET_UP, right=True)
        self._store.invite(invitation, self._event(EventKind.INVITED, now, detail=role))
        return code, role, expires_at

    def unlock(self, name: str, now: datetime) -> Account:
        """Forget the wrong tries of a person on this station, and mend the record of them.

        Raises:
            StaffError: there is no such person.
        """
        self._require()
        found = self._named(name)
        self._attempts.begin()
        for key in (pin_key(found.id), recovery_key(found.id)):
            self._attempts.settle(key, right=True)
        self._store.append(self._event(EventKind.UNLOCKED, now, found))
        return found

    def new_recovery_code(self, name: str, now: datetime) -> Code:
        """A recovery code for somebody who has lost PIN and code; the one before works no more.

        Raises:
            StaffError: there is no such person.
        """
        self._require()
        found = self._named(name)
        kept = self._store.find(found.id)
        assert kept  # nobody is ever deleted
        code = new_code()
        after = Hashes(kept[1].pin, hash_of(code))
        event = self._event(EventKind.INVITED, now, found, "recovery")
        self._store.replace_hashes(found.id, kept[1], after, event)
        return code

    def set_active(self, name: str, active: bool, now: datetime) -> Account:
        """Let somebody in no longer, or again.

        Raises:
            StaffError: there is no such person.
            LastTechnicianError: nobody would be left to manage accounts.
            OwnAccountError: it is their own.
        """
        self._require()
        found = self._other(name)
        kind = EventKind.REACTIVATED if active else EventKind.DEACTIVATED
        self._store.set_active(found.id, active, self._event(kind, now, found))
        return found

    def set_role(self, name: str, role: Role, now: datetime) -> Account:
        """Give somebody another role, from their next sign-in on.

        Raises:
            StaffError: there is no such person.
            LastTechnicianError: nobody would be left to manage accounts.
            OwnAccountError: it is their own.
        """
        self._require()
        found = self._other(name)
        if found.role is not role:
            by = self._by.name if self._by else ""
            detail = f"{found.name}\t{found.role}\t{role}"
            note = Act(now, by, self._station, ActKind.CHANGE_ROLE, detail)
            self._store.set_role(found.id, role, note)
        return found

    def _other(self, name: str) -> Account:
        found = self._named(name)
        if self._by and found.id == self._by.id:
            raise OwnAccountError
        return found

    def _named(self, name: str) -> Account:
        for one in self._store.accounts():
            if one.name.casefold() == unicodedata.normalize("NFC", name).casefold():
                return one
        raise StaffError(f"There is nobody called “{name}”. `kiosk staff list` tells the names.")

    def _require(self) -> None:
        if self._by:
            require(self._by, Permission.MANAGE_ACCOUNTS)

    def _event(
        self, kind: EventKind, now: datetime, about: Account | None = None, detail: str = ""
    ) -> AccountEvent:
        return AccountEvent(
            kind,
            now,
            self._station,
            about.id if about else None,
            self._by.id if self._by else None,
            detail,
        )


@contextmanager
def opened_people(folder: DataFolder, by: Account | None = None) -> Iterator[People]:
    """The people of the accounts that are valid on this PC.

    Raises:
        StaffError: the kiosk was never started here, or the library cannot be used.
        UnavailableError: the disk fails, or the server cannot be reached.
    """
    with opened_accounts(folder) as store:
        yield People(store, Attempts(folder, store), station_name(folder.settings), by)
