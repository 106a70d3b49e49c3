"""The tables of state.sqlite, and the steps by which they came to be.

Every table is written by this station alone and read by nobody's program of another version, so
steps in SQL under a version number (SQLite's `user_version`) do: docs/adr/0008.
"""

from __future__ import annotations

from sqlalchemy import Column, Date, Float, Integer, LargeBinary, MetaData, Table, Text

from kiosk.db.elapsed import CREATE_ELAPSED, elapsed_table
from kiosk.db.models.base import UtcDateTime

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
)

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

STEPS = (
    """
    CREATE TABLE play (
        id INTEGER NOT NULL PRIMARY KEY,
        item TEXT NOT NULL,
        slot TEXT NOT NULL,
        file TEXT NOT NULL,
        release INTEGER NOT NULL,
        because TEXT NOT NULL,
        started_at DATETIME NOT NULL,
        seen_at DATETIME NOT NULL,
        ended_at DATETIME,
        played_ms INTEGER NOT NULL,
        how TEXT NOT NULL,
        problem TEXT NOT NULL
    );
    CREATE INDEX play_started_at ON play (started_at);
    CREATE TABLE failing_file (
        file TEXT NOT NULL PRIMARY KEY,
        failures INTEGER NOT NULL,
        since DATETIME NOT NULL,
        problem TEXT NOT NULL
    );
    """,
    """
    CREATE TABLE outbox (
        id TEXT NOT NULL PRIMARY KEY,
        kind TEXT NOT NULL,
        created_at DATETIME NOT NULL,
        sealed BLOB NOT NULL
    );
    CREATE TABLE usage (
        day DATE NOT NULL,
        what TEXT NOT NULL,
        name TEXT NOT NULL,
        count INTEGER NOT NULL,
        PRIMARY KEY (day, what, name)
    ) WITHOUT ROWID;
    """,
    """
    CREATE TABLE station (id TEXT NOT NULL PRIMARY KEY);
    CREATE TABLE delivery (
        name TEXT NOT NULL PRIMARY KEY,
        revision INTEGER NOT NULL,
        digest TEXT NOT NULL
    );
    ALTER TABLE outbox ADD COLUMN delivered_at DATETIME;
    """,
    """
    ALTER TABLE station ADD COLUMN private_key BLOB;
    CREATE TABLE carried (
        place TEXT NOT NULL,
        digest TEXT NOT NULL,
        content TEXT NOT NULL,
        PRIMARY KEY (place, digest)
    );
    """,
    f"""
    {CREATE_ELAPSED}
    ALTER TABLE play ADD COLUMN elapsed_at FLOAT;
    ALTER TABLE usage ADD COLUMN elapsed_at FLOAT;
    ALTER TABLE outbox ADD COLUMN elapsed_at FLOAT;
    ALTER TABLE outbox ADD COLUMN delivered_elapsed_at FLOAT;
    """,
)
"""What brings the tables from version n to n + 1; a step that has been shipped is never changed."""
