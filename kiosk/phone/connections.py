"""The connections to the page: from this network alone, so many, and none that only waits."""

from __future__ import annotations

from asyncio import Transport
from collections import OrderedDict
from ipaddress import ip_address
from time import monotonic
from typing import Any

from uvicorn.protocols.http.h11_impl import H11Protocol, RequestResponseCycle

from kiosk.core.phone_page.admission import RateLimit

HEAD_SECONDS = 10.0
"""In which a request has come as far as its body."""

MAX_CONNECTIONS, MAX_OF_ONE = 32, 8
"""At the same time, altogether and from one address."""

AT_ONCE, A_SECOND = 60, 5.0
"""New ones from one address."""

REMEMBERED = 256
"""Addresses of which it is remembered how often they came."""


class Doorman:
    """Counts who comes and goes."""

    def __init__(self) -> None:
        self._present: list[str] = []
        self._limits: OrderedDict[str, RateLimit] = OrderedDict()

    def lets_in(self, address: str, now: float) -> bool:
        """Whether one more connection from there is taken; it counts then."""
        limit = self._limits.setdefault(address, RateLimit(AT_ONCE, A_SECOND))
        self._limits.move_to_end(address)
        if len(self._limits) > REMEMBERED:
            self._limits.popitem(last=False)
        if not (is_near(address) and limit.takes(now)):
            return False
        if len(self._present) >= MAX_CONNECTIONS or self._present.count(address) >= MAX_OF_ONE:
            return False
        self._present.append(address)
        return True

    def has_left(self, address: str) -> None:
        """One that was let in has ended."""
        self._present.remove(address)


def is_near(address: str) -> bool:
    """Whether it is one of a private network, or of this PC."""
    try:
        return ip_address(address).is_private
    except ValueError:
        return False


def guarded_by(doorman: Doorman) -> type[H11Protocol]:
    """The class of the connections of a server."""

    class GuardedProtocol(H11Protocol):
        """Answers nothing to what is not HTTP."""

        _address = ""

        def connection_made(self, transport: Transport) -> None:  # type: ignore[override]
            super().connection_made(transport)
            address = self.client[0] if self.client else ""
            if not doorman.lets_in(address, monotonic()):
                transport.abort()
                return
            self._address = address
            self.loop.call_later(HEAD_SECONDS, self._end_unless_asked)

        def connection_lost(self, exc: Exception | None) -> None:
            if self._address:
                doorman.has_left(self._address)
                self._address = ""
            super().connection_lost(exc)

        def data_received(self, data: bytes) -> None:
            if self._address:  # else it is being closed
                super().data_received(data)

        def send_400_response(self, msg: str) -> None:
            del msg
            self.transport.abort()

        def _end_unless_asked(self) -> None:
            cycle: RequestResponseCycle | Any = self.cycle
            if cycle is None and not self.transport.is_closing():
                self.transport.abort()

    return GuardedProtocol
