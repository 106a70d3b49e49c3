"""The code for the phone: read from the screen by a real decoder."""

from __future__ import annotations

import pytest
import zxingcpp
from PIL import Image
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QImage

from kiosk.core.take_home import LIMIT_BYTES
from kiosk.ui.qr import QrProvider, qr_source
from tests.ui.conftest import OpenHall
from tests.ui.hall_window import HallWindow


def read(image: QImage) -> list[str]:
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    size, lines = (grey.width(), grey.height()), bytes(grey.constBits())
    picture = Image.frombytes("L", size, lines, "raw", "L", grey.bytesPerLine())
    return [found.text for found in zxingcpp.read_barcodes(picture)]


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
    assert text.endswith(str(hall.visit.property("hallName")))


@pytest.mark.parametrize(
    "text", ["a", "京蒙" * 119, "Ω" * (LIMIT_BYTES // 2), "emoji 🐎 and عربي", "x" * LIMIT_BYTES]
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
            hall.touch_at(QPoint(60, 1000))
        case "escape":
            hall.key(Qt.Key.Key_Escape)
        case "next":
            hall.visit.chooseLanguage("en")
            hall.settle()
    assert not panel_shown(hall)
    assert hall.page == "Company"
