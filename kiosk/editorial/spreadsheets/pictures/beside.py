"""The files that lie beside a workbook: in its folder, in the folders and the zip archives there.

Anybody may have put them there. No link is followed, nothing else is looked into, and the paths in
an archive are names to find a file by, never places to write to.
"""

from __future__ import annotations

import os
import re
import shutil
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import IO

from kiosk.core.errors import UnavailableError
from kiosk.core.files.folder_access import EXISTING_FILE
from kiosk.core.files.imported_media import MediaFault, MediaRefusedError, legible
from kiosk.core.files.os_errors import explain
from kiosk.core.files.untrusted_folder import opened
from kiosk.editorial.spreadsheets.pictures.archives import (
    ARCHIVE_ERRORS,
    ENCRYPTED,
    Member,
    members,
    opened_archive,
)
from kiosk.editorial.spreadsheets.read_cells import CellFaultError, Fault

MAX_PICTURE_BYTES = 200 * 2**20
MAX_FILES = 50_000
"""That are looked through beside one workbook."""
MAX_ARCHIVES = 20
ARCHIVE = ".zip"
PICTURE_SUFFIXES = (
    ".avif", ".bmp", ".gif", ".heic", ".heif", ".jpeg", ".jpg", ".png", ".tif", ".tiff", ".webp",
)  # fmt: skip
"""Which may be left out; what a file really is, importing finds out."""


@dataclass(frozen=True, slots=True)
class BesideFile:
    """A file beside a workbook. `place` is the folder or the archive in which it lies, '' where it
    lies right beside; `member` says where in an archive."""

    name: str
    place: str
    size: int
    member: Member | None = None


class Beside:
    """What lies beside a workbook; looked through when the first name is asked for."""

    def __init__(self, workbook: Path) -> None:
        self._root = workbook.absolute().parent

    def find(self, name: str) -> Sequence[BesideFile]:
        """The files that are called so: exactly, else but for capitals and the like, else but for
        the suffix, which Windows hides.

        Raises:
            CellFaultError: it is a path that leads elsewhere.
            UnavailableError: the folder cannot be read; the stick may be gone.
        """
        parts = re.split(r"[/\\]", name)
        if ".." in parts or parts[0] == "" or (len(parts) > 1 and ":" in parts[0]):
            raise CellFaultError(Fault.PICTURE_PATH)
        wanted = "/".join(parts)
        found = self._by_name.get(_folded(wanted), ())
        exactly = [one for one in found if unicodedata.normalize("NFC", one.name) == parts[-1]]
        return exactly or found or self._by_stem.get(_folded(wanted), ())

    @cached_property
    def _by_name(self) -> Mapping[str, Sequence[BesideFile]]:
        found: defaultdict[str, list[BesideFile]] = defaultdict(list)
        try:
            for count, one in enumerate(self._files()):
                if count == MAX_FILES:
                    break
                inner = one.member.name if one.member else f"{one.place}/{one.name}"
                for key in {_folded(one.name), _folded(inner.strip("/"))}:
                    found[key].append(one)
        except OSError as error:
            raise self._unreadable(error) from error
        return found

    @cached_property
    def _by_stem(self) -> Mapping[str, Sequence[BesideFile]]:
        found: defaultdict[str, list[BesideFile]] = defaultdict(list)
        for name, files in self._by_name.items():
            if files[0].name.casefold().endswith(PICTURE_SUFFIXES):
                found[name.rpartition(".")[0]] += files
        return found

    def _files(self) -> Iterator[BesideFile]:
        archives = 0
        with opened(self._root) as root:
            for one in sorted(root.children(), key=lambda child: child.name):
                if one.name.startswith((".", "$", "~$")):
                    continue
                if one.is_folder:
                    yield from self._files_in(one.name)
                elif one.name.casefold().endswith(ARCHIVE) and archives < MAX_ARCHIVES:
                    archives += 1
                    yield from self._files_packed(one.name)
                else:
                    yield BesideFile(one.name, "", one.size)

    def _files_in(self, folder: str) -> Iterator[BesideFile]:
        try:
            with opened(self._root, folder) as inner:
                for one in inner.children():
                    if not one.is_folder:
                        yield BesideFile(one.name, folder, one.size)
        except PermissionError:
            return  # somebody else's

    def _files_packed(self, archive: str) -> Iterator[BesideFile]:
        try:
            with opened(self._root) as root:
                packed = root.open(archive, EXISTING_FILE)
            with opened_archive(packed) as unpacked:
                for one in members(unpacked):
                    yield BesideFile(one.name.rpartition("/")[2], archive, one.size, one)
        except ARCHIVE_ERRORS:
            return  # what is in it is not beside the workbook

    def copy(self, file: BesideFile, target: Path) -> None:
        """Copy a file to a place of ours.

        Raises:
            MediaRefusedError: it is too big, damaged, has a password, or is another one by now.
            UnavailableError: the disk or the stick fails.
        """
        if file.size > MAX_PICTURE_BYTES:
            raise MediaRefusedError(MediaFault.TOO_BIG, f"{legible(file.name)} is too big.")
        try:
            with ExitStack() as stack:
                source = self._source(file, stack)
                with target.open("wb") as copied:
                    shutil.copyfileobj(_Bounded(source, file.size), copied, 2**20)
                if target.stat().st_size != file.size:
                    raise _unreadable_file(file)
        except (*ARCHIVE_ERRORS, FileNotFoundError) as error:
            raise _unreadable_file(file) from error
        except OSError as error:
            raise self._unreadable(error) from error

    def _source(self, file: BesideFile, stack: ExitStack) -> IO[bytes]:
        place = "" if file.member else file.place
        folder = stack.enter_context(opened(self._root, place))
        descriptor = folder.open(file.place if file.member else file.name, EXISTING_FILE)
        if file.member is None:
            return stack.enter_context(os.fdopen(descriptor, "rb"))
        archive = stack.enter_context(opened_archive(descriptor))
        found = archive.infolist()[file.member.number :][:1]
        if not found or found[0].file_size != file.size or found[0].flag_bits & ENCRYPTED:
            raise _unreadable_file(file)
        return stack.enter_context(archive.open(found[0]))

    def _unreadable(self, error: OSError) -> UnavailableError:
        return UnavailableError(f"{self._root} cannot be read: {explain(error)}")


class _Bounded:
    """Of a file no more than its size, though somebody goes on writing it."""

    def __init__(self, source: IO[bytes], size: int) -> None:
        self._source, self._left = source, size

    def read(self, size: int = 0, /) -> bytes:
        content = self._source.read(min(size, self._left))
        self._left -= len(content)
        return content


def _unreadable_file(file: BesideFile) -> MediaRefusedError:
    return MediaRefusedError(MediaFault.UNREADABLE, f"{legible(file.name)} cannot be read.")


def _folded(name: str) -> str:
    """A name as it is compared: macOS takes umlauts apart, Windows knows no capitals."""
    return unicodedata.normalize("NFKC", name).casefold().strip()
