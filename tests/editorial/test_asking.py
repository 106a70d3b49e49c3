"""Asking stations and keeping what they pack up: who may, and what has become of it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.core.account import Account, Role
from kiosk.core.delivery.asked import TOO_OLD, UNANSWERED, WAITING, asked_of
from kiosk.core.delivery.delivered_file import DeliveredDiagnosis, FoundRequest
from kiosk.core.delivery.request import ALL, VALID, new_request
from kiosk.core.delivery.request_kind import RequestKind
from kiosk.core.delivery.ulid import new_ulid
from kiosk.core.errors import ContentRejectedError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.inquiry.inbox_key import make_inbox_key
from kiosk.core.inquiry.sealing import new_private_key, public_key, seal
from kiosk.db.inbox.store import opened_inbox
from kiosk.editorial.permissions import NotPermittedError
from kiosk.editorial.stations.asking import begin_asking, save_diagnosis_for
from kiosk.editorial.stations.stations import begin_collecting_by_itself, read_stations_for
from tests.editorial.reported import EAST, KEPT, WEST, report, take

TECHNICIAN = Account("1", "技术员", Role.TECHNICIAN)
PUBLISHER = Account("2", "王", Role.PUBLISHER)
NOW = datetime(2026, 11, 30, 9, tzinfo=UTC)


@pytest.fixture
def office(data_of_this_test: Path) -> DataFolder:
    folder = DataFolder(data_of_this_test)
    folder.prepare()
    return folder


def diagnosis(station: str, sealed: bytes, at: datetime = NOW) -> DeliveredDiagnosis:
    return DeliveredDiagnosis(
        station=station, name="东门", id=new_ulid(at), revision=1, at=at, sealed=sealed
    )


def test_only_technicians_ask_and_keep(office: DataFolder, tmp_path: Path) -> None:
    with pytest.raises(NotPermittedError):
        begin_asking(PUBLISHER, office, RequestKind.RESTART, EAST)
    with pytest.raises(NotPermittedError):
        save_diagnosis_for(PUBLISHER, office, EAST, "东门", tmp_path, NOW)


def test_by_itself_only_a_pc_with_the_key_collects_for_a_technician(office: DataFolder) -> None:
    assert begin_collecting_by_itself(TECHNICIAN, office) is None
    make_inbox_key(office)
    assert begin_collecting_by_itself(PUBLISHER, office) is None


def test_what_has_become_of_a_request_is_told_by_the_report() -> None:
    done, waiting = (new_request(RequestKind.MUTE, one, NOW) for one in (EAST, ALL))
    late = NOW + VALID[RequestKind.MUTE]
    told = (FoundRequest(id=done.id, outcome="done", at=NOW, words=""),)
    given = report(NOW, requests=told)
    requests = (done, waiting)
    assert [one.state for one in asked_of(EAST, requests, given, NOW)] == [WAITING, "done"]
    assert [one.state for one in asked_of(EAST, requests, given, late)] == [UNANSWERED, "done"]
    assert [one.request for one in asked_of(WEST, requests, None, NOW)] == [waiting]
    older = report(NOW, format=3)
    assert {one.state for one in asked_of(EAST, requests, older, NOW)} == {TOO_OLD}


def test_a_diagnosis_is_kept_as_it_came_under_a_name_that_is_safe(
    office: DataFolder, tmp_path: Path
) -> None:
    key = bytes.fromhex(make_inbox_key(office))
    take(office, NOW, report(NOW), diagnosis(EAST, seal(b"PK\x03\x04", key)))
    older = diagnosis(EAST, seal(b"older", key), NOW - timedelta(days=1))
    with opened_inbox(office.inbox, NOW) as inbox:
        assert not inbox.take(older, NOW, KEPT)
    stranger = public_key(new_private_key())
    take(office, NOW, report(NOW, WEST, "西门"), diagnosis(WEST, seal(b"", stranger)))
    assert all(one.has_diagnosis for one in read_stations_for(TECHNICIAN, office, NOW).stations)
    written = save_diagnosis_for(TECHNICIAN, office, EAST, "../东 门\x1b/", tmp_path, NOW)
    assert written == tmp_path / "kiosk-diagnosis-东-门.zip"
    assert written.read_bytes() == b"PK\x03\x04"
    with pytest.raises(ContentRejectedError, match="another key"):
        save_diagnosis_for(TECHNICIAN, office, WEST, "西门", tmp_path, NOW)
    with pytest.raises(ContentRejectedError, match="no diagnosis"):
        save_diagnosis_for(TECHNICIAN, office, new_ulid(NOW), "北门", tmp_path, NOW)
