"""The composition root of looking at an installed release as a visitor would.

A process of its own, started by staff mode: the visitors' screen, with nothing counted and nothing
kept. It ends by its button, when nobody touches it for a while, and with staff mode.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.app import open_kiosk
from kiosk.core.errors import ContentRejectedError, KioskError, StaffError
from kiosk.core.files.data_folder import DataFolder, data_folder
from kiosk.core.process.heartbeat import on_supervisor_gone
from kiosk.core.process.logs import start_logging
from kiosk.core.screen_size import ScreenSize
from kiosk.core.settings.settings import read_settings
from kiosk.db.release.installed import (
    CONTENT,
    Release,
    readable,
    release_folder,
    release_numbers,
    verify_release,
)
from kiosk.ui.station.looked_release import LookedRelease
from kiosk.ui.window.event_loop import EventLoopEnd, collect_garbage_again
from kiosk.ui.window.qt_start import start_qt, use_renderer
from kiosk.ui.window.window import on_first_frame

NEVER = datetime.max.replace(tzinfo=UTC)


def main(argv: Sequence[str]) -> int:
    """Show a release, full screen unless a size is given."""
    parser = argparse.ArgumentParser(prog="kiosk look")
    parser.add_argument("number", type=int)
    parser.add_argument("--size", type=ScreenSize.parse)
    options = parser.parse_args(argv)
    folder = data_folder()
    start_logging(folder.logs, "look")
    try:
        return _show(folder, options.number, options.size)
    except KioskError as error:
        print(f"kiosk: {error}", file=sys.stderr)  # noqa: T201
        return error.exit_code


def _show(folder: DataFolder, number: int, size: ScreenSize | None) -> int:
    settings = read_settings(folder.settings)
    use_renderer(settings.screen.renderer)
    app = start_qt()
    ending = EventLoopEnd(app)
    on_supervisor_gone(ending.end)
    release = installed(folder, number)
    looked = LookedRelease(number)
    looked.left.connect(ending.end)
    with (
        TemporaryDirectory() as nowhere,
        open_kiosk(folder, release, settings, size, Path(nowhere, "state.sqlite"), looked) as kiosk,
    ):
        kiosk.visit.attract_viewmodel.mute_until(NEVER)  # the loop of the screen below goes on
        kiosk.window.installEventFilter(looked)
        on_first_frame(kiosk.window, lambda: print("shown", flush=True))  # noqa: T201
        collect_garbage_again()
        return app.exec()


def installed(folder: DataFolder, number: int) -> Release:
    """One release of this PC, in force or not.

    Raises:
        StaffError: it is not installed, or damaged.
    """
    if number not in release_numbers(folder):
        raise StaffError(f"Release {number} is not installed.")
    path = readable(release_folder(folder, number))
    try:
        verify_release(path)
    except ContentRejectedError as error:
        raise StaffError(f"Release {number} cannot be shown. {error}") from error
    return Release(number, path / CONTENT)
