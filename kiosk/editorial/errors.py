"""What editing refuses: each says what is in the way, so that a form can show where."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.core.errors import StaffError
from kiosk.db.library.changes.undoing import Conflict
from kiosk.db.library.fields.uses import Use
from kiosk.editorial.drafts import Draft
from kiosk.editorial.problems import Problem


class ProblemsError(StaffError):
    """A draft breaks rules; nothing was saved. `problems` has all of them."""

    def __init__(self, draft: Draft, problems: Sequence[Problem]) -> None:
        fields = ", ".join(dict.fromkeys(one.field for one in problems))
        super().__init__(f"The {draft.kind} cannot be saved yet; look at: {fields}.")
        self.draft = draft
        self.problems = tuple(problems)


class ConflictError(StaffError):
    """Somebody else has changed the same fields meanwhile; nothing was saved.

    `theirs` is what the library holds, None where it has been deleted; `yours` the same with all
    that you have changed, so that it can be saved over it; `fields` the names of those that both
    have changed.
    """

    def __init__(self, yours: Draft, theirs: Draft | None, fields: Sequence[str]) -> None:
        what = "deleted" if theirs is None else "changed"
        super().__init__(f"The {yours.kind} has been {what} by somebody else since you opened it.")
        self.yours = yours
        self.theirs = theirs
        self.fields = tuple(fields)


class UndoConflictError(StaffError):
    """A change-set cannot be taken back; nothing was changed. `conflicts` says all that is in the
    way."""

    def __init__(self, conflicts: Sequence[Conflict]) -> None:
        super().__init__(
            f"This cannot be undone any more: {len(conflicts)} things were changed since."
        )
        self.conflicts = tuple(conflicts)


class StillUsedError(StaffError):
    """Something that is to be deleted is used; nothing was deleted. `uses` says where."""

    def __init__(self, uses: Sequence[Use]) -> None:
        super().__init__(f"This is still used in {len({one.user for one in uses})} places.")
        self.uses = tuple(uses)
