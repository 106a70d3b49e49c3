"""Which characters the fonts of a PC can draw."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

from kiosk.core.content.glyphs import installed_fonts, missing_glyphs

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


def test_a_file_that_is_no_font_draws_nothing_and_is_named(
    tmp_path: Path, expected_logs: pytest.LogCaptureFixture
) -> None:
    broken = tmp_path / "broken.ttf"
    broken.write_bytes(b"no font")
    assert missing_glyphs("a", [broken, tmp_path / "gone.ttf"]) == {"a"}
    for name in ("broken.ttf", "gone.ttf"):
        assert f"the font {tmp_path / name} cannot be read" in expected_logs.text


def table_of(font: bytes, tag: bytes) -> range:
    """Where a table lies in a font file."""
    entry = font.index(tag)
    start, length = struct.unpack(">II", font[entry + 8 : entry + 16])
    return range(start, start + length)


def test_a_font_with_any_damage_draws_no_more_than_before_and_ends_nothing(
    tmp_path: Path, expected_logs: pytest.LogCaptureFixture
) -> None:
    """Each byte of its directory and of its table of characters as a bad disk may read it, and
    the file cut off anywhere: fontTools raises KeyError, AssertionError, struct.error and more."""
    whole = font_with("通辽a", tmp_path / "whole.ttf").read_bytes()
    places = [*range(12 + 16 * whole[5]), *table_of(whole, b"cmap"), *table_of(whole, b"maxp")]
    damaged = [
        whole[:place] + bytes([byte]) + whole[place + 1 :] for place in places for byte in (0, 255)
    ]
    damaged += [whole[:length] for length in range(0, len(whole), 7)]
    drew_nothing = 0
    for number, content in enumerate(damaged):
        font = tmp_path / f"{number}.ttf"
        font.write_bytes(content)
        drew_nothing += missing_glyphs("通辽a", [font]) == set("通辽a")
    assert 100 < drew_nothing < len(damaged)
    for kind in ("KeyError", "AssertionError", "TTLibError", "error"):
        assert f"cannot be read ({kind}: " in expected_logs.text


def test_a_damaged_font_hides_nothing_that_another_has(
    tmp_path: Path, expected_logs: pytest.LogCaptureFixture
) -> None:
    whole = font_with("通辽", tmp_path / "whole.ttf")
    damaged = tmp_path / "damaged.ttf"
    damaged.write_bytes(whole.read_bytes().replace(b"maxp", b"MAXP"))
    assert missing_glyphs("通辽", [damaged, whole]) == frozenset()
    assert str(damaged) in expected_logs.text


def test_the_fonts_of_a_set_up_pc_have_rare_names_and_the_languages_of_the_hall() -> None:
    assert missing_glyphs("通辽 Tongliao ᠮᠣᠩᠭᠣᠯ 𬭎 𠮷 𠀁 \U0002a6d6") == frozenset()
    assert missing_glyphs(NOWHERE) == {NOWHERE}


def test_fonts_of_a_user_are_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "fonts" / "hall").mkdir(parents=True)
    font = font_with("a", tmp_path / "fonts" / "hall" / "own.ttf")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert font in installed_fonts()
