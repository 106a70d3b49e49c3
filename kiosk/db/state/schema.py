"""The tables of state.sqlite, declared once: see kiosk/db/local_database.py."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Float,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
)

from kiosk.db.elapsed import elapsed_table
from kiosk.db.models.base import UtcDateTime

VERSION = 7
"""To be raised with every change of these tables."""

metadata = MetaData()

elapsed = elapsed_table(metadata)

play = Table(
    "play",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("item", Text, nullable=False),
    Column("slot", Text, nullable=False),
    Column("file", Text, nullable=False),
    Column("release", Integer, nullable=False),
    Column("because", Text, nullable=False),
    Column("started_at", UtcDateTime, nullable=False),
    Column("seen_at", UtcDateTime, nullable=False),
    Column("ended_at", UtcDateTime),
    Column("played_ms", Integer, nullable=False),
    Column("how", Text, nullable=False),
    Column("problem", Text, nullable=False),
    Column("elapsed_at", Float),
    Column("previous", Text),
    Column("link", Text),
    Index("play_started_at", "started_at"),
)
"""`link` of the chain is NULL while a play goes on: see kiosk/db/state/play_links.py."""

failing_file = Table(
    "failing_file",
    metadata,
    Column("file", Text, primary_key=True),
    Column("failures", Integer, nullable=False),
    Column("since", UtcDateTime, nullable=False),
    Column("problem", Text, nullable=False),
)

outbox = Table(
    "outbox",
    metadata,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    Column("delivered_at", UtcDateTime),
    Column("elapsed_at", Float),
    Column("delivered_elapsed_at", Float),
)

usage = Table(
    "usage",
    metadata,
    Column("day", Date, primary_key=True),
    Column("what", Text, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("count", Integer, nullable=False),
    Column("elapsed_at", Float),
    sqlite_with_rowid=False,
)

station = Table(
    "station",
    metadata,
    Column("id", Text, primary_key=True),
    Column("private_key", LargeBinary),
)

carried = Table(
    "carried",
    metadata,
    Column("place", Text, primary_key=True),
    Column("digest", Text, primary_key=True),
    Column("content", Text, nullable=False),
)

delivery = Table(
    "delivery",
    metadata,
    Column("name", Text, primary_key=True),
    Column("revision", Integer, nullable=False),
    Column("digest", Text, nullable=False),
)

request = Table(
    "request",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("at", UtcDateTime, nullable=False),
    Column("outcome", Text, nullable=False),
    Column("words", Text, nullable=False),
    Column("told", Boolean, nullable=False),
)
"""Requests of the office that were found here; `outcome` is '' while one is carried out, `told`
whether it stands in a report that was delivered."""
