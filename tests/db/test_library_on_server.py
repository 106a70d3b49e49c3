"""A library on PostgreSQL: reached or not, shared by several PCs, its password told to nobody."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session
from typer.testing import CliRunner

from kiosk.commands.cli import cli
from kiosk.core.content.localized_text import LocalizedText
from kiosk.core.errors import KioskError, StaffError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.media_store import BlobName
from kiosk.core.settings.settings import Settings, read_settings
from kiosk.db import engine as engine_module
from kiosk.db.library.changes.writing_down import Author
from kiosk.db.library.editing import editing
from kiosk.db.library.hall_key import set_inbox_key
from kiosk.db.library.media import MediaLibrary
from kiosk.db.library.migrating import newest_version
from kiosk.db.library.move import move_library
from kiosk.db.library.opening import open_file, open_library
from kiosk.db.models import Company, Hall, Item, MediaAsset, Project
from kiosk.db.release.installed import open_current
from kiosk.db.sample import install_sample
from tests.db.postgresql import Server
from tests.db.stations import NOW, PUBLIC_KEY, derive_stand_in

PASSWORD = "Pf-3rd-7Xq"  # noqa: S105 - of a server that lives for the tests


@pytest.fixture
def database(server: Server) -> Iterator[str]:
    with server.new_database() as name:
        yield name


@pytest.fixture
def folder(
    station: DataFolder, server: Server, database: str, monkeypatch: pytest.MonkeyPatch
) -> DataFolder:
    """A station with the sample content, and an empty library on the server."""
    monkeypatch.setenv("KIOSK_LIBRARY__URL", server.url(database))
    return station


@pytest.fixture
def moved(folder: DataFolder) -> Iterator[Engine]:
    move_library(folder)
    engine = open_library(folder)
    yield engine
    engine.dispose()


def project(session: Session) -> Project:
    return session.scalars(select(Project).where(Project.slug == "base")).one()


def cut_all(server: Server, database: str) -> None:
    """As a server does when it is started again: every connection is cut."""
    server.ask(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
        "WHERE datname = current_database() AND pid <> pg_backend_pid()",
        database,
    )


# Two at once


def test_of_two_whose_sessions_are_open_at_once_the_second_is_told(
    moved: Engine, folder: DataFolder
) -> None:
    other = open_library(folder)

    def edit_at_once() -> None:
        with editing(moved) as late:
            row = project(late)
            with editing(other) as early:
                project(early).status = "done"
            row.status = "planned"

    with pytest.raises(StaffError, match="changed by somebody else"):
        edit_at_once()
    with Session(moved) as session:
        assert project(session).status == "done"
    other.dispose()


def test_two_pcs_that_open_a_new_library_at_once_make_it_once(folder: DataFolder) -> None:
    versions: list[str] = []

    def open_it() -> None:
        engine = open_library(folder)
        with engine.connect() as connection:
            question = "SELECT version_num FROM alembic_version"
            versions.extend(connection.exec_driver_sql(question).scalars())
        engine.dispose()

    pcs = [threading.Thread(target=open_it) for _ in range(3)]
    for pc in pcs:
        pc.start()
    for pc in pcs:
        pc.join()
    assert versions == [newest_version()] * 3


def test_whoever_holds_a_lock_for_long_is_said_to_be_in_the_way(
    moved: Engine, folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    options = {**engine_module.SERVER_OPTIONS, "options": "-c lock_timeout=100ms"}
    monkeypatch.setattr(engine_module, "SERVER_OPTIONS", options)
    other = open_library(folder)
    with moved.begin() as holder:
        holder.exec_driver_sql("LOCK TABLE item IN ACCESS EXCLUSIVE MODE")
        with pytest.raises(UnavailableError, match="lock timeout"), editing(other) as session:
            project(session).status = "planned"
    other.dispose()


def test_a_number_that_the_server_cannot_hold_is_told(moved: Engine) -> None:
    with pytest.raises(StaffError, match="A value cannot be stored"), editing(moved) as session:
        session.get_one(Hall, 1).idle_seconds = 2**40


# A server that is not there


def test_a_server_that_is_not_there_is_said_so(
    station: DataFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = f"postgresql+psycopg://kiosk:{PASSWORD}@127.0.0.1:1/library"
    monkeypatch.setenv("KIOSK_LIBRARY__URL", url)
    with pytest.raises(UnavailableError, match=r"library on 127\.0\.0\.1 cannot be.*refused"):
        open_library(station)


def test_the_screen_needs_no_server_not_even_on_its_first_day(
    data_of_this_test: Path, sample_media: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KIOSK_LIBRARY__URL", "postgresql+psycopg://127.0.0.1:1/library")
    folder = DataFolder(data_of_this_test)
    folder.prepare()
    install_sample(folder, derive_stand_in, NOW, sample_media, PUBLIC_KEY)
    assert open_current(folder).number == 1


def test_a_server_that_was_started_again_is_asked_again(
    moved: Engine, server: Server, database: str
) -> None:
    with Session(moved) as session:
        assert project(session)
    cut_all(server, database)
    with Session(moved) as session:
        assert project(session)


def test_a_server_that_goes_during_a_change_takes_the_change_with_it(
    moved: Engine, server: Server, database: str
) -> None:
    def edit() -> None:
        with editing(moved) as session:
            project(session).status = "planned"
            session.flush()
            cut_all(server, database)

    with pytest.raises(UnavailableError, match="could not be saved"):
        edit()
    with Session(moved) as session:
        assert project(session).status != "planned"


def test_rights_that_are_missing_are_a_matter_for_a_person(
    station: DataFolder, server: Server, database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KIOSK_LIBRARY__URL", server.url(database, "reader"))
    with pytest.raises(StaffError, match="permission denied"):
        open_library(station)


def test_letters_that_a_database_cannot_hold_are_noticed_at_once(
    station: DataFolder, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.ask(
        "CREATE DATABASE latin TEMPLATE template0 ENCODING LATIN1 LOCALE_PROVIDER libc LOCALE 'C'"
    )
    monkeypatch.setenv("KIOSK_LIBRARY__URL", server.url("latin"))
    with pytest.raises(StaffError, match=r"LATIN1.*UTF8"):
        open_library(station)


# The password


def test_a_password_stands_in_no_message_no_log_and_no_description(
    station: DataFolder,
    server: Server,
    monkeypatch: pytest.MonkeyPatch,
    expected_logs: pytest.LogCaptureFixture,
) -> None:
    expected_logs.set_level(logging.DEBUG)
    monkeypatch.setenv("KIOSK_DATA", str(station.root))
    told = []
    for url in (
        server.url("postgres", f"guarded:{PASSWORD}"),
        f"postgresql+psycopg://kiosk:{PASSWORD}@127.0.0.1:1/library",
        f"postgresql+psycopg://kiosk:{PASSWORD}@127.0.0.1/library?port=no",
        f"postgresql+psycopg://kiosk:{PASSWORD}@127.0.0.1/library?sslmode=perhaps",
        f"postgresql+psycopg://kiosk:{PASSWORD}@127.0.0.1/library?speed=high",
        f"postgresql+psycopg://kiosk:{PASSWORD}@{PASSWORD}@127.0.0.1/library",
        f"postgresql+psycopg://127.0.0.1/library?password={PASSWORD}",
        f"postgresql://kiosk:{PASSWORD}@127.0.0.1/library",
        PASSWORD,
    ):
        monkeypatch.setenv("KIOSK_LIBRARY__URL", url)
        with pytest.raises(KioskError) as caught:
            open_library(station)
        error: BaseException | None = caught.value
        while error:
            told.append(str(error))
            error = error.__cause__ or error.__context__
        told.append(CliRunner().invoke(cli, ["inbox", "key"]).output)
    engine = engine_module.server_engine(server.url("postgres", f"guarded:{PASSWORD}"))
    monkeypatch.setenv("KIOSK_LIBRARY__URL", server.url("postgres", f"guarded:{PASSWORD}"))
    settings = read_settings(station.settings)
    told += [repr(engine), repr(settings), settings.model_dump_json(), expected_logs.text]
    engine.dispose()
    assert any("password authentication failed" in one for one in told)
    assert PASSWORD not in "\n".join(told)


@pytest.mark.parametrize(
    "url",
    [
        "postgresql+psycopg:///library",
        "postgresql+psycopg://kiosk@/library?host=/run/postgresql",
        "postgresql+psycopg://kiosk:p%40ss@db.hall.example:5433/library?sslmode=verify-full",
        "postgresql+psycopg://kiosk@[::1]:5433/library",
    ],
)
def test_the_usual_ways_of_naming_a_database_are_taken(
    url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("KIOSK_LIBRARY__URL", url)
    found = read_settings(tmp_path / "kiosk.toml").library.url
    assert found
    assert found.get_secret_value() == url


def test_without_a_server_the_library_is_a_file() -> None:
    assert Settings().library.url is None


# Moving there


def test_a_library_is_moved_whole_and_can_be_added_to(
    folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KIOSK_DATA", str(folder.root))
    done = CliRunner().invoke(cli, ["library", "move"], catch_exceptions=False)
    assert "items are on the server" in done.output
    file, there = open_file(folder), open_library(folder)
    with Session(file) as here, Session(there) as session, session.begin():
        for model in (Item, Hall, MediaAsset):
            count = select(func.count()).select_from(model)
            assert session.scalar(count) == here.scalar(count)
        session.add(Company(slug="new", relation="guest", title=LocalizedText({"en": "New"})))
    file.dispose()
    there.dispose()


def test_nothing_is_moved_over_what_others_have_made(moved: Engine, folder: DataFolder) -> None:
    with pytest.raises(StaffError, match="holds content already"):
        move_library(folder)


def test_a_move_that_is_cut_leaves_nothing(
    folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut(*_: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as patch:
        patch.setattr("kiosk.db.library.move._count_on", cut)
        with pytest.raises(ZeroDivisionError):
            move_library(folder)
    assert move_library(folder) > 0


def test_an_empty_library_on_the_server_is_said_to_want_the_one_of_a_pc(
    folder: DataFolder,
) -> None:
    library = open_library(folder)
    with pytest.raises(StaffError, match=r"server is empty\. Run `kiosk library move`"):
        set_inbox_key(library, "ab" * 32)
    library.dispose()


def test_a_pc_without_a_library_has_nothing_to_move(folder: DataFolder) -> None:
    folder.library.unlink()
    with pytest.raises(StaffError, match="There is no library on this PC"):
        move_library(folder)
    assert not folder.library.exists()


def test_without_a_server_nothing_is_moved(station: DataFolder) -> None:
    with pytest.raises(StaffError, match=r"library\.url"):
        move_library(station)


def test_a_film_of_eight_gigabytes_is_recorded(moved: Engine, folder: DataFolder) -> None:
    blob = BlobName("a" * 64, ".mp4")
    with editing(moved) as session:
        session.add(
            MediaAsset(
                name="long.mp4",
                sha256=blob.sha256,
                suffix=blob.suffix,
                mime="video/mp4",
                size=8_000_000_000,
            )
        )
    library = MediaLibrary(folder, Author("王", "办公室"))
    assert library.find(blob.sha256) is None  # recorded, but not on this PC
    library.close()
