"""The files of the library for a grid of them: what each is, how it looks, how often it is used."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, select

from kiosk.core.content.focus import CENTRE, Focus
from kiosk.core.content.localized_text import LocalizedText
from kiosk.core.content.values import Reference
from kiosk.core.files.media_store import BlobName
from kiosk.db.library.fields.uses import Use, uses_of
from kiosk.db.library.lists.searching import find
from kiosk.db.models import Derivative, Item, MediaAsset

item = Item.__table__
asset = MediaAsset.__table__
derivative = Derivative.__table__

KIND = "media"


@dataclass(frozen=True, slots=True)
class MediaRow:
    """One file. `family` is the first part of its MIME type; `thumbnail` names a small picture in
    the media store, of a film that of what shows it; '' and 0 where there is no such thing."""

    reference: Reference
    name: str
    family: str
    blob: BlobName
    width: int
    height: int
    duration_ms: int
    size: int
    alt: LocalizedText
    thumbnail: str
    uses: int
    focus: Focus = CENTRE


def list_media(connection: Connection, text: str = "") -> tuple[MediaRow, ...]:
    """The files that a question finds, or all of them; the newest first. The entries of the search
    must be up to date."""
    columns = (
        asset.c.id,
        asset.c.name,
        asset.c.mime,
        asset.c.sha256,
        asset.c.suffix,
        asset.c.width,
        asset.c.height,
        asset.c.duration_ms,
        asset.c.size,
        asset.c.alt,
        asset.c.focus_x,
        asset.c.focus_y,
    )
    rows = connection.execute(select(*columns).order_by(asset.c.id.desc())).all()
    if text.strip():
        found = {one.key for one in find(connection, text, [KIND], limit=None)}
        wanted = text.strip().casefold()
        rows = [row for row in rows if str(row.id) in found or wanted in row.name.casefold()]
    uses = uses_of(connection, [Reference(KIND, str(row.id)) for row in rows])
    users = {(one.used, one.user) for one in uses}
    counts = Counter(used for used, _ in users)
    thumbnails = _thumbnails(connection)
    covers = _covers(connection, uses)
    return tuple(
        MediaRow(
            reference := Reference(KIND, str(row.id)),
            row.name,
            row.mime.partition("/")[0],
            BlobName(row.sha256, row.suffix),
            row.width,
            row.height,
            row.duration_ms,
            row.size,
            row.alt,
            thumbnails.get(row.id) or thumbnails.get(covers.get(reference, 0), ""),
            counts[reference],
            Focus(row.focus_x, row.focus_y),
        )
        for row in rows
    )


def _thumbnails(connection: Connection) -> Mapping[int, str]:
    wanted = select(derivative.c.asset_id, derivative.c.sha256, derivative.c.suffix)
    rows = connection.execute(wanted.where(derivative.c.role == "thumbnail"))
    return {row.asset_id: row.sha256 + row.suffix for row in rows}


def _covers(connection: Connection, uses: tuple[Use, ...]) -> Mapping[Reference, int]:
    """For each film and piece of music the cover of what plays it."""
    wanted = select(item.c.id, item.c.cover_id).where(item.c.cover_id.is_not(None))
    covers = {str(row.id): row.cover_id for row in connection.execute(wanted)}
    return {
        one.used: covers[one.user.key]
        for one in uses
        if one.user.kind in ("film", "music") and one.field == KIND and one.user.key in covers
    }
