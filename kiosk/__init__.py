"""The hall kiosk: what visitors touch, what staff edit, what stations exchange."""

__version__ = "0.1.0"
