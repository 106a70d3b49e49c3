"""The line icons: drawn for this project on a 24x24 grid, given to QML as pictures in any colour.

`image://icon/NAME/COLOUR/FILL` with colours of six hexadecimal digits, `none` for no fill.
Pictures, because the software renderer forgets to clip vector shapes that lie wholly outside their
clip.

`image://icon/scrim/COLOUR/ALPHA/EDGE` is a soft shadow to lay under text: for a BorderImage with
edges of EDGE pixels.
"""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

STROKE = (
    '<path d="{path}" fill="{fill}" stroke="{colour}" stroke-width="2" '
    'stroke-linecap="round" stroke-linejoin="round"/>'
)
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

PATHS = {
    "access": (
        "M3,12 a9,9 0 1,0 18.0,0 a9,9 0 1,0 -18.0,0 M11.1,7.2 a0.9,0.9 0 1,0 1.8,0 a0.9,0.9 0 "
        "1,0 -1.8,0 M7.4,10.2 L12,11 L16.6,10.2 M12,11 V13.8 L9.6,17.6 M12,13.8 L14.4,17.6"
    ),
    "back": "M15,5 L8,12 L15,19",
    "backspace": "M9,5.5 H20.5 V18.5 H9 L3,12 Z M11.5,9.5 L16.5,14.5 M16.5,9.5 L11.5,14.5",
    "bell": "M4,18.5 H20 M5.5,18.5 a6.5,6.5 0 0,1 13,0 M12,12 V8.8 M9.8,8.5 H14.2",
    "base": "M3,20 H21 M5,20 V10 L12,4.5 L19,10 V20 M9,20 V14 H15 V20 M12,9.4 V9.6",
    "building": "M5,21 V4 H14 V21 M14,9 H19 V21 M3,21 H21 M8,8 H11 M8,12 H11 M8,16 H11",
    "bulb": (
        "M9,17 C9,14.8 6.5,13.4 6.5,9.6 a5.5,5.5 0 0,1 11,0 C17.5,13.4 15,14.8 15,17 Z "
        "M9.6,20.5 H14.4"
    ),
    "calendar": "M4,6 H20 V20 H4 Z M4,10.5 H20 M8,3.5 V7 M16,3.5 V7",
    "captions": "M3,6 H21 V18 H3 Z M10,10.8 a2.2,2.2 0 1,0 0,2.4 M17,10.8 a2.2,2.2 0 1,0 0,2.4",
    "chart": "M4,20 H20 M6,16 V12 M11,16 V8 M16,16 V5",
    "check": "M5,12.5 L10,17.5 L19,7.5",
    "close": "M6,6 L18,18 M18,6 L6,18",
    "companies": "M5,21 V4 H14 V21 M14,9 H19 V21 M3,21 H21 M8,8 H11 M8,12 H11 M8,16 H11",
    "contrast": (
        "M3.5,12 a8.5,8.5 0 1,0 17.0,0 a8.5,8.5 0 1,0 -17.0,0 M12,3.5 V20.5 M12,7.4 H18.6 "
        "M12,10.5 H20 M12,13.5 H20 M12,16.6 H18.6"
    ),
    "cup": (
        "M4.5,8 H16.5 V14.5 a4.5,4.5 0 0,1 -4.5,4.5 H9 a4.5,4.5 0 0,1 -4.5,-4.5 Z "
        "M16.5,9.8 H18 a2.5,2.5 0 0,1 0,5 H16.5 M8.5,5 V3.5 M12.5,5 V3.5"
    ),
    "document": "M6,3.5 H14.5 L18.5,7.5 V20.5 H6 Z M14,3.8 V8 H18.2 M9,12.5 H15.5 M9,16.3 H15.5",
    "enter": "M20,6 V13.5 H5 M9,9.5 L5,13.5 L9,17.5",
    "film": "M4,5 H20 V19 H4 Z M8,5 V19 M16,5 V19 M4,9.7 H8 M4,14.3 H8 M16,9.7 H20 M16,14.3 H20",
    "flag": "M6,21 V4 M6,4.8 C10,2.8 13,7 18.5,4.8 V13.4 C13,15.6 10,11.4 6,13.4",
    "flask": (
        "M9.5,3.5 H14.5 M10.5,3.5 V9 L5.2,18.2 a1.6,1.6 0 0,0 1.4,2.4 H17.4 a1.6,1.6 0 "
        "0,0 1.4,-2.4 L13.5,9 V3.5 M8,15 H16"
    ),
    "code": (
        "M4,4 H10 V10 H4 Z M14,4 H20 V10 H14 Z M4,14 H10 V20 H4 Z M14,14 H17 V17 H14 Z "
        "M20,14 V17 M17,20 H20 M14,20 V20.1"
    ),
    "forward": "M9,5 L16,12 L9,19",
    "globe": (
        "M3.5,12 a8.5,8.5 0 1,0 17.0,0 a8.5,8.5 0 1,0 -17.0,0 M3.5,12 H20.5 M12,3.5 "
        "C15,6.2 15.8,9 15.8,12 C15.8,15 15,17.8 12,20.5 C9,17.8 8.2,15 8.2,12 C8.2,9 "
        "9,6.2 12,3.5 Z"
    ),
    "handshake": (
        "M2.5,8 L6,6 L12,8.2 L18,6 L21.5,8 M2.5,15 L5,15.6 L10.4,19.6 a1.6,1.6 0 0,0 "
        "2.2,-0.2 L18.8,14.4 L21.5,15 M12,8.2 L8.6,11.4 a1.7,1.7 0 0,0 2.4,2.4 L13.6,11.6 "
        "L18.2,15"
    ),
    "home": "M4,11 L12,4 L20,11 M6,9.5 V20 H18 V9.5 M10,20 V14 H14 V20",
    "keyboardDown": (
        "M3,4.5 H21 V14.5 H3 Z M6.5,8 H6.6 M10,8 H10.1 M13.6,8 H13.7 M17.2,8 H17.3 M8,11.3 H16 "
        "M9,18 L12,21 L15,18"
    ),
    "letters": "M2.5,19 L8,5 L13.5,19 M4.7,14 H11.3 M14.5,19 L18,10 L21.5,19 M15.8,16 H20.2",
    "lift": (
        "M4.5,3.5 H19.5 V20.5 H4.5 Z M9,16 V8 M6.8,10.2 L9,8 L11.2,10.2 M15,8 V16 "
        "M12.8,13.8 L15,16 L17.2,13.8"
    ),
    "megaphone": (
        "M4,10 V14 H7.5 L17,18.5 V5.5 L7.5,10 Z M8,14.3 L9.4,20 H12 L10.8,15.8 M20,10 V14"
    ),
    "lock": "M5,11 H19 V20.5 H5 Z M8,11 V8 a4,4 0 0,1 8,0 V11 M12,14.8 V16.8",
    "message": "M4,5 H20 V16 H11 L7,20 V16 H4 Z M8,9 H16 M8,12.3 H13",
    "minus": "M5,12 H19",
    "music": (
        "M9,17.5 V6 L19,4 V15.5 M4.199999999999999,17.5 a2.4,2.4 0 1,0 4.8,0 a2.4,2.4 0 "
        "1,0 -4.8,0 M14.200000000000001,15.5 a2.4,2.4 0 1,0 4.8,0 a2.4,2.4 0 1,0 -4.8,0"
    ),
    "muted": "M4,9.5 H8 L13,5 V19 L8,14.5 H4 Z M17,9.5 L22,14.5 M22,9.5 L17,14.5",
    "overview": "M4,4 H10 V12 H4 Z M14,4 H20 V8.5 H14 Z M14,12.5 H20 V20 H14 Z M4,16 H10 V20 H4 Z",
    "pause": "M8,5 V19 M16,5 V19",
    "people": (
        "M5.5,8.5 a3.5,3.5 0 1,0 7.0,0 a3.5,3.5 0 1,0 -7.0,0 M2.5,20 a6.5,6 0 0,1 13,0 "
        "M15.5,5.4 a3.5,3.5 0 0,1 0,6.3 M18,14.6 a6.3,5.6 0 0,1 3.5,5.4"
    ),
    "person": "M8,8 a4,4 0 1,0 8,0 a4,4 0 1,0 -8,0 M4.5,20.5 a7.5,6.5 0 0,1 15,0",
    "picture": (
        "M3.5,5 H20.5 V19 H3.5 Z M3.8,17 L9.2,11.2 L13,15 L15.6,12.6 L20.2,17 "
        "M14.299999999999999,8.8 a1.3,1.3 0 1,0 2.6,0 a1.3,1.3 0 1,0 -2.6,0"
    ),
    "play": "M8,5.5 L18.5,12 L8,18.5 Z",
    "plus": "M12,5 V19 M5,12 H19",
    "projects": "M4,7 L12,3.5 L20,7 L12,10.5 Z M4,12 L12,15.5 L20,12 M4,17 L12,20.5 L20,17",
    "replay": "M5,12 a7,7 0 1,0 2.3,-5.2 M7.6,3 V7.2 H11.8",
    "results": "M4,20 H20 M6,16 V12 M11,16 V8 M16,16 V5 M20.5,16 V13",
    "room": (
        "M9.4,10 a2.6,2.6 0 1,0 5.2,0 a2.6,2.6 0 1,0 -5.2,0 M12,21.5 C8,17 5,13.6 5,10 "
        "a7,7 0 0,1 14,0 C19,13.6 16,17 12,21.5 Z"
    ),
    "screen": "M3,4.5 H21 V16 H3 Z M9,20 H15 M12,16 V20",
    "search": "M4,10.5 a6.5,6.5 0 1,0 13,0 a6.5,6.5 0 1,0 -13,0 M15.4,15.4 L20.5,20.5",
    "shift": "M12,4 L20,12.5 H15.5 V19.5 H8.5 V12.5 H4 Z",
    "skipBack": "M11,6 L5,12 L11,18 M18,6 L12,12 L18,18",
    "skipForward": "M13,6 L19,12 L13,18 M6,6 L12,12 L6,18",
    "still": (
        "M9.5,12 a6,6 0 1,0 12.0,0 a6,6 0 1,0 -12.0,0 M2.5,8 H6.5 M2.5,12 H5 M2.5,16 H6.5 "
        "M14,10 V14 M17,10 V14"
    ),
    "sprout": (
        "M12,21 V11 M12,13 C12,9 9,6.5 4.5,6.5 C4.5,10.8 7.5,13 12,13 Z M12,11 C12,7.4 "
        "14.8,4.5 19.5,4.5 C19.5,8.8 16.6,11 12,11 Z"
    ),
    "stairs": "M3.5,20 H8 V15.2 H12.4 V10.4 H16.8 V5.6 H21",
    "star": (
        "M12,3.8 L14.5,9.2 L20.4,9.9 L16,13.9 L17.2,19.8 L12,16.8 L6.8,19.8 L8,13.9 "
        "L3.6,9.9 L9.5,9.2 Z"
    ),
    "stepFree": (
        "M8.6,4.2 a1.5,1.5 0 1,0 3.0,0 a1.5,1.5 0 1,0 -3.0,0 M10.1,8 V14 H15.2 L17.6,19.2 "
        "M10.1,10.6 H14.6 M7.6,11.8 a4.9,4.9 0 1,0 6.6,6.4"
    ),
    "toilets": (
        "M5.4,4.6 a1.7,1.7 0 1,0 3.4,0 a1.7,1.7 0 1,0 -3.4,0 M4.2,14 V9 H10 V14 M5.8,20.5 V9.2 "
        "M8.4,20.5 V9.2 M12.4,3.5 V20.5 M15.6,4.6 a1.7,1.7 0 1,0 3.4,0 a1.7,1.7 0 1,0 -3.4,0 "
        "M17.3,8.8 L14.4,16 H20.2 Z M16.2,20.5 V16.2 M18.4,20.5 V16.2"
    ),
    "truck": (
        "M2.5,6 H14 V17 H2.5 Z M14,10 H18.4 L21.5,13 V17 H14 M5.1,17.6 a1.9,1.9 0 1,0 "
        "3.8,0 a1.9,1.9 0 1,0 -3.8,0 M15.1,17.6 a1.9,1.9 0 1,0 3.8,0 a1.9,1.9 0 1,0 "
        "-3.8,0"
    ),
    "volume": (
        "M4,9.5 H8 L13,5 V19 L8,14.5 H4 Z M16.5,8.5 a5,5 0 0,1 0,7 M19,6 a8.5,8.5 0 0,1 0,12"
    ),
    "way": "M6,20.5 V14 a3,3 0 0,1 3,-3 H18.5 M14.5,6.8 L18.7,11 L14.5,15.2",
    "whole": "M4,9 V4 H9 M15,4 H20 V9 M20,15 V20 H15 M9,20 H4 V15",
    "window": "M4,4 H20 V20 H4 Z M12,4 V20 M4,12 H20",
}


class IconProvider(QQuickImageProvider):
    """Draws icons at the size that is asked for; a name nobody drew gives the star."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:  # noqa: A002
        name, colour, *rest = id.split("/")
        if name == "scrim":
            alpha, edge = rest
            side = 2 * int(edge) + 1
            return _drawn(_scrim(f"#{colour}", float(alpha)), QSize(side, side), size)
        (fill,) = rest
        colour, fill = f"#{colour}", fill if fill == "none" else f"#{fill}"
        corner = CORNER if fill == "none" else FRAMED_CORNER
        form = corner if name == "corner" else STROKE
        shape = form.format(path=PATHS.get(name, PATHS["star"]), colour=colour, fill=fill)
        wanted = requestedSize if requestedSize.isValid() else QSize(24, 24)
        return _drawn(shape, wanted, size)


def _scrim(colour: str, alpha: float) -> str:
    """A spot that fades from its middle to its rim without a visible edge at either."""
    shares = [step / SCRIM_STEPS for step in range(SCRIM_STEPS + 1)]
    stops = "".join(
        f'<stop offset="{share:.3f}" stop-color="{colour}" '
        f'stop-opacity="{alpha * (1 - share * share * (3 - 2 * share)):.4f}"/>'
        for share in shares
    )
    return SCRIM.format(stops=stops)


def _drawn(shape: str, wanted: QSize, size: QSize) -> QImage:
    """A shape on the 24x24 grid as a picture of the wanted size, which `size` takes."""
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">{shape}</svg>'
    image = QImage(wanted, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        QSvgRenderer(QByteArray(svg.encode())).render(painter)
    size.setWidth(image.width())
    size.setHeight(image.height())
    return image
