"""Puts into the bundle of Linux the system libraries that its parts are linked with.

Three kinds of libraries are told apart:

- those of glibc and of the compiler, which every system has and which must fit its kernel and its
  graphics driver, are left to the system;
- those that a graphics driver is linked with as well lie in `system/`, where the dynamic linker
  does not look: packaging/linux/runtime_hook.py loads one where the system has none;
- all others lie beside the program and are taken in any case.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from tools.bundle.elf import elf_files, read_elf
from tools.bundle.system import library_folder

LEFT_TO_THE_SYSTEM = re.compile(
    r"""ld-linux | lib(c|m|mvec|dl|rt|pthread|resolv|util|anl|nsl|stdc\+\+|gcc_s|atomic)\.so
      | libspeechd\.so  # comes with the service that it talks to
    """,
    re.VERBOSE,
)
GRAPHICS = re.compile(
    r"""lib( E?GL | GLX | GLdispatch | OpenGL | X11(-xcb)? | xcb(-(glx|randr|shm|sync|xfixes))?
      | Xau | Xdmcp | Xext | bsd | md | drm | expat | wayland-(client|server|egl) )\.so
    """,
    re.VERBOSE,
)


class MissingLibraryError(Exception):
    """A part of the bundle is linked with a library that this system does not have."""


def add_libraries(internal: Path, vlc: Path) -> dict[Path, Path]:
    """Copy what the files in `internal` and `vlc` are linked with; where it came from, by file.

    What only libVLC asks for goes to `vlc`.

    Raises:
        MissingLibraryError: this system lacks a library.
    """
    copied: dict[Path, Path] = {}
    there = {file.name for file in internal.rglob("*")}
    own = [file for file in elf_files(internal.parent) if vlc not in file.parents]
    _copy_needed(own, internal, internal / "system", there, copied)
    there |= {file.name for file in vlc.rglob("*")}
    _copy_needed(elf_files(vlc), vlc, internal / "system", there, copied)
    _write_order(internal / "system")
    return copied


def _copy_needed(
    files: Iterable[Path], target: Path, system: Path, there: set[str], copied: dict[Path, Path]
) -> None:
    system.mkdir(exist_ok=True)
    queue = list(files)
    for file in queue:  # grows while it is walked
        elf = read_elf(file)
        for name in elf.needed:
            if name in there or LEFT_TO_THE_SYSTEM.match(name):
                continue
            if (source := _find(name, elf.folders)) is None:
                raise MissingLibraryError(f"{file} is linked with {name}, which is not there")
            copy = (system if GRAPHICS.match(name) else target) / name
            shutil.copy(source, copy)
            there.add(name)
            copied[copy] = source.resolve()
            queue.append(copy)


def _write_order(system: Path) -> None:
    """Write `order`: the names of the libraries, each after those that it is linked with."""
    ordered: list[str] = []

    def add(name: str) -> None:
        if name not in ordered and (system / name).exists():
            for needed in read_elf(system / name).needed:
                add(needed)
            ordered.append(name)

    for file in elf_files(system):
        add(file.name)
    (system / "order").write_text("\n".join(ordered), encoding="utf-8")


def _find(name: str, folders: Iterable[Path]) -> Path | None:
    """A library of this system: in the folders that the file names which is linked with it, as the
    dynamic linker knows it, or, where a link has another name than its library, by the link."""
    if name in _known_libraries():
        return _known_libraries()[name]
    links = (folder / name for folder in (*folders, library_folder()))
    return next(filter(Path.exists, links), None)


@cache
def _known_libraries() -> dict[str, Path]:
    """The libraries of this system for its own processor, as the dynamic linker knows them."""
    told = subprocess.run(["/sbin/ldconfig", "-p"], check=True, capture_output=True, text=True)
    found = re.findall(r"^\s+(\S+) \([^)]*x86-64[^)]*\) => (\S+)$", told.stdout, re.MULTILINE)
    libraries: dict[str, Path] = {}
    for name, path in found:
        libraries.setdefault(name, Path(path))
    return libraries
