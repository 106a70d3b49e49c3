"""Redraws the sample pictures: `python tools/art/draw.py [SLUG …]`, all of them without a slug.

The pictures are pure functions of this folder: the same code gives the same pixels.
"""

import os
import sys
from pathlib import Path

from PIL import Image
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from scenes import SCENES, Scene

MEDIA = Path(__file__).resolve().parents[2] / "kiosk" / "db" / "sample" / "media"
QUALITY = 86


def render(scene: Scene, width: int, height: int) -> Image.Image:
    """The scene as an RGB image."""
    image = QImage(width, height, QImage.Format.Format_RGBX8888)
    image.fill(QColor("#FBF7EE"))
    painter = QPainter(image)
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
    )
    scene(painter, width, height)
    painter.end()
    return Image.frombytes("RGBX", (width, height), bytes(image.constBits())).convert("RGB")


def main(slugs: list[str]) -> None:
    """Draw the named pictures and say how big they became."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication.instance() or QGuiApplication([])
    MEDIA.mkdir(parents=True, exist_ok=True)
    for slug in slugs or SCENES:
        (width, height), scene = SCENES[slug]
        target = MEDIA / f"{slug}.webp"
        render(scene, width, height).save(target, quality=QUALITY, method=6)
        print(f"{target.name:28} {target.stat().st_size / 1024:6.0f} KB")
    application.shutdown()


if __name__ == "__main__":
    main(sys.argv[1:])
