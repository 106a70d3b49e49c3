"""A film that is too heavy for this PC: said plainly, found before publishing, made lighter by the
real libVLC, and all of it undone."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt

from kiosk.core.account import Account, Role
from kiosk.core.content.values import Reference
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.film_speeds import note_speed, read_speeds, too_slow
from kiosk.core.files.media_store import MediaStore
from kiosk.core.settings.settings import MediaSettings
from kiosk.db.library.changes.writing_down import Author
from kiosk.db.library.lists.media import MediaRow
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.commands import Editor
from kiosk.editorial.publishing.preflight import Check
from kiosk.editorial.publishing.publishing import Publishing
from kiosk.media.importing import film_weight
from kiosk.ops.media_import import import_media
from kiosk.ui.staff.library import station_store
from tests.media.witness import CLIPS
from tests.ui.staff.staff_window import StaffWindow
from tests.ui.staff.test_media import first, open_file, reach, show_media
from tests.ui.staff.test_media_poster import own_media, patient


@pytest.fixture
def store(station_copy: DataFolder) -> Iterator[LibraryStore]:
    own_media(station_copy)
    opened = station_store(station_copy)
    yield opened
    opened.engine.dispose()


@pytest.fixture
def heavy(station_copy: DataFolder, store: LibraryStore) -> MediaRow:
    """A short film that the hall plays, and of which it was measured that this PC cannot."""
    sample = first(store, lambda row: row.family == "video" and row.uses > 0)
    author = Author("王", "办公室")
    limits = MediaSettings()
    import_media(station_copy, [CLIPS / "hall.mp4"], limits, author, lambda _report: None)
    short = first(store, lambda row: row.name == "hall.mp4")
    editor = Editor(store, Account("1", "王", Role.EDITOR), "办公室")
    editor.replace_everywhere(sample.reference, short.reference)
    note_speed(station_copy.film_speeds, short.blob.sha256, 62)
    return first(store, lambda row: row.reference == short.reference)


def film_of(store: LibraryStore, media: Reference) -> Reference:
    (film,) = {use.user for use in store.uses_of([media]) if use.user.kind == "film"}
    return film


def plays(store: LibraryStore, film: Reference) -> Reference:
    found = store.read(film)
    assert found
    media = found.values["media"]
    assert isinstance(media, Reference)
    return media


@pytest.mark.timeout(240)
def test_a_film_that_is_too_heavy_gets_a_lighter_copy_in_its_place_and_that_is_undone(
    staff: StaffWindow, store: LibraryStore, station_copy: DataFolder, heavy: MediaRow
) -> None:
    film = film_of(store, heavy.reference)
    found = {one.check for one in Publishing(station_copy).look(store).findings}
    assert Check.TOO_HEAVY in found
    show_media(staff)
    open_file(staff, heavy)
    patient(staff, lambda: staff.has("makeLighter"))
    assert "62" in str(staff.item("filmWeight").property("text"))
    before = store.newest_change_set()
    reach(staff, "makeLighter")
    assert "正在制作" in str(staff.item("copyState").property("text"))
    staff.touch("rail-overview")  # the page can be left meanwhile
    patient(staff, lambda: plays(store, film) != heavy.reference)
    staff.touch("rail-media")
    staff.idle()
    lighter = first(store, lambda row: row.reference == plays(store, film))
    assert (lighter.family, lighter.name) == ("video", "hall 1080p.mp4")
    assert abs(lighter.duration_ms - heavy.duration_ms) < 500
    assert lighter.width * heavy.height == pytest.approx(heavy.width * lighter.height, rel=0.02)
    assert MediaStore(station_copy.media).holds(lighter.blob)
    assert store.read(heavy.reference), "the film itself stays"
    (logged,) = [one for one in store.change_sets() if one.number > before]
    assert logged.reason == "replace"
    assert not list(station_copy.root.glob("kiosk-lighter-*")), "nothing is left behind"
    found = {one.check for one in Publishing(station_copy).look(store).findings}
    assert Check.TOO_HEAVY not in found
    Editor(store, Account("1", "王", Role.EDITOR), "办公室").undo(logged.number)
    assert plays(store, film) == heavy.reference
    patient(staff, lambda: "hall 1080p.mp4" in str(staff.item("filmWeight").property("text")))
    assert not staff.has("makeLighter"), "one lighter copy is enough"


def test_a_film_that_nothing_uses_shows_its_poster(
    store: LibraryStore, station_copy: DataFolder
) -> None:
    author = Author("王", "办公室")
    import_media(station_copy, [CLIPS / "hall.mp4"], MediaSettings(), author, lambda _report: None)
    film = first(store, lambda row: row.name == "hall.mp4")
    poster = first(store, lambda row: row.name == "hall-poster.webp")
    assert film.uses == 0
    assert film.thumbnail == poster.thumbnail != ""


def test_a_film_too_heavy_for_this_pc_is_published_and_a_tap_offers_a_lighter_copy(
    staff: StaffWindow, station_copy: DataFolder, sample_station: Path, heavy: MediaRow
) -> None:
    shutil.copytree(sample_station / "releases", station_copy.releases)
    staff.shell.admit(Account("8", "李", Role.PUBLISHER))
    staff.touch("rail-publish")
    patient(staff, lambda: bool(staff.publish.property("loaded")))
    staff.idle()
    assert staff.item("publishNow").isEnabled(), "the hall's PC may be faster"
    if staff.has("allFindings"):
        staff.touch("allFindings")
    assert any("对这台电脑太重" in text for text in staff.texts())
    assert any("展厅的电脑" in text for text in staff.texts())
    view = staff.item("finding-too-heavy")
    view.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    staff.key(Qt.Key.Key_Return)
    patient(staff, lambda: staff.has("makeLighter"))
    assert staff.shell.property("page") == "media"
    assert staff.media.page.media_tools.lighter_copy.property("tooHeavy")
    assert heavy.name in staff.texts()


def slow(*_arguments: str) -> list[str]:
    return [sys.executable, "-c", "import time; print(3, flush=True); time.sleep(60)"]


def failing(*_arguments: str) -> list[str]:
    return [sys.executable, "-c", "raise SystemExit(4)"]


def make(
    staff: StaffWindow,
    heavy: MediaRow,
    command: Callable[..., list[str]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    show_media(staff)
    open_file(staff, heavy)
    patient(staff, lambda: staff.has("makeLighter"))
    monkeypatch.setattr(film_weight, "own_command", command)
    reach(staff, "makeLighter")


def test_a_copy_can_be_cancelled_and_the_film_is_as_it_was(
    staff: StaffWindow, store: LibraryStore, heavy: MediaRow, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(staff, heavy, slow, monkeypatch)
    copies = staff.media.page.media_tools.lighter_copy
    patient(staff, lambda: copies.property("share") == pytest.approx(0.03))
    staff.settle()
    staff.touch("copyCancel")
    patient(staff, lambda: copies._helper._process is None)
    staff.settle()
    assert "已取消" in str(staff.item("copyState").property("text"))
    assert film_of(store, heavy.reference)
    staff.touch("copyForget")
    assert not staff.has("copyState")


@pytest.mark.parametrize(("free", "words"), [(0, "磁盘已满"), (10**12, "重新导出")])
def test_a_copy_that_fails_says_why_and_loses_nothing(
    staff: StaffWindow,
    store: LibraryStore,
    heavy: MediaRow,
    monkeypatch: pytest.MonkeyPatch,
    free: int,
    words: str,
    expected_logs: pytest.LogCaptureFixture,
) -> None:
    staff.media.page.media_tools.lighter_copy._free_bytes = lambda: free
    make(staff, heavy, failing, monkeypatch)
    patient(staff, lambda: words in str(staff.item("copyState").property("text")))
    assert film_of(store, heavy.reference)
    assert "no lighter copy" in expected_logs.text


def test_a_film_is_measured_by_touch(
    staff: StaffWindow, store: LibraryStore, station_copy: DataFolder, heavy: MediaRow
) -> None:
    show_media(staff)
    open_file(staff, heavy)
    weight, link = staff.item("filmWeight"), staff.item("makeLighter")
    word = link.mapToScene(QPointF(float(link.property("side")), 0))
    assert word.x() == weight.mapToScene(QPointF()).x(), "links begin where the text does"
    reach(staff, "measureFilm")
    speeds = station_copy.film_speeds
    patient(staff, lambda: read_speeds(speeds)[heavy.blob.sha256] != 62)
    assert read_speeds(speeds)[heavy.blob.sha256] > 0
    patient(staff, lambda: "62" not in str(staff.item("filmWeight").property("text")))


def test_a_heavy_film_is_measured_while_it_is_imported(
    station_copy: DataFolder, store: LibraryStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    from kiosk.media.importing import media_import

    monkeypatch.setattr(media_import, "HEAVY_FROM", 0)
    author = Author("王", "办公室")
    import_media(station_copy, [CLIPS / "front.mp4"], MediaSettings(), author, lambda _report: None)
    row = first(store, lambda row: row.name == "front.mp4")
    assert read_speeds(station_copy.film_speeds)[row.blob.sha256] > 0


def test_speeds_of_a_damaged_file_are_unknown(
    tmp_path: Path, expected_logs: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "film-speeds.json"
    assert read_speeds(path) == {}
    path.write_text("{torn")
    assert read_speeds(path) == {}
    assert "is not read" in expected_logs.text
    note_speed(path, "a" * 64, 99)
    note_speed(path, "b" * 64, 100)
    note_speed(path, "c" * 64, 0)
    assert too_slow(read_speeds(path)) == {"a" * 64}
