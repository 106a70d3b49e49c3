"""Names for what is sent more than once and must be taken once: sortable by time, never the same.

A ULID is 48 bits of milliseconds and 80 of chance in Crockford's base 32, 26 characters. The usual
library takes longer to load than this takes to read (docs/adr/0013).
"""

from __future__ import annotations

import secrets
from datetime import datetime

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def new_ulid(now: datetime) -> str:
    number = (int(now.timestamp() * 1000) << 80) | secrets.randbits(80)
    return "".join(ALPHABET[(number >> shift) & 31] for shift in range(125, -1, -5))
