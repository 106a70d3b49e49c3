"""The poster of a film: chosen on its time line with the real libVLC, by real touches."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat

from kiosk.core.content.values import Reference
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.media_store import MediaStore
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.media_commands import blob_of
from tests.ui.staff.staff_window import StaffWindow
from tests.ui.staff.test_media import first, link, open_file, reach, show_media


def patient(staff: StaffWindow, true: object) -> None:
    """Wait for libVLC, which takes longer than a hand waits."""
    for _ in range(12):
        try:
            staff.until(true)  # type: ignore[arg-type]
        except AssertionError:
            continue
        return
    pytest.fail("nothing came")


def cover_of(store: LibraryStore, film: Reference) -> Reference:
    found = store.read(film)
    assert found
    cover = found.values["cover"]
    assert isinstance(cover, Reference)
    return cover


def test_a_frame_of_the_time_line_a_second_on_becomes_the_poster_and_that_is_undone(
    staff: StaffWindow, store: LibraryStore, station_copy: DataFolder
) -> None:
    own_media(station_copy)
    show_media(staff)
    row = first(store, lambda row: row.family == "video" and row.uses > 0)
    (film,) = {use.user for use in store.uses_of([row.reference]) if use.user.kind == "film"}
    before = cover_of(store, film)
    open_file(staff, row)
    reach(staff, "posterMedia")
    poster = staff.media.page.media_tools.poster_frames
    patient(staff, lambda: all(frame.picture for frame in poster._frames))
    frames = [frame.picture for frame in poster._frames if frame.picture]
    assert len(frames) == 12
    with Image.open(frames[0]) as one, Image.open(frames[6]) as other:
        assert one.size[0] == 320
        difference = ImageStat.Stat(ImageChops.difference(one, other)).mean
        assert max(difference) > 2, "frames of different moments differ"
    staff.settle()
    staff.touch(f"frame-{poster._frames[5].moment}")
    patient(staff, lambda: bool(poster.property("chosen")))
    staff.settle()
    chosen = poster.property("moment")
    staff.touch("posterOn")
    patient(staff, lambda: bool(poster.property("chosen")))
    assert poster.property("moment") == chosen + 1000
    staff.settle()
    staff.touch("posterAccept")
    patient(staff, lambda: cover_of(store, film) != before)
    staff.idle()
    after = cover_of(store, film)
    values = store.read(after)
    assert values
    assert (values.values["width"], values.values["height"]) == (row.width, row.height)
    assert MediaStore(station_copy.media).holds(blob_of(values.values))
    newest, *_ = store.change_sets()
    assert {change.reference for change in store.changes_of(newest.number)} == {after, film}
    staff.touch("mediaUndo")
    staff.idle()
    assert cover_of(store, film) == before
    assert store.read(after) is None


def test_a_film_that_nothing_plays_and_a_picture_have_no_poster(
    staff: StaffWindow, store: LibraryStore
) -> None:
    show_media(staff)
    open_file(staff, first(store, lambda row: row.family == "image"))
    assert not staff.has("posterMedia")


@pytest.mark.usefixtures("expected_logs")
def test_without_room_for_frames_it_says_that_there_are_none(
    staff: StaffWindow,
    store: LibraryStore,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    show_media(staff)
    open_file(staff, first(store, lambda row: row.family == "video" and row.uses > 0))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "missing"))
    reach(staff, "posterMedia")
    poster = staff.media.page.media_tools.poster_frames
    staff.settle()
    staff.touch(f"frame-{poster._frames[5].moment}")
    staff.settle()
    assert poster.property("failed")
    assert any("没有画面" in text for text in staff.texts())
    staff.touch("posterClose")
    monkeypatch.undo()
    reach(staff, "posterMedia")
    patient(staff, lambda: any(frame.picture for frame in poster._frames))


def test_leaving_stops_the_process(staff: StaffWindow, store: LibraryStore) -> None:
    show_media(staff)
    open_file(staff, first(store, lambda row: row.family == "video" and row.uses > 0))
    reach(staff, "posterMedia")
    poster = staff.media.page.media_tools.poster_frames
    patient(staff, lambda: poster._helper._process is not None)
    assert poster._folder
    folder = poster._folder.path
    staff.touch("posterClose")
    patient(staff, lambda: poster._helper._process is None)
    assert not folder.exists()
    assert not staff.has("posterPicture")


def own_media(station: DataFolder) -> None:
    """A media store of this test's own, of the same files."""
    import shutil

    shared = station.media.resolve()
    station.media.unlink()
    shutil.copytree(shared, station.media, copy_function=link)
