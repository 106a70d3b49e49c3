"""The fonts of the interface; they are kept open."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QGuiApplication

from kiosk.core.content.glyphs import BUNDLED_FONTS
from kiosk.ui.vertical.setting import FAMILIES

FONT = "Noto Sans CJK SC"
RARE_CHINESE = ("HanaMinB", "SimSun-ExtB")
"""What has the Chinese characters of CJK Extension B, which FONT mostly lacks: rare names."""
FONTS_INSTEAD = (
    "Source Han Sans SC",
    "Microsoft YaHei UI",
    "PingFang SC",
    *FAMILIES,
    *RARE_CHINESE,
)

LETTERS = "A汉ᠮ\U00020001\u2060"
"""One of each script of the screens, one of RARE_CHINESE, and a word joiner, which yet another font
has."""
PIXELS = 20
"""Any size will do: all sizes of a font share what has been opened."""


def use_fonts(app: QGuiApplication) -> None:
    """Set everything in FONT, or what stands in for it, and keep open what it is drawn with.

    Once Qt 6.11 has closed one font, it opens all others anew, and keeps what was open of them for
    as long as anything is cached that was laid out with it: a megabyte for each (docs/adr/0030).
    """
    if not set(RARE_CHINESE) & set(QFontDatabase.families()):
        for file in sorted(BUNDLED_FONTS.glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(file))
    QFont.insertSubstitutions(FONT, FONTS_INSTEAD)
    app.setFont(QFont(FONT))
    app.setProperty("openFonts", [*_opened([FONT]), *_opened([*FAMILIES, FONT])])


def _opened(families: list[str]) -> list[QFont]:
    """One of each weight; what it is drawn with stays open as long as somebody has it."""
    fonts = []
    for weight in (QFont.Weight.Normal, QFont.Weight.Bold):
        font = QFont(families)
        font.setPixelSize(PIXELS)
        font.setWeight(weight)
        QFontMetricsF(font).horizontalAdvance(LETTERS)
        fonts.append(font)
    return fonts
