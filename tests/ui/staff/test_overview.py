"""The overview: what it tells, and the acts of one tap."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from kiosk.core.account import Account, Role
from kiosk.core.content.localized_text import LocalizedText
from kiosk.core.content.values import Reference
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.last_examination import LastExamination
from kiosk.db.library.journal import Journal
from kiosk.db.library.lists.rows import ListQuery
from kiosk.db.library.scheduled_publishing import (
    ScheduledPublishing,
    stop_scheduled,
    write_scheduled,
)
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.commands import Editor
from kiosk.ops.overview import ToDo, ToDoLine
from tests.ui.hand import TEXT
from tests.ui.staff.conftest import OpenStaff
from tests.ui.staff.staff_window import StaffWindow

EDITOR = Account("7", "王", Role.EDITOR)
PUBLISHER = Account("8", "李", Role.PUBLISHER)


@pytest.fixture
def working(staff: StaffWindow) -> StaffWindow:
    staff.work(PUBLISHER)
    return staff


def said(staff: StaffWindow, name: str) -> str:
    return str(staff.item(name).property("text"))


def shows(staff: StaffWindow, words: str) -> bool:
    return any(words in text for text in staff.texts())


def test_it_tells_what_is_on_the_screen_and_why(working: StaffWindow) -> None:
    assert shows(working, "《相约通辽》  0:14 / 0:46")
    assert said(working, "why").startswith("播放计划“工作日宣传片”")
    assert shows(working, "128")
    assert shows(working, "剩余 182 GB")
    assert "第 41 版" in said(working, "footer")
    assert "联络处" in said(working, "footer")


def test_it_tells_when_no_screen_runs_and_offers_nothing_that_needs_one(
    working: StaffWindow,
) -> None:
    working.station.screen_runs = False
    working.look()
    assert said(working, "headline") == "屏幕没有打开"
    for name in ("mute", "closeHall", "restartScreen"):
        assert not working.item(name).isEnabled(), name


def test_what_is_to_do_is_told(working: StaffWindow) -> None:
    lines = (ToDoLine(ToDo.FILM_RESTS, "马头琴"), ToDoLine(ToDo.LITTLE_ROOM, number=3_000_000_000))
    working.station.overview = replace(working.station.overview, to_do=lines)
    working.look()
    assert said(working, "headline") == "有 2 件事要看一看"
    assert shows(working, "《马头琴》无法播放")
    assert shows(working, "磁盘只剩 3.0 GB")


def test_in_english_what_plays_and_why_is_told_in_english(working: StaffWindow) -> None:
    working.shell.chooseLanguage("en")
    assert shows(working, "Meet in Tongliao")
    assert said(working, "why").startswith("Planned as")


def test_visits_have_a_bar_for_each_hour(working: StaffWindow) -> None:
    assert not working.has("visitsByHour"), "before anybody came"
    by_hour = {7: 3, 9: 12}
    working.station.overview = replace(working.station.overview, visits_by_hour=by_hour)
    working.look()
    visits = working.overview.visits_viewmodel
    assert visits.property("firstHour") == 7
    assert visits.property("bars") == [0.25, 0.0, 1.0, *[0.0] * 8], "until six in the evening"
    assert working.item("visitsByHour").height() > 0


def test_from_what_is_to_do_in_the_content_a_touch_leads_there(
    working: StaffWindow, store: LibraryStore, colleague: Editor
) -> None:
    company = Reference("company", store.find_unique("company", "maniu"))
    soon = datetime.now(UTC) + timedelta(days=2, hours=1)
    draft = colleague.draft(company)
    one_language = LocalizedText({"zh-Hans": "只有中文"})
    colleague.save(draft.with_values({"valid_until": soon, "summary": one_language}))
    working.look()
    working.until(lambda: working.has("toDoTranslations"))
    assert shows(working, "2 天后到期")
    assert said(working, "headline") == "今天一切就绪", "the hall runs all the same"
    working.touch(f"toDoSoonOver-{company.key}-act")
    working.until(lambda: working.has("field-valid_until"))
    working.shell.openPage("overview")
    working.idle()
    working.touch("toDoTranslations-act")
    working.until(lambda: working.shell.property("page") == "content")


def test_from_the_changes_that_wait_a_touch_leads_to_publishing(
    working: StaffWindow, store: LibraryStore, colleague: Editor
) -> None:
    company = Reference("company", store.find_unique("company", "maniu"))
    draft = colleague.draft(company)
    colleague.save(draft.with_values({"summary": LocalizedText({"zh-Hans": "写过的一句"})}))
    working.look()
    working.until(lambda: working.has("goPublish"))
    working.touch("goPublish")
    working.until(lambda: working.shell.property("page") == "publish")


@pytest.mark.slow
@pytest.mark.parametrize("size", ["1920x1080", "1366x768", "1080x1920"])
def test_however_much_is_to_do_it_stays_in_its_card(open_staff: OpenStaff, size: str) -> None:
    staff = open_staff(size)
    films = [ToDoLine(ToDo.FILM_RESTS, f"马头琴音乐会第 {number} 场") for number in range(5)]
    room = ToDoLine(ToDo.LITTLE_ROOM, number=3_000_000_000)
    staff.station.overview = replace(staff.station.overview, to_do=(*films, room))
    staff.work(PUBLISHER)
    (last,) = [it for it in staff.items(TEXT) if "磁盘只剩" in str(it.property("text"))]
    card = last
    while not card.inherits("QQuickRectangle"):
        card = card.parentItem()
    assert staff.rect(card).contains(staff.rect(last))


@pytest.mark.parametrize(
    ("faults", "concerns", "words"),
    [(2, 1, "2 处故障"), (0, 3, "3 处需要注意"), (0, 0, "一切正常")],
)
def test_how_the_last_examination_ended_is_told(
    working: StaffWindow, faults: int, concerns: int, words: str
) -> None:
    assert not working.has("lastExamination")
    examined = LastExamination(datetime(2026, 11, 29, 0, 15, tzinfo=UTC), faults, concerns)
    working.station.overview = replace(working.station.overview, examined=examined)
    working.look()
    assert working.has("lastExamination")
    assert shows(working, words)


@pytest.mark.parametrize(
    ("button", "there", "back"),
    [("mute", "mute", "unmute"), ("closeHall", "close-hall", "open-hall")],
)
def test_the_same_button_takes_it_back(
    working: StaffWindow, button: str, there: str, back: str
) -> None:
    working.touch(button)
    working.until(lambda: working.station.told == [there])
    working.idle()
    working.idle()
    working.touch(button)
    working.until(lambda: len(working.station.told) == 2)
    working.idle()
    assert working.station.told == [there, back]


def test_the_screen_is_started_again(working: StaffWindow) -> None:
    working.touch("restartScreen")
    working.idle()
    working.until(lambda: "重新启动" in said(working, "footer"))
    assert working.station.told == ["restart"]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("button", "act"), [("restartScreen", "restart"), ("closeHall", "close-hall")]
)
@pytest.mark.parametrize(
    ("presence", "words"),
    [("visiting", "观众"), ("asking", "观众"), ("ceremony", "启动仪式"), ("guided", "讲解导览")],
)
def test_whoever_is_at_the_screen_loses_it_only_after_a_question(
    working: StaffWindow, button: str, act: str, presence: str, words: str
) -> None:
    working.station.presence = presence  # since the page has looked last
    working.touch(button)
    working.idle()
    assert working.station.told == []
    assert any(words in text and "结束" in text for text in working.texts())
    working.touch("interruptNo")
    assert not working.has("interruptYes")
    working.touch(button)
    working.idle()
    working.key(Qt.Key.Key_Escape)
    assert working.station.told == []
    working.touch(button)
    working.idle()
    working.touch("interruptYes")
    working.idle()
    assert working.station.told == [act]
    assert not working.has("interruptYes")


def test_a_closed_hall_is_opened_without_a_question(working: StaffWindow) -> None:
    working.touch("closeHall")
    working.idle()
    working.idle()
    working.station.presence = "ceremony"
    working.touch("closeHall")
    working.idle()
    assert working.station.told == ["close-hall", "open-hall"]


def test_syncing_tells_what_came_of_it(
    working: StaffWindow, expected_logs: pytest.LogCaptureFixture
) -> None:
    working.touch("syncNow")
    working.idle()
    assert working.station.synced == 1
    assert "没有新内容" in said(working, "footer")
    working.station.fails = True
    working.touch("syncNow")
    working.idle()
    assert "连不上" in said(working, "footer")
    assert "out of reach" in expected_logs.text


def test_an_earlier_release_is_put_back_after_one_question(working: StaffWindow) -> None:
    working.touch("showReleases")
    assert working.names("putBack-") == ["putBack-40", "putBack-39"]
    working.touch("putBack-40")
    working.touch("putBackNo")
    assert working.station.put_in_force == []
    working.touch("putBack-39")
    working.touch("putBackYes")
    working.idle()
    assert working.station.put_in_force == [39]
    working.touch("closeReleases")
    assert "第 39 版" in said(working, "footer")


def test_a_release_that_cannot_be_put_back_is_told(
    working: StaffWindow, expected_logs: pytest.LogCaptureFixture
) -> None:
    working.station.fails = True
    working.touch("showReleases")
    working.touch("putBack-40")
    working.touch("putBackYes")
    working.idle()
    working.touch("closeReleases")
    assert "损坏" in said(working, "footer")
    assert "The disk refuses" in expected_logs.text


def test_it_is_read_again_only_while_somebody_looks(open_staff: OpenStaff) -> None:
    staff = open_staff()
    assert not staff.overview.property("loaded"), "it was read behind the pad"
    staff.work()
    assert staff.overview.property("loaded")


def noted(folder: DataFolder) -> list[tuple[str, str, str]]:
    """Who has done what, in order."""
    acts = Journal(folder).read(50)
    return [(act.account, act.act, act.detail) for act in reversed(acts)]


@pytest.mark.slow
def test_every_act_is_written_down_with_who_and_to_what(
    working: StaffWindow, station_copy: DataFolder
) -> None:
    for button in ("syncNow", "mute", "closeHall", "restartScreen"):
        working.touch(button)
        working.idle()
        working.idle()
    working.touch("showReleases")
    working.touch("putBack-39")
    working.touch("putBackYes")
    working.idle()
    assert noted(station_copy) == [
        (PUBLISHER.name, "sync", ""),
        (PUBLISHER.name, "mute", ""),
        (PUBLISHER.name, "close-hall", ""),
        (PUBLISHER.name, "restart", ""),
        (PUBLISHER.name, "put-in-force", "39"),
    ]


def test_an_act_that_came_to_nothing_is_not_written_down(
    working: StaffWindow, station_copy: DataFolder, expected_logs: pytest.LogCaptureFixture
) -> None:
    working.station.fails = True
    working.touch("syncNow")
    working.idle()
    assert noted(station_copy) == []
    assert "out of reach" in expected_logs.text


def test_an_editor_runs_the_hall_but_puts_nothing_back(
    open_staff: OpenStaff, station_copy: DataFolder, expected_logs: pytest.LogCaptureFixture
) -> None:
    staff = open_staff()
    staff.shell.admit(EDITOR)
    staff.look()
    assert not staff.has("showReleases")
    staff.touch("mute")
    staff.idle()
    staff.idle()
    assert noted(station_copy) == [(EDITOR.name, "mute", "")]
    staff.overview.releases_viewmodel.ask(39)
    assert staff.overview.releases_viewmodel.property("asked") == 0
    staff.overview._put_back(39)  # past the page: the rule is not in it
    staff.idle()
    assert staff.station.put_in_force == []
    assert "没有这项权限" in said(staff, "footer")
    assert "may not do this" in expected_logs.text


def test_what_is_scheduled_and_what_came_to_nothing_is_told(
    working: StaffWindow, store: LibraryStore
) -> None:
    due_at = datetime.now(UTC).replace(microsecond=0) + timedelta(days=2)
    moment = ScheduledPublishing(due_at, "8", "李")
    write_scheduled(store.engine, moment)
    working.look()
    assert f"{moment.due_at.astimezone():%Y-%m-%d %H:%M}" in said(working, "toDoScheduled")
    assert "李" in said(working, "toDoScheduled")
    assert said(working, "headline") == "今天一切就绪"
    stop_scheduled(store.engine, moment, "red")
    working.look()
    assert "标红" in said(working, "toDoScheduled")
    assert said(working, "headline") == "有 1 件事要看一看"


@pytest.mark.slow
def test_the_rail_counts_what_waits_on_whatever_page_one_is(
    open_staff: OpenStaff,
    station_copy: DataFolder,
    sample_station: Path,
    store: LibraryStore,
    colleague: Editor,
) -> None:
    station_copy.releases.symlink_to(sample_station / "releases")
    working = open_staff()
    working.work(PUBLISHER)
    working.touch("rail-history")
    working.idle()
    assert working.item("rail-publish").property("badge") == 0
    company = colleague.draft(store.list_rows(ListQuery("company"))[0].reference)
    colleague.save(company.with_values({"title": LocalizedText({"zh-Hans": "新名称公司"})}))
    working.until(lambda: working.item("rail-publish").property("badge") == 1)
