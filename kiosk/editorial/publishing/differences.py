"""What differs between a release and what would be released now, item by item. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kiosk.core.content.localized_text import LocalizedText
from kiosk.core.content.values import Reference, Value, Values
from kiosk.editorial.kinds import KINDS
from kiosk.editorial.publishing.snapshot import Contents, Snapshot, released, title_of


class Happened(StrEnum):
    """What becomes of something with the next release."""

    ADDED = "added"
    CHANGED = "changed"
    HIDDEN = "hidden"
    """It stays in the library, and is not shown any more."""
    EXPIRED = "expired"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class FieldDifference:
    """A field before and after."""

    name: str
    before: Value
    after: Value


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that visitors will see otherwise; `fields` in the order of the form."""

    reference: Reference
    title: LocalizedText
    happened: Happened
    fields: tuple[FieldDifference, ...] = ()


def differences(release: Contents, library: Snapshot) -> tuple[Difference, ...]:
    """What differs, kind by kind in the order of the kinds; `release` as it was read."""
    coming = released(library.contents, library.now)
    found = []
    for kind in KINDS:
        before, after = release.get(kind, {}), coming.get(kind, {})
        keys = sorted({*before, *after}, key=lambda key: (len(key), key))
        found += [
            one
            for key in keys
            if (one := _difference(Reference(kind, key), before.get(key), after.get(key), library))
        ]
    return tuple(found)


def _difference(
    reference: Reference, before: Values | None, after: Values | None, library: Snapshot
) -> Difference | None:
    kind = reference.kind
    if kind == "media" and (before is None or after is None):
        return None  # a file comes and goes with what shows it
    if before is None:
        assert after is not None
        return Difference(reference, title_of(kind, after), Happened.ADDED)
    if after is None:
        gone = _why(library.of(reference), library.now)
        return Difference(reference, title_of(kind, before), gone)
    fields = tuple(
        FieldDifference(one.name, before[one.name], after[one.name])
        for one in KINDS[kind].fields
        if before[one.name] != after[one.name]
    )
    return (
        Difference(reference, title_of(kind, after), Happened.CHANGED, fields) if fields else None
    )


def _why(values: Values | None, now: datetime) -> Happened:
    if values is None:
        return Happened.DELETED
    until = values.get("valid_until")
    if isinstance(until, datetime) and until <= now:
        return Happened.EXPIRED
    return Happened.HIDDEN
