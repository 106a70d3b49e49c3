"""How wrong tries slow a pad down, and the record of them. Pure; `attempts.py` keeps it on disk.

Waits run in seconds that have passed for sure (kiosk/core/elapsed.py): the PC's clock has no part
in them, and while the PC is off they stand still.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from hashlib import sha256
from math import ceil

from kiosk.core.elapsed import passed_for_sure
from kiosk.core.errors import ContentRejectedError

FREE_TRIES = 4
WAITS = (60.0, 5 * 60.0, 15 * 60.0, 15 * 60.0, 60 * 60.0)
"""Seconds after the fifth wrong try and those that follow; the last holds for all further ones."""


@dataclass(frozen=True, slots=True)
class Tries:
    """Wrong tries on one account since the last right one; `wait`: seconds until the next."""

    count: int = 0
    wait: float = 0.0

    def one_more(self) -> Tries:
        count = self.count + 1
        beyond = count - FREE_TRIES - 1
        return Tries(count, WAITS[min(beyond, len(WAITS) - 1)] if beyond >= 0 else 0.0)

    def later(self, seconds: float) -> Tries:
        return replace(self, wait=max(0.0, self.wait - seconds))

    @property
    def locked_seconds(self) -> int:
        """Whole seconds until the next try is allowed; 0 where it is."""
        return ceil(self.wait)

    @property
    def left(self) -> int:
        """How many wrong tries there may be before one is followed by a wait."""
        return max(0, FREE_TRIES - self.count)


@dataclass(frozen=True, slots=True)
class AttemptRecord:
    """Tries by account on this station. `sequence` grows with every change; `noted_at` is the
    reading of the monotonic clock at the last one."""

    id: str
    noted_at: float
    sequence: int = 1
    tries: Mapping[str, Tries] = field(default_factory=dict)

    def now(self, reading: float) -> AttemptRecord:
        """The record at a later reading of the monotonic clock."""
        passed = passed_for_sure(self.noted_at, reading)
        tries = {key: one.later(passed) for key, one in self.tries.items()}
        return replace(self, noted_at=reading, tries=tries)

    def of(self, key: str) -> Tries:
        return self.tries.get(key, Tries())

    def counted(self, key: str) -> AttemptRecord:
        """With one more try on an account."""
        return self._next({**self.tries, key: self.of(key).one_more()})

    def forgotten(self, key: str) -> AttemptRecord:
        """Without the tries on an account."""
        return self._next({other: one for other, one in self.tries.items() if other != key})

    def unchanged(self) -> AttemptRecord:
        """To be written as `forgotten` would be: a wrong try costs as much time as a right one."""
        return self._next(self.tries)

    def _next(self, tries: Mapping[str, Tries]) -> AttemptRecord:
        return replace(self, sequence=self.sequence + 1, tries=tries)

    def to_bytes(self) -> bytes:
        content = json.dumps(asdict(self), sort_keys=True).encode("ascii")
        return sha256(content).hexdigest().encode("ascii") + b"\n" + content

    @classmethod
    def from_bytes(cls, stored: bytes) -> AttemptRecord:
        """Read what `to_bytes` gave.

        Raises:
            ContentRejectedError: it is torn, or of another program.
        """
        checksum, _, content = stored.partition(b"\n")
        if sha256(content).hexdigest().encode("ascii") != checksum:
            raise ContentRejectedError("The record of wrong tries is torn.")
        values = json.loads(content)
        try:
            tries = {key: Tries(**one) for key, one in values.pop("tries").items()}
            return cls(**values, tries=tries)
        except (KeyError, TypeError) as error:
            raise ContentRejectedError(
                "The record of wrong tries is of another program."
            ) from error
