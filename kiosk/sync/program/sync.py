"""Brings the newest version of the program here, until it lies ready for the launcher.

Each step may be cut: the next run goes on, and the version in force is never touched.
"""

from __future__ import annotations

import hashlib
import logging
from dataclasses import dataclass
from datetime import datetime

from tuf.api import exceptions as tuf_errors
from tuf.api.metadata import TargetFile

from kiosk.core.errors import ContentRejectedError, UnavailableError
from kiosk.core.files.durable import write_durably
from kiosk.core.files.lock import file_lock
from kiosk.core.files.os_errors import explain
from kiosk.core.installation import Installation, version_key
from kiosk.sync.channel.layout import FIRST_ROOT, MAX_METADATA_BYTES, checked_sha256
from kiosk.sync.channel.metadata import refresh_metadata
from kiosk.sync.channel.transport import MissingError, Transport, read_small
from kiosk.sync.program.arrival import Arrival
from kiosk.sync.program.layout import (
    MAX_MANIFEST_BYTES,
    REPOSITORY,
    ProgramFolder,
    manifest_name,
    manifest_path,
)
from kiosk.sync.program.manifest import parse_manifest, read_manifest
from kiosk.sync.program.old_versions import discard_old
from kiosk.sync.progress import OnProgress
from kiosk.sync.station.rate_limit import RateLimiter

log = logging.getLogger("kiosk.sync")

BUSY = "Another sync of the program is running on this PC. Nothing was done by this one."


@dataclass(frozen=True, slots=True)
class ProgramSync:
    """The newest version in the repository, '' where there is none for this platform.

    `new`: it lies ready now; `failed`: why it failed its trial here; `downloaded`: bytes of files.
    """

    version: str
    new: bool = False
    failed: str = ""
    downloaded: int = 0


def sync_program(
    installation: Installation,
    vendor_root: bytes,
    channel: Transport,
    platform_name: str,
    now: datetime,
    rate_limiter: RateLimiter,
    on_progress: OnProgress,
) -> ProgramSync:
    """Bring the newest version here.

    Raises:
        UnavailableError: network or disk failed; what has arrived is kept for the next run.
        ContentRejectedError: what the repository offers is rejected.
        RefusedError: the server refuses access.
    """
    repository = ProgramFolder(channel)
    try:
        with file_lock(installation.root / ".program.lock", BUSY):
            if not _is_there(repository):
                return ProgramSync("")
            target = _newest_target(installation, vendor_root, repository, platform_name, now)
            if target is None:
                return ProgramSync("")
            content = _fetch_manifest(repository, target, platform_name)
            return _install(installation, content, repository, rate_limiter, on_progress)
    except OSError as error:
        raise UnavailableError(
            f"{installation.root} cannot be written: {explain(error, installation.root)}"
        ) from error


def _is_there(repository: ProgramFolder) -> bool:
    """Whether the channel has a folder `program`; most have none."""
    try:
        read_small(repository, FIRST_ROOT, MAX_METADATA_BYTES)
    except MissingError:
        return False
    return True


def _newest_target(
    installation: Installation,
    vendor_root: bytes,
    repository: ProgramFolder,
    platform_name: str,
    now: datetime,
) -> TargetFile | None:
    """The verified target of the manifest for this platform."""
    trust = installation.root / "program-trust"
    kept = trust / "root.json"
    root = kept.read_bytes() if kept.exists() else vendor_root

    def keep_root(newer: bytes) -> None:
        write_durably(kept, newer)

    found = refresh_metadata(trust, root, repository, now, REPOSITORY, keep_root)
    return found.targets.targets.get(manifest_name(platform_name))


def _fetch_manifest(repository: ProgramFolder, target: TargetFile, platform_name: str) -> bytes:
    """The manifest as it was signed."""
    if target.length > MAX_MANIFEST_BYTES:
        raise ContentRejectedError(
            f"The manifest of the program has {target.length} bytes; {MAX_MANIFEST_BYTES} are "
            f"allowed. {REPOSITORY.stays}"
        )
    path = manifest_path(checked_sha256(target.hashes["sha256"]), platform_name)
    content = read_small(repository, path, target.length)
    try:
        target.verify_length_and_hashes(content)
    except tuf_errors.LengthOrHashMismatchError as error:
        raise ContentRejectedError(
            f"The manifest of the program does not have its signed hash. {REPOSITORY.stays}"
        ) from error
    return content


def _install(
    installation: Installation,
    content: bytes,
    repository: ProgramFolder,
    rate_limiter: RateLimiter,
    on_progress: OnProgress,
) -> ProgramSync:
    manifest = parse_manifest(content)
    version = manifest.version
    if installation.has_failed(version):
        return ProgramSync(version, failed=installation.failure(version))
    present = read_manifest(installation.folder(version))
    trial = installation.trial()
    if trial is not None and trial.version == version:
        return ProgramSync(version)
    if present is not None and present[1] == hashlib.sha256(content).hexdigest():
        return ProgramSync(version, new=_offer(installation, version))
    _refuse_older(installation, version)
    arrival = Arrival(installation, manifest, content)
    arrival.copy_what_is_here()
    downloaded = arrival.download(repository, rate_limiter, on_progress)
    arrival.finish()
    _offer(installation, version)
    discard_old(installation, version)
    log.info("version %s of the program lies ready", version)
    return ProgramSync(version, new=True, downloaded=downloaded)


def _refuse_older(installation: Installation, version: str) -> None:
    """Rollback protection also where the trusted metadata have been lost.

    Raises:
        ContentRejectedError: the version in force is newer, or another build of the same number.
    """
    current = installation.current()
    if current is not None and version_key(version) <= version_key(current):
        raise ContentRejectedError(
            f"The program repository offers version {version}, but version {current} is in force: "
            f"it was rolled back, or published under a number that was used. {REPOSITORY.stays}"
        )


def _offer(installation: Installation, version: str) -> bool:
    """Have a version that is here lie ready; False where it is in force already."""
    if version == installation.current():
        return False
    installation.make_ready(version)
    return True
