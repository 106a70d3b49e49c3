"""The colours of a hall on the visitors' screen."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from sqlalchemy import Engine, text

from kiosk.core.content.hall_colours import HallColours, shades
from kiosk.core.files.data_folder import DataFolder
from kiosk.db.release.installed import open_current
from tests.core.test_hall_colours import SHADES
from tests.ui.conftest import OpenContent, OpenHall
from tests.ui.hall_window import HallWindow
from tests.ui.test_theme import everything_unreadable

PLAIN = HallColours("#A61B29", "#1E5FD9", "#FFF3D6")
"""A dark accent, on which letters are white."""
EXTREME = {
    "mended": HallColours("#FFFFFF", "#757575", "#00FF00"),
    "black": HallColours("#000000", "#FFFF00", "#FFFFFF"),
    "loud": HallColours("#FF00FF", "#FF0000", "#00FFFF"),
}


def choose(library: Engine, colours: HallColours) -> None:
    with library.begin() as connection:
        connection.execute(
            text("UPDATE hall SET main_colour = :m, accent_colour = :a, ground_colour = :g"),
            {"m": colours.main, "a": colours.accent, "g": colours.ground},
        )


def shown(hall: HallWindow, names: Iterable[str]) -> dict[str, str]:
    return {name: QColor(hall.theme.property(name)).name().upper() for name in names}


def test_a_new_release_brings_its_colours_and_high_contrast_ignores_them(
    open_hall: OpenHall, publish: OpenContent, library: Engine, tmp_path: Path
) -> None:
    content = publish()
    hall = open_hall(content=content)
    assert shown(hall, SHADES) == SHADES
    choose(library, PLAIN)
    publish()
    content.turn_to(open_current(DataFolder(tmp_path / "station")).database)
    hall.visit.release_changed(60)
    assert shown(hall, shades(PLAIN)) == shades(PLAIN)
    hall.begin()
    film = hall.item("watchFilm")
    painted = hall.window.grabWindow()
    place = hall.rect(film)
    assert (
        painted.pixelColor(int(place.left() + 20), int(place.center().y())).name().upper()
        == PLAIN.accent
    )
    hall.access.choose("highContrast", True)
    assert shown(hall, ["grass", "cream", "amber"]) == {
        "grass": "#000000",
        "cream": "#FFFFFF",
        "amber": "#FFD400",
    }


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(EXTREME))
@pytest.mark.parametrize("size", ["1920x1080", "1080x1920"])
def test_every_text_stands_out_in_any_colours(
    open_hall: OpenHall, publish: OpenContent, library: Engine, name: str, size: str
) -> None:
    choose(library, EXTREME[name])
    found = everything_unreadable(open_hall(size, content=publish()))
    assert not found, "\n".join(["", *found])
