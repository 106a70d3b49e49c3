"""What the checks of one examination look at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kiosk.core.files.data_folder import DataFolder
from kiosk.core.screen_facts import ScreenFacts
from kiosk.core.settings.settings import Settings
from kiosk.db.release.installed import Release


@dataclass(frozen=True, slots=True)
class Context:
    """`now` is what the PC's clock says; `settings` are the defaults where the file is wrong;
    `running`: a kiosk runs with this folder. `release` is the one that is shown, None without a
    whole one."""

    folder: DataFolder
    now: datetime
    settings: Settings
    running: bool
    screen: ScreenFacts
    release: Release | None = None
