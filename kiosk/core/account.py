"""The people who edit: accounts and their roles. Knows neither PINs nor where accounts are kept."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """The permissions of an account; each role includes those before it
    (kiosk/editorial/permissions.py)."""

    EDITOR = "editor"
    PUBLISHER = "publisher"
    TECHNICIAN = "technician"


class EventKind(StrEnum):
    """What the log of accounts records."""

    INVITED = "invited"
    CREATED = "created"
    SIGNED_IN = "signed-in"
    REFUSED = "refused"
    RECOVERED = "recovered"
    UNLOCKED = "unlocked"
    DEACTIVATED = "deactivated"
    REACTIVATED = "reactivated"


@dataclass(frozen=True, slots=True)
class Account:
    """One person. `id` is a ULID and never changes; accounts are deactivated, never deleted."""

    id: str
    name: str
    role: Role
    active: bool = True
