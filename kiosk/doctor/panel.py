"""Checks what darkens the panel: others within opening hours, and the kiosk outside them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

from kiosk.core.files.media_store import MediaStore
from kiosk.db.catalog import Catalog
from kiosk.doctor.context import Context
from kiosk.doctor.findings import Finding, Result, found
from kiosk.doctor.problems import Problem


def check_panel(context: Context) -> Result:
    """Whether others darken the panel, and whether the kiosk can switch it."""
    return Result(findings=(*_darkened_by_others(context), *_not_switched(context)))


def _darkened_by_others(context: Context) -> Iterator[Finding]:
    # What X does by itself ends when the kiosk starts, and is nobody's fault before.
    if context.running and context.screen.darkens_after:
        yield found(Problem.PANEL_DARKENS, minutes=max(1, context.screen.darkens_after // 60))
    if context.screen.screen_saver:
        yield found(Problem.SCREEN_SAVER)


def _not_switched(context: Context) -> Iterator[Finding]:
    settings = context.settings.screen
    for setting in ("panel_off_command", "panel_on_command"):
        command: tuple[str, ...] = getattr(settings, setting)
        if command and not shutil.which(command[0]):
            yield found(Problem.PANEL_COMMAND_MISSING, setting=setting, command=command[0])
    try:
        trouble = context.folder.panel_trouble.read_text("utf-8").strip()
    except (FileNotFoundError, NotADirectoryError):
        trouble = ""
    if trouble:
        yield found(Problem.PANEL_NOT_SWITCHED, why=trouble)
    if settings.sleep and context.release and not _has_opening_hours(context):
        yield found(Problem.NO_OPENING_HOURS)


def _has_opening_hours(context: Context) -> bool:
    assert context.release
    catalog = Catalog(context.release.database, MediaStore(context.folder.media))
    try:
        return bool(catalog.opening_hours())
    finally:
        catalog.close()
