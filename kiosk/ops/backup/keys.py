"""The key of a PC's backups, and the passphrase that opens it elsewhere.

The key is random. It lies in the data folder, so that backups are made and tested without anybody
typing a passphrase, and in each backup folder, encrypted by argon2id of the passphrase: there it
opens on a PC that has nothing but the folder. From it come one key for contents and one for names:

    chunk's name      BLAKE2b-256 of its content, keyed: without the key nobody can find out
                      whether a content they know is among the backups
    chunk's content   XChaCha20-Poly1305 with a random nonce, bound to the name under which it lies
"""

from __future__ import annotations

import hashlib
import secrets
import unicodedata
from typing import Annotated, NoReturn

import msgspec

from kiosk.core.errors import ContentRejectedError, StaffError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.durable import sync_folder, write_durably
from kiosk.core.files.only_us import ONLY_US, make_folder_for_us
from kiosk.core.files.os_errors import explain, unavailable
from kiosk.core.typed_message import Decoder, Integer, Message, encode
from kiosk.ops.backup.troubles import NewerBackupError, WeakPassphraseError, WrongPassphraseError

FORMAT = 1
"""Of a backup folder, with all that is in it."""

KEY_BYTES = 32
ID_BYTES = 16
NONCE_BYTES = 24

MIN_PASSPHRASE = 12
"""Characters. Whoever has the stick can try as fast as their PCs allow, for years."""

OPERATIONS, MEMORY_BYTES = 16, 64 << 20
"""Of argon2id: half a second on a PC of 2020, and within the memory that a backup may take."""

Bytes = Annotated[bytes, msgspec.Meta(max_length=200)]


class LockedKey(Message, frozen=True):
    """The key of a backup folder, encrypted by the passphrase; the folder's one readable file.

    `id` says which key it is without telling anything about it, `digest` whether the others are
    whole. The bounds keep a planted file from taking all memory, or a day.
    """

    format: Integer
    id: Bytes
    salt: Annotated[bytes, msgspec.Meta(min_length=16, max_length=16)]
    operations: Annotated[int, msgspec.Meta(ge=1, le=256)]
    memory: Annotated[int, msgspec.Meta(ge=1 << 20, le=1 << 30)]
    key: Bytes
    digest: Bytes

    def computed_digest(self) -> bytes:
        numbers = f"{self.format} {self.operations} {self.memory} ".encode("ascii")
        return hashlib.sha256(numbers + self.id + self.salt + self.key).digest()


class _KeptKey(Message, frozen=True):
    """What lies in the data folder: the key, and how it is locked in backup folders."""

    secret: Annotated[bytes, msgspec.Meta(min_length=KEY_BYTES, max_length=KEY_BYTES)]
    locked: LockedKey


class _AnyFormat(msgspec.Struct):
    format: int


_LOCKED_KEY = Decoder(LockedKey, "key of a backup folder")
_KEPT_KEY = Decoder(_KeptKey, "backup key")
_ANY_FORMAT = Decoder(_AnyFormat, "key of a backup folder")


class BackupKey:
    """The open key; no print, log or pickle shows it."""

    __slots__ = ("_contents", "_names", "id")

    def __init__(self, secret: bytes) -> None:
        self._contents = _derived(secret, b"kiosk contents")
        self._names = _derived(secret, b"kiosk names")
        self.id = _derived(secret, b"kiosk id")[:ID_BYTES]

    def __repr__(self) -> str:
        return "BackupKey(hidden)"

    def __reduce__(self) -> NoReturn:
        raise TypeError(f"{self!r} stays in memory")

    def name_of(self, content: bytes) -> str:
        """The name of a chunk, 64 hexadecimal digits."""
        return hashlib.blake2b(content, key=self._names, digest_size=32).hexdigest()

    def encrypt(self, content: bytes, name: str) -> bytes:
        """`content` as it lies in the backup folder under this name."""
        return _encrypt(self._contents, content, name.encode("ascii"))

    def decrypt(self, stored: bytes, name: str) -> bytes:
        """The content of what lies under this name.

        Raises:
            ContentRejectedError: it is torn, changed, another file, or of another key.
        """
        return _decrypt(self._contents, stored, name.encode("ascii"))


def lock(secret: bytes, passphrase: str) -> LockedKey:
    """Lock a key by a passphrase."""
    salt = secrets.token_bytes(16)
    key_id = BackupKey(secret).id
    from_passphrase = _from_passphrase(passphrase, salt, OPERATIONS, MEMORY_BYTES)
    encrypted = _encrypt(from_passphrase, secret, key_id)
    locked = LockedKey(FORMAT, key_id, salt, OPERATIONS, MEMORY_BYTES, encrypted, b"")
    return msgspec.structs.replace(locked, digest=locked.computed_digest())


def unlock(locked: LockedKey, passphrase: str) -> bytes:
    """The key that a passphrase opens; a wrong one takes as long as the right one.

    Raises:
        WrongPassphraseError: it opens nothing.
    """
    from_passphrase = _from_passphrase(passphrase, locked.salt, locked.operations, locked.memory)
    try:
        secret = _decrypt(from_passphrase, locked.key, locked.id)
    except ContentRejectedError as error:
        raise WrongPassphraseError("The passphrase is wrong.") from error
    if len(secret) != KEY_BYTES or BackupKey(secret).id != locked.id:
        raise WrongPassphraseError("The passphrase is wrong.")
    return secret


def checked_passphrase(passphrase: str) -> str:
    """The same, if it may lock a key.

    Raises:
        WeakPassphraseError: it is too short.
    """
    if len(passphrase) < MIN_PASSPHRASE:
        raise WeakPassphraseError(
            f"The passphrase needs {MIN_PASSPHRASE} characters at least: four words, for example."
        )
    return passphrase


def parse_locked_key(content: bytes, place: str) -> LockedKey:
    """The key that stands at a place of backups, which messages call `place`.

    Raises:
        NewerBackupError: a newer program has made the folder.
        ContentRejectedError: it is damaged, or no backup folder's.
    """
    try:
        version = _ANY_FORMAT.decode(content).format
    except ContentRejectedError as error:
        raise ContentRejectedError(f"{place} is damaged: {error}") from error
    if version > FORMAT:
        raise NewerBackupError(
            f"{place} was made by a newer program (format {version}, this one reads {FORMAT}). "
            "Update the program on this PC."
        )
    if version < FORMAT:
        raise ContentRejectedError(f"{place} is damaged: there is no format {version}.")
    try:
        locked = _LOCKED_KEY.decode(content)
    except ContentRejectedError as error:
        raise ContentRejectedError(f"{place} is damaged: {error}") from error
    if locked.digest != locked.computed_digest():
        raise ContentRejectedError(f"{place} is damaged: its key is not whole.")
    return locked


def read_key(folder: DataFolder) -> tuple[BackupKey, LockedKey] | None:
    """The key of this PC's backups, open and locked; None where it has made none yet.

    Raises:
        StaffError: it cannot be read, or is damaged.
    """
    kept = _kept_key(folder)
    return (BackupKey(kept.secret), kept.locked) if kept else None


def read_secret(folder: DataFolder) -> bytes | None:
    """The key of this PC's backups, to be locked anew; as `read_key`."""
    kept = _kept_key(folder)
    return kept.secret if kept else None


def _kept_key(folder: DataFolder) -> _KeptKey | None:
    path = folder.backup_key
    try:
        return _KEPT_KEY.decode(path.read_bytes())
    except FileNotFoundError:
        return None
    except OSError as error:
        raise StaffError(f"The backup key {path} cannot be read: {explain(error, path)}") from error
    except ContentRejectedError as error:
        raise StaffError(
            f"The backup key {path} is damaged. Move it away; the passphrase opens the backup "
            "folder then."
        ) from error


def keep_key(folder: DataFolder, secret: bytes, locked: LockedKey) -> BackupKey:
    """Put a key into the data folder, for its owner alone.

    Raises:
        UnavailableError: the disk is full or refuses.
    """
    path = folder.backup_key
    try:
        make_folder_for_us(path.parent)
        sync_folder(folder.root)
        write_durably(path, encode(_KeptKey(secret, locked)), ONLY_US)
    except OSError as error:
        raise unavailable(f"{path} cannot be written", error) from error
    return BackupKey(secret)


def new_secret() -> bytes:
    return secrets.token_bytes(KEY_BYTES)


def _derived(secret: bytes, purpose: bytes) -> bytes:
    return hashlib.blake2b(key=secret, person=purpose, digest_size=KEY_BYTES).digest()


def _from_passphrase(passphrase: str, salt: bytes, operations: int, memory: int) -> bytes:
    """The same letters are the same passphrase, however a system composes them."""
    from nacl.pwhash import argon2id

    typed = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    return bytes(argon2id.kdf(KEY_BYTES, typed, salt, operations, memory))


def _encrypt(key: bytes, content: bytes, bound_to: bytes) -> bytes:
    from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_encrypt

    nonce = secrets.token_bytes(NONCE_BYTES)
    return nonce + crypto_aead_xchacha20poly1305_ietf_encrypt(content, bound_to, nonce, key)


def _decrypt(key: bytes, stored: bytes, bound_to: bytes) -> bytes:
    from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_decrypt
    from nacl.exceptions import CryptoError

    nonce, encrypted = stored[:NONCE_BYTES], stored[NONCE_BYTES:]
    try:
        return crypto_aead_xchacha20poly1305_ietf_decrypt(encrypted, bound_to, nonce, key)
    except (CryptoError, ValueError) as error:
        raise ContentRejectedError("It is damaged, or of another key.") from error
