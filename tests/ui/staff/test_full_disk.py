"""A disk that is really full, and a stick that is really pulled out: said plainly, nothing is lost,
and it works again once there is room. The disk is one of the test's own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.core.account import Account, Role
from kiosk.core.content.localized_text import CHINESE, LocalizedText
from kiosk.core.content.values import Reference
from kiosk.core.files.data_folder import DataFolder
from kiosk.db.library.lists.rows import ListQuery
from kiosk.db.library.store import LibraryStore
from kiosk.ui.staff.media.media_import import MediaImport
from tests.ui.hand import until
from tests.ui.staff.staff_window import StaffWindow, notice_of

SUMMARY = "field-summary"
PUBLISHER = Account("8", "李", Role.PUBLISHER)

pytestmark = [
    pytest.mark.skipif(
        sys.platform != "linux" or os.geteuid() != 0, reason="only root may mount a disk"
    ),
    pytest.mark.usefixtures("expected_logs"),
]


class Disk:
    """One of 48 MB, until it is pulled out."""

    def __init__(self, place: Path) -> None:
        self.place = place
        place.mkdir()
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=48m", "none", str(place)], check=True)

    def fill(self) -> None:
        """Leave no byte."""
        with (self.place / "rest").open("wb", buffering=0) as file:
            try:
                while True:
                    file.write(bytes(65536))
            except OSError:
                pass

    def make_room(self) -> None:
        (self.place / "rest").unlink()

    def pull_out(self) -> None:
        """Whoever has files open there keeps them; nobody finds others."""
        subprocess.run(["umount", "--lazy", str(self.place)], check=True)


@contextmanager
def mounted(place: Path) -> Iterator[Disk]:
    try:
        disk = Disk(place)
    except subprocess.CalledProcessError:
        pytest.skip("no disk can be mounted here")
    try:
        yield disk
    finally:
        if place.is_mount():
            disk.pull_out()


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    with mounted(tmp_path / "disk") as disk:
        yield disk


@pytest.fixture
def stick(tmp_path: Path) -> Iterator[Disk]:
    with mounted(tmp_path / "stick") as stick:
        yield stick


@pytest.fixture
def station_copy(sample_station: Path, disk: Disk) -> DataFolder:
    """On that disk, but for the files of the sample content."""
    folder = DataFolder(disk.place / "station")
    folder.root.mkdir()
    for one in (sample_station / "media").glob("[!.]*/*"):
        kept = folder.media / one.relative_to(sample_station / "media")
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.symlink_to(one)
    shutil.copy(sample_station / "library.sqlite", folder.library)
    shutil.copytree(sample_station / "releases", folder.releases)
    return folder


@pytest.fixture
def company(store: LibraryStore) -> Reference:
    return store.list_rows(ListQuery("company"))[0].reference


@pytest.fixture
def form(staff: StaffWindow, company: Reference) -> StaffWindow:
    staff.shell.admit(PUBLISHER)
    staff.shell.openItem(company.kind, company.key)
    until(lambda: staff.has(SUMMARY), 30)
    staff.idle()
    return staff


def overwrite(staff: StaffWindow, text: str) -> None:
    staff.touch(SUMMARY)
    QTest.keyClick(staff.window, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    staff.write(text)


def said(staff: StaffWindow, name: str) -> str:
    return str(staff.item(name).property("text"))


def reads(staff: StaffWindow, words: str) -> bool:
    return any(words in text for text in staff.texts())


def stored(store: LibraryStore, company: Reference) -> str:
    found = store.read(company)
    assert found
    summary = found.values["summary"]
    assert isinstance(summary, LocalizedText)
    return summary[CHINESE]


def test_what_is_typed_on_a_full_disk_is_said_not_to_be_kept_and_kept_when_there_is_room(
    form: StaffWindow, disk: Disk, store: LibraryStore, company: Reference
) -> None:
    disk.fill()
    overwrite(form, "磁盘满了还在写")
    until(lambda: "磁盘已满" in said(form, "formNotice"), 30)
    form.touch("formFinish")
    form.idle()
    until(lambda: "磁盘已满" in said(form, "formNotice"), 30)
    assert stored(store, company) != "磁盘满了还在写"
    assert form.item(SUMMARY).property("text") == "磁盘满了还在写"
    disk.make_room()
    until(lambda: company in store.kept_drafts(PUBLISHER.id), 30)
    until(lambda: "已保存草稿" in said(form, "formNotice"), 30)
    form.touch("formFinish")
    until(lambda: stored(store, company) == "磁盘满了还在写", 30)
    assert len(store.change_sets()) == 1


def test_acts_on_a_list_and_in_the_history_are_refused_whole_and_work_again(
    staff: StaffWindow, disk: Disk, store: LibraryStore
) -> None:
    staff.shell.admit(PUBLISHER)
    staff.touch("rail-content")
    until(lambda: bool(staff.content.property("loaded")), 30)
    staff.idle()
    staff.touch("tick-0")
    disk.fill()
    staff.touch("hideSelected")
    until(lambda: reads(staff, "磁盘已满"), 30)
    assert not store.change_sets()
    disk.make_room()
    staff.touch("hideSelected")
    until(lambda: len(store.change_sets()) == 1, 30)
    staff.touch("rail-history")
    until(lambda: bool(staff.names("undo-")), 30)
    (undo,) = staff.names("undo-")
    disk.fill()
    staff.touch(undo)
    until(lambda: notice_of(staff.history).property("message") == "disk-full", 30)
    assert reads(staff, "磁盘已满")
    disk.make_room()
    staff.touch(undo)
    until(lambda: len(store.change_sets()) == 2, 30)


def test_publishing_on_a_full_disk_leaves_the_release_and_works_again(
    staff: StaffWindow,
    disk: Disk,
    station_copy: DataFolder,
    form: StaffWindow,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("KIOSK_DATA", str(station_copy.root))
    overwrite(form, "要发布的")
    form.touch("formFinish")
    until(lambda: staff.form.property("notice") == "saved", 30)
    staff.touch("rail-publish")
    until(lambda: staff.item("publishNow").isEnabled(), 30)
    before = sorted(one.name for one in station_copy.releases.iterdir())
    disk.fill()
    staff.touch("publishNow")
    staff.touch("publishYes")
    until(lambda: notice_of(staff.publish).property("message") == "disk-full", 120)
    assert "磁盘已满" in said(staff, "publishNotice")
    assert sorted(one.name for one in station_copy.releases.iterdir()) == before
    disk.make_room()
    staff.touch("publishNow")
    staff.touch("publishYes")
    until(lambda: notice_of(staff.publish).property("message") == "published", 120)


@pytest.fixture
def media_page(
    staff: StaffWindow, station_copy: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> StaffWindow:
    """The page of the files; imports go to the station on that disk."""
    monkeypatch.setenv("KIOSK_DATA", str(station_copy.root))
    staff.shell.admit(PUBLISHER)
    staff.touch("rail-media")
    until(lambda: bool(staff.names("media-")), 30)
    return staff


def photos(folder: Path, number: int) -> list[Path]:
    """Large enough that an import of them takes its time."""
    folder.mkdir(exist_ok=True)
    made = []
    for one in range(number):
        noise = os.urandom(900 * 600 * 3)
        made.append(folder / f"照片{one}.png")
        Image.frombytes("RGB", (900, 600), noise).save(made[-1])
    return made


def imported(staff: StaffWindow) -> MediaImport:
    imports: MediaImport = staff.media.imports
    until(lambda: not imports.property("running"), 120)
    staff.idle()
    return imports


def test_an_import_onto_a_full_disk_says_so_and_goes_on_when_there_is_room(
    media_page: StaffWindow, disk: Disk, store: LibraryStore, tmp_path: Path
) -> None:
    staff = media_page
    before = len(store.list_media())
    disk.fill()
    staff.media.imports.add(photos(tmp_path / "photos", 2))
    imports = imported(staff)
    assert imports.property("left") == 2
    assert "磁盘已满" in said(staff, "importState")
    assert len(store.list_media()) == before
    disk.make_room()
    staff.touch("importGoOn")
    imported(staff)
    assert imports.property("done") == 2
    assert len(store.list_media()) == before + 2
    assert len(store.change_sets()) == 1


def test_a_stick_pulled_out_during_an_import_costs_only_what_was_not_read(
    media_page: StaffWindow, store: LibraryStore, stick: Disk
) -> None:
    staff = media_page
    before = len(store.list_media())
    files = photos(stick.place, 8)
    staff.media.imports.add(files)
    until(lambda: staff.media.imports.property("done") >= 1, 120)
    stick.pull_out()
    imports = imported(staff)
    done, refused = imports.property("done"), imports.property("refused")
    assert done >= 1
    assert refused >= 1
    assert done + refused == 8
    assert len(store.list_media()) == before + done
    staff.touch("importOpen")
    assert reads(staff, "U 盘")
