"""An editor over the sample library, as a file and on a server; a station that has no library."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

import pytest
from sqlalchemy import Engine

from kiosk.core.account import Account, Role
from kiosk.core.files.data_folder import DataFolder
from kiosk.db.library.opening import open_file, open_served
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.commands import Editor
from tests.db.conftest import (
    empty_library,
    library,
    place,
    sample_database,
    sample_media,
    server,
    station,
    station_template,
)
from tests.db.postgresql import Server
from tests.db.stations import NOW
from tests.editorial.pad import Pad
from tests.editorial.strategies import Known, known_in

__all__ = [
    "empty_library",
    "library",
    "place",
    "sample_database",
    "sample_media",
    "server",
    "station",
    "station_template",
]


class Clock:
    """The time it is, moved by the test."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now

    def pass_days(self, days: int) -> None:
        self.now += timedelta(days=days)


class FreshLibrary(Protocol):
    """Opens a copy of the sample library, and a folder beside it; both are gone afterwards."""

    def __call__(self) -> AbstractContextManager[tuple[Engine, Path]]: ...


@pytest.fixture
def fresh_library(
    station_template: Path, place: Server | None, sample_database: str
) -> FreshLibrary:
    """For tests that take many libraries, each as it was at first."""

    @contextmanager
    def fresh() -> Iterator[tuple[Engine, Path]]:
        with ExitStack() as opened:
            folder = Path(opened.enter_context(TemporaryDirectory()))
            if place:
                name = opened.enter_context(place.new_database(sample_database))
                library = open_served(place.url(name))
            else:
                shutil.copy(DataFolder(station_template).library, folder)
                library = open_file(DataFolder(folder))
            opened.callback(library.dispose)
            yield library, folder

    return fresh


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(library: Engine, clock: Clock) -> LibraryStore:
    return LibraryStore(library, clock)


@pytest.fixture(scope="session")
def sample_store(station_template: Path) -> Iterator[LibraryStore]:
    """The sample library, a file; not to be changed."""
    library = open_file(DataFolder(station_template))
    yield LibraryStore(library, Clock())
    library.dispose()


@pytest.fixture(scope="session")
def known(sample_store: LibraryStore) -> Known:
    """What there is to refer to in every copy of the sample library."""
    return known_in(sample_store)


@pytest.fixture
def editor(store: LibraryStore) -> Editor:
    return Editor(store, Account("wang", "王", Role.EDITOR), "hall-1")


@pytest.fixture
def other_editor(store: LibraryStore) -> Editor:
    return Editor(store, Account("li", "李", Role.EDITOR), "office")


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    """A station that has only synced a release."""
    made = DataFolder(tmp_path / "数据 #1")
    made.prepare()
    made.current.write_text("1")
    return made


@pytest.fixture
def pad(folder: DataFolder) -> Iterator[Pad]:
    """Signing in on that station, with nobody invited yet."""
    with ExitStack() as stack:
        yield Pad(folder, stack)
