"""Colours that can be read, and one place for colours and sizes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QImage
from PySide6.QtQuick import QQuickItem

import kiosk.ui
from tests.ui.conftest import OpenHall
from tests.ui.hall_window import PAGES, TEXT, HallWindow
from tests.ui.looks import marks_of

QML = Path(kiosk.ui.__file__).parent / "qml"
SOURCES = [path for path in sorted(QML.rglob("*.qml")) if path.name != "Theme.qml"]

READABLE, LARGE_READABLE = 4.5, 3.0
LARGE, LARGE_BOLD = 36, 30
"""Design pixels from which on text counts as large."""
DARKEST_SHARE = 0.1
"""On a picture this share of the ground behind a text may be worse."""


def luminance(colour: QColor) -> float:
    """Relative luminance after WCAG 2."""
    parts = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def over(colour: QColor, ground: QColor, opacity: float) -> QColor:
    share = colour.alphaF() * opacity
    return QColor.fromRgbF(
        colour.redF() * share + ground.redF() * (1 - share),
        colour.greenF() * share + ground.greenF() * (1 - share),
        colour.blueF() * share + ground.blueF() * (1 - share),
    )


def opacity_of(item: QQuickItem) -> float:
    parent = item.parentItem()
    return float(item.opacity()) * (opacity_of(parent) if parent else 1.0)


def unreadable(hall: HallWindow) -> Iterator[str]:
    """Texts of the top layer that stand out too little from what is really behind them."""
    texts = [
        (mark.item, opacity_of(mark.item), mark.seen)
        for mark in marks_of(hall)
        if mark.item.inherits(TEXT) and mark.item.isEnabled()
        if not hall.covered.intersects(mark.seen)
    ]
    for item, _, _ in texts:
        item.setOpacity(0)
    ground = hall.window.grabWindow()
    for item, opacity, place in texts:
        if place.width() < 1 or place.height() < 1:
            continue
        seen = worst(ground, place, QColor(item.property("color")), opacity)
        if seen < needed(hall, item):
            yield f"{seen:.1f} “{str(item.property('text'))[:30]}”"


def worst(ground: QImage, place: QRectF, colour: QColor, opacity: float) -> float:
    """The contrast that all but the worst tenth of the ground behind a text gives."""
    found = sorted(
        contrast(over(colour, there, opacity), there)
        for x in range(24)
        for y in range(5)
        for there in [
            ground.pixelColor(
                int(place.left() + (x + 0.5) / 24 * place.width()),
                int(place.top() + (y + 0.5) / 5 * place.height()),
            )
        ]
    )
    return found[int(len(found) * DARKEST_SHARE)]


def needed(hall: HallWindow, item: QQuickItem) -> float:
    font = item.property("font")
    assert isinstance(font, QFont)
    size = font.pixelSize() / float(hall.theme.property("unit"))
    return LARGE_READABLE if size >= (LARGE_BOLD if font.bold() else LARGE) else READABLE


@pytest.mark.parametrize("high_contrast", [False, True], ids=["normal", "high"])
@pytest.mark.parametrize("size", ["1920x1080", "1080x1920"])
def test_every_text_stands_out_from_what_is_behind_it(
    open_hall: OpenHall, size: str, high_contrast: bool
) -> None:
    hall = open_hall(size)
    hall.access.choose("highContrast", high_contrast)
    hall.wait(0.3)
    found = [f"attract: {complaint}" for complaint in unreadable(hall)]
    hall.begin()
    for page in ("home", *PAGES):
        if page != "home":
            hall.open(page)
        hall.until(lambda: not pictures_pending(hall))
        found += [f"{page}: {complaint}" for complaint in unreadable(hall)]
    hall.ask()
    found += [f"still there: {complaint}" for complaint in unreadable(hall)]
    assert not found, "\n".join(["", *found])


def pictures_pending(hall: HallWindow) -> bool:
    return any(item.property("pending") for item in hall.items())


# One place for colours and sizes


def lines(pattern: str, *, but: tuple[str, ...] = ()) -> list[str]:
    """Lines of our QML, comments aside, in which a pattern is found."""
    return [
        f"{path.name}:{number}: {line.strip()}"
        for path in SOURCES
        if path.name not in but
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1)
        if re.search(pattern, re.sub(r"(^|\s)//.*", "", line))
    ]


def test_colours_are_written_in_the_theme_only() -> None:
    assert lines(r"\"#[0-9A-Fa-f]{3,8}\"|Qt\.(rgba|hsla|hsva)\(") == []
    assert lines(r"[cC]olou?r\s*:\s*\"(?!transparent)\w+\"") == []


def test_sizes_are_written_in_the_theme_only() -> None:
    sizes = r"(width|height|margins?|spacing|radius|padding|pixelSize|size|\bx|\by)"
    assert lines(rf"(?i){sizes}\s*:\s*(?!0\.)\d*[2-9]\d*(\.\d+)?\s*(;|$)") == []


def test_nothing_but_attract_loop_music_and_ceremony_moves_longer_than_the_theme_says() -> None:
    assert (
        lines(
            r"[dD]uration\s*:\s*\d{3,}",
            but=("AttractScreen.qml", "PanningPicture.qml", "MusicStage.qml", "Afterglow.qml"),
        )
        == []
    )


def test_all_text_is_plain_text_of_the_one_label_but_for_marked_matches() -> None:
    assert lines(r"^\s*Text\s*\{|textFormat", but=("Label.qml", "MarkedText.qml")) == []


def test_all_words_can_be_translated() -> None:
    """Attract loop and calm screen greet in both languages at once; `name` names icons."""
    bilingual = ("AttractScreen.qml", "CalmScreen.qml", "LanguageButtons.qml")
    assert lines(r"\b(text|title|note|label)\s*:\s*\"[^\"]", but=bilingual) == []
