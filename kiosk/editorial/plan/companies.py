"""The commands of staff over who sits in which room, and when: each is one change-set."""

from __future__ import annotations

from datetime import date

from kiosk.core.content.values import Row, Values
from kiosk.editorial.commands import Editor, Reason
from kiosk.editorial.drafts import Draft
from kiosk.editorial.errors import ProblemsError
from kiosk.editorial.plan.as_seen import require_as_seen
from kiosk.editorial.plan.reading import PlannedCompany, PlannedRoom
from kiosk.editorial.problems import problems


def place_company(editor: Editor, company: PlannedCompany, room: PlannedRoom | None) -> int:
    """Have a company sit in a room, or in none; the days in the room before are no longer its own.
    Returns the change-set, 0 where it sits there.

    Raises:
        PlanChangedError: it does not sit where it was seen, or is gone.
    """
    with editor.changing(Reason.EDIT) as changing:
        require_as_seen(changing, company, "place")
        place = room.reference if room else None
        values = {"place": place, "moved_in": None, "moved_out": None}
        if place != company.values["place"]:
            changing.update(company.reference.kind, {company.reference.key: values})
    return changing.number


def set_days(
    editor: Editor, company: PlannedCompany, moved_in: date | None, moved_out: date | None
) -> int:
    """Say from which day to which a company sits in its room; None for always. Returns the
    change-set, 0 where these are its days.

    Raises:
        PlanChangedError: it does not sit where it was seen then, or is gone.
        ProblemsError: the last day comes before the first.
    """
    kind, key = company.reference.kind, company.reference.key
    values: Values = {"moved_in": moved_in, "moved_out": moved_out}
    draft = Draft(kind, key, 0, Row({**company.values, **values}))
    found = problems(draft, list(values))
    if found:
        raise ProblemsError(draft, found)
    with editor.changing(Reason.EDIT) as changing:
        require_as_seen(changing, company, "place", "moved_in", "moved_out")
        changing.update(kind, {key: values})
    return changing.number
