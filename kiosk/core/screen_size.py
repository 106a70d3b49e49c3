"""A screen size in pixels, written like 1920x1080."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kiosk.core.errors import StaffError


@dataclass(frozen=True, slots=True)
class ScreenSize:
    width: int
    height: int

    @classmethod
    def parse(cls, text: str) -> ScreenSize:
        """Read "1920x1080".

        Raises:
            StaffError: it is not a size between 320 and 8192 pixels a side.
        """
        found = re.fullmatch(r"(\d{3,4})x(\d{3,4})", text)
        if not found or not all(320 <= int(side) <= 8192 for side in found.groups()):
            raise StaffError(f"“{text}” is not a valid size; write for example 1920x1080.")
        return cls(int(found[1]), int(found[2]))

    def __str__(self) -> str:
        return f"{self.width}x{self.height}"
