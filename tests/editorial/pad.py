"""What tests of signing in share: a PC whose clocks are theirs, its command line and its pad."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial

from kiosk.core.account import Account, Role
from kiosk.core.files.data_folder import DataFolder
from kiosk.db.library.accounts import opened_accounts
from kiosk.editorial.sign_in.accounts import People
from kiosk.editorial.sign_in.attempts import Attempts
from kiosk.editorial.sign_in.secret import Code, Pin
from kiosk.editorial.sign_in.sign_in import Reason, Refused, SetUp, SignIn

NOON = datetime(2026, 3, 1, 4, 0, tzinfo=UTC)

MINUTE, HOUR = 60, 3600
YEARS = timedelta(days=3653)

UNKNOWN = "01ARZ3NDEKTSV4RRFFQ69G5FAV"
"""The id of no account."""

RIGHT, WRONG = Pin("295713"), Pin("295714")


@dataclass
class Pc:
    """`now` is what its clock says, `running` for how many seconds it has run."""

    now: datetime = NOON
    running: float = 1000.0

    def pass_time(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)
        self.running += seconds

    def start_anew(self, running: float = 5.0) -> None:
        self.running = running


class Pad:
    """`people` is the command line, `sign_in` what the pad asks; both as of one process."""

    def __init__(self, folder: DataFolder, stack: ExitStack, pc: Pc | None = None) -> None:
        self.folder = folder
        self.pc = pc or Pc()
        self._stack = stack
        self.open()

    def open(self) -> None:
        """As a process does that starts."""
        store = self._stack.enter_context(opened_accounts(self.folder))
        attempts = Attempts(self.folder, store, lambda: self.pc.running)
        self.people = People(store, attempts, "hall")
        self.people_of: Callable[[Account], People] = partial(People, store, attempts, "hall")
        self.sign_in = SignIn(store, attempts, "hall", lambda: self.pc.now)

    def invited(self, role: Role | None = None) -> Code:
        return self.people.invite(role, self.pc.now)[0]

    def joined(self, name: str = "王芳", role: Role | None = None) -> SetUp:
        """Somebody who has been invited and has set up an account, with the right PIN."""
        done = self.sign_in.set_up(self.invited(role), name, RIGHT)
        assert isinstance(done, SetUp)
        self.pc.pass_time(1)
        return done

    def wrong(self, account: Account, times: int = 1) -> Refused:
        """The answer to the last of several wrong PINs, each waited for."""
        for _ in range(times - 1):
            self.pc.pass_time(self._wrong(account).locked_seconds)
        last = self._wrong(account)
        self.pc.pass_time(last.locked_seconds)
        return last

    def _wrong(self, account: Account) -> Refused:
        answer = self.sign_in.try_pin(account.id, WRONG)
        assert isinstance(answer, Refused)
        return answer

    def locked(self, account: Account) -> int:
        """Seconds for which the account is locked; nothing is tried."""
        return next(one.locked_seconds for one in self.sign_in.accounts() if one.id == account.id)


LOCKED_BY_RECORD = Refused(Reason.RECORD)
