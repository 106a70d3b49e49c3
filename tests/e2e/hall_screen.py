"""The real program on a virtual screen, touched and watched from outside as a visitor would."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType

from tests.children import children
from tests.x_screen import XScreen, has_one_colour

RUN = (sys.executable, "-m", "kiosk", "run", "--timing")

NEVER_IDLE = {"KIOSK_SESSION__IDLE_SECONDS": "3600"}
"""Settings with which a visitor's visit does not end by itself."""


class HallScreen(XScreen):
    """`kiosk run` in a process of its own; leaving the context ends it as an operator would.

    A desktop is pretended, so that no picture stays behind the windows of the next test.
    """

    def __init__(
        self, display: str, data: Path, settings: dict[str, str], command: Sequence[str] = RUN
    ) -> None:
        super().__init__(display)
        self._data = data
        log = data / "logs" / "kiosk-screen.log"
        self._log_read = len(log.read_text(encoding="utf-8")) if log.exists() else 0
        ours = {"DISPLAY": display, "KIOSK_DATA": str(data), "XDG_CURRENT_DESKTOP": "tests"}
        environment = os.environ | ours | settings
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
        self.close()

    def ask_to_end(self) -> None:
        self._process.send_signal(signal.SIGTERM)

    @property
    def pid(self) -> int:
        """The process id of the supervisor."""
        return self._process.pid

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


def screen_of(supervisor: int) -> int:
    """The process id of the screen of a supervisor."""
    (found,) = filter(_is_screen, children(supervisor))
    return found


def kill_screen(supervisor: int) -> None:
    os.kill(screen_of(supervisor), signal.SIGKILL)


def visitors_see_a_new_start(
    screen: HallScreen, size: tuple[int, int], begin: Callable[[], object]
) -> None:
    """Have the screen process end; until the next one is there, the screen never has one colour."""
    begin()
    looks = 0
    while not screen.told("presence attract", 0):
        assert not has_one_colour(screen.look(0, 0, *size))
        looks += 1
    assert looks > 1


def _is_screen(pid: int) -> bool:
    try:
        return b"screen" in Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
    except OSError:
        return False
