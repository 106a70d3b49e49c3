"""How a list that is shown becomes the one that was read. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from kiosk.core.content.values import Reference

MAX_STEPS = 100
"""A list that changes in more places is shown anew."""


class Referring(Protocol):
    """A row about one thing of the library; rows that say the same are equal."""

    @property
    def reference(self) -> Reference: ...


@dataclass(frozen=True, slots=True)
class Steps:
    """How one list becomes another: rows go, one is moved, rows come, rows are other than before.
    All are (first, last); those that go stand in the order from the end."""

    removed: tuple[tuple[int, int], ...] = ()
    moved: tuple[int, int] | None = None
    inserted: tuple[tuple[int, int], ...] = ()
    changed: tuple[int, int] | None = None


def steps_between(old: Sequence[Referring], new: Sequence[Referring]) -> Steps | None:
    """The steps from one list to another; None where there would be too many."""
    before = {row.reference: row for row in old}
    after = {row.reference for row in new}
    gone = _ranges([place for place, row in enumerate(old) if row.reference not in after])
    come = _ranges([place for place, row in enumerate(new) if row.reference not in before])
    if len(gone) + len(come) > MAX_STEPS:
        return None
    kept = [row.reference for row in old if row.reference in after]
    wanted = [row.reference for row in new if row.reference in before]
    moved = None
    if kept != wanted:
        moved = _move(kept, wanted)
        if moved is None:
            return None
    changed = [place for place, row in enumerate(new) if before.get(row.reference, row) != row]
    return Steps(
        tuple(reversed(gone)), moved, tuple(come), (changed[0], changed[-1]) if changed else None
    )


def _ranges(places: Sequence[int]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for place in places:
        if found and found[-1][1] == place - 1:
            found[-1] = (found[-1][0], place)
        else:
            found.append((place, place))
    return found


def _move(old: Sequence[Reference], new: Sequence[Reference]) -> tuple[int, int] | None:
    """From where to where one of them has gone; None where it was more than one."""
    differing = [place for place, (one, other) in enumerate(zip(old, new)) if one != other]  # noqa: B905
    first, last = differing[0], differing[-1]
    if old[first] == new[last] and old[first + 1 : last + 1] == new[first:last]:
        return first, last
    if old[last] == new[first] and old[first:last] == new[first + 1 : last + 1]:
        return last, first
    return None
