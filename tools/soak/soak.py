"""A soak under way: strikes by the schedule, sees what becomes of it, keeps the kiosk running."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from Xlib.error import ConnectionClosedError, XError

from kiosk.core.errors import KioskError
from tests.x_screen import XScreen
from tools.soak.faults import BY_NAME, Fault, SkippedError
from tools.soak.hall import Hall
from tools.soak.schedule import Planned
from tools.soak.watcher import Watcher

TURN_SECONDS = 0.1
SETTLE_SECONDS = 25.0
"""At the end, in which nothing strikes any more."""


@dataclass(frozen=True, slots=True)
class Struck:
    """A fault and what became of it. `back`: seconds from its undoing until all was well again,
    None where it was not in time; `reason` says why, if something is known. `skipped`: why it did
    not happen."""

    at: float
    name: str
    lasted: float
    back: float | None
    skipped: str = ""
    reason: str = ""


@dataclass(slots=True)
class _UnderWay:
    at: float
    name: str
    ends: float
    fault: Fault
    undone: float | None = None


@dataclass(slots=True)
class Strikes:
    """Strikes in one thread, by the clock of the watcher."""

    hall: Hall
    screen: XScreen
    watcher: Watcher
    done: list[Struck] = field(default_factory=list)
    _under_way: list[_UnderWay] = field(default_factory=list)

    def run(self, planned: Sequence[Planned], seconds: float) -> None:
        """Until so many seconds have passed, and every fault is undone."""
        waiting = list(planned)
        while self.watcher.now() < seconds or self._under_way:
            self.hall.keep()
            while waiting and waiting[0].at <= self.watcher.now() < seconds:
                self._begin(waiting.pop(0))
            for one in list(self._under_way):
                self._look_after(one)
            time.sleep(TURN_SECONDS)

    def _begin(self, planned: Planned) -> None:
        at = self.watcher.now()
        try:
            fault = BY_NAME[planned.name](self.hall, self.screen)
        except SkippedError as error:
            self.done.append(Struck(at, planned.name, 0, None, str(error)))
            return
        self._under_way.append(_UnderWay(at, planned.name, at + planned.lasts, fault))

    def _look_after(self, one: _UnderWay) -> None:
        now = self.watcher.now()
        if one.undone is None:
            if now < one.ends:
                return
            one.fault.undo()
            one.undone = self.watcher.now()
        reason = self._what_is_wrong(one.fault)
        waited = self.watcher.now() - one.undone
        if not reason or waited > one.fault.within:
            self._under_way.remove(one)
            back = None if reason else round(waited, 2)
            lasted = one.undone - one.at
            self.done.append(Struck(one.at, one.name, lasted, back, reason=reason))

    def _what_is_wrong(self, fault: Fault) -> str:
        """Empty where all is well."""
        if not self.watcher.sees_the_kiosk():
            return "the screen is dark, or the kiosk has no window"
        try:
            if not self.screen.answers():
                return "no X server answers"
            return "" if fault.holds() else "what must be true is not"
        except (KioskError, OSError, XError, ConnectionClosedError) as error:
            return str(error)
