"""The code for the phone: read from the screen by a real decoder."""

from __future__ import annotations

import pytest
import zxingcpp
from PIL import Image
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QImage

from kiosk.core.content.qr_code_text import MAX_CODE_BYTES
from kiosk.ui.images.qr_provider import QrProvider, qr_source
from kiosk.ui.screenshots.screenshot_run import LOOKS
from tests.ui.conftest import OpenHall
from tests.ui.hall_window import HallWindow


def read(image: QImage) -> list[str]:
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    size, lines = (grey.width(), grey.height()), bytes(grey.constBits())
    picture = Image.frombytes("L", size, lines, "raw", "L", grey.bytesPerLine())
    return [found.text for found in zxingcpp.read_barcodes(picture)]


@pytest.mark.slow
@pytest.mark.parametrize("size", ["1920x1080", "1080x1920", "1366x768", "3840x2160"])
@pytest.mark.parametrize("language", ["zh-Hans", "en"])
def test_a_phone_reads_the_project_from_the_screen(
    open_hall: OpenHall, size: str, language: str
) -> None:
    hall = open_hall(size)
    hall.begin(language)
    hall.open("project")
    hall.touch("takeHome")
    hall.until(lambda: bool(read(hall.window.grabWindow())))
    (text,) = read(hall.window.grabWindow())
    title = str(hall.pages[-1].model.property("title"))
    assert text.startswith(f"{title}\n")
    assert text.endswith(str(hall.visit.hall_viewmodel.property("name")))


def module_of(code: QImage) -> float:
    """How many pixels wide a module is: the first dark line is the edge of a finder, of seven."""
    lines = (
        [code.pixelColor(x, y).black() > 127 for x in range(code.width())]
        for y in range(code.height())
    )
    line = next(line for line in lines if any(line))
    first = line.index(True)
    return (line.index(False, first) - first) / 7


LEAST_MODULE = 4
"""Pixels; on a screen of 390 dots an inch or fewer, such a code is 25 mm wide."""


@pytest.mark.slow
@pytest.mark.parametrize("look", ["normal", "all"])
@pytest.mark.parametrize("size", ["1024x768", "1280x1024", "1366x768", "768x1366", "2560x1080"])
def test_the_code_is_large_enough_for_any_phone(open_hall: OpenHall, size: str, look: str) -> None:
    hall = open_hall(size)
    hall.begin("en")
    for choice in LOOKS[look]:
        hall.access.choose(choice, True)
    hall.open("project")
    hall.touch("takeHome")
    hall.until(lambda: bool(read(hall.window.grabWindow())))
    code = hall.window.grabWindow().copy(hall.rect(hall.item("code")).toRect())
    assert module_of(code) >= LEAST_MODULE


@pytest.mark.parametrize(
    "text",
    ["a", "京蒙" * 119, "Ω" * (MAX_CODE_BYTES // 2), "emoji 🐎 and عربي", "x" * MAX_CODE_BYTES],
)
def test_every_text_that_fits_is_read_again(text: str) -> None:
    name = qr_source(text).removeprefix("image://qr/")
    assert read(QrProvider().requestImage(name, QSize(), QSize(500, 500))) == [text]


def panel_shown(hall: HallWindow) -> bool:
    return hall.has("closeCode")


@pytest.mark.parametrize("way", ["button", "beside", "escape", "next"])
def test_the_code_goes_away_again(hall: HallWindow, way: str) -> None:
    hall.begin()
    hall.open("company")
    hall.touch("takeHome")
    assert panel_shown(hall)
    assert hall.focused == "closeCode"
    match way:
        case "button":
            hall.touch("closeCode")
        case "beside":
            hall.touch_at(QPoint(30, 1050))
        case "escape":
            hall.key(Qt.Key.Key_Escape)
        case "next":
            hall.visit.chooseLanguage("en")
            hall.settle()
    assert not panel_shown(hall)
    assert hall.page == "Company"
