"""PINs and one-time codes in memory: nothing that is printed, logged or pickled shows them.

Argon2id of libsodium, 19 MiB, t=2, p=1, a salt of its own for each; OWASP's Password Storage Cheat
Sheet recommends these parameters. libsodium is loaded when it is first needed.
"""

from __future__ import annotations

import secrets
from typing import NoReturn

ARGON2_OPERATIONS = 2
ARGON2_BYTES = 19 * 1024 * 1024

CODE_DIGITS = 16
"""53 bits: beyond guessing even without a lock."""
CODE_GROUP = 4


class Secret:
    """What a person has typed, hopefully digits."""

    __slots__ = ("_digits",)

    def __init__(self, digits: str) -> None:
        self._digits = digits

    @property
    def digits(self) -> str:
        return self._digits

    def __repr__(self) -> str:
        return f"{type(self).__name__}(hidden)"

    def __format__(self, _form: str) -> str:
        return repr(self)

    def __reduce__(self) -> NoReturn:
        raise TypeError(f"{self!r} stays in memory")


class Pin(Secret):
    """What somebody signs in with. Any text; `pin.py` has the rules for new ones."""


class Code(Secret):
    """A code that works once: for set-up, or for recovery. Spaces and hyphens do not count."""

    def __init__(self, typed: str) -> None:
        super().__init__("".join(one for one in typed if one not in " -–"))

    def reveal(self) -> str:
        """The code in groups, for paper."""
        starts = range(0, len(self.digits), CODE_GROUP)
        return "-".join(self.digits[start : start + CODE_GROUP] for start in starts)


def new_code() -> Code:
    return Code("".join(secrets.choice("0123456789") for _ in range(CODE_DIGITS)))


def hash_of(secret: Secret) -> str:
    """What is kept of a secret: algorithm, parameters, salt and hash in one string."""
    from nacl.pwhash import argon2id

    return argon2id.str(
        _bytes_of(secret), opslimit=ARGON2_OPERATIONS, memlimit=ARGON2_BYTES
    ).decode("ascii")


def verify(hashed: str, secret: Secret) -> bool:
    """Whether it is the secret of this hash; takes as long either way."""
    from nacl.exceptions import InvalidkeyError
    from nacl.pwhash import argon2id

    try:
        return argon2id.verify(hashed.encode("ascii"), _bytes_of(secret))
    except InvalidkeyError:
        return False


def _bytes_of(secret: Secret) -> bytes:
    """Without the error of an encoder, which would quote what it could not encode."""
    return secret.digits.encode("utf-8", "surrogatepass")
