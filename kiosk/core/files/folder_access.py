"""One open folder of others, and how it is opened: by descriptors, or on Windows by checked paths.

For `kiosk.core.files.untrusted_folder`, which says what it guards against.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Protocol, Self

from kiosk.core.files.moving import delete_file, move
from kiosk.core.files.only_us import restrict

EXISTING_FILE = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)  # opening a named pipe would wait for a writer
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)

_READABLE_FOLDER = os.O_RDONLY | getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_CLOEXEC", 0)
_FOLDER = _READABLE_FOLDER | getattr(os, "O_PATH", 0)
"""With O_PATH a folder can be passed through that lets us in but does not let us list it."""

_LINK_TAGS = (0xA000000C, 0xA0000003)
"""IO_REPARSE_TAG_SYMLINK and IO_REPARSE_TAG_MOUNT_POINT, a junction."""


class LinkError(OSError):
    """A symbolic link or junction lies where a file or folder is expected."""

    def __init__(self, place: Path) -> None:
        words = f"it is reached through the link {place}: name the folder that it leads to"
        super().__init__(errno.ELOOP, words, str(place))


@dataclass(frozen=True, slots=True)
class Child:
    """What lies in a folder: another folder, or a plain file of `size` bytes."""

    name: str
    is_folder: bool
    size: int


class UntrustedFolder(Protocol):
    """One open folder. Names are those of its own children; a link among them raises LinkError.

    Raises OSError from everything: the disk fails.
    """

    def enter(self, name: str) -> UntrustedFolder:
        """Open a folder in this one."""

    def make(self, name: str) -> None:
        """Make a folder in this one; an existing one is not an error."""

    def open(self, name: str, flags: int, mode: int = 0o666) -> int:
        """A descriptor, as from os.open."""

    def link(self, source: Path, name: str) -> None:
        """Give a file of the same disk a second name in this folder."""

    def replace(self, old: str, new: str) -> None:
        """Rename a file; it takes the place of one that is there."""

    def remove(self, name: str) -> None:
        """Remove a file, or a link itself; a missing one is not an error."""

    def children(self) -> Iterator[Child]:
        """Folders and plain files; nothing else is listed."""

    def sync(self) -> None:
        """Make the names in it durable."""

    def close(self) -> None:
        """Close the descriptor."""


class DescriptorFolder:
    """An open folder on systems that have openat; owns its descriptor."""

    def __init__(self, descriptor: int, place: Path) -> None:
        self._descriptor = descriptor
        self._place = place

    @classmethod
    def root_of(cls, path: Path) -> Self:
        """The root of the file system in which an absolute path lies."""
        return cls(os.open(path.anchor, _FOLDER), Path(path.anchor))

    def trusts_links(self, root_device: int) -> bool:
        """Whether only this user and the system can put a link in here: not on a stick or share."""
        known = os.fstat(self._descriptor)
        ours = known.st_uid in (0, os.geteuid()) and not known.st_mode & 0o022
        return ours and known.st_dev == root_device

    @property
    def device(self) -> int:
        return os.fstat(self._descriptor).st_dev

    def follow(self, name: str) -> DescriptorFolder:
        """As `enter`, also through a link."""
        return DescriptorFolder(os.open(name, _FOLDER, dir_fd=self._descriptor), self._place / name)

    def enter(self, name: str) -> DescriptorFolder:
        descriptor = self.open(name, _FOLDER | os.O_NOFOLLOW)
        return DescriptorFolder(descriptor, self._place / name)

    def make(self, name: str) -> None:
        try:
            os.mkdir(name, dir_fd=self._descriptor)
        except FileExistsError:
            return
        self.sync()

    def open(self, name: str, flags: int, mode: int = 0o666) -> int:
        try:
            return os.open(name, flags, mode, dir_fd=self._descriptor)
        except OSError as error:
            if error.errno in (errno.ELOOP, errno.ENOTDIR) and self._is_link(name):
                raise LinkError(self._place / name) from error
            raise

    def link(self, source: Path, name: str) -> None:
        os.link(source, name, dst_dir_fd=self._descriptor)

    def replace(self, old: str, new: str) -> None:
        os.replace(old, new, src_dir_fd=self._descriptor, dst_dir_fd=self._descriptor)

    def remove(self, name: str) -> None:
        try:
            os.unlink(name, dir_fd=self._descriptor)
        except FileNotFoundError:
            return

    def children(self) -> Iterator[Child]:
        descriptor = self.open(".", _READABLE_FOLDER)
        try:
            with os.scandir(descriptor) as found:
                for one in found:
                    if one.is_dir(follow_symlinks=False):
                        yield Child(one.name, True, 0)
                    elif one.is_file(follow_symlinks=False):
                        yield Child(one.name, False, one.stat(follow_symlinks=False).st_size)
        finally:
            os.close(descriptor)

    def sync(self) -> None:
        descriptor = self.open(".", _READABLE_FOLDER)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

    def close(self) -> None:
        os.close(self._descriptor)

    def _is_link(self, name: str) -> bool:
        try:
            known = os.stat(name, dir_fd=self._descriptor, follow_symlinks=False)
        except FileNotFoundError:
            return False
        return stat.S_ISLNK(known.st_mode)


class PathFolder:
    """A folder where there is no openat: each name is looked at for links before it is used."""

    def __init__(self, place: Path) -> None:
        self._place = place

    def enter(self, name: str) -> PathFolder:
        path = self._checked(name)
        if not stat.S_ISDIR(path.stat().st_mode):
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(path))
        return PathFolder(path)

    def make(self, name: str) -> None:
        self._checked(name).mkdir(exist_ok=True)

    def open(self, name: str, flags: int, mode: int = 0o666) -> int:
        path = self._checked(name)
        descriptor = os.open(path, flags, mode)
        try:
            if flags & os.O_CREAT:
                restrict(path, mode)
        except OSError:
            os.close(descriptor)
            raise
        return descriptor

    def link(self, source: Path, name: str) -> None:
        self._checked(name).hardlink_to(source)

    def replace(self, old: str, new: str) -> None:
        move(self._place / old, self._place / new)

    def remove(self, name: str) -> None:
        delete_file(self._place / name)

    def children(self) -> Iterator[Child]:
        for path in self._place.iterdir():
            known = path.lstat()
            if _is_link(known):
                continue
            if stat.S_ISDIR(known.st_mode):
                yield Child(path.name, True, 0)
            elif stat.S_ISREG(known.st_mode):
                yield Child(path.name, False, known.st_size)

    def sync(self) -> None:
        """Windows keeps names with the file itself."""

    def close(self) -> None:
        """Nothing is open."""

    def _checked(self, name: str) -> Path:
        path = self._place / name
        try:
            if _is_link(path.lstat()):
                raise LinkError(path)
        except FileNotFoundError:
            pass
        return path


def _is_link(known: os.stat_result) -> bool:
    return stat.S_ISLNK(known.st_mode) or getattr(known, "st_reparse_tag", 0) in _LINK_TAGS


@contextmanager
def opened_by_descriptor(
    root: Path, inner: PurePosixPath, make: bool = False
) -> Iterator[DescriptorFolder]:
    """As `untrusted_folder.opened`, with openat."""
    path = root.absolute()
    with ExitStack() as stack:
        folder = DescriptorFolder.root_of(path)
        stack.callback(folder.close)
        device, trusted = folder.device, True
        for name in (*path.parts[1:], *inner.parts):
            trusted = trusted and folder.trusts_links(device)
            try:
                following = folder.follow(name) if trusted else folder.enter(name)
            except FileNotFoundError:
                if not make:
                    raise
                folder.make(name)
                following = folder.enter(name)
            stack.pop_all().close()
            folder = following
            stack.callback(folder.close)
        yield folder


@contextmanager
def opened_by_path(root: Path, inner: PurePosixPath, make: bool = False) -> Iterator[PathFolder]:
    """As `untrusted_folder.opened`, without openat; here every link is refused."""
    path = root.absolute()
    folder = PathFolder(Path(path.anchor))
    for name in (*path.parts[1:], *inner.parts):
        if make:
            folder.make(name)
        folder = folder.enter(name)
    yield folder
