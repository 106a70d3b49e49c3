"""The statistics in words and charts, as the page shows them and the report prints them. Pure.

Every chart says in a sentence what it shows; whoever cannot see it hears that.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from kiosk.core.charts.chart import axis
from kiosk.core.content.words import LANGUAGE_NAMES, Words
from kiosk.core.statistics.findings import Unit, findings
from kiosk.core.statistics.period import PeriodKind
from kiosk.core.statistics.statistics import OPENED, Statistics, change, share
from kiosk.editorial.statistics.sentences import TitleOf, sentence, told_before
from kiosk.editorial.statistics.words import (
    ACCESS,
    CHARTS,
    MEASURES,
    MOST_OPENED,
    OPENED_KINDS,
    amount,
    duration,
    grouped,
    step_name,
    told_period,
    told_span,
    told_step,
)

MAX_LINES = 8
"""Of a ranked list; the workbook has all of them."""

MAX_SAID_PERCENT = 999
"""A change beyond this is only said to be beyond it."""

OPENING_HOURS = range(8, 19)
"""Shown although nobody came in them, so that days can be compared."""

NOTHING = Words("还没有。", "Nothing yet.")
MOST_AND_AVERAGE = Words(
    "最多的是{most}，{amount}；平均{each} {average}。",
    "Most: {most}, with {amount}. On average {average} {each}.",
)
EACH = {
    PeriodKind.WEEK: Words("每天", "a day"),
    PeriodKind.MONTH: Words("每天", "a day"),
    PeriodKind.QUARTER: Words("每周", "a week"),
    PeriodKind.YEAR: Words("每月", "a month"),
}
FIRST_OF_ALL = Words(
    "最多的是“{most}”，{amount}，占 {percent}%。", "Most: “{most}”, {amount}, {percent}% of all."
)
MOST = Words("最多的是“{most}”，{amount}。", "Most: “{most}”, {amount}.")
BUSIEST_HOUR = Words(
    "最忙的是 {most}，{amount}，占 {percent}%。", "Busiest: {most}, {amount}, {percent}% of all."
)
HOURS_KNOWN = Words("其中 {known}有时段记录。", " The hour is known of {known}.")
COMMA = Words("，", ", ")
STOP = Words("。", ".")
WATCHED = Words("{begun}，看完 {finished} 次", "{begun}, {finished} to the end")
NO_BEFORE = Words("没有可比的数据", "Nothing to compare with")
SAME = Words("与{before}持平", "As in {before}")
MORE = Words("比{before}多 {percent}%", "{percent}% more than {before}")
LESS = Words("比{before}少 {percent}%", "{percent}% less than {before}")
LONGER = Words("比{before}长 {percent}%", "{percent}% longer than in {before}")
SHORTER = Words("比{before}短 {percent}%", "{percent}% shorter than in {before}")


@dataclass(frozen=True, slots=True)
class BigNumber:
    """`direction`: 1 more than before, -1 fewer, 0 the same or not known."""

    measure: str
    name: str
    value: str
    change: str
    direction: int


@dataclass(frozen=True, slots=True)
class CountBar:
    """`label` is short, `name` says what it is; `place` is its end on the axis, 0 to 1."""

    label: str
    name: str
    value: str
    place: float


@dataclass(frozen=True, slots=True)
class Tick:
    place: float
    value: str


@dataclass(frozen=True, slots=True)
class CountChart:
    """Bars on an axis that begins at 0; `story` tells it in a sentence."""

    title: str
    story: str
    bars: Sequence[CountBar] = ()
    ticks: Sequence[Tick] = ()


@dataclass(frozen=True, slots=True)
class RankedLine:
    """`part` is its share of the longest one, 0 to 1."""

    name: str
    value: str
    part: float


@dataclass(frozen=True, slots=True)
class RankedList:
    name: str
    title: str
    story: str
    lines: Sequence[RankedLine] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """Everything of a period in one language. `compared`: the days it is compared with, "" where
    there is nothing to compare with; `lists` leaves out what there is nothing of."""

    title: str = ""
    compared: str = ""
    numbers: Sequence[BigNumber] = ()
    visits: CountChart = CountChart("", "")
    hours: CountChart = CountChart("", "")
    lists: Sequence[RankedList] = ()
    findings: Sequence[str] = ()


def told(of: Statistics, today: date, title: TitleOf, language: str) -> Told:
    """Tell the statistics of a period in a language; `title` knows what content and stations are
    called."""
    period = of.period
    lists = [_opened(of, kind, title, language) for kind in OPENED]
    lists += [
        _films(of, title, language),
        _shares("languages", of.languages, LANGUAGE_NAMES, language),
        _shares("access", {name: of.access[name] for name in of.access if name in ACCESS},
                ACCESS, language),
    ]  # fmt: skip
    if len(of.stations) > 1:
        lists.append(_stations(of, title, language))
    return Told(
        title=told_period(period, language),
        compared=told_span(of.compared, language) if of.comparable else "",
        numbers=_numbers(of, told_before(period, today, language), language),
        visits=_visits(of, language),
        hours=_hours(of, language),
        lists=[one for one in lists if one.lines],
        findings=[sentence(one, period, today, title, language) for one in findings(of)],
    )


def _numbers(of: Statistics, before: str, language: str) -> Sequence[BigNumber]:
    def number(measure: str, now: int, then: int, value: str) -> BigNumber:
        percent = change(now, then) if of.comparable else None
        words = (LONGER, SHORTER) if measure == "stay" else (MORE, LESS)
        said = change_in_words(percent, before, language, *words)
        return BigNumber(measure, MEASURES[measure][language], value, said, _sign(percent))

    now, then = of.totals, of.before
    return (
        number("visits", now.visits, then.visits, grouped(now.visits)),
        number("stay", now.average_seconds, then.average_seconds,
               duration(now.average_seconds, language)),
        number("opened", now.opened, then.opened, grouped(now.opened)),
        number("films_finished", now.films_finished, then.films_finished,
               grouped(now.films_finished)),
    )  # fmt: skip


def change_in_words(
    percent: int | None, before: str, language: str, more: Words = MORE, less: Words = LESS
) -> str:
    """By how much something is more or less than before."""
    if percent is None:
        return NO_BEFORE[language]
    if percent == 0:
        return SAME[language].format(before=before)
    beyond = ">" if abs(percent) > MAX_SAID_PERCENT else ""
    said = f"{beyond}{min(abs(percent), MAX_SAID_PERCENT)}"
    return (more if percent > 0 else less)[language].format(before=before, percent=said)


def _sign(percent: int | None) -> int:
    return 0 if not percent else 1 if percent > 0 else -1


def _visits(of: Statistics, language: str) -> CountChart:
    steps = [
        (
            told_step(of.period, step, language),
            step_name(of.period, step, language),
            of.within(step),
        )
        for step in of.period.steps()
    ]
    counted = [(label, name, totals.visits) for label, name, totals in steps]
    begun = sum(1 for step in of.period.steps() if step.first < of.begun.end)
    story = _most_and_average(counted[:begun], EACH[of.period.kind][language], language)
    return _chart(CHARTS["visits"][language], counted, story, language)


def _hours(of: Statistics, language: str) -> CountChart:
    known = sum(of.hours.values())
    if not known:
        return CountChart(CHARTS["hours"][language], NOTHING[language])
    shown = range(min(*of.hours, OPENING_HOURS[0]), max(*of.hours, OPENING_HOURS[-1]) + 1)
    counted = [(str(hour), f"{hour}:00–{hour + 1}:00", of.hours.get(hour, 0)) for hour in shown]
    _, most, visits = max(counted, key=lambda one: one[2])
    visited = amount(visits, Unit.VISITS, language)
    story = BUSIEST_HOUR[language].format(most=most, amount=visited, percent=share(visits, known))
    if known < of.totals.visits:
        story += HOURS_KNOWN[language].format(known=amount(known, Unit.VISITS, language))
    return _chart(CHARTS["hours"][language], counted, story, language)


Counted = Sequence[tuple[str, str, int]]
"""Label, name and number of each bar."""


def _chart(title: str, counted: Counted, story: str, language: str) -> CountChart:
    along = axis([float(number) for *_, number in counted])
    bars = [
        CountBar(label, name, amount(number, Unit.VISITS, language), along.place(number))
        for label, name, number in counted
    ]
    whole = [one for one in along.ticks if one == int(one)]
    ticks = [Tick(along.place(one), grouped(int(one))) for one in whole]
    return CountChart(title, story, bars, ticks)


def _most_and_average(counted: Counted, each: str, language: str) -> str:
    whole = sum(number for *_, number in counted)
    if not whole:
        return NOTHING[language]
    _, most, number = max(counted, key=lambda one: one[2])
    return MOST_AND_AVERAGE[language].format(
        most=most,
        amount=amount(number, Unit.VISITS, language),
        each=each,
        average=amount(round(whole / len(counted)), Unit.VISITS, language),
    )


def _opened(of: Statistics, kind: str, title: TitleOf, language: str) -> RankedList:
    counts = of.opened.get(kind, {})
    heading = MOST_OPENED[language].format(kind=OPENED_KINDS[kind][language])
    named = [(title(kind, slug), count) for slug, count in list(counts.items())[:MAX_LINES]]
    lines = [(name, count, amount(count, Unit.TIMES, language)) for name, count in named]
    return _ranked(kind, heading, lines, sum(counts.values()), language)


def _stations(of: Statistics, title: TitleOf, language: str) -> RankedList:
    lines = [
        (title("station", one), totals.visits, amount(totals.visits, Unit.VISITS, language))
        for one, totals in list(of.stations.items())[:MAX_LINES]
    ]
    return _ranked("stations", CHARTS["stations"][language], lines, of.totals.visits, language)


def _films(of: Statistics, title: TitleOf, language: str) -> RankedList:
    lines = []
    for slug, film in list(of.films.items())[:MAX_LINES]:
        begun = amount(film.begun, Unit.TIMES, language)
        value = WATCHED[language].format(begun=begun, finished=grouped(film.finished))
        lines.append((title("film", slug), film.begun, value))
    return _ranked("films", CHARTS["films"][language], lines, of.totals.films_begun, language)


def _ranked(
    name: str, title: str, lines: Sequence[tuple[str, int, str]], whole: int, language: str
) -> RankedList:
    """Lines of a name, a count and what is said of it, the highest count first."""
    if not lines:
        return RankedList(name, title, NOTHING[language])
    first, most, value = lines[0]
    words = FIRST_OF_ALL if len(lines) > 1 and name != "films" else MOST
    story = words[language].format(most=first, amount=value, percent=share(most, whole))
    return RankedList(
        name, title, story,
        [RankedLine(one, said, count / most if most else 0.0) for one, count, said in lines],
    )  # fmt: skip


def _shares(
    name: str, counts: Mapping[str, int], words: Mapping[str, Words], language: str
) -> RankedList:
    """Visits by something, all of them told in the story."""
    named = [
        (words[one][language] if one in words else one, count)
        for one, count in list(counts.items())[:MAX_LINES]
    ]
    lines = [
        RankedLine(one, amount(count, Unit.VISITS, language), count / max(counts.values()))
        for one, count in named
    ]
    story = COMMA[language].join(f"{one.name} {one.value}" for one in lines) + STOP[language]
    return RankedList(name, CHARTS[name][language], story, lines)
