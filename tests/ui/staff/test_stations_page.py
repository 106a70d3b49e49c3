"""The page of the stations on the real window: who sees it, what it says of each, what is open."""

from __future__ import annotations

import io
from datetime import timedelta
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPointF, Qt

from kiosk.core.delivery.delivered_file import DeliveredDiagnosis, FoundRequest, to_bytes
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.inquiry.inbox_key import make_inbox_key
from kiosk.core.inquiry.sealing import seal
from kiosk.db.library.journal import Journal
from kiosk.ops.keys import make_keys
from kiosk.sync.channel.trust import kept_contents
from tests.editorial.reported import EAST, NORTH, WEST, report, take
from tests.ui.hand import until
from tests.ui.staff.conftest import OpenStaff
from tests.ui.staff.sign_in_stand_in import TECHNICIAN, WANG
from tests.ui.staff.staff_window import JOB_SECONDS, NOON, StaffWindow, notice_of

HOUR = timedelta(hours=1)


@pytest.fixture
def reported(station_copy: DataFolder) -> DataFolder:
    """Three stations: one is silent, one has no screen and waits, one is well."""
    silent = NOON - timedelta(days=5)
    take(station_copy, silent, report(silent, NORTH, "北门"))
    west = report(NOON - 3 * HOUR, WEST, "西门", running=None, waiting=2)
    packed = io.BytesIO()
    Image.new("RGB", (320, 180), "green").save(packed, "WEBP")
    take(station_copy, NOON, west, report(NOON - HOUR, screen=packed.getvalue()))
    return station_copy


def opened(staff: StaffWindow) -> StaffWindow:
    staff.work(TECHNICIAN)
    staff.touch("rail-stations")
    until(lambda: bool(staff.pages.stations.property("loaded")))
    staff.idle()
    staff.settle()
    return staff


def touch_below(staff: StaffWindow, name: str) -> None:
    """A touch on what one has to scroll to."""
    staff.item(name).forceActiveFocus(Qt.FocusReason.TabFocusReason)
    staff.settle()
    staff.touch(name)


def test_the_page_is_there_for_technicians_alone(staff: StaffWindow) -> None:
    staff.work(WANG)
    assert not staff.has("rail-stations")
    opened(staff)
    assert any("还没有站点报告过" in text for text in staff.texts())
    staff.work(WANG)
    assert staff.shell.property("page") == "overview"


def test_each_station_is_told_in_words_and_opened_by_touch(
    staff: StaffWindow, reported: DataFolder
) -> None:
    assert reported
    opened(staff)
    rows = [staff.item(f"station-{number}") for number in (NORTH, WEST, EAST)]
    tops = [row.mapToScene(QPointF(0, 0)).y() for row in rows]
    assert tops == sorted(tops)
    assert {"失联", "需要处理", "正常"} <= set(staff.texts())
    staff.touch(f"station-{WEST}")
    assert staff.item("stationName").property("text") == "西门"
    assert staff.has("fault-not-running")
    assert str(staff.item("stationSeen").property("value")).startswith("3 小时前")
    assert staff.item("stationWaiting").property("value") == "2 条留言送来"
    staff.touch(f"station-{EAST}")
    assert not staff.has("fault-not-running")
    staff.until(lambda: staff.has("stationPicture"))
    staff.until(lambda: staff.item("stationPicture").property("implicitWidth") == 320)
    staff.shell.chooseLanguage("en")
    staff.settle()
    assert str(staff.item("stationSeen").property("value")).startswith("1 hour ago")


def test_reports_are_fetched_by_touch_and_what_was_refused_is_named(
    staff: StaffWindow, reported: DataFolder
) -> None:
    opened(staff)
    make_inbox_key(reported)
    for number, content in ((EAST, to_bytes(report(NOON, name="东门", revision=2))), (WEST, b"{")):
        place = reported.channel / "inbox" / number / "status"
        place.mkdir(parents=True)
        (place / "now.json").write_bytes(content)
    staff.touch("collectReports")
    stations = staff.pages.stations
    until(lambda: notice_of(stations).property("message") == "collected", JOB_SECONDS)
    staff.idle()
    staff.settle()
    assert staff.has("stationsRefused")
    assert any("西门 · status/now.json" in text for text in staff.texts())


def test_a_station_is_asked_by_touch_and_its_report_says_what_has_become_of_it(
    staff: StaffWindow, reported: DataFolder, tmp_path: Path
) -> None:
    stick = tmp_path / "KINGSTON"
    stick.mkdir()
    make_keys(reported)
    opened(staff)
    stations = staff.pages.stations
    staff.touch(f"station-{EAST}")
    assert not staff.has("saveDiagnosis")
    touch_below(staff, "askStation")
    staff.touch("ask-restart")
    assert "屏幕会黑几秒" in str(staff.item("askMeans").property("text"))
    staff.touch("askYes")
    until(lambda: notice_of(stations).property("message") == "asked", JOB_SECONDS)
    (request,) = kept_contents(reported).requests
    assert (request.kind, request.station) == ("restart", EAST)
    staff.until(lambda: staff.has(f"asked-{request.id}"))
    assert "站点还没有看到" in str(staff.item(f"asked-{request.id}").property("text"))
    assert [act.detail for act in Journal(reported).read(9) if act.act == "ask-station"] == [
        "restart\t东门"
    ]
    told = FoundRequest(id=request.id, outcome="done", at=NOON, words="The screen starts again.")
    sealed = seal(b"PK", bytes.fromhex(make_inbox_key(reported)))
    packed = DeliveredDiagnosis(
        station=EAST, name="东门", id=request.id, revision=1, at=NOON, sealed=sealed
    )
    take(reported, NOON, report(NOON, revision=2, requests=(told,), sync_minutes=15), packed)
    stations.show(True)
    staff.until(lambda: "完成" in str(staff.item(f"asked-{request.id}").property("text")))
    assert "每 15 分钟" in str(staff.item("stationLooks").property("text"))
    files = stations.asking_viewmodel.files
    files.look_in(stick, list)
    touch_below(staff, "saveDiagnosis")
    staff.until(lambda: bool(files.property("ready")))
    staff.idle()
    staff.touch("chooserAccept")
    until(lambda: notice_of(stations).property("message") == "diagnosis-saved")
    assert (stick / "kiosk-diagnosis-东门.zip").read_bytes() == b"PK"


def test_reports_are_fetched_by_themselves_and_quietly(
    staff: StaffWindow, reported: DataFolder, caplog: pytest.LogCaptureFixture
) -> None:
    make_inbox_key(reported)
    place = reported.channel / "inbox" / EAST / "status"
    place.mkdir(parents=True)
    (place / "now.json").write_bytes(to_bytes(report(NOON, name="东大门", revision=2)))
    opened(staff)
    collecting = staff.pages.stations.collecting_viewmodel
    staff.until(lambda: bool(collecting.property("endedAt")))
    staff.until(lambda: "东大门" in staff.texts())
    assert notice_of(staff.pages.stations).property("message") == ""
    (reported.channel / "inbox").rename(reported.channel / "elsewhere")
    (reported.channel / "inbox").write_bytes(b"no folder")
    collecting.collect_by_itself()
    collecting.collect_by_itself()
    staff.until(lambda: not collecting.property("busy"))
    assert notice_of(staff.pages.stations).property("message") == ""
    assert caplog.text.count("WARNING") == 0


def test_a_new_station_is_told_what_it_needs_on_the_screen_and_on_paper(
    staff: StaffWindow, station_copy: DataFolder, tmp_path: Path
) -> None:
    stick = tmp_path / "KINGSTON"
    stick.mkdir()
    opened(staff)
    staff.touch("enrollStation")
    staff.idle()
    staff.settle()
    assert any("还没有频道" in text for text in staff.texts())
    staff.touch("closeEnrolling")
    words, address = make_keys(station_copy)
    staff.touch("enrollStation")
    staff.idle()
    staff.settle()
    assert staff.item("enrollAddress").property("text") == address
    assert words[0].partition(" ")[2] in staff.texts()
    enrolling = staff.pages.stations.enrolling_viewmodel
    enrolling.files.look_in(stick, list)
    staff.touch("saveInvitation")
    staff.until(lambda: bool(enrolling.files.property("ready")))
    staff.idle()
    staff.touch("chooserAccept")
    until(lambda: notice_of(staff.pages.stations).property("message") == "saved")
    assert words[5] in (stick / "新站点.html").read_text("utf-8")


def test_all_pages_find_room_in_the_rail_of_a_small_window(open_staff: OpenStaff) -> None:
    staff = opened(open_staff("1366x768"))
    staff.shell.chooseLanguage("en")
    staff.settle()
    last, person = staff.item("rail-settings"), staff.item("railPerson")
    end = last.mapToScene(QPointF(0, last.height())).y()
    assert end <= person.mapToScene(QPointF(0, 0)).y()
    assert last.height() >= 64 * 768 / 1080 - 1


def test_an_upright_screen_shows_the_station_in_place_of_the_list(
    open_staff: OpenStaff, reported: DataFolder
) -> None:
    assert reported
    staff = opened(open_staff("1080x1920"))
    staff.touch(f"station-{NORTH}")
    assert staff.has("fault-silent")
    assert not staff.has(f"station-{NORTH}")
    staff.touch("backToStations")
    assert staff.has(f"station-{NORTH}")
