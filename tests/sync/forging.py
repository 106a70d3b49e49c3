"""What somebody does to a channel who owns the line, the server or the stick, or stole keys."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from securesystemslib.signer import CryptoSigner
from tuf.api.metadata import Metadata, MetaFile, Root, Snapshot, Targets, Timestamp

from kiosk.core.files.data_folder import DataFolder
from kiosk.sync.channel.layout import TIMESTAMP, metadata_path
from kiosk.sync.channel.trust import read_root
from kiosk.sync.owner.keys import own_roots, sign, signer_of
from tests.sync.halls import Hall


@dataclass(frozen=True, slots=True)
class Thief:
    """Has the channel's files and the publishing key of a hall; not its root key."""

    channel: Path
    keys: Path
    root: Root

    def timestamp(self) -> Timestamp:
        return Metadata[Timestamp].from_bytes((self.channel / TIMESTAMP).read_bytes()).signed

    def targets(self) -> Targets:
        return Metadata[Targets].from_bytes(self._newest("targets").read_bytes()).signed

    def publish(self, targets: Targets, version: int) -> None:
        """Sign these targets as the newest state, under a version of their own choice."""
        targets.version = version
        self._write("targets", version, targets)
        snapshot = Snapshot(version=version, expires=in_days(3000))
        snapshot.meta = {"targets.json": MetaFile(version=version)}
        content = self._write("snapshot", version, snapshot)
        timestamp = self.timestamp()
        timestamp.version = max(version, timestamp.version + 1)
        timestamp.snapshot_meta = MetaFile.from_data(version, content, ["sha256"])
        self.sign_timestamp(timestamp)

    def change(self, change: Callable[[Targets], None]) -> None:
        """Sign the newest targets anew, changed."""
        targets = self.targets()
        change(targets)
        self.publish(targets, targets.version + 1)

    def sign_timestamp(self, timestamp: Timestamp) -> None:
        (self.channel / TIMESTAMP).write_bytes(self._signed(timestamp, "timestamp"))

    def _newest(self, role: str) -> Path:
        found = (self.channel / "metadata").glob(f"*.{role}.json")
        return max(found, key=lambda path: int(path.name.split(".")[0]))

    def _write(self, role: str, version: int, signed: Targets | Snapshot) -> bytes:
        content = self._signed(signed, role)
        (self.channel / metadata_path(role, version)).write_bytes(content)
        return content

    def _signed(self, signed: Targets | Snapshot | Timestamp, role: str) -> bytes:
        return sign(signed, [signer_of(self.keys, self.root, role)])


def thief_of(hall: Hall) -> Thief:
    """The publishing key is copied: what the hall does with its own afterwards changes nothing."""
    loot = hall.folder.root / "loot"
    loot.mkdir()
    for key in hall.folder.keys.glob("publish-*"):
        shutil.copy(key, loot)
    return Thief(hall.folder.channel, loot, read_root(own_roots(hall.folder)[-1]))


def in_days(days: float) -> datetime:
    return (datetime.now(UTC) + timedelta(days=days)).replace(microsecond=0)


def next_root(owner: DataFolder, change: Callable[[Root], None]) -> Root:
    """What follows the newest root of whose keys are here, changed, and not yet signed."""
    root = read_root(own_roots(owner)[-1])
    root.version += 1
    change(root)
    return root


def replace_root_key(root: Root, key: CryptoSigner) -> None:
    for key_id in list(root.roles["root"].keyids):
        root.revoke_key(key_id, "root")
    root.add_key(key.public_key, "root")


def plant_root(channel: Path, root: Root, *signers: CryptoSigner) -> None:
    (channel / metadata_path("root", root.version)).write_bytes(sign(root, signers))


def edit_json(path: Path, change: Callable[[dict[str, Any]], None]) -> None:
    """Change a piece of metadata without any key."""
    said = json.loads(path.read_bytes())
    change(said)
    path.write_bytes(json.dumps(said).encode())


def own_channel_of(folder: DataFolder) -> Hall:
    """A stranger's hall with the same sample texts and keys of its own."""
    stranger = Hall(folder)
    stranger.publish("a stranger's")
    return stranger
