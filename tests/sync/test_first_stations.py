"""A release that some stations get first: the others stay with what they have, and nobody is left
behind."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.core.delivery.request import ALL, new_request
from kiosk.core.delivery.request_kind import RequestKind
from kiosk.core.errors import ContentRejectedError, StaffError
from kiosk.core.files.data_folder import DataFolder
from kiosk.db.state.delivery import own_number
from kiosk.ops.publishing.asking import publish_to_all, sign_request
from kiosk.ops.publishing.publish import Published, publish
from kiosk.sync.channel.address import open_transport
from kiosk.sync.channel.contents import ChannelContents
from kiosk.sync.channel.enrollment import address
from kiosk.sync.channel.trust import kept_contents
from kiosk.sync.owner.repository import own_enrollment
from tests.sync.halls import ACCESS, Hall, Station, now


@pytest.fixture
def other(hall: Hall, tmp_path: Path) -> Station:
    """A second station, not among the first."""
    folder = DataFolder(tmp_path / "other")
    folder.prepare()
    station = Station(folder)
    station.enroll(hall.url)
    return station


def number_of(station: Station | Hall) -> str:
    return own_number(station.folder.state, now())


def publish_first(hall: Hall, *stations: Station) -> Published:
    enrollment = own_enrollment(hall.folder, now())
    transport = open_transport(address(hall.folder, enrollment), ACCESS)
    whom = [number_of(hall), *(number_of(one) for one in stations)]
    return publish(hall.folder, enrollment, transport, now(), whom=whom)


def contents_of(hall: Hall) -> ChannelContents:
    return kept_contents(hall.folder)


def test_it_goes_to_the_first_and_then_to_all(hall: Hall, station: Station, other: Station) -> None:
    other.sync()
    hall.edit("二")
    assert publish_first(hall, station).number == 2
    assert (station.sync().number, other.sync().number) == (2, 1)
    assert Station(hall.folder).sync().number == 2, "the PC that publishes is among the first"
    sign_request(hall.folder, new_request(RequestKind.SYNC, ALL, now()))
    assert contents_of(hall).first, "asking changes nothing about it"
    publish_to_all(hall.folder, "王", as_json=False)
    assert (station.sync().number, other.sync().number) == (2, 2)
    assert other.whole_release() == 2
    with pytest.raises(StaffError, match="gone to all"):
        publish_to_all(hall.folder, "王", as_json=False)


def test_publishing_the_same_to_all_is_the_step_to_all(hall: Hall, station: Station) -> None:
    hall.edit("二")
    publish_first(hall, station)
    assert not publish_first(hall, station).new
    done = hall.publish()
    assert (done.number, done.new) == (2, True)
    assert contents_of(hall).first is None
    assert not publish_first(hall, station).new, "all have it already"


def test_who_was_among_the_first_stays_among_them_until_all_have_it(
    hall: Hall, station: Station, other: Station
) -> None:
    hall.edit("二")
    publish_first(hall, station)
    station.sync()
    hall.edit("三")
    publish_first(hall, other)
    assert (station.sync().number, other.sync().number) == (3, 3)


def test_what_turned_out_badly_is_taken_back_by_a_newer_release(
    hall: Hall, station: Station, other: Station
) -> None:
    other.sync()
    before = hall.folder
    hall.edit("二")
    publish_first(hall, station)
    station.sync()
    enrollment = own_enrollment(before, now())
    transport = open_transport(address(before, enrollment), ACCESS)
    assert publish(before, enrollment, transport, now(), again=1).number == 3
    assert (station.sync().number, other.sync().number) == (3, 3)


def test_a_station_with_a_new_number_of_its_own_keeps_what_it_has(
    hall: Hall, station: Station
) -> None:
    hall.edit("二")
    publish_first(hall, station)
    station.sync()
    for file in station.folder.root.glob("state.sqlite*"):
        file.unlink()
    assert station.sync().number == 2
    assert station.number == 2
    hall.edit("三")
    hall.publish()
    assert station.sync().number == 3


def test_a_channel_that_is_rolled_back_is_refused_as_ever(hall: Hall, station: Station) -> None:
    older = (hall.folder.channel / "metadata/timestamp.json").read_bytes()
    hall.edit("二")
    publish_first(hall, station)
    station.sync()
    (hall.folder.channel / "metadata/timestamp.json").write_bytes(older)
    with pytest.raises(ContentRejectedError):
        station.sync()
