"""Puts the fonts into the bundle, and the configuration with which fontconfig finds them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from fontTools.misc.psCharStrings import T2CharString
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTCollection, TTFont

CHINESE = "Noto Sans CJK SC"
LANGUAGE_FORMS = ("aalt", "locl")
"""Features of OpenType that lead to the forms of other languages: all alternates, and those of the
language that a text is marked with. Qt marks none with one that is not the screen's."""
COLLECTIONS = Path("/usr/share/fonts/opentype/noto")
FONTS = Path("/usr/share/fonts/truetype")
RARE_CHINESE = "hanazono/HanaMinB.ttf"
PLAIN = (
    "noto/NotoSans-Bold.ttf",
    "noto/NotoSans-Regular.ttf",
    "noto/NotoSansMongolian-Regular.ttf",
    "noto/NotoSansSymbols-Regular.ttf",
    "noto/NotoSansSymbols2-Regular.ttf",
)

END_OF_GLYPH = b"\x0e"
"""The program of a glyph without an outline."""


def add_fonts(target: Path, configuration: Path) -> dict[Path, Path]:
    """Copy the fonts and fontconfig's configuration to `target`; where they came from, by file.

    Of the collections for Chinese, Japanese and Korean only the simplified Chinese font is taken:
    it has every character that the others have, and no longer the forms of other languages.
    """
    target.mkdir(parents=True, exist_ok=True)
    copied = {}
    for name in PLAIN:
        copied[target / Path(name).name] = FONTS / name
        shutil.copy(FONTS / name, target)
    for weight in ("Regular", "Bold"):
        source = COLLECTIONS / f"NotoSansCJK-{weight}.ttc"
        copy = target / f"NotoSansCJKsc-{weight}.otf"
        with TTCollection(source, lazy=True) as collection:
            font = next(it for it in collection if it["name"].getDebugName(1) == CHINESE)
            empty_unreachable_glyphs(font)
            save_font(font, copy)
        copied[copy] = source
    rare = target / Path(RARE_CHINESE).name
    with TTFont(FONTS / RARE_CHINESE, lazy=True) as font:
        leave_out_characters(font, characters_of(list(copied)))
        save_font(font, rare)
    copied[rare] = FONTS / RARE_CHINESE
    shutil.copy(configuration, target / "fonts.conf")
    return copied


def save_font(font: TTFont, target: Path) -> None:
    """With the times of its source, so that each build gives the same bytes, and an update of the
    program need not bring the font once more."""
    font.recalcTimestamp = False
    font.save(target)


def characters_of(files: list[Path]) -> set[int]:
    """The characters that any of the fonts has."""
    characters: set[int] = set()
    for file in files:
        with TTFont(file, lazy=True) as font:
            characters |= set(font.getBestCmap())
    return characters


def leave_out_characters(font: TTFont, characters: set[int]) -> None:
    """Take characters out of a TrueType font, with their outlines; what is written of the font
    itself stays."""
    options = Options(
        drop_tables=["FFTM"], name_IDs=["*"], name_languages=["*"], recalc_bounds=False
    )
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=set(font.getBestCmap()) - characters)
    subsetter.subset(font)


def empty_unreachable_glyphs(font: TTFont) -> None:
    """Take the outlines of those glyphs out of a CFF font that only texts marked as being in
    another language would show: a quarter of the file. No character is lost."""
    font.recalcBBoxes = False  # would draw every glyph
    substitutions = font["GSUB"].table
    numbers: dict[bool, set[int]] = {True: set(), False: set()}
    for record in substitutions.FeatureList.FeatureRecord:
        of_languages = record.FeatureTag in LANGUAGE_FORMS
        numbers[of_languages] |= set(record.Feature.LookupListIndex)
        if of_languages:
            record.Feature.LookupListIndex, record.Feature.LookupCount = [], 0
    reachable = {".notdef"}
    for table in font["cmap"].tables:
        reachable |= set(table.cmap.values())
        for variants in (getattr(table, "uvsDict", None) or {}).values():
            reachable |= {glyph for _character, glyph in variants if glyph}
    for number, lookup in enumerate(substitutions.LookupList.Lookup):
        if number not in numbers[True] - numbers[False]:
            for subtable in lookup.SubTable:
                reachable |= set(_results(getattr(subtable, "ExtSubTable", subtable)))
    strings = font["CFF "].cff.topDictIndex[0].CharStrings
    for glyph, number in strings.charStrings.items():
        if glyph not in reachable:
            strings.charStringsIndex[number] = T2CharString(bytecode=END_OF_GLYPH)


def _results(subtable: Any) -> Iterator[str]:
    """The glyphs that a substitution may put in."""
    for result in getattr(subtable, "mapping", {}).values():  # single, multiple
        yield from [result] if isinstance(result, str) else result
    for results in getattr(subtable, "alternates", {}).values():
        yield from results
    for ligatures in getattr(subtable, "ligatures", {}).values():
        yield from (ligature.LigGlyph for ligature in ligatures)
