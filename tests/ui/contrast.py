"""How far texts, icons and buttons stand out from what is really painted behind them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QImage
from PySide6.QtQuick import QQuickItem

from tests.ui.hall_window import BUTTON, TEXT, HallWindow
from tests.ui.looks import Mark, has_ancestor, marks_of, scrolls_sideways, view_of

READABLE, LARGE_READABLE = 4.5, 3.0
VISIBLE = 3.0
"""What icons and the edges of buttons need (WCAG 2, 1.4.11)."""
LARGE, LARGE_BOLD = 36, 30
"""Design pixels from which on text counts as large."""
DARKEST_SHARE = 0.1
"""On a picture of ours this share of the ground behind a text may be worse."""
ACROSS, DOWN = 24, 5
"""How many pixels behind a text are looked at."""


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
    texts = _texts(hall)
    ground = _without(hall, [mark.item for mark in texts])
    for mark in texts:
        found = _contrasts(ground, mark.seen, mark.item, "color")
        if found and found[int(len(found) * DARKEST_SHARE)] < needed(hall, mark.item):
            yield f"{found[0]:.1f} {mark}"


def unreadable_on_photographs(hall: HallWindow) -> Iterator[str]:
    """Texts and icons of buttons that stand out too little from any pixel behind them."""
    texts = _texts(hall)
    icons = list(_buttons_icons(hall))
    ground = _without(hall, [*(mark.item for mark in texts), *icons])
    for mark in texts:
        found = _contrasts(ground, mark.seen, mark.item, "color")
        if found and found[0] < READABLE:
            yield f"text {found[0]:.1f} {mark}"
    for icon in icons:
        found = _contrasts(ground, hall.rect(icon), icon, "colour")
        if found and found[0] < VISIBLE:
            yield f"icon {found[0]:.1f} {icon.property('name')} at {hall.rect(icon)}"


def invisible_edges(hall: HallWindow, names: Sequence[str]) -> Iterator[str]:
    """Buttons whose outline melts into what is round them."""
    picture = hall.window.grabWindow()
    for name in names:
        place = hall.rect(hall.item(name))
        across = [int(place.left()) + step for step in range(-4, 9)]
        line = [picture.pixelColor(x, int(place.center().y())) for x in across]
        seen = max(contrast(line[0], colour) for colour in line)
        if seen < VISIBLE:
            yield f"edge {seen:.1f} {name} at {place}"


def _texts(hall: HallWindow) -> Sequence[Mark]:
    return [
        mark
        for mark in marks_of(hall)
        if mark.item.inherits(TEXT) and mark.item.isEnabled()
        if not hall.covered.intersects(mark.seen) and _is_in_sight(mark)
    ]


def _is_in_sight(mark: Mark) -> bool:
    """Not the choices of a row that scrolls, which fade out before it ends."""
    return not (has_ancestor(mark.item, BUTTON) and scrolls_sideways(mark.item))


def _buttons_icons(hall: HallWindow) -> Iterator[QQuickItem]:
    """The icons of buttons that do not scroll."""
    for button in hall.items(BUTTON):
        if view_of(button) is None and button.isEnabled():
            inner = button.property("contentItem")
            yield from (it for it in inner.childItems() if it.property("colour") and it.isVisible())


def _without(hall: HallWindow, items: Sequence[QQuickItem]) -> QImage:
    """The window without some of its items; they stay as they were."""
    before = [item.opacity() for item in items]
    for item in items:
        item.setOpacity(0)
    ground = hall.window.grabWindow()
    for item, opacity in zip(items, before, strict=True):
        item.setOpacity(opacity)
    return ground


def _contrasts(ground: QImage, place: QRectF, item: QQuickItem, colour: str) -> list[float]:
    """From the least to the most, between an item and the ground that is seen behind it."""
    if place.width() < 1 or place.height() < 1:
        return []
    own, opacity = QColor(item.property(colour)), opacity_of(item)
    return sorted(
        contrast(over(own, there, opacity), there)
        for x in range(ACROSS)
        for y in range(DOWN)
        for there in [
            ground.pixelColor(
                int(place.left() + (x + 0.5) / ACROSS * place.width()),
                int(place.top() + (y + 0.5) / DOWN * place.height()),
            )
        ]
    )


def needed(hall: HallWindow, item: QQuickItem) -> float:
    font = item.property("font")
    assert isinstance(font, QFont)
    size = font.pixelSize() / float(hall.theme.property("unit"))
    return LARGE_READABLE if size >= (LARGE_BOLD if font.bold() else LARGE) else READABLE
