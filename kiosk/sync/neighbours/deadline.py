"""Sockets with a deadline, however slowly the other side sends or receives."""

from __future__ import annotations

import socket
import time
from typing import Any

STALL_SECONDS = 4.0
"""Without a byte sent or received."""


class DeadlineSocket(socket.socket):
    """Raises TimeoutError at `deadline`, in seconds of the monotonic clock, or after
    `STALL_SECONDS` without a byte. A plain socket timeout begins anew with every byte."""

    deadline = 0.0

    def set_deadline(self, seconds: float) -> None:
        """Set the deadline so many seconds from now."""
        self.deadline = time.monotonic() + seconds

    def apply_deadline(self) -> None:
        """Make what is left the timeout of the next call.

        Raises:
            TimeoutError: the deadline has passed.
        """
        left = self.deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError("the deadline has passed")
        self.settimeout(min(STALL_SECONDS, left))

    def recv_into(self, *arguments: Any) -> int:
        self.apply_deadline()
        return super().recv_into(*arguments)

    def sendall(self, *arguments: Any) -> None:
        self.apply_deadline()
        super().sendall(*arguments)
