"""How databases of older programs came to be: each step brings the tables from one version to the
next. What was shipped is never changed."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

CREATE_ELAPSED = """
    CREATE TABLE elapsed (
        id INTEGER NOT NULL PRIMARY KEY,
        seconds FLOAT NOT NULL,
        seen DATETIME NOT NULL,
        signed DATETIME,
        signed_seconds FLOAT NOT NULL
    );
"""

STATE_STEPS = (
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
    """
    CREATE TABLE request (
        number INTEGER NOT NULL PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        at DATETIME NOT NULL,
        outcome TEXT NOT NULL,
        words TEXT NOT NULL,
        told BOOLEAN NOT NULL
    );
    """,
    """
    ALTER TABLE play ADD COLUMN previous TEXT;
    ALTER TABLE play ADD COLUMN link TEXT;
    """,
)

INBOX_STEPS = (
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
    """
    CREATE TABLE crash (
        station TEXT NOT NULL,
        id TEXT NOT NULL,
        revision INTEGER NOT NULL,
        at DATETIME NOT NULL,
        content TEXT NOT NULL,
        elapsed_at FLOAT,
        PRIMARY KEY (station, id)
    );
    """,
    """
    CREATE TABLE handling (
        message TEXT NOT NULL PRIMARY KEY,
        received_at DATETIME NOT NULL,
        state TEXT NOT NULL,
        person TEXT NOT NULL,
        changed_at DATETIME,
        changed_by TEXT NOT NULL
    );
    CREATE TABLE note (
        number INTEGER NOT NULL PRIMARY KEY,
        message TEXT NOT NULL,
        written_at DATETIME NOT NULL,
        account TEXT NOT NULL,
        sealed BLOB NOT NULL
    );
    CREATE INDEX note_message ON note (message);
    CREATE TABLE deletion (
        message TEXT NOT NULL PRIMARY KEY,
        received_at DATETIME NOT NULL,
        deleted_at DATETIME NOT NULL,
        account TEXT NOT NULL,
        reason TEXT NOT NULL
    );
    """,
    """
    CREATE TABLE diagnosis (
        station TEXT NOT NULL PRIMARY KEY,
        id TEXT NOT NULL,
        at DATETIME NOT NULL,
        sealed BLOB NOT NULL
    );
    """,
    """
    ALTER TABLE play ADD COLUMN previous TEXT;
    ALTER TABLE play ADD COLUMN link TEXT;
    CREATE TABLE usage_month (
        station TEXT NOT NULL,
        first DATE NOT NULL,
        days TEXT NOT NULL,
        names TEXT NOT NULL,
        PRIMARY KEY (station, first)
    );
    """,
)


def write_old_database(path: Path, steps: Sequence[str]) -> None:
    """A database as a program wrote it that knew these steps."""
    with closing(sqlite3.connect(path)) as database:
        database.executescript("".join(steps))
        database.execute(f"PRAGMA user_version={len(steps)}")
