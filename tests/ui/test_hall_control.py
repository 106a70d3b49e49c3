"""What staff do with the whole screen: mute, close for today, start again."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from kiosk.core.errors import UnavailableError
from kiosk.core.instruction import Begin, ControlScreen, End
from kiosk.ui.station import hall_control
from kiosk.ui.station.hall_control import HallControl
from tests.ui.hall_window import HallWindow
from tests.ui.staff.test_pad import is_open, make_gesture


def status(hall: HallWindow) -> dict[str, str]:
    told: dict[str, str] = json.loads(hall.carry_out(ControlScreen("status")))
    return told


def refuse(_path: Path, _content: bytes) -> None:
    raise OSError(28, "No space left on device")


def test_a_closed_hall_cannot_be_touched_and_opens_again(hall: HallWindow) -> None:
    hall.begin()
    assert "closed until" in hall.carry_out(ControlScreen("close-hall"))
    hall.settle()
    assert hall.presence == "closed"
    assert "今日闭馆" in hall.texts()
    hall.touch_at(hall.rect(hall.layer).center().toPoint())
    assert hall.presence == "closed"
    assert status(hall)["closed_until"]
    hall.carry_out(ControlScreen("open-hall"))
    hall.settle()
    assert hall.presence == "attract"
    assert status(hall)["closed_until"] == ""


def test_staff_get_in_while_the_hall_is_closed(hall: HallWindow) -> None:
    hall.carry_out(ControlScreen("close-hall"))
    hall.settle()
    make_gesture(hall)
    assert is_open(hall)


def test_a_screen_that_starts_again_stays_closed(hall: HallWindow) -> None:
    hall.carry_out(ControlScreen("close-hall"))
    hall.visit.leave()
    hall.settle()
    assert hall.presence == "closed"


def test_it_is_closed_again_after_a_ceremony(hall: HallWindow) -> None:
    hall.carry_out(ControlScreen("close-hall"))
    hall.carry_out(Begin("ceremony", "", practice=False, language="zh-Hans"))
    hall.settle()
    assert hall.presence == "ceremony"
    hall.carry_out(End("ceremony"))
    hall.settle()
    assert hall.presence == "closed"


@pytest.mark.parametrize("written", ["", "never", "2099-01-01T00:00:00+08:00", "2026-01-01"])
def test_a_note_that_cannot_be_right_closes_nothing(hall: HallWindow, written: str) -> None:
    hall.data.closed_until.write_text(written)
    hall.control.resume()
    assert hall.presence == "attract"


def test_it_opens_by_itself_at_midnight(hall: HallWindow) -> None:
    hall.carry_out(ControlScreen("close-hall"))
    now = datetime.now().astimezone()
    midnight = datetime.combine(now.date() + timedelta(days=1), now.time().min).astimezone()
    assert status(hall)["closed_until"] == midnight.isoformat()
    hall.clock.pass_time((midnight - now).total_seconds() + 1)
    hall.today = lambda: midnight + timedelta(seconds=1)
    hall.until(lambda: hall.presence == "attract")
    hall.settle()
    assert hall.presence == "attract"


def test_mute_lasts_until_something_else_is_due(hall: HallWindow) -> None:
    hall.carry_out(ControlScreen("mute"))
    assert hall.attract.muted_until is not None
    assert status(hall)["muted_until"] == hall.attract.muted_until.isoformat()
    hall.carry_out(ControlScreen("unmute"))
    assert status(hall)["muted_until"] == ""
    assert start_again(hall) is None


def test_mute_for_an_hour(hall: HallWindow) -> None:
    hall.carry_out(ControlScreen("mute-hour"))
    assert hall.attract.muted_until is not None
    assert hall.attract.muted_until - hall.today() <= timedelta(hours=1)
    assert start_again(hall, later=timedelta(minutes=59)) is not None
    assert start_again(hall, later=timedelta(minutes=61)) is None


def start_again(hall: HallWindow, later: timedelta = timedelta()) -> datetime | None:
    """Until when a screen is muted that starts on the same folder."""
    hall.attract.muted_until = None
    now = hall.today() + later
    HallControl(hall.data, hall.visit, hall.attract, hall.panel, lambda: now).deleteLater()
    return hall.attract.muted_until


def test_a_screen_that_starts_again_stays_mute(hall: HallWindow) -> None:
    hall.carry_out(ControlScreen("mute"))
    until = hall.attract.muted_until
    assert until is not None
    assert start_again(hall) == until
    assert start_again(hall, later=until - hall.today()) is None
    assert start_again(hall, later=-timedelta(days=2)) is None, "the clock was wrong: too long"


def test_where_the_disk_refuses_the_sound_is_off_all_the_same(
    hall: HallWindow, monkeypatch: pytest.MonkeyPatch, expected_logs: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(hall_control, "write_durably", refuse)
    assert "Muted until" in hall.carry_out(ControlScreen("mute"))
    assert hall.attract.muted_until is not None
    assert "No space left" in expected_logs.text


def test_where_the_disk_refuses_the_hall_stays_open(
    hall: HallWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hall_control, "write_durably", refuse)
    with pytest.raises(UnavailableError, match="No space left"):
        hall.carry_out(ControlScreen("close-hall"))
    assert hall.presence == "attract"
