"""Characters in a form that no font of this PC can draw, told at their fields while one types."""

from __future__ import annotations

import logging
from collections.abc import Iterator

from PySide6.QtCore import QObject, Signal

from kiosk.core.content.glyphs import missing_glyphs
from kiosk.core.content.localized_text import LocalizedText
from kiosk.core.content.values import Row, Value
from kiosk.core.errors import KioskError
from kiosk.editorial.drafts import Draft
from kiosk.editorial.problems import CONTROL_CHARACTERS, EMOJI, Message, Problem
from kiosk.ui.staff.worker import Worker

log = logging.getLogger("kiosk.staff")

_Text = tuple[str, int | None, str, str, str]
"""Field, row, field of the row, language, text."""


class FormGlyphs(QObject):
    """Asks the fonts once for each character, in a worker of its own: what is typed is kept
    meanwhile. `changed`: there is an answer."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = Worker(self)
        self._asked: set[str] = set()
        self._missing: frozenset[str] = frozenset()

    def close(self) -> None:
        """Finish what is being read."""
        self._worker.close()

    def problems(self, draft: Draft) -> tuple[Problem, ...]:
        """What is known of the texts of a draft; the rest is asked."""
        texts = [one for name, value in draft.values.items() for one in _texts(name, value)]
        used = set().union(*(text for *_, text in texts))
        self._ask(frozenset(used - self._asked))
        if not self._missing & used:
            return ()
        return tuple(
            Problem(
                field, Message.NO_GLYPH, language, row, part, {"characters": "".join(sorted(lost))}
            )
            for field, row, part, language, text in texts
            if (lost := self._missing & set(text))
        )

    def _ask(self, new: frozenset[str]) -> None:
        self._asked |= new
        wanted = {one for one in new if not (EMOJI.match(one) or CONTROL_CHARACTERS.match(one))}
        if not wanted:
            return

        def hear(answer: frozenset[str] | KioskError) -> None:
            if isinstance(answer, KioskError):
                log.warning("the fonts cannot be looked into: %s", answer)
                self._asked -= new
            elif answer:
                self._missing |= answer
                self.changed.emit()

        self._worker.do(lambda: missing_glyphs(wanted), hear)


def _texts(name: str, value: Value) -> Iterator[_Text]:
    yield from _of_value(name, None, "", value)
    for number, row in enumerate(value if isinstance(value, tuple) else ()):
        for part, inner in row.items() if isinstance(row, Row) else ():
            yield from _of_value(name, number, part, inner)


def _of_value(name: str, row: int | None, part: str, value: Value) -> Iterator[_Text]:
    if isinstance(value, str):
        yield name, row, part, "", value
    elif isinstance(value, LocalizedText):
        for language, text in value.items():
            yield name, row, part, language, text
