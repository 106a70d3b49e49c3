"""What is worth saying of a period, found by rules. Each rule says one thing, or nothing.

A finding is an id with values; `kiosk.editorial.statistics.sentences` has the words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from kiosk.core.statistics.statistics import Statistics, Totals, change, share

MAX_FINDINGS = 10

CHINESE_LANGUAGE = "zh-Hans"

SATURDAY = 5

MIN_VISITS = 20
"""With fewer visits shares and comparisons say nothing."""

MIN_GAIN = 3
"""What has been opened fewer times more has not gained."""

MIN_GAIN_SHARE = 0.1
"""… nor what has become more by less than a tenth."""


class Unit(StrEnum):
    """What a number counts."""

    VISITS = "visits"
    TIMES = "times"
    DAYS = "days"
    PERCENT = "percent"
    SECONDS = "seconds"
    HOUR = "hour"


@dataclass(frozen=True, slots=True)
class Amount:
    number: int
    unit: Unit


@dataclass(frozen=True, slots=True)
class Item:
    """Something of the content; `kind` "station" for a station."""

    kind: str
    slug: str


@dataclass(frozen=True, slots=True)
class LanguageOfVisit:
    tag: str


@dataclass(frozen=True, slots=True)
class AccessOfVisit:
    name: str


Said = Amount | Item | LanguageOfVisit | AccessOfVisit | date


@dataclass(frozen=True, slots=True)
class Finding:
    id: str
    values: Mapping[str, Said] = field(default_factory=dict)


def findings(of: Statistics) -> tuple[Finding, ...]:
    """At most `MAX_FINDINGS`, the most important first; none where nobody came."""
    if not of.totals.visits:
        return ()
    return tuple(one for rule in RULES for one in rule(of))[:MAX_FINDINGS]


def _visits(of: Statistics) -> Iterator[Finding]:
    yield _compared("visits", of, lambda totals: totals.visits, Unit.VISITS)


def _stay(of: Statistics) -> Iterator[Finding]:
    yield _compared("stay", of, lambda totals: totals.average_seconds, Unit.SECONDS)


def _compared(name: str, of: Statistics, value: Callable[[Totals], int], unit: Unit) -> Finding:
    """By how much it is more or less than before, where both have enough visits to say so."""
    said: dict[str, Said] = {"amount": Amount(value(of.totals), unit)}
    percent = change(value(of.totals), value(of.before))
    if percent is None or not of.comparable or min(of.totals.visits, of.before.visits) < MIN_VISITS:
        return Finding(name, said)
    if percent == 0:
        return Finding(f"{name}-same", said)
    said["percent"] = Amount(abs(percent), Unit.PERCENT)
    return Finding(f"{name}-more" if percent > 0 else f"{name}-less", said)


def _busiest_day(of: Statistics) -> Iterator[Finding]:
    visited = [(totals.visits, day) for day, totals in of.days.items() if totals.visits]
    if len(visited) > 1:
        visits, day = max(visited, key=lambda one: (one[0], -one[1].toordinal()))
        yield Finding("busiest-day", {"day": day, "amount": Amount(visits, Unit.VISITS)})


def _busiest_hour(of: Statistics) -> Iterator[Finding]:
    whole = sum(of.hours.values())
    if len(of.hours) > 1 and whole >= MIN_VISITS:
        hour = max(of.hours, key=lambda one: (of.hours[one], -one))
        percent = Amount(share(of.hours[hour], whole), Unit.PERCENT)
        until = Amount(hour + 1, Unit.HOUR)
        yield Finding(
            "busiest-hour", {"hour": Amount(hour, Unit.HOUR), "until": until, "percent": percent}
        )


def _most_opened(of: Statistics) -> Iterator[Finding]:
    tops = [
        (count, kind, slug)
        for kind, counts in of.opened.items()
        if kind != "film"  # see `_film`
        for slug, count in list(counts.items())[:1]
    ]
    if tops:
        count, kind, slug = max(tops)
        yield Finding(
            "most-opened", {"item": Item(kind, slug), "amount": Amount(count, Unit.TIMES)}
        )


def _riser(of: Statistics) -> Iterator[Finding]:
    """What was opened more often than before, by most; only where there was a before."""
    if not of.comparable or not of.before.opened:
        return
    gains = [
        (count - of.opened_before.get(kind, {}).get(slug, 0), kind, slug, count)
        for kind, counts in of.opened.items()
        for slug, count in counts.items()
    ]
    gain, kind, slug, count = max(gains, default=(0, "", "", 0))
    if gain >= max(MIN_GAIN, MIN_GAIN_SHARE * (count - gain)):
        was = Amount(count - gain, Unit.TIMES)
        yield Finding(
            "riser", {"item": Item(kind, slug), "was": was, "amount": Amount(count, Unit.TIMES)}
        )


def _film(of: Statistics) -> Iterator[Finding]:
    for slug, film in list(of.films.items())[:1]:
        percent = Amount(share(film.finished, film.begun), Unit.PERCENT)
        begun = Amount(film.begun, Unit.TIMES)
        yield Finding("film", {"item": Item("film", slug), "amount": begun, "percent": percent})


def _languages(of: Statistics) -> Iterator[Finding]:
    whole = sum(of.languages.values())
    others = [tag for tag in of.languages if tag != CHINESE_LANGUAGE]
    if whole >= MIN_VISITS and others:
        foreign = whole - of.languages.get(CHINESE_LANGUAGE, 0)
        percent = Amount(share(foreign, whole), Unit.PERCENT)
        yield Finding("languages", {"percent": percent, "language": LanguageOfVisit(others[0])})


def _access(of: Statistics) -> Iterator[Finding]:
    for name, count in list(of.access.items())[:1]:
        amount = Amount(count, Unit.VISITS)
        yield Finding("access", {"access": AccessOfVisit(name), "amount": amount})


def _in_vain(of: Statistics) -> Iterator[Finding]:
    if of.totals.in_vain:
        yield Finding("in-vain", {"amount": Amount(of.totals.in_vain, Unit.TIMES)})


def _weekend(of: Statistics) -> Iterator[Finding]:
    if of.totals.visits < MIN_VISITS or of.period.span.days < 7:
        return
    weekend = sum(one.visits for day, one in of.days.items() if day.weekday() >= SATURDAY)
    yield Finding("weekend", {"percent": Amount(share(weekend, of.totals.visits), Unit.PERCENT)})


def _stations(of: Statistics) -> Iterator[Finding]:
    if len(of.stations) > 1:
        station, totals = next(iter(of.stations.items()))
        percent = Amount(share(totals.visits, of.totals.visits), Unit.PERCENT)
        yield Finding("stations", {"item": Item("station", station), "percent": percent})


def _quiet_days(of: Statistics) -> Iterator[Finding]:
    quiet = of.begun.days - sum(1 for totals in of.days.values() if totals.visits)
    if quiet > 0:
        yield Finding("quiet-days", {"amount": Amount(quiet, Unit.DAYS)})


RULES = (
    _visits,
    _busiest_day,
    _busiest_hour,
    _stay,
    _most_opened,
    _riser,
    _film,
    _languages,
    _stations,
    _in_vain,
    _access,
    _weekend,
    _quiet_days,
)
"""In the order of what an office wants to know first."""
