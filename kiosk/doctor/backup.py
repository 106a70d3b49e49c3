"""The check of this PC's backups: whether the last one is as new as the settings want it."""

from __future__ import annotations

from kiosk.core.backup_moment import is_too_old
from kiosk.core.last_backup import read_last_backup
from kiosk.doctor.context import Context
from kiosk.doctor.findings import Result, found
from kiosk.doctor.problems import Problem


def check_backup(context: Context) -> Result:
    """Whether a backup was made lately, where the settings name a folder for backups."""
    wanted = context.settings.backup
    last = read_last_backup(context.folder.last_backup)
    if last is None:
        if not wanted.folder:
            return Result()
        return Result(findings=(found(Problem.NO_BACKUP, folder=wanted.folder),))
    made = f"{last.at.astimezone():%Y-%m-%d %H:%M}"
    if wanted.folder and is_too_old(last.at, wanted.days, context.now):
        finding = found(Problem.BACKUP_TOO_OLD, made=made, days=wanted.days, folder=wanted.folder)
        return Result(findings=(finding,))
    return Result({"made": made, "folder": last.folder})
