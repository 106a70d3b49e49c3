"""Versions of the program in a channel: published by its vendor, brought here (docs/adr/0050)."""
