"""How this program starts itself again with other arguments, as its own helper."""

from __future__ import annotations

import sys


def own_command(*arguments: str) -> list[str]:
    """The command line; a frozen build is its own interpreter."""
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "kiosk"]
    return [*program, *arguments]
