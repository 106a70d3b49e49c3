"""Hooks for uncaught exceptions, in every thread: the process ends, and its parent restarts it.

A process that has lost a thread would go on and do only half of its work.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from types import TracebackType

UNEXPECTED_ERROR = 70
"""Exit code of a process after an uncaught exception."""


def end_on_unexpected_errors(end: Callable[[], None]) -> None:
    """Call `end` after every uncaught exception, in the thread that has raised it.

    The hooks installed before, such as those of the log, run first. Unraisable exceptions count
    too: those in callbacks of native code and in finalizers.
    """
    hook, thread_hook, unraisable_hook = sys.excepthook, threading.excepthook, sys.unraisablehook

    def uncaught(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        hook(kind, error, trace)
        if not issubclass(kind, KeyboardInterrupt):
            end()

    def uncaught_in_thread(given: threading.ExceptHookArgs) -> None:
        thread_hook(given)
        if not issubclass(given.exc_type, SystemExit):
            end()

    def unraisable(given: sys.UnraisableHookArgs) -> None:
        unraisable_hook(given)
        end()

    sys.excepthook = uncaught
    threading.excepthook = uncaught_in_thread
    sys.unraisablehook = unraisable


def report_unexpected_error(error: Exception) -> None:
    """Treat an unexpected exception as if it had ended its thread; for loops that go on."""
    thread = threading.current_thread()
    given = (type(error), error, error.__traceback__, thread)
    threading.excepthook(threading.ExceptHookArgs(given))
