"""Publishing at a moment, chosen on the publish page and told there and in the overview."""

from __future__ import annotations

from contextlib import ExitStack
from datetime import datetime, timedelta

import pytest

from kiosk.core.account import Account, Role
from kiosk.core.files.data_folder import DataFolder
from kiosk.db.library.due_publishing import publishing_due_at
from kiosk.db.library.scheduled_publishing import ScheduledPublishing, write_scheduled
from kiosk.ui.staff.library import station_store
from tests.editorial.pad import Pad
from tests.ui.staff.conftest import OpenStaff
from tests.ui.staff.staff_window import StaffWindow
from tests.ui.staff.test_publish_page import EDITOR, change, opened, published, said

__all__ = ["change", "published"]


@pytest.fixture
def publisher(published: DataFolder) -> Account:
    with ExitStack() as stack:
        pad = Pad(published, stack)
        pad.joined("技术员")
        return pad.joined("李", Role.PUBLISHER).account


def write(page: StaffWindow, field: str, words: str) -> None:
    item = page.item(field)
    item.setProperty("text", "")
    page.touch(field)
    page.write(words)


def choose_a_moment(page: StaffWindow) -> None:
    page.touch("publishNow")
    page.touch("publishLater")


@pytest.mark.usefixtures("change")
def test_a_moment_is_chosen_shown_and_cancelled(
    open_staff: OpenStaff, published: DataFolder, publisher: Account
) -> None:
    page = opened(open_staff(), publisher)
    choose_a_moment(page)
    page.touch("publishTomorrow")
    page.touch("publishYes")
    page.idle()
    page.idle()
    tomorrow = datetime.now().astimezone() + timedelta(days=1)
    due_at = publishing_due_at(published)
    assert due_at
    assert f"{due_at.astimezone():%Y-%m-%d %H:%M}" == f"{tomorrow:%Y-%m-%d} 08:30"
    assert f"{tomorrow:%Y-%m-%d} 08:30" in said(page, "scheduleState")
    assert "李" in said(page, "scheduleState")
    assert not page.has("publishYes")
    page.touch("scheduleCancel")
    page.idle()
    page.idle()
    assert publishing_due_at(published) is None
    assert not page.has("scheduleState")


@pytest.mark.usefixtures("change")
@pytest.mark.parametrize(
    ("day", "hour", "told"),
    [
        ("2020-01-01", "08:30", "已经过去"),
        ("下周一", "8:30", "2026-01-31"),
        ("2026-12-01", "25:00", "08:30"),
    ],
)
def test_what_is_no_moment_to_come_is_told_and_nothing_is_scheduled(
    open_staff: OpenStaff, published: DataFolder, publisher: Account, day: str, hour: str, told: str
) -> None:
    page = opened(open_staff(), publisher)
    choose_a_moment(page)
    write(page, "publishDay", day)
    write(page, "publishHour", hour)
    page.touch("publishYes")
    page.idle()
    page.idle()
    assert told in said(page, "publishFault")
    assert publishing_due_at(published) is None


@pytest.mark.usefixtures("change", "publisher")
def test_an_editor_sees_what_is_scheduled_and_cannot_cancel_it(
    open_staff: OpenStaff, published: DataFolder
) -> None:
    _scheduled(published, timedelta(days=1))
    page = opened(open_staff(), EDITOR)
    page.idle()
    assert "李" in said(page, "scheduleState")
    assert not page.has("scheduleCancel")
    page.publish.schedule_viewmodel.cancel()
    page.idle()
    assert publishing_due_at(published) is not None


@pytest.mark.usefixtures("change")
def test_what_was_missed_is_told_until_it_is_put_aside(
    open_staff: OpenStaff, published: DataFolder, publisher: Account
) -> None:
    _scheduled(published, timedelta(hours=-13))
    page = opened(open_staff(), publisher)
    page.idle()
    assert "没有开机" in said(page, "scheduleState")
    page.touch("scheduleCancel")
    page.idle()
    page.idle()
    assert not page.has("scheduleState")


def _scheduled(folder: DataFolder, away: timedelta) -> None:
    store = station_store(folder)
    moment = datetime.now().astimezone() + away
    write_scheduled(store.engine, ScheduledPublishing(moment, "8", "李"))
    store.engine.dispose()
