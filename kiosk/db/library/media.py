"""Records imported media in the library: each file once, whatever it is called the second time.

What is recorded lies in the media store already; nothing is written there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import count
from typing import Any

from sqlalchemy import Connection, select
from sqlalchemy.orm import Session

from kiosk.core.content.localized_text import LocalizedText
from kiosk.core.content.values import Row, Values
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.film_copies import poster_title
from kiosk.core.files.imported_media import ImportedMedia
from kiosk.core.files.media_store import BlobName, MediaStore
from kiosk.core.files.picture_sizes import PictureSizes, StoredPicture
from kiosk.db.engine import translated_errors
from kiosk.db.library.changes.change_sets import ChangeSet, changing
from kiosk.db.library.changes.writing_down import Author
from kiosk.db.library.opening import open_library, utc_now
from kiosk.db.models import Derivative, MediaAsset

FAILURE = "The library cannot be asked for what was imported"

IMPORT = "import"
"""Why a change-set was written, as it stands in the change log."""

MEDIA = "media"


@dataclass(frozen=True, slots=True)
class RecordedMedia:
    """A media asset by the name staff know; `new`: it was not in the library before.

    `poster` is the name of the picture that was recorded with a film, or ''. `change_set` is the
    number under which it was recorded, or 0.
    """

    name: str
    new: bool
    poster: str = ""
    change_set: int = 0


class MediaLibrary:
    """The media assets of the library of a data folder; to be closed. All that it records is one
    change-set, `continues` where that is given.

    Raises:
        StaffError: the library cannot be used.
        UnavailableError: the disk is full or fails.
    """

    def __init__(
        self,
        folder: DataFolder,
        author: Author,
        clock: Callable[[], datetime] = utc_now,
        continues: int = 0,
    ) -> None:
        self._engine = open_library(folder)
        self._store = MediaStore(folder.media)
        self._author = author
        self._clock = clock
        self._change_set = continues

    def close(self) -> None:
        self._engine.dispose()

    def find(self, sha256: str) -> RecordedMedia | None:
        """The asset of this file; None also where the file is missing in the store.

        Raises: UnavailableError: the disk fails, or another process holds the library.
        """
        wanted = select(MediaAsset.name, MediaAsset.suffix).where(MediaAsset.sha256 == sha256)
        with translated_errors(FAILURE), Session(self._engine) as session:
            rows = session.execute(wanted.order_by(MediaAsset.id)).all()
        kept = (name for name, suffix in rows if self._store.holds(BlobName(sha256, suffix)))
        name = next(kept, None)
        return None if name is None else RecordedMedia(name, new=False)

    def record(self, imported: ImportedMedia) -> RecordedMedia:
        """Record a file, and the poster of a film with it; they are in the library then, whatever
        comes of the other files.

        Raises:
            StaffError: somebody else gave a file this name just now; nothing was recorded.
            UnavailableError: the disk is full or fails, or somebody else holds the library.
        """
        library, author, moment = self._engine, self._author, self._clock()
        with changing(library, author, moment, IMPORT, extends=self._change_set) as writing:
            recorded = record_media(writing, imported)
        self._change_set = writing.number or self._change_set
        return replace(recorded, change_set=writing.number)


def record_media(writing: ChangeSet, imported: ImportedMedia) -> RecordedMedia:
    """Record a file, and the poster of a film with it, unless they are in the library."""
    known = _name_of(writing.connection, imported.blob.sha256)
    if known is not None:
        return RecordedMedia(known, new=False)
    connection = writing.connection
    name = free_name(connection, imported.title, imported.blob.suffix)
    picture = imported.picture if imported.kind == "picture" else None
    values = media_values(
        name,
        imported.mime,
        StoredPicture(imported.blob, imported.width, imported.height, imported.size),
        imported.duration_ms,
        derivative_rows(picture) if picture else (),
    )
    writing.create(MEDIA, values)
    poster = ""
    if imported.picture and picture is None:
        poster = _record_poster(writing, imported.title, imported.picture)
    return RecordedMedia(name, new=True, poster=poster)


def _record_poster(writing: ChangeSet, title: str, sizes: PictureSizes) -> str:
    known = _name_of(writing.connection, sizes.full.name.sha256)
    if known is not None:
        return known
    name = free_name(writing.connection, poster_title(title), sizes.full.name.suffix)
    writing.create(MEDIA, picture_values(name, sizes))
    return name


def picture_values(name: str, sizes: PictureSizes) -> Values:
    """All values of a new picture."""
    return media_values(name, "image/webp", sizes.full, 0, derivative_rows(sizes))


def media_values(
    name: str,
    mime: str,
    stored: StoredPicture,
    duration_ms: int = 0,
    derivatives: tuple[Row, ...] = (),
) -> Values:
    """All values of a new file; a text has neither width nor height."""
    return {
        "name": name,
        "mime": mime,
        "alt": LocalizedText(),
        "credit": LocalizedText(),
        "focus_x": 0.5,
        "focus_y": 0.5,
        "duration_ms": duration_ms,
        "derivatives": derivatives,
        **stored_columns(stored),
    }


def derivative_rows(sizes: PictureSizes) -> tuple[Row, ...]:
    """The smaller versions of a picture, as values."""
    smaller = {"card": sizes.card, "thumbnail": sizes.thumbnail}
    return tuple(Row({"role": role, **stored_columns(one)}) for role, one in smaller.items())


def _name_of(connection: Connection, sha256: str) -> str | None:
    return connection.scalar(
        select(MediaAsset.name).where(MediaAsset.sha256 == sha256).order_by(MediaAsset.id)
    )


def key_of_file(connection: Connection, sha256: str) -> str:
    """The key of the oldest asset of a file; '' where there is none."""
    wanted = select(MediaAsset.id).where(MediaAsset.sha256 == sha256).order_by(MediaAsset.id)
    found = connection.scalar(wanted.limit(1))
    return "" if found is None else str(found)


def free_name(connection: Connection, title: str, suffix: str) -> str:
    """The title as it is, or with the first free number: 草原 (2).mp4."""
    names = connection.scalars(
        select(MediaAsset.name).where(MediaAsset.name.startswith(title, autoescape=True))
    )
    taken = {name.casefold() for name in names}
    return next(name for name in _names(title, suffix) if name.casefold() not in taken)


def _names(title: str, suffix: str) -> Iterator[str]:
    yield f"{title}{suffix}"
    for number in count(2):
        yield f"{title} ({number}){suffix}"


def derivatives_of(sizes: PictureSizes) -> list[Derivative]:
    """The rows of the smaller versions of a picture."""
    return [
        Derivative(role="card", **stored_columns(sizes.card)),
        Derivative(role="thumbnail", **stored_columns(sizes.thumbnail)),
    ]


def stored_columns(picture: StoredPicture) -> dict[str, Any]:
    """What a row of a stored picture says, as an asset and as a derivative alike."""
    return {
        "sha256": picture.name.sha256,
        "suffix": picture.name.suffix,
        "width": picture.width,
        "height": picture.height,
        "size": picture.size,
    }
