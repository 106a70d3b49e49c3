"""Words of the program where there is no Qt to translate them: in Chinese and English, side by
side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.core.content.localized_text import CHINESE, ENGLISH, MONGOLIAN


@dataclass(frozen=True, slots=True)
class Words:
    """The same in both languages; `words[language]` is what a reader of that language gets."""

    chinese: str
    english: str

    def __getitem__(self, language: str) -> str:
        return self.chinese if language == CHINESE else self.english

    def __iter__(self) -> Iterator[str]:
        yield self.chinese
        yield self.english


LANGUAGE_NAMES = {
    CHINESE: Words("中文", "Chinese"),
    ENGLISH: Words("英文", "English"),
    MONGOLIAN: Words("蒙古文", "Mongolian"),
}
