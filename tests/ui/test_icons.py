"""The icons: every one that QML names has a file, and every file can be drawn in any colour."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

import kiosk.ui
from kiosk.ui.images.icon_provider import ICONS, NAMES, UNKNOWN, IconProvider

QML = Path(kiosk.ui.__file__).parent / "qml"
NAMED = re.compile(r"\b(?:iconName|icon):(.*)|\bIcon \{[^{}]*?\bname:(.*)")
ICON_OF_KIND = re.compile(r"function iconOf\b.*?\n    \}", re.DOTALL)
CHOSEN = re.compile(r'(?<!== )(?<!case )"(\w+)"')
"""A text that is a value, not one that is compared with."""
PAINTED = ("stroke", "fill", "color", "style")


def named_in_qml() -> set[str]:
    found: set[str] = set()
    for source in QML.rglob("*.qml"):
        text = source.read_text("utf-8")
        values = [one or other for one, other in NAMED.findall(text)]
        for value in (*values, *ICON_OF_KIND.findall(text)):
            found.update(CHOSEN.findall(value))
    return found


def drawn(address: str, size: int = 48) -> QImage:
    return IconProvider().requestImage(address, QSize(), QSize(size, size))


def test_every_icon_that_qml_names_has_a_file() -> None:
    named = named_in_qml()
    assert {"search", "pause", "muted", "handshake", "projects", "backspace"} <= named
    assert named <= NAMES


@pytest.mark.parametrize("file", sorted(ICONS.glob("*.svg")), ids=lambda file: str(file.stem))
def test_a_file_is_drawn_on_the_grid_in_one_colour(file: Path) -> None:
    root = ET.parse(file).getroot()  # noqa: S314  # our own file
    assert root.get("viewBox") == "0 0 24 24"
    colours = {value for it in root.iter() for key, value in it.items() if key in PAINTED}
    assert colours == {"currentColor", "none"}
    picture = drawn(f"{file.stem}/C08A1E/none")
    inked = {
        picture.pixelColor(x, y).name()
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y).alpha() == 255
    }
    assert inked == {QColor("#C08A1E").name()}


def test_an_icon_is_filled_when_asked() -> None:
    middle = drawn("play/000000/FFFFFF").pixelColor(24, 24)
    assert middle.name() == "#ffffff"
    assert drawn("play/000000/none").pixelColor(24, 24).alpha() == 0


def test_a_name_without_a_file_gives_the_star() -> None:
    assert drawn("nobody-drew-it/000000/none") == drawn(f"{UNKNOWN}/000000/none")
