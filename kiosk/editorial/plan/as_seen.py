"""Whether the plan is still as somebody saw it who changes something in it."""

from __future__ import annotations

from kiosk.core.content.values import Reference
from kiosk.core.errors import StaffError
from kiosk.db.library.changes.change_sets import ChangeSet
from kiosk.editorial.plan.reading import PlannedCompany, PlannedPoint, PlannedRoom


class PlanChangedError(StaffError):
    """Something is not as it was when it was looked at; nothing was changed."""

    def __init__(self) -> None:
        super().__init__("Somebody has changed this part of the plan meanwhile.")


def require_as_seen(
    changing: ChangeSet, seen: PlannedRoom | PlannedPoint | PlannedCompany, *fields: str
) -> None:
    """Raise PlanChangedError where it is gone, or one of these fields is not as it was seen."""
    reference: Reference = seen.reference
    stored = changing.read_many(reference.kind, [reference.key]).get(reference.key)
    if stored is None or any(stored.values[name] != seen.values[name] for name in fields):
        raise PlanChangedError
