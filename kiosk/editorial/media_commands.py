"""The commands of staff over files of the media store: each is one change-set, like all others."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from kiosk.core.content.focus import Focus
from kiosk.core.content.values import Reference, Row, Values
from kiosk.core.errors import StaffError
from kiosk.core.files.film_copies import poster_title
from kiosk.core.files.imported_media import ImportedMedia
from kiosk.core.files.media_store import BlobName, MediaStore
from kiosk.core.settings.settings import MediaSettings
from kiosk.db.library.changes.change_sets import ChangeSet
from kiosk.db.library.fields.uses import Use
from kiosk.db.library.media import (
    MEDIA,
    free_name,
    key_of_file,
    picture_values,
    record_media,
    stored_columns,
)
from kiosk.editorial.commands import Editor, Reason
from kiosk.editorial.replacing import exchanged
from kiosk.media.importing.pictures.sizes import derive, make_card

PLAYERS = ("film", "music")
"""The kinds that play a file."""


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


def set_poster(
    editor: Editor, store: MediaStore, film: Reference, frame: Path, limits: MediaSettings
) -> int:
    """Make a frame the poster of whatever plays a film; the old poster stays in the library.
    Returns the change-set.

    Raises:
        StaffError: nothing plays the film.
        UnavailableError: the disk is full.
    """
    sizes = derive(frame, store, limits.max_pixels)
    title = Path(str(editor.draft(film)["name"])).stem
    with editor.changing(Reason.EDIT) as changing:
        players = players_of(changing, film)
        if not players:
            raise StaffError("No film of the content plays this file.")
        known = key_of_file(changing.connection, sizes.full.name.sha256)
        poster = Reference(MEDIA, known)
        if not known:
            name = free_name(changing.connection, poster_title(title), sizes.full.name.suffix)
            poster = changing.create(MEDIA, picture_values(name, sizes))
        for player in players:
            changing.update(player.kind, {player.key: {"cover": poster}})
    return changing.number


def players_of(changing: ChangeSet, film: Reference) -> tuple[Reference, ...]:
    """The films and pieces of music of the content that play a file."""
    return tuple(one.user for one in changing.uses_of([film]) if plays(one))


def plays(use: Use) -> bool:
    """Whether something uses a file by playing it."""
    return use.user.kind in PLAYERS and use.field == "media"


def put_lighter_copy(editor: Editor, film: Reference, copy: ImportedMedia) -> int:
    """Record a lighter copy of a film, and put it in the film's place wherever that is used; the
    film stays in the library. Returns the change-set.

    Raises:
        StaffError: the film is gone.
    """
    with editor.changing(Reason.REPLACE) as changing:
        changing.read(film)
        record_media(changing, replace(copy, picture=None))
        lighter = Reference(MEDIA, key_of_file(changing.connection, copy.blob.sha256))
        for use in changing.uses_of([film]):
            value = changing.read(use.user).values[use.field]
            new = exchanged(value, film, lighter)
            changing.update(use.user.kind, {use.user.key: {use.field: new}})
    return changing.number
