"""The manifest of a version: every file and link of it. Signed, and yet checked before it is used:
no path in it may lead out of the version's folder, on any platform."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

import msgspec

from kiosk.core.errors import ContentRejectedError, StaffError
from kiosk.core.files.media_store import hash_file
from kiosk.core.installation import PROGRAMS, is_version

MANIFEST = "manifest.json"
"""In the folder of a version: its manifest, as it was signed."""

MAX_FILES = 20_000
MAX_BYTES = 4 << 30

_NAME = re.compile(r"[^\x00-\x1f<>:\"/\\|?*]{0,199}[^\x00-\x1f<>:\"/\\|?* .]")
_DEVICE = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


class ProgramFile(msgspec.Struct, frozen=True):
    """`size` in bytes."""

    path: str
    sha256: str
    size: int
    executable: bool = False


class ProgramLink(msgspec.Struct, frozen=True):
    """A symbolic link; `target` is the path of a file of the version, from its root."""

    path: str
    target: str


class Manifest(msgspec.Struct, frozen=True):
    """A version of the program for one platform."""

    version: str
    files: tuple[ProgramFile, ...]
    links: tuple[ProgramLink, ...] = ()
    notes: str = ""

    @property
    def size(self) -> int:
        """Bytes of all files."""
        return sum(file.size for file in self.files)


def parse_manifest(content: bytes) -> Manifest:
    """Read and check a manifest.

    Raises:
        ContentRejectedError: it is malformed, or a path in it is not allowed.
    """
    try:
        manifest = msgspec.json.decode(content, type=Manifest)
    except msgspec.MsgspecError as error:
        raise _rejected(f"it is malformed: {error}") from error
    _check(manifest)
    return manifest


def read_manifest(folder: Path) -> tuple[Manifest, str] | None:
    """The manifest of an installed version and its SHA-256; None where it is missing or damaged."""
    try:
        content = (folder / MANIFEST).read_bytes()
        return parse_manifest(content), hashlib.sha256(content).hexdigest()
    except (OSError, ContentRejectedError):
        return None


def make_manifest(folder: Path, version: str, notes: str = "") -> bytes:
    """The manifest of a built program; the same folder gives the same bytes.

    Raises:
        StaffError: it has no program, or something that a version must not have.
    """
    files, links = [], []
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            target = path.resolve()
            if not target.is_relative_to(folder.resolve()):
                raise StaffError(f"{path} is a link out of the folder.")
            links.append(ProgramLink(name, target.relative_to(folder.resolve()).as_posix()))
        elif path.is_file():
            executable = os.access(path, os.X_OK)
            files.append(ProgramFile(name, hash_file(path), path.stat().st_size, executable))
    manifest = Manifest(version, tuple(files), tuple(links), notes)
    try:
        _check(manifest)
    except ContentRejectedError as error:
        raise StaffError(f"{folder} cannot be published. {error}") from error
    return msgspec.json.encode(manifest)


def _check(manifest: Manifest) -> None:
    if not is_version(manifest.version):
        raise _rejected(f"“{manifest.version:.20}” is no version such as 1.3.0")
    if len(manifest.files) + len(manifest.links) > MAX_FILES or manifest.size > MAX_BYTES:
        raise _rejected("it is too large")
    for file in manifest.files:
        if not re.fullmatch(r"[0-9a-f]{64}", file.sha256) or file.size < 0:
            raise _rejected(f"{file.path!r:.200} has no valid hash or size")
    names = [file.path for file in manifest.files]
    _check_paths([*names, *(link.path for link in manifest.links)])
    for link in manifest.links:
        if link.target not in names:
            raise _rejected(f"{link.path!r:.200} leads to something that is no file of it")
    if not any(file.path in PROGRAMS and file.executable for file in manifest.files):
        raise _rejected("there is no program in it")


def _check_paths(paths: Iterable[str]) -> None:
    """Each is valid on Linux and Windows, and none is another or a folder of another."""
    seen: set[str] = {MANIFEST}
    folders: set[str] = set()
    for text in paths:
        parts = text.split("/")
        if len(parts) > 32 or not all(map(_is_allowed, parts)):
            raise _rejected(f"the path {text!r:.200} is not allowed")
        if text.casefold() in seen:
            raise _rejected(f"the path {text!r:.200} is in it twice")
        seen.add(text.casefold())
        folders.update(str(folder).casefold() for folder in PurePosixPath(text).parents)
    if both := seen & folders:
        raise _rejected(f"{min(both)!r:.200} is a file and a folder")


def _is_allowed(name: str) -> bool:
    return _NAME.fullmatch(name) is not None and not _DEVICE.fullmatch(name)


def _rejected(why: str) -> ContentRejectedError:
    return ContentRejectedError(
        f"The manifest of the program is rejected: {why}. The version in force stays."
    )
