"""The line icons of kiosk/ui/icons, given to QML as pictures in any colour.

`image://icon/NAME/COLOUR/FILL` with colours of six hexadecimal digits, `none` for no fill. A file
is drawn on a 24x24 grid in `currentColor`, without a fill. Pictures, because the software renderer
forgets to clip vector shapes that lie wholly outside their clip (tests/ui/test_qt_faults.py).

`image://icon/scrim/COLOUR/ALPHA/EDGE` is a soft shadow to lay under text: for a BorderImage with
edges of EDGE pixels.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

ICONS = Path(__file__).parents[1] / "icons"
NAMES = frozenset(file.stem for file in ICONS.glob("*.svg"))
UNKNOWN = "star"
"""What is drawn for a name without a file."""

CORNER = '<path d="M0,0 H24 A24,24 0 0,0 0,24 Z" fill="{colour}"/>'
"""What is painted over the corner of a picture to make it look round."""
FRAMED_CORNER = (
    '<path d="M0,0 H13.4 A24,24 0 0,0 0,13.4 Z" fill="{colour}"/>'
    '<path d="M22.3,-0.85 A23.15,23.15 0 0,0 -0.85,22.3" fill="none" stroke="{fill}" '
    'stroke-width="1.7"/>'
)
"""The same where the picture covers the corner of a card's frame: 2 wide, on a radius of 28."""
SCRIM = (
    '<radialGradient id="g" gradientUnits="userSpaceOnUse" cx="12" cy="12" r="12">{stops}'
    '</radialGradient><rect width="24" height="24" fill="url(#g)"/>'
)
SCRIM_STEPS = 12


class IconProvider(QQuickImageProvider):
    """Draws icons at the size that is asked for. A name without a file gives the star: content
    may name an icon that this version of the program does not have."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:  # noqa: A002
        name, colour, *rest = id.split("/")
        if name == "scrim":
            alpha, edge = rest
            side = 2 * int(edge) + 1
            return _drawn(_on_grid(_scrim(f"#{colour}", float(alpha))), QSize(side, side), size)
        (fill,) = rest
        colour, fill = f"#{colour}", fill if fill == "none" else f"#{fill}"
        if name == "corner":
            corner = CORNER if fill == "none" else FRAMED_CORNER
            svg = _on_grid(corner.format(colour=colour, fill=fill))
        else:
            icon = _read(name if name in NAMES else UNKNOWN)
            svg = icon.replace("currentColor", colour).replace('fill="none"', f'fill="{fill}"')
        wanted = requestedSize if requestedSize.isValid() else QSize(24, 24)
        wanted = wanted.expandedTo(QSize(1, 1))  # a scaled down window asks for less than a pixel
        return _drawn(svg, wanted, size)


@cache
def _read(name: str) -> str:
    return (ICONS / f"{name}.svg").read_text(encoding="utf-8")


def _on_grid(shape: str) -> str:
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">{shape}</svg>'


def _scrim(colour: str, alpha: float) -> str:
    """A spot that fades from its middle to its rim without a visible edge at either."""
    shares = [step / SCRIM_STEPS for step in range(SCRIM_STEPS + 1)]
    stops = "".join(
        f'<stop offset="{share:.3f}" stop-color="{colour}" '
        f'stop-opacity="{alpha * (1 - share * share * (3 - 2 * share)):.4f}"/>'
        for share in shares
    )
    return SCRIM.format(stops=stops)


def _drawn(svg: str, wanted: QSize, size: QSize) -> QImage:
    """A picture of the wanted size, which `size` takes."""
    image = QImage(wanted, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        QSvgRenderer(QByteArray(svg.encode())).render(painter)
    size.setWidth(image.width())
    size.setHeight(image.height())
    return image
