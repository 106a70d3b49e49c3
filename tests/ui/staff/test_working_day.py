"""A working day of the office, from the invitation to signing out, by real touches and keys on the
real windows: the library, the accounts, the releases and what visitors see are real."""

from __future__ import annotations

import shutil
from contextlib import ExitStack
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from kiosk.core.account import Role
from kiosk.core.content.localized_text import CHINESE, ENGLISH, LocalizedText
from kiosk.core.content.values import Reference, Values
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.staff_session import LOCK_SECONDS
from kiosk.db.library.store import LibraryStore
from kiosk.db.release.installed import read_current
from kiosk.editorial.sign_in.sign_in import open_sign_in
from tests.editorial.pad import Pad, Pc
from tests.ui.conftest import OpenHall, open_catalog
from tests.ui.hand import until
from tests.ui.staff.conftest import OpenStaff
from tests.ui.staff.form_hand import FormHand
from tests.ui.staff.staff_window import JOB_SECONDS, StaffWindow

PIN = "295713"
NAME, NAME_IN_ENGLISH = "草原云数据科技有限公司", "Grassland Cloud Data"
MORNING, EVENING = "为牧区建云平台。", "为牧区和农区建云平台。"
WRONG_NUMBER, NUMBER = "0475 82", "0475 8210000"
TERM, NEW_TERM = "扶贫协作", "东西部协作"


@pytest.fixture
def station(
    station_copy: DataFolder, sample_station: Path, monkeypatch: pytest.MonkeyPatch
) -> DataFolder:
    """A hall whose first release is in force, and nobody has an account yet."""
    shutil.copytree(sample_station / "releases", station_copy.releases)
    station_copy.prepare()
    monkeypatch.setenv("KIOSK_DATA", str(station_copy.root))
    return station_copy


def test_a_working_day(open_staff: OpenStaff, open_hall: OpenHall, station: DataFolder) -> None:
    staff = open_staff(people=partial(open_sign_in, station))
    set_up_the_first_account(staff, station)
    form = FormHand(staff, station)
    add_a_company(form)
    see_the_preview_and_be_locked(staff)
    form.finish()
    form.reference = Reference("company", find_company(form.store))
    assert words(form.stored(), "title") == {CHINESE: NAME, ENGLISH: NAME_IN_ENGLISH}
    assert form.stored()["telephone"] == NUMBER
    assert isinstance(form.stored()["cover"], Reference)
    rename_a_term_everywhere_and_undo_that(staff, form.store)
    staff.touch("rail-publish")
    staff.publish_by_hand("新增一家企业")
    assert read_current(station) == 2
    assert NAME in what_visitors_read(open_hall, station)
    put_in_force(staff, station, 1)
    assert NAME not in what_visitors_read(open_hall, station)
    put_in_force(staff, station, 2)
    assert NAME in what_visitors_read(open_hall, station)
    change_the_summary_and_restore_the_morning(form)
    staff.touch("railLeave")
    staff.until(lambda: bool(staff.ended))
    form.close()


def set_up_the_first_account(staff: StaffWindow, station: DataFolder) -> None:
    with ExitStack() as stack:
        code = Pad(station, stack, Pc(now=datetime.now(UTC))).invited(Role.PUBLISHER)
    staff.shell.showPad()
    staff.idle()
    staff.until(lambda: staff.has("padCode"))
    for field, text in (("padCode", code.reveal()), ("padName", "李梅")):
        staff.touch(field)
        staff.write(text)
    staff.touch("padGoOn")
    enter_pin(staff)
    enter_pin(staff)
    staff.until(lambda: staff.has("padRecoveryCode"))
    staff.touch("padGoOn")
    until(lambda: not staff.locked, JOB_SECONDS)
    staff.idle()
    if staff.has("keepSample"):
        staff.touch("keepSample")
        staff.idle()
    assert staff.item("railPerson").property("text") == "李梅"


def enter_pin(staff: StaffWindow) -> None:
    staff.until(lambda: staff.has("padKey-1"))
    for digit in PIN:
        staff.touch(f"padKey-{digit}")
    staff.touch("padEnter")
    until(lambda: not staff.pad.property("busy"), JOB_SECONDS)
    staff.settle()


def add_a_company(form: FormHand) -> None:
    """In two languages and with a picture; the telephone number is wrong at first."""
    staff = form.staff
    staff.touch("rail-content")
    staff.until(lambda: staff.has("row-0"))
    staff.touch("newItem")
    staff.until(lambda: staff.has("field-title"))
    staff.idle()
    form.write("field-title", NAME)
    form.write("field-summary", MORNING)
    form.write("field-monogram", "云")
    form.write("field-telephone", WRONG_NUMBER)
    assert any(text.startswith("少了几位数字") for text in staff.texts())
    form.write("field-telephone", NUMBER.removeprefix(WRONG_NUMBER))
    assert not any(text.startswith("少了几位数字") for text in staff.texts())
    form.touch("choice-relation-tenant")
    staff.touch("formPublished")
    form.touch("add-cover")
    form.chosen()
    staff.touch("choose-0")
    staff.idle()
    staff.touch("language-en")
    form.write("field-title", NAME_IN_ENGLISH)
    staff.touch("language-zh-Hans")


def see_the_preview_and_be_locked(staff: StaffWindow) -> None:
    staff.touch("formPreview")
    until(lambda: NAME in str(staff.preview.property("told")), JOB_SECONDS)
    staff.clock.pass_time(LOCK_SECONDS)
    until(lambda: staff.locked, JOB_SECONDS)
    assert not staff.has("field-title")
    until(lambda: bool(staff.pad.property("person")))
    enter_pin(staff)
    until(lambda: not staff.locked, JOB_SECONDS)
    assert staff.item("field-title").property("text") == NAME, "back at the same letter"
    staff.touch("formPreview")


def rename_a_term_everywhere_and_undo_that(staff: StaffWindow, store: LibraryStore) -> None:
    before = store.contents()
    staff.touch("formBack")
    staff.touch("findAndReplace")
    staff.idle()
    staff.touch("soughtText")
    staff.write(TERM)
    until(lambda: int(staff.item("places").property("count")) > 0)
    staff.touch("newText")
    staff.write(NEW_TERM)
    staff.touch("replaceChosen")
    wait_for_notice(staff, "已替换")
    assert store.contents() != before
    staff.touch("replacingUndo")
    wait_for_notice(staff, "已撤销")
    assert store.contents() == before


def wait_for_notice(staff: StaffWindow, text: str) -> None:
    until(
        lambda: (
            staff.has("replacingNotice")
            and text in str(staff.item("replacingNotice").property("text"))
        ),
        JOB_SECONDS,
    )


def put_in_force(staff: StaffWindow, station: DataFolder, number: int) -> None:
    staff.item(f"putInForce-{number}").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    staff.settle()
    staff.touch(f"putInForce-{number}")
    staff.touch("putInForceYes")
    until(lambda: read_current(station) == number)
    staff.idle()
    staff.idle()


def what_visitors_read(open_hall: OpenHall, station: DataFolder) -> str:
    catalog = open_catalog(station)
    hall = open_hall(content=catalog)
    hall.begin()
    hall.open("companies")
    read = " ".join(hall.texts())
    hall.close()
    catalog.close()
    return read


def change_the_summary_and_restore_the_morning(form: FormHand) -> None:
    staff = form.staff
    staff.shell.openItem("company", form.reference.key)
    staff.until(lambda: staff.has("field-summary"))
    staff.idle()
    form.write("field-summary", EVENING)
    form.finish()
    assert words(form.stored(), "summary")[CHINESE] != MORNING
    staff.touch("formVersions")
    staff.until(lambda: staff.has("version-0"))
    staff.idle()
    staff.touch("versionRestore")
    staff.until(lambda: "恢复" in str(staff.item("formNotice").property("text")))
    assert words(form.stored(), "summary")[CHINESE] == MORNING


def find_company(store: LibraryStore) -> str:
    found = [
        key
        for key, one in store.read_many("company").items()
        if words(one.values, "title").get(CHINESE) == NAME
    ]
    assert len(found) == 1
    return found[0]


def words(values: Values, name: str) -> dict[str, str]:
    text = values[name]
    assert isinstance(text, LocalizedText)
    return dict(text)
