"""Films and music as visitors watch them, and what plays while nobody is touching."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import Select, select

from kiosk.core.content.films import Film
from kiosk.core.schedule.holidays import Holiday
from kiosk.core.schedule.playlist import Entry, Hours, Playlist, picture_seconds
from kiosk.db.catalog.reader import (
    ITEM_ORDER,
    ReleaseReader,
    covers_of,
    item,
    matches,
    pictures_of,
    shown,
)
from kiosk.db.models import Captions as CaptionsRow
from kiosk.db.models import Film as FilmRow
from kiosk.db.models import Holiday as HolidayRow
from kiosk.db.models import MediaAsset
from kiosk.db.models import Slot as SlotRow

film = FilmRow.__table__
captions = CaptionsRow.__table__
asset = MediaAsset.__table__
slot = SlotRow.__table__
holiday = HolidayRow.__table__

CHOSEN = (
    select(
        *item.c["id", "item_type", "slug", "title", "summary", "cover_id", "sample"],
        *asset.c["sha256", "suffix", "duration_ms"],
    )
    .select_from(item)
    .join(film, film.c.id == item.c.id)
    .join(asset, asset.c.id == film.c.media_id)
    .where(shown("film", "music"), matches(item.c.slug, "slug"))
)
POSTERS = covers_of(CHOSEN)
FILMS = CHOSEN.order_by(*ITEM_ORDER)
CAPTIONS: Select[Any] = (
    select(*captions.c["film_id", "language"], *asset.c["sha256", "suffix"])
    .join_from(captions, asset)
    .where(captions.c.film_id.in_(CHOSEN.with_only_columns(item.c.id)))
    .order_by(captions.c.film_id, captions.c.language)
)
SLOTS = (
    select(
        *item.c["slug", "title", "valid_from", "valid_until"],
        *slot.c["film_id", "picture_id", "seconds", "days", "starts", "ends"],
        *slot.c["priority", "holidays", "sound", "movement"],
    )
    .join_from(item, slot, slot.c.id == item.c.id)
    .where(item.c.item_type == "slot")
    .order_by(*ITEM_ORDER)
)
"""All of them: what is due is the playlist's rule."""
HOLIDAYS = select(*holiday.c["first_day", "last_day", "name"]).order_by(holiday.c.first_day)
SLOT_PICTURES = pictures_of(select(slot.c.picture_id))


class FilmReader(ReleaseReader):
    def films(self, language: str) -> tuple[Film, ...]:
        """All films, in the staff's order."""
        return tuple(self._films(language).values())

    def film(self, slug: str, language: str) -> Film | None:
        """One film; None for an unknown slug."""
        return next(iter(self._films(language, slug).values()), None)

    def attract_playlist(self, language: str) -> Playlist:
        """What plays while nobody is touching: the staff's plan, else all films in their order."""
        films = self._films(language)
        pictures = self._pictures(SLOT_PICTURES, language)
        planned = (
            Entry(
                film=films.get(row.film_id),
                picture=pictures.get(row.picture_id),
                seconds=picture_seconds(row.seconds),
                slot=row.slug,
                title=row.title.resolve(language),
                hours=Hours(
                    row.days,
                    row.starts,
                    row.ends,
                    row.valid_from,
                    row.valid_until,
                    row.priority,
                    row.holidays,
                    row.sound,
                ),
                movement=row.movement,
            )
            for row in self._rows(SLOTS)
        )
        return Playlist(
            planned=tuple(entry for entry in planned if entry.film or entry.picture),
            otherwise=tuple(Entry(film=film) for film in films.values() if not film.music),
            holidays=tuple(
                Holiday(row.first_day, row.last_day, row.name) for row in self._rows(HOLIDAYS)
            ),
        )

    def _films(self, language: str, slug: str = "") -> dict[int, Film]:
        """All films, or the one of a slug, by the item's id, in the staff's order."""
        posters = self._pictures(POSTERS, language, slug=slug)
        subtitles: dict[int, dict[str, Path]] = {}
        for row in self._rows(CAPTIONS, slug=slug):
            files = subtitles.setdefault(row.film_id, {})
            files[row.language] = self._path(row.sha256, row.suffix)
        return {
            row.id: Film(
                slug=row.slug,
                title=row.title.resolve(language),
                summary=row.summary.resolve(language),
                media=self._path(row.sha256, row.suffix),
                duration_ms=row.duration_ms,
                poster=posters.get(row.cover_id),
                captions=subtitles.get(row.id, {}),
                sample=row.sample,
                music=row.item_type == "music",
            )
            for row in self._rows(FILMS, slug=slug)
        }
