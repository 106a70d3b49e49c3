"""The commands of staff over files of the media store: each is one change-set, like all others."""

from __future__ import annotations

from kiosk.core.content.focus import Focus
from kiosk.core.content.values import Reference, Row, Values
from kiosk.core.errors import StaffError
from kiosk.core.files.media_store import BlobName, MediaStore
from kiosk.db.library.media import MEDIA, stored_columns
from kiosk.editorial.commands import Editor, Reason
from kiosk.media.importing.pictures.sizes import make_card


def blob_of(values: Values) -> BlobName:
    """The name under which a file lies in the media store."""
    return BlobName(str(values["sha256"]), str(values["suffix"]))


def set_focus(editor: Editor, store: MediaStore, reference: Reference, focus: Focus) -> int:
    """Say what stays in sight wherever a picture is cropped; its card is cut anew. Returns the
    change-set.

    Raises:
        StaffError: it is gone, or no picture.
        UnavailableError: its file is not on this PC, or the disk is full.
    """
    draft = editor.draft(reference)
    if not str(draft["mime"]).startswith("image/"):
        raise StaffError("Only a picture has a focus point.")
    card = stored_columns(make_card(store.path(blob_of(draft.values)), store, focus))
    smaller = draft["derivatives"]
    rows = tuple(
        Row({**one, **card}) if one["role"] == "card" else one
        for one in (smaller if isinstance(smaller, tuple) else ())
        if isinstance(one, Row)
    )
    values: Values = {"focus_x": focus.x, "focus_y": focus.y, "derivatives": rows}
    with editor.changing(Reason.EDIT) as changing:
        changing.update(MEDIA, {reference.key: values})
    return changing.number
