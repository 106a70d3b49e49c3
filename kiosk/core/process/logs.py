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
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import TextIO

FILE_BYTES = 1_000_000
FILES = 4
"""Of each of some twenty processes: 100 MB in all (tests/core/test_logs.py counts them)."""

MAX_CRASH_LINE = 200
"""Characters of a line of a crash that are logged."""

log = logging.getLogger("kiosk.crash")


class _LogFile(logging.handlers.RotatingFileHandler):
    """A record for which the disk has no room is lost without a word; the terminal has it."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802
        if not isinstance(sys.exc_info()[1], OSError):
            super().handleError(record)


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
        file = _LogFile(
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
    """Opened for the stack of a crash; never closed. A crash of the run before is logged, and so
    travels with the station's report; its stack is kept beside, as `path`.1."""
    crash = path.read_text("utf-8", "replace") if path.exists() else ""
    if crash:
        with suppress(PermissionError):  # on Windows, while another process has it open
            path.replace(path.with_name(f"{path.name}.1"))
        lines = [line.strip() for line in crash.splitlines() if line.strip()]
        where = next((line for line in lines if line.startswith("File ")), "")
        log.error("crashed: %s %s", lines[0][:MAX_CRASH_LINE], where[:MAX_CRASH_LINE])
    return path.open("a", encoding="utf-8")


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
