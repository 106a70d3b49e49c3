"""The staff's guide calls everything as the screens do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import kiosk.ui
from kiosk.core.content.words import Words
from kiosk.phone import words as phone_words

GUIDE = Path(__file__).parent.parent / "docs" / "staff-guide.zh.md"
CHINESE_WORDS = Path(kiosk.ui.__file__).parent / "i18n" / "kiosk_zh_CN.ts"
NOT_ON_THE_SCREENS = {"通辽日报", "新增三家企业", "下一页"}
"""What staff write themselves, and a key of a presenter's remote."""
WRITTEN_BY_THE_PROGRAM = {"EN", "+"}
"""Words that are not translated."""

PLACEHOLDER = re.compile(r"%n|%\d")


def screen_texts() -> Iterator[str]:
    """Of Qt's screens, and of the page for a phone."""
    for found in vars(phone_words).values():
        yield from (one.chinese for one in _words_in(found))
    for message in ET.parse(CHINESE_WORDS).iter("message"):  # noqa: S314 - our own file
        translation = message.find("translation")
        if translation is not None:
            forms = translation.findall("numerusform") or [translation]
            yield from (form.text for form in forms if form.text)


def _words_in(found: object) -> Iterator[Words]:
    if isinstance(found, Words):
        yield found
    elif isinstance(found, dict):
        yield from (one for one in found.values() if isinstance(one, Words))


class Screens:
    """The texts of all screens; %n stands for a number, %1 for a word, a time or a count."""

    def __init__(self) -> None:
        texts = set(screen_texts())
        self._texts = texts
        self._patterns = [
            re.compile(PLACEHOLDER.sub("(.+)", re.escape(text).replace("\\%", "%")))
            for text in texts
            if PLACEHOLDER.search(text) and re.search("[一-鿿]", PLACEHOLDER.sub("", text))
        ]
        self._counted = [
            re.compile(re.escape(text).replace("%n", r"\d+")) for text in texts if "%n" in text
        ]

    def say(self, words: str) -> bool:
        """Whether this is a text of a screen, or the beginning or a part of a sentence of one."""
        return (
            words in self._texts
            or any(self._fits(pattern, words) for pattern in self._patterns)
            or any(self._is_part(words, text) for text in self._texts)
        )

    def _fits(self, pattern: re.Pattern[str], words: str) -> bool:
        found = pattern.fullmatch(words)
        return found is not None and all(self._may_be_filled_in(part) for part in found.groups())

    def _may_be_filled_in(self, part: str) -> bool:
        return re.fullmatch(r"[\d:. -]+|[^\d]+", part) is not None or any(
            counted.fullmatch(part) for counted in self._counted
        )

    @staticmethod
    def _is_part(words: str, text: str) -> bool:
        """Between marks of punctuation, placeholders and spaces; a word within a word is none."""
        parts = re.split(r"[，。：；（）·“”]|%n|%\d", text)
        return words in {part.strip() for part in parts} or any(
            text.startswith(words + mark) for mark in "，。"
        )


def test_every_quoted_word_of_the_guide_is_on_a_screen() -> None:
    quoted = dict.fromkeys(re.findall("“([^”]+)”", GUIDE.read_text("utf-8")))
    assert len(quoted) > 100
    screens = Screens()
    known = NOT_ON_THE_SCREENS | WRITTEN_BY_THE_PROGRAM
    assert [words for words in quoted if words not in known and not screens.say(words)] == []
