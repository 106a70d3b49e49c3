"""Statistics as staff read them: who may, of which stations, in words, as a workbook."""

from __future__ import annotations

import io
import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import NoReturn

import openpyxl
import pytest

from kiosk.core.account import Account, Role
from kiosk.core.content.localized_text import CHINESE, ENGLISH
from kiosk.core.delivery.delivered_file import UsageOfDay
from kiosk.core.errors import ContentRejectedError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.statistics.period import PeriodKind, Span, period_of
from kiosk.core.statistics.statistics import Statistics
from kiosk.db.inbox.store import opened_inbox
from kiosk.editorial.permissions import NotPermittedError
from kiosk.editorial.statistics.exporting import save_report, save_workbook
from kiosk.editorial.statistics.reading import (
    MAX_NAME,
    Reading,
    read_statistics,
    read_statistics_for,
)
from kiosk.editorial.statistics.sentences import SENTENCES
from kiosk.editorial.statistics.telling import Told, change_in_words, told
from kiosk.editorial.statistics.words import told_period
from kiosk.editorial.statistics.workbook import statistics_workbook
from tests.editorial.counted import EAST, WEST, busy_day, collect, count_here

NOVEMBER = period_of(PeriodKind.MONTH, date(2026, 11, 1))
TODAY = date(2026, 12, 1)
PUBLISHER = Account("1", "联络处", Role.PUBLISHER)


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    """An office whose own PC has counted a day, as have two stations."""
    made = DataFolder(tmp_path / "office")
    made.prepare()
    made.settings.write_text('[station]\nname = "入口大屏"\n', encoding="utf-8")
    count_here(made, date(2026, 11, 3), busy_day())
    collect(made, EAST, date(2026, 11, 4), busy_day(80))
    collect(made, WEST, date(2026, 10, 5), busy_day(30))
    return made


def telling(reading: Reading, language: str = CHINESE) -> Told:
    return told(reading.statistics, TODAY, reading.title_of(language), language)


def test_editors_may_not_read_them(folder: DataFolder) -> None:
    editor = Account("2", "王", Role.EDITOR)
    with pytest.raises(NotPermittedError):
        read_statistics_for(editor, folder, NOVEMBER, TODAY)
    with pytest.raises(NotPermittedError):
        save_report(editor, folder, NOVEMBER, "", CHINESE, folder.root)
    with pytest.raises(NotPermittedError):
        save_workbook(
            editor, folder, NOVEMBER, TODAY, "", lambda: pytest.fail("read"), CHINESE, folder.root
        )
    assert read_statistics_for(PUBLISHER, folder, NOVEMBER, TODAY).statistics.totals.visits == 120


def test_all_stations_or_one(folder: DataFolder) -> None:
    everywhere = read_statistics(folder, NOVEMBER, TODAY)
    assert list(everywhere.stations.values()) == ["入口大屏", "东门", "西门"]
    assert everywhere.since == date(2026, 10, 5)
    of = everywhere.statistics
    assert (of.totals.visits, of.before.visits) == (120, 30)
    assert read_statistics(folder, NOVEMBER, TODAY, EAST).statistics.totals.visits == 80
    assert read_statistics(folder, NOVEMBER, TODAY, WEST).statistics.is_empty


def test_what_this_pc_has_delivered_to_itself_counts_once(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path / "office")
    folder.prepare()
    count_here(folder, date(2026, 11, 3), busy_day(), EAST)
    collect(folder, EAST, date(2026, 11, 3), busy_day())
    reading = read_statistics(folder, NOVEMBER, TODAY)
    assert reading.statistics.totals.visits == 40
    assert len(reading.stations) == 1


def test_where_nothing_was_recorded_there_is_nothing(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path / "new")
    folder.prepare()
    reading = read_statistics(folder, NOVEMBER, TODAY)
    assert (reading.since, reading.statistics.is_empty) == (None, True)
    said = telling(reading)
    assert (said.lists, said.findings) == ([], [])
    assert said.visits.story == "还没有。"


def test_a_damaged_record_is_told_and_not_counted(folder: DataFolder) -> None:
    with closing(sqlite3.connect(folder.inbox)) as inbox, inbox:
        inbox.execute("UPDATE usage SET content = substr(content, 1, 40)")
    with pytest.raises(ContentRejectedError, match="damaged"):
        read_statistics(folder, NOVEMBER, TODAY)


LONG_AFTER = datetime(2027, 1, 2, 12, tzinfo=UTC)
LAST_DAY = date(2026, 12, 31)


def age(folder: DataFolder, kept: timedelta = timedelta(days=4000)) -> None:
    """As `kiosk inbox collect` does in each run."""
    with opened_inbox(folder.inbox, LONG_AFTER) as inbox:
        inbox.delete_expired(LONG_AFTER, kept, kept)


def summed(folder: DataFolder) -> int:
    """How many months of one station or of all are added up."""
    with closing(sqlite3.connect(folder.inbox)) as inbox:
        return int(inbox.execute("SELECT count(*) FROM usage_month").fetchone()[0])


def everything_of(folder: DataFolder) -> list[Statistics]:
    return [
        read_statistics(folder, period_of(kind, day), LAST_DAY, station).statistics
        for kind in (PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.YEAR)
        for day in (date(2026, 11, 8), LAST_DAY)
        for station in ("", EAST)
    ]


@pytest.mark.parametrize("own", ["", EAST], ids=["every station", "one station"])
def test_months_that_are_added_up_say_what_their_days_say(tmp_path: Path, own: str) -> None:
    folder = DataFolder(tmp_path / "office")
    folder.prepare()
    count_here(folder, date(2026, 11, 3), busy_day(7), own)  # as EAST it delivers to itself, too
    for number, day in enumerate(Span(date(2026, 8, 20), date(2027, 1, 1))):
        if number % 9 < 2:
            collect(folder, EAST, day, busy_day(number + 5, f"company-{number % 4}"))
        if number % 7 == 0:
            collect(folder, WEST, day, [*busy_day(30), ("item", "news/x", 3), ("new", "", 4)])
    by_days = everything_of(folder)
    age(folder)
    assert summed(folder) == 15
    assert everything_of(folder) == by_days
    with opened_inbox(folder.inbox, LONG_AFTER) as inbox:
        late = UsageOfDay(station=WEST, name="", revision=9, day=date(2026, 10, 2), counts=())
        assert inbox.take(late, LONG_AFTER, timedelta(days=1))
    assert summed(folder) == 13
    changed = everything_of(folder)
    assert changed != by_days
    age(folder)
    assert summed(folder) == 15
    assert everything_of(folder) == changed


def test_months_of_which_days_were_deleted_are_added_up_anew(folder: DataFolder) -> None:
    for number in range(20, 28):
        collect(folder, EAST, date(2026, 10, number), busy_day(10))
    age(folder)
    with closing(sqlite3.connect(folder.inbox)) as inbox, inbox:
        inbox.execute("UPDATE usage SET elapsed_at = 0")
        inbox.execute("UPDATE elapsed SET seconds = 1e9")
    age(folder, LONG_AFTER - datetime(2026, 10, 25, 12, tzinfo=UTC))
    october = read_statistics(folder, NOVEMBER.before, TODAY, EAST).statistics
    assert october.totals.visits == 30
    assert summed(folder) > 0


def test_names_from_another_station_cannot_do_harm(folder: DataFolder) -> None:
    evil = "</b>\x1b[2J\u202e" + "x" * 250
    collect(folder, WEST, date(2026, 11, 6), [("item", f"company/{evil}", 50), ("visits", "", 1)])
    said = telling(read_statistics(folder, NOVEMBER, TODAY))
    [companies] = [one for one in said.lists if one.name == "company"]
    name = companies.lines[0].name
    assert len(name) == MAX_NAME
    assert name.isprintable()


def test_without_a_library_slugs_take_the_place_of_titles(
    folder: DataFolder, expected_logs: pytest.LogCaptureFixture
) -> None:
    def out_of_reach() -> NoReturn:
        raise UnavailableError("the server is away")

    reading = read_statistics(folder, NOVEMBER, TODAY, library=out_of_reach)
    assert "the server is away" in expected_logs.text
    assert reading.title_of(CHINESE)("company", "wuhuan") == "wuhuan"


def test_everything_is_told_in_both_languages(folder: DataFolder) -> None:
    reading = read_statistics(folder, NOVEMBER, TODAY)
    chinese, english = telling(reading), telling(reading, ENGLISH)
    assert (chinese.title, english.title) == ("2026年11月", "November 2026")
    assert chinese.findings[0] == "共有 120 人次参观，比上个月多 300%。"
    assert english.findings[0] == "There were 120 visits, 300% more than the month before."
    assert len(chinese.findings) == len(english.findings) == 10
    assert chinese.numbers[1].value == "2 分 30 秒"
    assert chinese.visits.story.startswith("最多的是11月4日（周三），80 人次；平均每天 4 人次。")
    [languages] = [one for one in chinese.lists if one.name == "languages"]
    assert languages.story == "中文 90 人次，英文 30 人次。"
    assert [one.name for one in chinese.lists] == [
        "company", "project", "films", "languages", "access", "stations",
    ]  # fmt: skip
    assert [one.place for one in chinese.visits.bars if one.place] != []
    assert all(0 <= one.place <= 1 for one in chinese.visits.bars)


def test_every_sentence_has_both_languages_and_the_same_gaps() -> None:
    for words in SENTENCES.values():
        chinese, english = (
            {part.split("}")[0] for part in words[one].split("{")[1:]} for one in (CHINESE, ENGLISH)
        )
        assert chinese == english


@pytest.mark.parametrize(
    ("kind", "day", "chinese", "english"),
    [
        ("week", date(2026, 12, 31), "2026年12月28日–1月3日", "28 December – 3 January 2026"),
        ("quarter", date(2026, 11, 1), "2026年第4季度", "Quarter 4 of 2026"),
        ("year", date(2026, 11, 1), "2026年", "2026"),
    ],
)
def test_periods_are_called_as_one_says(kind: str, day: date, chinese: str, english: str) -> None:
    period = period_of(PeriodKind(kind), day)
    assert (told_period(period, CHINESE), told_period(period, ENGLISH)) == (chinese, english)


def test_a_change_beyond_measure_is_only_said_to_be_beyond_it() -> None:
    assert change_in_words(10**9, "上个月", CHINESE) == "比上个月多 >999%"
    assert change_in_words(-12, "the week before", ENGLISH) == "12% less than the week before"
    assert change_in_words(None, "上个月", CHINESE) == "没有可比的数据"


def test_the_workbook_holds_days_as_dates_and_counts_as_numbers(folder: DataFolder) -> None:
    collect(folder, WEST, date(2026, 11, 9), [("item", "company/=1+1", 3), ("visits", "", 1)])
    reading = read_statistics(folder, NOVEMBER, TODAY)
    content = statistics_workbook(reading.statistics, TODAY, reading.title_of(CHINESE), CHINESE)
    book = openpyxl.load_workbook(io.BytesIO(content))
    assert book.sheetnames == ["概要", "按天", "按时段", "打开的内容", "影片", "语言与站点"]
    overview, days, _, opened, films, parts = (list(one.iter_rows()) for one in book.worksheets)
    assert [cell.value for cell in overview[1]] == ["参观人次", 121, 30, 3.03]
    assert [row[0].value for row in days[1:]] == [
        datetime(2026, 11, day)  # noqa: DTZ001 - as a workbook has them
        for day in (3, 4, 9)
    ]
    assert [row[1].value for row in days[1:]] == [40, 80, 1]
    [formula] = [row for row in opened if row[2].value == "=1+1"]
    assert formula[2].data_type == "s"
    assert [cell.value for cell in films[1]] == ["meet", "meet", 16, 10, 0.62, 0.8]
    assert ["站点", "东门", 80] in [[cell.value for cell in row] for row in parts]


def test_a_workbook_is_written_beside_what_is_there(
    folder: DataFolder, tmp_path: Path, expected_logs: pytest.LogCaptureFixture
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()

    def out_of_reach() -> NoReturn:
        raise UnavailableError("away")

    def save() -> str:
        return save_workbook(
            PUBLISHER,
            folder,
            NOVEMBER,
            TODAY,
            "",
            out_of_reach,
            CHINESE,
            stick,
        ).name

    assert [save(), save()] == ["统计 2026年11月.xlsx", "统计 2026年11月 (2).xlsx"]
    with pytest.raises(UnavailableError):
        save_workbook(
            PUBLISHER,
            folder,
            NOVEMBER,
            TODAY,
            "",
            out_of_reach,
            CHINESE,
            stick / "gone",
        )
