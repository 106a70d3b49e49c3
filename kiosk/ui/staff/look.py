"""Looking at an installed release as a visitor would, in a process of its own above staff mode."""

from __future__ import annotations

import logging
import subprocess
from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from kiosk.core.errors import KioskError
from kiosk.core.process.own_command import own_command
from kiosk.ui.staff.worker import Worker

log = logging.getLogger("kiosk.staff")

AWAKE_MS = 5000
"""How often it is told that somebody is still there."""

END_SECONDS = 5.0


class Look(QObject):
    """`shown`: it is on the screen; `ended`: it is not any more; `failed` carries the release that
    cannot be shown; `awake`: somebody is looking, which counts as work."""

    shown = Signal()
    ended = Signal()
    failed = Signal(int)
    awake = Signal()

    def __init__(
        self,
        size: Callable[[], str],
        command: Callable[..., list[str]] = own_command,
        parent: QObject | None = None,
    ) -> None:
        """`size`: of the window that is opened, as 1920x1080; '' for the whole screen."""
        super().__init__(parent)
        self._size = size
        self._command = command
        self._number = 0
        self._process: subprocess.Popen[bytes] | None = None
        self._worker = Worker(self)
        self._awake = QTimer(self, interval=AWAKE_MS)
        self._awake.timeout.connect(self.awake)
        self.shown.connect(self._awake.start, Qt.ConnectionType.QueuedConnection)

    @Slot(int)
    def begin(self, number: int) -> None:
        """Show a release; nothing where one is shown already."""
        if self._number:
            return
        self._number = number
        size = self._size()
        arguments = (str(number), *([f"--size={size}"] if size else []))

        def work() -> int:
            process = subprocess.Popen(
                self._command("look", *arguments), stdin=subprocess.PIPE, stdout=subprocess.PIPE
            )
            self._process = process
            assert process.stdout
            with process.stdout:
                if process.stdout.readline():
                    self.shown.emit()
                process.stdout.read()
            return process.wait()

        self._worker.do(work, self._hear)

    def _hear(self, outcome: int | KioskError) -> None:
        number, self._number = self._number, 0
        self._awake.stop()
        self._let_go()
        if outcome:
            log.warning("release %d could not be looked at: %s", number, outcome)
            self.failed.emit(number)
        self.ended.emit()

    def close(self) -> None:
        """End what is looked at."""
        process = self._process
        self._let_go()
        if process is not None:
            try:
                process.wait(END_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
        self._worker.close()

    def _let_go(self) -> None:
        """Close the standard input of the process, which ends it."""
        process, self._process = self._process, None
        if process is not None and process.stdin:
            with suppress(OSError):  # it has ended
                process.stdin.close()
