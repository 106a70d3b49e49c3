"""The pad: who one is, and the PIN. Every check is done in the worker.

What is typed stays here, as digits until they are complete and then as a `Pin`; QML learns how
many there are, and nothing else does. It is one state machine, which is why the file is long; what
it asks, and how it waits, stand in `sign_in_requests.py` and `lock_countdown.py`.
"""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable, Sequence
from enum import Enum
from time import monotonic

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.account import Account
from kiosk.core.errors import KioskError
from kiosk.editorial.sign_in.accounts import NameRefusedError
from kiosk.editorial.sign_in.pin import MAX_DIGITS, MIN_DIGITS, PinRefusedError, pin_fault
from kiosk.editorial.sign_in.secret import Code, Pin
from kiosk.editorial.sign_in.sign_in import AccountName, Reason, Refused, SetUp, SignedIn
from kiosk.ui.staff.sign_in.lock_countdown import LockCountdown
from kiosk.ui.staff.sign_in.sign_in_requests import OpenSignIn, Outcome, SignInRequests
from kiosk.ui.staff.worker import Worker
from kiosk.ui.viewmodels.pages.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.staff")

DIGITS = "0123456789"

_shuffle = secrets.SystemRandom().shuffle


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
        self._requests = SignInRequests(worker, open_sign_in)
        self._shuffle = shuffle
        self._step = Step.CLOSED
        self._purpose = "signIn"
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
        self._idle = QTimer(self, singleShot=True)
        self._idle.timeout.connect(self.cancel)
        self._lock = LockCountdown(clock, self)
        self._lock.ticked.connect(self.changed)
        self._lock.ended.connect(self._ask_who_there_is)

    # Opening and closing

    @Slot()
    def open(self) -> None:
        """Show the pad; nothing happens where it is open."""
        if self._step is Step.CLOSED:
            log.info("the pad is open")
            self._purpose = "signIn"
            self._go(Step.PIN)
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
        self._requests.forget()
        self._code = self._name = self._recovery = ""
        self._first = None
        self._busy = False
        self._idle.stop()
        self._go(Step.CLOSED)

    def _go(self, step: Step) -> None:
        self._forget_typed()
        self._fault = ""
        self._lock.stop()
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

    @Slot()
    def _ask_who_there_is(self) -> None:
        self._requests.accounts(self._show_people)

    def _show_people(self, people: tuple[AccountName, ...] | KioskError) -> None:
        if isinstance(people, KioskError):
            self._tell_unavailable(people)
            return
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
            self._lock.start(seconds)
        else:
            self._lock.stop()
        self.changed.emit()

    @Slot(str)
    def choosePerson(self, person: str) -> None:
        if person != self._person and not self._busy:
            self._person = person
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
                self._begin_check()
                self._requests.try_pin(self._person, pin, self._hear_outcome)
            case Step.NEW_PIN:
                self._take_new(pin)
            case Step.AGAIN:
                self._compare(pin)

    @property
    def _accepts_digits(self) -> bool:
        return (
            self._step in (Step.PIN, Step.NEW_PIN, Step.AGAIN)
            and not self._busy
            and not self._lock.running
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
            return
        self._begin_check()
        code = Code(self._code)
        if self._purpose == "setUp":
            self._requests.set_up(code, self._name.strip(), pin, self._hear_outcome)
        else:
            self._requests.recover(self._person, code, pin, self._hear_outcome)

    # Checks

    def _begin_check(self) -> None:
        """The pad takes no key until the answer is there."""
        self._forget_typed()
        self._busy = True
        self.changed.emit()

    def _hear_outcome(self, outcome: Outcome | KioskError) -> None:
        self._busy = False
        match outcome:
            case SignedIn():
                self._close()
                self.admitted.emit(outcome.account)
            case SetUp():
                self._admitted = outcome.account
                self._person = outcome.account.id
                self._recovery = outcome.recovery.reveal()
                self._go(Step.RECOVERY)
            case Refused():
                self._refuse(outcome)
            case PinRefusedError():
                self._go(Step.NEW_PIN)
                self._tell_fault(outcome.fault.value)
            case NameRefusedError():
                self._go(Step.DETAILS)
                self._tell_fault(f"name-{outcome.fault.value}")
            case _:
                self._tell_unavailable(outcome)

    def _refuse(self, refused: Refused) -> None:
        if self._step is not Step.PIN:
            self._go(Step.DETAILS)
        self._tries_left = refused.tries_left
        if refused.locked_seconds:
            self._lock.start(refused.locked_seconds)
            self.changed.emit()
        else:
            self._tell_fault(refused.reason.value)

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

    # Faults

    def _tell_fault(self, fault: str) -> None:
        self._fault = fault
        self.changed.emit()

    def _tell_unavailable(self, error: KioskError) -> None:
        log.warning("nobody can sign in: %s", error)
        self._tell_fault(UNAVAILABLE)

    def _clear_fault(self) -> None:
        if self._fault:
            self._tell_fault("")

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
        return Reason.LOCKED.value if self._lock.running else self._fault

    @Property(int, notify=changed)
    def triesLeft(self) -> int:
        return self._tries_left

    @Property(int, notify=changed)
    def lockedSeconds(self) -> int:
        return self._lock.seconds

    @Property(bool, notify=changed)
    def complete(self) -> bool:
        """Whether code and name are written."""
        return self._complete()

    @Property(str, notify=stepChanged)
    def recoveryCode(self) -> str:
        return self._recovery
