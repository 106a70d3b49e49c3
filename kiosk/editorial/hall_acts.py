"""Acts of one tap on the whole hall: who may do them, and that they are written down."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from kiosk.core.account import Account
from kiosk.core.instruction import Control, ControlScreen, Instruction
from kiosk.db.library.journal import ActKind
from kiosk.editorial.permissions import Permission, require

WRITTEN_DOWN: dict[Control, ActKind] = {
    "mute": ActKind.MUTE,
    "unmute": ActKind.UNMUTE,
    "close-hall": ActKind.CLOSE_HALL,
    "open-hall": ActKind.OPEN_HALL,
    "restart": ActKind.RESTART,
}


class ActingStation(Protocol):
    """What the acts need of a PC. All of it may wait."""

    def send_instruction(self, instruction: Instruction) -> str: ...
    def sync(self) -> bool:
        """Whether something new has come."""

    def put_back(self, number: int) -> None: ...


class HallActs:
    """Blocking; callers use a worker thread. `note` is given who has done what, and to what.

    Raises, from everything:
        NotPermittedError: the role does not include it; nothing was done.
        KioskError: it cannot be done; nothing is written down.
    """

    def __init__(self, station: ActingStation, note: Callable[[str, ActKind, str], None]) -> None:
        self._station = station
        self._note = note

    def control(self, account: Account, act: Control) -> None:
        """Have the running screen do something."""
        require(account, Permission.RUN_HALL)
        self._station.send_instruction(ControlScreen(act))
        self._note(account.name, WRITTEN_DOWN[act], "")

    def sync(self, account: Account) -> bool:
        """Look for new content now; whether some has come."""
        require(account, Permission.RUN_HALL)
        new = self._station.sync()
        self._note(account.name, ActKind.SYNC, "")
        return new

    def put_back(self, account: Account, number: int) -> None:
        """Show visitors of this station another release that is installed here."""
        require(account, Permission.PUBLISH)
        self._station.put_back(number)
        self._note(account.name, ActKind.PUT_IN_FORCE, str(number))
