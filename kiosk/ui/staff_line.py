"""The line on which staff reach the running screen: one instruction, one answer, and it is closed.

A local socket in the data folder (on Windows a named pipe) that only the user who runs the screen
may open (docs/adr/0017). Whoever sends something torn, wrong, huge or nothing at all is refused,
and the screen goes on. Nothing here waits: the screen's side lives in the event loop.
"""

from __future__ import annotations

import hashlib
import logging
import os
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from kiosk.core.errors import KioskError, StaffError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.instruction import (
    LONGEST_LINE,
    Instruction,
    answer_line,
    read_answer,
    read_instruction,
    refusal_line,
)

log = logging.getLogger("kiosk.staff")

PATIENCE_MS = 5000
"""How long a caller may take to say something, and how long a command waits for the answer."""
CALLERS = 4
"""How many may be on the line at a time; the next one is sent away."""
LONGEST_ADDRESS = 103
"""Bytes of a socket's path, its end not counted: the systems have room for 104 to 108."""

ASKED_ONLY = ("admit", "status")
"""Acts that change nothing; one of them brings a token, and neither belongs in the log."""

Follow = Callable[[Instruction], str]
"""Does what is asked and says what has happened; raises a KioskError where it cannot."""


def address(folder: DataFolder) -> str:
    """Where the screen of this data folder is reached.

    Raises:
        StaffError: the data folder's path is too long for a socket.
    """
    if os.name == "nt":
        return "kiosk-" + hashlib.sha256(os.fsencode(folder.root)).hexdigest()[:32]
    path = folder.line
    if len(os.fsencode(path)) > LONGEST_ADDRESS:
        raise StaffError(
            f"The path {path} is too long for a socket: choose a data folder nearer to the root."
        )
    return str(path)


class StaffLine(QObject):
    """The screen's end of the line."""

    def __init__(self, follow: Follow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._follow = follow
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._welcome)

    def open(self, folder: DataFolder) -> None:
        """Listen from now on; what a power cut left behind is no obstacle. Where the disk knows no
        sockets, or another screen has the line, the log says so and this screen does without."""
        try:
            where = address(folder)
        except StaffError as error:  # the commands say so too, to whoever wants them
            log.info("staff cannot reach this screen: %s", error)
            return
        if _somebody_answers(where):
            log.warning("another screen of this data folder hears staff, at %s", where)
            return
        QLocalServer.removeServer(where)
        if not self._server.listen(where):
            log.warning("staff cannot reach this screen: %s", self._server.errorString())

    def close(self) -> None:
        self._server.close()

    def _welcome(self) -> None:
        while socket := self._server.nextPendingConnection():
            socket.disconnected.connect(socket.deleteLater)
            if len(self._server.findChildren(QLocalSocket)) > CALLERS:
                socket.abort()
                continue
            socket.setReadBufferSize(LONGEST_LINE + 1)
            socket.readyRead.connect(lambda socket=socket: self._hear(socket))
            QTimer.singleShot(PATIENCE_MS, socket, socket.abort)
            self._hear(socket)

    def _hear(self, socket: QLocalSocket) -> None:
        """Everything that is said, once it is a whole line or too much for one."""
        if not socket.canReadLine() and socket.bytesAvailable() <= LONGEST_LINE:
            return
        socket.readyRead.disconnect()
        socket.write(self._answer(bytes(socket.read(LONGEST_LINE + 1).data())))
        socket.disconnectFromServer()

    def _answer(self, said: bytes) -> bytes:
        try:
            instruction = read_instruction(said)
            done = self._follow(instruction)
        except KioskError as error:
            log.warning("staff were refused: %s", error)
            return refusal_line(error)
        if instruction.act not in ASKED_ONLY:
            log.info("staff asked for %s %s: %s", instruction.act, instruction.name, done)
        return answer_line(done)


def tell_screen(folder: DataFolder, instruction: Instruction) -> str:
    """Have the running screen of this data folder do something; returns what has happened.

    Raises:
        UnavailableError: no screen answers.
        StaffError, ContentRejectedError: the screen does not do it.
    """
    socket = QLocalSocket()
    socket.connectToServer(address(folder))
    if not socket.waitForConnected(PATIENCE_MS):
        raise UnavailableError(
            f"No screen is running with the data folder {folder.root}. Start it with `kiosk run`."
        )
    socket.write(instruction.as_line())
    said = b""
    while not said.endswith(b"\n") and len(said) <= LONGEST_LINE:
        if not socket.bytesAvailable() and not socket.waitForReadyRead(PATIENCE_MS):
            raise UnavailableError("The screen does not answer. Try again in a moment.")
        said += bytes(socket.readAll().data())
    socket.abort()
    return read_answer(said)


def _somebody_answers(where: str) -> bool:
    probe = QLocalSocket()
    probe.connectToServer(where)
    answers = probe.waitForConnected(0 if os.name != "nt" else 100)
    probe.abort()
    return answers
