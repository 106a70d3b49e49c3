"""Crash reports travel as what visitors leave does: to a bucket, or by a stick with receipts."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

import pytest

from kiosk.core.files.data_folder import DataFolder
from kiosk.core.inquiry.inbox_key import make_inbox_key
from kiosk.core.last_examination import LastExamination, keep_last_examination
from kiosk.core.process.crash_reports import crash_reports, report_exception, report_native_crash
from kiosk.core.run_record import RunRecord, write_run_record
from kiosk.db.state.running_time import utc_now
from kiosk.ops.reports.station_report import in_words, read_stations
from kiosk.sync.channel.folder import FolderTransport
from kiosk.sync.inbox.deliver import Delivery, deliver_waiting
from tests.sync.test_inbox import SETTINGS, collect, files, hall, inbox, office

__all__ = ["hall", "inbox", "office"]


def crash(hall: DataFolder) -> None:
    try:
        int("王小明")
    except ValueError as error:
        report_exception(hall.logs, "screen", error)


def deliver(hall: DataFolder, inbox: Path, office: bytes | None = None) -> Delivery:
    """As to a bucket; by a stick where `office` is the hall's public key."""
    return deliver_waiting(hall, SETTINGS, FolderTransport(inbox), office=office)


def test_a_crash_is_delivered_once_collected_and_told(
    hall: DataFolder, inbox: Path, office: DataFolder
) -> None:
    crash(hall)
    dump = "Fatal Python error: Segmentation fault\n\nCurrent thread 0x00007f12 (most recent"
    report_native_crash(hall.logs, "film", dump, utc_now())
    assert deliver(hall, inbox).crashes == 2
    assert deliver(hall, inbox).crashes == 0
    assert collect(office, inbox).new["crash"] == 2
    (station,) = read_stations(office)
    assert {crash.process for crash in station.crashes} == {"screen", "film"}
    told = "\n".join(in_words([station]))
    assert "crash: screen of program" in told
    assert "Fatal Python error: Segmentation fault, 1 times" in told
    assert "王小明" not in told + station.crashes[0].model_dump_json()


def test_a_crash_that_is_met_again_takes_the_place_of_its_report(
    hall: DataFolder, inbox: Path, office: DataFolder
) -> None:
    crash(hall)
    deliver(hall, inbox)
    collect(office, inbox)
    crash(hall)
    assert deliver(hall, inbox).crashes == 1
    collect(office, inbox)
    (station,) = read_stations(office)
    assert [one.count for one in station.crashes] == [2]


def test_by_a_stick_it_is_delivered_when_its_receipt_has_come_back(
    hall: DataFolder, inbox: Path, office: DataFolder
) -> None:
    key = bytes.fromhex(make_inbox_key(office))
    crash(hall)
    assert deliver(hall, inbox, key).crashes == 1
    shutil.rmtree(inbox)
    inbox.mkdir()
    assert deliver(hall, inbox, key).crashes == 1, "the stick was lost"
    collect(office, inbox)
    assert [name.split("/")[1] for name in files(inbox)] == ["receipts"]
    assert deliver(hall, inbox, key).crashes == 0


def test_a_report_that_has_made_room_for_others_is_waited_for_no_more(
    hall: DataFolder, inbox: Path, office: DataFolder
) -> None:
    key = bytes.fromhex(make_inbox_key(office))
    crash(hall)
    deliver(hall, inbox, key)
    shutil.rmtree(hall.logs)
    assert crash_reports(hall.logs) == []
    assert deliver(hall, inbox, key).crashes == 0


def test_a_status_tells_how_the_program_runs(
    hall: DataFolder, inbox: Path, office: DataFolder
) -> None:
    deliver(hall, inbox)
    collect(office, inbox)
    assert "not running; never examined" in "\n".join(in_words(read_stations(office)))
    now = time.time()
    write_run_record(hall.running, RunRecord(now - 3600, 2, 1, True, now, now))
    keep_last_examination(hall.last_examination, LastExamination(utc_now(), 1, 3))
    deliver(hall, inbox)
    collect(office, inbox)
    told = "\n".join(in_words(read_stations(office)))
    assert "in safe mode, screen restarted 2 times, film worker 1 times" in told
    assert ": 1 red, 3 amber" in told


@pytest.mark.parametrize("number", [1, 2])
def test_a_status_of_an_older_program_is_read(
    hall: DataFolder, inbox: Path, office: DataFolder, number: int
) -> None:
    deliver(hall, inbox)
    (place,) = [inbox / name for name in files(inbox) if "/status/" in name]
    text = place.read_text("utf-8").replace('"format":4', f'"format":{number}')
    place.write_text(text.replace('"running":null,"examined":null,', ""), "utf-8")
    collect(office, inbox)
    assert "an older program" in "\n".join(in_words(read_stations(office)))
