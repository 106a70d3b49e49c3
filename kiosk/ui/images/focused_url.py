"""The address of a picture with its focus point, as CroppedImage.qml reads it."""

from __future__ import annotations

from pathlib import Path

from kiosk.core.content.focus import CENTRE, Focus


def focused_url(path: Path, focus: Focus) -> str:
    """The focus stands in the fragment, which belongs to whoever shows the file; a picture whose
    focus is its middle has none."""
    fragment = "" if focus == CENTRE else f"#focus={focus.x:.4f},{focus.y:.4f}"
    return path.as_uri() + fragment
