"""Where this system keeps its libraries, and which packages its files belong to."""

from __future__ import annotations

import re
import subprocess
import sysconfig
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

DOCUMENTS = Path("/usr/share/doc")


@dataclass(frozen=True, slots=True, order=True)
class Package:
    """A package of Debian or Ubuntu, as it is installed."""

    name: str
    version: str
    source: str

    @property
    def copyright(self) -> Path:
        """The file with its licences."""
        return DOCUMENTS / self.name / "copyright"


@cache
def library_folder() -> Path:
    """The folder of this processor's libraries."""
    return Path("/usr/lib", sysconfig.get_config_var("MULTIARCH"))


def packages_of(files: Iterable[Path]) -> set[Package]:
    """The packages that files of the system belong to; none for files that are in no package."""
    names: set[str] = set()
    for file in files:
        # Where /lib is a link, packages may know the file by either name.
        places = {str(file), str(file.resolve()), str(file.resolve()).removeprefix("/usr")}
        told = subprocess.run(["dpkg-query", "--search", *places], capture_output=True, text=True)
        names |= set(re.findall(r"^(\S+): /", told.stdout, re.MULTILINE))
    return {_package(name) for name in names}


@cache
def _package(name: str) -> Package:
    show = "--showformat=${Package}\t${Version}\t${source:Package}"
    command = ["dpkg-query", "--show", show, name]
    told = subprocess.run(command, check=True, capture_output=True, text=True)
    return Package(*told.stdout.split("\t"))
