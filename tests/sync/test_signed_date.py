"""Which date of another PC a station takes as a witness of the time that has passed."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest

from kiosk.sync.channel.enrollment import note_installed
from kiosk.sync.channel.metadata import ClockBehindError
from kiosk.sync.channel.signed_date import date_of_another_pc
from tests.sync.halls import Hall, Station, now


def test_a_station_hears_the_date_of_what_it_has_installed(hall: Hall, station: Station) -> None:
    signed = now() + timedelta(hours=12)
    hall.edit("new")
    hall.publish(at=signed)
    station.sync()
    heard = date_of_another_pc(station.folder)
    assert heard is not None
    assert abs(heard - signed) < timedelta(seconds=2)
    assert date_of_another_pc(hall.folder) is None


def test_a_date_that_the_station_has_refused_is_no_witness_of_time(
    hall: Hall, station: Station
) -> None:
    station.sync()
    heard = date_of_another_pc(station.folder)
    assert heard is not None
    hall.edit("new")
    hall.publish(at=now() + timedelta(days=90))
    with pytest.raises(ClockBehindError):
        station.sync()
    assert date_of_another_pc(station.folder) == heard


@pytest.mark.parametrize("date", ["9999-12-31T00:00:00+00:00", "2026-03-02", 7, None])
def test_a_date_that_nobody_can_reckon_with_is_none(station: Station, date: object) -> None:
    station.folder.channel_trust.mkdir(exist_ok=True)
    content = json.dumps({"signed": {"signed_at": date}}).encode()
    (station.folder.channel_trust / "timestamp.json").write_bytes(content)
    note_installed(station.folder, content)
    assert date_of_another_pc(station.folder) is None
