"""Staff are told when backups that are wanted are not made."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from kiosk.core.files.data_folder import DataFolder
from kiosk.core.last_backup import LastBackup, keep_last_backup
from kiosk.ops.overview import ToDo, ToDoLine, read_overview


@pytest.mark.parametrize(
    ("settings", "days_ago", "told"),
    [
        ("", None, None),
        ("", 100, None),
        ("[backup]\nfolder = '/media/backup'\n", None, 0),
        ("[backup]\nfolder = '/media/backup'\n", 2, None),
        ("[backup]\nfolder = '/media/backup'\n", 5, 5),
        ("[backup]\nfolder = '/media/backup'\ndays = 7\n", 5, None),
    ],
)
def test_backups_that_are_too_old_are_to_do(
    hall: DataFolder, settings: str, days_ago: int | None, told: int | None
) -> None:
    hall.settings.write_text(settings)
    if days_ago is not None:
        made = datetime.now(UTC) - timedelta(days=days_ago, minutes=1)
        keep_last_backup(hall.last_backup, LastBackup(made, "/media/backup"))
    to_do = read_overview(hall, datetime.now(UTC).date()).to_do
    lines = [line for line in to_do if line.what is ToDo.BACKUP_TOO_OLD]
    assert lines == ([] if told is None else [ToDoLine(ToDo.BACKUP_TOO_OLD, number=told)])
