"""Captions of a film: attached by touch, seen on the film, shifted, removed, and undone."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.core.content.values import Reference, Row
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.media_store import MediaStore
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.caption_commands import captions_of
from kiosk.editorial.media_commands import blob_of
from kiosk.media.importing.caption_formats import Cue
from kiosk.media.importing.captions import read_cues
from kiosk.ui.staff.library import station_store
from tests.ui.staff.staff_window import StaffWindow
from tests.ui.staff.test_media import first, open_file, reach, show_media
from tests.ui.staff.test_media_poster import own_media, patient

SRT = """1
00:00:01,000 --> 00:00:02,500
草原 & <b>风</b>

2
00:00:03,000 --> 00:00:04,000
两行
字幕
"""


@pytest.fixture
def store(station_copy: DataFolder) -> LibraryStore:
    own_media(station_copy)
    return station_store(station_copy)


def cues_of(
    store: LibraryStore, station: DataFolder, film: Reference, language: str
) -> tuple[Cue, ...]:
    asset = captions_of(store, film)[language]
    found = store.read(asset)
    assert found
    return read_cues(MediaStore(station.media).path(blob_of(found.values)))[0]


def open_captions(staff: StaffWindow, store: LibraryStore) -> Reference:
    row = first(store, lambda row: row.family == "video" and row.uses > 0)
    show_media(staff)
    open_file(staff, row)
    reach(staff, "captionsMedia")
    staff.idle()
    return row.reference


def attach(staff: StaffWindow, folder: Path, name: str) -> None:
    staff.media.chooser.look_in(folder, list)
    staff.touch("captionsAdd")
    staff.until(lambda: len(staff.media.chooser._found) > 0)
    staff.settle()
    shown = [entry.name for entry in staff.media.chooser._found]
    staff.touch(f"chooserEntry-{shown.index(name)}")
    staff.touch("chooserAccept")
    staff.idle()
    staff.idle()
    staff.idle()


def test_captions_are_attached_seen_shifted_removed_and_each_is_undone(
    staff: StaffWindow, store: LibraryStore, station_copy: DataFolder, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "新.srt").write_text(SRT, "gb18030")
    (stick / "照片.png").touch()
    film = open_captions(staff, store)
    before = captions_of(store, film)
    staff.media.chooser.look_in(stick, list)
    attach(staff, stick, "新.srt")
    assert len(staff.media.chooser._found) == 1, "no pictures among captions"
    after = captions_of(store, film)
    assert after["zh-Hans"] != before["zh-Hans"]
    assert after["en"] == before["en"]
    assert store.read(before["zh-Hans"]) is None, "nothing uses the old file any more"
    cues = cues_of(store, station_copy, film, "zh-Hans")
    assert [(cue.start_ms, cue.end_ms) for cue in cues] == [(1000, 2500), (3000, 4000)]
    assert cues[1].text == "两行\n字幕"
    captions = staff.media.page.film_captions
    patient(staff, lambda: bool(captions.property("frame")))
    staff.settle()
    staff.touch("caption-1")
    assert staff.item("captionsWords").property("text") == "两行\n字幕"
    for _ in range(3):
        staff.touch("captionsLater")
    assert staff.item("captionsShift").property("text") == "晚 0.3 秒"
    staff.touch("captionsAccept")
    staff.idle()
    staff.idle()
    shifted = cues_of(store, station_copy, film, "zh-Hans")
    assert [cue.start_ms for cue in shifted] == [1300, 3300]
    assert captions_of(store, film) == after, "a new version of the same file"
    staff.touch("captionsUndo")
    staff.idle()
    staff.idle()
    assert cues_of(store, station_copy, film, "zh-Hans") == cues
    staff.touch("captionsRemove")
    staff.idle()
    staff.idle()
    assert "zh-Hans" not in captions_of(store, film)
    assert store.read(after["zh-Hans"]) is None
    staff.touch("captionsUndo")
    staff.idle()
    staff.idle()
    assert captions_of(store, film) == after


def test_what_is_no_captions_is_said_and_changes_nothing(
    staff: StaffWindow, store: LibraryStore, tmp_path: Path
) -> None:
    (tmp_path / "坏.vtt").write_text("no captions at all")
    film = open_captions(staff, store)
    before = captions_of(store, film)
    attach(staff, tmp_path, "坏.vtt")
    assert "SRT" in str(staff.item("captionsNotice").property("text"))
    assert captions_of(store, film) == before


def test_captions_of_others_are_not_touched(store: LibraryStore) -> None:
    film = first(store, lambda row: row.family == "video" and row.uses > 0).reference
    (player,) = {use.user for use in store.uses_of([film]) if use.user.kind == "film"}
    found = store.read(player)
    assert found
    rows = found.values["captions"]
    assert isinstance(rows, tuple)
    assert {row["language"]: row["asset"] for row in rows if isinstance(row, Row)} == captions_of(
        store, film
    )
