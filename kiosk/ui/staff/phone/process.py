"""Owns the process of the phone page, and never blocks on it."""

from __future__ import annotations

import logging
import sys

from PySide6.QtCore import QObject, QProcess, Signal, Slot

from kiosk.core.account import Account
from kiosk.core.errors import ContentRejectedError, StaffError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.temporary_folder import TemporaryFolder
from kiosk.core.phone_page.telling import Opening, parse_told
from kiosk.core.process.own_command import own_command
from kiosk.core.typed_message import encode
from kiosk.ui.staff.process_apart import end_at_once, process_apart

log = logging.getLogger("kiosk.staff")


class PhoneProcess(QObject):
    """`told` has what it says; `ended` says whether it has ended without being asked to, by a
    fault."""

    told = Signal(object)
    ended = Signal(bool)

    def __init__(self, folder: DataFolder, parent: QObject) -> None:
        super().__init__(parent)
        self._data = folder
        self._process: QProcess | None = None
        self._folder: TemporaryFolder | None = None
        self._stopped = False

    @property
    def runs(self) -> bool:
        return self._process is not None

    def start(self, account: Account, language: str) -> None:
        """Open the page.

        Raises:
            UnavailableError: there is no room for what is under way.
        """
        self._folder = TemporaryFolder("phone", self._data.root)
        opening = Opening(account.id, account.name, account.role, language, str(self._folder.path))
        self._stopped = False
        self._process = process = process_apart(self._data, self)
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._finished)
        process.errorOccurred.connect(self._not_started)
        program, *arguments = own_command("phone-page", encode(opening).decode())
        process.start(program, arguments)

    def stop(self) -> None:
        """Close the port; photos that have come are put into the library before it ends. Windows
        has no such request: there it ends at once."""
        if self._process is not None:
            self._stopped = True
            if sys.platform == "win32":
                self._process.kill()
            else:
                self._process.terminate()

    def kill(self) -> None:
        """End it at once: the port is closed when this returns."""
        process, self._process = self._process, None
        if process is not None:
            end_at_once(process)
        self._clean()

    @Slot()
    def _read(self) -> None:
        while (process := self._process) is not None and process.canReadLine():
            try:
                told = parse_told(bytes(process.readLine().data()))
            except ContentRejectedError as error:
                log.warning("the phone page is closed: %s", error)
                self.kill()
                self.ended.emit(True)
                return
            self.told.emit(told)

    @Slot(int, QProcess.ExitStatus)
    def _finished(self, code: int, _status: QProcess.ExitStatus) -> None:
        self._read()
        fault = code not in (0, StaffError.exit_code) and not self._stopped
        if fault:
            log.warning("the phone page has ended with %s", code)
        self._gone(fault=fault)

    @Slot(QProcess.ProcessError)
    def _not_started(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            log.warning("the phone page cannot be started")
            self._gone(fault=True)

    def _gone(self, *, fault: bool) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.deleteLater()
        self._clean()
        self.ended.emit(fault)

    def _clean(self) -> None:
        if self._folder is not None:
            self._folder.close()
            self._folder = None
