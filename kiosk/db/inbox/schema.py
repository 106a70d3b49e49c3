"""The tables of inbox.sqlite, and the steps by which they came to be (docs/adr/0008)."""

from __future__ import annotations

from sqlalchemy import Column, Date, Float, Integer, LargeBinary, MetaData, Table, Text

from kiosk.db.elapsed import CREATE_ELAPSED, elapsed_table
from kiosk.db.models.base import UtcDateTime

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

receipt = Table(
    "receipt",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("station", Text, nullable=False),
    Column("key", LargeBinary, nullable=False),
    Column("place", Text, nullable=False),
    Column("digest", Text, nullable=False),
)

STEPS = (
    """
    CREATE TABLE message (
        id TEXT NOT NULL PRIMARY KEY,
        digest TEXT NOT NULL,
        station TEXT NOT NULL,
        kind TEXT NOT NULL,
        received_at DATETIME NOT NULL,
        sealed BLOB
    );
    CREATE UNIQUE INDEX message_digest ON message (digest);
    CREATE TABLE usage (
        station TEXT NOT NULL,
        day DATE NOT NULL,
        revision INTEGER NOT NULL,
        content TEXT NOT NULL,
        PRIMARY KEY (station, day)
    );
    CREATE TABLE play (
        station TEXT NOT NULL,
        number INTEGER NOT NULL,
        item TEXT NOT NULL,
        slot TEXT NOT NULL,
        file TEXT NOT NULL,
        "release" INTEGER NOT NULL,
        because TEXT NOT NULL,
        started_at DATETIME NOT NULL,
        ended_at DATETIME NOT NULL,
        played_ms INTEGER NOT NULL,
        how TEXT NOT NULL,
        problem TEXT NOT NULL,
        PRIMARY KEY (station, number)
    );
    CREATE INDEX play_started_at ON play (started_at);
    CREATE TABLE station (
        id TEXT NOT NULL PRIMARY KEY,
        name TEXT NOT NULL,
        heard_at DATETIME NOT NULL,
        revision INTEGER NOT NULL,
        status TEXT NOT NULL
    );
    """,
    """
    CREATE TABLE receipt (
        number INTEGER NOT NULL PRIMARY KEY,
        station TEXT NOT NULL,
        key BLOB NOT NULL,
        place TEXT NOT NULL,
        digest TEXT NOT NULL
    );
    CREATE UNIQUE INDEX receipt_file ON receipt (station, key, place, digest);
    """,
    f"""
    {CREATE_ELAPSED}
    ALTER TABLE message ADD COLUMN elapsed_at FLOAT;
    ALTER TABLE usage ADD COLUMN elapsed_at FLOAT;
    ALTER TABLE play ADD COLUMN elapsed_at FLOAT;
    """,
)
"""As in kiosk/db/state/schema.py: a step that has been shipped is never changed."""
