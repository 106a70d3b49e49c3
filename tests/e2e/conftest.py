"""A station with sample content, copied for each test that changes it; an X server with a touch
screen."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.core.files.data_folder import DataFolder
from tests.touch_device import TouchDevice
from tests.xorg import xorg_with_touch


@pytest.fixture
def station(sample_station: Path, data_of_this_test: Path) -> DataFolder:
    shutil.copytree(sample_station, data_of_this_test)
    return DataFolder(data_of_this_test)


@pytest.fixture
def xorg_hall() -> Iterator[tuple[str, TouchDevice]]:
    """The name of a real X server's display, and its touch screen."""
    with xorg_with_touch() as screen:
        yield screen
