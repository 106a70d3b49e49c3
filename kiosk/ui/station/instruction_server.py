"""Staff's commands to the running screen: one instruction and one answer for each connection.

A local socket in the data folder (on Windows a named pipe) that only the user who runs the screen
may open (docs/adr/0017). What is truncated, malformed, too large or late is refused, and the screen
goes on. The server never blocks: it lives in the event loop.
"""

from __future__ import annotations

import hashlib
import logging
import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from kiosk.core.errors import KioskError, StaffError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.instruction import (
    MAX_LINE_BYTES,
    Admit,
    ControlScreen,
    Instruction,
    answer_line,
    instruction_line,
    read_answer,
    read_instruction,
    refusal_line,
)

log = logging.getLogger("kiosk.staff")

TIMEOUT_MS = 5000
"""How long a client may take to send its instruction, and how long it waits for the answer."""
MAX_CONNECTIONS = 4
"""How many clients are served at a time; the next one is disconnected."""
MAX_SOCKET_PATH = 103
"""Bytes of a socket's path, its end not counted: the systems have room for 104 to 108."""

OFTEN = (ControlScreen("status"), ControlScreen("stay-awake"))
"""What staff mode says by itself, and the log leaves out."""

CarryOut = Callable[[Instruction], str]
"""Does what is asked and says what has happened; raises a KioskError where it cannot."""


def address(folder: DataFolder) -> str:
    """The socket address of the screen of this data folder.

    Raises:
        StaffError: the data folder's path is too long for a socket.
    """
    if os.name == "nt":
        return pipe_name(folder.root)
    path = folder.line
    if len(os.fsencode(path)) > MAX_SOCKET_PATH:
        raise StaffError(
            f"The path {path} is too long for a socket: choose a data folder nearer to the root."
        )
    return str(path)


def pipe_name(data_folder: Path) -> str:
    """The name of the pipe, which does not depend on how the folder's path is spelt."""
    spelt = os.path.normcase(data_folder.resolve())
    return "kiosk-" + hashlib.sha256(os.fsencode(spelt)).hexdigest()[:32]


class InstructionServer(QObject):
    """The screen's side: carries out instructions and answers them."""

    def __init__(self, carry_out: CarryOut, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._carry_out = carry_out
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._accept)

    def open(self, folder: DataFolder) -> None:
        """Listen from now on, also where a power cut left a stale socket behind. Where the file
        system has no sockets, or another screen listens, the log says so and this screen runs
        without."""
        try:
            where = address(folder)
        except StaffError as error:  # the commands say so too, to whoever wants them
            log.info("no instruction server: %s", error)
            return
        if _is_served(where):
            log.warning("another screen of this data folder listens at %s", where)
            return
        QLocalServer.removeServer(where)
        if not self._server.listen(where):
            log.warning("no instruction server: %s", self._server.errorString())

    def close(self) -> None:
        self._server.close()

    def _accept(self) -> None:
        while socket := self._server.nextPendingConnection():
            socket.disconnected.connect(socket.deleteLater)
            if len(self._server.findChildren(QLocalSocket)) > MAX_CONNECTIONS:
                socket.abort()
                continue
            socket.setReadBufferSize(MAX_LINE_BYTES + 1)
            socket.readyRead.connect(lambda socket=socket: self._read(socket))
            QTimer.singleShot(TIMEOUT_MS, socket, socket.abort)
            self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        """Read and answer, once a whole line has come or more than one may hold."""
        if not socket.canReadLine() and socket.bytesAvailable() <= MAX_LINE_BYTES:
            return
        socket.readyRead.disconnect()
        socket.write(self._answer(bytes(socket.read(MAX_LINE_BYTES + 1).data())))
        socket.disconnectFromServer()

    def _answer(self, said: bytes) -> bytes:
        try:
            instruction = read_instruction(said)
            done = self._carry_out(instruction)
        except KioskError as error:
            log.warning("instruction refused: %s", error)
            return refusal_line(error)
        if not isinstance(instruction, Admit) and instruction not in OFTEN:
            log.info("%s carried out: %s", instruction, done)
        return answer_line(done)


def send_instruction(folder: DataFolder, instruction: Instruction) -> str:
    """Send an instruction to the running screen of this data folder; returns what has happened.

    Raises:
        UnavailableError: no screen answers.
        StaffError, ContentRejectedError: the screen refuses the instruction.
    """
    socket = QLocalSocket()
    socket.connectToServer(address(folder))
    if not socket.waitForConnected(TIMEOUT_MS):
        raise UnavailableError(
            f"No screen is running with the data folder {folder.root}. Start it with `kiosk run`."
        )
    socket.write(instruction_line(instruction))
    said = b""
    while not said.endswith(b"\n") and len(said) <= MAX_LINE_BYTES:
        if not socket.bytesAvailable() and not socket.waitForReadyRead(TIMEOUT_MS):
            raise UnavailableError("The screen does not answer. Try again in a moment.")
        said += bytes(socket.readAll().data())
    socket.abort()
    return read_answer(said)


def _is_served(where: str) -> bool:
    probe = QLocalSocket()
    probe.connectToServer(where)
    answers = probe.waitForConnected(0 if os.name != "nt" else 100)
    probe.abort()
    return answers
