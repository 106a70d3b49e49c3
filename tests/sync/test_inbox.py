"""From a station's outbox to the staff's inbox: nothing is lost, nothing comes twice, and whoever
writes into the inbox besides does no harm."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

from kiosk.core.content.films import Film
from kiosk.core.delivery.delivered_file import (
    MAX_DELIVERED_BYTES,
    DeliveredMessage,
    UsageOfDay,
    to_bytes,
)
from kiosk.core.delivery.ulid import new_ulid
from kiosk.core.errors import StaffError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.inquiry.inbox_key import make_inbox_key
from kiosk.core.inquiry.inquiry import Inquiry
from kiosk.core.inquiry.inquiry import to_bytes as inquiry_bytes
from kiosk.core.inquiry.sealing import new_private_key, open_sealed, seal
from kiosk.core.schedule.playlist import Entry
from kiosk.core.settings.settings import InboxSettings, Settings, StationSettings
from kiosk.db.inbox.store import InboxStore, opened_inbox
from kiosk.db.library.hall_key import set_inbox_key
from kiosk.db.library.opening import open_library
from kiosk.db.state.outbox import Outbox, sealed_messages
from kiosk.db.state.play import PlayOutcome
from kiosk.db.state.plays import PlayLog
from kiosk.db.state.store import StateStore, read_state
from kiosk.db.state.usage import UsageLog
from kiosk.ops.delivery import InboxAddress, access, inbox_address
from kiosk.ops.inbox.mailbox import MessageGoneError
from kiosk.ops.inbox.messages import forget
from kiosk.sync.channel.enrollment import Enrollment, write_enrollment
from kiosk.sync.channel.folder import FolderTransport
from kiosk.sync.inbox import deliver as deliver_module
from kiosk.sync.inbox.collect import Collection, collect_from
from kiosk.sync.inbox.deliver import Delivery, deliver_waiting
from tests.db import faults
from tests.db.test_outbox import run_for
from tests.sync.halls import Hall, Station, copy_of

KEPT = timedelta(days=180)
FILM = Entry(film=Film("film", "Film", "", Path("abc.mp4"), 1000, None), slot="all-day")
SETTINGS = Settings(station=StationSettings(name="东门"))


@pytest.fixture
def published(hall_template: Hall, tmp_path: Path) -> Hall:
    """An office that has published into its own channel, where visitors may leave messages."""
    made = Hall(copy_of(hall_template.folder, tmp_path / "published"))
    library = open_library(made.folder)
    set_inbox_key(library, make_inbox_key(made.folder))
    library.dispose()
    made.publish()
    return made


@pytest.fixture
def enrolled(published: Hall, tmp_path: Path) -> Station:
    folder = DataFolder(tmp_path / "enrolled")
    folder.prepare()
    station = Station(folder)
    station.enroll(published.url)
    return station


@pytest.fixture
def office(tmp_path: Path) -> DataFolder:
    folder = DataFolder(tmp_path / "office")
    folder.prepare()
    make_inbox_key(folder)
    return folder


@pytest.fixture
def hall(tmp_path: Path) -> DataFolder:
    folder = DataFolder(tmp_path / "hall")
    folder.prepare()
    return folder


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    (tmp_path / "inbox").mkdir()
    return tmp_path / "inbox"


def inquiry(message: str) -> bytes:
    return inquiry_bytes(Inquiry("job", "王小明", "", "010-65551234", "", message, "", "zh-Hans"))


def leave(hall: DataFolder, office: DataFolder, *messages: str, room: int = 100) -> None:
    store = StateStore(hall.state)
    outbox = Outbox(store, bytes.fromhex(make_inbox_key(office)), room, KEPT)
    answers: list[bool] = []
    for message in messages:
        outbox.put("inquiry", inquiry(message), answers.append)
    store.close()
    assert all(answers)


def use(hall: DataFolder, day: date = date(2026, 3, 2), times: int = 1) -> None:
    store = StateStore(hall.state)
    log = UsageLog(store, timedelta(days=4000), lambda: day)
    for _ in range(times):
        log.screen_viewed("home")
        log.visit_ended(30)
    store.close()


def play(hall: DataFolder, times: int = 1, *, goes_on: bool = False) -> None:
    store = StateStore(hall.state)
    log = PlayLog(store, 1)
    for _ in range(times):
        log.begin(FILM, "because")
        log.end(PlayOutcome.ENDED)
    if goes_on:
        log.begin(FILM, "because")
    store.close()


def deliver(hall: DataFolder, inbox: Path, *, again: bool = False) -> Delivery:
    return deliver_waiting(hall, SETTINGS, FolderTransport(inbox), again)


def collect(office: DataFolder, inbox: Path, *, again: bool = False) -> Collection:
    return collect_from(office, SETTINGS, FolderTransport(inbox), again)


def opened(office: DataFolder) -> AbstractContextManager[InboxStore]:
    return opened_inbox(office.inbox, datetime.now(UTC))


def words(office: DataFolder) -> list[str]:
    key = bytes.fromhex(office.inbox_key.read_text())
    with opened(office) as store:
        found = [json.loads(open_sealed(one.sealed, key))["message"] for one in store.messages()]
    return sorted(found)


def files(inbox: Path) -> list[str]:
    return sorted(path.relative_to(inbox).as_posix() for path in inbox.rglob("*") if path.is_file())


def number_of(hall: DataFolder) -> str:
    state = read_state(hall.state)
    try:
        [one] = sealed_messages(state)
    finally:
        state.dispose()
    return one.id


# The usual day


def test_what_waits_is_delivered_collected_and_gone_from_the_inbox(
    hall: DataFolder, office: DataFolder, inbox: Path
) -> None:
    leave(hall, office, "第一条", "第二条")
    use(hall)
    play(hall, 3)
    assert deliver(hall, inbox) == Delivery(2, 1, 3, status=True)
    assert len(files(inbox)) == 5
    done = collect(office, inbox)
    assert (done.new, done.known, done.refused) == (
        {"inquiry": 2, "usage": 1, "plays": 1, "status": 1},
        0,
        [],
    )
    assert files(inbox) == []
    assert words(office) == ["第一条", "第二条"]
    with opened(office) as store:
        [day] = store.each_day_of_usage()
        [station] = store.stations()
        assert store.plays_since(station.id, datetime(2000, 1, 1, tzinfo=UTC)) == 3
        assert {one.station for one in store.messages()} == {"东门"}
    counts = {(one.what, one.name): one.count for one in day.counts}
    (hour,) = (name for what, name in counts if what == "hour")
    assert counts == {
        ("screen", "home"): 1,
        ("visits", ""): 1,
        ("stay-seconds", ""): 30,
        ("hour", hour): 1,
        ("language", "zh-Hans"): 1,
    }
    assert station.status
    assert (station.name, station.status.waiting, station.status.release) == ("东门", 0, 0)


def test_nothing_new_is_nothing_delivered(
    hall: DataFolder, office: DataFolder, inbox: Path
) -> None:
    leave(hall, office, "第一条")
    use(hall)
    deliver(hall, inbox)
    collect(office, inbox)
    assert deliver(hall, inbox) == Delivery(0, 0, 0, status=False)
    assert files(inbox) == []


def test_a_day_that_goes_on_is_delivered_again_and_takes_its_own_place(
    hall: DataFolder, office: DataFolder, inbox: Path
) -> None:
    for total in (1, 2, 3):
        use(hall)
        deliver(hall, inbox)
        collect(office, inbox)
        with opened(office) as store:
            [day] = store.each_day_of_usage()
        assert {one.count for one in day.counts if one.what == "visits"} == {total}


def test_a_play_that_goes_on_is_delivered_when_it_is_over(hall: DataFolder, inbox: Path) -> None:
    play(hall, 2)
    store = StateStore(hall.state)
    log = PlayLog(store, 1)
    log.begin(FILM, "because")
    done: list[bool] = []
    store.submit(lambda _: None, done.append)
    while not done:
        pass
    assert deliver(hall, inbox).plays == 2
    log.close()
    store.close()
    assert deliver(hall, inbox).plays == 1


def test_weeks_without_a_line_lose_nothing(
    hall: DataFolder, office: DataFolder, inbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(deliver_module, "MAX_PLAYS_IN_FILE", 2)
    inbox.rmdir()
    inbox.write_text("no folder")
    for week in range(8):
        leave(hall, office, f"week {week}")
        use(hall, date(2026, 3, 2) + timedelta(weeks=week))
        with pytest.raises(UnavailableError):
            deliver(hall, inbox)
    play(hall, 5)
    inbox.unlink()
    assert deliver(hall, inbox) == Delivery(8, 8, 5, status=True)
    collect(office, inbox)
    assert words(office) == [f"week {week}" for week in range(8)]


def test_two_stations_are_told_apart(
    hall: DataFolder, office: DataFolder, inbox: Path, tmp_path: Path
) -> None:
    other = DataFolder(tmp_path / "other")
    other.prepare()
    for one in (hall, other):
        leave(one, office, one.root.name)
        use(one)
        play(one, 2)
        deliver(one, inbox)
    collect(office, inbox)
    with opened(office) as store:
        assert len(store.stations()) == 2
        assert len(list(store.each_day_of_usage())) == 2
    assert words(office) == ["hall", "other"]


def test_everything_can_be_delivered_once_more_and_is_taken_once(
    hall: DataFolder, office: DataFolder, inbox: Path
) -> None:
    leave(hall, office, "第一条")
    use(hall)
    play(hall, 3)
    deliver(hall, inbox)
    collect(office, inbox)
    assert deliver(hall, inbox, again=True) == Delivery(1, 1, 3, status=True)
    done = collect(office, inbox)
    assert words(office) == ["第一条"]
    assert done.new.keys() <= {"usage", "status"}  # of a later revision
    assert done.refused == []


def test_an_inbox_that_was_lost_is_made_good_from_the_stations_reserve(
    hall: DataFolder, office: DataFolder, inbox: Path
) -> None:
    leave(hall, office, "第一条")
    deliver(hall, inbox)
    shutil.rmtree(inbox)
    assert deliver(hall, inbox).messages == 0
    assert deliver(hall, inbox, again=True).messages == 1
    collect(office, inbox)
    assert words(office) == ["第一条"]


# How long things stay


def test_what_was_forgotten_does_not_come_back(
    hall: DataFolder, office: DataFolder, inbox: Path
) -> None:
    leave(hall, office, "第一条")
    deliver(hall, inbox)
    collect(office, inbox)
    number = number_of(hall)
    forget(office, number)
    with pytest.raises(MessageGoneError):
        forget(office, number)
    deliver(hall, inbox, again=True)
    assert collect(office, inbox).refused == []
    assert words(office) == []
    assert b"sealed" not in office.inbox.read_bytes().replace(b"sealed BLOB", b"")


def test_the_staffs_side_keeps_things_for_as_long_as_the_settings_say(
    hall: DataFolder, office: DataFolder, inbox: Path
) -> None:
    leave(hall, office, "第一条")
    use(hall)
    play(hall)
    deliver(hall, inbox)
    collect(office, inbox)
    with opened(office) as store:
        later = datetime.now(UTC)
        for _ in range(25):
            later += timedelta(days=7)
            store.delete_expired(later, KEPT, timedelta(days=4000))
        assert len(store.messages()) == 1
        for _ in range(2):
            later += timedelta(days=7)
            store.delete_expired(later, KEPT, timedelta(days=1))
        assert (len(store.messages()), len(list(store.each_day_of_usage()))) == (0, 0)
        assert store.plays_since(store.stations()[0].id, datetime(2000, 1, 1, tzinfo=UTC)) == 0


def test_a_delivered_message_leaves_the_station_after_its_reserve(
    hall: DataFolder, office: DataFolder, inbox: Path
) -> None:
    leave(hall, office, "第一条")
    deliver(hall, inbox)
    leave(hall, office, "第二条")
    run_for(hall.state, timedelta(days=15))
    store = StateStore(hall.state)
    later = datetime.now(UTC) + timedelta(days=15)
    Outbox(store, b"", 100, KEPT, lambda: later)
    store.close()
    state = read_state(hall.state)
    assert [one.delivered_at for one in sealed_messages(state)] == [None]
    state.dispose()


@pytest.mark.usefixtures("expected_logs")
def test_delivered_messages_give_way_to_new_ones_and_waiting_ones_never(
    hall: DataFolder, office: DataFolder, inbox: Path
) -> None:
    leave(hall, office, "a", "b", "c", room=3)
    deliver(hall, inbox)
    leave(hall, office, "d", "e", "f", room=3)
    with pytest.raises(AssertionError):
        leave(hall, office, "g", room=3)
    deliver(hall, inbox)
    collect(office, inbox)
    assert words(office) == ["a", "b", "c", "d", "e", "f"]


@pytest.mark.parametrize("years", [-40, -1, 1, 20])
def test_a_message_from_a_clock_that_is_wrong_is_kept(
    office: DataFolder, inbox: Path, years: int
) -> None:
    now = datetime.now(UTC)
    put(inbox, letter(office, "wrong clock", created_at=now + timedelta(days=365 * years)))
    assert collect(office, inbox).new == {"inquiry": 1}
    collect(office, inbox)
    assert words(office) == ["wrong clock"]
    with opened(office) as store:
        for week in range(1, 30):
            store.delete_expired(now + timedelta(weeks=week), KEPT, KEPT)
        assert store.messages() == []


# Whoever else can write there


def letter(office: DataFolder, message: str, **values: object) -> DeliveredMessage:
    now = datetime.now(UTC)
    sealed = seal(inquiry(message), bytes.fromhex(make_inbox_key(office)))
    known = {"station": new_ulid(now), "name": "x", "id": new_ulid(now), "kind": "inquiry"}
    return DeliveredMessage(**{**known, "created_at": now, "sealed": sealed, **values})  # type: ignore[arg-type]


def put(inbox: Path, letter: DeliveredMessage | UsageOfDay, content: bytes = b"") -> Path:
    path = inbox / letter.place
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content or to_bytes(letter))
    return path


def test_what_was_sealed_for_another_key_is_set_aside_and_can_be_tried_again(
    office: DataFolder, inbox: Path
) -> None:
    mine = office.inbox_key.read_bytes()
    letters = [letter(office, "for this office")]
    office.inbox_key.write_text(new_private_key().hex())
    put(inbox, letters[0])
    [refused] = collect(office, inbox).refused
    assert refused.reason == "It was sealed for another key, or is damaged."
    assert files(inbox) == [f"refused/{letters[0].place}"]
    assert collect(office, inbox).refused == []
    assert len(collect(office, inbox, again=True).refused) == 1
    office.inbox_key.write_bytes(mine)
    assert collect(office, inbox, again=True).new == {"inquiry": 1}
    assert files(inbox) == []


def test_a_replayed_message_is_known_under_any_name(office: DataFolder, inbox: Path) -> None:
    first = letter(office, "once")
    put(inbox, first)
    collect(office, inbox)
    put(inbox, first)
    put(inbox, letter(office, "", sealed=first.sealed))
    done = collect(office, inbox)
    assert (done.known, done.refused, files(inbox)) == (2, [], [])
    assert words(office) == ["once"]


def test_another_message_under_a_known_number_takes_nobodys_place(
    office: DataFolder, inbox: Path
) -> None:
    first = letter(office, "first")
    put(inbox, first)
    collect(office, inbox)
    put(inbox, letter(office, "second", id=first.id, station=first.station))
    [refused] = collect(office, inbox).refused
    assert refused.reason == f"Another message has the number {first.id}."
    assert words(office) == ["first"]


def test_a_replayed_day_does_not_undo_a_later_one(
    hall: DataFolder, office: DataFolder, inbox: Path
) -> None:
    use(hall)
    deliver(hall, inbox)
    [place] = [name for name in files(inbox) if "/usage/" in name]
    replayed = (inbox / place).read_bytes()
    collect(office, inbox)
    use(hall)
    deliver(hall, inbox)
    collect(office, inbox)
    (inbox / place).parent.mkdir(parents=True, exist_ok=True)
    (inbox / place).write_bytes(replayed)
    collect(office, inbox)
    with opened(office) as store:
        [day] = store.each_day_of_usage()
    assert {one.count for one in day.counts if one.what == "visits"} == {2}


def test_everything_strange_is_refused_by_itself_and_hinders_nothing(
    office: DataFolder, inbox: Path, tmp_path: Path
) -> None:
    outside = tmp_path / "outside.json"
    outside.write_text("{}")
    good = letter(office, "good")
    put(inbox, good)
    torn = letter(office, "torn")
    put(inbox, torn, to_bytes(torn)[:100])
    huge = put(inbox, letter(office, "huge"))
    os.truncate(huge, MAX_DELIVERED_BYTES + 1)
    nonsense = letter(
        office, "x", sealed=seal(b"no inquiry", bytes.fromhex(make_inbox_key(office)))
    )
    put(inbox, nonsense)
    (inbox / "package.json").write_text('{"name": "package"}')
    (inbox / "space and \x1b[2J.json").write_text("{}")
    (inbox / ".unfinished.half").write_text("{}")
    (inbox / "link.json").symlink_to(outside)
    (inbox / "folder").symlink_to(tmp_path)
    os.mkfifo(inbox / "pipe.json")
    done = collect(office, inbox)
    told = {refusal.place: (refusal.reason, refusal.aside) for refusal in done.refused}
    assert told == {
        torn.place: ("It is truncated or not JSON.", True),
        huge.relative_to(inbox).as_posix(): (
            "It has 1000001 bytes; at most 1000000 are allowed. It was not read.",
            False,
        ),
        nonsense.place: ("What was sealed is not a message.", True),
        "package.json": ("Its name is not one that a station uses.", False),
        "space and \x1b[2J.json": ("Its name is not one that a station uses.", False),
    }
    assert words(office) == ["good"]
    assert outside.read_text() == "{}"
    assert huge.exists()


def test_strange_files_hinder_nobody_however_many_and_deep_they_are(
    office: DataFolder, inbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.sync.inbox.collect.MAX_FILES_IN_A_RUN", 2)
    monkeypatch.setattr("kiosk.sync.inbox.collect.MAX_REFUSALS_TOLD", 3)
    deep = inbox
    for _ in range(1200):
        deep = deep / "a"
        deep.mkdir()
    (deep / "b.json").write_text("{}")
    for number in range(6):
        (inbox / f"strange {number}").write_text("")
    for number in range(3):
        put(inbox, letter(office, f"letter {number}"))
    (inbox / "bad.json").write_text("{}")
    for _ in range(4):
        done = collect(office, inbox)
    subprocess.run(["rm", "-r", inbox / "a"], check=True)  # deeper than Python can remove
    assert words(office) == ["letter 0", "letter 1", "letter 2"]
    assert (done.moved, done.refusals, len(done.refused)) == (0, 7, 3)


def test_a_line_that_cuts_a_file_does_not_have_it_set_aside(
    office: DataFolder, inbox: Path
) -> None:
    class Cutting(FolderTransport):
        def read(self, path: str, start: int = 0, end: int | None = None) -> Iterator[bytes]:
            yield next(super().read(path, start, end))[:50]

    put(inbox, letter(office, "whole"))
    done = collect_from(office, SETTINGS, Cutting(inbox))
    assert (done.new, done.refused) == ({}, [])
    assert collect(office, inbox).new == {"inquiry": 1}


def test_without_the_key_nothing_is_taken(office: DataFolder, inbox: Path) -> None:
    put(inbox, letter(office, "x"))
    office.inbox_key.unlink()
    with pytest.raises(StaffError, match="not on this PC"):
        collect(office, inbox)
    assert len(files(inbox)) == 1


def test_a_damaged_inbox_is_set_aside_and_said_so(office: DataFolder, inbox: Path) -> None:
    put(inbox, letter(office, "x"))
    office.inbox.write_bytes(b"no database" * 1000)
    with pytest.raises(StaffError, match=r"set aside as inbox\.sqlite\.damaged-"):
        collect(office, inbox)
    assert len(files(inbox)) == 1
    assert collect(office, inbox).new == {"inquiry": 1}


# Disks that give up, and power that fails, at every operation on files and databases


@contextmanager
def commits_watched() -> Iterator[None]:
    """Have every commit and removal count as an operation too; a cut after one is a cut before the
    next."""

    def operation(_: object) -> None:
        Path(os.sep).mkdir(exist_ok=True)

    event.listen(Engine, "commit", operation)
    try:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(faults, "OPERATIONS", (*faults.OPERATIONS, (Path, "unlink")))
            yield
    finally:
        event.remove(Engine, "commit", operation)


@pytest.fixture
def day(hall: DataFolder, office: DataFolder) -> DataFolder:
    """A station after a day: a message, counts, plays."""
    leave(hall, office, "第一条")
    use(hall)
    play(hall, 3)
    return hall


def check_all_is_there(hall: DataFolder, office: DataFolder, inbox: Path) -> None:
    deliver(hall, inbox)
    assert collect(office, inbox).refused == []
    assert words(office) == ["第一条"]
    with opened(office) as store:
        [one] = store.stations()
        [usage] = store.each_day_of_usage()
        assert store.plays_since(one.id, datetime(2000, 1, 1, tzinfo=UTC)) == 3
    assert {count.count for count in usage.counts if count.what == "visits"} == {1}
    assert [name for name in files(inbox) if not name.rpartition("/")[2].startswith(".")] == []


@pytest.mark.slow
@pytest.mark.parametrize("side", ["deliver", "collect"])
@pytest.mark.parametrize("fault", [faults.with_power_cut, faults.with_full_disk])
def test_a_fault_at_any_step_loses_nothing_and_doubles_nothing(
    day: DataFolder,
    office: DataFolder,
    inbox: Path,
    tmp_path: Path,
    side: str,
    fault: Callable[[int, Callable[[], object]], None],
) -> None:
    if side == "collect":
        deliver(day, inbox)

    def work() -> object:
        return deliver(day, inbox) if side == "deliver" else collect(office, inbox)

    before = tmp_path / "before"
    places = (day.root, office.root, inbox)
    for place in places:
        shutil.copytree(place, before / place.name)

    def put_back() -> None:
        for place in places:
            shutil.rmtree(place)
            shutil.copytree(before / place.name, place)

    with commits_watched():
        steps = faults.count_operations(work)
        assert steps > 5
        for step in range(1, steps + 1):
            put_back()
            try:
                fault(step, work)
            except UnavailableError as error:
                assert "No space left" in str(error)  # noqa: PT017
            check_all_is_there(day, office, inbox)


def test_one_delivery_at_a_time(
    day: DataFolder, inbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def another(*_: object) -> None:
        with pytest.raises(UnavailableError, match="Another delivery"):
            deliver(day, inbox)

    monkeypatch.setattr(deliver_module, "status_of", another)
    with pytest.raises(AttributeError):
        deliver(day, inbox)


# The commands


def run(folder: DataFolder, *arguments: str, code: int = 0) -> str:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KIOSK_DATA", str(folder.root))
        done = subprocess.run(
            [sys.executable, "-m", "kiosk", *arguments], capture_output=True, text=True, check=False
        )
    assert done.returncode == code, done.stderr
    return done.stdout + done.stderr


def test_a_sync_takes_along_what_waits_and_the_office_collects_it(
    published: Hall, enrolled: Station
) -> None:
    leave(enrolled.folder, published.folder, "第一条")
    assert "Release 2 is in force" in run(enrolled.folder, "sync")
    assert "New: 1 messages" in run(published.folder, "inbox", "collect")
    assert words(published.folder) == ["第一条"]
    assert "Delivered 0 messages" in run(enrolled.folder, "deliver")
    assert "Delivered 1 messages" in run(enrolled.folder, "deliver", "--again")
    assert "New: 0 messages" in run(published.folder, "inbox", "collect")


@pytest.mark.slow
def test_a_stick_brings_the_release_and_takes_the_messages_back(
    published: Hall, enrolled: Station, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    shutil.copytree(published.folder.channel, stick)
    shutil.rmtree(published.folder.channel)  # out of reach
    leave(enrolled.folder, published.folder, "第一条")
    assert "Release 2 is in force" in run(enrolled.folder, "sync", "--from", str(stick))
    told = run(published.folder, "inbox", "collect", "--from", str(stick / "inbox"))
    assert "New: 1 messages" in told


@pytest.mark.slow
def test_an_inbox_that_is_out_of_reach_spoils_no_sync(
    published: Hall, enrolled: Station, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    enrolled.folder.settings.write_text(f'[inbox]\nurl = "file://{tmp_path}/file/inbox"\n')
    leave(enrolled.folder, published.folder, "第一条")
    told = run(enrolled.folder, "sync")
    assert "Release 2 is in force" in told
    assert "delivery postponed" in (enrolled.folder.logs / "kiosk-sync.log").read_text()
    assert "cannot be reached" in run(enrolled.folder, "deliver", code=3)


def test_a_web_server_needs_another_inbox_beside_it(hall: DataFolder) -> None:
    write_enrollment(hall, Enrollment("https://channel.example", b"{}"))
    with pytest.raises(StaffError, match=r"can only be read.*inbox\.url"):
        inbox_address(hall, SETTINGS)
    elsewhere = SETTINGS.model_copy(update={"inbox": InboxSettings(url="s3://bucket/inbox")})
    assert inbox_address(hall, elsewhere) == InboxAddress("s3://bucket/inbox")
    assert access(elsewhere) is elsewhere.inbox


def test_where_messages_are_read_nothing_is_delivered(published: Hall) -> None:
    assert "nothing to deliver" in run(published.folder, "deliver")
