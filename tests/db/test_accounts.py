"""Accounts in a library, as a file and on a server: kept, moved along, and in no release."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest
from sqlalchemy import Engine, select
from sqlalchemy.exc import IntegrityError

from kiosk.core.account import EventKind, Role
from kiosk.core.errors import StaffError
from kiosk.core.files.data_folder import DataFolder
from kiosk.db.library.account_tables import VERSION, account, account_event, metadata
from kiosk.db.library.accounts import AccountStore
from kiosk.db.library.editing import editing
from kiosk.db.library.move import move_library
from kiosk.db.library.opening import open_file, open_library
from kiosk.db.local_database import open_local_database
from kiosk.db.models import Base, Hall
from kiosk.db.release.build import build_release
from kiosk.db.release.installed import CONTENT, release_folder
from kiosk.editorial.sign_in.secret import Pin
from kiosk.editorial.sign_in.sign_in import Reason, SetUp, SignedIn
from tests.db.postgresql import Server
from tests.db.stations import NOW
from tests.editorial.pad import LOCKED_BY_RECORD, RIGHT, WRONG, Pad


@pytest.fixture
def pad(station: DataFolder, library: Engine) -> Iterator[Pad]:
    """Signing in on a station with a library, in the file and on a server."""
    with ExitStack() as stack:
        yield Pad(station, stack)


def log(library: Engine) -> list[tuple[str, str | None, str | None, str]]:
    columns = account_event.c["kind", "account_id", "by_id", "detail"]
    with library.connect() as connection:
        rows = connection.execute(select(*columns).order_by(account_event.c.id))
        return [(row.kind, row.account_id, row.by_id, row.detail) for row in rows]


def test_an_account_is_made_used_locked_and_recovered(pad: Pad) -> None:
    new = pad.joined()
    assert isinstance(pad.sign_in.try_pin(new.account.id, RIGHT), SignedIn)
    assert pad.wrong(new.account, times=5).locked_seconds == 60
    again = pad.sign_in.recover(new.account.id, new.recovery, Pin("407196"))
    assert isinstance(again, SetUp)
    pad.open()
    assert isinstance(pad.sign_in.try_pin(new.account.id, Pin("407196")), SignedIn)


def test_everything_that_happens_to_accounts_is_in_the_log(pad: Pad, library: Engine) -> None:
    new = pad.joined()
    person = new.account.id
    pad.sign_in.try_pin(person, RIGHT)
    for _ in range(6):
        pad.sign_in.try_pin(person, WRONG)
    pad.sign_in.try_pin("nobody", RIGHT)
    pad.sign_in.recover(person, new.recovery, RIGHT)
    pad.people.unlock("王芳", pad.pc.now)
    pad.people.new_recovery_code("王芳", pad.pc.now)
    other = pad.joined("other", Role.PUBLISHER).account.id
    pad.people_of(new.account).set_active("other", False, pad.pc.now)
    pad.people_of(new.account).set_active("other", True, pad.pc.now)
    pad.folder.sign_in_attempts.unlink()
    pad.sign_in.try_pin(person, RIGHT)
    assert log(library) == [
        (EventKind.INVITED, None, None, Role.TECHNICIAN),
        (EventKind.CREATED, person, person, Role.TECHNICIAN),
        (EventKind.SIGNED_IN, person, person, ""),
        *[(EventKind.REFUSED, person, None, Reason.WRONG)] * 5,
        (EventKind.REFUSED, person, None, Reason.LOCKED),
        (EventKind.REFUSED, None, None, Reason.WRONG),
        (EventKind.RECOVERED, person, person, ""),
        (EventKind.UNLOCKED, person, None, ""),
        (EventKind.INVITED, person, None, "recovery"),
        (EventKind.INVITED, None, None, Role.PUBLISHER),
        (EventKind.CREATED, other, other, Role.PUBLISHER),
        (EventKind.DEACTIVATED, other, person, ""),
        (EventKind.REACTIVATED, other, person, ""),
        (EventKind.REFUSED, person, None, Reason.RECORD),
    ]


def test_nobody_can_be_deleted_while_the_log_names_them(pad: Pad, library: Engine) -> None:
    pad.joined()
    with pytest.raises(IntegrityError), library.begin() as connection:
        connection.execute(account.delete())


def test_of_two_who_recover_at_once_the_second_is_told(
    pad: Pad, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = pad.joined()
    before = pad.sign_in._store.find(new.account.id)
    assert isinstance(pad.sign_in.recover(new.account.id, new.recovery, RIGHT), SetUp)
    monkeypatch.setattr(pad.sign_in._store, "find", lambda _: before)
    with pytest.raises(StaffError, match="has just been changed"):
        pad.sign_in.recover(new.account.id, new.recovery, Pin("407196"))
    monkeypatch.undo()
    assert isinstance(pad.sign_in.try_pin(new.account.id, RIGHT), SignedIn)


def test_a_name_that_is_taken_in_this_moment_is_told_and_the_code_stays(
    pad: Pad, monkeypatch: pytest.MonkeyPatch
) -> None:
    pad.joined()
    code = pad.invited()
    with monkeypatch.context() as patch:
        patch.setattr(pad.sign_in._store, "accounts", tuple)
        with pytest.raises(StaffError, match="of this name is there already"):
            pad.sign_in.set_up(code, "王芳", RIGHT)
    assert isinstance(pad.sign_in.set_up(code, "李强", RIGHT), SetUp)


# Several stations of one library


@pytest.mark.slow
def test_wrong_tries_on_one_station_lock_nobody_on_another(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with server.new_database() as name, ExitStack() as stack:
        monkeypatch.setenv("KIOSK_LIBRARY__URL", server.url(name))
        stations = [DataFolder(tmp_path / name) for name in ("kiosk", "office")]
        for one in stations:
            one.prepare()
        kiosk, office = (Pad(one, stack) for one in stations)
        new = kiosk.joined()
        assert office.sign_in.try_pin(new.account.id, RIGHT) == LOCKED_BY_RECORD
        office.people.unlock("王芳", office.pc.now)
        kiosk.wrong(new.account, times=8)
        kiosk.sign_in.try_pin(new.account.id, WRONG)
        assert (kiosk.locked(new.account), office.locked(new.account)) == (3600, 0)
        assert isinstance(office.sign_in.try_pin(new.account.id, RIGHT), SignedIn)
        assert kiosk.locked(new.account) == 3600


@pytest.mark.slow
def test_accounts_go_along_when_the_library_moves_to_a_server(
    station: DataFolder, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    with server.new_database() as name, ExitStack() as stack:
        new = Pad(station, stack).joined()
        monkeypatch.setenv("KIOSK_LIBRARY__URL", server.url(name))
        move_library(station)
        moved = Pad(station, stack)
        assert isinstance(moved.sign_in.try_pin(new.account.id, RIGHT), SignedIn)
        assert moved.joined("another").account.role is Role.EDITOR


@pytest.mark.slow
def test_accounts_that_are_on_the_server_already_stay(
    station: DataFolder, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    with server.new_database() as name, ExitStack() as stack:
        Pad(station, stack).joined("here")
        monkeypatch.setenv("KIOSK_LIBRARY__URL", server.url(name))
        there = Pad(station, stack)
        there.folder.sign_in_attempts.unlink()
        there.joined("there")
        move_library(station)
        assert [one.name for one in there.people.accounts()] == ["there"]


# Where they are kept


def test_a_station_keeps_its_accounts_when_a_command_makes_an_empty_library(
    tmp_path: Path,
) -> None:
    folder = DataFolder(tmp_path / "synced")
    folder.prepare()
    folder.current.write_text("1")
    with ExitStack() as stack:
        new = Pad(folder, stack).joined()
        open_library(folder).dispose()
        assert isinstance(Pad(folder, stack).sign_in.try_pin(new.account.id, RIGHT), SignedIn)


def columns_of(path: Path) -> dict[str, list[tuple[object, ...]]]:
    with closing(sqlite3.connect(path)) as connection:
        return {
            table: [row[1:] for row in connection.execute(f"PRAGMA table_info({table})")]
            for table in metadata.tables
        }


def test_a_station_has_the_tables_of_a_library(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path)
    open_file(folder).dispose()
    open_local_database(folder.accounts, metadata, VERSION).dispose()
    assert columns_of(folder.accounts) == columns_of(folder.library)


def test_a_new_library_knows_nobody(library: Engine) -> None:
    assert AccountStore(library).accounts() == ()


# Releases


def test_a_release_holds_nothing_of_accounts(
    pad: Pad, station: DataFolder, library: Engine
) -> None:
    new = pad.joined("张只在账号里")
    pad.sign_in.try_pin(new.account.id, WRONG)
    found = pad.sign_in._store.find(new.account.id)
    assert found
    with editing(library) as session:
        session.get_one(Hall, 1).idle_seconds = 61  # else the release of the sample content stays
    number = build_release(library, station, NOW)
    assert number == 2
    content = release_folder(station, number) / CONTENT
    with closing(sqlite3.connect(content)) as connection:
        names = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema")}
    assert not names & {*metadata.tables}
    assert set(Base.metadata.tables) <= names
    stored = content.read_bytes()
    for secret in (new.account.id, "张只在账号里", found[1].pin, found[1].recovery, "argon2id"):
        assert secret.encode() not in stored
