"""The installation: the versions of the program beside each other, and which one runs.

    <install>/versions/1.3.0/  one version of the program, as its vendor has published it
    <install>/current          the version in force
    <install>/ready            a version that has arrived and waits for its turn
    <install>/trying           a version on trial, and how many times it has been started
    <install>/healthy          written by a version on trial when it works
    <install>/failed/1.2.9     why a version failed its trial; it is not tried again

The launcher and every version of the program share these files, so their format does not change
(docs/adr/0050). Imports the standard library alone.
"""

from __future__ import annotations

import os
import re
import sys
from dataclasses import dataclass
from pathlib import Path

from kiosk.core.files.durable import sync_folder, write_durably

INSTALL = "KIOSK_INSTALL"
VERSION = "KIOSK_VERSION"
"""The environment variables in which the launcher tells a version where the installation is, and
which version it has started."""

PROGRAMS = ("kiosk", "kiosk.exe")
PROGRAM = PROGRAMS[sys.platform == "win32"]
"""The executable in the folder of a version, on this system."""

MAX_STARTS = 3
"""After so many starts without health a version has failed."""

_VERSION = re.compile(r"(0|[1-9]\d{0,4})\.(0|[1-9]\d{0,4})\.(0|[1-9]\d{0,4})")


def is_version(text: str) -> bool:
    """Whether a text is a version of the program: three numbers, 1.3.0."""
    return _VERSION.fullmatch(text) is not None


def version_key(version: str) -> tuple[int, ...]:
    """What versions are sorted by."""
    return tuple([int(part) for part in version.split(".")])


@dataclass(frozen=True, slots=True)
class Trial:
    """A version on trial; `starts`: how many times it has been started without health so far."""

    version: str
    starts: int = 0


@dataclass(frozen=True, slots=True)
class Installation:
    """The folder of an installation. Raises OSError where the disk fails; what was written before
    is there then."""

    root: Path

    @property
    def versions(self) -> Path:
        return self.root / "versions"

    @property
    def lock(self) -> Path:
        """Held by the launcher while it runs."""
        return self.root / ".launcher.lock"

    @property
    def logs(self) -> Path:
        return self.root / "logs"

    def folder(self, version: str) -> Path:
        return self.versions / version

    def program(self, version: str) -> Path:
        """The executable of a version."""
        return self.folder(version) / PROGRAM

    def installed(self) -> list[str]:
        """The versions that are here, the newest first."""
        try:
            names = [path.name for path in self.versions.iterdir()]
        except FileNotFoundError:
            return []
        found = [name for name in names if is_version(name) and self.program(name).is_file()]
        return sorted(found, key=version_key, reverse=True)

    def known(self) -> list[str]:
        """The versions that are here or have failed, the newest first."""
        try:
            failed = [path.name for path in (self.root / "failed").iterdir()]
        except FileNotFoundError:
            failed = []
        versions = {*self.installed(), *filter(is_version, failed)}
        return sorted(versions, key=version_key, reverse=True)

    def current(self) -> str | None:
        """The version in force; where that is not written, or not here, the newest one that has
        not failed and is not on trial. None where there is no such version."""
        installed = self.installed()
        written = self._read("current")
        if written in installed:
            return written
        trial = self.trial()
        others = (one for one in installed if trial is None or one != trial.version)
        return next((one for one in others if not self.has_failed(one)), None)

    def make_current(self, version: str) -> None:
        self._write("current", version)

    def ready(self) -> str | None:
        """The version that waits for its turn."""
        return self._version("ready")

    def make_ready(self, version: str) -> None:
        self._write("ready", version)

    def trial(self) -> Trial | None:
        """The version on trial."""
        words = self._read("trying").split()
        if len(words) != 2 or not is_version(words[0]) or not re.fullmatch(r"\d{1,3}", words[1]):
            return None
        return Trial(words[0], int(words[1]))

    def note_trial(self, trial: Trial) -> None:
        self._write("trying", f"{trial.version} {trial.starts}")

    def begin_trial(self) -> Trial | None:
        """Put the version that lies ready on trial, in place of none; None where there is none,
        or it has failed before."""
        version = self.ready()
        if version is None:
            return None
        trial = None
        if version != self.current() and not self.has_failed(version):
            trial = Trial(version)
            self.note_trial(trial)
        self._remove("ready")
        return trial

    def end_trial(self) -> None:
        self._remove("trying")

    def is_healthy(self, version: str) -> bool:
        """Whether this version has said that it works, since `forget_health`."""
        return self._version("healthy") == version

    def note_health(self, version: str) -> None:
        self._write("healthy", version)

    def forget_health(self) -> None:
        self._remove("healthy")

    def has_failed(self, version: str) -> bool:
        return (self.root / "failed" / version).exists()

    def failure(self, version: str) -> str:
        """Why a version has failed, '' where it has not."""
        return self._read(f"failed/{version}")

    def note_failure(self, version: str, reason: str) -> None:
        folder = self.root / "failed"
        if not folder.is_dir():
            folder.mkdir()
            sync_folder(self.root)
        self._write(f"failed/{version}", reason)

    def _version(self, name: str) -> str | None:
        text = self._read(name)
        return text if is_version(text) else None

    def _read(self, name: str) -> str:
        """The text of a file; '' where there is none, or a damaged disk has left other bytes."""
        try:
            return (self.root / name).read_bytes().decode("utf-8", "replace").strip()
        except FileNotFoundError:
            return ""

    def _write(self, name: str, text: str) -> None:
        write_durably(self.root / name, f"{text}\n".encode())

    def _remove(self, name: str) -> None:
        path = self.root / name
        if path.exists():
            path.unlink(missing_ok=True)
            sync_folder(self.root)


def own_installation() -> Installation | None:
    """The installation to which this program belongs; None where no launcher has started it and it
    lies in no folder `versions`, as from a package or in the source tree."""
    told = os.environ.get(INSTALL)
    if told:
        return Installation(Path(told))
    folder = Path(sys.executable).parent
    if getattr(sys, "frozen", False) and folder.parent.name == "versions":
        return Installation(folder.parent.parent)
    return None


def started_version() -> str | None:
    """The version as which the launcher has started this program; None where it has not."""
    told = os.environ.get(VERSION, "")
    return told if is_version(told) else None
