"""The lines of a form after each letter: only those are made anew that may be other than before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from kiosk.core.content.values import Value
from kiosk.editorial.problems import Problem
from kiosk.ui.staff.form.lines import Line, Surroundings, lines_of_field, shown_fields
from kiosk.ui.staff.form.state import FormState


@dataclass(frozen=True, slots=True)
class _Field:
    """The lines of one field, and what they were made of."""

    value: Value
    problems: Sequence[Problem]
    unread: Mapping[str, str]
    lines: tuple[Line, ...]


class FormLines:
    """Remembers the lines of each field for as long as nothing changes of what they show."""

    def __init__(self) -> None:
        self._around: object = None
        self._fields: dict[tuple[str, str], _Field] = {}

    def of(self, state: FormState, around: Surroundings) -> tuple[Line, ...]:
        """All lines of the form of a draft."""
        if self._around != (still := replace(around, problems=())):
            self._around = still
            self._fields.clear()
        lines: list[Line] = []
        for spec in shown_fields(state.draft.kind):
            problems = [one for one in around.problems if one.field == spec.name]
            unread = {
                path: text
                for path, text in state.unread.items()
                if path.partition("/")[0] == spec.name
            }
            place = (state.draft.kind, spec.name)
            known = self._fields.get(place)
            value = state.draft[spec.name]
            if known is None or (known.value, known.problems, known.unread) != (
                value,
                problems,
                unread,
            ):
                own = replace(around, problems=problems)
                known = _Field(value, problems, unread, tuple(lines_of_field(state, spec, own)))
                self._fields[place] = known
            lines += known.lines
        return tuple(lines)
