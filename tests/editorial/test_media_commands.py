"""Focus, poster, captions and lighter copies: each one change-set, and undoing all of them gives
the first library back, as a file and on a server."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from kiosk.core.content.focus import Focus
from kiosk.core.content.values import Reference
from kiosk.core.errors import ContentRejectedError, StaffError
from kiosk.core.files.imported_media import ImportedMedia
from kiosk.core.files.media_store import BlobName, MediaStore
from kiosk.core.settings.settings import MediaSettings
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.caption_commands import (
    attach_captions,
    captions_of,
    remove_captions,
    shift_captions,
)
from kiosk.editorial.commands import Editor
from kiosk.editorial.media_commands import blob_of, put_lighter_copy, set_focus, set_poster
from kiosk.media.importing.caption_formats import Cue, parse_cues
from kiosk.media.importing.caption_writing import shifted, webvtt
from kiosk.media.importing.captions import read_cues

SRT = "1\n00:00:01,000 --> 00:00:02,500\n草原\n\n2\n00:00:03,000 --> 00:00:04,000\n风\n"


@pytest.fixture
def media(tmp_path: Path) -> MediaStore:
    return MediaStore(tmp_path / "media")


@pytest.fixture
def film(store: LibraryStore) -> Reference:
    found = store.read_many("media").items()
    return next(
        Reference("media", key) for key, one in found if str(one.values["mime"]) == "video/mp4"
    )


@pytest.fixture
def picture(store: LibraryStore, media: MediaStore, tmp_path: Path) -> Reference:
    """One of the library's, whose file lies in the media store of this test."""
    key, found = next(
        (key, one)
        for key, one in store.read_many("media").items()
        if str(one.values["mime"]) == "image/webp"
    )
    path = media.path(blob_of(found.values))
    path.parent.mkdir(parents=True)
    Image.new("RGB", (1600, 900), "teal").save(path, "WEBP")
    return Reference("media", key)


def test_undoing_everything_that_was_done_to_files_gives_the_first_library_back(
    editor: Editor,
    store: LibraryStore,
    media: MediaStore,
    film: Reference,
    picture: Reference,
    tmp_path: Path,
) -> None:
    first = store.contents()
    (tmp_path / "a.srt").write_text(SRT, "utf-8")
    Image.new("RGB", (640, 360), "navy").save(tmp_path / "frame.png")
    copy = ImportedMedia(
        "轻", "film", BlobName("e" * 64, ".mp4"), "video/mp4", 1280, 720, 9, duration_ms=46_000
    )
    numbers = [
        set_focus(editor, media, picture, Focus(0.25, 0.75)),
        set_poster(editor, media, film, tmp_path / "frame.png", MediaSettings()),
        attach_captions(editor, media, film, "mn-Mong", tmp_path / "a.srt"),
        attach_captions(editor, media, film, "zh-Hans", tmp_path / "a.srt"),
        shift_captions(editor, media, film, "zh-Hans", -300),
        remove_captions(editor, film, "en"),
        put_lighter_copy(editor, film, copy),
    ]
    assert numbers == sorted(set(numbers)), "each is one change-set"
    assert store.contents() != first
    for number in reversed(numbers):
        editor.undo(number)
    assert store.contents() == first


def test_a_shift_is_a_new_version_of_the_same_file(
    editor: Editor, store: LibraryStore, media: MediaStore, film: Reference, tmp_path: Path
) -> None:
    (tmp_path / "a.srt").write_text(SRT, "utf-8")
    attach_captions(editor, media, film, "zh-Hans", tmp_path / "a.srt")
    asset = captions_of(store, film)["zh-Hans"]
    shift_captions(editor, media, film, "zh-Hans", 200)
    assert captions_of(store, film)["zh-Hans"] == asset
    found = store.read(asset)
    assert found
    cues, _ = read_cues(media.path(blob_of(found.values)))
    assert [cue.start_ms for cue in cues] == [1200, 3200]
    with pytest.raises(ContentRejectedError, match="no captions"):
        shift_captions(editor, media, film, "zh-Hans", -9000)
    with pytest.raises(StaffError, match="no such captions"):
        shift_captions(editor, media, film, "mn-Mong", 100)


def test_what_fits_nothing_is_refused(
    editor: Editor, media: MediaStore, film: Reference, picture: Reference, tmp_path: Path
) -> None:
    Image.new("RGB", (64, 36)).save(tmp_path / "frame.png")
    with pytest.raises(StaffError, match="Only a picture"):
        set_focus(editor, media, film, Focus())
    with pytest.raises(StaffError, match="No film"):
        set_poster(editor, media, picture, tmp_path / "frame.png", MediaSettings())


def test_captions_are_written_so_that_they_are_read_back() -> None:
    cues = [Cue(0, 999, "a < b & c"), Cue(3_600_001, 3_605_000, "两行\n字幕")]
    assert parse_cues(webvtt(cues)) == cues
    assert shifted(cues, -500) == (
        Cue(0, 499, "a < b & c"),
        Cue(3_599_501, 3_604_500, "两行\n字幕"),
    )
    assert shifted(cues, -1000) == (Cue(3_599_001, 3_604_000, "两行\n字幕"),)
