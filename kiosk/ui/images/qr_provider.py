"""Draws QR codes for QML: `image://qr/` and what `qr_source` makes of a text."""

from __future__ import annotations

from base64 import urlsafe_b64decode, urlsafe_b64encode

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickImageProvider

QUIET_MODULES = 4
"""The white margin that the standard asks for."""


def qr_source(text: str) -> str:
    """The address of the picture of a QR code; '' for no text."""
    return f"image://qr/{urlsafe_b64encode(text.encode()).decode()}" if text else ""


class QrProvider(QQuickImageProvider):
    """Draws codes in black on white, every module the same whole number of pixels.

    Segno chooses the smallest version that holds the text and takes the best error correction
    that this version has room for.
    """

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:  # noqa: A002
        import segno  # takes 20 ms, and only those who take something home need it

        code = segno.make_qr(
            urlsafe_b64decode(id).decode(), error="l", mode="byte", encoding="utf-8"
        )
        rows = [bytes(row) for row in code.matrix]
        side = len(rows) + 2 * QUIET_MODULES
        image = QImage(side, side, QImage.Format.Format_Grayscale8)
        image.fill(255)
        for y, row in enumerate(rows, start=QUIET_MODULES):
            for x, dark in enumerate(row, start=QUIET_MODULES):
                if dark:
                    image.setPixel(x, y, 0xFF000000)
        wanted = requestedSize.width() if requestedSize.isValid() else side
        scaled = image.scaled(QSize(side, side) * max(1, wanted // side))
        size.setWidth(scaled.width())
        size.setHeight(scaled.height())
        return scaled
