"""Mongolian as it is written: shaped as HarfBuzz shapes it, in columns from the left."""

from __future__ import annotations

from pathlib import Path

import pytest
import uharfbuzz
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter, QRawFont, QTextLayout

from kiosk.ui.vertical.setting import (
    FAMILIES,
    Columns,
    set_columns,
    stands_upright,
)
from kiosk.ui.window.fonts import FONT
from tests.calls import calls

FONT_FILE = Path("/usr/share/fonts/truetype/noto/NotoSansMongolian-Regular.ttf")
"""From the package fonts-noto-core of tools/setup/system-packages.txt."""

WORDS = {
    "Mongol": "ᠮᠣᠩᠭᠣᠯ",
    "Inner Mongolia": "ᠦᠪᠦᠷ ᠮᠣᠩᠭᠣᠯ",
    "Tongliao": "ᠲᠥᠩᠯᠢᠶᠣᠤ",
    "Khorchin": "ᠬᠣᠷᠴᠢᠨ",
    "Beijing": "ᠪᠡᠭᠡᠵᠢᠩ",
    "MVS before a": "ᠰᠠᠷ\u180eᠠ",
    "MVS before e": "ᠨᠡᠷ\u180eᠡ",
    "NNBSP before yin": "ᠮᠣᠩᠭᠣᠯ\u202fᠤᠨ",
    "NNBSP before dur": "ᠬᠣᠲᠠ\u202fᠳᠤ",
    "NNBSP before iyer": "ᠮᠣᠷᠢ\u202fᠶᠢᠡᠷ",
    "FVS1": "ᠬ\u180bᠠᠨ",
    "FVS1 within": "ᠠᠨ\u180bᠠ",
    "FVS2": "ᠭ\u180cᠠᠵᠠᠷ",
    "FVS3": "ᠶ\u180dᠢ",
    "digits": "᠒᠐᠑᠙",
}


def font_of(size: int) -> QFont:
    font = QFont()
    font.setFamilies([*FAMILIES, FONT])
    font.setPixelSize(size)
    return font


@pytest.fixture
def font(application: QGuiApplication) -> QFont:
    return font_of(40)


def glyphs_of_harfbuzz(word: str) -> list[int]:
    face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(FONT_FILE)))
    buffer = uharfbuzz.Buffer()
    buffer.add_str(word)
    buffer.direction, buffer.script, buffer.language = "ltr", "Mong", "mn"
    uharfbuzz.shape(uharfbuzz.Font(face), buffer)
    return [info.codepoint for info in buffer.glyph_infos]


def glyphs_of_qt(columns: Columns) -> list[int]:
    runs = columns.lines[0].glyphRuns(-1, -1, QTextLayout.GlyphRunRetrievalFlag.RetrieveAll)
    assert {run.rawFont().familyName() for run in runs} == {FAMILIES[0]}
    return [glyph for run in runs for glyph in run.glyphIndexes()]


def visible(glyphs: list[int]) -> list[int]:
    """Without what is never painted: HarfBuzz leaves an empty glyph where Qt leaves none."""
    raw = QRawFont(str(FONT_FILE), 40)
    return [glyph for glyph in glyphs if not raw.pathForGlyph(glyph).isEmpty()]


@pytest.mark.parametrize("name", WORDS)
def test_words_have_the_glyphs_that_harfbuzz_gives_them(font: QFont, name: str) -> None:
    columns = set_columns(WORDS[name], font, 2000)
    assert visible(glyphs_of_qt(columns)) == visible(glyphs_of_harfbuzz(WORDS[name]))


def test_the_glyphs_of_a_word_depend_on_its_selectors(font: QFont) -> None:
    plain = set_columns(WORDS["FVS1 within"].replace("\u180b", ""), font, 2000)
    chosen = set_columns(WORDS["FVS1 within"], font, 2000)
    assert visible(glyphs_of_qt(plain)) != visible(glyphs_of_qt(chosen))


def picture_of(columns: Columns, height: int) -> QImage:
    image = QImage(int(columns.width), height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    with QPainter(image) as painter:
        painter.setPen(QColor("black"))
        columns.draw(painter)
    return image


def ink(image: QImage) -> QRect:
    """The rectangle around everything that is dark."""
    dark = [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).lightness() < 128
    ]
    xs, ys = [x for x, _ in dark], [y for _, y in dark]
    return QRect(min(xs), min(ys), max(xs) - min(xs) + 1, max(ys) - min(ys) + 1)


def test_a_word_stands_upright_in_its_column(font: QFont) -> None:
    drawn = ink(picture_of(set_columns("ᠮᠣᠩᠭᠣᠯ", font, 400), 400))
    assert drawn.height() > 3 * drawn.width()


def test_columns_go_from_left_to_right_and_lines_from_the_top_down(font: QFont) -> None:
    """The first column holds a long word, the second a short one, both from the top."""
    columns = set_columns("ᠪᠡᠭᠡᠵᠢᠩ\nᠨᠡᠷ", font, 400)
    image = picture_of(columns, 400)
    half = int(columns.pitch)
    first, second = ink(image.copy(0, 0, half, 400)), ink(image.copy(half, 0, half, 400))
    assert len(columns.lines) == 2
    assert first.height() > 1.5 * second.height()
    assert first.top() < 12
    assert second.top() < 12


def test_the_first_letter_is_at_the_top(font: QFont) -> None:
    """The ng with which the word for Beijing ends has its tail at the foot, on the left."""
    columns = set_columns("ᠪᠡᠭᠡᠵᠢᠩ", font, 400)
    whole = ink(picture_of(columns, 400))
    without_end = ink(picture_of(set_columns("ᠪᠡᠭᠡᠵᠢ", font, 400), 400))
    assert whole.top() == without_end.top()
    assert whole.bottom() > without_end.bottom()


def test_chinese_within_stands_upright(font: QFont) -> None:
    """The character for one is a line across the column, not along it."""
    drawn = ink(picture_of(set_columns("一", font, 400), 400))
    assert drawn.width() > 4 * drawn.height()


def test_latin_letters_lie_on_their_side(font: QFont) -> None:
    drawn = ink(picture_of(set_columns("I", font, 400), 400))
    assert drawn.width() > 3 * drawn.height()


def test_more_columns_than_there_is_room_for_end_in_an_ellipsis(font: QFont) -> None:
    columns = set_columns("ᠮᠣᠩᠭᠣᠯ " * 40, font, 400, most=3)
    assert len(columns.lines) == 3
    assert columns.elided
    assert columns.lines[-1].text().endswith("…")
    assert columns.longest <= 401
    assert not set_columns("ᠮᠣᠩᠭᠣᠯ", font, 400, most=3).elided


def test_lines_break_where_they_should_after_characters_beyond_the_basic_plane(
    font: QFont,
) -> None:
    words = ["𠮷𬭎", "ᠮᠣᠩᠭᠣᠯ", "𠮷", "ᠬᠣᠷᠴᠢᠨ", "ᠲᠥᠩᠯᠢᠶᠣᠤ", "𬭎"]
    columns = set_columns(" ".join(words), font, 200)
    assert len(columns.lines) > 2
    assert [word for line in columns.lines for word in line.text().split()] == words


@pytest.mark.parametrize("text", ["内", "𠮷", "𬭎"])
def test_what_stands_upright(text: str) -> None:
    assert stands_upright(text)


@pytest.mark.parametrize(
    "text",
    ["\u202eᠮᠣᠩᠭᠣᠯ\u202c", "👩\u200d👧 ᠮᠣᠩᠭᠣᠯ 内蒙古", "<b>ᠮᠣᠩ</b>", "\u180b\u202f", "\t\x07\n\n"],
)
def test_strange_text_is_set_and_drawn(font: QFont, text: str) -> None:
    columns = set_columns(text, font, 400, most=4)
    assert columns.longest <= 401
    image = QImage(400, 400, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        columns.draw(painter)


def test_setting_and_drawing_a_title_is_little_work(font: QFont) -> None:
    title = "ᠪᠡᠭᠡᠵᠢᠩ ᠦᠪᠦᠷ ᠮᠣᠩᠭᠣᠯ " * 3

    def draw() -> None:
        picture = QImage(400, 400, QImage.Format.Format_RGB32)
        with QPainter(picture) as painter:
            set_columns(title, font, 400, most=4).draw(painter)

    draw()
    assert calls(draw) < 1000  # about a millisecond beside what HarfBuzz takes
