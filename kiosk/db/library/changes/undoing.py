"""Takes change-sets back: field by field, only where what they wrote still stands.

A change-set is taken back whole or not at all; what is in the way is named, all of it at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from kiosk.core.content.localized_text import LocalizedText
from kiosk.core.content.values import Reference, Value, Values
from kiosk.db.library.changes.change_sets import ChangeSet
from kiosk.db.library.changes.history import Change
from kiosk.db.library.changes.translation_notes import NOTES, read_notes, set_notes
from kiosk.db.library.changes.underlays import read_underlays, set_underlays
from kiosk.db.library.fields.mapping import STORAGES, PairsField, PartsField
from kiosk.db.library.fields.names import UNIQUE_FIELDS, find_unique
from kiosk.db.library.fields.stored import in_order, read_many
from kiosk.db.library.fields.uses import references_in, uses_of
from kiosk.db.library.staff_tables import UNDERLAYS

BESIDE = {NOTES: (read_notes, set_notes), UNDERLAYS: (read_underlays, set_underlays)}
"""What is noted of a thing beside its fields: how it is read, and written."""


FILES = "media"


class Reason(StrEnum):
    """Why a change-set cannot be taken back at one place."""

    CHANGED = "changed"
    """Somebody has changed it since."""
    DELETED = "deleted"
    """It has been deleted since."""
    THERE_AGAIN = "there-again"
    """It is there again already."""
    NAME_TAKEN = "name-taken"
    """Another one has the name now."""
    USED = "used"
    """Something refers to it since."""
    GONE = "gone"
    """What it referred to is gone."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """One thing in the way; `field` is '' where it is about the whole."""

    reference: Reference
    title: LocalizedText
    field: str
    reason: Reason


class Tell(Protocol):
    """Notes what is in the way."""

    def __call__(self, reason: Reason, name: str = "") -> None: ...


_Known = dict[Reference, Values | None]


@dataclass(slots=True)
class _Plan:
    """How the library would look, step by step, without touching it."""

    changing: ChangeSet
    known: _Known = field(default_factory=dict)
    conflicts: list[Conflict] = field(default_factory=list)

    def load(self, references: Iterable[Reference]) -> None:
        by_kind: dict[str, list[str]] = {}
        for one in dict.fromkeys(references):
            by_kind.setdefault(one.kind, []).append(one.key)
        for kind, keys in by_kind.items():
            found = read_many(self.changing.connection, kind, keys)
            for key in keys:
                self.known[Reference(kind, key)] = found[key].values if key in found else None

    def values(self, reference: Reference) -> Values | None:
        if reference not in self.known:
            self.load([reference])
        return self.known[reference]


def take_back(changing: ChangeSet, changes: Sequence[Change], *, to_bin: bool) -> list[Conflict]:
    """Write what stood before these changes; what is in the way, and then nothing is written.

    `to_bin`: what this deletes can be found in the bin; files always can, whatever brought them.
    """
    conflicts = conflicts_of(changing, changes)
    if not conflicts:
        for run in _runs(list(reversed(changes))):
            _apply(changing, run, to_bin=to_bin)
    return conflicts


def conflicts_of(changing: ChangeSet, changes: Sequence[Change]) -> list[Conflict]:
    """All that is in the way of taking changes back."""
    plan = _Plan(changing)
    plan.load(one.reference for one in changes)
    for one in reversed(changes):
        _plan(plan, one)
    _check_uses(plan, changes)
    return plan.conflicts


def _plan(plan: _Plan, one: Change) -> None:
    present = plan.values(one.reference)

    def conflict(reason: Reason, name: str = "") -> None:
        plan.conflicts.append(Conflict(one.reference, one.title, name, reason))

    if one.before is None:
        _plan_deletion(plan, one, present, conflict)
    elif one.after is None:
        if present is not None:
            conflict(Reason.THERE_AGAIN)
        else:
            plan.known[one.reference] = one.before
            _check_name(plan, one, one.before, conflict)
            _check_references(plan, one.before, conflict)
    elif present is None:
        conflict(Reason.DELETED)
    elif name := _beside(one):
        read, _ = BESIDE[name]
        if read(plan.changing.connection, one.reference) != one.after[name]:
            conflict(Reason.CHANGED, name)
    else:
        new: dict[str, Value] = {}
        for name, before in one.before.items():
            merged = _merged(one, name, present[name])
            if merged is None:
                conflict(Reason.CHANGED, name)
            else:
                new[name] = merged[0]
                _check_references(plan, {name: before}, conflict)
        plan.known[one.reference] = {**present, **new}
        _check_name(plan, one, new, conflict)


def _plan_deletion(plan: _Plan, one: Change, present: Values | None, tell: Tell) -> None:
    after = one.after or {}
    if present is None:
        tell(Reason.DELETED)
        return
    for name, value in after.items():
        if present.get(name) != value:
            tell(Reason.CHANGED, name)
    plan.known[one.reference] = None


def _merged(one: Change, name: str, present: Value) -> tuple[Value] | None:
    """What the field is to hold, in a tuple; None where something else has been written since."""
    assert one.before is not None
    assert one.after is not None
    before, after = one.before[name], one.after[name]
    rows = STORAGES[one.reference.kind].list_field(name)
    if rows is not None and rows.position is None:
        return _merged_rows(rows, before, after, present)
    return (before,) if present == after else None


def _merged_rows(
    rows: PartsField | PairsField, before: Value, after: Value, present: Value
) -> tuple[Value] | None:
    """Rows that staff do not order: those that came go, those that went come back."""
    if not (isinstance(before, tuple) and isinstance(after, tuple) and isinstance(present, tuple)):
        return None
    came = [row for row in after if row not in before]
    went = [row for row in before if row not in after]
    if any(row not in present for row in came) or any(row in present for row in went):
        return None
    rest = [row for row in present if row not in came]
    return (in_order(rows, [*rest, *went]),)


def _check_name(plan: _Plan, one: Change, values: Values, tell: Tell) -> None:
    kind = one.reference.kind
    name = UNIQUE_FIELDS.get(kind, "")
    if name not in values:
        return
    other = Reference(kind, find_unique(plan.changing.connection, kind, str(values[name])))
    if other.key and other != one.reference:
        holder = plan.values(other)
        if holder is not None and holder[name] == values[name]:
            tell(Reason.NAME_TAKEN, name)


def _check_references(plan: _Plan, values: Values, tell: Tell) -> None:
    for name, value in values.items():
        for reference in references_in(value):
            if plan.values(reference) is None:
                tell(Reason.GONE, name)
                break


def _check_uses(plan: _Plan, changes: Sequence[Change]) -> None:
    """What would be deleted must not be referred to by anything that stays as it is."""
    titles = {one.reference: one.title for one in changes}
    going = [one for one in titles if plan.known[one] is None]
    for use in uses_of(plan.changing.connection, going):
        user = plan.values(use.user)
        laid = use.field == UNDERLAYS
        if user is not None and (laid or use.used in references_in(user[use.field])):
            plan.conflicts.append(Conflict(use.used, titles[use.used], "", Reason.USED))


def _runs(changes: Sequence[Change]) -> list[list[Change]]:
    """The changes in lists of which each can be written at once."""
    runs: list[list[Change]] = []
    written: set[Reference] = set()
    """What the last run writes."""
    for one in changes:
        if runs and _alike(one, runs[-1][0]) and one.reference not in written:
            runs[-1].append(one)
        else:
            runs.append([one])
            written = set()
        written.add(one.reference)
    return runs


def _alike(one: Change, other: Change) -> bool:
    """Whether two changes can be taken back by the same statements."""
    if one.reference.kind != other.reference.kind or _beside(one) != _beside(other):
        return False
    if one.before is None or other.before is None:
        return one.before is other.before
    if one.after is None or other.after is None:
        return one.after is other.after
    paired = {pair.name for pair in STORAGES[one.reference.kind].pairs}
    return not paired & (one.before.keys() | other.before.keys())


def _beside(one: Change) -> str:
    """What it changed beside the fields; '' where it changed fields."""
    return next((name for name in BESIDE if one.before is not None and name in one.before), "")


def _apply(changing: ChangeSet, run: Sequence[Change], *, to_bin: bool) -> None:
    first = run[0]
    beside = _beside(first)
    if beside:
        for one in run:
            BESIDE[beside][1](changing, one.reference, (one.before or {})[beside])
        return
    kind = first.reference.kind
    if first.before is None:
        changing.delete([one.reference for one in run], to_bin=to_bin or kind == FILES)
    elif first.after is None:
        changing.create_many(kind, [(one.before or {}, one.reference.key) for one in run])
    else:
        present = read_many(changing.connection, kind, [one.reference.key for one in run])
        changing.update(
            kind,
            {one.reference.key: _back(one, present[one.reference.key].values) for one in run},
        )


def _back(one: Change, present: Values) -> Values:
    """The fields as they are to be; what has come about by a change before it stays."""
    assert one.before is not None
    merged = {name: _merged(one, name, present[name]) for name in one.before}
    return {name: value[0] for name, value in merged.items() if value is not None}
