"""Sealed messages: whoever has the hall's public key can close one, only the private key opens it.

Curve25519 sealed boxes of libsodium (PyNaCl). Keys are 32 bytes. libsodium is loaded when it is
first needed: the first frame does not wait for it.
"""

from __future__ import annotations

from kiosk.core.errors import ContentRejectedError


def new_private_key() -> bytes:
    from nacl.public import PrivateKey

    return bytes(PrivateKey.generate())


def public_key(private_key: bytes) -> bytes:
    """The key that may travel, for a private key.

    Raises:
        ContentRejectedError: that is no key.
    """
    from nacl.exceptions import CryptoError
    from nacl.public import PrivateKey

    try:
        return bytes(PrivateKey(private_key).public_key)
    except (CryptoError, TypeError) as error:
        raise ContentRejectedError("This is not a private key.") from error


def seal(content: bytes, public: bytes) -> bytes:
    """Close `content` so that only the private key opens it; every time to other bytes.

    Raises:
        ContentRejectedError: `public` is no key.
    """
    from nacl.exceptions import CryptoError
    from nacl.public import PublicKey, SealedBox

    try:
        return bytes(SealedBox(PublicKey(public)).encrypt(content))
    except (CryptoError, TypeError) as error:
        raise ContentRejectedError("The hall's key is not a public key.") from error


def open_sealed(sealed: bytes, private_key: bytes) -> bytes:
    """What was sealed.

    Raises:
        ContentRejectedError: it was sealed for another key, changed or truncated.
    """
    from nacl.exceptions import CryptoError
    from nacl.public import PrivateKey, SealedBox

    try:
        return bytes(SealedBox(PrivateKey(private_key)).decrypt(sealed))
    except (CryptoError, TypeError) as error:
        raise ContentRejectedError("It was sealed for another key, or is damaged.") from error


def encrypt_authenticated(content: bytes, private: bytes, public: bytes) -> bytes:
    """Encrypt from one key pair to another: the other side knows who has written it.

    Raises:
        ContentRejectedError: one of them is no key.
    """
    from nacl.exceptions import CryptoError
    from nacl.public import Box, PrivateKey, PublicKey

    try:
        return bytes(Box(PrivateKey(private), PublicKey(public)).encrypt(content))
    except (CryptoError, TypeError, ValueError) as error:
        raise ContentRejectedError("These keys cannot encrypt anything.") from error


def decrypt_authenticated(content: bytes, private: bytes, public: bytes) -> bytes:
    """What the holder of the other private key, or of this one, has encrypted between the two.

    Raises:
        ContentRejectedError: it was encrypted by or for another key, or is damaged.
    """
    from nacl.exceptions import CryptoError
    from nacl.public import Box, PrivateKey, PublicKey

    try:
        return bytes(Box(PrivateKey(private), PublicKey(public)).decrypt(content))
    except (CryptoError, TypeError, ValueError) as error:
        raise ContentRejectedError("It was encrypted by or for somebody else.") from error
