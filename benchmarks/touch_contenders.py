"""Who is touched: the kiosk itself, and Chromium with the same hall as a web page."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Protocol

from benchmarks import processes
from benchmarks.full_speed_sync import FullSpeedSync
from benchmarks.xscreen import Screen

START_SECONDS = 60.0


class Contender(Protocol):
    """Stands at home once it is made. `film` is where home is touched for the film."""

    name: str
    film: tuple[int, int]

    def put(self, place: tuple[int, int]) -> None:
        """Put a finger on the list."""

    def draw(self, place: tuple[int, int]) -> None: ...

    def lift(self) -> None: ...

    def close(self) -> None: ...


class Kiosk:
    """The whole program, supervisor included, as a hall runs it."""

    name = "kiosk"
    film = (220, 580)

    def __init__(self, data: Path, screen: Screen) -> None:
        self._screen = screen
        self._process = subprocess.Popen(
            (sys.executable, "-m", "kiosk", "run", "--size", "1920x1080"),
            env=os.environ | {"KIOSK_DATA": str(data), "KIOSK_SCREEN__RENDERER": "software"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
        )
        screen.see_paint(time.monotonic() + START_SECONDS)
        screen.rest(4)
        screen.press((960, 500))
        screen.release()
        screen.rest(3)

    def put(self, place: tuple[int, int]) -> None:
        self._screen.press(place)

    def draw(self, place: tuple[int, int]) -> None:
        self._screen.move(place)

    def lift(self) -> None:
        self._screen.release()

    def close(self) -> None:
        self._process.send_signal(signal.SIGTERM)
        self._process.wait()


class SyncingKiosk(Kiosk):
    """The same, while another station on this PC pulls at full speed."""

    name = "syncing"

    def __init__(self, data: Path, screen: Screen, station: Path) -> None:
        super().__init__(data, screen)
        self._sync = FullSpeedSync(station)

    def close(self) -> None:
        super().close()
        self._sync.close()


class Chromium:
    """Debian's Chromium without a GPU. The finger on a list is asked of itself as touch events:
    what XTEST has is a mouse, and a mouse draws no list in a browser."""

    name = "chromium"
    film = (220, 476)

    def __init__(self, page: Path, screen: Screen) -> None:
        self._screen = screen
        self._before = processes.descendants(os.getpid())
        self._folder = TemporaryDirectory(prefix="bench-")
        asked, asking = os.pipe()
        answering, answered = os.pipe()

        def pass_pipes() -> None:
            aside = os.dup(answered)  # 3 and 4 may be taken by what goes there
            os.dup2(asked, 3)
            os.dup2(aside, 4)

        self._process = subprocess.Popen(
            (
                "chromium",
                *("--no-sandbox", "--kiosk", "--window-position=0,0", "--window-size=1920,1080"),
                *("--disable-gpu", "--disable-background-networking", "--disable-component-update"),
                *("--disable-sync", "--disable-quic", "--no-first-run", "--remote-debugging-pipe"),
                *("--allow-file-access-from-files", f"--user-data-dir={self._folder.name}"),
                page.as_uri(),
            ),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            close_fds=False,
            preexec_fn=pass_pipes,
        )
        os.close(asked)
        os.close(answered)
        self._asking, self._answering = os.fdopen(asking, "wb"), os.fdopen(answering, "rb")
        self._count = 0
        screen.see_paint(time.monotonic() + START_SECONDS)
        screen.rest(6)
        (target,) = (
            it for it in self._ask("Target.getTargets")["targetInfos"] if it["type"] == "page"
        )
        self._session = self._ask(
            "Target.attachToTarget", targetId=target["targetId"], flatten=True
        )["sessionId"]

    def _ask(self, method: str, session: str = "", **parameters: Any) -> Any:
        self._tell(method, session, **parameters)
        while True:
            message = b""
            while not message.endswith(b"\0"):
                message += self._answering.read(1)
            answer = json.loads(message[:-1])
            if answer.get("id") == self._count:
                return answer["result"]

    def _tell(self, method: str, session: str = "", **parameters: Any) -> None:
        self._count += 1
        request = {"id": self._count, "method": method, "params": parameters}
        if session:
            request["sessionId"] = session
        self._asking.write(json.dumps(request).encode() + b"\0")
        self._asking.flush()

    def put(self, place: tuple[int, int]) -> None:
        self._touch("touchStart", place)

    def draw(self, place: tuple[int, int]) -> None:
        self._touch("touchMove", place)

    def lift(self) -> None:
        self._ask("Input.dispatchTouchEvent", self._session, type="touchEnd", touchPoints=[])

    def _touch(self, kind: str, place: tuple[int, int]) -> None:
        point = {"x": place[0], "y": place[1]}
        self._tell("Input.dispatchTouchEvent", self._session, type=kind, touchPoints=[point])

    def close(self) -> None:
        self._process.kill()
        self._process.wait()
        while left := processes.descendants(os.getpid()) - self._before:
            processes.end_all(left)
        self._asking.close()
        self._answering.close()
        self._folder.cleanup()
