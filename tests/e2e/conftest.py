"""A station with sample content, copied for each test that changes it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kiosk.core.files.data_folder import DataFolder


@pytest.fixture
def station(sample_station: Path, data_of_this_test: Path) -> DataFolder:
    shutil.copytree(sample_station, data_of_this_test)
    return DataFolder(data_of_this_test)
