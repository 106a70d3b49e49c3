"""How somebody who has signed in on the screen gets into the staff process: by a token, once.

The screen issues it, the supervisor passes it on, and the staff process exchanges it for the
account over the line of `kiosk/ui/station/instruction_server.py`.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable
from time import monotonic

from kiosk.core.account import Account, Role
from kiosk.core.errors import StaffError, UnavailableError

VALID_SECONDS = 60.0
"""As long as a staff process may take to start."""


class Admissions:
    """One token at a time: the next one takes the place of the one before."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._now = clock
        self._issued: tuple[str, Account, float] | None = None

    def issue(self, account: Account) -> str:
        """A token for this account, of letters, digits, `-` and `_`."""
        token = secrets.token_urlsafe(32)
        self._issued = token, account, self._now() + VALID_SECONDS
        return token

    def redeem(self, token: str) -> Account:
        """The account of a token, which is worth nothing from now on.

        Raises:
            StaffError: it is none of ours, was redeemed before, or is too old.
        """
        issued, self._issued = self._issued, None
        if issued is None or self._now() > issued[2]:
            raise StaffError("This sign-in is no longer valid: sign in again.")
        if not secrets.compare_digest(issued[0].encode(), token.encode()):
            raise StaffError("This sign-in is not known here.")
        return issued[1]


def account_line(account: Account) -> str:
    """An account as the line carries it."""
    return json.dumps({"id": account.id, "name": account.name, "role": account.role.value})


def read_account(line: str) -> Account:
    """An account as `account_line` has written it.

    Raises:
        UnavailableError: it is none.
    """
    try:
        match json.loads(line):
            case {"id": str(key), "name": str(name), "role": str(role)}:
                return Account(key, name, Role(role))
    except ValueError:
        pass
    raise UnavailableError("The screen has told no account.")
