"""The files of the library for a grid of them: what each is, how it looks, how often it is used."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from sqlalchemy import Connection, select

from kiosk.core.content.focus import CENTRE, Focus
from kiosk.core.content.localized_text import LocalizedText
from kiosk.core.content.values import Reference
from kiosk.core.files.film_copies import lasts_as_long, lighter_name, poster_titles
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
    the media store, of a film that of what shows it or of its poster; `lighter` the lighter copy of
    a film. '' and 0 where there is no such thing."""

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
    lighter: str = ""


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
    posters, lighter = _posters(rows), _lighter_copies(rows)
    copied = {copy.id: film for film, copy in lighter.items()}
    if text.strip():
        found = {one.key for one in find(connection, text, [KIND], limit=None)}
        wanted = text.strip().casefold()
        rows = [row for row in rows if str(row.id) in found or wanted in row.name.casefold()]
    uses = uses_of(connection, [Reference(KIND, str(row.id)) for row in rows])
    users = {(one.used, one.user) for one in uses}
    counts = Counter(used for used, _ in users)
    thumbnails = _thumbnails(connection)
    covers = _covers(connection, uses)

    def picture(number: int) -> str:
        cover = covers.get(Reference(KIND, str(number)), 0) or posters.get(number, 0)
        return thumbnails.get(number) or thumbnails.get(cover, "")

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
            picture(row.id) or picture(copied.get(row.id, 0)),
            counts[reference],
            Focus(row.focus_x, row.focus_y),
            lighter[row.id].name if row.id in lighter else "",
        )
        for row in rows
    )


def _posters(rows: Sequence[Any]) -> Mapping[int, int]:
    """For each film the poster that came into the library with it."""
    pictures = {PurePath(row.name).stem: row.id for row in rows if row.mime.startswith("image/")}
    return {
        row.id: pictures[title]
        for row in rows
        if row.mime.startswith("video/")
        for title in poster_titles(row.name)
        if title in pictures
    }


def _lighter_copies(rows: Sequence[Any]) -> Mapping[int, Any]:
    """For each film of which there is a lighter copy, that."""
    films = {row.name: row for row in rows if row.mime.startswith("video/")}
    found = {}
    for name, film in films.items():
        copy = films.get(lighter_name(name))
        if copy and lasts_as_long(copy.duration_ms, film.duration_ms):
            found[film.id] = copy
    return found


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
