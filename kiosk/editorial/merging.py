"""Two people change one thing: what can stand side by side, and what cannot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kiosk.db.library.changes.history import Change
from kiosk.editorial.drafts import Draft
from kiosk.editorial.errors import ConflictError


def merge(
    draft: Draft, theirs: Draft, newer: Sequence[Change] | None
) -> tuple[Draft, tuple[str, ...]]:
    """The draft over what somebody else has saved, and the names of the fields that are theirs.

    `newer` are the changes since the version that the draft was made from; None: the log does not
    reach back so far.

    Raises:
        ConflictError: both have changed the same fields.
    """
    if newer is None:
        fields = draft.changed_from(theirs)
        if fields:
            raise ConflictError(replace(draft, version=theirs.version), theirs, fields)
        return theirs, ()
    their_fields = {name for one in newer for name in one.after or {}}
    base = dict(theirs.values)
    for one in newer:
        base |= one.before or {}
    both = [
        name
        for name in draft.changed_from(theirs)
        if name in their_fields and draft[name] != base[name]
    ]
    kept = {name: theirs[name] for name in their_fields.difference(both)}
    merged = replace(draft.with_values(kept), version=theirs.version)
    if both:
        raise ConflictError(merged, theirs, both)
    return merged, tuple(sorted(kept))
