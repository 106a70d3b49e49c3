"""The tables of inbox.sqlite, declared once: see kiosk/db/local_database.py."""

from __future__ import annotations

from sqlalchemy import Column, Date, Float, Index, Integer, LargeBinary, MetaData, Table, Text

from kiosk.db.elapsed import elapsed_table
from kiosk.db.models.base import UtcDateTime

VERSION = 7
"""To be raised with every change of these tables."""

metadata = MetaData()

elapsed = elapsed_table(metadata)

message = Table(
    "message",
    metadata,
    Column("id", Text, primary_key=True),
    Column("digest", Text, nullable=False),
    Column("station", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("received_at", UtcDateTime, nullable=False),
    Column("sealed", LargeBinary),
    Column("elapsed_at", Float),
    Index("message_digest", "digest", unique=True),
)

usage = Table(
    "usage",
    metadata,
    Column("station", Text, primary_key=True),
    Column("day", Date, primary_key=True),
    Column("revision", Integer, nullable=False),
    Column("content", Text, nullable=False),
    Column("elapsed_at", Float),
)

usage_month = Table(
    "usage_month",
    metadata,
    Column("station", Text, primary_key=True),
    Column("first", Date, primary_key=True),
    Column("days", Text, nullable=False),
    Column("names", Text, nullable=False),
)
"""What the days of `usage` in the month from `first` on come to, of one station or, under '', the
names of all together: gone when one of them changes."""

play = Table(
    "play",
    metadata,
    Column("station", Text, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("item", Text, nullable=False),
    Column("slot", Text, nullable=False),
    Column("file", Text, nullable=False),
    Column("release", Integer, nullable=False),
    Column("because", Text, nullable=False),
    Column("started_at", UtcDateTime, nullable=False),
    Column("ended_at", UtcDateTime, nullable=False),
    Column("played_ms", Integer, nullable=False),
    Column("how", Text, nullable=False),
    Column("problem", Text, nullable=False),
    Column("elapsed_at", Float),
    Column("previous", Text),
    Column("link", Text),
    Index("play_started_at", "started_at"),
)

station = Table(
    "station",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("heard_at", UtcDateTime, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("status", Text, nullable=False),
)

crash = Table(
    "crash",
    metadata,
    Column("station", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    Column("revision", Integer, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("content", Text, nullable=False),
    Column("elapsed_at", Float),
)

diagnosis = Table(
    "diagnosis",
    metadata,
    Column("station", Text, primary_key=True),
    Column("id", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
)
"""The last one of a station; `at`: when it was collected."""

receipt = Table(
    "receipt",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("station", Text, nullable=False),
    Column("key", LargeBinary, nullable=False),
    Column("place", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Index("receipt_file", "station", "key", "place", "digest", unique=True),
)

handling = Table(
    "handling",
    metadata,
    Column("message", Text, primary_key=True),
    Column("received_at", UtcDateTime, nullable=False),
    Column("state", Text, nullable=False),
    Column("person", Text, nullable=False),
    Column("changed_at", UtcDateTime),
    Column("changed_by", Text, nullable=False),
)
"""What staff do with a message, by its ULID: of `message` or of this PC's own outbox."""

note = Table(
    "note",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("message", Text, nullable=False),
    Column("written_at", UtcDateTime, nullable=False),
    Column("account", Text, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    Index("note_message", "message"),
)

deletion = Table(
    "deletion",
    metadata,
    Column("message", Text, primary_key=True),
    Column("received_at", UtcDateTime, nullable=False),
    Column("deleted_at", UtcDateTime, nullable=False),
    Column("account", Text, nullable=False),
    Column("reason", Text, nullable=False),
)
"""Holds nothing of what a message said."""
