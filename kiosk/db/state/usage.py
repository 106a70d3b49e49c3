"""Anonymous usage counts by day.

Counted in memory during a visit and written by the store's thread at its end. A power cut loses the
counts of one visit at most.
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy import Connection, Engine, delete, func, select
from sqlalchemy.dialects.sqlite import insert

from kiosk.core.content.localized_text import CHINESE
from kiosk.core.statistics.usage import UsageKind
from kiosk.db.elapsed import is_expired, mark_new_rows
from kiosk.db.engine import translated_errors
from kiosk.db.state.schema import usage
from kiosk.db.state.store import StateStore

log = logging.getLogger("kiosk.state")

_insert = insert(usage)
ADD = _insert.on_conflict_do_update(
    usage.primary_key, set_={"count": usage.c.count + _insert.excluded.count}
)

COLUMNS = (usage.c.day, usage.c.what, usage.c.name, usage.c.count)
"""Those of a `UsageCount`."""


@dataclass(frozen=True, slots=True)
class UsageCount:
    """`what` is a `UsageKind`, or a kind that a newer program has counted here."""

    day: date
    what: str
    name: str
    count: int


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12), UTC)


def local_today() -> date:
    """The day on the hall's own calendar."""
    return datetime.now().astimezone().date()


def local_hour() -> int:
    """The hour on the hall's own clock."""
    return datetime.now().astimezone().hour


class UsageLog:
    """Counts what visitors use; never blocks and never fails. For the screen's thread only."""

    def __init__(
        self,
        store: StateStore,
        kept: timedelta,
        today: Callable[[], date] = local_today,
        hour: Callable[[], int] = local_hour,
    ) -> None:
        self._store = store
        self._kept = kept
        self._today, self._hour = today, hour
        self._counts: Counter[tuple[date, UsageKind, str]] = Counter()
        store.submit(self._delete_expired)

    def screen_viewed(self, screen: str) -> None:
        self._count(UsageKind.SCREEN, screen)

    def item_opened(self, item_type: str, slug: str) -> None:
        self._count(UsageKind.ITEM, f"{item_type}/{slug}")

    def search_found_nothing(self) -> None:
        self._count(UsageKind.SEARCH_WITHOUT_RESULT)

    def film_watched(self, slug: str, share: float) -> None:
        """Count a film of which a visitor watched this share, 1 for all of it."""
        self._count(UsageKind.FILM_BEGUN, slug)
        self._count(UsageKind.FILM_PERCENT, slug, round(100 * share))
        if share >= 1:
            self._count(UsageKind.FILM_FINISHED, slug)

    def ceremony_held(self, slug: str) -> None:
        self._count(UsageKind.CEREMONY, slug)
        self.write()

    def guided_tour_led(self, slug: str) -> None:
        self._count(UsageKind.GUIDED_TOUR, slug)
        self.write()

    def visit_ended(
        self, seconds: float, language: str = CHINESE, access: Collection[str] = ()
    ) -> None:
        """Count a visit of this length, the language in which it ended and what of `access` made
        the screen easier in it, and write all counts."""
        self._count(UsageKind.VISITS)
        self._count(UsageKind.HOUR, f"{self._hour():02}")
        self._count(UsageKind.LANGUAGE, language)
        for one in access:
            self._count(UsageKind.ACCESS, one)
        self._count(UsageKind.STAY_SECONDS, by=round(seconds))
        self.write()

    def write(self) -> None:
        """Have everything counted so far written."""
        counts, self._counts = self._counts, Counter()
        if not counts:
            return
        rows: list[dict[str, Any]] = [
            {"day": day, "what": what, "name": name, "count": count}
            for (day, what, name), count in counts.items()
        ]

        def add(connection: Connection) -> None:
            plausible = self._store.elapsed.plausible
            dated = [{**row, "day": plausible(_noon(row["day"])).date()} for row in rows]
            connection.execute(ADD, dated)
            self._delete_expired(connection)

        self._store.submit(add)

    def _count(self, what: UsageKind, name: str = "", by: int = 1) -> None:
        self._counts[self._today(), what, name] += by

    def _delete_expired(self, connection: Connection) -> None:
        elapsed = self._store.elapsed
        mark_new_rows(connection, usage.c.elapsed_at, elapsed.seconds)
        now = _noon(self._today())
        old = is_expired(usage.c.day, usage.c.elapsed_at, elapsed, now, self._kept, datetime.date)
        count = connection.execute(delete(usage).where(old)).rowcount
        if count:
            log.info("deleted %d usage counts: kept for %d days", count, self._kept.days)


def usage_counts(
    state: Engine, first: date = date.min, end: date = date.max
) -> Sequence[UsageCount]:
    """The counts of the days from `first` up to `end`, the latest day first, and the highest count
    of a kind first.

    Raises:
        UnavailableError: the disk fails.
        ContentRejectedError: the file is damaged.
    """
    statement = (
        select(*COLUMNS)
        .where(usage.c.day >= first, usage.c.day < end)
        .order_by(usage.c.day.desc(), usage.c.what, usage.c.count.desc(), usage.c.name)
    )
    with translated_errors("The usage counts cannot be read"), state.connect() as connection:
        connection.execution_options(sqlite_begin="BEGIN")
        rows = connection.execute(statement).mappings().all()
    return [UsageCount(**row) for row in rows]


def first_day(state: Engine) -> date | None:
    """The first day with counts; raises what `usage_counts` raises."""
    with translated_errors("The usage counts cannot be read"), state.connect() as connection:
        connection.execution_options(sqlite_begin="BEGIN")
        found: date | None = connection.scalar(select(func.min(usage.c.day)))
    return found
