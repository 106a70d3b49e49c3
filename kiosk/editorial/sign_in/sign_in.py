"""Signing in by PIN, setting up an account by code, and recovering one. Every call blocks.

A try is counted on the disk before anything is checked, and a right one costs as much time as a
wrong one or one on an account that there is not (docs/adr/0040).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kiosk.core.account import Account, EventKind
from kiosk.core.delivery.ulid import new_ulid
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.settings.settings import station_name
from kiosk.db.library.accounts import AccountEvent, AccountStore, Hashes, opened_accounts
from kiosk.editorial.sign_in.accounts import checked_name, utc_now
from kiosk.editorial.sign_in.attempts import (
    NOBODY,
    SET_UP,
    Attempts,
    RecordMissingError,
    pin_key,
    recovery_key,
)
from kiosk.editorial.sign_in.lockout import AttemptRecord, Tries
from kiosk.editorial.sign_in.pin import check_pin
from kiosk.editorial.sign_in.secret import Code, Pin, hash_of, new_code, verify


class Reason(StrEnum):
    """Why somebody was not let in; the words are the page's."""

    WRONG = "wrong"
    LOCKED = "locked"
    """Nothing was checked."""
    RECORD = "record"
    """The record of wrong tries is gone or torn: `kiosk staff unlock NAME` on this PC mends it."""


@dataclass(frozen=True, slots=True)
class AccountName:
    """Somebody who can sign in; `locked_seconds`: until the next try, 0 where it may be now."""

    id: str
    name: str
    locked_seconds: int


@dataclass(frozen=True, slots=True)
class SignedIn:
    account: Account


@dataclass(frozen=True, slots=True)
class SetUp:
    """A new or recovered account; the code is to be printed now and cannot be told again."""

    account: Account
    recovery: Code


@dataclass(frozen=True, slots=True)
class Refused:
    """`locked_seconds`: until the next try; `tries_left`: before one is followed by a wait."""

    reason: Reason
    locked_seconds: int = 0
    tries_left: int = 0


class SignIn:
    """For one thread at a time; several processes of a PC may have one each.

    Raises, from everything:
        UnavailableError: the disk refuses, or the server cannot be reached; nobody was let in.
    """

    def __init__(
        self,
        store: AccountStore,
        attempts: Attempts,
        station: str,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        self._store = store
        self._attempts = attempts
        self._station = station
        self._clock = clock
        # Checked where there is nothing to check, so that it takes as long.
        self._stand_in = hash_of(new_code())

    def accounts(self) -> tuple[AccountName, ...]:
        """Everybody who can sign in, in the order in which they came."""
        try:
            record = self._attempts.tries()
        except RecordMissingError:
            record = AttemptRecord("", 0.0)  # try_pin says what is the matter
        return tuple(
            AccountName(one.id, one.name, record.of(pin_key(one.id)).locked_seconds)
            for one in self._store.accounts()
            if one.active
        )

    def try_pin(self, account_id: str, pin: Pin) -> SignedIn | Refused:
        """Let somebody in, or say why not."""
        found = self._store.find(account_id)
        account, hashed = (found[0], found[1].pin) if found else (None, self._stand_in)
        key = pin_key(account.id) if account else NOBODY
        tries = self._count(key, account)
        if isinstance(tries, Refused):
            return tries
        right = verify(hashed, pin)
        if account is None or not account.active or not right:
            return self._wrong(key, account, tries)
        refused = self._right(account, key)
        if refused:
            return refused
        self._store.append(self._event(EventKind.SIGNED_IN, account))
        return SignedIn(account)

    def set_up(self, code: Code, name: str, pin: Pin) -> SetUp | Refused:
        """Make the account of a person who was invited.

        Raises:
            PinRefusedError: another PIN has to be chosen; no try was counted.
            NameRefusedError: another name has to be chosen; no try was counted.
            StaffError: somebody else has used the code or taken the name in this moment.
        """
        check_pin(pin)
        name = checked_name(name, self._store.accounts())
        tries = self._count(SET_UP, None)
        if isinstance(tries, Refused):
            return tries
        now = self._clock()
        waiting = self._store.open_invitations(now)
        invitation = next((one for one in waiting if verify(one.code_hash, code)), None)
        if invitation is None:
            return self._wrong(SET_UP, None, tries)
        refused = self._right(None, SET_UP)
        if refused:
            return refused
        recovery = new_code()
        new = Account(new_ulid(now), name, invitation.role)
        event = self._event(EventKind.CREATED, new, new.role)
        hashes = Hashes(hash_of(pin), hash_of(recovery))
        self._store.create(new, hashes, invitation.id, event)
        return SetUp(new, recovery)

    def recover(self, account_id: str, code: Code, new_pin: Pin) -> SetUp | Refused:
        """Give somebody who has forgotten the PIN a new one, and a new recovery code.

        Raises:
            PinRefusedError: another PIN has to be chosen; no try was counted.
            StaffError: somebody else has changed the account in this moment.
        """
        check_pin(new_pin)
        found = self._store.find(account_id)
        account, hashed = (found[0], found[1].recovery) if found else (None, self._stand_in)
        key = recovery_key(account.id) if account else NOBODY
        tries = self._count(key, account)
        if isinstance(tries, Refused):
            return tries
        right = verify(hashed, code)
        if found is None or account is None or not account.active or not right:
            return self._wrong(key, account, tries)
        refused = self._right(account, key, pin_key(account.id))
        if refused:
            return refused
        recovery = new_code()
        after = Hashes(hash_of(new_pin), hash_of(recovery))
        event = self._event(EventKind.RECOVERED, account)
        self._store.replace_hashes(account.id, found[1], after, event)
        return SetUp(account, recovery)

    def _count(self, key: str, account: Account | None) -> Tries | Refused:
        """Note the try, or say why there can be none now."""
        try:
            tries, counted = self._attempts.count(key)
        except RecordMissingError:
            return self._refused(account, Refused(Reason.RECORD))
        if counted:
            return tries
        return self._refused(account, Refused(Reason.LOCKED, tries.locked_seconds))

    def _right(self, account: Account | None, *keys: str) -> Refused | None:
        """Forget the tries under these keys; or lock where the record has just been taken away."""
        try:
            for key in keys:
                self._attempts.settle(key, right=True)
        except RecordMissingError:
            return self._refused(account, Refused(Reason.RECORD))
        return None

    def _wrong(self, key: str, account: Account | None, tries: Tries) -> Refused:
        try:
            self._attempts.settle(key, right=False)
        except RecordMissingError:
            return self._refused(account, Refused(Reason.RECORD))
        return self._refused(account, Refused(Reason.WRONG, tries.locked_seconds, tries.left))

    def _refused(self, account: Account | None, refused: Refused) -> Refused:
        self._store.append(self._event(EventKind.REFUSED, account, refused.reason))
        return refused

    def _event(self, kind: EventKind, account: Account | None, detail: str = "") -> AccountEvent:
        who = account.id if account else None
        by = None if kind is EventKind.REFUSED else who
        return AccountEvent(kind, self._clock(), self._station, who, by, detail)


@contextmanager
def open_sign_in(folder: DataFolder) -> Iterator[SignIn]:
    """Signing in on this PC, with the accounts that hold here.

    Raises:
        StaffError: the kiosk was never started here, or the library or the settings cannot be used.
        UnavailableError: the disk refuses, or the server cannot be reached.
    """
    with opened_accounts(folder) as store:
        yield SignIn(store, Attempts(folder, store), station_name(folder.settings))
