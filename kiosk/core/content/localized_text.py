"""Text in several languages, and the one rule of falling back between them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

CHINESE = "zh-Hans"
ENGLISH = "en"
MONGOLIAN = "mn-Mong"

LANGUAGES = (CHINESE, ENGLISH, MONGOLIAN)
"""BCP 47 tags a localized text may carry, in the order the language buttons stand."""

TRANSLATED = (CHINESE, ENGLISH)
"""The languages whose interface words we ship."""


class LocalizedText(Mapping[str, str]):
    """Immutable text by language tag; `resolve` never fails, it falls back.

    Raises:
        ValueError: a tag outside `LANGUAGES`.
    """

    __slots__ = ("_texts",)

    def __init__(self, texts: Mapping[str, str] | None = None) -> None:
        given = dict(texts or {})
        unknown = given.keys() - set(LANGUAGES)
        if unknown:
            raise ValueError(f"unknown language tags: {', '.join(sorted(unknown))}")
        ordered = {tag: given[tag] for tag in LANGUAGES if given.get(tag)}
        self._texts: Mapping[str, str] = MappingProxyType(ordered)

    def __getitem__(self, language: str) -> str:
        return self._texts[language]

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, LocalizedText) and dict(self._texts) == dict(other._texts)

    def __hash__(self) -> int:
        return hash(tuple(self._texts.items()))

    def __repr__(self) -> str:
        return f"LocalizedText({dict(self._texts)!r})"

    def resolve(self, language: str) -> str:
        """The text in `language`, else Chinese, else English, else any other language, else ''."""
        for tag in (language, CHINESE, ENGLISH, *LANGUAGES):
            if tag in self._texts:
                return self._texts[tag]
        return ""
