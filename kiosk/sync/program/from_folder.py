"""Puts a version that lies in a folder, such as that of a package, into the installation."""

from __future__ import annotations

import logging
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from kiosk.core.errors import UnavailableError
from kiosk.core.files.durable import sync_file, sync_folder
from kiosk.core.files.lock import file_lock
from kiosk.core.files.media_store import CHUNK, hash_file
from kiosk.core.files.moving import delete_folder, move
from kiosk.core.files.os_errors import explain
from kiosk.core.installation import Installation, version_key
from kiosk.sync.program.manifest import MANIFEST, Manifest, make_manifest, parse_manifest
from kiosk.sync.program.old_versions import discard_old
from kiosk.sync.program.sync import BUSY

log = logging.getLogger("kiosk.sync")


@dataclass(frozen=True, slots=True)
class Installed:
    """What has become of a version.

    `current`: the version in force now; `ready`: this one waits for its trial; `failed`: why it
    failed one here before.
    """

    current: str
    ready: bool = False
    failed: str = ""


def install_version(installation: Installation, folder: Path, version: str) -> Installed:
    """Copy a version from a folder: the first one is put in force, a newer one lies ready, an
    older one is left out. One that is here and damaged is replaced.

    Raises:
        StaffError: the folder holds no program that could be a version.
        UnavailableError: the disk failed or is full; what was there before is there.
    """
    try:
        with file_lock(installation.root / ".program.lock", BUSY):
            return _install(installation, folder, version)
    except OSError as error:
        raise UnavailableError(
            f"{installation.root} cannot be written: {explain(error, installation.root)}"
        ) from error


def _install(installation: Installation, folder: Path, version: str) -> Installed:
    current = installation.current()
    if current is not None and version_key(version) < version_key(current):
        return Installed(current)
    if reason := installation.failure(version):
        return Installed(current or "", failed=reason)
    content = make_manifest(folder, version)
    if not _is_whole(installation.folder(version), parse_manifest(content)):
        _copy(installation, folder, version, content)
    if current is None or current == version:
        installation.make_current(version)
        return Installed(version)
    trial = installation.trial()
    if trial is None or trial.version != version:
        installation.make_ready(version)
    discard_old(installation, version)
    log.info("version %s of the program lies ready", version)
    return Installed(current, ready=True)


def _is_whole(place: Path, manifest: Manifest) -> bool:
    """Whether every file of the version is here, with its bytes."""
    try:
        return all(hash_file(place / file.path) == file.sha256 for file in manifest.files)
    except OSError:
        return False


def _copy(installation: Installation, folder: Path, version: str, manifest: bytes) -> None:
    """The folder of the version appears by one rename, whole and durable. Times are kept: libVLC
    compares those of its plug-ins with its cache."""
    half = installation.versions / ".copying"
    delete_folder(half)
    installation.versions.mkdir(exist_ok=True)
    shutil.copytree(folder, half, symlinks=True, copy_function=_copy_file)
    (half / MANIFEST).write_bytes(manifest)
    sync_file(half / MANIFEST)
    for place, _, _ in os.walk(half):
        sync_folder(Path(place))
    target = installation.folder(version)
    delete_folder(target)
    move(half, target)
    sync_folder(installation.versions)


def _copy_file(source: str, target: str) -> None:
    """Copy a file durably, with its times and rights."""
    with Path(source).open("rb") as file, Path(target).open("wb") as copy:
        shutil.copyfileobj(file, copy, CHUNK)
        copy.flush()
        os.fsync(copy.fileno())
    shutil.copystat(source, target)
