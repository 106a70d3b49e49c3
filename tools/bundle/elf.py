"""Reads what ELF files ask for, with objdump."""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

_MAGIC = b"\x7fELF"


@dataclass(frozen=True, slots=True)
class Elf:
    """The names of the libraries a file is linked with, the folders of the system in which it looks
    for them first, and the versions of symbols it asks of them, such as "GLIBC_2.34"."""

    needed: tuple[str, ...]
    folders: tuple[Path, ...]
    versions: frozenset[str]


def is_elf(file: Path) -> bool:
    with file.open("rb") as opened:
        return opened.read(4) == _MAGIC


def read_elf(file: Path) -> Elf:
    """Raises: subprocess.CalledProcessError: objdump cannot read the file."""
    command = ["objdump", "--private-headers", str(file)]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    references = told.partition("Version References:")[2]
    folders = re.findall(r"^ +(?:RPATH|RUNPATH) +(\S+)$", told, re.MULTILINE)
    return Elf(
        tuple(re.findall(r"^ +NEEDED +(\S+)$", told, re.MULTILINE)),
        tuple(Path(it) for folder in folders for it in folder.split(":") if it.startswith("/")),
        frozenset(re.findall(r"^ +0x\S+ 0x\S+ \d+ (\S+)$", references, re.MULTILINE)),
    )


def elf_files(folder: Path) -> list[Path]:
    """Programs and libraries below a folder; links are not followed."""
    files = (file for file in folder.rglob("*") if file.is_file() and not file.is_symlink())
    return sorted(file for file in files if is_elf(file))
