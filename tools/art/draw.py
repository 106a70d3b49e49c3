"""Redraws the sample pictures and the program's icon.

`python tools/art/draw.py [SLUG …]` draws the named pictures, all of them without a name; `icon` is
one of the names. The same code gives the same pixels.
"""

import os
import sys
from pathlib import Path

from PIL import Image
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from scenes import EMBLEM, SCENES, Scene

PROGRAM = Path(__file__).resolve().parents[2] / "kiosk"
MEDIA = PROGRAM / "db" / "sample" / "media"
ICON = PROGRAM / "ui" / "icon.png"
QUALITY = 86


def render(scene: Scene, width: int, height: int) -> Image.Image:
    """The scene as an RGBA image, clear where nothing was painted."""
    image = QImage(width, height, QImage.Format.Format_RGBA8888_Premultiplied)
    image.fill(QColor(0, 0, 0, 0))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    scene(painter, width, height)
    painter.end()
    straight = image.convertToFormat(QImage.Format.Format_RGBA8888)
    return Image.frombytes("RGBA", (width, height), bytes(straight.constBits()))


def draw(slug: str) -> Path:
    """Draw one picture into the place where the program looks for it."""
    if slug == "icon":
        render(EMBLEM, 512, 512).save(ICON, optimize=True)
        return ICON
    (width, height), scene = SCENES[slug]
    target = MEDIA / f"{slug}.webp"
    render(scene, width, height).convert("RGB").save(target, quality=QUALITY, method=6)
    return target


def main(slugs: list[str]) -> None:
    """Draw the named pictures and say how big they became."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication.instance() or QGuiApplication([])
    MEDIA.mkdir(parents=True, exist_ok=True)
    for slug in slugs or [*SCENES, "icon"]:
        target = draw(slug)
        print(f"{target.name:32} {target.stat().st_size / 1024:6.0f} KB")
    application.shutdown()


if __name__ == "__main__":
    main(sys.argv[1:])
