"""A folder with backups, on a stick, a share or another disk, as `place.py` describes it.

Others can write here, so that no link is followed and new files have names that nobody can guess
(docs/adr/0032).
"""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path, PurePosixPath

from kiosk.core.errors import ContentRejectedError
from kiosk.core.files.durable import NEW_FILE, temporary_name
from kiosk.core.files.folder_access import EXISTING_FILE, LinkError, UntrustedFolder
from kiosk.core.files.lock import descriptor_lock
from kiosk.core.files.os_errors import FORBIDDEN, FULL, explain, unavailable
from kiosk.core.files.untrusted_folder import lock_file, opened, write_file
from kiosk.ops.backup.place import (
    BACKUPS,
    CHUNKS,
    LOCKED_KEYS,
    MAX_CHUNK_FILE_BYTES,
    MAX_LIST_BYTES,
    MAX_LOCKED_KEY_BYTES,
    file_name,
    folder_of,
)
from kiosk.ops.backup.troubles import (
    BusyError,
    PlaceFullError,
    PlaceMissingError,
    PlaceNotEmptyError,
    PlaceReadOnlyError,
)

LOCK = ".lock"

_NUMBER = re.compile(r"\d{6}")
_CHUNK_FOLDER = re.compile(r"[0-9a-f]{2}")
_CHUNK = re.compile(r"[0-9a-f]{64}")
_TEMPORARY = re.compile(r"\.[0-9a-f]{32}\.half")

_SYNCED_FILE = (
    os.O_RDWR
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


class BackupFolder:
    """An open folder of backups, at the path `root`.

    Everything is reached from the folder as it was opened, never by its path again: when its stick
    is pulled out, nothing is written to the folder in which it was mounted.

    Raises, from everything:
        UnavailableError: its disk is full, fails or is gone.
        ContentRejectedError: there is a link, or something that is no file, where a file belongs.
    """

    def __init__(self, root: Path, folder: UntrustedFolder) -> None:
        self.where = str(root)
        self.root = root
        self._folder = folder

    def locked_keys(self) -> list[bytes]:
        """The encrypted key, as often as it is there; none where nobody has made backups here."""
        found = []
        with _translated(self.root, "read"):
            for name in LOCKED_KEYS:
                with suppress(FileNotFoundError):
                    found.append(self._read("", name, MAX_LOCKED_KEY_BYTES))
        return found

    def begin(self, locked_key: bytes) -> None:
        """Make it a folder of backups.

        Raises:
            PlaceNotEmptyError: something else lies in it.
        """
        with _translated(self.root, "written"):
            names = {child.name for child in self._folder.children()} - {LOCK}
            if any(not _TEMPORARY.fullmatch(name) for name in names):
                raise PlaceNotEmptyError(
                    f"{self.root} is not empty, and holds no backups. Name a folder of its own."
                )
        self.write_locked_keys(locked_key)

    def write_locked_keys(self, locked_key: bytes) -> None:
        """Write the encrypted key durably, as often as it belongs here."""
        with _translated(self.root, "written"):
            for name in LOCKED_KEYS:
                write_file(self._folder, name, locked_key)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Hold its lock: one writes at a time, and nothing is collected meanwhile.

        Raises:
            BusyError: another backup is being written or dropped.
        """
        with _translated(self.root, "written"):
            descriptor = lock_file(self._folder, LOCK)
        busy = f"Another command works on the backups in {self.root}. Wait until it has ended."
        with descriptor_lock(descriptor, busy, refusal=BusyError):
            yield

    def numbers(self) -> list[int]:
        """The numbers of the backups, the newest first."""
        with _translated(self.root, "read"):
            names = self._children(BACKUPS, _NUMBER)
            return sorted(map(int, names), reverse=True)

    def read_backup(self, number: int) -> bytes:
        """The encrypted list of files of a backup."""
        with _translated(self.root, "read"):
            return self._read(BACKUPS, file_name(number), MAX_LIST_BYTES)

    def write_backup(self, number: int, content: bytes) -> None:
        """Write the list of files of a backup durably: from now on there is one."""
        with _translated(self.root, "written"), self._inside(BACKUPS, make=True) as folder:
            write_file(folder, file_name(number), content)

    def remove_backup(self, number: int) -> None:
        """Remove the list of a backup durably; its chunks stay."""
        with _translated(self.root, "written"), self._inside(BACKUPS) as folder:
            folder.remove(file_name(number))
            folder.sync()

    def chunks(self) -> set[str]:
        """The names of all chunks that seem to be there."""
        with _translated(self.root, "read"):
            found: set[str] = set()
            for inner in self._children(CHUNKS, _CHUNK_FOLDER):
                found |= self._children(f"{CHUNKS}/{inner}", _CHUNK)
            return found

    def read_chunk(self, name: str) -> bytes:
        """The encrypted content of a chunk.

        Raises:
            FileNotFoundError: it is not there.
            ContentRejectedError: the disk cannot read it any more, as it can others.
        """
        with _translated(self.root, "read", missing=True):
            try:
                return self._read(folder_of(name), name, MAX_CHUNK_FILE_BYTES)
            except OSError as error:
                if error.errno != errno.EIO:
                    raise
                raise ContentRejectedError(f"{name} cannot be read: {error.strerror}.") from error

    def write_chunk(self, name: str, content: bytes) -> None:
        """Write a chunk, which is durable after `sync_chunks` only."""
        with _translated(self.root, "written"), self._inside(folder_of(name), make=True) as folder:
            half = temporary_name()
            try:
                with os.fdopen(folder.open(half, NEW_FILE), "wb") as file:
                    file.write(content)
                folder.replace(half, name)
            finally:
                with suppress(OSError):  # where the disk has failed, that is told already
                    folder.remove(half)

    def sync_chunks(self, names: Iterable[str]) -> None:
        """Make chunks durable, and have them read from the disk itself from now on."""
        with _translated(self.root, "written"):
            folders: dict[str, list[str]] = {}
            for name in names:
                folders.setdefault(folder_of(name), []).append(name)
            for inner, files in folders.items():
                with self._inside(inner) as folder:
                    for name in files:
                        _sync(folder, name)
                    folder.sync()
            if folders:
                for inner in (CHUNKS, ""):
                    with self._inside(inner) as folder:
                        folder.sync()

    def remove_chunks(self, names: Iterable[str]) -> None:
        """Remove chunks; missing ones are no error."""
        with _translated(self.root, "written"):
            for name in names:
                with suppress(FileNotFoundError), self._inside(folder_of(name)) as folder:
                    folder.remove(name)

    def remove_unfinished(self) -> None:
        """Remove temporary files that a cut has left; for whoever holds the lock."""
        with _translated(self.root, "written"):
            inner = [f"{CHUNKS}/{one}" for one in self._children(CHUNKS, _CHUNK_FOLDER)]
            for place in ("", BACKUPS, *inner):
                for name in self._children(place, _TEMPORARY):
                    with self._inside(place) as folder:
                        folder.remove(name)

    def _children(self, inner: str, pattern: re.Pattern[str]) -> set[str]:
        try:
            with self._inside(inner) as folder:
                names = {child.name for child in folder.children()}
        except FileNotFoundError:
            if inner:
                return set()
            raise
        return {name for name in names if pattern.fullmatch(name)}

    def _read(self, inner: str, name: str, most: int) -> bytes:
        with self._inside(inner) as folder:
            descriptor = folder.open(name, EXISTING_FILE)
        with os.fdopen(descriptor, "rb") as file:
            known = os.fstat(file.fileno())
            if not stat.S_ISREG(known.st_mode) or known.st_size > most:
                raise ContentRejectedError(f"{self.root / inner / name} is none of a backup's.")
            return file.read(known.st_size)

    @contextmanager
    def _inside(self, inner: str, *, make: bool = False) -> Iterator[UntrustedFolder]:
        """A folder within; with `make` those that are missing are made."""
        with ExitStack() as stack:
            folder = self._folder
            for name in PurePosixPath(inner).parts:
                try:
                    following = folder.enter(name)
                except FileNotFoundError:
                    if not make:
                        raise
                    folder.make(name)
                    following = folder.enter(name)
                stack.callback(following.close)
                folder = following
            yield folder


@contextmanager
def open_backup_folder(root: Path, *, make: bool = False) -> Iterator[BackupFolder]:
    """Open the folder at `root`; with `make` it is made where it is missing, but not the one above.

    Raises:
        UnavailableError: it is not there, or its disk fails.
        ContentRejectedError: it is reached through a link, where others could have put one.
    """
    with ExitStack() as stack:
        with _translated(root, "opened"):
            if make:
                with opened(root.parent) as parent:
                    parent.make(root.name)
            folder = stack.enter_context(opened(root))
        yield BackupFolder(root, folder)


@contextmanager
def _translated(root: Path, how: str, *, missing: bool = False) -> Iterator[None]:
    """Translate errors of the system; with `missing`, that a file is not there stays as it is."""
    try:
        yield
    except LinkError as error:
        raise ContentRejectedError(
            f"The backup folder {root} cannot be {how}: {error.strerror}."
        ) from error
    except FileNotFoundError as error:
        if missing:
            raise
        raise PlaceMissingError(
            f"The backup folder {root} is not there, or not whole. Plug in its stick or "
            "disk, and check its name."
        ) from error
    except OSError as error:
        failure = f"The backup folder {root} cannot be {how}"
        if error.errno in FULL:
            advice = f"Old backups go with: kiosk backup drop --keep 3 {root}"
            raise PlaceFullError(f"{failure}: {explain(error)} {advice}") from error
        if error.errno in (*FORBIDDEN, errno.EROFS):
            raise PlaceReadOnlyError(f"{failure}: {explain(error)}") from error
        raise unavailable(failure, error) from error


def _sync(folder: UntrustedFolder, name: str) -> None:
    descriptor = folder.open(name, _SYNCED_FILE)
    try:
        os.fsync(descriptor)
        if hasattr(os, "posix_fadvise"):
            os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
    finally:
        os.close(descriptor)
