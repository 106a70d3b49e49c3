"""Records imported media in the library: each file once, whatever it is called the second time.

What is recorded lies in the media store already; nothing is written there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.imported_media import ImportedMedia
from kiosk.core.files.media_store import BlobName, MediaStore
from kiosk.core.files.picture_sizes import PictureSizes, StoredPicture
from kiosk.db.engine import lock_table, translated_errors
from kiosk.db.library.fields.writing import issue_number
from kiosk.db.library.opening import open_library
from kiosk.db.models import Base, Derivative, MediaAsset

FAILURE = "The library cannot record what was imported"

_assets = Base.metadata.tables[MediaAsset.__tablename__]


@dataclass(frozen=True, slots=True)
class RecordedMedia:
    """A media asset by the name staff know; `new`: it was not in the library before.

    `poster` is the name of the picture that was recorded with a film, or ''.
    """

    name: str
    new: bool
    poster: str = ""


class MediaLibrary:
    """The media assets of the library of a data folder; to be closed.

    Raises:
        StaffError: the library cannot be used.
        UnavailableError: the disk is full or fails.
    """

    def __init__(self, folder: DataFolder) -> None:
        self._engine = open_library(folder)
        self._store = MediaStore(folder.media)

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
        """Record a file, and the poster of a film with it, in one transaction.

        Raises:
            UnavailableError: the disk is full or fails, or somebody else holds the library.
        """
        with translated_errors(FAILURE), Session(self._engine) as session, session.begin():
            lock_table(session.connection(), MediaAsset.__tablename__)
            return _record(session, imported)


def _record(session: Session, imported: ImportedMedia) -> RecordedMedia:
    known = _name_of(session, imported.blob.sha256)
    if known is not None:
        return RecordedMedia(known, new=False)
    name = _free_name(session, imported.title, imported.blob.suffix)
    asset = MediaAsset(
        id=issue_number(session.connection(), _assets),
        name=name,
        sha256=imported.blob.sha256,
        suffix=imported.blob.suffix,
        mime=imported.mime,
        width=imported.width,
        height=imported.height,
        duration_ms=imported.duration_ms,
        size=imported.size,
    )
    session.add(asset)
    poster = ""
    if imported.picture and imported.kind == "picture":
        asset.derivatives = derivatives_of(imported.picture)
    elif imported.picture:
        poster = _record_poster(session, imported.title, imported.picture)
    return RecordedMedia(name, new=True, poster=poster)


def _record_poster(session: Session, title: str, sizes: PictureSizes) -> str:
    full = sizes.full
    known = _name_of(session, full.name.sha256)
    if known is not None:
        return known
    name = _free_name(session, f"{title}-poster", full.name.suffix)
    session.add(
        MediaAsset(
            id=issue_number(session.connection(), _assets),
            name=name,
            mime="image/webp",
            derivatives=derivatives_of(sizes),
            **stored_columns(full),
        )
    )
    return name


def _name_of(session: Session, sha256: str) -> str | None:
    return session.scalar(
        select(MediaAsset.name).where(MediaAsset.sha256 == sha256).order_by(MediaAsset.id)
    )


def _free_name(session: Session, title: str, suffix: str) -> str:
    """The title as it is, or with the first free number: 草原 (2).mp4."""
    session.flush()
    names = session.scalars(
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
