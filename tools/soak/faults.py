"""The faults: how each is brought about, how it is undone, and what must be true afterwards.

A fault is brought about by making an object of its class. All of it happens in one thread.
"""

from __future__ import annotations

import errno
import os
import signal
import sqlite3
import subprocess
from contextlib import closing, suppress

from kiosk.db.release.installed import open_current
from tests.x_screen import XScreen
from tools.soak.hall import DIES, RUNS, SIZE, Hall
from tools.soak.log_reader import LogReader
from tools.soak.schedule import Kind

_STARTS = ("start of the screen", 75, 0.52)
"""Group, gap and part: then a screen is left alone, until its growth can be told."""


class SkippedError(Exception):
    """This fault is not possible here, or not now; the message says why."""


class Fault:
    """`within`: seconds after it is undone, in which `holds` must become true."""

    kind: Kind
    within: float = 15

    def __init__(self, hall: Hall, screen: XScreen) -> None:
        self.hall, self.screen = hall, screen
        self.begin()

    def begin(self) -> None:
        """Bring it about.

        Raises:
            SkippedError: it is not possible.
        """
        raise NotImplementedError

    def undo(self) -> None:
        """Nothing has to be undone where a process was killed."""

    def holds(self) -> bool:
        """Whether what must be true afterwards is true, apart from a screen that lives."""
        return True


class _OfAProcess(Fault):
    """A signal for one of the kiosk's processes, in whose place another one comes."""

    role: str
    number: signal.Signals

    def begin(self) -> None:
        self.struck = self.hall.pid(self.role)
        if not self.struck:
            raise SkippedError(f"no process {self.role} runs")
        with suppress(ProcessLookupError):  # it has just ended
            os.kill(self.struck, self.number)

    def holds(self) -> bool:
        return self.hall.pid(self.role) not in (0, self.struck)


class FilmWorkerKilled(_OfAProcess):
    kind = Kind("film worker killed", 106, (0, 0), "film worker", 4)
    role, number = "film-worker", signal.SIGKILL


class FilmWorkerStopped(_OfAProcess):
    kind = Kind("film worker stopped", 50, (0, 0), "film worker", 9)
    within = 30  # one that is stopped while it starts is found after 20 s
    role, number = "film-worker", signal.SIGSTOP


class CompositorRestarted(Fault):
    """The X server is killed, and comes back as a service manager starts it. While it is away
    nobody sees anything, and nothing counts."""

    kind = Kind("compositor restarted", 3, (2, 4), *_STARTS)
    within = 10

    def begin(self) -> None:
        self._launcher = self.hall.launcher
        self.hall.panel.kill_server()

    def undo(self) -> None:
        self.hall.panel.start_server()

    def holds(self) -> bool:
        return self.hall.launcher == self._launcher and self.screen.window() == (0, 0, *SIZE)


class ScreenKilled(_OfAProcess):
    kind = Kind("screen killed", 3, (0, 0), *_STARTS)
    role, number = "screen", signal.SIGKILL


class ScreenStopped(_OfAProcess):
    kind = Kind("screen stopped", 2, (0, 0), *_STARTS)
    within = 25
    role, number = "screen", signal.SIGSTOP


class SupervisorKilled(_OfAProcess):
    kind = Kind("supervisor killed", 2, (0, 0), *_STARTS)
    within = 25
    role, number = "run", signal.SIGKILL


class SyncCut(Fault):
    """A sync that is killed on its way; a release that can be read is in force all the time."""

    kind = Kind("sync cut", 40, (0.5, 3), "sync", 12)

    def begin(self) -> None:
        self._sync = self.hall.begin("sync")

    def undo(self) -> None:
        self._sync.kill()
        self._sync.wait()

    def holds(self) -> bool:
        return not open_current(self.hall.station).skipped


class StickPutIn(Fault):
    """A stick with the channel: a folder that is mounted, so that the timekeeper finds it."""

    kind = Kind("stick in and out", 25, (6, 10), "stick", 30)

    def begin(self) -> None:
        if not self.hall.has_disk_of_its_own:
            raise SkippedError("only root mounts")
        self._log = LogReader(self.hall.station.logs / "kiosk-timekeeper.log")
        self._found = False
        _mount("--bind", str(self.hall.office.root), str(self.hall.stick))

    def undo(self) -> None:
        self._found = self._log.told("found a channel in", 0)
        subprocess.run(["umount", "-l", str(self.hall.stick)], check=True)

    def holds(self) -> bool:
        self._found = self._found or self._log.told("found a channel in", 0)
        return self._found


class DiskFull(Fault):
    kind = Kind("disk full", 40, (5, 15), "disk", 25)

    def begin(self) -> None:
        if not self.hall.has_disk_of_its_own:
            raise SkippedError("the station has no disk of its own: only root mounts")
        self._file = self.hall.station.root / "fills-the-disk"
        with self._file.open("wb") as file:
            length, step = 0, 1 << 24
            while step >= 4096:
                try:
                    os.posix_fallocate(file.fileno(), length, step)
                    length += step
                except OSError as error:
                    if error.errno != errno.ENOSPC:
                        raise
                    step //= 2

    def undo(self) -> None:
        self._file.unlink()


class DatabaseLocked(Fault):
    """Another program writes into state.sqlite and does not come to an end."""

    kind = Kind("database locked", 40, (20, 20), "database", 30)

    def begin(self) -> None:
        self._other = sqlite3.connect(self.hall.station.state, timeout=1, isolation_level=None)
        try:
            self._other.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            self._other.close()
            raise SkippedError(f"state.sqlite: {error}") from error

    def undo(self) -> None:
        self._other.rollback()
        self._other.close()

    def holds(self) -> bool:
        """It can be written."""
        with closing(sqlite3.connect(self.hall.station.state, timeout=0.1)) as state:
            try:
                state.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError:
                return False
        return True


class ClockJumped(Fault):
    kind = Kind("clock jumped", 40, (4, 12), "clock", 25)

    HOURS = (-3000 * 24, -1, 1, 24, 400 * 24, 9000 * 24)

    def begin(self) -> None:
        if not self.hall.has_clock_of_its_own:
            raise SkippedError("there is no C compiler here, which the clock needs")
        self.hall.set_clock(3600 * self.hall.chance.choice(self.HOURS))

    def undo(self) -> None:
        self.hall.set_clock(0)


class SoundServerStopped(Fault):
    kind = Kind("sound server stopped", 50, (1, 4), "sound", 20)

    def begin(self) -> None:
        self.hall.sound.stop()

    def undo(self) -> None:
        self.hall.sound.start()


class OutputSwitchedOff(Fault):
    """Until it is on again nobody sees anything, and nothing counts."""

    kind = Kind("output off and on", 40, (1, 5), "output", 12)

    def begin(self) -> None:
        self.hall.panel.switch_off()

    def undo(self) -> None:
        self.hall.panel.turn_to(*SIZE)

    def holds(self) -> bool:
        return self.screen.window() == (0, 0, *SIZE)


class OutputResized(Fault):
    kind = Kind("output resized", 80, (2, 5), "output", 12)

    SIZES = ((1280, 720), (1600, 900), (1366, 768), (1080, 1920))

    def begin(self) -> None:
        self.hall.panel.turn_to(*self.hall.chance.choice(self.SIZES))

    def undo(self) -> None:
        self.hall.panel.turn_to(*SIZE)

    def holds(self) -> bool:
        return self.screen.window() == (0, 0, *SIZE)


class GoodUpdate(Fault):
    """A newer version is tried, and is in force once it has been healthy for a minute."""

    kind = Kind("good update", 1, (0, 0), *_STARTS)
    within = 240

    def begin(self) -> None:
        self._version = self.hall.add_version(RUNS)
        _try(self.hall, self._version)

    def holds(self) -> bool:
        installation = self.hall.installation
        if installation.ready() == self._version and not installation.trial():
            installation.begin_trial()  # the disk was too full to copy the databases
        return installation.current() == self._version


class BadUpdate(Fault):
    """A newer version dies whenever it is started: the one before comes back."""

    kind = Kind("bad update", 1, (0, 0), *_STARTS)
    within = 120

    def begin(self) -> None:
        self._before = self.hall.installation.current()
        self._version = self.hall.add_version(DIES)
        _try(self.hall, self._version)

    def holds(self) -> bool:
        installation = self.hall.installation
        went_back = installation.has_failed(self._version) and installation.trial() is None
        return went_back and installation.current() == self._before


def _try(hall: Hall, version: str) -> None:
    """As `kiosk program switch` does."""
    if hall.installation.trial():
        raise SkippedError("another version is on trial")
    hall.installation.make_ready(version)
    hall.installation.begin_trial()


def _mount(*arguments: str) -> None:
    subprocess.run(["mount", *arguments], check=True)


FAULTS: tuple[type[Fault], ...] = (
    FilmWorkerKilled,
    FilmWorkerStopped,
    CompositorRestarted,
    ScreenKilled,
    ScreenStopped,
    SupervisorKilled,
    GoodUpdate,
    BadUpdate,
    SyncCut,
    StickPutIn,
    DiskFull,
    DatabaseLocked,
    ClockJumped,
    SoundServerStopped,
    OutputSwitchedOff,
    OutputResized,
)
BY_NAME = {fault.kind.name: fault for fault in FAULTS}
