"""A hall whose first release is published, made once and copied; web servers that serve it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.core.files.data_folder import DataFolder
from tests.db.conftest import sample_media, station_template
from tests.sync.halls import Hall, Station, copy_of

__all__ = ["sample_media", "station_template"]


@pytest.fixture(scope="session")
def hall_template(station_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Hall:
    folder = copy_of(DataFolder(station_template), tmp_path_factory.mktemp("hall") / "hall")
    hall = Hall(folder)
    hall.publish("the first")
    return hall


@pytest.fixture
def hall(hall_template: Hall, tmp_path: Path) -> Hall:
    """A hall that has published release 1 into its own channel."""
    return Hall(copy_of(hall_template.folder, tmp_path / "hall"))


@pytest.fixture
def station(hall: Hall, tmp_path: Path) -> Station:
    """A station that is enrolled to the hall's channel and has nothing of it yet."""
    folder = DataFolder(tmp_path / "station")
    folder.prepare()
    enrolled = Station(folder)
    enrolled.enroll(hall.url)
    return enrolled
