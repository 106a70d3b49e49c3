"""The first person of a hall is asked how it begins, and an empty one what it is called."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime, time
from pathlib import Path

import pytest
from PIL import Image

from kiosk.core.account import EventKind
from kiosk.core.content.localized_text import CHINESE, LocalizedText
from kiosk.core.content.values import HALL, Reference, Values
from kiosk.core.delivery.ulid import new_ulid
from kiosk.core.files.data_folder import DataFolder
from kiosk.db.library.accounts import AccountEvent, AccountStore, Hashes, Invitation
from kiosk.db.library.opening import open_file
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.beginning import same_hours
from tests.ui.hand import until
from tests.ui.staff.conftest import OpenStaff
from tests.ui.staff.sign_in_stand_in import TECHNICIAN
from tests.ui.staff.staff_window import StaffWindow

NOW = datetime(2026, 11, 29, 4, 0, tzinfo=UTC)


@pytest.fixture
def first_person(station_copy: DataFolder) -> None:
    """Somebody was set up here, the first one, and has never signed in."""
    library = open_file(station_copy)
    accounts, invitation = AccountStore(library), new_ulid(NOW)
    accounts.invite(
        Invitation(invitation, TECHNICIAN.role, "hash", NOW, NOW),
        AccountEvent(EventKind.INVITED, NOW, "hall"),
    )
    created = AccountEvent(EventKind.CREATED, NOW, "hall", TECHNICIAN.id)
    accounts.create(TECHNICIAN, Hashes("pin", "code"), invitation, created)
    library.dispose()


@pytest.fixture
def asked(first_person: None, open_staff: OpenStaff) -> StaffWindow:
    staff = open_staff()
    staff.shell.admit(TECHNICIAN)
    staff.until(lambda: staff.has("beginEmpty"))
    staff.settle()
    return staff


def hall_of(folder: DataFolder) -> Values:
    library = open_file(folder)
    try:
        stored = LibraryStore(library).read(HALL)
        assert stored
        return stored.values
    finally:
        library.dispose()


def companies(folder: DataFolder) -> int:
    library = open_file(folder)
    try:
        return len(LibraryStore(library).read_many("company"))
    finally:
        library.dispose()


def write(staff: StaffWindow, field: str, text: str) -> None:
    staff.touch(field)
    assert staff.focused == field
    staff.item(field).setProperty("text", "")
    staff.write(text)


def until_done(staff: StaffWindow) -> None:
    until(lambda: not staff.hall.beginning_viewmodel.property("busy"), 60)
    staff.settle()


def test_the_sample_hall_is_kept_by_one_touch(asked: StaffWindow, station_copy: DataFolder) -> None:
    asked.touch("keepSample")
    assert not asked.has("beginning")
    assert asked.has("headline")
    assert companies(station_copy) == 6
    asked.idle()
    asked.shell.admit(TECHNICIAN)
    asked.idle()
    asked.settle()
    assert not asked.has("beginning"), "it was answered, and is asked again"


def test_a_pc_that_replaces_another_goes_on_to_its_backup(asked: StaffWindow) -> None:
    asked.touch("beginRestore")
    assert not asked.has("beginning")
    asked.until(lambda: asked.has("choosePlace"))


def test_whoever_is_not_the_first_is_not_asked(staff: StaffWindow) -> None:
    staff.shell.admit(TECHNICIAN)
    staff.idle()
    assert not staff.has("beginning")


@pytest.mark.parametrize("size", ["1920x1080", "1366x768", "1080x1920"])
def test_an_empty_hall_is_named_and_begins(
    first_person: None, open_staff: OpenStaff, station_copy: DataFolder, size: str
) -> None:
    staff = open_staff(size)
    staff.shell.admit(TECHNICIAN)
    staff.until(lambda: staff.has("beginEmpty"))
    staff.settle()
    staff.touch("beginEmpty")
    staff.touch("beginningFinish")
    assert "需要一个名称" in str(staff.item("beginningFault").property("text"))
    assert companies(station_copy) == 6
    write(staff, "hallName-zh-Hans", "Green Valley")
    staff.touch("beginningFinish")
    until_done(staff)
    assert "Green Valley" in str(staff.item("beginningDone").property("text"))
    hall = hall_of(station_copy)
    assert hall["name"] == LocalizedText({CHINESE: "Green Valley"})
    assert hall["opening_hours"] == same_hours((1, 2, 3, 4, 5), time(9), time(17))
    assert companies(station_copy) == 0
    staff.touch("beginningContent")
    assert not staff.has("beginning")
    assert staff.shell.property("page") == "content"


def test_it_can_be_undone_there_and_then(asked: StaffWindow, station_copy: DataFolder) -> None:
    before = hall_of(station_copy)
    asked.touch("beginEmpty")
    write(asked, "hallName-zh-Hans", "Green Valley")
    asked.touch("beginningFinish")
    until_done(asked)
    asked.touch("beginningUndo")
    until_done(asked)
    assert hall_of(station_copy) == before
    assert companies(station_copy) == 6


def test_languages_and_days_are_taken_as_chosen(
    asked: StaffWindow, station_copy: DataFolder
) -> None:
    asked.touch("beginEmpty")
    write(asked, "hallName-zh-Hans", "Green Valley")
    asked.touch("hallLanguage-en")
    asked.touch("hallLanguage-zh-Hans")
    for day in (1, 6, 7):
        asked.touch(f"hallDay-{day}")
    write(asked, "hallOpens", "10:30")
    asked.touch("beginningFinish")
    until_done(asked)
    hall = hall_of(station_copy)
    assert hall["languages"] == ("zh-Hans",)
    assert hall["opening_hours"] == same_hours((2, 3, 4, 5, 6, 7), time(10, 30), time(17))


@pytest.mark.parametrize(("opens", "closes"), [("18:00", "17:00"), ("nine", "17"), ("9:75", "17")])
def test_hours_that_are_none_are_told_and_nothing_is_emptied(
    asked: StaffWindow, station_copy: DataFolder, opens: str, closes: str
) -> None:
    asked.touch("beginEmpty")
    write(asked, "hallName-zh-Hans", "Green Valley")
    write(asked, "hallOpens", opens)
    write(asked, "hallCloses", closes)
    asked.touch("beginningFinish")
    until_done(asked)
    assert "9:00" in str(asked.item("beginningFault").property("text"))
    assert companies(station_copy) == 6


def test_the_lock_comes_down_over_it_and_nothing_is_lost(asked: StaffWindow) -> None:
    asked.touch("beginEmpty")
    write(asked, "hallName-zh-Hans", "Green Valley")
    asked.shell.lock()
    asked.settle()
    assert not asked.has("beginning")
    asked.shell.admit(TECHNICIAN)
    asked.idle()
    asked.settle()
    assert asked.item("hallName-zh-Hans").property("text") == "Green Valley"


def test_a_logo_is_chosen_from_a_folder_and_belongs_to_the_new_hall(
    asked: StaffWindow,
    station_copy: DataFolder,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    own_media(station_copy)
    monkeypatch.setenv("KIOSK_DATA", str(station_copy.root))
    stick = tmp_path / "stick"
    stick.mkdir()
    Image.new("RGB", (640, 320), "teal").save(stick / "徽标.png")
    asked.touch("beginEmpty")
    write(asked, "hallName-zh-Hans", "Green Valley")
    chooser, imports = asked.media.chooser, asked.media.imports
    chooser.look_in(stick, list)
    asked.touch("chooseLogo")
    asked.until(lambda: chooser.property("fileCount") == 1)
    asked.settle()
    asked.touch("chooserEntry-0")
    asked.touch("chooserAccept")
    until(lambda: bool(imports.property("done")) and not imports.property("running"), 60)
    asked.idle()
    asked.settle()
    assert asked.has("dropLogo")
    asked.touch("beginningFinish")
    until_done(asked)
    logo = hall_of(station_copy)["logo"]
    assert isinstance(logo, Reference)
    library = open_file(station_copy)
    assert [row.name for row in LibraryStore(library).list_media() if row.reference == logo] == [
        "徽标.webp"
    ]
    library.dispose()


def own_media(folder: DataFolder) -> None:
    """A media store into which may be imported."""
    shutil.copytree(folder.media.resolve(), folder.root / "own")
    folder.media.unlink()
    (folder.root / "own").rename(folder.media)
