"""The form that is shown, those that were left, and the way back to them. Pure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kiosk.core.content.values import Reference
from kiosk.editorial.drafts import Draft
from kiosk.ui.staff.fields.loading import Opened
from kiosk.ui.staff.fields.state import FormState
from kiosk.ui.staff.fields.things import Things


def place_of(state: FormState) -> Reference:
    """Under which its draft is kept; its place where it is new."""
    return Reference(state.draft.kind, state.draft.key or state.place)


class OpenForms:
    """A form that was left is remembered with its steps back until it is saved or given up."""

    def __init__(self) -> None:
        self.state: FormState | None = None
        self.opened: Opened | None = None
        self._left: dict[Reference, FormState] = {}
        self._trail: list[Reference] = []

    @property
    def draft(self) -> Draft | None:
        """What is typed; None while nothing is open."""
        return self.state.draft if self.state else None

    def show(self, answer: Opened, place: str, waits_for: Callable[[Reference], bool]) -> FormState:
        """Show what was read; a form that was left is shown as it was, unless the library has a
        newer draft of it than this one. `waits_for`: whether the library lacks a draft still."""
        where = Reference(answer.stored.kind, answer.stored.key or place)
        if self.opened:  # steps back of a form that was left may name what was chosen in it
            answer = replace(answer, things={**self.opened.things, **answer.things})
        state = self._left.get(where)
        if state is None or (state.draft != answer.draft and not waits_for(where)):
            state = FormState(answer.stored, answer.draft, place)
        self.state, self.opened = state, answer
        self._left[where] = state
        return state

    def leave(self) -> None:
        """Show none; the way back is forgotten."""
        self.state = None
        self._trail.clear()

    def remember_way(self) -> None:
        """Come back to the form that is shown."""
        if self.state and not self.state.draft.is_new:
            self._trail.append(self.state.draft.reference)

    def way_back(self) -> Reference | None:
        """Where one came from, once."""
        return self._trail.pop() if self._trail else None

    def learn(self, things: Things) -> None:
        """Know what more things are called."""
        if self.opened:
            self.opened = replace(self.opened, things={**self.opened.things, **things})

    def saved(self, state: FormState, sent: Draft, stored: Draft) -> None:
        """The library holds `stored` now of what was sent."""
        self.forget(place_of(state))
        self._left[stored.reference] = state
        state.saved(sent, stored)

    def forget(self, where: Reference) -> None:
        """Remember no steps of it any more."""
        self._left.pop(where, None)
