"""Which characters the fonts of a PC can draw."""

from __future__ import annotations

from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

from kiosk.core.glyphs import installed_fonts, missing_glyphs

NOWHERE = "\U0010fffd"
"""The last private character; no font of Debian has it."""


def font_with(characters: str, path: Path) -> Path:
    """A font file that draws a few characters, all of them alike."""
    names = {ord(character): f"u{ord(character):X}" for character in characters}
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder([".notdef", *names.values()])
    builder.setupCharacterMap(names)
    glyph = TTGlyphPen(None).glyph()
    builder.setupGlyf(dict.fromkeys([".notdef", *names.values()], glyph))
    builder.setupHorizontalMetrics(dict.fromkeys([".notdef", *names.values()], (1000, 0)))
    builder.setupHorizontalHeader()
    builder.setupNameTable({"familyName": "Test", "styleName": "Regular"})
    builder.setupOS2()
    builder.setupPost()
    builder.save(path)
    return path


def test_what_no_font_has_is_named_and_nothing_else(tmp_path: Path) -> None:
    one = font_with("通辽", tmp_path / "one.ttf")
    other = font_with("𬭎", tmp_path / "other.ttf")
    assert missing_glyphs("通辽𬭎𠮷🐎", [one, other]) == {"𠮷", "🐎"}


def test_what_cannot_be_seen_is_not_missed(tmp_path: Path) -> None:
    font = font_with("a", tmp_path / "font.ttf")
    assert missing_glyphs("a \n\t\u2060\u200d\u3000\ufe0f", [font]) == frozenset()


def test_fonts_that_are_not_needed_are_not_opened(tmp_path: Path) -> None:
    font = font_with("a", tmp_path / "font.ttf")
    assert missing_glyphs("a", [font, tmp_path / "gone.ttf"]) == frozenset()


def test_a_file_that_is_no_font_draws_nothing(tmp_path: Path) -> None:
    broken = tmp_path / "broken.ttf"
    broken.write_bytes(b"no font")
    assert missing_glyphs("a", [broken, tmp_path / "gone.ttf"]) == {"a"}


def test_the_fonts_of_a_set_up_pc_have_rare_names_and_the_languages_of_the_hall() -> None:
    assert missing_glyphs("通辽 Tongliao ᠮᠣᠩᠭᠣᠯ 𬭎 𠮷 𠀁 \U0002a6d6") == frozenset()
    assert missing_glyphs(NOWHERE) == {NOWHERE}


def test_fonts_of_a_user_are_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "fonts" / "hall").mkdir(parents=True)
    font = font_with("a", tmp_path / "fonts" / "hall" / "own.ttf")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert font in installed_fonts()
