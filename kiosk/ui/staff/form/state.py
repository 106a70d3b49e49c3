"""One thing while it is edited: the draft, what is not readable yet, and the steps back. Pure.

Kept when somebody leaves the form, so that they come back to the same letter.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from time import monotonic

from kiosk.core.content.localized_text import LocalizedText
from kiosk.core.content.values import Row, Value
from kiosk.editorial.drafts import Draft
from kiosk.ui.staff.form.entry import (
    UnreadableError,
    blank_row,
    read,
    spec_at,
    value_at,
    with_text,
    with_value,
)

MAX_STEPS = 500

TYPING_SECONDS = 1.5
"""Letters of one field that follow each other so fast are one step of undo."""


@dataclass
class FormState:
    """`stored` is what the library holds; `draft` is what is typed."""

    stored: Draft
    draft: Draft
    place: str = ""
    """Tells drafts of several new ones apart."""
    clock: Callable[[], float] = monotonic
    unread: dict[str, str] = field(default_factory=dict)
    """What is typed at a path and is no value yet."""
    _back: list[Draft] = field(default_factory=list)
    _forth: list[Draft] = field(default_factory=list)
    _typing: tuple[str, str] = ("", "")
    _typed_at: float = 0.0

    @property
    def is_changed(self) -> bool:
        return self.draft.is_new or bool(self.draft.changed_from(self.stored)) or bool(self.unread)

    @property
    def can_undo(self) -> bool:
        return bool(self._back)

    @property
    def can_redo(self) -> bool:
        return bool(self._forth)

    def write(self, path: str, language: str, text: str) -> None:
        """Take what is typed into a field; `language` counts where it is localized."""
        text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2029", "\n")
        spec = spec_at(self.draft.kind, path)
        if spec.localized:
            value: Value = with_text(value_at(self.draft, path), language, text)
        else:
            try:
                value = read(spec, text)
            except UnreadableError:
                self.unread[path] = text
                return
            self.unread.pop(path, None)
        self._step(with_value(self.draft, path, value), (path, language))

    def put(self, path: str, value: Value) -> None:
        """Give a field a value that was chosen."""
        self.unread.pop(path, None)
        self._step(with_value(self.draft, path, value))

    def add_row(self, name: str) -> None:
        """Put a new row at the end."""
        rows = self.draft[name]
        assert isinstance(rows, tuple)
        self.put(name, (*rows, blank_row(spec_at(self.draft.kind, name))))

    def remove(self, name: str, number: int) -> None:
        """Take one of several away."""
        rows = self.draft[name]
        assert isinstance(rows, tuple)
        self._forget_unread(name)
        self.put(name, (*rows[:number], *rows[number + 1 :]))

    def move(self, name: str, number: int, to: int) -> None:
        """Put one of several somewhere else in their order."""
        rows = self.draft[name]
        assert isinstance(rows, tuple)
        if 0 <= to < len(rows) and to != number:
            self._forget_unread(name)
            rest = [*rows[:number], *rows[number + 1 :]]
            rest.insert(to, rows[number])
            self.put(name, tuple(rest))

    def replace(self, draft: Draft) -> None:
        """Have another draft, as one step."""
        self.unread.clear()
        self._step(draft)

    def saved(self, sent: Draft, stored: Draft) -> None:
        """The library holds `stored` now; what was typed since `sent` stays."""
        self.stored = stored
        if self.draft == sent:
            self.draft = stored
        else:
            self.draft = Draft(stored.kind, stored.key, stored.version, self.draft.values)

    def undo(self) -> None:
        """One step back."""
        self._walk(self._back, self._forth)

    def redo(self) -> None:
        """One step forth again."""
        self._walk(self._forth, self._back)

    def _walk(self, these: list[Draft], those: list[Draft]) -> None:
        if not these:
            return
        those.append(self.draft)
        step = these.pop()
        self.draft = Draft(step.kind, self.draft.key, self.draft.version, step.values)
        self.unread.clear()
        self._typing = ("", "")

    def _step(self, draft: Draft, typing: tuple[str, str] = ("", "")) -> None:
        if draft == self.draft:
            return
        now = self.clock()
        goes_on = typing[0] != "" and typing == self._typing
        if not (goes_on and now - self._typed_at < TYPING_SECONDS):
            self._back = [*self._back[-MAX_STEPS:], self.draft]
        self._forth.clear()
        self._typing, self._typed_at = typing, now
        self.draft = draft

    def _forget_unread(self, name: str) -> None:
        """Rows are numbered anew, and what was no value goes with the numbers."""
        for path in [one for one in self.unread if one.startswith(f"{name}/")]:
            del self.unread[path]


def texts_of(values: Row) -> dict[str, LocalizedText]:
    """Every localized text by its path."""
    found: dict[str, LocalizedText] = {}
    for name, value in values.items():
        if isinstance(value, LocalizedText):
            found[name] = value
        elif isinstance(value, tuple):
            for number, row in enumerate(value):
                if isinstance(row, Row):
                    for part, text in row.items():
                        if isinstance(text, LocalizedText):
                            found[f"{name}/{number}/{part}"] = text
    return found


def missing_texts(values: Row, language: str) -> tuple[str, ...]:
    """The paths of texts that there are in another language only."""
    return tuple(path for path, text in texts_of(values).items() if text and language not in text)
