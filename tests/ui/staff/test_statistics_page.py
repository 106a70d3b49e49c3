"""The statistics page on the real window: what it shows, of when and whom, and how it is saved."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QPointF

from kiosk.core.files.data_folder import DataFolder
from kiosk.db.library.store import LibraryStore
from kiosk.ui.staff.statistics.charts import CountChartViewModel
from tests.editorial.counted import EAST, busy_day, collect, count_here
from tests.ui.hand import until
from tests.ui.staff.conftest import OpenStaff
from tests.ui.staff.sign_in_stand_in import OFFICE, WANG
from tests.ui.staff.staff_window import JOB_SECONDS, StaffWindow, notice_of


@pytest.fixture
def company(store: LibraryStore) -> str:
    """The slug of a company of the library."""
    return next(iter(store.labels_of("company").values())).slug


@pytest.fixture
def used(station_copy: DataFolder, company: str) -> DataFolder:
    """This PC was used in November and October, the other station in November."""
    count_here(station_copy, date(2026, 11, 3), busy_day(40, company))
    count_here(station_copy, date(2026, 10, 4), busy_day(20, company))
    collect(station_copy, EAST, date(2026, 11, 26), busy_day(80, company))
    return station_copy


def opened(staff: StaffWindow) -> StaffWindow:
    staff.work(WANG)
    staff.touch("rail-statistics")
    read(staff)
    return staff


def read(staff: StaffWindow) -> None:
    until(lambda: bool(staff.pages.statistics.property("loaded")))
    for _ in range(3):
        staff.idle()
    staff.settle()


def number(staff: StaffWindow, measure: str) -> str:
    return str(staff.item(f"number-{measure}").property("value"))


def saved(staff: StaffWindow, button: str, stick: Path) -> str:
    """Save it into this folder; what is said of it then."""
    staff.pages.statistics.files.look_in(stick, list)
    staff.touch(button)
    staff.until(lambda: bool(staff.pages.statistics.files.property("ready")))
    staff.idle()
    staff.touch("chooserAccept")
    until(lambda: bool(notice_of(staff.pages.statistics).property("message")), JOB_SECONDS)
    staff.settle()
    return str(staff.item("statisticsNotice").property("text"))


def test_whoever_may_not_read_them_is_not_offered_the_page(staff: StaffWindow) -> None:
    staff.work(OFFICE)
    assert not staff.has("rail-statistics")
    staff.work(WANG)
    assert staff.has("rail-statistics")
    staff.touch("rail-statistics")
    read(staff)
    staff.work(OFFICE)
    assert staff.shell.property("page") == "overview"
    assert not staff.has("rail-statistics")


def test_before_anybody_came_it_says_so(staff: StaffWindow) -> None:
    opened(staff)
    assert any("还没有人用过" in text for text in staff.texts())
    assert not staff.has("exportWorkbook")


def test_a_month_is_shown_with_numbers_charts_and_titles(
    staff: StaffWindow, used: DataFolder, store: LibraryStore, company: str
) -> None:
    assert used
    opened(staff)
    assert number(staff, "visits") == "120"
    assert number(staff, "stay") == "2 分 30 秒"
    [title] = [one.title for one in store.labels_of("company").values() if one.slug == company]
    assert title.resolve("zh-Hans") in staff.texts()
    assert "nothing-of-this-name" in staff.texts()
    story = str(staff.item("visitsChartStory").property("text"))
    assert story == "最多的是11月26日（周四），80 人次；平均每天 4 人次。"


def test_other_periods_and_stations(staff: StaffWindow, used: DataFolder) -> None:
    assert used
    opened(staff)
    staff.touch("periodBefore")
    read(staff)
    assert number(staff, "visits") == "20"
    assert not staff.item("periodBefore").isEnabled()
    staff.touch("periodAfter")
    read(staff)
    assert not staff.item("periodAfter").isEnabled()
    staff.touch(f"stations-{EAST}")
    read(staff)
    assert number(staff, "visits") == "80"
    staff.touch("period-week")
    read(staff)
    assert number(staff, "visits") == "80"
    assert not staff.has("exportReport")
    staff.touch("periodBefore")
    read(staff)
    assert any("这段时间没有人使用" in text for text in staff.texts())


def test_a_bar_that_is_touched_is_told_in_words(staff: StaffWindow, used: DataFolder) -> None:
    assert used
    opened(staff)
    chart = staff.pages.statistics.visits
    assert isinstance(chart, CountChartViewModel)
    chart.pointAt(2)
    staff.settle()
    assert staff.item("visitsChartStory").property("text") == "11月3日（周二） · 40 人次"
    chart.pointAt(999)
    assert str(chart.property("pointed")).startswith("11月30日")


def test_english_is_read_when_the_language_changes(staff: StaffWindow, used: DataFolder) -> None:
    assert used
    opened(staff)
    staff.shell.chooseLanguage("en")
    read(staff)
    assert staff.item("statisticsHeadline").property("text") == "November 2026"
    assert number(staff, "stay") == "2 min 30 s"


def test_a_table_and_a_report_are_written_where_one_says(
    staff: StaffWindow, used: DataFolder, tmp_path: Path
) -> None:
    assert used
    stick = tmp_path / "KINGSTON"
    stick.mkdir()
    opened(staff)
    assert "统计 2026年11月.xlsx" in saved(staff, "exportWorkbook", stick)
    sheet = openpyxl.load_workbook(stick / "统计 2026年11月.xlsx").worksheets[0]
    assert sheet["B2"].value == 120
    notice_of(staff.pages.statistics).clear()
    assert "统计月报 2026年11月.pdf" in saved(staff, "exportReport", stick)
    assert (stick / "统计月报 2026年11月.pdf").read_bytes().startswith(b"%PDF-")
    notice_of(staff.pages.statistics).clear()
    assert "播放证明 2026年11月.xlsx" in saved(staff, "exportProof", stick)
    assert openpyxl.load_workbook(stick / "播放证明 2026年11月.xlsx").sheetnames[0] == "概要"


def test_a_damaged_record_is_told_in_words(
    staff: StaffWindow, used: DataFolder, expected_logs: pytest.LogCaptureFixture
) -> None:
    with closing(sqlite3.connect(used.inbox)) as inbox, inbox:
        inbox.execute("UPDATE usage SET content = '{'")
    staff.work(WANG)
    staff.touch("rail-statistics")
    until(lambda: bool(staff.pages.statistics.property("unreadable")))
    staff.settle()
    assert staff.has("statisticsUnreadable")
    assert "damaged" in expected_logs.text


@pytest.mark.parametrize("size", ["1366x768", "1080x1920"])
def test_everything_can_be_touched_on_other_screens(
    open_staff: OpenStaff, used: DataFolder, size: str
) -> None:
    assert used
    staff = opened(open_staff(size))
    exports = ("exportWorkbook", "exportProof", "exportReport")
    for name in ("period-week", "period-year", "periodBefore", *exports):
        item = staff.item(name)
        place = item.mapToScene(QPointF(0, 0))
        assert place.x() >= 0
        assert place.x() + item.width() <= staff.window.width()
