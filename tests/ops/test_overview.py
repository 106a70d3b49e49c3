"""What the overview reads of this PC."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from kiosk.core.content.localized_text import CHINESE
from kiosk.core.content.words import Words
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.media_store import MediaStore
from kiosk.core.schedule.playlist import Entry, why
from kiosk.db.catalog import Catalog
from kiosk.db.release.installed import open_current
from kiosk.db.state.plays import PlayLog
from kiosk.db.state.store import StateStore
from kiosk.db.state.usage import UsageLog
from kiosk.ops.overview import Showing, read_overview


@pytest.fixture
def station(sample_station: Path, tmp_path: Path) -> DataFolder:
    folder = DataFolder(tmp_path / "station")
    folder.root.mkdir()
    for name in ("media", "releases"):
        (folder.root / name).symlink_to(sample_station / name)
    return folder


def first_planned(folder: DataFolder) -> Entry:
    catalog = Catalog(open_current(folder).database, MediaStore(folder.media))
    try:
        return catalog.attract_playlist(CHINESE).planned[0]
    finally:
        catalog.close()


def shown(folder: DataFolder, because: str) -> Showing:
    """What the overview says once the first entry of the loop has begun by a rule."""
    store = StateStore(folder.state)
    PlayLog(store, 1).begin(first_planned(folder), because)
    store.close()
    showing = read_overview(folder, datetime.now(UTC).date()).showing
    assert showing is not None
    return showing


def test_what_plays_and_why_is_told_in_both_languages(station: DataFolder) -> None:
    rule = why(first_planned(station), CHINESE)
    showing = shown(station, rule)
    assert showing.title == Words("相约通辽", "Meet in Tongliao")
    assert showing.why.chinese == rule
    assert showing.why.english.startswith("Planned as “")


def test_a_rule_that_is_another_by_now_is_told_as_it_was(station: DataFolder) -> None:
    assert shown(station, "以前的播放计划").why == Words("以前的播放计划", "以前的播放计划")


def test_todays_visits_are_told_by_the_hour_in_which_they_ended(station: DataFolder) -> None:
    today = datetime.now(UTC).date()
    store = StateStore(station.state)
    for hour in (9, 9, 14):
        log = UsageLog(store, timedelta(days=400), lambda: today, partial(int, hour))
        log.visit_ended(60)
    store.close()
    overview = read_overview(station, today)
    assert (overview.visits, overview.average_seconds) == (3, 60)
    assert overview.visits_by_hour == {9: 2, 14: 1}
