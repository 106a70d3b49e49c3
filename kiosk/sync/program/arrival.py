"""How a version comes together on this PC: copied from the versions that are here, and downloaded.

The folder of a version appears by one rename, whole and durable. Files that have been downloaded
stay in `arriving` until then, so that a run that was cut goes on where it was.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from kiosk.core.errors import UnavailableError
from kiosk.core.files.durable import sync_file, sync_folder
from kiosk.core.files.media_store import CHUNK, Blob, BlobName, MediaStore
from kiosk.core.installation import Installation
from kiosk.sync.channel.transport import Transport
from kiosk.sync.program.layout import REPOSITORY, file_path
from kiosk.sync.program.manifest import MANIFEST, Manifest, ProgramFile, read_manifest
from kiosk.sync.progress import Meter, OnProgress
from kiosk.sync.station.download import Wanted, fetch_all
from kiosk.sync.station.download_plan import plan_download
from kiosk.sync.station.rate_limit import RateLimiter


class Arrival:
    """One version on its way, in the folder `.arriving` among the versions. Raises OSError where
    the disk fails."""

    def __init__(self, installation: Installation, manifest: Manifest, content: bytes) -> None:
        """`content`: the manifest as it was signed."""
        self._installation = installation
        self._manifest = manifest
        self._content = content
        self._folder = installation.versions / ".arriving"
        self._downloads = installation.root / "arriving"
        self._store = MediaStore(self._downloads)

    def copy_what_is_here(self) -> None:
        """Copy the files that installed versions have already; damaged ones do not count."""
        if self._folder.exists():
            shutil.rmtree(self._folder)
        self._folder.mkdir(parents=True)
        here = self._files_here()
        self._check_room()
        for file in self._manifest.files:
            if any(self._copy(source, file) for source in here.get(file.sha256, ())):
                continue

    def download(
        self, repository: Transport, rate_limiter: RateLimiter, on_progress: OnProgress
    ) -> int:
        """Download the files that are still missing, and add them; returns their bytes.

        Raises:
            UnavailableError, ContentRejectedError: as from `fetch_all`.
        """
        missing = [file for file in self._manifest.files if not self._path(file.path).exists()]
        blobs = {_blob(file) for file in missing}
        self._downloads.mkdir(exist_ok=True)
        plan = plan_download(blobs, self._store.holds_whole, self._store.arrived)
        meter = Meter("program", len(plan.fetch), plan.missing, on_progress)
        wanted = [Wanted(blob, file_path(blob.name.sha256)) for blob in plan.fetch]
        if wanted:
            fetch_all(wanted, repository, self._store, meter.add, rate_limiter)
        for file in missing:
            if not self._copy(self._store.path(_blob(file).name), file):
                self._store.path(_blob(file).name).unlink()
                raise UnavailableError(
                    f"{file.path} was damaged on this disk. The next sync downloads it again."
                )
        return sum(blob.size for blob in blobs)

    def finish(self) -> None:
        """Add links and manifest, make everything durable, and show the version."""
        for link in self._manifest.links:
            path = self._path(link.path)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.symlink_to(os.path.relpath(self._path(link.target), path.parent))
        (self._folder / MANIFEST).write_bytes(self._content)
        sync_file(self._folder / MANIFEST)
        for folder, _, _ in os.walk(self._folder):
            sync_folder(Path(folder))
        place = self._installation.folder(self._manifest.version)
        if place.exists():  # damaged: its manifest is another one
            shutil.rmtree(place)
        self._folder.rename(place)
        sync_folder(self._installation.versions)
        shutil.rmtree(self._downloads)

    def _files_here(self) -> dict[str, list[Path]]:
        """Where installed versions have files, by their signed hash."""
        here: dict[str, list[Path]] = {}
        for version in self._installation.installed():
            folder = self._installation.folder(version)
            found = read_manifest(folder)
            for file in found[0].files if found else ():
                here.setdefault(file.sha256, []).append(folder / file.path)
        return here

    def _check_room(self) -> None:
        """Raises UnavailableError: the disk has no room for another version."""
        place = self._installation.versions
        plan = plan_download(map(_blob, self._manifest.files), _never, _nothing)
        if short := plan.shortfall(shutil.disk_usage(place).free):
            raise UnavailableError(
                f"The disk with {place} lacks {short / 1e6:.0f} MB for version "
                f"{self._manifest.version}. Make room. {REPOSITORY.stays}"
            )

    def _copy(self, source: Path, file: ProgramFile) -> bool:
        """Copy a file into its place, durably; False, and nothing is there, where it is not whole
        or not what was signed."""
        target = self._path(file.path)
        target.parent.mkdir(parents=True, exist_ok=True)
        digest = hashlib.sha256()
        with target.open("wb") as copy:
            for chunk in _chunks(source):
                digest.update(chunk)
                copy.write(chunk)
            copy.flush()
            os.fsync(copy.fileno())
        if digest.hexdigest() != file.sha256:
            target.unlink()
            return False
        target.chmod(0o755 if file.executable else 0o644)
        return True

    def _path(self, name: str) -> Path:
        return self._folder / name


def _blob(file: ProgramFile) -> Blob:
    return Blob(BlobName(file.sha256, ""), file.size)


def _never(_blob: Blob) -> bool:
    return False


def _nothing(_name: BlobName) -> int:
    return 0


def _chunks(source: Path) -> Iterator[bytes]:
    """The bytes of a file; none of one that is missing or cannot be read."""
    try:
        with source.open("rb") as file:
            while chunk := file.read(CHUNK):
                yield chunk
    except OSError:
        return
