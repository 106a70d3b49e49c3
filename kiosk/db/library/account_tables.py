"""The tables of accounts. Their metadata is separate, so no release contains them.

They are in the library, or in a database of its own on a station without one.
"""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Integer, MetaData, Table, Text

from kiosk.core.account import EventKind, Role
from kiosk.db.models.base import Base, UtcDateTime, one_of, rule

VERSION = 2
"""Of the tables in a station's own database; rises with every change (docs/adr/0039)."""

metadata = MetaData(naming_convention=Base.metadata.naming_convention)

account = Table(
    "account",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
    Column("role", Text, nullable=False),
    Column("active", Boolean, nullable=False),
    Column("pin_hash", Text, nullable=False),
    Column("recovery_hash", Text, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    one_of("role", Role),
    rule("name", "name <> ''", "A person needs a name."),
)

invitation = Table(
    "invitation",
    metadata,
    Column("id", Text, primary_key=True),
    Column("role", Text, nullable=False),
    Column("code_hash", Text, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("expires_at", UtcDateTime, nullable=False),
    Column("used_at", UtcDateTime),
    one_of("role", Role),
)

account_event = Table(
    "account_event",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", UtcDateTime, nullable=False),
    Column("kind", Text, nullable=False),
    Column("account_id", Text, ForeignKey("account.id")),
    Column("by_id", Text, ForeignKey("account.id")),
    Column("station", Text, nullable=False),
    Column("detail", Text, nullable=False),
    one_of("kind", EventKind),
)
"""Append-only. Without `account_id`: of an invitation, or of an account that there is not; without
`by_id`: done by nobody who has signed in, at the command line or before the pad."""

act = Table(
    "staff_act",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", UtcDateTime, nullable=False),
    Column("account", Text, nullable=False),
    Column("station", Text, nullable=False),
    Column("act", Text, nullable=False),
    Column("detail", Text, nullable=False),
)
"""Append-only: what people have done besides editing, by their names as the change log has them."""

attempt_record = Table(
    "attempt_record",
    metadata,
    Column("id", Text, primary_key=True),
    Column("sequence", Integer, nullable=False),
)
"""How far each station's record of wrong tries has got (docs/adr/0040)."""
