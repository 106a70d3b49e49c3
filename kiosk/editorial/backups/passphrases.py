"""New passphrases for backups: how hard one is to find out, and one that is proposed."""

from __future__ import annotations

import math
import secrets
from enum import StrEnum
from itertools import pairwise

from kiosk.ops.backup.keys import MIN_PASSPHRASE

STRONG_BITS = 60
"""Each try takes half a second: with 10,000 PCs this many bits last two million years."""

LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
"""Of proposed ones: none that is taken for another on paper."""
GROUPS, GROUP = 4, 4
"""79 bits."""

OTHER_LETTERS = 2000
"""How many others somebody chooses from who writes Chinese."""


class Strength(StrEnum):
    SHORT = "short"
    """It cannot be used."""
    WEAK = "weak"
    STRONG = "strong"


def strength_of(passphrase: str) -> Strength:
    """How hard it is to find out by trying. Letters that follow from the one before, such as in
    “1111” or “abcd”, count for nothing."""
    if len(passphrase) < MIN_PASSPHRASE:
        return Strength.SHORT
    steps = [ord(after) - ord(before) for before, after in pairwise(passphrase)]
    free = 1 + sum(one not in (0, 1, -1) for one in steps)
    alphabet = sum(
        size
        for size, of in (
            (10, str.isdigit),
            (26, _is_small),
            (26, _is_large),
            (30, _is_sign),
            (OTHER_LETTERS, _is_other),
        )
        if any(of(letter) for letter in passphrase)
    )
    varied = min(free, 2 * len(set(passphrase)))
    return Strength.STRONG if varied * math.log2(alphabet) >= STRONG_BITS else Strength.WEAK


def proposed_passphrase() -> str:
    """A new one, in groups that are easily written down and typed."""
    return "-".join("".join(secrets.choice(LETTERS) for _ in range(GROUP)) for _ in range(GROUPS))


def _is_small(letter: str) -> bool:
    return letter.isascii() and letter.islower()


def _is_large(letter: str) -> bool:
    return letter.isascii() and letter.isupper()


def _is_sign(letter: str) -> bool:
    return letter.isascii() and not letter.isalnum()


def _is_other(letter: str) -> bool:
    return not letter.isascii() and not letter.isdigit()
