"""Files of an inbox: what a station writes is read again, whatever else lies there is refused."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.delivery.delivered_file import (
    MAX_DELIVERED_BYTES,
    NEWEST_FORMAT,
    Delivered,
    DeliveredMessage,
    PlayedItem,
    Plays,
    Status,
    UsageOfDay,
    UsageSum,
    from_bytes,
    kind_of,
    to_bytes,
)
from kiosk.core.errors import ContentRejectedError

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
STATION, NUMBER = "01KJQ6PSG0WS2S9402EPV0J432", "01KJQ6PSG05C40SB6MG2JF6WQ7"
ANOTHER = "01KJQ6PSG0BX79PPF26B4K70X9"
LETTER = DeliveredMessage(
    station=STATION, name="大厅", id=NUMBER, kind="inquiry", created_at=NOW, sealed=b"\x00\xff"
)
USAGE = UsageOfDay(
    station=STATION,
    name="大厅",
    revision=7,
    day=date(2026, 3, 2),
    counts=(UsageSum(what="screen", name="home", count=3),),
)
PLAY = PlayedItem(
    number=3,
    item="film",
    slot="all-day",
    file="abc.mp4",
    release=1,
    because="…",
    started_at=NOW,
    ended_at=NOW,
    played_ms=1000,
    how="ended",
    problem="",
)
PLAY_TABLE = json.loads(PLAY.model_dump_json())
PLAYS = Plays(station=STATION, name="大厅", plays=(PLAY, PLAY.model_copy(update={"number": 4})))
STATUS = Status(
    station=STATION,
    name="大厅",
    revision=1,
    at=NOW,
    version="0.1.0",
    release=3,
    disk_free=1,
    disk_size=2,
    waiting=0,
    troubles=("a line",),
    screen=b"RIFF",
)
ALL: tuple[Delivered, ...] = (LETTER, USAGE, PLAYS, STATUS)


@pytest.mark.parametrize("delivered", ALL, ids=kind_of)
def test_what_a_station_writes_is_read_again(delivered: Delivered) -> None:
    assert from_bytes(delivered.place, to_bytes(delivered)) == delivered


def changed(delivered: Delivered, **values: object) -> bytes:
    return json.dumps({**json.loads(to_bytes(delivered)), **values}).encode()


@pytest.mark.parametrize(
    ("place", "content", "reason"),
    [
        (LETTER.place, to_bytes(LETTER)[:-9], "truncated"),
        (LETTER.place, b"", "truncated"),
        (LETTER.place, b"\xff\xfe\x00", "truncated"),
        (LETTER.place, b"[" * 100_000, "truncated"),
        (LETTER.place, b"[1, 2]", "not in the format of a station"),
        (LETTER.place, b'{"name": "package"}', "not in the format of a station"),
        (LETTER.place, b" " * (MAX_DELIVERED_BYTES + 1), "larger than"),
        (LETTER.place, changed(LETTER, format=NEWEST_FORMAT + 1), "newer program"),
        (LETTER.place, changed(LETTER, format="1"), "not in the format of a station"),
        (LETTER.place, changed(LETTER, more=1), "no inquiry of a station: more"),
        (LETTER.place, changed(LETTER, sealed=""), "sealed"),
        (LETTER.place, changed(LETTER, sealed="*"), "sealed"),
        (LETTER.place, changed(LETTER, created_at="2026-03-02T12:00:00"), "created_at"),
        (LETTER.place, changed(LETTER, kind="order"), "kind"),
        (LETTER.place, to_bytes(USAGE), "no inquiry of a station"),
        (LETTER.place, changed(LETTER, id=ANOTHER), "another file"),
        (LETTER.place, changed(LETTER, station=ANOTHER), "another file"),
        (LETTER.place, changed(LETTER, station="../../etc"), "station"),
        (USAGE.place, changed(USAGE, day="2026-03-03"), "another file"),
        (USAGE.place, changed(USAGE, revision=-1), "revision"),
        (USAGE.place, changed(USAGE, counts=[{"what": "a", "name": "b", "count": 2**60}]), "count"),
        (PLAYS.place, changed(PLAYS, plays=[]), "plays"),
        (STATUS.place, changed(STATUS, troubles=["x" * 301]), "troubles"),
        (LETTER.place, changed(LETTER, created_at="0001-01-01T00:00:00+14:00"), "created_at"),
        (LETTER.place, changed(LETTER, created_at="9999-12-31T23:59:59-14:00"), "created_at"),
        (LETTER.place, changed(LETTER, created_at="1969-12-31T12:00:00Z"), "created_at"),
        (LETTER.place, changed(LETTER, name="a\0b"), "name"),
        (LETTER.place, to_bytes(LETTER).replace("大厅".encode(), b"\\ud800"), "inquiry"),
        (LETTER.place, changed(LETTER, receipt_key="AAAA"), "receipt_key"),
        (PLAYS.place, changed(PLAYS, plays=[{**PLAY_TABLE, "release": 2**64}]), "release"),
        ("../" + LETTER.place, to_bytes(LETTER), "name is not one that a station uses"),
        (f"{STATION}/inquiry/../{NUMBER}.json", to_bytes(LETTER), "name is not one"),
        (f"{STATION}/secrets/{NUMBER}.json", to_bytes(LETTER), "name is not one"),
        (f"{STATION.lower()}/inquiry/{NUMBER}.json", to_bytes(LETTER), "name is not one"),
        (f"{LETTER.place}\n", to_bytes(LETTER), "name is not one"),
        ("readme.txt", b"hello", "name is not one"),
    ],
)
def test_whatever_else_lies_there_is_refused_with_its_own_reason(
    place: str, content: bytes, reason: str
) -> None:
    with pytest.raises(ContentRejectedError, match=reason):
        from_bytes(place, content)


def test_a_file_of_a_station_that_knows_no_receipts_is_read() -> None:
    before = json.loads(to_bytes(LETTER))
    del before["receipt_key"]
    found = from_bytes(LETTER.place, json.dumps({**before, "format": 1}).encode())
    assert found == LETTER.model_copy(update={"format": 1})


def test_a_day_that_no_calendar_here_holds_is_refused() -> None:
    place = f"{STATION}/usage/0001-01-01.json"
    with pytest.raises(ContentRejectedError, match="day"):
        from_bytes(place, changed(USAGE, day="0001-01-01"))


@given(st.binary(max_size=200), st.sampled_from(ALL))
def test_no_bytes_whatever_do_harm(content: bytes, delivered: Delivered) -> None:
    with pytest.raises(ContentRejectedError):
        from_bytes(delivered.place, content)


@given(st.data())
def test_no_changed_byte_does_harm(data: st.DataObject) -> None:
    delivered = data.draw(st.sampled_from(ALL))
    content = bytearray(to_bytes(delivered))
    content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    try:
        found = from_bytes(delivered.place, bytes(content))
    except ContentRejectedError:
        return
    assert found.place == delivered.place


def test_no_word_of_a_refused_file_is_repeated() -> None:
    with pytest.raises(ContentRejectedError) as caught:
        from_bytes(USAGE.place, changed(USAGE, counts="\x1b[2Jevil"))
    assert "evil" not in str(caught.value)
