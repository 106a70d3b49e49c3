"""Connections that end in time, however little the other side sends or takes."""

from __future__ import annotations

import socket
import time
from typing import Any

STALL = 4.0
"""Seconds in which nothing moves."""


class DeadlineSocket(socket.socket):
    """Whatever waits on it gives up with TimeoutError at `deadline`, in seconds of the monotonic
    clock, or when nothing has moved for a while. A plain timeout begins anew with every byte."""

    deadline = 0.0

    def give(self, seconds: float) -> None:
        """Allow so much from now on."""
        self.deadline = time.monotonic() + seconds

    def wait_no_longer(self) -> None:
        """Apply what is left to the next call."""
        left = self.deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError("the deadline has passed")
        self.settimeout(min(STALL, left))

    def recv_into(self, *arguments: Any) -> int:
        self.wait_no_longer()
        return super().recv_into(*arguments)

    def sendall(self, *arguments: Any) -> None:
        self.wait_no_longer()
        super().sendall(*arguments)
