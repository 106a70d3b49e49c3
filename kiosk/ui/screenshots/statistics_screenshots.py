"""The states of the statistics page: nobody was here yet, and the counts of a year of three
stations."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from kiosk.core.delivery.delivered_file import UsageOfDay, UsageSum
from kiosk.core.delivery.ulid import new_ulid
from kiosk.core.statistics.usage import UsageKind
from kiosk.db.inbox.store import opened_inbox
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.commands import Editor
from kiosk.ui.screenshots.state import State
from kiosk.ui.staff.pages import StaffPages
from kiosk.ui.staff.shell import StaffViewModel

STATIONS = {"一层大厅": 1.0, "成果展区": 0.6, "二层洽谈区": 0.3}
"""And how much each is used."""

DAYS = 400
MONDAY = 0
"""The hall is closed then."""

HOURS = {9: 2, 10: 8, 11: 6, 12: 2, 13: 3, 14: 7, 15: 8, 16: 4}
LANGUAGES = {"zh-Hans": 82, "en": 14, "mn-Mong": 4}


def statistics_states(
    shell: StaffViewModel,
    pages: StaffPages,
    inbox: Path,
    edit: Callable[[Callable[[Editor, LibraryStore], None]], None],
) -> list[State]:
    """`edit` has something done in the worker."""
    statistics = pages.statistics

    def count() -> None:
        edit(lambda _editor, store: _count(inbox, store))
        statistics.show(True)

    return [
        ("statistics-empty", lambda: shell.openPage("statistics")),
        ("statistics", count),
        ("statistics-year", lambda: statistics.chooseKind("year")),
        ("statistics-closed", lambda: statistics.chooseKind("month")),
    ]


def _count(inbox: Path, store: LibraryStore) -> None:
    """As if the stations had delivered what they have counted up to today."""
    chance = random.Random(7)  # noqa: S311 - no secret
    now = datetime.now(UTC)
    today = now.astimezone().date()
    slugs = {
        kind: [label.slug for label in store.labels_of(kind).values()]
        for kind in ("company", "project", "film")
    }
    with opened_inbox(inbox, now) as opened:
        for number, (name, used) in enumerate(STATIONS.items()):
            station = new_ulid(now + timedelta(seconds=number))
            for past in range(DAYS):
                day = today - timedelta(days=past)
                if day.weekday() == MONDAY:
                    continue
                counts = tuple(_day(day, used, slugs, chance))
                file = UsageOfDay(station=station, name=name, revision=1, day=day, counts=counts)
                opened.take(file, now, timedelta(days=DAYS))


def _day(
    day: date, used: float, slugs: dict[str, list[str]], chance: random.Random
) -> Iterator[UsageSum]:
    """More at weekends, more in summer."""
    season = 1.4 if day.month in (7, 8) else 1.0
    visits = round(used * season * chance.uniform(30, 60) * (1.7 if day.weekday() >= 5 else 1))

    def part(weight: float, whole: float = 100) -> int:
        return round(visits * weight / whole * chance.uniform(0.8, 1.2))

    def said(what: UsageKind, name: str, count: int) -> UsageSum:
        return UsageSum(what=what.value, name=name, count=count)

    yield said(UsageKind.VISITS, "", visits)
    yield said(UsageKind.STAY_SECONDS, "", round(visits * chance.uniform(150, 230)))
    yield said(UsageKind.SEARCH_WITHOUT_RESULT, "", part(2))
    for hour, weight in HOURS.items():
        yield said(UsageKind.HOUR, f"{hour:02}", part(weight, sum(HOURS.values())))
    for language, weight in LANGUAGES.items():
        yield said(UsageKind.LANGUAGE, language, part(weight))
    yield said(UsageKind.ACCESS, "largeText", part(6))
    yield said(UsageKind.ACCESS, "reading", part(2))
    for kind in ("company", "project"):
        for place, slug in enumerate(slugs[kind][:12]):
            yield said(UsageKind.ITEM, f"{kind}/{slug}", part(40 / (place + 2)))
    for place, slug in enumerate(slugs["film"][:4]):
        begun = part(40 / (place + 1))
        yield said(UsageKind.ITEM, f"film/{slug}", begun)
        yield said(UsageKind.FILM_BEGUN, slug, begun)
        yield said(UsageKind.FILM_FINISHED, slug, round(begun * 0.55))
        yield said(UsageKind.FILM_PERCENT, slug, begun * 71)
