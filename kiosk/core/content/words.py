"""Words of the program where there is no Qt to translate them: in Chinese and English, side by
side."""

from __future__ import annotations

from typing import NamedTuple

from kiosk.core.content.localized_text import CHINESE


class Words(NamedTuple):
    """The same in both languages."""

    chinese: str
    english: str

    def in_language(self, language: str) -> str:
        return self.chinese if language == CHINESE else self.english
