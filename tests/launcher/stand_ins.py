"""Small programs that stand in for versions of the kiosk, and an installation of them.

Each notes what it was started for in `<install>/started`; the launcher is the real one.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from kiosk.core.installation import PROGRAM, Installation

HEAD = f"""#!{sys.executable} -IS
import os, sys, time
from pathlib import Path
install, version = Path(os.environ["KIOSK_INSTALL"]), os.environ["KIOSK_VERSION"]
with open(install / "started", "a") as file:
    file.write(f"{{version}} {{sys.argv[1]}}\\n")
"""
JOBS = HEAD + "if sys.argv[1] != 'run':\n    sys.exit()\n"
WAIT = "sys.stdin.read()\n"
HEALTHY = """
(install / ".healthy").write_text(version)
os.replace(install / ".healthy", install / "healthy")
"""

GOOD = JOBS + HEALTHY + WAIT
UNHEALTHY = JOBS + WAIT
DIES = JOBS + "sys.exit(1)\n"
HAS_NO_DISPLAY = JOBS + "sys.exit(3)\n"
DIES_LATER = JOBS + "time.sleep(0.3)\nos._exit(9)\n"
DEAF = JOBS + "time.sleep(60)\n"
NOT_A_PROGRAM = "\x7fELF nonsense"

LAUNCH = """
import sys
from pathlib import Path
from kiosk.core.installation import Installation
from kiosk.core.process.logs import start_logging
from kiosk.launcher.launcher import Launcher, Timeouts
installation = Installation(Path(sys.argv[1]))
start_logging(installation.logs, "launcher")
timeouts = Timeouts(
    health=float(sys.argv[2]),
    between_trials=0.1,
    unavailable=0.2,
    stop=5,
    poll=0.05,
    back_off=(0, 0.1),
)
sys.exit(Launcher(installation, timeouts).run())
"""


def add_version(installation: Installation, version: str, text: str = GOOD) -> None:
    folder = installation.folder(version)
    folder.mkdir(parents=True)
    (folder / PROGRAM).write_text(text)
    (folder / PROGRAM).chmod(0o755)


def started(installation: Installation) -> list[str]:
    """What was started so far, as “1.2.0 run”."""
    file = installation.root / "started"
    return file.read_text().splitlines() if file.exists() else []


def launched(
    installation: Installation, health_seconds: float = 100
) -> AbstractContextManager[subprocess.Popen[bytes]]:
    """The launcher with short timeouts; asked to end at the end of the context."""
    command = [sys.executable, "-c", LAUNCH, str(installation.root), str(health_seconds)]
    return running(command, os.environ)


@contextmanager
def running(
    command: Sequence[str], environment: Mapping[str, str]
) -> Iterator[subprocess.Popen[bytes]]:
    """A launcher; asked to end at the end of the context, and killed where it does not."""
    with subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL) as launcher:
        try:
            yield launcher
        finally:
            launcher.send_signal(signal.SIGTERM)
            try:
                launcher.wait(30)
            except subprocess.TimeoutExpired:
                launcher.kill()


def launch_to_its_end(installation: Installation) -> int:
    command = [sys.executable, "-c", LAUNCH, str(installation.root), "100"]
    return subprocess.run(command, stderr=subprocess.DEVNULL, timeout=100, check=False).returncode


def until(true: Callable[[], object], seconds: float = 60) -> bool:
    end = time.monotonic() + seconds
    while not true():
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True


def log_of(installation: Installation) -> str:
    return (installation.logs / "kiosk-launcher.log").read_text()


def is_running(installation: Installation, version: str) -> bool:
    """Whether a process of this version runs."""
    program = str(installation.program(version)).encode()
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if program in (folder / "cmdline").read_bytes().split(b"\0"):
                return folder.name != str(os.getpid())
        except OSError:
            continue
    return False
