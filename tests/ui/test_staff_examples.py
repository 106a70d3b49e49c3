"""What the pictures of staff mode show is an example, nothing of the PC that takes them."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from kiosk.core.files.data_folder import DataFolder
from kiosk.core.settings.settings import station_name
from kiosk.ui.screenshots.staff_examples import STATION, ExampleStation, library_copy


def test_pictures_name_a_station_of_the_hall(
    sample_station: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket, "gethostname", lambda: "vm")
    folder = DataFolder(sample_station)
    with library_copy(folder) as copy:
        assert station_name(copy.settings) == STATION
        assert copy.library.is_file()
    assert ExampleStation(folder).look().station == STATION
