"""Fonts are opened once, however many sizes a screen draws, and whatever Qt closes."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication, QTextLayout

from kiosk.ui.window.fonts import FONT

SIZES = range(20, 320)
"""More than Qt keeps ready."""


def open_files() -> Counter[str]:
    """How often this process has each font file open; Qt maps them into memory."""
    lines = Path("/proc/self/maps").read_text().splitlines()
    return Counter(line.split()[-1] for line in lines if line.endswith((".ttc", ".ttf", ".otf")))


def draw_in_many_sizes() -> None:
    """At first with a sign that FONT does not have: the font that has it is needed no more soon."""
    for size in SIZES:
        font = QFont(FONT)
        font.setPixelSize(size)
        QFontMetricsF(font).horizontalAdvance("汉\u2060𠀁" if size == SIZES[0] else "汉")


def fonts_of(text: str) -> set[str]:
    """The families that a text in the font of the interface is really drawn with."""
    layout = QTextLayout(text, QFont(FONT))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return {run.rawFont().familyName() for run in layout.glyphRuns() if all(run.glyphIndexes())}


def test_rare_names_are_drawn_with_the_font_that_is_kept_for_them(
    application: QGuiApplication,
) -> None:
    assert fonts_of("通辽") == {FONT}
    assert fonts_of("𠀁𪛖") == {"HanaMinB"}


def test_no_font_is_opened_a_second_time(application: QGuiApplication) -> None:
    draw_in_many_sizes()  # now Qt has closed what tests before have left
    before = open_files()
    assert before
    for _ in range(3):
        draw_in_many_sizes()
    assert not open_files() - before
