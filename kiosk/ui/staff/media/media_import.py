"""An import that runs beside the window, in a process of its own; the page may be left meanwhile.

Whatever ends it (Cancel, a full disk, a crash), what is imported is in the library, and what is not
is still in the list: `goOn` takes up there. All of it is one change-set. It ends with this process,
even when that is killed.
"""

from __future__ import annotations

import json
import logging
import subprocess
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import IO, cast

from PySide6.QtCore import Property, QObject, Qt, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.errors import ContentRejectedError
from kiosk.core.files.imported_media import legible
from kiosk.core.files.os_errors import LITTLE_ROOM
from kiosk.ui.viewmodels.pages.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.staff")

MAX_FILES, MAX_CHARACTERS = 50, 20_000
"""Of one command line; Windows takes 32,767 characters."""

STOP_SECONDS = 5.0
"""From SIGTERM to SIGKILL; an import may be killed at any point."""

STEPS = {"reading": 0, "probing": 1, "picture": 2, "copying": 2}
"""The third of a file's way in which a step lies."""


class FileState(StrEnum):
    """Where a file is in an import."""

    WAITING = "waiting"
    WORKING = "working"
    DONE = "done"
    KNOWN = "known"
    """It was in the library before."""
    REFUSED = "refused"


class ImportState(StrEnum):
    """Where an import is."""

    NONE = ""
    RUNNING = "running"
    WAITING = "waiting"
    """Another import runs on this PC; this one begins when that has ended."""
    ENDED = "ended"
    CANCELLED = "cancelled"
    FULL = "full"
    """The disk is full."""
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class ImportedFile:
    """A file of an import; `share` of it is done, 0 to 1. `name` is that of the library when it
    is there, else its own."""

    path: Path
    name: str
    state: FileState = FileState.WAITING
    share: float = 0.0
    fault: str = ""


@QmlElement
@QmlUncreatable("there is one import")
class MediaImport(QObject):  # type: ignore[operator]  # its stub lacks the call
    """`command` makes the command line that imports some files into a change-set, 0 for a new one;
    `free_bytes` tells how much room the disk of the library has."""

    changed = Signal()
    landed = Signal()
    """A file is in the library; for Python."""

    _line = Signal(str)
    _ended = Signal(int, str)

    def __init__(
        self,
        command: Callable[[Sequence[str], int], Sequence[str]],
        free_bytes: Callable[[], int],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._command = command
        self._free_bytes = free_bytes
        self._list: list[ImportedFile] = []
        self._places: dict[str, int] = {}
        self._change_set = 0
        self._state = ImportState.NONE
        self._process: subprocess.Popen[str] | None = None
        self._reader: threading.Thread | None = None
        self._rows: RowsModel[ImportedFile] = RowsModel(
            {
                "name": lambda one: one.name,
                "phase": lambda one: one.state.value,
                "share": lambda one: one.share,
                "fault": lambda one: one.fault,
            },
            self,
        )
        self._line.connect(self.hear, Qt.ConnectionType.QueuedConnection)
        self._ended.connect(self._end, Qt.ConnectionType.QueuedConnection)

    @Slot(object)
    def add(self, paths: Sequence[Path]) -> None:
        """Import these too; those that are in the list already stay as they are."""
        if self._state is ImportState.ENDED:
            self._change_set = 0
        self.expect(paths)
        if self._process is None:
            self._start()
        self._tell()

    def expect(self, paths: Sequence[Path]) -> None:
        """Put files into the list; `add` imports them as well."""
        for path in paths:
            if str(path) not in self._places:
                self._places[str(path)] = len(self._list)
                self._list.append(ImportedFile(path, legible(path.name)))

    def landed_names(self) -> frozenset[str]:
        """What the files of this import that are in the library are called there."""
        there = (FileState.DONE, FileState.KNOWN)
        return frozenset(one.name for one in self._list if one.state in there)

    @Slot()
    def cancel(self) -> None:
        """What is imported stays; the rest stays in the list."""
        if self.running:
            self._state = ImportState.CANCELLED
            self._ask_to_stop()
            self._tell()

    @Slot()
    def goOn(self) -> None:
        """Import what is left."""
        if self._process is None:
            self._start()
            self._tell()

    @Slot()
    def forget(self) -> None:
        """Clear the list, once the import has ended."""
        if self._process is None:
            self._list, self._places, self._state = [], {}, ImportState.NONE
            self._change_set = 0
            self._tell()

    def close(self) -> None:
        """Stop it, and wait for that."""
        if self._process is None:
            return
        self._ask_to_stop()
        try:
            self._process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        cast("threading.Thread", self._reader).join()

    # The process

    def _start(self) -> None:
        batch = self._batch()
        if not batch:
            self._state = ImportState.ENDED if self._list else ImportState.NONE
            return
        self._state = ImportState.RUNNING
        try:
            self._process = subprocess.Popen(
                self._command(batch, self._change_set),
                stdin=subprocess.PIPE,  # closes when we are killed, and then it ends too
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                errors="replace",
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:  # too many processes or too little memory
            log.warning("the import cannot be started: %s", error.strerror)
            self._state = ImportState.FAILED
            return
        self._reader = threading.Thread(target=self._read, args=(self._process,), name="import")
        self._reader.start()

    def _batch(self) -> list[str]:
        batch: list[str] = []
        for one in self._list:
            if one.state is FileState.WAITING:
                if len(batch) == MAX_FILES or sum(map(len, batch)) > MAX_CHARACTERS:
                    break
                batch.append(str(one.path))
        return batch

    def _ask_to_stop(self) -> None:
        if self._process is not None:
            self._process.terminate()

    def _read(self, process: subprocess.Popen[str]) -> None:
        """In a thread of its own: what the process says, as it says it."""
        said = ""
        with cast("IO[str]", process.stdout) as lines:
            for line in lines:
                if line.startswith("{"):
                    self._line.emit(line)
                else:
                    said = line.strip() or said
        cast("IO[str]", process.stdin).close()
        self._ended.emit(process.wait(), said)

    @Slot(str)
    def hear(self, line: str) -> None:
        """What an import tells of a file, as a line of JSON."""
        report = json.loads(line)
        place = self._places.get(report["file"])
        if report["is"] == "Waiting":
            self._state = ImportState.WAITING
        elif place is not None:
            if self._state is not ImportState.CANCELLED:
                self._state = ImportState.RUNNING
            self._list[place] = _after(self._list[place], report)
            if report["is"] == "Imported":
                self._change_set = report["change_set"] or self._change_set
                self.landed.emit()
        self._tell()

    @Slot(int, str)
    def _end(self, code: int, said: str) -> None:
        cast("threading.Thread", self._reader).join()
        self._process = None
        self._list = [
            replace(one, state=FileState.WAITING, share=0.0)
            if one.state is FileState.WORKING
            else one
            for one in self._list
        ]
        if self._state is not ImportState.CANCELLED:
            if code in (0, ContentRejectedError.exit_code):
                self._start()
            else:
                log.warning("the import ended with %s: %s", code, said)
                full = self._free_bytes() < LITTLE_ROOM
                self._state = ImportState.FULL if full else ImportState.FAILED
        self._tell()

    def _tell(self) -> None:
        self._rows.replace(tuple(self._list))
        self.changed.emit()

    # What QML binds

    @Property(str, notify=changed)
    def state(self) -> str:
        return self._state.value

    @Property(bool, notify=changed)
    def running(self) -> bool:
        """Whether files are imported; also while what was cancelled comes to its end."""
        at_work = self._state in (ImportState.RUNNING, ImportState.WAITING)
        return at_work or self._process is not None

    @Property(RowsModel, constant=True)
    def files(self) -> QObject:
        return self._rows

    @Property(int, notify=changed)
    def total(self) -> int:
        return len(self._list)

    @Property(int, notify=changed)
    def left(self) -> int:
        """How many are not imported and not refused either."""
        return self._count(FileState.WAITING, FileState.WORKING)

    @Property(int, notify=changed)
    def refused(self) -> int:
        return self._count(FileState.REFUSED)

    @Property(int, notify=changed)
    def known(self) -> int:
        return self._count(FileState.KNOWN)

    @Property(int, notify=changed)
    def done(self) -> int:
        return self._count(FileState.DONE)

    @Property(float, notify=changed)
    def share(self) -> float:
        """Of the whole import, 0 to 1."""
        return sum(one.share for one in self._list) / len(self._list) if self._list else 0.0

    @Property(str, notify=changed)
    def current(self) -> str:
        """The file under way."""
        return next((one.name for one in self._list if one.state is FileState.WORKING), "")

    def _count(self, *states: FileState) -> int:
        return sum(one.state in states for one in self._list)


def import_command(
    program: Callable[..., Sequence[str]], account: str, files: Sequence[str], change_set: int
) -> Sequence[str]:
    """The command line that imports files for an account and tells of it in JSON lines."""
    options = (f"--as={account}", f"--continues={change_set}")
    return program("import-for-staff", *options, "--", *files)


def _after(one: ImportedFile, report: dict[str, object]) -> ImportedFile:
    match report["is"]:
        case "Imported":
            state = FileState.DONE if report["new"] else FileState.KNOWN
            return replace(one, state=state, share=1.0, name=str(report["name"]))
        case "Refused":
            fault = str(report["fault"])
            log.info("%s was not imported: %s", one.name, report["reason"])
            return replace(one, state=FileState.REFUSED, share=1.0, fault=fault)
        case _:
            third = STEPS[str(report["step"])]
            share = (third + cast("int", report["percent"]) / 100) / 3
            return replace(one, state=FileState.WORKING, share=max(one.share, share))
