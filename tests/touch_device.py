"""A touch screen at a real X server, by the driver "inputtest" of Xorg, which hands on what it
reads from a socket."""

from __future__ import annotations

import socket
import struct
import subprocess
from pathlib import Path

SECTION = """
Section "InputDevice"
  Identifier "{name}"
  Driver "inputtest"
  Option "SocketPath" "{path}"
  Option "DeviceType" "Touch"
  Option "TouchCount" "10"
EndSection
"""
NAME = "touch screen"

# As in xf86-input-inputtest-protocol.h and XI2.h.
CLIENT_VERSION, WAIT_FOR_SYNC, TOUCH = 0, 1, 6
TOUCH_BEGIN, TOUCH_UPDATE, TOUCH_END = 18, 19, 20
RANGE = 0xFFFF
"""The coordinates of the device go from 0 to it on each axis."""


class TouchDevice:
    """Fingers on a screen of `width` x `height` pixels."""

    def __init__(self, display: str, path: Path, width: int, height: int) -> None:
        self._display = display
        self._path = path
        self._size = width, height
        self._connect()

    def close(self) -> None:
        self._socket.close()

    def press(self, finger: int, x: int, y: int) -> None:
        self._touch(finger, TOUCH_BEGIN, x, y)

    def move(self, finger: int, x: int, y: int) -> None:
        self._touch(finger, TOUCH_UPDATE, x, y)

    def release(self, finger: int, x: int, y: int) -> None:
        self._touch(finger, TOUCH_END, x, y)

    def tap(self, x: int, y: int) -> None:
        self.press(0, x, y)
        self.release(0, x, y)

    def unplug(self) -> None:
        """The server takes it out of use, with the fingers that are on it."""
        self._xinput("disable")
        self._socket.close()

    def plug_in(self) -> None:
        self._xinput("enable")
        self._connect()

    def _connect(self) -> None:
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.settimeout(10)
        self._socket.connect(str(self._path))
        self._send(CLIENT_VERSION, struct.pack("<HH", 1, 1))
        self._socket.recv(12)

    def _xinput(self, act: str) -> None:
        command = ["xinput", f"--{act}", NAME]
        subprocess.run(command, env={"DISPLAY": self._display}, check=True, timeout=20)

    def _touch(self, finger: int, kind: int, x: int, y: int) -> None:
        width, height = self._size
        places = [x * RANGE / width, y * RANGE / height, *([0.0] * 62)]
        fields = (finger, kind, 0, bytes([0b11]) + bytes(7), *places, *([0.0] * 64))
        self._send(TOUCH, struct.pack("<III8s4x64d64d", *fields))
        self._send(WAIT_FOR_SYNC, b"")
        self._socket.recv(8)

    def _send(self, kind: int, content: bytes) -> None:
        self._socket.sendall(struct.pack("<II", 8 + len(content), kind) + content)
