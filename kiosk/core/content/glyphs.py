"""Which characters the fonts of this PC can draw. Knows neither Qt nor the database.

Qt looks through all installed fonts for a character, so one that no font has becomes an empty box.
"""

from __future__ import annotations

import logging
import os
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

log = logging.getLogger("kiosk.fonts")

BUNDLED_FONTS = Path(__file__).parents[2] / "fonts"
"""Fonts that come with the program itself, where it is a bundle."""

FONT_SUFFIXES = frozenset({".otf", ".ttc", ".ttf"})
INVISIBLE_CATEGORIES = frozenset({"Cc", "Cf", "Zl", "Zp", "Zs"})
VARIATION_SELECTORS = frozenset((*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)))


def missing_glyphs(text: Iterable[str], fonts: Iterable[Path] | None = None) -> frozenset[str]:
    """The characters of a text that none of the fonts can draw; by default all that are installed.

    Fonts are opened, the largest first, until every character is found.
    """
    wanted = {ord(character) for character in text if _is_visible(character)}
    for font in installed_fonts() if fonts is None else fonts:
        if not wanted:
            break
        wanted -= _coverage(font)
    return frozenset(map(chr, wanted))


def installed_fonts() -> list[Path]:
    """The font files of this PC, the largest first."""
    files = {
        file
        for folder in _font_folders()
        for file in folder.rglob("*")
        if file.suffix.lower() in FONT_SUFFIXES and file.is_file()
    }
    return sorted(files, key=lambda file: (-file.stat().st_size, file))


def _font_folders() -> Iterator[Path]:
    """Where the system, its users and this program keep fonts."""
    yield BUNDLED_FONTS
    if sys.platform == "win32":
        yield Path(os.environ.get("WINDIR", r"C:\Windows"), "Fonts")
        if local := os.environ.get("LOCALAPPDATA"):
            yield Path(local, "Microsoft", "Windows", "Fonts")
        return
    shared = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    own = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    for folder in (*shared.split(":"), own):
        yield Path(folder, "fonts")
    yield Path.home() / ".fonts"


@cache
def _coverage(font: Path) -> frozenset[int]:
    """The code points of a font file; of a collection those of its first font, as the others have
    the same. A file that cannot be read counts as empty, and is logged."""
    from fontTools.ttLib import TTFont  # takes 50 ms, and few commands need it

    try:
        # Opened here: fontTools 4.68 leaves a file open that turns out to be no font.
        with font.open("rb") as file, TTFont(file, fontNumber=0, lazy=True) as opened:
            return frozenset(opened.getBestCmap() or ())
    except Exception as error:  # noqa: BLE001 - of damage fontTools raises struct.error, KeyError, …
        log.warning("the font %s cannot be read (%s: %s)", font, type(error).__name__, error)
        return frozenset()


def _is_visible(character: str) -> bool:
    return (
        unicodedata.category(character) not in INVISIBLE_CATEGORIES
        and ord(character) not in VARIATION_SELECTORS
    )
