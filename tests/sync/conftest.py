"""A hall whose first release is published, and a vendor with a first version: made once, copied."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kiosk.core.files.data_folder import DataFolder
from kiosk.core.installation import Installation
from tests.db.conftest import sample_media, station_template
from tests.sync.halls import Hall, Station, copy_of
from tests.sync.programs import Vendor, installed_from

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


@pytest.fixture(scope="session")
def vendor_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A vendor who has published version 1.0.0, and a PC on which it is in force."""
    place = tmp_path_factory.mktemp("vendor")
    vendor = Vendor(place / "vendor")
    vendor.begin()
    vendor.publish("1.0.0")
    installed_from(vendor, place / "install")
    return place


@pytest.fixture
def vendor(vendor_template: Path, tmp_path: Path) -> Vendor:
    shutil.copytree(vendor_template / "vendor", tmp_path / "vendor", symlinks=True)
    return Vendor(tmp_path / "vendor")


@pytest.fixture
def installation(vendor_template: Path, tmp_path: Path) -> Installation:
    shutil.copytree(vendor_template / "install", tmp_path / "install", symlinks=True)
    return Installation(tmp_path / "install")
