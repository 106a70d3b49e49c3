"""A hall with many files, for measuring how channels grow."""

from __future__ import annotations

import os
from pathlib import Path

from sqlalchemy import Connection, text

from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.media_store import hash_file
from kiosk.db.library.opening import open_library
from kiosk.ops.first_start import prepare_station


def crowded_hall(root: Path, count: int, size: int) -> DataFolder:
    """A hall with the sample content and so many files more, in a gallery."""
    folder = DataFolder(root)
    folder.prepare()
    prepare_station(folder)
    library = open_library(folder)
    with library.begin() as connection:
        for number in range(count):
            _add_file(connection, folder, number, size)
    library.dispose()
    return folder


def _add_file(connection: Connection, folder: DataFolder, number: int, size: int) -> None:
    fresh = folder.root / "fresh"
    fresh.write_bytes(os.urandom(size))
    sha256 = hash_file(fresh)
    target = folder.media / sha256[:2] / f"{sha256}.mp4"
    target.parent.mkdir(exist_ok=True)
    fresh.rename(target)
    values = {"name": f"more-{number}.mp4", "sha": sha256, "size": size, "place": 1000 + number}
    connection.execute(
        text(
            "INSERT INTO media_asset (version, name, sha256, suffix, mime, width, height, "
            "duration_ms, size, alt, credit) "
            "VALUES (1, :name, :sha, '.mp4', 'video/mp4', 0, 0, 0, :size, '{}', '{}')"
        ),
        values,
    )
    connection.execute(
        text(
            "INSERT INTO gallery_picture (item_id, position, asset_id) "
            "SELECT (SELECT min(id) FROM item), :place, id FROM media_asset WHERE name = :name"
        ),
        values,
    )


def change_a_text(hall: DataFolder) -> None:
    """Give the hall another name in the library."""
    library = open_library(hall)
    with library.begin() as connection:
        connection.execute(text("UPDATE hall SET name = json_object('zh-Hans', '新名字')"))
    library.dispose()
