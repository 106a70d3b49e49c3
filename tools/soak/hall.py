"""Everything that runs in a soak: an office that publishes, a web server, a sound server, a screen,
and the station with the launcher and the real program, kept running as a service manager does."""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from random import Random
from typing import IO

from kiosk.core.files.data_folder import DataFolder
from kiosk.core.installation import Installation
from tests.changing_screen import ChangingScreen, changing_screen
from tests.children import family
from tests.sound_server import SoundServer
from tests.sync.servers import nginx
from tools.soak.processes import roles

SIZE = (1920, 1080)
DISK_BYTES = 600 << 20
COMMAND_SECONDS = 900
"""What a command may take on a busy machine."""
CLOCK_SOURCE = Path(__file__).with_name("clock.c")

SETTINGS = {
    "KIOSK_SESSION__IDLE_SECONDS": "8",
    "KIOSK_SESSION__COUNTDOWN_SECONDS": "4",
    "KIOSK_INQUIRY__PER_SESSION": "100",
    "KIOSK_INQUIRY__PER_HOUR": "1000",
    "KIOSK_SYNC__MINUTES": "1",
    "KIOSK_FILM__ATTRACT_VOLUME": "30",
}
"""Days compressed: visitors who do not stay, and a sync a minute."""

RUNS = '#!/bin/sh\nexec {program} "$@"\n'
DIES = '#!/bin/sh\n[ "$1" = run ] && exit 1\nexec {program} "$@"\n'
"""Versions of the program: one that works, and one that ends as soon as it is run."""


class Hall:
    """`place` is a folder that ends with the soak; `chance` decides what a fault leaves open;
    `output` takes what the programs print."""

    def __init__(
        self,
        place: Path,
        panel: ChangingScreen,
        sound: SoundServer,
        chance: Random,
        output: IO[bytes],
    ) -> None:
        self.chance = chance
        program = os.environ.get("SOAK_PROGRAM")
        self.program = [program] if program else [sys.executable, "-m", "kiosk"]
        self.place = place
        self.panel = panel
        self.sound = sound
        self.office = DataFolder(place / "office")
        self.station = DataFolder(place / "station")
        self.inbox = place / "inbox"
        self.stick = place / "stick"
        self.clock = place / "clock"
        self._clock_library = place / "clock.so"
        self.installation = Installation(place / "install")
        self.restarts = 0
        self._versions = 0
        self._launcher: subprocess.Popen[bytes] | None = None
        self._output = output

    @property
    def has_disk_of_its_own(self) -> bool:
        return os.path.ismount(self.station.root)

    @property
    def has_clock_of_its_own(self) -> bool:
        return self._clock_library.exists()

    @property
    def environment(self) -> Mapping[str, str]:
        """In which the station's programs run."""
        settings = SETTINGS | {"KIOSK_INBOX__URL": self.inbox.as_uri()}
        names = {"KIOSK_DATA": str(self.station.root), "DISPLAY": self.panel.display}
        return {**os.environ, **settings, **names, **self.sound.environment, **self._clock}

    @property
    def _clock(self) -> Mapping[str, str]:
        if not self.has_clock_of_its_own:
            return {}
        return {"LD_PRELOAD": str(self._clock_library), "SOAK_CLOCK": str(self.clock)}

    def set_clock(self, shift: int) -> None:
        """So many seconds from the true time; the programs that run see it at once."""
        with self.clock.open("r+b") as file:
            file.write(shift.to_bytes(8, sys.byteorder, signed=True))

    # Before

    def prepare(self, channel: str) -> None:
        """An office that has published, a station that has synced, an installed program."""
        self.clock.write_bytes(bytes(8))
        if compiler := shutil.which("cc"):
            library = ["-shared", "-fPIC", "-o", str(self._clock_library)]
            subprocess.run([compiler, "-O2", *library, str(CLOCK_SOURCE)], check=True)
        for folder in (self.inbox, self.stick, self.station.root):
            folder.mkdir(exist_ok=True)
        self.tell(self.office, "setup")
        self.tell(self.office, "publish")
        self.tell(self.station, "enroll", channel, "--yes")
        self.tell(self.station, "sync")
        self.installation.make_current(self.add_version(RUNS))

    def tell(self, folder: DataFolder, *arguments: str) -> str:
        """Run a command to its end, by the true clock; returns what it prints."""
        told = subprocess.run(
            [*self.program, *arguments],
            env={**self.environment, "LD_PRELOAD": "", "KIOSK_DATA": str(folder.root)},
            capture_output=True,
            text=True,
            timeout=COMMAND_SECONDS,
            check=False,
        )
        if told.returncode:
            raise RuntimeError(f"kiosk {shlex.join(arguments)}: {told.returncode} {told.stderr}")
        return told.stdout

    def begin(self, *arguments: str) -> subprocess.Popen[bytes]:
        """Start a command on the station and leave it to itself."""
        return self._start([*self.program, *arguments])

    def add_version(self, text: str) -> str:
        """Put a newer version of the program beside the others; returns its number."""
        version = f"1.0.{self._versions}"
        self._versions += 1
        file = self.installation.program(version)
        file.parent.mkdir(parents=True)
        file.write_text(text.format(program=shlex.join(self.program)))
        file.chmod(0o755)
        return version

    # While it runs

    def keep(self) -> None:
        """Start the launcher where it does not run, as a service manager does."""
        if self._launcher and self._launcher.poll() is not None:
            self.restarts += 1
            self._launcher = None
        if self._launcher is None:
            command = [sys.executable, "-m", "kiosk.launcher", str(self.installation.root)]
            self._launcher = self._start(command)

    @property
    def launcher(self) -> int:
        """Its process id; 0 where it does not run."""
        return self._launcher.pid if self._launcher else 0

    def pid(self, role: str) -> int:
        """The process id of the newest process that does this, 0 where there is none."""
        found = (pid for pid, does in roles(self.launcher).items() if does == role)
        return max(found, default=0)

    def end(self) -> int:
        """End as an operator would; returns how many processes had to be killed."""
        if self._launcher is None:
            return 0
        ours = {self._launcher.pid, *family(self._launcher.pid)}
        self._launcher.terminate()
        try:
            self._launcher.wait(40)
        except subprocess.TimeoutExpired:
            self._launcher.kill()
            self._launcher.wait()
        left = [pid for pid in ours if Path(f"/proc/{pid}").exists()]
        for pid in left:
            os.kill(pid, signal.SIGKILL)
        self._launcher = None
        return len(left)

    @property
    def output(self) -> str:
        """What the station's programs have written to their standard error."""
        return (self.place / "output").read_text(errors="replace")

    def _start(self, command: Sequence[str]) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            command,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=self._output,
            stderr=self._output,
        )


@contextmanager
def hall(place: Path, seed: int) -> Iterator[Hall]:
    """A hall that is ready to be started."""
    with ExitStack() as stack:
        panel = stack.enter_context(changing_screen())
        panel.turn_to(*SIZE)
        runtime = place / "sound"
        runtime.mkdir()
        sound = SoundServer(runtime)
        sound.start()
        stack.callback(sound.stop)
        output = stack.enter_context((place / "output").open("ab"))
        made = Hall(place, panel, sound, Random(seed), output)
        made.station.root.mkdir()
        if os.geteuid() == 0:
            _mount_disk(place / "disk", made.station.root)
            stack.callback(subprocess.run, ["umount", "-l", str(made.station.root)], check=True)
        port = stack.enter_context(nginx(made.office.channel, place / "nginx"))
        stack.callback(made.end)
        made.prepare(f"http://127.0.0.1:{port}")
        yield made


def _mount_disk(image: Path, place: Path) -> None:
    """A small disk that can be filled."""
    with image.open("wb") as file:
        file.truncate(DISK_BYTES)
    subprocess.run(["mkfs.ext4", "-q", "-m", "0", str(image)], check=True)
    subprocess.run(["mount", "-o", "loop", str(image), str(place)], check=True)
