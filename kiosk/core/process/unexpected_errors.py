"""What becomes of an exception that nobody expected, in whichever thread it is raised.

A process that has lost a thread looks alive and does only half of its work. So it ends, and
whoever has started it starts it again.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from types import TracebackType

UNEXPECTED_ERROR = 70
"""Exit code of a process after an exception that nobody expected."""


def end_on_unexpected_errors(end: Callable[[], None]) -> None:
    """Call `end` after every uncaught exception, in the thread that has raised it.

    The hooks that are in force, those of the log for example, tell of it first. Exceptions that
    Python cannot raise count too: in callbacks of native code and in finalizers.
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
