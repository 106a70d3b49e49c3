"""Writes what a preview has shown: one change-set, or nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from kiosk.core.content.localized_text import LocalizedText
from kiosk.core.content.values import Reference, Values
from kiosk.core.errors import StaffError, UnavailableError
from kiosk.core.files.imported_media import ImportedMedia
from kiosk.db.library.changes.change_sets import ChangeSet
from kiosk.db.library.fields.uses import references_in
from kiosk.db.library.media import MEDIA, key_of_file, record_media
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.commands import Editor, Reason
from kiosk.editorial.fields import Kind
from kiosk.editorial.kinds import KINDS
from kiosk.editorial.permissions import Permission, require
from kiosk.editorial.replacing import exchanged
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
    pictures = _pictures(preview)
    if pictures:
        require(editor.account, Permission.EDIT_MEDIA)
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
        keys = {reference: _recorded(changing, media) for reference, media in pictures.items()}
        if changed:
            batch = {key: _with_keys(row.values, keys) for key, row in by_key.items()}
            changing.update(kind.name, batch)
        if added:
            last = max(changing.positions(kind.name).values(), default=-1)
            new = [_new(kind, row, taken, last + 1 + place) for place, row in enumerate(added)]
            changing.create_many(kind.name, [(_with_keys(one, keys), "") for one in new])
    return changing.number


def _pictures(preview: Preview) -> Mapping[Reference, ImportedMedia]:
    """The pictures that come with rows that are written, by what stands for them there.

    Raises:
        UnavailableError: one was deleted meanwhile; the workbook has to be read again.
    """
    found: dict[Reference, ImportedMedia] = {}
    for row in preview.rows:
        written = row.values if row.state in (RowState.ADDED, RowState.CHANGED) else {}
        for value in written.values():
            for reference in references_in(value):
                picture = preview.pictures.arriving(reference)
                if picture is None or picture.media is None or reference in found:
                    continue
                if not preview.pictures.are_there(picture):
                    raise UnavailableError("A picture is gone by now. Read the workbook again.")
                named = picture.media if picture.name else replace(picture.media, title=row.title)
                found[reference] = named
    return found


def _recorded(changing: ChangeSet, media: ImportedMedia) -> Reference:
    """A picture in the library."""
    record_media(changing, media)
    return Reference(MEDIA, key_of_file(changing.connection, media.blob.sha256))


def _with_keys(values: Values, keys: Mapping[Reference, Reference]) -> Values:
    """Values that refer to what is in the library by now."""
    found = dict(values)
    for name, value in values.items():
        for one in set(references_in(value)) & keys.keys():
            found[name] = exchanged(found[name], one, keys[one])
    return found


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
