"""Films as visitors watch them, and which of them play while nobody is touching."""

from __future__ import annotations

from datetime import datetime, time
from pathlib import Path
from typing import Any

from sqlalchemy import Select, select

from kiosk.core.content import Film
from kiosk.db.catalog.reader import ITEM_ORDER, ReleaseReader, covers_of, item, matches, shown
from kiosk.db.models import Captions as CaptionsRow
from kiosk.db.models import Film as FilmRow
from kiosk.db.models import MediaAsset
from kiosk.db.models import Slot as SlotRow

film = FilmRow.__table__
captions = CaptionsRow.__table__
asset = MediaAsset.__table__
slot = SlotRow.__table__

CHOSEN = (
    select(
        *item.c["id", "slug", "title", "summary", "cover_id", "sample"],
        *asset.c["sha256", "suffix", "duration_ms"],
    )
    .select_from(item)
    .join(film, film.c.id == item.c.id)
    .join(asset, asset.c.id == film.c.media_id)
    .where(shown("film"), matches(item.c.slug, "slug"))
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
    select(*slot.c["film_id", "days", "starts", "ends"])
    .join_from(item, slot, slot.c.id == item.c.id)
    .where(shown("slot"), slot.c.film_id.is_not(None))
    .order_by(*ITEM_ORDER)
)


class FilmReader(ReleaseReader):
    def films(self, language: str) -> tuple[Film, ...]:
        """All films, in the staff's order."""
        return tuple(self._films(language).values())

    def film(self, slug: str, language: str) -> Film | None:
        """One film, None where there is none of this slug."""
        return next(iter(self._films(language, slug).values()), None)

    def attract_films(self, language: str) -> tuple[Film, ...]:
        """What the playlist plays at this hour, in its order; all films where it says nothing."""
        now = self._clock().astimezone()
        films = self._films(language)
        due = (row.film_id for row in self._rows(SLOTS) if _is_due(row, now))
        return tuple(films[one] for one in due if one in films) or tuple(films.values())

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
            )
            for row in self._rows(FILMS, slug=slug)
        }


def _is_due(row: Any, now: datetime) -> bool:
    """Whether a slot of the playlist plays at a moment of the hall's own time."""
    starts, ends = row.starts or time.min, row.ends or time.max
    moment = now.time()
    within = starts <= moment < ends if starts < ends else moment >= starts or moment < ends
    return within and str(now.isoweekday()) in row.days
