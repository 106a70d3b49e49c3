"""Publishing at a moment that somebody has chosen: who may, what stands against it, how it ends."""

from __future__ import annotations

import subprocess
import sys
from contextlib import ExitStack
from datetime import datetime, timedelta

import pytest

from kiosk.core.account import Account, Role
from kiosk.core.content.values import Reference
from kiosk.core.errors import StaffError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.media_store import BlobName, MediaStore
from kiosk.db.library.due_publishing import publishing_due_at
from kiosk.db.library.journal import ActKind, Journal
from kiosk.db.library.scheduled_publishing import read_scheduled
from kiosk.db.library.store import LibraryStore
from kiosk.db.release.installed import read_current
from kiosk.editorial.commands import Editor
from kiosk.editorial.permissions import NotPermittedError
from kiosk.editorial.publishing.publishing import Publishing, local_now
from kiosk.editorial.publishing.scheduling import (
    MomentRefusedError,
    Scheduling,
    StandsAgainstError,
    Stopped,
)
from kiosk.ops.publishing.publish import publish_library
from kiosk.ops.publishing.releases import installed_releases
from tests.db.postgresql import Server
from tests.editorial.pad import Pad


class MovedClock:
    """The time it is, moved by the test; the real one at first, by which releases are signed."""

    def __init__(self) -> None:
        self.now = local_now()

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def now() -> MovedClock:
    return MovedClock()


@pytest.fixture
def scheduling(station: DataFolder, now: MovedClock) -> Scheduling:
    return Scheduling(station, Publishing(station, now), now)


@pytest.fixture
def publisher(store: LibraryStore, station: DataFolder) -> Account:
    """Somebody whose account is in the library."""
    with ExitStack() as stack:
        pad = Pad(station, stack)
        pad.joined("技术员")
        return pad.joined("李", Role.PUBLISHER).account


def hide_a_company(store: LibraryStore, editor: Editor) -> None:
    keys = list(store.read_many("company"))
    editor.set_field([Reference("company", keys[0])], "published", value=False)


def lose_films(store: LibraryStore, station: DataFolder) -> None:
    """So that the preflight is red: the files of films are gone."""
    for film in store.read_many("film").values():
        media = film.values["media"]
        assert isinstance(media, Reference)
        file = store.read_many("media", [media.key])[media.key].values
        name = BlobName(str(file["sha256"]), str(file["suffix"]))
        MediaStore(station.media).path(name).unlink()


def acts(folder: DataFolder) -> list[tuple[str, str]]:
    kinds = set(ActKind)
    return [(one.account, one.act) for one in Journal(folder).read(100) if one.act in kinds]


def test_it_is_published_at_the_moment_as_the_library_is_then_by_who_scheduled_it(
    scheduling: Scheduling,
    station: DataFolder,
    store: LibraryStore,
    editor: Editor,
    publisher: Account,
    now: MovedClock,
) -> None:
    publish_library(station, "", "李", as_json=True, clock_is_right=False)
    first = read_current(station)
    moment = now.now + timedelta(hours=2)
    scheduling.schedule(store, publisher, moment, "周一上线")
    hide_a_company(store, editor)  # after it was scheduled
    assert publishing_due_at(station) == moment
    assert "Nothing is due" in scheduling.publish_if_due(store, as_json=False)
    assert read_current(station) == first
    now.now = moment + timedelta(seconds=1)
    scheduling.publish_if_due(store, as_json=True)
    newest = installed_releases(station)[0]
    assert (newest.number, newest.by, newest.notes) == (first + 1, "李", "周一上线")
    assert Publishing(station, now).look(store).changes == ()
    assert scheduling.read(store) is None
    assert publishing_due_at(station) is None
    assert "Nothing is due" in scheduling.publish_if_due(store, as_json=False)
    assert acts(station)[:2] == [("李", "publish"), ("李", "schedule")]


def test_what_is_scheduled_is_read_while_somebody_writes_to_the_library(
    store: LibraryStore, scheduling: Scheduling, publisher: Account, now: MovedClock
) -> None:
    moment = now.now + timedelta(hours=1)
    scheduling.schedule(store, publisher, moment, "")
    with store.engine.begin():
        found = read_scheduled(store.engine)
    assert found
    assert found.due_at == moment


def test_red_at_the_moment_stops_it_and_stays_told_until_it_is_put_aside(
    scheduling: Scheduling,
    station: DataFolder,
    store: LibraryStore,
    publisher: Account,
    now: MovedClock,
    expected_logs: pytest.LogCaptureFixture,
) -> None:
    publish_library(station, "", "李", as_json=True, clock_is_right=False)
    before = read_current(station)
    moment = now.now + timedelta(hours=2)
    scheduling.schedule(store, publisher, moment, "")
    lose_films(store, station)
    now.now = moment
    scheduling.publish_if_due(store, as_json=True)
    stopped = scheduling.read(store)
    assert stopped
    assert stopped.stopped_by == Stopped.RED
    assert "is not published: red" in expected_logs.text
    assert read_current(station) == before
    assert publishing_due_at(station) is None, "it is tried again and again"
    assert acts(station)[0] == ("李", "schedule-stopped")
    scheduling.cancel(store, publisher, stopped)
    assert scheduling.read(store) is None


def test_red_when_it_is_scheduled_is_refused(
    scheduling: Scheduling,
    station: DataFolder,
    store: LibraryStore,
    publisher: Account,
    now: MovedClock,
) -> None:
    lose_films(store, station)
    with pytest.raises(StandsAgainstError):
        scheduling.schedule(store, publisher, now.now + timedelta(hours=1), "")
    assert scheduling.read(store) is None


@pytest.mark.parametrize("away", [timedelta(minutes=-5), timedelta(0), timedelta(days=400)])
def test_only_a_moment_that_is_to_come_within_a_year_is_taken(
    scheduling: Scheduling,
    store: LibraryStore,
    publisher: Account,
    now: MovedClock,
    away: timedelta,
) -> None:
    with pytest.raises(MomentRefusedError):
        scheduling.schedule(store, publisher, now.now + away, "")


def test_an_editor_may_neither_schedule_nor_cancel(
    scheduling: Scheduling, store: LibraryStore, publisher: Account, now: MovedClock
) -> None:
    editor = Account("wang", "王", Role.EDITOR)
    moment = now.now + timedelta(hours=1)
    with pytest.raises(NotPermittedError):
        scheduling.schedule(store, editor, moment, "")
    scheduling.schedule(store, publisher, moment, "")
    waiting = scheduling.read(store)
    assert waiting
    with pytest.raises(NotPermittedError):
        scheduling.cancel(store, editor, waiting)
    assert scheduling.read(store) == waiting


def test_whoever_was_deactivated_meanwhile_publishes_nothing(
    scheduling: Scheduling,
    station: DataFolder,
    store: LibraryStore,
    publisher: Account,
    now: MovedClock,
    expected_logs: pytest.LogCaptureFixture,
) -> None:
    publish_library(station, "", "李", as_json=True, clock_is_right=False)
    moment = now.now + timedelta(hours=1)
    scheduling.schedule(store, publisher, moment, "")
    with ExitStack() as stack:
        pad = Pad(station, stack)
        pad.people.set_active(publisher.name, False, pad.pc.now)
    now.now = moment
    scheduling.publish_if_due(store, as_json=True)
    stopped = scheduling.read(store)
    assert stopped
    assert stopped.stopped_by == Stopped.NOT_PERMITTED
    assert "not-permitted" in expected_logs.text


def test_a_pc_that_was_off_publishes_late_and_after_half_a_day_asks_a_person(
    scheduling: Scheduling, store: LibraryStore, publisher: Account, now: MovedClock
) -> None:
    moment = now.now + timedelta(hours=1)
    scheduling.schedule(store, publisher, moment, "")
    now.now = moment + timedelta(hours=13)
    missed = scheduling.read(store)
    assert missed
    assert missed.stopped_by == Stopped.MISSED
    assert "Nothing is due" in scheduling.publish_if_due(store, as_json=True)
    now.now = moment - timedelta(minutes=1)  # the clock was wrong, and has been set back
    waiting = scheduling.read(store)
    assert waiting
    assert waiting.stopped_by == ""


def test_a_channel_out_of_reach_leaves_it_waiting(
    scheduling: Scheduling,
    station: DataFolder,
    store: LibraryStore,
    publisher: Account,
    now: MovedClock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    publish_library(station, "", "李", as_json=True, clock_is_right=False)
    moment = now.now + timedelta(hours=1)
    scheduling.schedule(store, publisher, moment, "")
    now.now = moment

    def out_of_reach(*_: object, **__: object) -> str:
        raise UnavailableError("The channel is out of reach.")

    with monkeypatch.context() as patch:
        patch.setattr("kiosk.editorial.publishing.scheduling.publish_library", out_of_reach)
        with pytest.raises(UnavailableError):
            scheduling.publish_if_due(store, as_json=True)
    assert publishing_due_at(station) == moment
    scheduling.publish_if_due(store, as_json=True)
    assert scheduling.read(store) is None


def test_of_several_pcs_only_one_that_has_the_key_publishes(
    scheduling: Scheduling,
    station: DataFolder,
    store: LibraryStore,
    publisher: Account,
    now: MovedClock,
    place: Server | None,
) -> None:
    moment = now.now + timedelta(hours=1)
    scheduling.schedule(store, publisher, moment, "")
    now.now = moment
    if place:  # nobody has published from this PC yet
        with pytest.raises(StaffError, match="on another PC"):
            scheduling.publish_if_due(store, as_json=True)
        assert publishing_due_at(station) == moment
    else:
        scheduling.publish_if_due(store, as_json=True)
        assert publishing_due_at(station) is None


@pytest.mark.slow
def test_the_command_publishes_what_is_due_and_nothing_else(
    scheduling: Scheduling,
    station: DataFolder,
    store: LibraryStore,
    editor: Editor,
    publisher: Account,
    now: MovedClock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    publish_library(station, "", "李", as_json=True, clock_is_right=False)
    before = read_current(station)
    hide_a_company(store, editor)
    monkeypatch.setenv("KIOSK_DATA", str(station.root))
    command = [sys.executable, "-m", "kiosk", "publish", "--scheduled", "--json"]
    now.now -= timedelta(minutes=10)
    scheduling.schedule(store, publisher, now.now + timedelta(hours=1), "")
    assert "Nothing is due" in subprocess.check_output(command, text=True)
    scheduling.schedule(store, publisher, now.now + timedelta(minutes=5), "")
    subprocess.run(command, check=True)
    assert read_current(station) == before + 1
