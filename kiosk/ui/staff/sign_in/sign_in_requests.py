"""What the pad asks of `SignIn`, in the worker: a PIN takes a tenth of a second, a disk as long as
it likes."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Protocol, TypeVar

from kiosk.core.errors import KioskError
from kiosk.editorial.sign_in.secret import Code, Pin
from kiosk.editorial.sign_in.sign_in import AccountName, Refused, SetUp, SignedIn
from kiosk.ui.staff.worker import Worker

T = TypeVar("T")


class SignIn(Protocol):
    """What the pad asks of kiosk/editorial/sign_in/sign_in.py; all of it may wait."""

    def accounts(self) -> tuple[AccountName, ...]: ...
    def try_pin(self, account_id: str, pin: Pin) -> SignedIn | Refused: ...
    def set_up(self, code: Code, name: str, pin: Pin) -> SetUp | Refused: ...
    def recover(self, account_id: str, code: Code, new_pin: Pin) -> SetUp | Refused: ...


OpenSignIn = Callable[[], AbstractContextManager[SignIn]]

Outcome = SignedIn | SetUp | Refused
Answer = Callable[[Outcome | KioskError], None]


class SignInRequests:
    """Each answer comes once, in the thread of the pad, unless it was forgotten meanwhile."""

    def __init__(self, worker: Worker, open_sign_in: OpenSignIn) -> None:
        self._worker = worker
        self._open_sign_in = open_sign_in
        self._opening = 0

    def forget(self) -> None:
        """The pad is closed; answers that are still to come are nobody's."""
        self._opening += 1

    def accounts(self, answer: Callable[[tuple[AccountName, ...] | KioskError], None]) -> None:
        """Who may sign in."""
        self._ask(lambda sign_in: sign_in.accounts(), answer)

    def try_pin(self, account_id: str, pin: Pin, answer: Answer) -> None:
        self._ask(lambda sign_in: sign_in.try_pin(account_id, pin), answer)

    def set_up(self, code: Code, name: str, pin: Pin, answer: Answer) -> None:
        self._ask(lambda sign_in: sign_in.set_up(code, name, pin), answer)

    def recover(self, account_id: str, code: Code, new_pin: Pin, answer: Answer) -> None:
        self._ask(lambda sign_in: sign_in.recover(account_id, code, new_pin), answer)

    def _ask(
        self, question: Callable[[SignIn], T], answer: Callable[[T | KioskError], None]
    ) -> None:
        opening = self._opening

        def ask() -> T:
            with self._open_sign_in() as sign_in:
                return question(sign_in)

        def hear(outcome: T | KioskError) -> None:
            if opening == self._opening:
                answer(outcome)

        self._worker.do(ask, hear)
