"""Makes known to QML how films are drawn on this PC; what is not used here is not loaded."""

from __future__ import annotations


def register_drawing(software: bool) -> None:
    """Register the type that FilmView needs, before any QML is loaded."""
    if software:
        import kiosk.ui.film.memory_surface
    else:
        import kiosk.ui.film.gpu_feed  # noqa: F401
