"""Publishing a version of the program, by its vendor: files, manifest, signatures, in this order.

The vendor's keys are those of a data folder (`kiosk keys create`), which belongs to no hall. A
hall's IT takes the whole folder `program` over into its own channel, or carries it on a stick.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from tuf.api.metadata import TargetFile

from kiosk.core.errors import StaffError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.installation import version_key
from kiosk.sync.channel.metadata import timestamp_versions
from kiosk.sync.channel.transport import NOTHING, Transport
from kiosk.sync.channel.trust import read_root
from kiosk.sync.owner.repository import RepositoryWriter, read_timestamp, write_roots
from kiosk.sync.program.layout import (
    FILES,
    ProgramFolder,
    file_path,
    manifest_name,
    manifest_path,
)
from kiosk.sync.program.manifest import make_manifest, parse_manifest
from kiosk.sync.program.vendor_keys import vendor_roots, verify_own_repository


@dataclass(frozen=True, slots=True)
class PublishedProgram:
    """What publishing has added: `files` were not in the repository before, `size` bytes."""

    version: str
    files: int
    size: int


def publish_program(
    vendor: DataFolder,
    channel: Transport,
    bundle: Path,
    version: str,
    platform_name: str,
    now: datetime,
    notes: str = "",
    on_file: Callable[[], None] = lambda: None,
) -> PublishedProgram:
    """Publish the built program in the folder `bundle`; versions for other platforms stay.

    Raises:
        StaffError: there are no keys, the folder cannot be published, or the version is not newer.
        UnavailableError: the channel cannot be reached.
        ConflictError: somebody else has published meanwhile.
    """
    roots = vendor_roots(vendor)
    manifest = make_manifest(bundle, version, notes)
    repository = ProgramFolder(channel)
    write_roots(vendor, repository)
    before = read_timestamp(repository)
    known = None if before == NOTHING else verify_own_repository(vendor, repository, now)
    targets = dict(known.targets.targets) if known else {}
    name = manifest_name(platform_name)
    if name in targets:
        _check_newer(version, str(targets[name].unrecognized_fields["custom"]["version"]))
    there = {entry.path for entry in repository.list(FILES)}
    missing = {
        file_path(file.sha256): file
        for file in parse_manifest(manifest).files
        if file_path(file.sha256) not in there
    }
    for path, file in missing.items():
        repository.write(path, bundle / file.path)
        on_file()
    digest = hashlib.sha256(manifest).hexdigest()
    repository.write(manifest_path(digest, platform_name), manifest)
    targets[name] = TargetFile(
        length=len(manifest),
        hashes={"sha256": digest},
        path=name,
        unrecognized_fields={"custom": {"version": version}},
    )
    seen = timestamp_versions(known.timestamp) if known else (0, 0)
    root = read_root(known.root if known else roots[-1])
    writer = RepositoryWriter(repository, vendor.keys, root, now, seen)
    writer.publish_targets(targets.values(), before)
    return PublishedProgram(
        version, len(missing), sum(file.size for file in missing.values()) + len(manifest)
    )


def _check_newer(version: str, published: str) -> None:
    if version_key(version) <= version_key(published):
        raise StaffError(
            f"Version {published} is published already, and stations take only newer ones. Give "
            "this one a higher number."
        )
