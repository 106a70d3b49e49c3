"""Which neighbours to ask, time limits, back-off, the queue for the channel: pure rules over time.

Addresses are of IPv4, times in seconds, sizes in bytes.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

MIN_RATE = 500_000
"""Bytes a second; a neighbour that sends fewer is no help."""

RESPONSE_SECONDS = 4.0
"""For a response to begin."""

MIN_CHANNEL_RATE = 250_000
"""Bytes a second that the line to the channel is taken to have: waiting for a neighbour pays off
while it is no slower than this."""

MIN_WAIT_SECONDS = 60.0
"""How long a neighbour is waited for at least, however small the file."""

MAX_BACK_OFF_SECONDS = 86_400.0

MAX_FAULTS = 8
"""In one sync; after so many it asks the channel alone, however many neighbours turn up."""

MAX_NEIGHBOURS = 64

MAX_TURN_NUMBER = 1000
"""A hall has not so many stations."""


class Fault(Enum):
    """What a neighbour did: closed the connection, sent too slowly, sent an invalid response."""

    GONE = "gone"
    SLOW = "slow"
    INVALID = "invalid"


BACK_OFF_SECONDS = {Fault.GONE: 60.0, Fault.SLOW: 600.0, Fault.INVALID: 3600.0}


@dataclass(frozen=True, slots=True)
class BackOff:
    """How long a neighbour is not asked. `until`: by the wall clock; `invalid`: how many invalid
    responses it has sent."""

    until: float
    invalid: int

    def lasts(self, now: float) -> bool:
        """A clock that was set back does not make it longer than `MAX_BACK_OFF_SECONDS`."""
        return now < self.until <= now + MAX_BACK_OFF_SECONDS

    def has_lapsed(self, now: float) -> bool:
        """Whether it has been over for so long that its count begins at 0 again."""
        return not self.lasts(now) and abs(now - self.until) > MAX_BACK_OFF_SECONDS


def back_off_after(fault: Fault, before: BackOff | None, now: float) -> BackOff:
    """The back-off after a fault: exponential for invalid responses, constant for others."""
    invalid = (before.invalid if before else 0) + (fault is Fault.INVALID)
    doubled = 2.0 ** min(invalid - 1, 16) if fault is Fault.INVALID else 1.0
    return BackOff(now + min(MAX_BACK_OFF_SECONDS, BACK_OFF_SECONDS[fault] * doubled), invalid)


def time_limit(size: int) -> float:
    """Seconds within which a neighbour must have sent `size` bytes."""
    return RESPONSE_SECONDS + size / MIN_RATE


def max_wait(size: int) -> float:
    """Seconds that a neighbour may take to have a file of `size` bytes, sending nothing."""
    return MIN_WAIT_SECONDS + size / MIN_CHANNEL_RATE


@dataclass(frozen=True, slots=True, order=True)
class Turn:
    """A station's place in the queue of those that fetch the same release.

    `number` is 0 while the station chooses one; `token` is random and decides between two stations
    that have chosen the same number.
    """

    number: int
    token: str

    def goes_before(self, other: Turn) -> bool:
        """Lamport's bakery algorithm: a station that is choosing is waited for, then the smaller
        number goes first."""
        return self.number == 0 or self < other


def number_after(turns: Iterable[Turn]) -> int:
    """The number that a station chooses that sees these turns."""
    return 1 + max((turn.number for turn in turns), default=0)


def on_our_networks(address: str, ours: Iterable[str]) -> bool:
    """Whether `address` is of another host in a network of this PC; `ours` are this PC's own
    addresses, written like 192.168.1.7/24. Multicast and broadcast addresses are not."""
    try:
        other = ipaddress.IPv4Address(address)
    except ValueError:
        return False
    interfaces = [ipaddress.IPv4Interface(one) for one in ours]
    if other.is_multicast or other.is_unspecified or any(other == own.ip for own in interfaces):
        return False
    return any(
        other in own.network and other != own.network.broadcast_address
        for own in interfaces
        if own.network.prefixlen < 31
    )
