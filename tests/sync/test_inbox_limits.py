"""Whatever a file of the inbox says, it is refused at the door or every later layer can hold it:
the database, the reports, the clock of the PC."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.delivery.delivered_file import from_bytes, to_bytes
from kiosk.core.errors import ContentRejectedError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.inquiry.handling import Handling
from kiosk.core.inquiry.inbox_key import make_inbox_key
from kiosk.core.inquiry.inquiry import Inquiry
from kiosk.core.inquiry.inquiry import from_bytes as inquiry_from_bytes
from kiosk.core.inquiry.inquiry import to_bytes as inquiry_to_bytes
from kiosk.db.inbox.store import opened_inbox
from kiosk.ops.inbox.messages import Inbox, Message, export, in_words
from kiosk.ops.reports.station_report import as_json, read_stations
from kiosk.ops.reports.station_report import in_words as stations_in_words
from kiosk.ops.reports.usage_report import in_words as usage_in_words
from kiosk.ops.reports.usage_report import read_usage_everywhere
from tests.core.test_delivery import ALL
from tests.sync.test_inbox import collect, files, letter, put, words

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
KEPT = timedelta(days=180)

MOMENTS = st.one_of(
    st.builds(
        lambda when, minutes: (
            f"{when.isoformat()}{'-' if minutes < 0 else '+'}"
            f"{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"
        ),
        st.datetimes(),
        st.integers(-23 * 60, 23 * 60),
    ),
    st.sampled_from(
        [
            "0001-01-01T00:00:00+14:00",
            "9999-12-31T23:59:59-14:00",
            "1970-01-01T00:00:00Z",
            "2999-12-31T23:59:59Z",
        ]
    ),
)
VALUES = st.one_of(
    MOMENTS,
    st.integers(-(2**80), 2**80),
    st.text(max_size=20),
    st.text(st.characters(categories=["Cs", "Cc", "Co", "Cn"]), max_size=5),
    st.floats(),
    st.none(),
    st.dates().map(str),
)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> DataFolder:
    folder = DataFolder(tmp_path_factory.mktemp("office"))
    folder.prepare()
    make_inbox_key(folder)
    return folder


@pytest.fixture(scope="module", params=["Asia/Shanghai", "Pacific/Pago_Pago", "Pacific/Kiritimati"])
def time_zone(request: pytest.FixtureRequest) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", request.param)
        time.tzset()
        yield
    time.tzset()


@pytest.mark.skipif(sys.platform == "win32", reason="a process has no time zone of its own")
@pytest.mark.usefixtures("time_zone")
@given(data=st.data())
def test_a_file_that_is_accepted_can_be_kept_and_told(
    office: DataFolder, data: st.DataObject
) -> None:
    drawn = data.draw(st.sampled_from(ALL))
    table = json.loads(to_bytes(drawn))
    part = table
    for many in ("plays", "counts"):
        if many in table and data.draw(st.booleans()):
            part = table[many][0]
    part[data.draw(st.sampled_from(sorted(part)))] = data.draw(VALUES)
    place = f"{drawn.station}/usage/{table['day']}.json" if "day" in table else drawn.place
    try:
        delivered = from_bytes(place, json.dumps(table).encode())
    except ContentRejectedError:
        return
    with opened_inbox(office.inbox, NOW) as store:
        try:
            store.take(delivered, NOW, KEPT)
        except ContentRejectedError as error:
            assert "Another message has the number" in str(error)  # noqa: PT017
        for message in store.messages():
            assert message.received_at.astimezone().isoformat()
    assert "\n".join(stations_in_words(read_stations(office))).encode()
    assert as_json(read_stations(office)).encode()
    assert "\n".join(usage_in_words(read_usage_everywhere(office))).encode()


@given(
    st.text(max_size=20),
    st.text(st.characters(categories=["Cs", "Cc"]), max_size=5),
    st.sampled_from(["name", "message", "subject", "about", "language"]),
)
def test_a_message_that_is_accepted_can_be_told_and_exported(
    tmp_path_factory: pytest.TempPathFactory, text: str, odd: str, field: str
) -> None:
    plain = json.loads(inquiry_to_bytes(Inquiry("job", "n", "", "1", "", "m", "", "zh-Hans")))
    try:
        found = inquiry_from_bytes(json.dumps({**plain, field: text + odd}).encode())
    except ContentRejectedError:
        return
    inbox = Inbox([Message("01KJQ6PSG05C40SB6MG2JF6WQ7", NOW, found, "", Handling(), ())], [])
    assert "\n".join(in_words(inbox)).encode()
    export(inbox, tmp_path_factory.mktemp("export") / "messages.xlsx")


def test_a_time_that_no_database_holds_is_set_aside_and_stops_nobody(tmp_path: Path) -> None:
    office, inbox = DataFolder(tmp_path / "office"), tmp_path / "inbox"
    office.prepare()
    make_inbox_key(office)
    poison = letter(office, "poison")
    content = to_bytes(poison).decode()
    moment = json.loads(content)["created_at"]
    put(inbox, poison, content.replace(moment, "0001-01-01T00:00:00+14:00").encode())
    put(inbox, letter(office, "good"))
    [refused] = collect(office, inbox).refused
    assert "created_at" in refused.reason
    assert files(inbox) == [f"refused/{poison.place}"]
    assert words(office) == ["good"]


def test_a_film_that_was_never_begun_is_told_with_no_share(tmp_path: Path) -> None:
    office, inbox = DataFolder(tmp_path / "office"), tmp_path / "inbox"
    office.prepare()
    make_inbox_key(office)
    [usage] = [one for one in ALL if one.place.split("/")[1] == "usage"]
    table = json.loads(to_bytes(usage))
    table["counts"] = [
        {"what": "film-begun", "name": "meet", "count": 0},
        {"what": "film-percent", "name": "meet", "count": 50},
    ]
    path = inbox / usage.place
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps(table))
    collect(office, inbox)
    [day] = read_usage_everywhere(office)
    assert day.films["meet"].begun == 0
    told = "\n".join(usage_in_words([day]))
    assert "film meet: begun 0 times, 0 to the end, 50 % on average" in told
