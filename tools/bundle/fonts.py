"""Puts the fonts into the bundle, and the configuration with which fontconfig finds them."""

from __future__ import annotations

import shutil
from pathlib import Path

from fontTools.ttLib import TTCollection

CHINESE = "Noto Sans CJK SC"
COLLECTIONS = Path("/usr/share/fonts/opentype/noto")
FONTS = Path("/usr/share/fonts/truetype")
PLAIN = (
    "hanazono/HanaMinB.ttf",
    "noto/NotoSans-Bold.ttf",
    "noto/NotoSans-Regular.ttf",
    "noto/NotoSansMongolian-Regular.ttf",
    "noto/NotoSansSymbols-Regular.ttf",
    "noto/NotoSansSymbols2-Regular.ttf",
)


def add_fonts(target: Path, configuration: Path) -> dict[Path, Path]:
    """Copy the fonts and fontconfig's configuration to `target`; where they came from, by file.

    Of the collections for Chinese, Japanese and Korean only the simplified Chinese font is taken:
    it has every character that the others have.
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
            next(it for it in collection if it["name"].getDebugName(1) == CHINESE).save(copy)
        copied[copy] = source
    shutil.copy(configuration, target / "fonts.conf")
    return copied
