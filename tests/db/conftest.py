"""A station with the sample content, made once and copied for every test that wants one."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from contextlib import ExitStack, nullcontext
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine

from kiosk.core.files.data_folder import DataFolder
from kiosk.db.catalog import Catalog
from kiosk.db.library.move import move_library
from kiosk.db.library.opening import open_library
from kiosk.db.sample import install_sample
from tests.db.postgresql import Server, running_server
from tests.db.stations import (
    NOW,
    PUBLIC_KEY,
    OpenCatalog,
    derive_stand_in,
    open_catalog,
    write_stand_ins,
)


@pytest.fixture(scope="session")
def sample_media(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Plain stand-ins under the names of the sample content's files."""
    media = tmp_path_factory.mktemp("sample-media")
    write_stand_ins(media)
    return media


@pytest.fixture(scope="session")
def station_template(tmp_path_factory: pytest.TempPathFactory, sample_media: Path) -> Path:
    folder = DataFolder(tmp_path_factory.mktemp("template"))
    folder.prepare()
    install_sample(folder, derive_stand_in, NOW, sample_media, PUBLIC_KEY)
    return folder.root


@pytest.fixture
def station(station_template: Path, tmp_path: Path) -> DataFolder:
    """A data folder with library, media and release 1 of the sample content."""
    shutil.copytree(station_template, tmp_path / "station")
    return DataFolder(tmp_path / "station")


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    if sys.platform == "win32":
        pytest.skip("the server of the tests is started by programs of Linux")
    with running_server() as running:
        yield running


@pytest.fixture(scope="session", params=["file", pytest.param("server", marks=pytest.mark.slow)])
def place(request: pytest.FixtureRequest) -> Server | None:
    """Where staff edit: None for the file in the data folder. Whoever takes it runs on both, but
    for tests marked `on_a_file`, which show a rule that asks no database."""
    server: Server | None = None
    if request.param == "server":
        server = request.getfixturevalue("server")
    return server


@pytest.fixture(scope="session")
def sample_database(place: Server | None, station_template: Path) -> Iterator[str]:
    """The name of a database on the server into which the sample library was moved."""
    if place is None:
        yield ""
        return
    with place.new_database() as name:
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("KIOSK_LIBRARY__URL", place.url(name))
            move_library(DataFolder(station_template))
        yield name


@pytest.fixture
def empty_library(
    place: Server | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[DataFolder]:
    """A data folder, and no library yet where its settings say that staff edit."""
    folder = DataFolder(tmp_path / "数据 #1")
    folder.prepare()
    with place.new_database() if place else nullcontext("") as name:
        if place:
            monkeypatch.setenv("KIOSK_LIBRARY__URL", place.url(name))
        yield folder


@pytest.fixture
def library(
    station: DataFolder,
    place: Server | None,
    sample_database: str,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Engine]:
    """The library of `station` with the sample content, as a file and on a server."""
    with place.new_database(sample_database) if place else nullcontext("") as name:
        if place:
            monkeypatch.setenv("KIOSK_LIBRARY__URL", place.url(name))
        engine = open_library(station)
        yield engine
        engine.dispose()


@pytest.fixture
def opened_catalog() -> Iterator[OpenCatalog]:
    """Opens catalogs of the release in force, and closes them after the test."""
    with ExitStack() as opened:

        def open_one(folder: DataFolder, now: datetime = NOW) -> Catalog:
            catalog = open_catalog(folder, now)
            opened.callback(catalog.close)
            return catalog

        yield open_one


@pytest.fixture
def catalog(station: DataFolder, opened_catalog: OpenCatalog) -> Catalog:
    return opened_catalog(station)
