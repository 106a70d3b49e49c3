"""Lengths as staff type and read them. Pure."""

from __future__ import annotations

from kiosk.core.floor_plan.outline import Outline, area, is_rectangle


def read_metres(text: str) -> float:
    """A length as it was typed, 12.5 or 12,5 m; 0 for none."""
    try:
        return float(text.strip().rstrip("m米 ").replace(",", "."))
    except ValueError:
        return 0.0


def told_measures(outline: Outline) -> str:
    """The sides and the area of a rectangle, the area of anything else; '' for nothing."""
    if len(outline) < 3:
        return ""
    ground = f"{area(outline):.1f} m²"
    if not is_rectangle(outline):
        return ground
    (left, top), _, (right, bottom), _ = outline
    return f"{abs(right - left):.2f} × {abs(bottom - top):.2f} m · {ground}"
