"""What the screenshots of staff mode go through."""

from __future__ import annotations

from collections.abc import Callable

State = tuple[str, Callable[[], object]]
"""The name of a picture, and what brings about what it shows."""
