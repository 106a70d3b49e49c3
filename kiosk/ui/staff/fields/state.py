"""One thing while it is edited: the draft, what is not readable yet, and the steps back. Pure.

Kept when somebody leaves the form, so that they come back to the same letter.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from time import monotonic

from kiosk.core.content.localized_text import LocalizedText
from kiosk.core.content.values import Reference, Row, Value
from kiosk.editorial.drafts import Draft
from kiosk.ui.staff.fields.entry import (
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


Where = tuple[str, str]
"""A path and a language; the language is '' where it does not matter, both where it was all."""


_Texts = tuple[Row | None, Mapping[str, LocalizedText]]
"""What was read of values last, and of which."""


@dataclass(frozen=True, slots=True)
class _Step:
    """What to go back to, or forth, and where that changes something."""

    draft: Draft
    unread: Mapping[str, str]
    where: Where


@dataclass
class FormState:
    """`stored` is what the library holds; `draft` is what is typed."""

    stored: Draft
    draft: Draft
    place: str = ""
    """Tells drafts of several new ones apart."""
    clock: Callable[[], float] = monotonic
    unread: Mapping[str, str] = field(default_factory=dict)
    """What is typed at a path and is no value yet."""
    _back: list[_Step] = field(default_factory=list)
    _forth: list[_Step] = field(default_factory=list)
    _typing: Where = ("", "")
    _typed_at: float = 0.0
    _texts: _Texts = (None, {})
    _stored_texts: _Texts = (None, {})

    @property
    def is_changed(self) -> bool:
        return self.draft.is_new or bool(self.draft.changed_from(self.stored)) or bool(self.unread)

    @property
    def can_undo(self) -> bool:
        return bool(self._back)

    @property
    def can_redo(self) -> bool:
        return bool(self._forth)

    def write(
        self, path: str, language: str, text: str, part: str = "", *, typing: bool = True
    ) -> None:
        """Take what is typed into a field; `language` counts where it is localized. `part` of it
        was written in; without `typing` it is a step of its own."""
        text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2029", "\n")
        spec, where = spec_at(self.draft.kind, path), f"{path}/{part}" if part else path
        if spec.localized:
            value: Value = with_text(value_at(self.draft, path), language, text)
        else:
            language = ""
            try:
                value = read(spec, text)
            except UnreadableError:
                self._step(self.draft, {**self.unread, path: text}, (path, language), typing=True)
                return
        draft = with_value(self.draft, path, value)
        self._step(draft, self._unread_but(path), (where, language), typing=typing)

    def put(self, path: str, value: Value) -> None:
        """Give a field a value that was chosen."""
        self._put(path, value, self._unread_but(path))

    def _put(self, path: str, value: Value, unread: Mapping[str, str]) -> None:
        self._step(with_value(self.draft, path, value), unread, (path, ""))

    def put_picture(self, path: str, language: str, text: str, picture: Reference) -> None:
        """Have a text in which a picture stands, and the picture in the gallery."""
        value = with_text(value_at(self.draft, path), language, text)
        gallery = self.draft["gallery"]
        assert isinstance(gallery, tuple)
        draft = with_value(self.draft, path, value)
        if picture not in gallery:
            draft = draft.with_values({"gallery": (*gallery, picture)})
        self._step(draft, self._unread_but(path), (path, language))

    def add_row(self, name: str) -> None:
        """Put a new row at the end."""
        rows = self.draft[name]
        assert isinstance(rows, tuple)
        self.put(name, (*rows, blank_row(spec_at(self.draft.kind, name))))

    def remove(self, name: str, number: int) -> None:
        """Take one of several away."""
        rows = self.draft[name]
        assert isinstance(rows, tuple)
        self._put(name, (*rows[:number], *rows[number + 1 :]), self._unread_but(f"{name}/"))

    def move(self, name: str, number: int, to: int) -> None:
        """Put one of several somewhere else in their order."""
        rows = self.draft[name]
        assert isinstance(rows, tuple)
        if 0 <= to < len(rows) and to != number:
            rest = [*rows[:number], *rows[number + 1 :]]
            rest.insert(to, rows[number])
            self._put(name, tuple(rest), self._unread_but(f"{name}/"))

    def replace(self, draft: Draft) -> None:
        """Have another draft, as one step."""
        self._step(draft, {}, ("", ""))

    def texts(self) -> Mapping[str, LocalizedText]:
        """Every localized text of the draft by its path."""
        if self._texts[0] is not self.draft.values:
            self._texts = self.draft.values, texts_of(self.draft.values)
        return self._texts[1]

    def stored_texts(self) -> Mapping[str, LocalizedText]:
        """Every localized text of what the library holds."""
        if self._stored_texts[0] is not self.stored.values:
            self._stored_texts = self.stored.values, texts_of(self.stored.values)
        return self._stored_texts[1]

    def settle(self, draft: Draft, stored: Draft) -> None:
        """Have another draft, as one step, over what the library holds now."""
        self._step(draft, {}, ("", ""))
        self.stored = stored

    def saved(self, sent: Draft, stored: Draft) -> None:
        """The library holds `stored` now; what was typed since `sent` stays."""
        self.stored = stored
        if self.draft == sent:
            self.draft = stored
        else:
            self.draft = Draft(stored.kind, stored.key, stored.version, self.draft.values)

    def undo(self) -> Where:
        """One step back; says where."""
        return self._walk(self._back, self._forth)

    def redo(self) -> Where:
        """One step forth again; says where."""
        return self._walk(self._forth, self._back)

    def _walk(self, these: list[_Step], those: list[_Step]) -> Where:
        if not these:
            return "", ""
        step = these.pop()
        those.append(_Step(self.draft, self.unread, step.where))
        self.draft = replace(self.draft, values=step.draft.values)
        self.unread = step.unread
        self._typing = ("", "")
        return step.where

    def _step(
        self, draft: Draft, unread: Mapping[str, str], where: Where, typing: bool = False
    ) -> None:
        if (draft, unread) == (self.draft, self.unread):
            return
        now = self.clock()
        goes_on = typing and where == self._typing
        if not (goes_on and now - self._typed_at < TYPING_SECONDS):
            self._back = [*self._back[-MAX_STEPS:], _Step(self.draft, self.unread, where)]
        self._forth.clear()
        self._typing, self._typed_at = where if typing else ("", ""), now
        self.draft, self.unread = draft, unread

    def _unread_but(self, path: str) -> Mapping[str, str]:
        """What is no value yet, but for a path, or all below one that ends with a slash: rows are
        numbered anew, and what was no value goes with the numbers."""
        below = path.endswith("/")
        return {
            one: text
            for one, text in self.unread.items()
            if not (one.startswith(path) if below else one == path)
        }


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


def missing(texts: Mapping[str, LocalizedText], language: str) -> tuple[str, ...]:
    """The paths of texts that there are in another language only."""
    return tuple(path for path, text in texts.items() if text and language not in text)
