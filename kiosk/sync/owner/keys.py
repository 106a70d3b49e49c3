"""The private keys of a channel's owner: created, loaded, exported to a stick.

The root key signs the root, which names the publishing key; it can be kept offline. The publishing
key signs releases. Each is a file named by its role and the first digits of its id, so that old
and new ones lie side by side while keys change.
"""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    KeySerializationEncryption,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)
from securesystemslib.signer import CryptoSigner
from tuf.api.metadata import Metadata, Root, Snapshot, Targets, Timestamp
from tuf.api.serialization.json import JSONSerializer

from kiosk.core.errors import ContentRejectedError, StaffError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.durable import sync_folder, write_durably
from kiosk.core.files.moving import delete_file
from kiosk.core.files.only_us import ONLY_US, make_folder_for_us
from kiosk.core.files.os_errors import explain
from kiosk.core.files.untrusted_folder import opened, write_file

ROOT_DAYS = 3650
"""Lifetime of a root: stations run for years without anybody to renew it."""

MIN_CLOCK = datetime(2026, 1, 1, tzinfo=UTC)
"""This program did not exist before: an earlier clock is wrong."""

PUBLISHING_ROLES = ("targets", "snapshot", "timestamp")


def own_roots(folder: DataFolder) -> list[bytes]:
    """All roots that this PC has made, the first one first; none where it has no keys.

    Raises:
        StaffError: a file cannot be read.
    """
    roots: list[bytes] = []
    while (path := _root_file(folder, len(roots) + 1)).exists():
        try:
            roots.append(path.read_bytes())
        except OSError as error:
            raise StaffError(f"{path} cannot be read: {explain(error, path)}") from error
    return roots


def create_keys(folder: DataFolder, now: datetime) -> bytes:
    """Make a root key and a publishing key and return the root that names them.

    Raises:
        UnavailableError: the disk fails; there are no keys then.
        StaffError: the clock is wrong.
    """
    check_clock(now)
    root_key, publishing_key = (new_key(folder, role) for role in ("root", "publish"))
    root = Root(version=1, expires=now + timedelta(days=ROOT_DAYS))
    root.add_key(root_key.public_key, "root")
    for role in PUBLISHING_ROLES:
        root.add_key(publishing_key.public_key, role)
    content = sign(root, [root_key])
    write_own_root(folder, content, root.version)
    return content


def check_clock(now: datetime) -> None:
    """To be called before signing: stations refuse what was signed with a wrong date.

    Raises:
        StaffError: it is years behind, as after an empty battery.
    """
    if now < MIN_CLOCK:
        raise StaffError(f"By this PC's clock it is {now:%Y-%m-%d}: set the clock, then try again.")


def write_own_root(folder: DataFolder, root: bytes, version: int) -> None:
    """Store a root that this PC has created.

    Raises:
        UnavailableError: the disk fails.
    """
    _write(_root_file(folder, version), root, 0o666)


def new_key(folder: DataFolder, role: str) -> CryptoSigner:
    """Create a key and write it to this PC, readable by its owner only.

    Raises:
        UnavailableError: the disk fails.
    """
    signer = CryptoSigner.generate_ed25519()
    try:
        if not folder.keys.is_dir():
            make_folder_for_us(folder.keys)
            sync_folder(folder.root)
    except OSError as error:
        raise UnavailableError(
            f"{folder.keys} cannot be made: {explain(error, folder.keys)}"
        ) from error
    path = folder.keys / _file_name(role, signer.public_key.keyid)
    _write(path, signer.private_bytes, ONLY_US)
    return signer


def export_root_key(folder: DataFolder, root: Root, target: Path, passphrase: str) -> Path:
    """Move the root key of this PC to another folder, encrypted where there is a passphrase.

    It is deleted here once it has been read back there. Returns its new path.

    Raises:
        StaffError: there is no root key here, or already a file of its name there.
        UnavailableError: a disk fails; the key is where it was.
    """
    here = _find(folder.keys, "root", root.roles["root"].keyids)
    if here is None:
        raise StaffError(f"The root key is not in {folder.keys}. It has been exported before.")
    there = target / here.name
    if os.path.lexists(there):
        raise StaffError(f"{there} is there already. Choose another folder.")
    key = _load(here, "")
    locked: KeySerializationEncryption = NoEncryption()
    if passphrase:
        locked = BestAvailableEncryption(passphrase.encode())
    content = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, locked)
    try:
        with opened(target) as place:
            write_file(place, there.name, content, ONLY_US)
    except OSError as error:
        raise UnavailableError(f"{there} cannot be written: {error.strerror}.") from error
    if _load(there, passphrase).private_bytes_raw() != key.private_bytes_raw():
        raise UnavailableError(f"{there} was read back changed. Use another stick.")
    delete_file(here)
    return there


def signer_of(keys: Path, root: Root, role: str, passphrase: str = "") -> CryptoSigner:
    """Load the key in the folder `keys` that signs for a role of this root.

    Raises:
        StaffError: it is missing, or the passphrase is wrong.
    """
    kind = "root" if role == "root" else "publish"
    wanted = root.roles[role].keyids
    path = _find(keys, kind, wanted)
    if path is None:
        raise StaffError(
            f"The channel's root key is not in {keys}. Insert its stick and name its folder."
            if kind == "root"
            else f"The key to publish with is not in {keys}. Publish on the PC that has it."
        )
    key = root.keys[next(one for one in wanted if path.name == _file_name(kind, one))]
    return CryptoSigner(_load(path, passphrase), key)  # type: ignore[arg-type]  # ours are SSlibKeys


def has_publishing_key(keys: Path, root: Root) -> bool:
    """Whether the folder `keys` has a publishing key that this root names."""
    return _find(keys, "publish", root.roles["timestamp"].keyids) is not None


def sign(signed: Root | Targets | Snapshot | Timestamp, signers: Sequence[CryptoSigner]) -> bytes:
    """A metadata file with a signature of each signer."""
    metadata = Metadata[Any](signed)
    for signer in signers:
        metadata.sign(signer, append=True)
    return metadata.to_bytes(JSONSerializer(compact=True))


def root_keys(root: Root) -> list[str]:
    """The public root keys, in hexadecimal.

    Raises:
        ContentRejectedError: they are not Ed25519 keys.
    """
    keys = [root.keys.get(one) for one in root.roles["root"].keyids]
    public = [str(key.keyval.get("public")) if key else "" for key in keys]
    if not public or not all(re.fullmatch("[0-9a-f]{64}", one) for one in public):
        raise ContentRejectedError("The channel's root names keys that this program does not know.")
    return public


def _find(keys: Path, kind: str, ids: Sequence[str]) -> Path | None:
    places = (keys / _file_name(kind, one) for one in ids)
    return next((path for path in places if path.is_file()), None)


def _file_name(kind: str, key_id: str) -> str:
    return f"{kind}-{key_id[:12]}.key"


def _root_file(folder: DataFolder, version: int) -> Path:
    return folder.keys / f"{version}.root.json"


def _load(path: Path, passphrase: str) -> Ed25519PrivateKey:
    try:
        key = load_pem_private_key(path.read_bytes(), passphrase.encode() or None)
    except OSError as error:
        raise StaffError(f"The key {path} cannot be read: {explain(error, path)}") from error
    except TypeError as error:
        how = "is locked: give its passphrase" if not passphrase else "has no passphrase"
        raise StaffError(f"The key {path} {how}.") from error
    except ValueError as error:
        raise StaffError(f"The key {path} is damaged, or the passphrase is wrong.") from error
    if not isinstance(key, Ed25519PrivateKey):
        raise StaffError(f"The key {path} is not an Ed25519 key.")
    return key


def _write(path: Path, content: bytes, mode: int) -> None:
    try:
        write_durably(path, content, mode)
    except OSError as error:
        raise UnavailableError(f"{path} cannot be written: {explain(error, path)}") from error
