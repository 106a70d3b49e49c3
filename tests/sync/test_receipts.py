"""What travels on a stick counts as delivered when the office's receipt has come back, and not
before: whoever keeps the stick, or writes on it, loses nothing of ours."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.core.delivery.delivered_file import MAX_DELIVERED_BYTES, to_bytes
from kiosk.core.delivery.receipts import MAX_RECEIPTS, Receipt, read_receipts, write_receipts
from kiosk.core.errors import ContentRejectedError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.inquiry.inbox_key import make_inbox_key
from kiosk.core.inquiry.sealing import new_private_key, public_key
from kiosk.db.state.outbox import sealed_messages
from kiosk.db.state.store import read_state
from kiosk.ops.inbox.messages import forget
from kiosk.sync.channel.folder import FolderTransport
from kiosk.sync.inbox.deliver import Delivery, deliver_waiting
from tests.db import faults
from tests.sync.halls import Hall, Station
from tests.sync.test_inbox import (
    SETTINGS,
    collect,
    commits_watched,
    enrolled,
    files,
    hall,
    leave,
    letter,
    number_of,
    office,
    opened,
    play,
    published,
    put,
    run,
    use,
    words,
)

__all__ = ["enrolled", "hall", "office", "published"]


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick"


def carry(hall: DataFolder, stick: Path, office: DataFolder, *, again: bool = False) -> Delivery:
    """Deliver by a stick, in a hall whose messages this office reads."""
    key = bytes.fromhex(make_inbox_key(office))
    return deliver_waiting(hall, SETTINGS, FolderTransport(stick), again, key)


def waiting(hall: DataFolder) -> int:
    state = read_state(hall.state)
    try:
        return sum(one.delivered_at is None for one in sealed_messages(state))
    finally:
        state.dispose()


@pytest.fixture
def day(hall: DataFolder, office: DataFolder) -> DataFolder:
    """A station after a day: a message, counts, plays."""
    leave(hall, office, "第一条")
    use(hall)
    play(hall, 3)
    return hall


def test_what_a_stick_took_away_is_put_on_the_next_one(
    day: DataFolder, office: DataFolder, stick: Path
) -> None:
    first = carry(day, stick, office)
    assert (first.messages, first.days, first.plays) == (1, 1, 3)
    shutil.rmtree(stick)
    second = carry(day, stick, office)
    assert (second.messages, second.days, second.plays) == (1, 1, 3)
    assert waiting(day) == 1


def test_a_receipt_that_comes_back_says_that_everything_is_delivered(
    day: DataFolder, office: DataFolder, stick: Path
) -> None:
    carry(day, stick, office)
    collect(office, stick)
    assert [name.split("/")[1] for name in files(stick)] == ["receipts"]
    assert waiting(day) == 1
    done = carry(day, stick, office)
    assert (done.messages, done.days, done.plays) == (0, 0, 0)
    assert waiting(day) == 0
    shutil.rmtree(stick)
    assert carry(day, stick, office) == Delivery(0, 0, 0, status=False)


def test_what_lies_on_a_share_already_is_not_written_again(
    day: DataFolder, office: DataFolder, stick: Path
) -> None:
    carry(day, stick, office)
    play(day, 2)
    use(day, date(2026, 3, 3))
    done = carry(day, stick, office)
    assert (done.messages, done.days, done.plays) == (0, 1, 2)
    assert {name.rpartition("/")[2] for name in files(stick) if "/plays/" in name} == {
        "1-3.json",
        "4-5.json",
    }
    collect(office, stick)
    carry(day, stick, office)
    assert carry(day, stick, office) == Delivery(0, 0, 0, status=False)


def test_a_receipt_for_a_day_that_went_on_does_not_cover_what_came_later(
    day: DataFolder, office: DataFolder, stick: Path
) -> None:
    carry(day, stick, office)
    collect(office, stick)
    use(day)
    assert carry(day, stick, office).days == 1
    collect(office, stick)
    with opened(office) as store:
        [usage] = store.each_day_of_usage()
    assert {one.count for one in usage.counts if one.what == "visits"} == {2}


def test_receipts_come_back_on_any_stick_that_has_been_to_both(
    day: DataFolder, office: DataFolder, stick: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other-stick"
    other.mkdir()
    carry(day, stick, office)
    carry(day, other, office)
    collect(office, stick)
    collect(office, other)
    shutil.rmtree(stick)
    carry(day, other, office)
    assert waiting(day) == 0


def test_receipts_of_others_are_rejected(
    day: DataFolder, office: DataFolder, stick: Path, tmp_path: Path
) -> None:
    carry(day, stick, office)
    collect(office, stick)
    [name] = files(stick)
    real = (stick / name).read_bytes()
    stranger = DataFolder(tmp_path / "stranger")
    stranger.prepare()
    make_inbox_key(stranger)
    carry(day, stick, stranger)
    assert waiting(day) == 1
    for forged in (
        b"",
        b"{}",
        real[:-1],
        real[:-1] + bytes([real[-1] ^ 1]),
        b"x" * (MAX_DELIVERED_BYTES + 1),
    ):
        (stick / name).write_bytes(forged)
        carry(day, stick, office)
        assert waiting(day) == 1
    (stick / name).write_bytes(real)
    carry(day, stick, office)
    assert waiting(day) == 0


def test_a_receipt_for_another_file_under_our_name_is_none_for_ours(
    day: DataFolder, office: DataFolder, stick: Path, tmp_path: Path
) -> None:
    """Anybody who has seen a file's name and key can have the office collect another one first."""
    carry(day, stick, office)
    [real] = [name for name in files(stick) if "/inquiry/" in name]
    station, _, name = real.removesuffix(".json").split("/")
    key = _receipt_key(stick / real)
    elsewhere = tmp_path / "elsewhere"
    forged = letter(office, "forged", id=name, station=station, receipt_key=key)
    put(elsewhere, forged, to_bytes(forged))
    collect(office, elsewhere)
    [receipts] = [name for name in files(elsewhere) if "/receipts/" in name]
    (stick / receipts).parent.mkdir()
    shutil.copy(elsewhere / receipts, stick / receipts)
    carry(day, stick, office)
    assert waiting(day) == 1


def _receipt_key(file: Path) -> bytes:
    from kiosk.core.delivery.delivered_file import DeliveredMessage

    return DeliveredMessage.model_validate_json(file.read_bytes()).receipt_key


def test_a_file_with_the_key_of_another_spoils_no_receipt(
    day: DataFolder, office: DataFolder, stick: Path
) -> None:
    carry(day, stick, office)
    [real] = [name for name in files(stick) if "/inquiry/" in name]
    station = real.partition("/")[0]
    other = public_key(new_private_key())
    for key in (other, bytes(32)):
        put(stick, letter(office, "x", station=station, receipt_key=key))
    collect(office, stick)
    carry(day, stick, office)
    assert waiting(day) == 0


def test_a_message_without_receipt_never_gives_way_to_new_ones(
    hall: DataFolder,
    office: DataFolder,
    stick: Path,
    expected_logs: pytest.LogCaptureFixture,
) -> None:
    leave(hall, office, "a", "b", room=2)
    carry(hall, stick, office)
    with pytest.raises(AssertionError):
        leave(hall, office, "c", room=2)
    assert "The outbox is full" in expected_logs.text
    collect(office, stick)
    carry(hall, stick, office)
    leave(hall, office, "c", room=2)


def test_everything_can_be_carried_once_more(
    day: DataFolder, office: DataFolder, stick: Path
) -> None:
    carry(day, stick, office)
    collect(office, stick)
    carry(day, stick, office)
    done = carry(day, stick, office, again=True)
    assert (done.messages, done.days, done.plays) == (1, 1, 3)
    assert collect(office, stick).refused == []
    assert words(office) == ["第一条"]


def test_what_was_forgotten_by_the_office_counts_as_delivered(
    day: DataFolder, office: DataFolder, stick: Path
) -> None:
    carry(day, stick, office)
    number = number_of(day)
    collect(office, stick)
    forget(office, number)
    carry(day, stick, office)
    assert waiting(day) == 0


@pytest.mark.slow
@pytest.mark.usefixtures("expected_logs")
@pytest.mark.parametrize("fault", [faults.with_power_cut, faults.with_full_disk])
@pytest.mark.parametrize("side", ["carry", "collect", "confirm"])
def test_a_fault_at_any_step_confirms_nothing_that_the_office_does_not_have(
    day: DataFolder,
    office: DataFolder,
    stick: Path,
    tmp_path: Path,
    side: str,
    fault: Callable[[int, Callable[[], object]], None],
) -> None:
    if side != "carry":
        carry(day, stick, office)
    if side == "confirm":
        collect(office, stick)

    def work() -> object:
        return collect(office, stick) if side == "collect" else carry(day, stick, office)

    before = tmp_path / "before"
    places = (day.root, office.root, stick)
    for place in places:
        shutil.copytree(place, before / place.name)
    with commits_watched():
        steps = faults.count_operations(work)
        for step in range(1, steps + 1):
            for place in places:
                shutil.rmtree(place)
                shutil.copytree(before / place.name, place)
            try:
                fault(step, work)
            except UnavailableError as error:
                assert "No space left" in str(error)  # noqa: PT017
            if waiting(day) == 0:
                assert words(office) == ["第一条"]
            carry(day, stick, office)
            collect(office, stick)
            carry(day, stick, office)
            assert waiting(day) == 0
            assert words(office) == ["第一条"]
            with opened(office) as store:
                [one] = store.stations()
                assert store.plays_since(one.id, datetime(2000, 1, 1, tzinfo=UTC)) == 3


def test_the_newest_receipts_fit_into_a_file_of_the_inbox() -> None:
    ours, theirs = new_private_key(), new_private_key()
    many = tuple(
        Receipt(place=f"01KJQ6PSG0WS2S9402EPV0J432/plays/{n}-{n + 999}.json", digest=f"{n:064x}")
        for n in range(0, 10_000_000, 1000)
    )
    content = write_receipts(many, ours, public_key(theirs))
    assert len(content) <= MAX_DELIVERED_BYTES
    assert read_receipts(content, theirs, public_key(ours)) == many[-MAX_RECEIPTS:]
    with pytest.raises(ContentRejectedError):
        read_receipts(content, new_private_key(), public_key(ours))


def test_the_office_keeps_no_more_receipts_than_the_file_can_hold(
    office: DataFolder, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.db.inbox.store.MAX_RECEIPTS", 3)
    key = public_key(new_private_key())
    first = letter(office, "0", receipt_key=key)
    letters = [
        first,
        *(letter(office, str(n), station=first.station, receipt_key=key) for n in range(1, 6)),
    ]
    with opened(office) as store:
        for number, one in enumerate(letters):
            store.take(one, datetime.now(UTC), timedelta(days=180), f"{number:064x}")
        [kept] = store.receipts([first.station]).values()
    assert [one.place for one in kept] == [one.place for one in letters[-3:]]


@pytest.mark.slow
def test_a_stick_brings_the_release_takes_the_messages_and_brings_the_receipts(
    published: Hall, enrolled: Station, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    shutil.copytree(published.folder.channel, stick)
    leave(enrolled.folder, published.folder, "第一条")
    run(enrolled.folder, "sync", "--from", str(stick))
    assert waiting(enrolled.folder) == 1
    run(published.folder, "inbox", "collect", "--from", str(stick / "inbox"))
    run(enrolled.folder, "sync", "--from", str(stick))
    assert waiting(enrolled.folder) == 0
