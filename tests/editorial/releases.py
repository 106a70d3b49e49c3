"""What a release of a library would be, to the byte."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Engine

from kiosk.db.engine import consistent_snapshot
from kiosk.db.models import Hall
from kiosk.db.release.build import fill_release
from kiosk.db.release.installed import CONTENT
from tests.db.stations import NOW


def release_bytes(library: Engine, folder: Path) -> bytes:
    """The content of a release built into a folder that is not there yet."""
    with consistent_snapshot(library, Hall.__tablename__) as source:
        fill_release(folder, source, NOW)
    return (folder / CONTENT).read_bytes()
