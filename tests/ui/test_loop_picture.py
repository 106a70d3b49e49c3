"""The picture of the attract loop for those who look after stations: small, without visitors."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from kiosk.ui.station.loop_picture import LoopPicture
from tests.ui.hall_window import HallWindow, until


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "screen.webp"


def test_the_attract_loop_is_pictured_small(hall: HallWindow, target: Path) -> None:
    picture = LoopPicture(hall.window, hall.visit.session_viewmodel, hall.panel, target)
    picture.take()
    until(target.exists)
    picture.close()
    with Image.open(target) as shown:
        assert (shown.format, shown.size) == ("WEBP", (480, 270))
        assert len(shown.convert("RGB").getcolors(1 << 20) or ()) > 100
    assert target.stat().st_size < 100_000


def test_nobody_who_is_there_is_pictured(hall: HallWindow, target: Path) -> None:
    hall.begin()
    picture = LoopPicture(hall.window, hall.visit.session_viewmodel, hall.panel, target)
    picture.take()
    hall.settle()
    picture.close()
    assert not target.exists()


def test_a_disk_that_refuses_costs_the_picture_alone(
    hall: HallWindow, target: Path, expected_logs: pytest.LogCaptureFixture
) -> None:
    picture = LoopPicture(
        hall.window, hall.visit.session_viewmodel, hall.panel, target / "nowhere" / "screen.webp"
    )
    picture.take()
    until(lambda: "no picture of the attract loop" in expected_logs.text)
    picture.close()
