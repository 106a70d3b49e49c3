"""The calendar of the attract loop: what plays when over whole days, and where nothing is planned.

Pure. Whether something plays at a moment is always asked of `Playlist` and `Hours`, by which the
screen plays; here is only said at which moments that can change, so that the two never disagree.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from itertools import chain, pairwise
from typing import TypeVar

from kiosk.core.schedule.holidays import Holiday
from kiosk.core.schedule.opening_hours import OpeningHours
from kiosk.core.schedule.playlist import Entry, Hours, Playlist

DAYS_IN_WEEK = 7

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Span:
    """From `begins` up to `ends`: aware moments in the hall's own time."""

    begins: datetime
    ends: datetime


@dataclass(frozen=True, slots=True)
class Planned:
    """An entry of the loop; what it shows may have dates of its own, `seen`."""

    entry: Entry
    seen: Hours = field(default_factory=Hours)

    def may_play(self, moment: datetime, holidays: Iterable[Holiday]) -> bool:
        """Whether it is in the plan at a moment of the hall's own time."""
        return self.entry.hours.include(moment, holidays) and self.seen.include(moment)


@dataclass(frozen=True, slots=True)
class Scene:
    """A stretch of a day in which the same entries take turns; none: there are no films."""

    span: Span
    due: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Covering:
    """A stretch of a day in which `covered` entries give way to those that are `due`."""

    span: Span
    due: tuple[Entry, ...]
    covered: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class LoopPlan:
    """All that ever plays: the staff's plan, and the films that play where nothing is planned."""

    planned: tuple[Planned, ...]
    otherwise: tuple[Planned, ...] = ()
    holidays: tuple[Holiday, ...] = ()

    def playlist(self, moment: datetime) -> Playlist:
        """What the catalog gives the screen at a moment: entries whose film is shown then."""
        return Playlist(
            tuple(one.entry for one in self.planned if one.seen.include(moment)),
            tuple(one.entry for one in self.otherwise if one.seen.include(moment)),
            self.holidays,
        )

    def due(self, moment: datetime) -> tuple[Entry, ...]:
        """What plays in turn at a moment of the hall's own time."""
        return self.playlist(moment).due(moment)

    def is_planned(self, moment: datetime) -> bool:
        """Whether anything of the staff's plan is due."""
        return any(one.may_play(moment, self.holidays) for one in self.planned)

    def scenes(self, day: date) -> tuple[Scene, ...]:
        """What plays on a whole day, from its beginning to its end."""
        return tuple(Scene(span, due) for span, due in self._stretches(day, self.due))

    def coverings(self, day: date) -> tuple[Covering, ...]:
        """Where on a day something of the plan gives way to what goes before it."""
        if len({one.entry.hours.rank for one in self.planned}) <= 1:
            return ()  # nothing goes before anything

        def ranks(moment: datetime) -> tuple[tuple[Entry, ...], ...]:
            return tuple(self.playlist(moment).ranks(moment))

        return tuple(
            Covering(span, found[0], tuple(chain.from_iterable(found[1:])))
            for span, found in self._stretches(day, ranks)
            if len(found) > 1
        )

    def _stretches(self, day: date, at: Callable[[datetime], Found]) -> list[tuple[Span, Found]]:
        """The stretches of a day in which the plan gives the same answer."""
        everything = (*self.planned, *self.otherwise)
        hours = [part for one in everything for part in (one.entry.hours, one.seen)]
        found: list[tuple[Span, Found]] = []
        for begins, ends in pairwise(_edges(day, hours)):
            answer = at(begins)
            if found and found[-1][1] == answer:
                begins = found.pop()[0].begins
            found.append((Span(begins, ends), answer))
        return found

    def gaps(self, day: date, opening: Iterable[OpeningHours]) -> tuple[Span, ...]:
        """Where the hall is open and nothing is planned, so that all films play in turn."""
        found: list[Span] = []
        for open_span in open_on(day, opening):
            hours = [part for one in self.planned for part in (one.entry.hours, one.seen)]
            spans = spans_on(day, hours, lambda moment: not self.is_planned(moment))
            for span in spans:
                begins = max(span.begins, open_span.begins)
                ends = min(span.ends, open_span.ends)
                if begins < ends:
                    found.append(Span(begins, ends))
        return tuple(found)


def week_of(day: date) -> tuple[date, ...]:
    """The days of the week in which a day lies, from Monday on."""
    monday = day - timedelta(days=day.isoweekday() - 1)
    return tuple(monday + timedelta(days=number) for number in range(DAYS_IN_WEEK))


def open_on(day: date, opening: Iterable[OpeningHours]) -> tuple[Span, ...]:
    """When the hall is open on a day, in order."""
    spans = (
        Span(
            datetime.combine(day, one.opens).astimezone(),
            datetime.combine(day, one.closes).astimezone(),
        )
        for one in opening
        if one.weekday == day.isoweekday()
    )
    return tuple(sorted(spans, key=lambda span: span.begins))


def spans_on(day: date, hours: Iterable[Hours], so: Callable[[datetime], bool]) -> tuple[Span, ...]:
    """The stretches of a day in which something is so that changes at the edges of hours alone."""
    found: list[Span] = []
    for begins, ends in pairwise(_edges(day, hours)):
        if not so(begins):
            continue
        if found and found[-1].ends == begins:
            found[-1] = Span(found[-1].begins, ends)
        else:
            found.append(Span(begins, ends))
    return tuple(found)


def _edges(day: date, hours: Iterable[Hours]) -> Sequence[datetime]:
    """Every moment of a day at which hours may begin or end, its own beginning and end too."""
    begins, ends = midnight(day), midnight(day + timedelta(days=1))
    edges = {begins, ends, *_clock_change(begins, ends)}
    for one in hours:
        for clock in (one.starts, one.ends):
            if clock:  # an hour that the clocks repeat is there twice
                twice = (datetime.combine(day, clock.replace(fold=fold)) for fold in (0, 1))
                edges |= {moment.astimezone() for moment in twice}
        edges |= {moment.astimezone() for moment in (one.since, one.until) if moment}
    return sorted(edge for edge in edges if begins <= edge <= ends)


def midnight(day: date) -> datetime:
    """When a day begins in the hall's own time."""
    return datetime.combine(day, time.min).astimezone()


def _clock_change(begins: datetime, ends: datetime) -> tuple[datetime, ...]:
    """When between two midnights the clocks are put forward or back: on most days never."""
    if begins.utcoffset() == ends.utcoffset():
        return ()
    before, after = int(begins.timestamp()), int(ends.timestamp())
    while after - before > 1:
        middle = (before + after) // 2
        if datetime.fromtimestamp(middle).astimezone().utcoffset() == begins.utcoffset():
            before = middle
        else:
            after = middle
    return (datetime.fromtimestamp(after).astimezone(),)
