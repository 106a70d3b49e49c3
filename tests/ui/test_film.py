"""The film on a real window, with both renderers; each window is a program of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.changing_screen import changing_screen

HERE = Path(__file__).parent
CLIP = HERE.parent / "media" / "clips" / "hall.mp4"
LEFT, RIGHT, GROUND = (212, 72, 37), (35, 83, 206), (0x10, 0x20, 0x30)
"""By BT.709, as every HD film; the same with a GPU and without."""
TOLERANCE = 6
RENDERERS = {
    "software": {"QT_QUICK_BACKEND": "software"},
    "gpu": {"QT_QUICK_BACKEND": "rhi", "LIBGL_ALWAYS_SOFTWARE": "1"},
}
HARMLESS = ("qt.multimedia",)
"""What Qt Multimedia says about sound servers and decoders, none of which we use."""


def show(
    renderer: str,
    display: str,
    *,
    frames: int,
    manner: str = "fit",
    meant: tuple[str, ...] = (),
    scales: str = "",
) -> dict[str, Any]:
    """What film_window.py reports; fails when it crashes or complains of more than is `meant`.

    `scales` says how many pixels of each screen stand for one."""
    environment = {
        **os.environ,
        **RENDERERS[renderer],
        "DISPLAY": display,
        "QT_SCREEN_SCALE_FACTORS": scales,
    }
    command = [sys.executable, str(HERE / "film_window.py"), str(CLIP), str(frames)]
    done = subprocess.run(
        [*command, manner],
        env=environment,
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    complaints = [
        line for line in done.stderr.splitlines() if not line.startswith(HARMLESS + meant)
    ]
    assert not complaints
    assert done.returncode == 0
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def near(seen: list[int], meant: tuple[int, int, int], tolerance: int) -> bool:
    return all(abs(a - b) <= tolerance for a, b in zip(seen, meant, strict=True))


@pytest.mark.parametrize(
    ("renderer", "manner"), [("software", "fit"), ("gpu", "fit"), ("software", "down")]
)
def test_a_film_is_seen_whole_moving_and_in_its_colours_and_goes_without_a_trace(
    renderer: str, manner: str, display: str
) -> None:
    report = show(renderer, display, frames=60, manner=manner)
    assert report["software"] is (renderer == "software")
    assert report["statuses"] == ["opening", "playing", "empty", "opening", "playing"]
    assert len(report["looks"]) > 5
    for left, right, last_row, below, above in report["looks"][1:]:
        assert near(left, LEFT, TOLERANCE)
        assert near(right, RIGHT, TOLERANCE)
        assert near(last_row, LEFT, TOLERANCE)
        assert near(below, GROUND, 0)
        assert near(above, GROUND, 0)
    assert report["squares"][-1] > report["squares"][0]
    for look in (report["before"], report["after"]):
        assert all(near(pixel, GROUND, 0) for pixel in look)


@pytest.mark.parametrize("renderer", RENDERERS)
def test_a_film_that_covers_leaves_no_bars(renderer: str, display: str) -> None:
    report = show(renderer, display, frames=30, manner="cover")
    assert not any(near(pixel, GROUND, 20) for look in report["looks"][1:] for pixel in look)


def test_workers_that_are_lost_leave_no_shared_memory_behind(display: str) -> None:
    report = show(
        "software", display, frames=75, manner="lose workers", meant=("film worker lost: ended",)
    )
    assert report["rings"] == 1


def test_frames_have_the_pixels_of_the_screen_to_which_the_window_has_gone() -> None:
    with changing_screen() as panel:
        panel.turn_to(960 + 1920, 1200)
        panel.add("left", 960, 600, 0, shows=True)
        panel.add("right", 1920, 1200, 960)
        report = show(
            "software",
            panel.display,
            frames=90,
            manner="change screen",
            scales="left=1;right=2",
        )
    assert report["widths"][0] == 960
    assert report["widths"][-1] == 1920
