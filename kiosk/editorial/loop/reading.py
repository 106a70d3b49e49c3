"""The attract loop as the library has it: what would play if it were published now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum
from pathlib import Path

from kiosk.core.content.films import Film
from kiosk.core.content.localized_text import LocalizedText
from kiosk.core.content.values import HALL, Reference, Row, Values
from kiosk.core.schedule.holidays import Holiday
from kiosk.core.schedule.loop_calendar import LoopPlan, Planned
from kiosk.core.schedule.opening_hours import OpeningHours
from kiosk.core.schedule.playlist import Entry, Hours, picture_seconds
from kiosk.db.library.fields.stored import Stored
from kiosk.db.library.store import LibraryStore

SLOT, MEDIA = "slot", "media"


class Silence(StrEnum):
    """Why something in the plan never plays."""

    NONE = ""
    HIDDEN = "hidden"
    FILM_HIDDEN = "film-hidden"


@dataclass(frozen=True, slots=True)
class LoopSlot:
    """One entry of the plan, with what staff see of it.

    `shows`: what its film or picture is called. `picture`: its key among the files of the loop,
    '' for none. `seconds`: how long it lasts.
    """

    reference: Reference
    planned: Planned
    shows: str
    family: str
    picture: str
    seconds: float
    silence: Silence

    @property
    def hours(self) -> Hours:
        return self.planned.entry.hours


@dataclass(frozen=True, slots=True)
class Block:
    """Entries that have the same hours, and so take turns from beginning to end."""

    hours: Hours
    slots: tuple[LoopSlot, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(one.reference.key for one in self.slots)

    @property
    def title(self) -> str:
        """It is called as the first of its entries."""
        return self.slots[0].planned.entry.title

    @property
    def plays(self) -> bool:
        """Whether anything of it is shown to visitors."""
        return any(not one.silence for one in self.slots)


@dataclass(frozen=True, slots=True)
class Loop:
    """The whole plan in the staff's order; `files` has the media that its contents show, `covers`
    the key among them of each film's cover."""

    slots: tuple[LoopSlot, ...] = ()
    otherwise: tuple[Planned, ...] = ()
    opening: tuple[OpeningHours, ...] = ()
    holidays: tuple[Holiday, ...] = ()
    files: Mapping[str, Values] = field(default_factory=dict)
    covers: Mapping[str, str] = field(default_factory=dict)

    @property
    def plan(self) -> LoopPlan:
        """What plays once it is published."""
        shown = (one.planned for one in self.slots if not one.silence)
        return LoopPlan(tuple(shown), self.otherwise, self.holidays)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """In the order of their first entries."""
        by_hours: dict[Hours, list[LoopSlot]] = {}
        for one in self.slots:
            by_hours.setdefault(one.hours, []).append(one)
        return tuple(Block(hours, tuple(slots)) for hours, slots in by_hours.items())

    def of(self, slug: str) -> LoopSlot | None:
        """The slot that an entry comes from."""
        return next((one for one in self.slots if one.planned.entry.slot == slug), None)

    def picture_of(self, entry: Entry) -> str:
        """The key among the files of what an entry looks like; '' for none."""
        slot = self.of(entry.slot) if entry.slot else None
        if slot:
            return slot.picture
        return self.covers.get(entry.film.slug, "") if entry.film else ""


def read_loop(store: LibraryStore, language: str) -> Loop:
    """The loop, named in a language where it has names in it.

    Raises:
        UnavailableError: the library cannot be reached.
    """
    slots = _in_order(store.read_many(SLOT))
    films = {
        Reference(kind, key): values
        for kind in ("film", "music")
        for key, values in _in_order(store.read_many(kind)).items()
    }
    wanted = {
        one.key
        for values in (*slots.values(), *films.values())
        for one in (values.get("picture"), values.get("media"), values.get("cover"))
        if isinstance(one, Reference)
    }
    stored = store.read_many(MEDIA, sorted(wanted))
    files = {key: one.values for key, one in stored.items()}
    hall = store.read(HALL)
    return Loop(
        tuple(_slot(key, values, films, files, language) for key, values in slots.items()),
        tuple(
            Planned(Entry(film=_film(one, values, files, language)), _dates(values))
            for one, values in films.items()
            if one.kind == "film" and values["published"]
        ),
        _opening(hall.values if hall else {}),
        holidays_of(hall.values if hall else {}),
        files,
        {
            str(values["slug"]): values["cover"].key
            for values in films.values()
            if isinstance(values["cover"], Reference)
        },
    )


def hours_of(values: Values) -> Hours:
    """The hours of a slot with these values."""
    starts, ends, dates = values["starts"], values["ends"], _dates(values)
    return Hours(
        str(values["days"]),
        starts if isinstance(starts, time) else None,
        ends if isinstance(ends, time) else None,
        dates.since,
        dates.until,
        str(values["priority"]),
        str(values["holidays"]),
        str(values["sound"]),
    )


def _dates(values: Values) -> Hours:
    since, until = values["valid_from"], values["valid_until"]
    return Hours(
        since=since if isinstance(since, datetime) else None,
        until=until if isinstance(until, datetime) else None,
    )


def _in_order(stored: Mapping[str, Stored]) -> dict[str, Values]:
    """As the catalog has them: by position, then by number."""

    def place(key: str) -> tuple[object, int]:
        return stored[key].values["position"], int(key)

    return {key: stored[key].values for key in sorted(stored, key=place)}


def _slot(
    key: str,
    values: Values,
    films: Mapping[Reference, Values],
    files: Mapping[str, Values],
    language: str,
) -> LoopSlot:
    film, picture = values["film"], values["picture"]
    shown = films.get(film) if isinstance(film, Reference) else None
    file = files.get(picture.key) if isinstance(picture, Reference) else None
    seconds = picture_seconds(_number(values["seconds"]))
    silence = Silence.NONE if values["published"] else Silence.HIDDEN
    if shown and not shown["published"]:
        silence = silence or Silence.FILM_HIDDEN
    entry = Entry(
        film=_film(film, shown, files, language) if shown and isinstance(film, Reference) else None,
        seconds=seconds,
        slot=str(values["slug"]),
        title=_text(values["title"], language),
        hours=hours_of(values),
        movement=str(values["movement"]),
    )
    if shown:
        cover = shown["cover"]
        duration = entry.film.duration_ms if entry.film else 0
        return LoopSlot(
            Reference(SLOT, key),
            Planned(entry, _dates(shown)),
            _text(shown["title"], language),
            film.kind if isinstance(film, Reference) else "",
            cover.key if isinstance(cover, Reference) else "",
            duration / 1000,
            silence,
        )
    name = _text(file["alt"], language) or str(file["name"]) if file else ""
    return LoopSlot(
        Reference(SLOT, key),
        Planned(entry),
        name,
        "picture",
        picture.key if isinstance(picture, Reference) else "",
        seconds,
        silence,
    )


def _film(reference: Reference, values: Values, files: Mapping[str, Values], language: str) -> Film:
    media = values["media"]
    file = files.get(media.key, {}) if isinstance(media, Reference) else {}
    return Film(
        slug=str(values["slug"]),
        title=_text(values["title"], language),
        summary="",
        media=Path(f"{file.get('sha256', '')}{file.get('suffix', '')}"),
        duration_ms=_number(file.get("duration_ms")),
        poster=None,
        music=reference.kind == "music",
    )


def _opening(hall: Values) -> tuple[OpeningHours, ...]:
    rows = hall.get("opening_hours", ())
    found = []
    for row in rows if isinstance(rows, tuple) else ():
        if isinstance(row, Row):
            opens, closes = row["opens"], row["closes"]
            if isinstance(opens, time) and isinstance(closes, time):
                found.append(OpeningHours(_number(row["weekday"]), opens, closes))
    return tuple(found)


def holidays_of(hall: Values) -> tuple[Holiday, ...]:
    """The holidays of a hall with these values."""
    rows = hall.get("holidays", ())
    found = []
    for row in rows if isinstance(rows, tuple) else ():
        if isinstance(row, Row):
            first, last = row["first_day"], row["last_day"]
            if isinstance(first, date) and isinstance(last, date):
                found.append(Holiday(first, last, str(row["name"])))
    return tuple(found)


def _text(value: object, language: str) -> str:
    return value.resolve(language) if isinstance(value, LocalizedText) else ""


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0
