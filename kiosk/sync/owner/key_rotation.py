"""Key rotation, in steps of which each leaves a channel that every station accepts.

First a root with the new keys beside the old ones, then metadata signed with the new ones, then a
root without the old ones. A rotation that was cut is repeated as a whole.
"""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from securesystemslib.signer import CryptoSigner
from tuf.api.metadata import Root

from kiosk.core.files.data_folder import DataFolder
from kiosk.sync.channel.enrollment import Enrollment, write_enrollment
from kiosk.sync.channel.layout import metadata_path
from kiosk.sync.channel.metadata import (
    CHANNEL,
    VerifiedMetadata,
    refresh_metadata,
    timestamp_versions,
)
from kiosk.sync.channel.transport import NOTHING, Transport
from kiosk.sync.channel.trust import read_root
from kiosk.sync.owner.keys import (
    PUBLISHING_ROLES,
    ROOT_DAYS,
    new_key,
    sign,
    signer_of,
    write_own_root,
)
from kiosk.sync.owner.repository import RepositoryWriter


@dataclass(frozen=True, slots=True)
class RootKey:
    """The folder of the present root key, and its passphrase; '' where it has none."""

    folder: Path
    passphrase: str = ""


def rotate(
    folder: DataFolder,
    enrollment: Enrollment,
    transport: Transport,
    now: datetime,
    root_key: RootKey,
    root_too: bool,
) -> None:
    """Give the channel new keys. Stations follow at their next sync.

    Raises:
        KioskError: as `rotate_keys` and `refresh` raise.
    """

    def keep_root(root: bytes) -> None:
        write_enrollment(folder, Enrollment(enrollment.url, root))

    def verify(root: bytes) -> VerifiedMetadata:
        trust = folder.channel_trust
        return refresh_metadata(trust, root, transport, now, CHANNEL, keep_root)

    read_root(enrollment.root)  # raises for a damaged one, before the channel is blamed
    known = verify(enrollment.root)
    verify(rotate_keys(folder, transport, known, now, root_key, root_too, keep_root))


def rotate_keys(
    folder: DataFolder,
    repository: Transport,
    known: VerifiedMetadata,
    now: datetime,
    root_key: RootKey,
    root_too: bool,
    keep_root: Callable[[bytes], None],
) -> bytes:
    """Give a repository a new publishing key, and with `root_too` a new root key, both written
    to this PC; returns the newest root. `known`: what is in the repository; `keep_root` is handed
    each root once it is there.

    Raises:
        UnavailableError: the repository cannot be reached.
        ConflictError: somebody else rotates keys or publishes too.
        StaffError: the root key is not there, or the passphrase is wrong.
    """
    root = read_root(known.root)

    def write_root(following: Root, signers: list[CryptoSigner]) -> bytes:
        content = sign(following, signers)
        repository.write(metadata_path("root", following.version), content, over=NOTHING)
        write_own_root(folder, content, following.version)
        keep_root(content)
        return content

    signer = signer_of(root_key.folder, root, "root", root_key.passphrase)
    publishing = new_key(folder, "publish")
    both = _next(root, now)
    both.keys[publishing.public_key.keyid] = publishing.public_key
    for role in PUBLISHING_ROLES:
        both.roles[role].keyids.insert(0, publishing.public_key.keyid)
    signers = [signer]
    if root_too:
        new_root = new_key(folder, "root")
        for key_id in list(both.roles["root"].keyids):
            both.revoke_key(key_id, "root")
        both.add_key(new_root.public_key, "root")
        signers = [signer, new_root]
    write_root(both, signers)
    targets = known.targets
    RepositoryWriter(
        repository, folder.keys, both, now, timestamp_versions(known.timestamp)
    ).publish_targets(targets.targets.values(), known.timestamp, targets.unrecognized_fields)
    final = _next(both, now)
    for role in PUBLISHING_ROLES:
        for key_id in final.roles[role].keyids[1:]:
            final.revoke_key(key_id, role)
    return write_root(final, signers[-1:])


def _next(root: Root, now: datetime) -> Root:
    following = deepcopy(root)
    following.version += 1
    following.expires = (now + timedelta(days=ROOT_DAYS)).replace(microsecond=0)
    return following
