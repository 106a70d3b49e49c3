"""Logs: one rotating file for each process of the kiosk, with crashes and uncaught exceptions.

Every module logs to its topic (`logging.getLogger("kiosk.sync")`). ERROR: something was
abandoned; WARNING: we carried on. No personal data, no PINs.
"""

from __future__ import annotations

import faulthandler
import logging
import logging.handlers
import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import TextIO

FILE_BYTES = 1_000_000
FILES = 4
"""Of each of some twenty processes: 100 MB in all (tests/core/test_logs.py counts them)."""

MAX_CRASH_BYTES = 200_000
"""A file with the stacks of more crashes is begun anew."""

log = logging.getLogger("kiosk.crash")


def start_logging(folder: Path, process: str) -> None:
    """Log this process ("screen", "film", …) to `folder`/kiosk-`process`.log and, from WARNING
    on, to standard error; write down crashes and uncaught exceptions whole.

    A folder that cannot be written costs the file, not the start.
    """
    form = logging.Formatter(
        "%(asctime)s %(levelname)s %(name)s: %(message)s", datefmt="%Y-%m-%dT%H:%M:%S%z"
    )
    root = logging.getLogger()
    root.setLevel(logging.WARNING)
    logging.getLogger("kiosk").setLevel(logging.INFO)
    terminal = logging.StreamHandler()
    terminal.setLevel(logging.WARNING)
    terminal.setFormatter(form)
    root.addHandler(terminal)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = logging.handlers.RotatingFileHandler(
            folder / f"kiosk-{process}.log",
            maxBytes=FILE_BYTES,
            backupCount=FILES - 1,
            encoding="utf-8",
        )
        file.setFormatter(form)
        root.addHandler(file)
        faulthandler.enable(_crash_file(folder / f"kiosk-{process}.crash"))
    except OSError as error:
        faulthandler.enable()
        log.warning("no log file in %s: %s", folder, error.strerror)
    _hear_uncaught_exceptions()


def _crash_file(path: Path) -> TextIO:
    """Opened for the stack of a crash; never closed."""
    full = path.exists() and path.stat().st_size > MAX_CRASH_BYTES
    return path.open("w" if full else "a", encoding="utf-8")


def _hear_uncaught_exceptions() -> None:
    def uncaught(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            log.critical("uncaught exception", exc_info=(kind, error, trace))

    def uncaught_in_thread(given: threading.ExceptHookArgs) -> None:
        if given.exc_value is not None:  # None: the thread outlived the interpreter
            name = given.thread.name if given.thread else "?"
            trace = (given.exc_type, given.exc_value, given.exc_traceback)
            log.critical("uncaught exception in thread %s", name, exc_info=trace)

    def unraisable(given: sys.UnraisableHookArgs) -> None:
        error = given.exc_value
        log.critical("ignored exception in %r", given.object, exc_info=error)

    sys.excepthook = uncaught
    threading.excepthook = uncaught_in_thread
    sys.unraisablehook = unraisable
