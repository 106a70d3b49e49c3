"""Key rotation, in steps of which each leaves a channel that every station accepts.

First a root with the new keys beside the old ones, then metadata signed with the new ones, then a
root without the old ones. A rotation that was cut is repeated as a whole.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from securesystemslib.signer import CryptoSigner
from tuf.api.metadata import Root

from kiosk.core.files.data_folder import DataFolder
from kiosk.sync.channel.enrollment import Enrollment, write_enrollment
from kiosk.sync.channel.layout import metadata_path
from kiosk.sync.channel.transport import NOTHING, Transport
from kiosk.sync.channel.trust import refresh, seen_versions
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
    """Give the channel a new publishing key, and with `root_too` a new root key, both written
    to this PC. Stations follow at their next sync.

    Raises:
        UnavailableError: the channel cannot be reached.
        ConflictError: somebody else rotates keys or publishes too.
        StaffError: the root key is not there, or the passphrase is wrong.
    """
    state = refresh(folder, enrollment, transport, now)
    signer = signer_of(root_key.folder, state.root, "root", root_key.passphrase)
    publishing = new_key(folder, "publish")
    both = _next(state.root, now)
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
    enrollment = _write_root(folder, enrollment, transport, both, signers)
    RepositoryWriter(transport, folder.keys, both, now, seen_versions(folder)).publish(
        state.contents, state.timestamp
    )
    final = _next(both, now)
    for role in PUBLISHING_ROLES:
        for key_id in final.roles[role].keyids[1:]:
            final.revoke_key(key_id, role)
    enrollment = _write_root(folder, enrollment, transport, final, signers[-1:])
    refresh(folder, enrollment, transport, now)


def _next(root: Root, now: datetime) -> Root:
    following = deepcopy(root)
    following.version += 1
    following.expires = (now + timedelta(days=ROOT_DAYS)).replace(microsecond=0)
    return following


def _write_root(
    folder: DataFolder,
    enrollment: Enrollment,
    transport: Transport,
    root: Root,
    signers: list[CryptoSigner],
) -> Enrollment:
    content = sign(root, signers)
    transport.write(metadata_path("root", root.version), content, over=NOTHING)
    write_own_root(folder, content, root.version)
    enrolled = Enrollment(enrollment.url, content)
    write_enrollment(folder, enrolled)
    return enrolled
