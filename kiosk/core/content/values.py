"""The values of content fields in editing: immutable, with their JSON form.

The JSON includes the type of each value, so that it can be decoded without the definition of the
field: the change log outlives the fields that it records.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from types import MappingProxyType
from typing import Any, TypeAlias

from kiosk.core.content.localized_text import LocalizedText


@dataclass(frozen=True, slots=True, order=True)
class Reference:
    """A reference to a row of the library by kind and key; the key stays when the slug changes."""

    kind: str
    key: str


HALL = Reference("hall", "1")
"""The hall itself: a library has one."""


class Row(Mapping[str, "Value"]):
    """One row of a field that has several: a figure, a person to ask for. Immutable, hashable."""

    __slots__ = ("_values",)

    def __init__(self, values: Mapping[str, Value]) -> None:
        self._values: Mapping[str, Value] = MappingProxyType(dict(values))

    def __getitem__(self, name: str) -> Value:
        return self._values[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __hash__(self) -> int:
        return hash(frozenset(self._values.items()))

    def __repr__(self) -> str:
        return f"Row({dict(self._values)!r})"


Value: TypeAlias = (
    "str | bool | int | float | date | time | datetime | LocalizedText | Reference | Row"
    " | tuple[Value, ...] | None"
)

Values: TypeAlias = Mapping[str, Value]
"""The values of fields by their names."""


def values_to_json(values: Values) -> str:
    """The values as JSON; the same values are always the same characters."""
    packed = {name: _packed(value) for name, value in values.items()}
    return json.dumps(
        packed, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    )


def values_from_json(text: str) -> Values:
    """Decode what `values_to_json` has encoded.

    Raises:
        ValueError: the text is not valid JSON of this form.
    """
    return {name: _unpacked(value) for name, value in json.loads(text).items()}


def _packed(value: Value) -> Any:
    match value:
        case LocalizedText():
            return {"text": dict(value)}
        case Row():
            return {"row": {name: _packed(one) for name, one in value.items()}}
        case Reference():
            return {"to": [value.kind, value.key]}
        case datetime():
            return {"moment": value.astimezone(UTC).isoformat()}
        case date():
            return {"date": value.isoformat()}
        case time():
            return {"time": value.isoformat()}
        case tuple():
            return [_packed(one) for one in value]
        case _:
            return value


def _unpacked(packed: Any) -> Value:
    if isinstance(packed, list):
        return tuple(_unpacked(one) for one in packed)
    if not isinstance(packed, dict):
        return packed  # type: ignore[no-any-return]
    ((what, inner),) = packed.items()
    match what:
        case "text":
            return LocalizedText(inner)
        case "row":
            return Row({name: _unpacked(one) for name, one in inner.items()})
        case "to":
            return Reference(*inner)
        case "moment":
            return datetime.fromisoformat(inner)
        case "date":
            return date.fromisoformat(inner)
        case "time":
            return time.fromisoformat(inner)
    raise ValueError(f"a value of a kind that is not known: {what!r}")


def texts_in(values: Values) -> Iterator[tuple[str, LocalizedText]]:
    """Every localized text of some values, with its path: `title`, or `figures/0/label`."""
    for name, value in values.items():
        yield from _texts(name, value)


def _texts(path: str, value: Value) -> Iterator[tuple[str, LocalizedText]]:
    if isinstance(value, LocalizedText):
        yield path, value
    elif isinstance(value, Row):
        for name, one in value.items():
            yield from _texts(f"{path}/{name}", one)
    elif isinstance(value, tuple):
        for number, one in enumerate(value):
            yield from _texts(f"{path}/{number}", one)
