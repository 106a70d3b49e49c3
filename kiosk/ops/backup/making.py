"""Makes one backup: copies what changes, stores what is new, proves the whole, then lists it."""

from __future__ import annotations

import hashlib
import logging
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from kiosk import __version__
from kiosk.core.errors import ContentRejectedError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.media_store import BlobName
from kiosk.core.files.os_errors import unavailable
from kiosk.core.settings.settings import station_name
from kiosk.ops.backup.expiry import drop_old
from kiosk.ops.backup.keys import BackupKey
from kiosk.ops.backup.listing import Listing, StoredFile, newest_listing, write_listing
from kiosk.ops.backup.place import CHUNK_BYTES, BackupPlace
from kiosk.ops.backup.proof import check_restored, find_damaged_chunks
from kiosk.ops.backup.sources import Source, copy_what_changes, sources, stage
from kiosk.ops.backup.troubles import BadDiskError, DamagedPcError
from kiosk.sync.progress import Meter, OnProgress

log = logging.getLogger("kiosk.backup")

ATTEMPTS = 3
"""How often chunks that turn out to be damaged are written anew before the disk is given up."""


@dataclass(frozen=True, slots=True)
class Made:
    """A backup that has been proved. `new_bytes` were written for it, `dropped` older ones went;
    `damaged` names media that are damaged on this PC, and so in the backup."""

    number: int
    files: int
    size: int
    new_bytes: int
    dropped: int
    damaged: tuple[str, ...]


def make_backup(
    folder: DataFolder,
    place: BackupPlace,
    key: BackupKey,
    keep: int,
    now: datetime,
    on_progress: OnProgress,
) -> Made:
    """Back up everything of a data folder while it is in use, test-restore it, and drop all but the
    newest `keep` backups. Safe to cut at any point and to repeat.

    Raises:
        UnavailableError: a disk is full or fails, or another backup is under way.
        ContentRejectedError: something of this PC is damaged, or the backup folder's disk is; no
            backup is added.
    """
    with stage(folder) as copies, place.held():
        return _make(folder, place, key, keep, now, on_progress, copies)


def _make(
    folder: DataFolder,
    place: BackupPlace,
    key: BackupKey,
    keep: int,
    now: datetime,
    on_progress: OnProgress,
    copies: Path,
) -> Made:
    place.remove_unfinished()
    copy_what_changes(folder, copies)
    proved = _stored_and_proved(folder, place, key, on_progress, copies)
    number = max(place.numbers(), default=0) + 1
    name = station_name(folder.settings)
    listing = Listing(now, name, __version__, proved.folders, tuple(proved.files))
    write_listing(place, key, number, listing)
    dropped = drop_old(place, key, keep)
    files, new_bytes = len(listing.files), proved.new_bytes
    log.info("backup %d in %s: %d files, %d new bytes", number, place.where, files, new_bytes)
    return Made(number, files, listing.size, new_bytes, dropped, tuple(proved.damaged))


@dataclass(frozen=True, slots=True)
class _Proved:
    """What lies in the backup folder, proved, and is no backup yet for want of its list."""

    files: list[StoredFile]
    folders: dict[str, int]
    new_bytes: int
    damaged: list[str]


def _stored_and_proved(
    folder: DataFolder, place: BackupPlace, key: BackupKey, on_progress: OnProgress, copies: Path
) -> _Proved:
    """Apart from the writing of the list: of 50,000 files, what is known meanwhile and the list
    would not have room in 200 MB together."""
    wanted, folders = sources(folder, copies)
    known = _blobs_of(newest_listing(place, key, log.warning))
    new_bytes = 0
    for attempt in range(ATTEMPTS):
        storing = _Storing(place, key, known)
        files = storing.store(wanted, on_progress)
        place.sync_chunks(storing.written)
        new_bytes += storing.new_bytes
        restored = copies / f"restored-{attempt}"
        meter = Meter("verify", len(files), sum(file.size for file in files), on_progress)
        damaged = find_damaged_chunks(place, key, files, restored, meter.add)
        if not damaged:
            break
        log.warning("%d chunks in %s are damaged, and are written anew", len(damaged), place.where)
        place.remove_chunks(damaged)
    else:
        raise BadDiskError(f"{place.where} does not keep what is written to it. Use another place.")
    try:
        check_restored(restored, files, "No backup was made: on this PC")
    except ContentRejectedError as error:
        raise DamagedPcError(str(error)) from error
    return _Proved(files, folders, new_bytes, storing.damaged)


def _blobs_of(before: Listing | None) -> Mapping[str, StoredFile]:
    """The files of a backup by their hash, which is the name of media."""
    return {file.sha256: file for file in before.files} if before else {}


@dataclass(slots=True)
class _Storing:
    """Stores files in the backup folder. `known`: files of the backup before, by hash; `written`:
    the chunks that are new; `damaged`: media that are not what their name says."""

    place: BackupPlace
    key: BackupKey
    known: Mapping[str, StoredFile]
    written: list[str] = field(default_factory=list)
    new_bytes: int = 0
    damaged: list[str] = field(default_factory=list)
    _there: set[str] = field(default_factory=set)
    _done: dict[BlobName, StoredFile] = field(default_factory=dict)

    def store(self, wanted: list[Source], on_progress: OnProgress) -> list[StoredFile]:
        """Store what is not there yet; a file that is gone meanwhile is left out.

        Raises:
            UnavailableError: a disk is full or fails.
        """
        self._there = self.place.chunks()
        meter = Meter("backup", len(wanted), sum(_size(one.place) for one in wanted), on_progress)
        files = []
        for source in wanted:
            try:
                files.append(self._stored(source, meter))
            except FileNotFoundError:
                continue
            except OSError as error:
                raise unavailable(f"{source.place} cannot be read", error) from error
            meter.add(1, 0)
        return files

    def _stored(self, source: Source, meter: Meter) -> StoredFile:
        known = source.place.stat()
        mode = stat.S_IMODE(known.st_mode) & 0o777
        if source.blob is None:
            return self._read(source, mode, meter)
        same = self._done.get(source.blob) or self.known.get(source.blob.sha256)
        if same and same.size == known.st_size and self._there.issuperset(same.chunks):
            stored = StoredFile(source.path, same.size, mode, same.sha256, same.chunks)
            meter.add(0, same.size)
        else:
            stored = self._read(source, mode, meter)
        if stored.sha256 == source.blob.sha256:
            self._done[source.blob] = stored
        else:
            self.damaged.append(source.path)
        return stored

    def _read(self, source: Source, mode: int, meter: Meter) -> StoredFile:
        digest, size, chunks = hashlib.sha256(), 0, []
        with source.place.open("rb") as file:
            while content := file.read(CHUNK_BYTES):
                digest.update(content)
                size += len(content)
                chunks.append(self._keep(content))
                meter.add(0, len(content))
        return StoredFile(source.path, size, mode, digest.hexdigest(), tuple(chunks))

    def _keep(self, content: bytes) -> str:
        name = self.key.name_of(content)
        if name not in self._there:
            stored = self.key.encrypt(content, name)
            self.place.write_chunk(name, stored)
            self._there.add(name)
            self.written.append(name)
            self.new_bytes += len(stored)
        return name


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0
