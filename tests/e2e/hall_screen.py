"""The real program on a virtual screen, touched and watched from outside as a visitor would."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType

from Xlib import X
from Xlib import display as xdisplay
from Xlib.ext import xtest

Pixels = bytes
"""An area of the screen, four bytes a pixel."""


RUN = (sys.executable, "-m", "kiosk", "run", "--timing")


class HallScreen:
    """`kiosk run` in a process of its own; leaving the context ends it as an operator would."""

    def __init__(
        self, display: str, data: Path, settings: dict[str, str], command: Sequence[str] = RUN
    ) -> None:
        self._data = data
        self._display = xdisplay.Display(display)
        self._root = self._display.screen().root
        log = data / "logs" / "kiosk-screen.log"
        self._log_read = len(log.read_text(encoding="utf-8")) if log.exists() else 0
        environment = os.environ | {"DISPLAY": display, "KIOSK_DATA": str(data)} | settings
        self._process = subprocess.Popen(
            command,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.code: int | None = None
        self.output = ""
        self.complaints = ""

    def __enter__(self) -> HallScreen:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.ask_to_end()
        self.output, self.complaints = self._process.communicate(timeout=20)
        self.code = self._process.returncode
        self._display.close()

    def ask_to_end(self) -> None:
        self._process.send_signal(signal.SIGTERM)

    @property
    def pid(self) -> int:
        """The process id of the supervisor."""
        return self._process.pid

    def touch(self, x: int, y: int) -> None:
        """Press and let go at a point of the screen."""
        for kind, detail in (
            (X.MotionNotify, 0),
            (X.ButtonPress, 1),
            (X.ButtonRelease, 1),
        ):
            xtest.fake_input(self._display, kind, detail=detail, x=x, y=y)
            self._display.sync()
            time.sleep(0.03)

    def wheel_down(self, x: int, y: int, steps: int) -> None:
        """Turn the wheel of a mouse over a point of the screen."""
        xtest.fake_input(self._display, X.MotionNotify, x=x, y=y)
        for kind in (X.ButtonPress, X.ButtonRelease) * steps:
            xtest.fake_input(self._display, kind, detail=5)
        self._display.sync()

    def press(self, key: int) -> None:
        """Press and let go of a key, by its symbol."""
        code = self._display.keysym_to_keycode(key)
        for kind in (X.KeyPress, X.KeyRelease):
            xtest.fake_input(self._display, kind, detail=code)
            self._display.sync()

    def press_with(self, held: int, key: int) -> None:
        """Press a key while another one is held, both by their symbols."""
        code = self._display.keysym_to_keycode(held)
        xtest.fake_input(self._display, X.KeyPress, detail=code)
        self.press(key)
        xtest.fake_input(self._display, X.KeyRelease, detail=code)
        self._display.sync()

    def look(self, x: int, y: int, width: int, height: int) -> Pixels:
        return bytes(self._root.get_image(x, y, width, height, X.ZPixmap, 0xFFFFFFFF).data)

    def colour(self, x: int, y: int) -> tuple[int, int, int]:
        """Red, green and blue of one pixel."""
        blue, green, red = self.look(x, y, 1, 1)[:3]
        return red, green, blue

    def changes_within(self, seconds: float, x: int, y: int, width: int, height: int) -> bool:
        """Whether an area shows something else before the time is over."""
        before = self.look(x, y, width, height)
        return self.until(lambda: self.look(x, y, width, height) != before, seconds)

    def window(self) -> tuple[int, int, int, int]:
        """Left, top, width and height of the kiosk's window on the screen."""
        for window in self._root.query_tree().children:
            if window.get_wm_class() == ("kiosk", "kiosk"):
                place = window.get_geometry()
                return place.x, place.y, place.width, place.height
        return 0, 0, 0, 0

    def told(self, words: str, seconds: float = 10) -> bool:
        """Whether the log of the screen has these words, in a line not yet passed over."""

        def found() -> bool:
            file = self._data / "logs" / "kiosk-screen.log"
            text = file.read_text(encoding="utf-8") if file.exists() else ""
            at = text.find(words, self._log_read)
            if at >= 0:
                self._log_read = at + len(words)
            return at >= 0

        return self.until(found, seconds)

    def has_told(self, words: str, seconds: float = 10) -> bool:
        """Whether the log of the screen has these words anywhere."""
        file = self._data / "logs" / "kiosk-screen.log"
        return self.until(lambda: words in file.read_text(encoding="utf-8"), seconds)

    def film_worker(self) -> int:
        """The process id of the film worker, 0 when there is none."""
        return next(
            (
                int(folder.name)
                for folder in Path("/proc").glob("[0-9]*")
                if self._is_film_worker(folder)
            ),
            0,
        )

    def _is_film_worker(self, folder: Path) -> bool:
        try:
            words = (folder / "cmdline").read_bytes().split(b"\0")
            environment = (folder / "environ").read_bytes()
        except OSError:
            return False
        return b"film-worker" in words and f"KIOSK_DATA={self._data}".encode() in environment

    @staticmethod
    def until(true: Callable[[], bool], seconds: float) -> bool:
        end = time.monotonic() + seconds
        while not true():
            if time.monotonic() > end:
                return False
            time.sleep(0.02)
        return True
