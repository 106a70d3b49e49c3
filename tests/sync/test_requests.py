"""Requests of the office: signed into the channel, carried out once by whom they concern, told in
the next report; whatever else lies in the channel comes to nothing."""

from __future__ import annotations

import json
import sys
import zipfile
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest

from kiosk.core.delivery.delivered_file import MAX_REQUESTS_TOLD
from kiosk.core.delivery.request import (
    ALL,
    KEPT,
    MAX_REQUESTS,
    VALID,
    Outcome,
    StationRequest,
    new_request,
    read_requests,
    refusal,
    with_request,
)
from kiosk.core.delivery.request_kind import RequestKind
from kiosk.core.delivery.ulid import new_ulid
from kiosk.core.errors import ContentRejectedError, StaffError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.inquiry.inbox_key import make_inbox_key, read_inbox_key
from kiosk.core.inquiry.sealing import open_sealed
from kiosk.core.settings.settings import Settings
from kiosk.db.inbox.store import opened_inbox
from kiosk.db.state.delivery import Deliveries
from kiosk.db.state.delivery_due import delivery_is_due
from kiosk.db.state.requests import FoundRequests
from kiosk.db.state.store import open_state
from kiosk.ops.publishing.asking import ask_stations, asked_in_words, sign_request
from kiosk.ops.requests import StationRequests
from kiosk.sync.channel.folder import FolderTransport
from kiosk.sync.channel.trust import kept_contents
from kiosk.sync.inbox.collect import collect_from
from kiosk.sync.inbox.deliver import deliver_waiting
from tests.sync.halls import Hall, Station, now
from tests.sync.test_metadata_fields import ODD, every_change

SETTINGS = Settings()
NOW = now()


class Screen:
    """Does what it is told, or does not answer."""

    def __init__(self) -> None:
        self.told: list[str] = []
        self.answers = True

    def tell(self, act: str) -> str:
        if not self.answers:
            raise UnavailableError("No screen is running.")
        self.told.append(act)
        return "Followed."


@pytest.fixture
def key(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> bytes:
    """The public key of the hall, whose office has the private one."""
    made = bytes.fromhex(make_inbox_key(hall.folder))
    monkeypatch.setattr("kiosk.ops.requests.key_in_force", lambda _folder: made)
    return made


@pytest.fixture
def screen() -> Screen:
    return Screen()


def requests_of(station: Station, screen: Screen, *, packs: str = "") -> StationRequests:
    """`packs`: what stands in for `kiosk diagnose`, as Python that knows `out`."""
    start = "import sys; out = sys.argv[2].removeprefix('--out='); "
    return StationRequests(
        station.folder, screen.tell, lambda *given: [sys.executable, "-c", start + packs, *given]
    )


def number_of(station: Station) -> str:
    state = open_state(station.folder.state)
    try:
        return Deliveries(state).station(NOW)
    finally:
        state.dispose()


def outcomes(station: Station) -> list[tuple[str, Outcome]]:
    state = open_state(station.folder.state)
    try:
        return [(one.id, one.outcome) for one in FoundRequests(state).ended(MAX_REQUESTS_TOLD)]
    finally:
        state.dispose()


def sync(station: Station, screen: Screen, *, packs: str = "") -> None:
    """As `kiosk sync` does."""
    requests = requests_of(station, screen, packs=packs)
    station.sync(find_requests=requests.find)
    requests.synced(Outcome.DONE, "")


def ask(hall: Hall, kind: RequestKind, station: str = ALL) -> StationRequest:
    request = new_request(kind, station, now())
    sign_request(hall.folder, request)
    return request


def report(station: Station, office: DataFolder, inbox: Path) -> None:
    """Deliver and collect, as by a bucket."""
    inbox.mkdir(exist_ok=True)
    deliver_waiting(station.folder, SETTINGS, FolderTransport(inbox))
    collect_from(office, SETTINGS, FolderTransport(inbox))


def test_a_request_is_carried_out_once_and_the_report_says_so(
    hall: Hall, station: Station, screen: Screen, key: bytes, tmp_path: Path
) -> None:
    assert key
    mine = number_of(station)
    asked = [
        ask(hall, RequestKind.RESTART, mine),
        ask(hall, RequestKind.MUTE_HOUR),
        ask(hall, RequestKind.SYNC, mine),
    ]
    sync(station, screen)
    sync(station, screen)
    assert screen.told == ["mute-hour", "restart"], "the restart may stop what comes after it"
    assert {number for number, _ in outcomes(station)} == {one.id for one in asked}
    assert delivery_is_due(station.folder.state, timedelta(hours=1), now())
    report(station, hall.folder, tmp_path / "inbox")
    assert not delivery_is_due(station.folder.state, timedelta(hours=1), now())
    told = "\n".join(asked_in_words(hall.folder))
    assert told.count(" done") == 3
    hall.edit("二")
    assert hall.publish().number > 1
    assert kept_contents(hall.folder).requests == tuple(asked), "publishing keeps them"


def test_more_requests_than_a_report_tells_of_are_told_all_the_same(tmp_path: Path) -> None:
    path = tmp_path / "state.sqlite"
    state = open_state(path)
    found = FoundRequests(state)
    for _ in range(MAX_REQUESTS_TOLD + 3):
        request = new_request(RequestKind.MUTE, ALL, NOW)
        assert found.begin(request, NOW)
        assert not found.begin(request, NOW)
        found.end(request.id, Outcome.DONE, "", NOW)
    Deliveries(state).next_revision("status", now())
    assert delivery_is_due(path, timedelta(hours=1), now())
    reported = found.ended(MAX_REQUESTS_TOLD)
    assert len(reported) == MAX_REQUESTS_TOLD
    found.told(reported)
    state.dispose()
    assert not delivery_is_due(path, timedelta(hours=1), now())


def test_others_are_not_concerned(hall: Hall, station: Station, screen: Screen) -> None:
    ask(hall, RequestKind.MUTE, new_ulid(now()))
    sync(station, screen)
    assert screen.told == []
    assert outcomes(station) == []


def test_a_screen_that_does_not_answer_is_told_and_not_tried_again(
    hall: Hall, station: Station, screen: Screen, expected_logs: pytest.LogCaptureFixture
) -> None:
    screen.answers = False
    request = ask(hall, RequestKind.MUTE)
    sync(station, screen)
    screen.answers = True
    sync(station, screen)
    assert outcomes(station) == [(request.id, Outcome.FAILED)]
    assert screen.told == []
    assert "No screen is running" in expected_logs.text


def test_what_was_stopped_half_way_is_told_and_not_tried_again(
    hall: Hall, station: Station, screen: Screen
) -> None:
    request = ask(hall, RequestKind.RESTART)

    def power_cut(_act: str) -> str:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        station.sync(find_requests=StationRequests(station.folder, power_cut).find)
    sync(station, screen)
    assert outcomes(station) == [(request.id, Outcome.CUT_OFF)]
    assert screen.told == []


def test_a_channel_that_is_rolled_back_or_of_another_hall_asks_nothing(
    hall: Hall, station: Station, screen: Screen, tmp_path: Path
) -> None:
    timestamp = hall.folder.channel / "metadata/timestamp.json"
    sync(station, screen)
    ask(hall, RequestKind.MUTE)
    older = timestamp.read_bytes()
    ask(hall, RequestKind.MUTE_HOUR)
    sync(station, screen)
    assert screen.told == ["mute", "mute-hour"]
    timestamp.write_bytes(older)
    with pytest.raises(ContentRejectedError):
        sync(station, screen)
    other = Hall(DataFolder(tmp_path / "other"))
    other.folder.prepare()
    with pytest.raises(StaffError, match="no channel"):
        ask(other, RequestKind.RESTART)
    (hall.folder.channel / "metadata" / "3.targets.json").write_bytes(b'{"signed": {}}' * 9000)
    with pytest.raises(ContentRejectedError):
        sync(station, screen)
    assert screen.told == ["mute", "mute-hour"]


def test_a_replay_after_the_trust_was_lost_comes_to_nothing(
    hall: Hall, station: Station, screen: Screen
) -> None:
    ask(hall, RequestKind.RESTART)
    sync(station, screen)
    for file in station.folder.channel_trust.glob("*.json"):
        file.unlink()
    station.enroll(hall.url)
    sync(station, screen)
    assert screen.told == ["restart"]


def test_requests_are_found_where_the_release_cannot_come(
    hall: Hall, station: Station, screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask(hall, RequestKind.MUTE)

    def full(*_given: object) -> None:
        raise UnavailableError("The disk is full.")

    monkeypatch.setattr("kiosk.sync.station.sync._fetch_content", full)
    with pytest.raises(UnavailableError):
        sync(station, screen)
    assert screen.told == ["mute"]


def test_a_diagnosis_travels_sealed_and_within_bounds(
    hall: Hall, station: Station, screen: Screen, key: bytes, tmp_path: Path
) -> None:
    assert key
    sync(station, screen)
    request = ask(hall, RequestKind.DIAGNOSE)
    packs = "import zipfile; zipfile.ZipFile(out, 'w').writestr('versions.json', '1.3.0')"
    sync(station, screen, packs=packs)
    assert outcomes(station) == [(request.id, Outcome.DONE)]
    assert b"1.3.0" not in station.folder.diagnosis.read_bytes()
    report(station, hall.folder, tmp_path / "inbox")
    mine = number_of(station)
    with opened_inbox(hall.folder.inbox, now()) as inbox:
        assert inbox.diagnoses.requests() == {mine: request.id}
        sealed = inbox.diagnoses.of_station(mine)
    packed = zipfile.ZipFile(BytesIO(open_sealed(sealed, read_inbox_key(hall.folder))))
    assert packed.read("versions.json") == b"1.3.0"
    again = deliver_waiting(station.folder, SETTINGS, FolderTransport(tmp_path / "inbox"))
    assert not again.diagnosis


def test_by_a_stick_a_diagnosis_waits_for_its_receipt(
    hall: Hall, station: Station, screen: Screen, key: bytes, tmp_path: Path
) -> None:
    sync(station, screen)
    ask(hall, RequestKind.DIAGNOSE)
    sync(station, screen, packs="open(out, 'w').write('zip')")
    stick = tmp_path / "stick"
    stick.mkdir()
    carried = [
        deliver_waiting(station.folder, SETTINGS, FolderTransport(stick), office=key).diagnosis,
        deliver_waiting(station.folder, SETTINGS, FolderTransport(stick), office=key).diagnosis,
    ]
    assert carried == [True, False], "it lies there already"
    collect_from(hall.folder, SETTINGS, FolderTransport(stick))
    assert not deliver_waiting(
        station.folder, SETTINGS, FolderTransport(stick), office=key
    ).diagnosis


def test_a_diagnosis_that_fails_is_told(
    hall: Hall,
    station: Station,
    screen: Screen,
    key: bytes,
    expected_logs: pytest.LogCaptureFixture,
) -> None:
    assert key
    ask(hall, RequestKind.DIAGNOSE)
    sync(station, screen, packs="sys.exit('no disk')")
    assert [outcome for _, outcome in outcomes(station)] == [Outcome.FAILED]
    assert "no disk" in expected_logs.text
    assert not station.folder.diagnosis.exists()


def test_without_a_release_there_is_no_key_to_seal_a_diagnosis_with(
    hall: Hall, station: Station, screen: Screen, expected_logs: pytest.LogCaptureFixture
) -> None:
    ask(hall, RequestKind.DIAGNOSE)
    sync(station, screen)
    assert "no key to seal it with" in expected_logs.text


def test_the_clock_decides_and_is_not_believed_blindly() -> None:
    request = new_request(RequestKind.RESTART, ALL, NOW)
    valid = VALID[RequestKind.RESTART]
    assert refusal(request, NOW) is None
    assert refusal(request, NOW - timedelta(hours=20)) is None
    assert refusal(request, NOW + valid) is Outcome.TOO_LATE
    assert refusal(request, NOW - timedelta(days=2)) is Outcome.WRONG_CLOCK
    for_ever = request.model_copy(update={"expires_at": NOW + timedelta(days=4000)})
    assert refusal(for_ever, NOW) is Outcome.WRONG_CLOCK
    newer = request.model_copy(update={"kind": "dance"})
    assert refusal(newer, NOW) is Outcome.UNKNOWN


def test_old_requests_make_room_and_those_that_wait_do_not() -> None:
    def of_age(age: timedelta) -> StationRequest:
        return new_request(RequestKind.MUTE, ALL, NOW - age)

    new = of_age(timedelta())
    assert with_request([of_age(2 * KEPT)], new, NOW) == (new,)
    expired = [of_age(timedelta(days=1))] * MAX_REQUESTS
    assert len(with_request(expired, new, NOW)) == MAX_REQUESTS
    with pytest.raises(StaffError, match="wait for their stations"):
        with_request([new] * MAX_REQUESTS, new, NOW)


def test_odd_requests_are_passed_over() -> None:
    request = new_request(RequestKind.MUTE, ALL, NOW)
    good = request.model_dump(mode="json")
    assert read_requests([*ODD, good]) == (request,)
    for change in every_change([good]):
        for found in read_requests(change):
            json.dumps(found.model_dump(mode="json"))
    for odd in ODD:
        read_requests(odd)
    assert len(read_requests([good] * 1000)) == MAX_REQUESTS


def test_whom_to_ask_is_found_by_name_or_number(
    hall: Hall, station: Station, screen: Screen, key: bytes, tmp_path: Path
) -> None:
    assert key
    sync(station, screen)
    with pytest.raises(StaffError, match="No station"):
        ask_stations(hall.folder, RequestKind.MUTE, "东门", "王", as_json=False)
    report(station, hall.folder, tmp_path / "inbox")
    mine = number_of(station)
    told = json.loads(ask_stations(hall.folder, RequestKind.MUTE, mine, "王", as_json=True))
    assert [one.id for one in kept_contents(hall.folder).requests] == [told["id"]]
    with pytest.raises(StaffError, match="no channel"):
        ask_stations(DataFolder(tmp_path / "none"), RequestKind.MUTE, "", "王", as_json=False)
