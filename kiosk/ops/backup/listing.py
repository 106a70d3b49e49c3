"""What one backup holds: its files, each as a list of chunks."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Annotated

import msgspec

from kiosk.core.errors import ContentRejectedError
from kiosk.core.files.untrusted_folder import checked_path
from kiosk.core.typed_message import Decoder, Integer, Message, encode
from kiosk.ops.backup.keys import BackupKey
from kiosk.ops.backup.place import BackupPlace, file_name
from kiosk.ops.backup.troubles import BadDiskError

Hash = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")]
Mode = Annotated[int, msgspec.Meta(ge=0, le=0o777)]


class StoredFile(Message, frozen=True):
    """One file: its path below the data folder, bytes, permissions, SHA-256, and its chunks in
    their order."""

    path: str
    size: Integer
    mode: Mode
    sha256: Hash
    chunks: tuple[Hash, ...]


class Listing(Message, frozen=True):
    """One backup. `made_at` in UTC, `station` and `program`: by whom. `folders` are the permissions
    of each folder by its path, "." for the data folder."""

    made_at: datetime
    station: str
    program: str
    folders: dict[str, Mode]
    files: tuple[StoredFile, ...]

    @property
    def size(self) -> int:
        """Bytes of all files."""
        return sum(file.size for file in self.files)

    def parts(self) -> dict[str, int]:
        """Bytes of what it holds, by part; media that have two names count once."""
        found: dict[str, int] = {}
        counted: set[str] = set()
        for file in self.files:
            part = part_of(file.path)
            if part == "media" and file.sha256 in counted:
                continue
            counted.add(file.sha256)
            found[part] = found.get(part, 0) + file.size
        return found


def part_of(path: str) -> str:
    """Which part of a PC a file belongs to."""
    first, _, rest = path.partition("/")
    if first == "media" or path.startswith("channel/media/"):
        return "media"
    if path in ("inbox.sqlite", "state.sqlite"):
        return "messages"
    if path.startswith("kiosk.toml"):
        return "settings"
    if not rest:
        return {"library.sqlite": "library", "accounts.sqlite": "accounts"}.get(path, "other")
    return first if first in ("keys", "releases", "channel") else "other"


_LISTING = Decoder(Listing, "backup")


class DamagedChunksError(ContentRejectedError):
    """Chunks of a backup are missing, or are not what was written; `names` are theirs."""

    def __init__(self, path: str, names: tuple[str, ...]) -> None:
        super().__init__(f"In the backup {path} is damaged.")
        self.names = names


def write_listing(place: BackupPlace, key: BackupKey, number: int, listing: Listing) -> None:
    """Write the list of a backup durably, and see that it can be read.

    Raises:
        UnavailableError, BadDiskError: the disk is full or fails.
    """
    content = encode(listing)
    place.write_backup(number, key.encrypt(content, _bound(number)))
    if key.decrypt(place.read_backup(number), _bound(number)) != content:
        raise BadDiskError(f"{place.where} does not keep what is written to it.")


def read_listing(place: BackupPlace, key: BackupKey, number: int) -> Listing:
    """The list of a backup.

    Raises:
        UnavailableError: there is none of this number, or the disk fails.
        ContentRejectedError: it is damaged.
    """
    try:
        content = key.decrypt(place.read_backup(number), _bound(number))
        listing = _LISTING.decode(content)
        for path in (*listing.folders, *(file.path for file in listing.files)):
            checked_path(path)
    except (ContentRejectedError, OSError) as error:
        raise ContentRejectedError(f"Backup {number} in {place.where} is damaged.") from error
    return listing


def content_of(place: BackupPlace, key: BackupKey, file: StoredFile) -> Iterator[bytes]:
    """A file's content, a chunk at a time. Whoever has heard all of it has the right bytes.

    Raises:
        DamagedChunksError: something of it is damaged.
        UnavailableError: the disk fails.
    """
    digest, size = hashlib.sha256(), 0
    for name in file.chunks:
        try:
            content = key.decrypt(place.read_chunk(name), name)
        except (ContentRejectedError, FileNotFoundError) as error:
            raise DamagedChunksError(file.path, (name,)) from error
        digest.update(content)
        size += len(content)
        yield content
    if digest.hexdigest() != file.sha256 or size != file.size:
        raise DamagedChunksError(file.path, file.chunks)


def newest_listing(
    place: BackupPlace, key: BackupKey, told: Callable[[str], None]
) -> Listing | None:
    """The newest backup that can be read; `told` hears of those that cannot."""
    for number in place.numbers():
        try:
            return read_listing(place, key, number)
        except ContentRejectedError as error:
            told(str(error))
    return None


def _bound(number: int) -> str:
    return f"backup {file_name(number)}"
