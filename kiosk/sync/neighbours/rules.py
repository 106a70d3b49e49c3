"""Whom to ask, how long to wait, whom to leave alone: pure rules over time.

Addresses are of IPv4, times in seconds, sizes in bytes.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

SLOWEST = 500_000
"""Bytes a second; whoever sends fewer is no help."""

GRACE = 4.0
"""For an answer to begin."""

SLOWEST_LINE = 250_000
"""Bytes a second of the hall's line to the channel, for whose sake one waits for a neighbour."""

PATIENCE = 60.0

LONGEST_REST = 86_400.0
MOST_FAULTS = 8
"""In one sync; after so many it asks the channel alone, however many neighbours turn up."""

MOST_NEIGHBOURS = 64

LARGEST_NUMBER = 1000
"""Of a turn; a hall has not so many stations."""


class Fault(Enum):
    """What a neighbour did: ended or was cut off, sent too slowly, sent what it should not."""

    GONE = "gone"
    SLOW = "slow"
    LIED = "lied"


RESTS = {Fault.GONE: 60.0, Fault.SLOW: 600.0, Fault.LIED: 3600.0}
"""For how long a neighbour is left alone."""


@dataclass(frozen=True, slots=True)
class Rest:
    """`until`: by the wall clock; `lies`: how often the neighbour has lied."""

    until: float
    lies: int

    def lasts(self, now: float) -> bool:
        """A clock that was set back does not make it longer than any rest is."""
        return now < self.until <= now + LONGEST_REST

    def is_forgotten(self, now: float) -> bool:
        return not self.lasts(now) and abs(now - self.until) > LONGEST_REST


def rest_after(fault: Fault, before: Rest | None, now: float) -> Rest:
    """Who lies again is left alone for twice as long."""
    lies = (before.lies if before else 0) + (fault is Fault.LIED)
    doubled = 2.0 ** min(lies - 1, 16) if fault is Fault.LIED else 1.0
    return Rest(now + min(LONGEST_REST, RESTS[fault] * doubled), lies)


def seconds_for(count: int) -> float:
    """How long so many bytes from a neighbour may take."""
    return GRACE + count / SLOWEST


def longest_wait(size: int) -> float:
    """How long a neighbour may take to have a file, while nothing at all comes from it."""
    return PATIENCE + size / SLOWEST_LINE


@dataclass(frozen=True, slots=True, order=True)
class Turn:
    """A station's place among those that want the same release; number 0 while it chooses one.

    `token` is chance, for two that have chosen the same number.
    """

    number: int
    token: str

    def goes_before(self, other: Turn) -> bool:
        """Lamport's bakery: whoever chooses is waited for, then the smaller number goes first."""
        return self.number == 0 or self < other


def number_after(turns: Iterable[Turn]) -> int:
    return 1 + max((turn.number for turn in turns), default=0)


def on_our_networks(address: str, ours: Iterable[str]) -> bool:
    """Whether an address lies in a network in which this PC stands itself; `ours` are written
    like 192.168.1.7/24. What is this PC itself, or everybody at once, is nobody."""
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
