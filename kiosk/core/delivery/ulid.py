"""Unique ids, sortable by time, by which duplicates of what is sent twice are recognized.

A ULID is 48 bits of milliseconds and 80 random bits in Crockford's base 32, 26 characters. The
usual library takes longer to load than this takes to read (docs/adr/0013).
"""

from __future__ import annotations

import secrets
from datetime import datetime

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def new_ulid(now: datetime) -> str:
    number = (int(now.timestamp() * 1000) << 80) | secrets.randbits(80)
    return "".join(ALPHABET[(number >> shift) & 31] for shift in range(125, -1, -5))
