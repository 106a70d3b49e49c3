"""Logs: one rotating file for each process of the kiosk, in a limited room altogether, with crashes
and uncaught exceptions, of which reports are written.

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
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import TextIO

FILE_BYTES = 1_000_000
FILES = 4
"""Of each process."""

MAX_BYTES = 95_000_000
"""Of all logs in a folder, whatever has written them; crash reports are within 100 MB with them."""

MAX_CRASH_LINE = 200
"""Characters of a line of a crash that are logged."""

log = logging.getLogger("kiosk.crash")


class _LogFile(logging.handlers.RotatingFileHandler):
    """A record for which the disk has no room is lost without a word; the terminal has it."""

    def doRollover(self) -> None:  # noqa: N802
        super().doRollover()
        delete_oldest_logs(Path(self.baseFilename).parent)

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
        delete_oldest_logs(folder)
        faulthandler.enable(_crash_file(folder, process))
    except OSError as error:
        faulthandler.enable()
        log.warning("no log file in %s: %s", folder, error.strerror)
    _hear_uncaught_exceptions(folder, process)


def delete_oldest_logs(folder: Path) -> None:
    """Delete files that are written no more, the oldest first, until what is left and `FILE_BYTES`
    for each file that may be written are within `MAX_BYTES`."""
    found, total = [], 0
    for path in folder.glob("kiosk-*"):
        if path.suffix == ".log":
            total += FILE_BYTES
        elif path.suffix != ".crash":
            with suppress(FileNotFoundError):  # another process rotates or deletes it
                known = path.stat()
                found.append((known.st_mtime, known.st_size, path))
                total += known.st_size
    for _, size, path in sorted(found):
        if total <= MAX_BYTES:
            return
        with suppress(PermissionError):  # on Windows, while another process has it open
            path.unlink(missing_ok=True)
            total -= size


def watch_for_native_crashes(folder: Path, process: str) -> None:
    """Have the stack of a crash in native code written to `folder`, for a process without a log of
    its own; where that cannot be, to standard error."""
    try:
        faulthandler.enable(_crash_file(folder, process))
    except OSError:
        faulthandler.enable()


def _crash_file(folder: Path, process: str) -> TextIO:
    """Opened for the stack of a crash; never closed. A crash of the run before is logged, and so
    travels with the station's status; it is reported, and its stack is kept beside, as .crash.1."""
    path = folder / f"kiosk-{process}.crash"
    crash = path.read_text("utf-8", "replace") if path.exists() else ""
    if crash.strip():
        from kiosk.core.process.crash_reports import report_native_crash

        at = datetime.fromtimestamp(path.stat().st_mtime, UTC)
        report_native_crash(folder, process, crash, at)
        with suppress(PermissionError):  # on Windows, while another process has it open
            path.replace(path.with_name(f"{path.name}.1"))
        lines = [line.strip() for line in crash.splitlines() if line.strip()]
        where = next((line for line in lines if line.startswith("File ")), "")
        log.error("crashed: %s %s", lines[0][:MAX_CRASH_LINE], where[:MAX_CRASH_LINE])
    return path.open("a", encoding="utf-8")


def _hear_uncaught_exceptions(folder: Path, process: str) -> None:
    def report(error: BaseException | None) -> None:
        if error is not None:
            from kiosk.core.process.crash_reports import report_exception  # not while it waits

            try:
                report_exception(folder, process, error)
            except OSError as refused:
                log.warning("no crash report in %s: %s", folder, refused.strerror)

    def uncaught(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            log.critical("uncaught exception", exc_info=(kind, error, trace))
            report(error)

    def uncaught_in_thread(given: threading.ExceptHookArgs) -> None:
        if given.exc_value is not None:  # None: the thread outlived the interpreter
            name = given.thread.name if given.thread else "?"
            trace = (given.exc_type, given.exc_value, given.exc_traceback)
            log.critical("uncaught exception in thread %s", name, exc_info=trace)
            report(given.exc_value)

    def unraisable(given: sys.UnraisableHookArgs) -> None:
        error = given.exc_value
        log.critical("ignored exception in %r", given.object, exc_info=error)
        report(error)

    sys.excepthook = uncaught
    threading.excepthook = uncaught_in_thread
    sys.unraisablehook = unraisable
