"""A station that lacks nothing, for the doctor: enrolled, synced, with a film that plays."""

from __future__ import annotations

import shutil
from pathlib import Path

from sqlalchemy import text

from kiosk.core.files.data_folder import DataFolder
from kiosk.core.screen_facts import ScreenFact, ScreenFacts
from kiosk.core.settings.settings import Settings
from kiosk.db.library.opening import open_library
from kiosk.db.state.store import open_state
from tests.sync.halls import Hall, Station

CLIPS = Path(__file__).parents[1] / "media" / "clips"

GOOD_SCREEN = ScreenFacts(
    no_display="",
    screens=(ScreenFact("panel", 1920, 1080, 60.0),),
    touch_devices=("a touch screen",),
    software=True,
    undrawable=(),
    frames_per_second=60.0,
    darkens_after=0,
    screen_saver=False,
)
"""What no virtual screen has: a touch device. The rest is as the helper tells it."""


def good_screen(_settings: Settings, _moving: bool) -> ScreenFacts:
    return GOOD_SCREEN


def publish_film(hall: Hall, clip: Path, duration_ms: int) -> None:
    """Publish a release whose only film is `clip`, said to be so long."""
    source = hall.folder.root / clip.name
    shutil.copyfile(clip, source)
    sha256 = hall.take_file(source)
    library = open_library(hall.folder)
    with library.begin() as connection:
        connection.execute(
            text("UPDATE media_asset SET duration_ms = :ms, suffix = :suffix WHERE sha256 = :sha"),
            {"ms": duration_ms, "suffix": clip.suffix, "sha": sha256},
        )
    library.dispose()
    hall.publish()


def station_of(hall: Hall, root: Path) -> DataFolder:
    """A station enrolled to the hall's channel, with its newest release and a first day behind."""
    folder = DataFolder(root)
    folder.prepare()
    station = Station(folder)
    station.enroll(hall.url)
    station.sync()
    open_state(folder.state).dispose()
    return folder
