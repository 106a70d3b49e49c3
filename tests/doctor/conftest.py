"""A healthy station, copied for each fault that is planted in it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.core.files.data_folder import DataFolder
from tests.db.conftest import sample_media, station_template
from tests.doctor.halls import CLIPS, publish_film, station_of
from tests.sound_server import SoundServer
from tests.sync.conftest import hall_template
from tests.sync.halls import Hall, copy_of

__all__ = ["hall_template", "sample_media", "station_template"]


@pytest.fixture(scope="session")
def film_hall_template(hall_template: Hall, tmp_path_factory: pytest.TempPathFactory) -> Hall:
    folder = copy_of(hall_template.folder, tmp_path_factory.mktemp("film-hall") / "hall")
    hall = Hall(folder)
    publish_film(hall, CLIPS / "calm.mp4", 20_000)
    return hall


@pytest.fixture(scope="session")
def healthy_template(film_hall_template: Hall, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return station_of(film_hall_template, tmp_path_factory.mktemp("healthy") / "data").root


@pytest.fixture
def hall(film_hall_template: Hall, tmp_path: Path) -> Hall:
    return Hall(copy_of(film_hall_template.folder, tmp_path / "hall"))


@pytest.fixture
def station(healthy_template: Path, data_of_this_test: Path) -> DataFolder:
    """In KIOSK_DATA."""
    shutil.copytree(healthy_template, data_of_this_test)
    return DataFolder(data_of_this_test)


@pytest.fixture(scope="session")
def sound_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SoundServer]:
    server = SoundServer(tmp_path_factory.mktemp("pulse"))
    server.start()
    yield server
    server.stop()


@pytest.fixture(autouse=True)
def heard(sound_server: SoundServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """Programs of the test reach the sound server."""
    for name, value in sound_server.environment.items():
        monkeypatch.setenv(name, value)
