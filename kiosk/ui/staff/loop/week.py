"""One week of the attract loop as the page draws it. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from functools import partial

from kiosk.core.schedule.holidays import holiday_on
from kiosk.core.schedule.loop_calendar import LoopPlan, Span, open_on, spans_on, week_of
from kiosk.editorial.loop.reading import Block, Loop

DAY_MINUTES = 24 * 60
LEAST_IN_SIGHT = 45
"""Minutes that others must leave of a block to lie on top of it: there it can be tapped."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """From one minute up to another of the day in a column, Monday 0 to Sunday 6."""

    column: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class ShownDay:
    day: date
    today: bool
    closed: bool
    holiday: str
    """What it is called, '' on other days."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Where a block lies on one day. `day` is the one its hours belong to: what goes on after
    midnight lies in the column after it. `begins` and `ends`: whether the block itself does so at
    the edges of the piece.

    Those that give way lie below the others, at `level` 0, and `in_sight` is the longest part that
    is left of them. Where too little would be left, or nobody gives way, they lie side by side, in
    `lanes`."""

    block: int
    day: date
    place: Stretch
    begins: bool
    ends: bool
    in_sight: Stretch
    level: int = 0
    lane: int = 0
    lanes: int = 1


@dataclass(frozen=True, slots=True)
class Yielding:
    """Where a block gives way to others, `to`; blocks by their numbers."""

    block: int
    to: frozenset[int]
    place: Stretch


@dataclass(frozen=True, slots=True)
class Gap:
    """When, on these weekdays of the week by digit, nothing is planned though the hall is open."""

    days: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class LoopWeek:
    """Everything that the page draws of a week."""

    loop: Loop = field(default_factory=Loop)
    blocks: tuple[Block, ...] = ()
    days: tuple[ShownDay, ...] = ()
    opening: tuple[Stretch, ...] = ()
    pieces: tuple[Piece, ...] = ()
    gaps: tuple[Stretch, ...] = ()
    yielding: tuple[Yielding, ...] = ()

    def covered_parts(self, piece: Piece) -> tuple[Stretch, ...]:
        """Where a piece gives way to other blocks."""
        return _covered_parts(piece, self.yielding)

    def covered_by(self, number: int) -> tuple[str, ...]:
        """What the blocks are called that give way to one."""
        return self._titles({one.block for one in self.yielding if number in one.to})

    def goes_before(self, number: int) -> tuple[str, ...]:
        """What the blocks are called to which one gives way."""
        others = [one.to for one in self.yielding if one.block == number]
        return self._titles(frozenset().union(*others))

    def _titles(self, numbers: Set[int]) -> tuple[str, ...]:
        titles = (one.title for number, one in enumerate(self.blocks) if number in numbers)
        return tuple(dict.fromkeys(titles))

    @property
    def hues(self) -> tuple[int, ...]:
        """Of each block a number, the same for those that are called the same."""
        numbers: dict[str, int] = {}
        return tuple(numbers.setdefault(one.title, len(numbers)) for one in self.blocks)

    def hue_of(self, slot: str) -> int:
        """The hue of the block that an entry of the plan belongs to; -1 where it has none."""
        blocks = zip(self.hues, self.blocks, strict=True)
        slots = ((hue, one.planned.entry.slot) for hue, block in blocks for one in block.slots)
        return next((hue for hue, one in slots if one == slot), -1)

    @property
    def gap_lines(self) -> tuple[Gap, ...]:
        """The gaps, those of equal hours together."""
        days: dict[tuple[int, int], str] = {}
        for one in self.gaps:
            key = one.first, one.last
            days[key] = days.get(key, "") + str(one.column + 1)
        return tuple(Gap(digits, *key) for key, digits in sorted(days.items()))


def loop_week(loop: Loop, monday: date, today: date) -> LoopWeek:
    """The week that begins on a day."""
    days = week_of(monday)
    plan, blocks = loop.plan, loop.blocks
    opening, gaps = [], []
    pieces: list[Piece] = []
    yielding: list[Yielding] = []
    for column, day in enumerate(days):
        opening += [_stretch(column, one) for one in open_on(day, loop.opening)]
        gaps += [_stretch(column, one) for one in plan.gaps(day, loop.opening)]
        gives_way = list(_yielding(column, day, plan, blocks))
        pieces += lay_out(_pieces(column, day, loop), gives_way)
        yielding += gives_way
    open_days = {one.weekday for one in loop.opening}
    shown = tuple(
        ShownDay(
            day,
            day == today,
            bool(open_days) and day.isoweekday() not in open_days,
            holiday.name if (holiday := holiday_on(loop.holidays, day)) else "",
        )
        for day in days
    )
    return LoopWeek(
        loop, blocks, shown, tuple(opening), tuple(pieces), tuple(gaps), tuple(yielding)
    )


def _yielding(
    column: int, day: date, plan: LoopPlan, blocks: tuple[Block, ...]
) -> Iterator[Yielding]:
    numbers = {
        one.planned.entry.slot: number for number, block in enumerate(blocks) for one in block.slots
    }
    for covering in plan.coverings(day):
        to = frozenset(numbers[one.slot] for one in covering.due)
        for block in sorted({numbers[one.slot] for one in covering.covered}):
            yield Yielding(block, to, _stretch(column, covering.span))


def _pieces(column: int, day: date, loop: Loop) -> list[Piece]:
    return [
        _piece(column, day, number, block, span)
        for number, block in enumerate(loop.blocks)
        for span in spans_on(
            day, [block.hours], partial(block.hours.include, holidays=loop.holidays)
        )
    ]


def _piece(column: int, day: date, number: int, block: Block, span: Span) -> Piece:
    hours, place = block.hours, _stretch(column, span)
    starts = minute_of(hours.starts)
    ends = minute_of(hours.ends) if hours.ends else DAY_MINUTES
    begins = place.first == starts
    after_midnight = hours.over_midnight and not begins
    return Piece(
        number,
        day - timedelta(days=1) if after_midnight else day,
        place,
        begins,
        place.last == ends and (after_midnight or not hours.over_midnight),
        place,
    )


def lay_out(pieces: Iterable[Piece], yielding: Sequence[Yielding]) -> Iterator[Piece]:
    """The pieces of a day, on top of each other or side by side."""
    for group in _groups(pieces):
        in_sight = [_in_sight(one, yielding) for one in group]
        if _all_give_way(group, yielding) and all(
            one.last - one.first >= LEAST_IN_SIGHT for one in in_sight
        ):
            for piece, seen in zip(group, in_sight, strict=True):
                yield replace(piece, level=_level(piece, group, yielding), in_sight=seen)
        else:
            yield from _side_by_side(group)


def _side_by_side(group: list[Piece]) -> Iterator[Piece]:
    """In as few lanes as will do."""
    free_from: list[int] = []
    lanes = []
    for piece in group:
        first = piece.place.first
        lane = next((lane for lane, free in enumerate(free_from) if free <= first), len(free_from))
        free_from[lane : lane + 1] = [piece.place.last]
        lanes.append(lane)
    for piece, lane in zip(group, lanes, strict=True):
        yield replace(piece, lane=lane, lanes=len(free_from))


def _groups(pieces: Iterable[Piece]) -> list[list[Piece]]:
    """Those that lie at the same time, one after the other, by when they begin."""
    groups: list[list[Piece]] = []
    until = 0
    for piece in sorted(pieces, key=lambda one: one.place.first):
        if groups and piece.place.first < until:
            groups[-1].append(piece)
        else:
            groups.append([piece])
        until = max(until, piece.place.last)
    return groups


def _all_give_way(group: list[Piece], yielding: Sequence[Yielding]) -> bool:
    """Whether at every minute one of them plays and all others give way."""
    minutes: Counter[int] = Counter()
    for piece in group:
        minutes.update(range(piece.place.first, piece.place.last))
        for part in _covered_parts(piece, yielding):
            minutes.subtract(range(part.first, part.last))
    return all(count <= 1 for count in minutes.values())


def _level(piece: Piece, group: list[Piece], yielding: Sequence[Yielding]) -> int:
    """How many lie below each other under a piece. Who gives way is a matter of rank, so that
    nobody lies below themselves."""
    below = {one.block for one in yielding if piece.block in one.to}
    levels = (_level(one, group, yielding) for one in group if one.block in below)
    return 1 + max(levels, default=-1)


def _in_sight(piece: Piece, yielding: Sequence[Yielding]) -> Stretch:
    """The longest part of a piece in which it does not give way."""
    column, last = piece.place.column, piece.place.last
    parts, begins = [], piece.place.first
    for part in sorted(_covered_parts(piece, yielding), key=lambda one: one.first):
        parts.append(Stretch(column, begins, part.first))
        begins = part.last
    parts.append(Stretch(column, begins, last))
    return max(parts, key=lambda one: one.last - one.first)


def _covered_parts(piece: Piece, yielding: Sequence[Yielding]) -> tuple[Stretch, ...]:
    column, first, last = piece.place.column, piece.place.first, piece.place.last
    return tuple(
        Stretch(column, max(first, one.place.first), min(last, one.place.last))
        for one in yielding
        if one.block == piece.block
        and one.place.column == column
        and one.place.first < last
        and one.place.last > first
    )


def _stretch(column: int, span: Span) -> Stretch:
    first = minute_of(span.begins.time())
    last = minute_of(span.ends.time()) if span.ends.date() == span.begins.date() else DAY_MINUTES
    return Stretch(column, first, max(first + 1, last))


def minute_of(clock: time | None) -> int:
    """The minute of the day; 0 where there is no time."""
    return clock.hour * 60 + clock.minute if clock else 0


def told_minute(minute: int) -> str:
    """A minute of the day as on a clock; the last one is 24:00."""
    return f"{minute // 60:02}:{minute % 60:02}"


def moment_at(day: date, clock: time) -> datetime:
    """A time of a day, in the hall's own time."""
    return datetime.combine(day, clock).astimezone()
