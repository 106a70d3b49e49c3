"""What the loop plays at a moment, and of everything else in the plan why it does not play."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from kiosk.core.content.localized_text import CHINESE
from kiosk.core.schedule.holidays import Holiday
from kiosk.core.schedule.loop_calendar import Span
from kiosk.core.schedule.playlist import Entry, told_hours, why
from kiosk.editorial.loop.reading import Loop, LoopSlot, Silence


class Ground(StrEnum):
    """Why something plays at a moment, or does not."""

    PLANNED = "planned"
    UNPLANNED = "unplanned"
    """Nothing is planned, and so all films play."""
    HIDDEN = Silence.HIDDEN
    FILM_HIDDEN = Silence.FILM_HIDDEN
    FILM_DATES = "film-dates"
    """Its film is not shown yet, or not any more."""
    HOURS = "hours"
    COVERED = "covered"
    """Something of a higher priority plays."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Of one entry of the plan, `slot`, or of a film that plays because nothing is planned: `slot`
    is '' then. `picture` is the key of its picture among the files of the loop, '' for none.

    `told` is the rule in the words of `kiosk why`; of what does not play for its hours or its
    film's dates these, and of what is covered the plans that go before it.
    """

    title: str
    ground: Ground
    told: str
    slot: str = ""
    picture: str = ""

    @property
    def plays(self) -> bool:
        return self.ground in (Ground.PLANNED, Ground.UNPLANNED)


@dataclass(frozen=True, slots=True)
class DayScene:
    """A stretch of a day in which the same take turns."""

    span: Span
    answers: tuple[Answer, ...]


def day_of(loop: Loop, day: date, language: str) -> tuple[DayScene, ...]:
    """What plays on a day from its beginning to its end."""
    return tuple(
        DayScene(one.span, _playing(loop, one.due, language)) for one in loop.plan.scenes(day)
    )


def what_plays(loop: Loop, moment: datetime, language: str) -> tuple[Answer, ...]:
    """What plays in turn at an aware moment, then everything of the plan that does not."""
    moment = moment.astimezone()
    due = loop.plan.due(moment)
    playing = _playing(loop, due, language)
    slugs = {entry.slot for entry in due}
    silent = (one for one in loop.slots if one.planned.entry.slot not in slugs)
    comma = "、" if language == CHINESE else ", "
    before = comma.join(dict.fromkeys(entry.title for entry in due))
    why_not = (_why_not(one, loop.holidays, moment, language, before) for one in silent)
    return (*playing, *why_not)


def _playing(loop: Loop, due: Iterable[Entry], language: str) -> tuple[Answer, ...]:
    return tuple(
        Answer(
            _name(loop.of(entry.slot), entry),
            Ground.PLANNED if entry.slot else Ground.UNPLANNED,
            why(entry, language),
            entry.slot,
            loop.picture_of(entry),
        )
        for entry in due
    )


def _name(slot: LoopSlot | None, entry: Entry) -> str:
    """What is seen; the rule names the plan."""
    shows = slot.shows if slot else ""
    return shows or entry.title or (entry.film.title if entry.film else "")


def _why_not(
    slot: LoopSlot, holidays: tuple[Holiday, ...], moment: datetime, language: str, before: str
) -> Answer:
    title = _name(slot, slot.planned.entry)
    if slot.silence:
        return Answer(title, Ground(slot.silence.value), "")
    if not slot.hours.include(moment, holidays):
        return Answer(title, Ground.HOURS, told_hours(slot.hours, language))
    if not slot.planned.seen.include(moment):
        return Answer(title, Ground.FILM_DATES, told_hours(slot.planned.seen, language))
    return Answer(title, Ground.COVERED, before)
