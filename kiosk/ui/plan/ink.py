"""What the plan is drawn with: colours, fonts and icons of the Theme, each looked up once."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QColor, QFont, QImage

from kiosk.ui.images.icon_provider import IconProvider

SECTORS = {
    "": "mossGrey",
    "amber": "sectorAmber",
    "grass": "sectorGrass",
    "meadow": "sectorMeadow",
}
"""Sectors whose colour has another name in the Theme."""


class Ink:
    """A snapshot of the Theme for painters; replaced when the Theme changes."""

    def __init__(self, theme: QObject) -> None:
        self._theme = theme
        self._icons: dict[tuple[str, str, int], QImage] = {}
        self._colours: dict[str, QColor] = {}
        self._provider = IconProvider()
        self.unit = float(theme.property("unit"))
        self.plain = bool(theme.property("highContrast"))

    def px(self, size: float) -> int:
        return max(1, round(size * self.unit))

    def colour(self, name: str) -> QColor:
        if name not in self._colours:
            self._colours[name] = QColor(self._theme.property(name))
        return QColor(self._colours[name])

    def sector(self, name: str) -> QColor:
        """As `sectorColour` of the Theme."""
        colour = self._theme.property(SECTORS.get(name, name))
        return QColor(colour) if isinstance(colour, QColor) else self.colour("sectorGrass")

    def tint(self, colour: QColor, share: float = 0.13) -> QColor:
        """A colour thinned with white; in high contrast there is only white."""
        if self.plain:
            return self.colour("paper")
        return QColor.fromRgbF(
            *(1 - (1 - part) * share for part in (colour.redF(), colour.greenF(), colour.blueF()))
        )

    def font(self, name: str) -> QFont:
        font = self._theme.property(name)
        assert isinstance(font, QFont)
        return font

    def icon(self, name: str, colour: QColor, size: int) -> QImage:
        key = (name, colour.name(), size)
        if key not in self._icons:
            address = f"{name}/{colour.name()[1:]}/none"
            self._icons[key] = self._provider.requestImage(address, QSize(), QSize(size, size))
        return self._icons[key]

    def pin(self, size: int) -> QImage:
        """The icon at the end of a route."""
        key = ("pin", "", size)
        if key not in self._icons:
            line, fill = self.colour("ink").name()[1:], self.colour("amber").name()[1:]
            address = f"room/{line}/{fill}"
            self._icons[key] = self._provider.requestImage(address, QSize(), QSize(size, size))
        return self._icons[key]
