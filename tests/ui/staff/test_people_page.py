"""The list of the people on the real window, with real accounts."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from kiosk.core.account import Role
from kiosk.core.files.data_folder import DataFolder
from kiosk.editorial.sign_in.accounts import utc_now
from kiosk.editorial.sign_in.secret import Code
from kiosk.editorial.sign_in.sign_in import SetUp
from tests.editorial.pad import RIGHT, WRONG, Pad, Pc
from tests.ui.staff.staff_window import StaffWindow, notice_of


@pytest.fixture
def pad(station_copy: DataFolder) -> Iterator[Pad]:
    """The accounts in the library of the window: a technician, and somebody who has forgotten
    their PIN."""
    with ExitStack() as stack:
        pad = Pad(station_copy, stack, Pc(utc_now(), time.monotonic()))
        pad.joined("技术员", Role.TECHNICIAN)
        forgetful = pad.joined("王芳").account
        while not pad.locked(forgetful):
            pad.sign_in.try_pin(forgetful.id, WRONG)
        yield pad


@pytest.fixture
def page(staff: StaffWindow, pad: Pad) -> StaffWindow:
    staff.work(pad.people.accounts()[0])
    staff.touch("rail-settings")
    staff.idle()
    staff.touch("settings-people")
    settle(staff)
    return staff


def settle(staff: StaffWindow) -> None:
    for _ in range(3):
        staff.idle()
    staff.settle()


def told(staff: StaffWindow) -> str:
    return str(notice_of(staff.pages.settings.people_viewmodel).property("message"))


def test_a_person_is_unlocked_gets_another_role_and_is_deactivated_by_touch(
    page: StaffWindow, pad: Pad
) -> None:
    assert page.names("person-") == ["person-技术员", "person-王芳"]
    assert "多次输错，已锁定" in page.texts()
    page.touch("person-王芳")
    page.touch("personUnlock")
    settle(page)
    assert told(page) == "unlocked"
    assert "多次输错，已锁定" not in page.texts()
    page.touch("person-王芳")
    page.touch("role-publisher")
    settle(page)
    assert told(page) == "role"
    page.touch("person-王芳")
    page.touch("personActive")
    settle(page)
    assert told(page) == "deactivated"
    forgetful = pad.people.accounts()[1]
    assert (forgetful.role, forgetful.active) == (Role.PUBLISHER, False)
    page.touch("person-王芳")
    assert not page.has("role-editor")
    page.touch("personActive")
    settle(page)
    assert pad.people.accounts()[1].active
    page.touch("person-技术员")
    assert not page.has("personActive")
    assert not page.has("role-editor")
    page.touch("rail-history")
    settle(page)
    page.until(lambda: "王芳：编辑 → 发布" in page.texts())


def test_somebody_is_invited_with_a_code_that_is_shown_once(page: StaffWindow, pad: Pad) -> None:
    page.touch("invitePerson")
    page.touch("role-publisher")
    page.touch("invitationMake")
    settle(page)
    code = str(page.item("setUpCode").property("text"))
    page.touch("invitationClose")
    assert not page.has("setUpCode")
    page.touch("invitePerson")
    assert not page.has("setUpCode")
    pad.pc.now = utc_now()
    joined = pad.sign_in.set_up(Code(code), "李强", RIGHT)
    assert isinstance(joined, SetUp)
    assert joined.account.role is Role.PUBLISHER
