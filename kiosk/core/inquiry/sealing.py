"""Sealed messages: encrypted with the hall's public key, decrypted with the private key only.

Curve25519 sealed boxes of libsodium (PyNaCl). Keys are 32 bytes. libsodium is loaded when it is
first needed: the first frame does not wait for it.
"""

from __future__ import annotations

from kiosk.core.errors import ContentRejectedError


def new_private_key() -> bytes:
    from nacl.public import PrivateKey

    return bytes(PrivateKey.generate())


def public_key(private_key: bytes) -> bytes:
    """The public key of a private key.

    Raises:
        ContentRejectedError: it is not a private key.
    """
    from nacl.exceptions import CryptoError
    from nacl.public import PrivateKey

    try:
        return bytes(PrivateKey(private_key).public_key)
    except (CryptoError, TypeError) as error:
        raise ContentRejectedError("This is not a private key.") from error


def seal(content: bytes, public: bytes) -> bytes:
    """Encrypt `content` for the private key's owner; the result differs each time.

    Raises:
        ContentRejectedError: `public` is not a key.
    """
    from nacl.exceptions import CryptoError
    from nacl.public import PublicKey, SealedBox

    try:
        return bytes(SealedBox(PublicKey(public)).encrypt(content))
    except (CryptoError, TypeError) as error:
        raise ContentRejectedError("The hall's key is not a public key.") from error


class Opener:
    """Decrypts what was sealed for the owner of a private key, as often as it is asked."""

    def __init__(self, private_key: bytes) -> None:
        """Raises ContentRejectedError: it is not a private key."""
        from nacl.exceptions import CryptoError
        from nacl.public import PrivateKey, SealedBox

        try:
            self._box = SealedBox(PrivateKey(private_key))
        except (CryptoError, TypeError) as error:
            raise ContentRejectedError("This is not a private key.") from error

    def open(self, sealed: bytes) -> bytes:
        """Decrypt one.

        Raises:
            ContentRejectedError: it was sealed for another key, changed or truncated.
        """
        from nacl.exceptions import CryptoError

        try:
            return bytes(self._box.decrypt(sealed))
        except (CryptoError, TypeError) as error:
            raise ContentRejectedError("It was sealed for another key, or is damaged.") from error


def open_sealed(sealed: bytes, private_key: bytes) -> bytes:
    """Decrypt what was sealed.

    Raises:
        ContentRejectedError: it was sealed for another key, changed or truncated.
    """
    return Opener(private_key).open(sealed)


def encrypt_authenticated(content: bytes, private: bytes, public: bytes) -> bytes:
    """Encrypt from one key pair to another: the recipient knows the sender.

    Raises:
        ContentRejectedError: one of them is not a key.
    """
    from nacl.exceptions import CryptoError
    from nacl.public import Box, PrivateKey, PublicKey

    try:
        return bytes(Box(PrivateKey(private), PublicKey(public)).encrypt(content))
    except (CryptoError, TypeError, ValueError) as error:
        raise ContentRejectedError("The keys are not valid.") from error


def decrypt_authenticated(content: bytes, private: bytes, public: bytes) -> bytes:
    """Decrypt what either of the two key pairs has encrypted for the other.

    Raises:
        ContentRejectedError: it was encrypted by or for another key, or is damaged.
    """
    from nacl.exceptions import CryptoError
    from nacl.public import Box, PrivateKey, PublicKey

    try:
        return bytes(Box(PrivateKey(private), PublicKey(public)).decrypt(content))
    except (CryptoError, TypeError, ValueError) as error:
        raise ContentRejectedError(
            "It was encrypted by or for another key, or is damaged."
        ) from error
