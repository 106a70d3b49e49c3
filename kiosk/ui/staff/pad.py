"""The pad: who one is, and the PIN. Every check is done in the worker.

What is typed stays here, as digits until they are complete and then as a `Pin`; QML learns how
many there are, and nothing else does.
"""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from enum import Enum
from functools import partial
from time import monotonic
from typing import Protocol

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.account import Account
from kiosk.core.errors import KioskError
from kiosk.editorial.accounts import NameRefusedError
from kiosk.editorial.pin import MAX_DIGITS, MIN_DIGITS, PinRefusedError, pin_fault
from kiosk.editorial.secret import Code, Pin
from kiosk.editorial.sign_in import (
    AccountName,
    Reason,
    Refused,
    SetUp,
    SignedIn,
)
from kiosk.ui.staff.worker import Worker
from kiosk.ui.viewmodels.pages.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.staff")

DIGITS = "0123456789"
COUNTDOWN_MS = 500

_shuffle = secrets.SystemRandom().shuffle


class SignIn(Protocol):
    """What the pad asks of kiosk/editorial/sign_in.py; all of it may wait."""

    def accounts(self) -> tuple[AccountName, ...]: ...
    def try_pin(self, account_id: str, pin: Pin) -> SignedIn | Refused: ...
    def set_up(self, code: Code, name: str, pin: Pin) -> SetUp | Refused: ...
    def recover(self, account_id: str, code: Code, new_pin: Pin) -> SetUp | Refused: ...


OpenSignIn = Callable[[], AbstractContextManager[SignIn]]


class Step(Enum):
    """What the pad shows. The value is what QML knows it by."""

    CLOSED = ""
    PIN = "pin"
    DETAILS = "details"
    """Set-up: code and name. Recovery: code."""
    NEW_PIN = "newPin"
    AGAIN = "again"
    RECOVERY = "recovery"
    """The recovery code, once."""


IDLE_SECONDS = {Step.PIN: 20, Step.RECOVERY: 600}
IDLE_SECONDS_OTHERWISE = 90
"""After so long without a key the pad closes."""

UNAVAILABLE = "unavailable"
DIFFERS = "differs"
NOBODY = "nobody"


@QmlElement
@QmlUncreatable("there is one pad")
class PadViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """Signing in, set-up by a code, recovery by a code; `admitted` says who it was."""

    admitted = Signal(object)
    """An `Account`; for Python only."""
    stepChanged = Signal()
    typedChanged = Signal()
    changed = Signal()

    def __init__(
        self,
        worker: Worker,
        open_sign_in: OpenSignIn,
        shuffle: Callable[[list[str]], None] = _shuffle,
        clock: Callable[[], float] = monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._worker = worker
        self._open_sign_in = open_sign_in
        self._shuffle = shuffle
        self._now = clock
        self._step = Step.CLOSED
        self._purpose = "signIn"
        self._round = 0  # answers to questions of an earlier opening of the pad are nobody's
        self._people: RowsModel[AccountName] = RowsModel(
            {"personId": lambda one: one.id, "name": lambda one: one.name}, self
        )
        self._known: Sequence[AccountName] = ()
        self._person = ""
        self._keys: list[str] = list(DIGITS)
        self._typed = ""
        self._first: Pin | None = None
        self._code, self._name, self._recovery = "", "", ""
        self._admitted: Account | None = None
        self._busy = False
        self._fault = ""
        self._tries_left = 0
        self._locked_until = 0.0
        self._idle = QTimer(self, singleShot=True)
        self._idle.timeout.connect(self.cancel)
        self._countdown = QTimer(self, interval=COUNTDOWN_MS)
        self._countdown.timeout.connect(self._count_down)

    # Opening and closing

    @Slot()
    def open(self) -> None:
        """Show the pad; nothing happens where it is open."""
        if self._step is Step.CLOSED:
            log.info("the pad is open")
            self._go(Step.PIN)
            self._purpose = "signIn"
            self._ask_who_there_is()

    @Slot()
    def cancel(self) -> None:
        """Close the pad and forget what was typed. Whoever has just been set up is signed in:
        that their time to copy the code is over changes nothing."""
        admitted, self._admitted = self._admitted, None
        self._close()
        if admitted:
            self.admitted.emit(admitted)

    def _close(self) -> None:
        self._round += 1
        self._code = self._name = self._recovery = ""
        self._first = None
        self._busy = False
        self._idle.stop()
        self._countdown.stop()
        self._go(Step.CLOSED)

    def _go(self, step: Step) -> None:
        self._forget_typed()
        self._fault = ""
        keys = list(DIGITS)
        self._shuffle(keys)
        self._keys = keys
        self._step = step
        self.stepChanged.emit()
        self.changed.emit()
        if step is not Step.CLOSED:
            self._keep_open()

    def _keep_open(self) -> None:
        self._idle.start(1000 * IDLE_SECONDS.get(self._step, IDLE_SECONDS_OTHERWISE))

    def _forget_typed(self) -> None:
        self._typed = ""
        self.typedChanged.emit()

    # People

    def _ask_who_there_is(self) -> None:
        def ask() -> tuple[AccountName, ...]:
            with self._open_sign_in() as sign_in:
                return sign_in.accounts()

        self._do(ask, self._show_people, waits=False)

    def _show_people(self, people: tuple[AccountName, ...]) -> None:
        self._known = people
        self._people.replace(people)
        if self._person not in {one.id for one in people}:
            self._person = people[0].id if people else ""
        if not people and self._purpose == "signIn" and self._step is Step.PIN:
            self.beginSetUp()
        self._tell_lock()

    def _tell_lock(self) -> None:
        seconds = next((one.locked_seconds for one in self._known if one.id == self._person), 0)
        if seconds:
            self._lock(seconds)
        elif self._fault == Reason.LOCKED.value:
            self._fault = ""
        self.changed.emit()

    @Slot(str)
    def choosePerson(self, person: str) -> None:
        if person != self._person and not self._busy:
            self._person = person
            self._countdown.stop()
            self._go(Step.PIN)
            self._tell_lock()

    # Digits

    @Slot(str)
    def press(self, digit: str) -> None:
        """One of the ten keys."""
        self._keep_open()
        if self._accepts_digits and digit in DIGITS and len(self._typed) < MAX_DIGITS:
            self._typed += digit
            self._clear_fault()
            self.typedChanged.emit()

    @Slot()
    def erase(self) -> None:
        """Take the last digit back."""
        self._keep_open()
        if self._accepts_digits and self._typed:
            self._typed = self._typed[:-1]
            self.typedChanged.emit()

    @Slot()
    def enter(self) -> None:
        """What was typed is complete."""
        self._keep_open()
        nobody = self._step is Step.PIN and not self._person
        if nobody or not self._accepts_digits or len(self._typed) < MIN_DIGITS:
            return
        pin = Pin(self._typed)
        match self._step:
            case Step.PIN:
                self._try(partial(self._sign_in_with, self._person, pin))
            case Step.NEW_PIN:
                self._take_new(pin)
            case Step.AGAIN:
                self._compare(pin)

    @property
    def _accepts_digits(self) -> bool:
        return (
            self._step in (Step.PIN, Step.NEW_PIN, Step.AGAIN)
            and not self._busy
            and not self._locked_seconds()
        )

    def _take_new(self, pin: Pin) -> None:
        fault = pin_fault(pin)
        if fault:
            self._forget_typed()
            self._tell_fault(fault.value)
            return
        self._first = pin
        self._go(Step.AGAIN)

    def _compare(self, pin: Pin) -> None:
        first, self._first = self._first, None
        if first is None or pin.digits != first.digits:
            self._go(Step.NEW_PIN)
            self._tell_fault(DIFFERS)
        elif self._purpose == "setUp":
            self._try(partial(self._set_up_with, Code(self._code), self._name.strip(), pin))
        else:
            self._try(partial(self._recover_with, self._person, Code(self._code), pin))

    # Checks

    def _sign_in_with(self, person: str, pin: Pin) -> SignedIn | SetUp | Refused:
        with self._open_sign_in() as sign_in:
            return sign_in.try_pin(person, pin)

    def _set_up_with(self, code: Code, name: str, pin: Pin) -> SignedIn | SetUp | Refused:
        with self._open_sign_in() as sign_in:
            return sign_in.set_up(code, name, pin)

    def _recover_with(self, person: str, code: Code, pin: Pin) -> SignedIn | SetUp | Refused:
        with self._open_sign_in() as sign_in:
            return sign_in.recover(person, code, pin)

    def _try(self, work: Callable[[], SignedIn | SetUp | Refused]) -> None:
        self._forget_typed()
        self._do(work, self._hear_outcome)

    def _hear_outcome(self, outcome: SignedIn | SetUp | Refused) -> None:
        match outcome:
            case SignedIn():
                self._close()
                self.admitted.emit(outcome.account)
            case SetUp():
                self._admitted = outcome.account
                self._recovery = outcome.recovery.reveal()
                self._go(Step.RECOVERY)
            case Refused():
                self._refuse(outcome)

    def _refuse(self, refused: Refused) -> None:
        if self._step is not Step.PIN:
            self._go(Step.DETAILS)
        self._tries_left = refused.tries_left
        if refused.locked_seconds:
            self._lock(refused.locked_seconds)
        else:
            self._tell_fault(refused.reason.value)

    def _do(
        self, work: Callable[[], object], answer: Callable[..., None], waits: bool = True
    ) -> None:
        """In the worker; an answer that comes when the pad is closed is dropped. Where the pad
        `waits`, it takes no key meanwhile."""
        self._busy = self._busy or waits
        self.changed.emit()
        round_ = self._round

        def hear(outcome: object) -> None:
            if round_ != self._round:
                return
            self._busy = self._busy and not waits
            if isinstance(outcome, PinRefusedError):
                self._go(Step.NEW_PIN)
                self._tell_fault(outcome.fault.value)
            elif isinstance(outcome, NameRefusedError):
                self._go(Step.DETAILS)
                self._tell_fault(f"name-{outcome.fault.value}")
            elif isinstance(outcome, KioskError):
                log.warning("nobody can sign in: %s", outcome)
                self._tell_fault(UNAVAILABLE)
            else:
                answer(outcome)
            self.changed.emit()

        self._worker.do(work, hear)

    # Set-up and recovery

    @Slot()
    def beginSetUp(self) -> None:
        """With a code that the command line has told."""
        self._begin("setUp")

    @Slot()
    def beginRecovery(self) -> None:
        """With the recovery code of the one who is chosen."""
        self._begin("recover")

    def _begin(self, purpose: str) -> None:
        self._purpose = purpose
        self._code = self._name = ""
        self._go(Step.DETAILS)

    @Slot()
    def back(self) -> None:
        """From set-up or recovery to the people."""
        if not self._busy:
            self._purpose = "signIn"
            self._go(Step.PIN)
            self._tell_lock()

    @Slot(str)
    def writeCode(self, code: str) -> None:
        self._keep_open()
        self._code = code
        self._clear_fault()
        self.changed.emit()

    @Slot(str)
    def writeName(self, name: str) -> None:
        self._keep_open()
        self._name = name
        self._clear_fault()
        self.changed.emit()

    @Slot()
    def goOn(self) -> None:
        """Code and name are written, or the recovery code is copied."""
        if self._step is Step.RECOVERY:
            self.cancel()
        elif self._step is Step.DETAILS and self._complete():
            self._go(Step.NEW_PIN)

    def _complete(self) -> bool:
        return bool(self._code.strip()) and (self._purpose != "setUp" or bool(self._name.strip()))

    # Faults and the lock

    def _tell_fault(self, fault: str) -> None:
        self._fault = fault
        self.changed.emit()

    def _clear_fault(self) -> None:
        if self._fault and self._fault != Reason.LOCKED.value:
            self._tell_fault("")

    def _lock(self, seconds: int) -> None:
        self._locked_until = self._now() + seconds
        self._countdown.start()
        self._tell_fault(Reason.LOCKED.value)

    def _locked_seconds(self) -> int:
        if self._fault != Reason.LOCKED.value:
            return 0
        return max(0, round(self._locked_until - self._now()))

    @Slot()
    def _count_down(self) -> None:
        if not self._locked_seconds():
            self._countdown.stop()
            self._fault = ""
            self._ask_who_there_is()
        self.changed.emit()

    # What QML binds

    @Property(bool, notify=stepChanged)
    def isOpen(self) -> bool:
        return self._step is not Step.CLOSED

    @Property(str, notify=stepChanged)
    def step(self) -> str:
        return self._step.value

    @Property(str, notify=stepChanged)
    def purpose(self) -> str:
        return self._purpose

    @Property(RowsModel, constant=True)
    def people(self) -> QObject:
        return self._people

    @Property(str, notify=changed)
    def person(self) -> str:
        return self._person

    @Property("QStringList", notify=stepChanged)  # type: ignore[arg-type]  # its stub lacks names
    def keys(self) -> list[str]:
        """The ten digits as they lie on the pad, differently each time."""
        return self._keys

    @Property(int, notify=typedChanged)
    def typed(self) -> int:
        return len(self._typed)

    @Property(bool, notify=typedChanged)
    def enough(self) -> bool:
        return len(self._typed) >= MIN_DIGITS

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._busy

    @Property(str, notify=changed)
    def fault(self) -> str:
        """The id of what is to be said, '' where nothing is wrong."""
        return self._fault

    @Property(int, notify=changed)
    def triesLeft(self) -> int:
        return self._tries_left

    @Property(int, notify=changed)
    def lockedSeconds(self) -> int:
        return self._locked_seconds()

    @Property(bool, notify=changed)
    def complete(self) -> bool:
        """Whether code and name are written."""
        return self._complete()

    @Property(str, notify=stepChanged)
    def recoveryCode(self) -> str:
        return self._recovery
