"""Stands in for the accounts of kiosk/editorial/sign_in: three people, one PIN, one code."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from kiosk.core.account import Account, Role
from kiosk.core.errors import UnavailableError
from kiosk.editorial.sign_in.secret import Code, Pin
from kiosk.editorial.sign_in.sign_in import AccountName, Reason, Refused, SetUp, SignedIn

PIN = "739164"
NEW_PIN = "850473"
CODE = "1234567890123456"
RECOVERY = "9876543210987654"
OFFICE = Account("office", "联络处", Role.EDITOR)
WANG = Account("wang", "王", Role.PUBLISHER)
TECHNICIAN = Account("technician", "技术员", Role.TECHNICIAN)
LOCK_SECONDS = 60


class SignInStandIn:
    """`threads` notes in which thread each question was asked; `out_of_reach` has all refused."""

    def __init__(self) -> None:
        self.people = [OFFICE, WANG, TECHNICIAN]
        self.tries_left = 4
        self.locked_seconds = 0
        self.out_of_reach = False
        self.threads: list[str] = []
        self.tried: list[str] = []

    @contextmanager
    def open(self) -> Iterator[SignInStandIn]:
        self.threads.append(threading.current_thread().name)
        if self.out_of_reach:
            raise UnavailableError("The library is out of reach.")
        yield self

    def accounts(self) -> tuple[AccountName, ...]:
        return tuple(AccountName(one.id, one.name, self.locked_seconds) for one in self.people)

    def try_pin(self, account_id: str, pin: Pin) -> SignedIn | Refused:
        self.tried.append(account_id)
        if self.locked_seconds:
            return Refused(Reason.LOCKED, self.locked_seconds, 0)
        if pin.digits == PIN:
            return SignedIn(next(one for one in self.people if one.id == account_id))
        self.tries_left -= 1
        if not self.tries_left:
            self.locked_seconds = LOCK_SECONDS
        return Refused(Reason.WRONG, self.locked_seconds, self.tries_left)

    def set_up(self, code: Code, name: str, pin: Pin) -> SetUp | Refused:
        if code.digits != CODE or pin.digits != NEW_PIN:
            return Refused(Reason.WRONG, 0, 3)
        return SetUp(Account("new", name, Role.EDITOR), Code(RECOVERY))

    def recover(self, account_id: str, code: Code, new_pin: Pin) -> SetUp | Refused:
        if code.digits != RECOVERY or new_pin.digits != NEW_PIN:
            return Refused(Reason.WRONG, 0, 3)
        return SetUp(next(one for one in self.people if one.id == account_id), Code(CODE))
