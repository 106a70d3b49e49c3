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

    def keep(root: bytes) -> None:
        write_enrollment(folder, Enrollment(enrollment.url, root))

    def publish(root: Root) -> None:
        RepositoryWriter(transport, folder.keys, root, now, seen_versions(folder)).publish(
            state.contents, state.timestamp
        )

    new_keys = NewKeys(folder, transport, now, root_key, root_too, keep)
    newest = new_keys.replace(state.root, publish)
    refresh(folder, Enrollment(enrollment.url, newest), transport, now)


@dataclass(frozen=True, slots=True)
class NewKeys:
    """New keys for any repository. `keep` is handed each new root, once it is written to the
    repository and to the keys in `folder`."""

    folder: DataFolder
    transport: Transport
    now: datetime
    root_key: RootKey
    root_too: bool
    keep: Callable[[bytes], None]

    def replace(self, root: Root, publish: Callable[[Root], None]) -> bytes:
        """Replace the keys that `root` names; `publish` signs the repository's state with those of
        the root it is given. Returns the newest root; raises what `rotate` raises."""
        signer = signer_of(self.root_key.folder, root, "root", self.root_key.passphrase)
        publishing = new_key(self.folder, "publish")
        both = self._next(root)
        both.keys[publishing.public_key.keyid] = publishing.public_key
        for role in PUBLISHING_ROLES:
            both.roles[role].keyids.insert(0, publishing.public_key.keyid)
        signers = [signer]
        if self.root_too:
            new_root = new_key(self.folder, "root")
            for key_id in list(both.roles["root"].keyids):
                both.revoke_key(key_id, "root")
            both.add_key(new_root.public_key, "root")
            signers = [signer, new_root]
        self._write(both, signers)
        publish(both)
        final = self._next(both)
        for role in PUBLISHING_ROLES:
            for key_id in final.roles[role].keyids[1:]:
                final.revoke_key(key_id, role)
        return self._write(final, signers[-1:])

    def _next(self, root: Root) -> Root:
        following = deepcopy(root)
        following.version += 1
        following.expires = (self.now + timedelta(days=ROOT_DAYS)).replace(microsecond=0)
        return following

    def _write(self, root: Root, signers: list[CryptoSigner]) -> bytes:
        content = sign(root, signers)
        self.transport.write(metadata_path("root", root.version), content, over=NOTHING)
        write_own_root(self.folder, content, root.version)
        self.keep(content)
        return content
