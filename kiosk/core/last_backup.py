"""The last backup of this PC that was made and proved, kept for its schedule, the doctor and
staff's overview. Imports the standard library alone: the timekeeper looks at it all day.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from kiosk.core.files.durable import write_durably
from kiosk.core.files.os_errors import unavailable


@dataclass(frozen=True, slots=True)
class LastBackup:
    """`at` in UTC; `folder` is where it lies."""

    at: datetime
    folder: str


def read_last_backup(path: Path) -> LastBackup | None:
    """None where there was none, or its note cannot be read or is damaged."""
    try:
        noted = json.loads(path.read_bytes())
        return LastBackup(datetime.fromisoformat(noted["at"]).astimezone(UTC), noted["folder"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def keep_last_backup(path: Path, backup: LastBackup) -> None:
    """Replace the one before.

    Raises:
        UnavailableError: the disk is full or refuses.
    """
    noted = json.dumps({"at": backup.at.isoformat(), "folder": backup.folder})
    try:
        write_durably(path, noted.encode("ascii"))
    except OSError as error:
        raise unavailable(f"{path} cannot be written", error) from error
