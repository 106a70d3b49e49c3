"""Writes what a preview has shown: one change-set, or nothing."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.core.content.localized_text import LocalizedText
from kiosk.core.content.values import Values
from kiosk.core.errors import StaffError
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.commands import Editor, Reason
from kiosk.editorial.fields import Kind
from kiosk.editorial.kinds import KINDS
from kiosk.editorial.slugs import proposed_slug
from kiosk.editorial.spreadsheets.comparing import ImportRow, RowState
from kiosk.editorial.spreadsheets.previewing import Preview


class ChangedMeanwhileError(StaffError):
    """Somebody has changed what is to be imported since the preview; nothing was written. `rows`
    are those of the workbook that are concerned."""

    def __init__(self, rows: Sequence[int]) -> None:
        super().__init__(
            f"{len(rows)} rows were changed by somebody else meanwhile. Read the workbook again."
        )
        self.rows = tuple(rows)


def import_preview(editor: Editor, store: LibraryStore, preview: Preview) -> int:
    """Write the rows that are added and changed. Returns the change-set; 0: nothing was new.

    Raises:
        ChangedMeanwhileError: the library is not as the preview has shown it; nothing was written.
        StaffError: the role does not include it, or the library refuses; nothing was written.
        UnavailableError: the library cannot be reached; nothing was written.
    """
    kind = KINDS[preview.kind]
    added = [one for one in preview.rows if one.state is RowState.ADDED]
    changed = [one for one in preview.rows if one.state is RowState.CHANGED]
    taken = set(store.unique_values(kind.name)) if kind.unique and added else set()
    with editor.changing(Reason.SPREADSHEET, preview.file_name) as changing:
        by_key = {one.reference.key: one for one in changed if one.reference}
        stored = changing.read_many(kind.name, list(by_key))
        otherwise = [
            row.number for key, row in by_key.items()
            if key not in stored or stored[key].version != row.version
        ]  # fmt: skip
        if otherwise:
            raise ChangedMeanwhileError(otherwise)
        if changed:
            changing.update(kind.name, {key: row.values for key, row in by_key.items()})
        if added:
            last = max(changing.positions(kind.name).values(), default=-1)
            new = [_new(kind, row, taken, last + 1 + place) for place, row in enumerate(added)]
            changing.create_many(kind.name, [(values, "") for values in new])
    return changing.number


def _new(kind: Kind, row: ImportRow, taken: set[str], position: int) -> Values:
    """Something new with its slug and its place; the slug is taken from then on."""
    values = dict(row.values)
    if kind.has("position"):
        values["position"] = position
    if kind.has("slug") and not values["slug"]:
        title, pinyin = values[kind.title], values.get("pinyin", "")
        values["slug"] = proposed_slug(
            title if isinstance(title, LocalizedText) else LocalizedText(),
            pinyin if isinstance(pinyin, str) else "",
            kind.name,
            taken,
        )
    if kind.has("slug"):
        taken.add(str(values["slug"]))
    return values
