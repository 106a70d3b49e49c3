"""Where on a stick, a share or another disk the backups of this PC go."""

from __future__ import annotations

from pathlib import Path

from kiosk.core.files.data_folder import DataFolder
from kiosk.ops.backup.backup_folder import open_backup_folder
from kiosk.ops.backup.job import root_of

NAME = "kiosk-backup"


def place_in(folder: DataFolder, chosen: Path) -> Path:
    """The folder for backups where somebody has chosen one: itself, where it holds backups, else
    one within, which is made.

    Raises:
        StaffError: it lies in the data folder.
        UnavailableError, ContentRejectedError: as from `BackupFolder`.
    """
    root = root_of(folder, chosen)
    with open_backup_folder(root) as place:
        if place.locked_keys():
            return root
    with open_backup_folder(root / NAME, make=True):
        return root / NAME
