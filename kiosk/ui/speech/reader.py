"""Reads aloud: owns the process that speaks (speaker.py), and never blocks on it."""

from __future__ import annotations

import json
import logging
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, QProcess, QTimer, Signal, Slot

from kiosk.core.process.own_command import own_command

log = logging.getLogger("kiosk.speech")

MAX_CHARACTERS = 4000
"""The most characters of one reading; nobody listens for longer."""

VOICE_SEARCH_DELAY_MS = 10_000
"""How long after the start voices are looked for: the first visitor has the PC to themselves."""

START_TIMEOUT_MS = 30_000
TIMEOUT_MS_PER_CHARACTER = 500
"""The deadline of a reading: an engine that is not done by then hangs."""

QUIT_TIMEOUT_MS = 500
"""Then it is killed: it has nothing to lose."""


class Reader(QObject):
    """Reads one text at a time. `languages` are those for which there is a voice: none until
    `look_for_voices` has found some, and none again when the process has failed."""

    languagesChanged = Signal()
    readingChanged = Signal()

    def __init__(self, volume: float, command: Sequence[str] | None = None) -> None:
        """`volume` is 0–1, within staff's limits."""
        super().__init__()
        self._volume = volume
        self._command = list(command or own_command("speaker"))
        self._process: QProcess | None = None
        self._ready = False
        self._wanted = False
        self._request: dict[str, object] | None = None
        self.languages: tuple[str, ...] = ()
        self.reading = False
        self._deadline = QTimer(self, singleShot=True)
        self._deadline.timeout.connect(self.stop)

    def look_for_voices(self) -> None:
        """Run the process until it has listed its voices."""
        self._start()

    def wake(self) -> None:
        """Start the process ahead of time."""
        self._wanted = bool(self.languages)
        if self._wanted:
            self._start()

    def read(self, text: str, language: str) -> None:
        """Read a text aloud in place of the current one."""
        text = text[:MAX_CHARACTERS]
        self._request = {"say": text, "language": language, "volume": self._volume}
        self._deadline.start(START_TIMEOUT_MS + TIMEOUT_MS_PER_CHARACTER * len(text))
        self._set_reading(True)
        self.wake()
        self._send_wish()

    @Slot()
    def stop(self) -> None:
        """Stop reading."""
        if self.reading:
            self._deadline.stop()
            self._request = {"say": ""}
            self._send_wish()
            self._set_reading(False)

    def sleep(self) -> None:
        """End the process until it is needed again."""
        self.stop()
        self._wanted = False
        if self._process is not None and self._ready:
            self._process.closeWriteChannel()

    @property
    def running(self) -> bool:
        return self._process is not None

    def shut_down(self) -> None:
        """Stop, and end the process for good."""
        process, self._process = self._process, None
        if process is not None:
            process.blockSignals(True)
            process.closeWriteChannel()
            if not process.waitForFinished(QUIT_TIMEOUT_MS):
                process.kill()
                process.waitForFinished()

    def _start(self) -> None:
        if self._process is None:
            self._ready = False
            self._process = QProcess(self)
            self._process.setStandardErrorFile(QProcess.nullDevice())
            self._process.readyReadStandardOutput.connect(self._read_output)
            self._process.finished.connect(self._ended)
            self._process.errorOccurred.connect(self._failed)
            self._process.start(self._command[0], self._command[1:])

    def _send_wish(self) -> None:
        """Send the pending text, at once or as soon as the process is ready."""
        if self._process is not None and self._ready and self._request is not None:
            self._process.write(json.dumps(self._request).encode() + b"\n")
            self._request = None

    @Slot()
    def _read_output(self) -> None:
        process = self._process
        while process is not None and process.canReadLine():
            told: dict[str, Any] = json.loads(bytes(process.readLine().data()))
            if "languages" in told:
                self._ready = True
                self._set_languages(tuple(told["languages"]))
                if self._wanted:
                    self._send_wish()
                else:
                    process.closeWriteChannel()
            elif not told["speaking"] and self._request is None:
                self._deadline.stop()
                self._set_reading(False)

    @Slot(int, QProcess.ExitStatus)
    def _ended(self, code: int, status: QProcess.ExitStatus) -> None:
        if self._process is not None:
            self._process.deleteLater()
            self._process = None
        if code or status is not QProcess.ExitStatus.NormalExit:
            self._give_up(f"it ended with {code}")
        elif self._request is not None and self._request["say"] and self.languages:
            self._start()  # somebody wanted to hear while it was about to end
        else:
            self._set_reading(False)

    @Slot(QProcess.ProcessError)
    def _failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._process = None
            self._give_up("it could not be started")

    def _give_up(self, why: str) -> None:
        """Switch reading aloud off until the next start of the program."""
        log.warning("reading aloud is off, the speaker failed: %s", why)
        self._wanted, self._request = False, None
        self._set_languages(())
        self._set_reading(False)

    def _set_languages(self, languages: tuple[str, ...]) -> None:
        if languages != self.languages:
            log.info("voices found for %s", ", ".join(languages) or "no language")
            self.languages = languages
            self.languagesChanged.emit()

    def _set_reading(self, reading: bool) -> None:
        if reading is not self.reading:
            self.reading = reading
            self.readingChanged.emit()
