"""The lines of a form after each letter: only those are made anew that may be other than before."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from kiosk.editorial.fields import FieldSpec, FieldType
from kiosk.editorial.problems import Problem
from kiosk.ui.staff.fields.lines import (
    Line,
    Surroundings,
    heading_of_rows,
    lines_of_field,
    lines_of_row,
    shown_fields,
)
from kiosk.ui.staff.fields.state import FormState

Part = tuple[str, int]
"""A field, or a row of it; the number is -1 for the field itself."""


class FormLines:
    """Remembers the lines of each field and row for as long as nothing changes of what they show:
    the value, its problems, what is no value yet."""

    def __init__(self) -> None:
        self._around: object = None
        self._known: dict[tuple[str, str, int], tuple[object, tuple[Line, ...]]] = {}

    def of(self, state: FormState, around: Surroundings) -> tuple[Line, ...]:
        """All lines of the form of a draft."""
        if self._around != (still := replace(around, problems=())):
            self._around = still
            self._known.clear()
        problems: dict[Part, list[Problem]] = {}
        for one in around.problems:
            row = -1 if one.row is None else one.row
            problems.setdefault((one.field, row), []).append(one)
        unread: dict[Part, list[tuple[str, str]]] = {}
        for path, text in state.unread.items():
            unread.setdefault(_part(path), []).append((path, text))
        found: list[Line] = []
        for spec in shown_fields(state.draft.kind):
            for part, value, make in _parts(state, spec):
                own = problems.get(part, [])
                made_of = value, own, unread.get(part)
                place = (state.draft.kind, *part)
                known = self._known.get(place)
                if known is None or known[0] != made_of:
                    known = made_of, tuple(make(replace(around, problems=own)))
                    self._known[place] = known
                found += known[1]
        return tuple(found)


def _part(path: str) -> Part:
    name, *inner = path.split("/")
    return name, int(inner[0]) if inner else -1


def _parts(
    state: FormState, spec: FieldSpec
) -> Iterator[tuple[Part, object, Callable[[Surroundings], Iterator[Line]]]]:
    """What is made by itself: what of, and how."""
    value = state.draft[spec.name]
    if spec.type is not FieldType.ROWS or not isinstance(value, tuple):
        yield (spec.name, -1), value, partial(lines_of_field, state, spec)
        return
    count = len(value)
    yield (spec.name, -1), count, lambda around: iter((heading_of_rows(state, spec, around),))
    for number, row in enumerate(value):
        yield (spec.name, number), (row, count), partial(lines_of_row, state, spec, number)
