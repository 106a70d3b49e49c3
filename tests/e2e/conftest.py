"""A station with sample content, made once and copied for each test that changes it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kiosk.core.folders import DataFolder
from kiosk.ops.first_start import prepare_station


@pytest.fixture(scope="session")
def sample_station(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder as it is after the first start; not to be changed."""
    folder = DataFolder(tmp_path_factory.mktemp("sample") / "data")
    folder.prepare()
    prepare_station(folder)
    return folder.root


@pytest.fixture
def station(sample_station: Path, data_of_this_test: Path) -> DataFolder:
    shutil.copytree(sample_station, data_of_this_test)
    return DataFolder(data_of_this_test)
