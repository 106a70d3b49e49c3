"""A draft: what staff have typed of one thing, as one immutable value."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace

from kiosk.core.content.values import (
    Reference,
    Row,
    Value,
    Values,
    values_from_json,
    values_to_json,
)
from kiosk.editorial.kinds import KINDS


@dataclass(frozen=True, slots=True)
class Draft:
    """One thing as somebody edits it.

    `key` is '' until it is saved for the first time. `version` is the one that was read; saving
    holds it against the library's.
    """

    kind: str
    key: str
    version: int
    values: Row

    @property
    def is_new(self) -> bool:
        return not self.key

    @property
    def reference(self) -> Reference:
        return Reference(self.kind, self.key)

    def __getitem__(self, name: str) -> Value:
        return self.values[name]

    def with_values(self, values: Values) -> Draft:
        """The draft with some fields changed.

        Raises:
            KeyError: the kind has no such field.
        """
        unknown = values.keys() - self.values.keys()
        if unknown:
            raise KeyError(f"{self.kind} has no field {', '.join(sorted(unknown))}")
        return replace(self, values=Row({**self.values, **values}))

    def changed_from(self, other: Draft) -> tuple[str, ...]:
        """The names of the fields that differ, in the order of the form."""
        names = (one.name for one in KINDS[self.kind].fields)
        return tuple(name for name in names if self.values[name] != other.values[name])

    def to_json(self) -> str:
        """The draft as text, for `from_json`."""
        about = {"kind": self.kind, "key": self.key, "version": self.version}
        return json.dumps({**about, "values": values_to_json(self.values)}, ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> Draft:
        """The draft that `to_json` was asked of.

        Raises:
            ValueError: the text is none of ours.
        """
        read = json.loads(text)
        values = values_from_json(read["values"])
        return cls(read["kind"], read["key"], read["version"], Row(values))


def blank(kind: str) -> Draft:
    """A draft of something new, with nothing in it."""
    return Draft(kind, "", 0, Row({one.name: one.blank for one in KINDS[kind].fields}))


def copy_of(draft: Draft) -> Draft:
    """A draft of another one like it, hidden, with all languages; its slug is yet to be made."""
    kind = KINDS[draft.kind]
    new: dict[str, Value] = {one.name: _copied(draft[one.name]) for one in kind.fields}
    for name in ("slug", "published"):
        if kind.has(name):
            new[name] = kind.field(name).blank
    return Draft(draft.kind, "", 0, Row(new))


def _copied(value: Value) -> Value:
    """A value without the numbers of its rows: a copy has rows of its own."""
    if isinstance(value, Row):
        return Row({**value, "id": None}) if "id" in value else value
    return tuple(map(_copied, value)) if isinstance(value, tuple) else value
