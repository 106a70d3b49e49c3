"""Anonymous usage counts by day.

Counted in memory during a visit and written by the store's thread at its end. A power cut loses the
counts of one visit at most.
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import Enum
from typing import Any

from sqlalchemy import Connection, Engine, delete, select
from sqlalchemy.dialects.sqlite import insert

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


class UsageKind(Enum):
    """What is counted; `name` in a row identifies the item."""

    VISITS = "visits"
    STAY_SECONDS = "stay-seconds"
    SCREEN = "screen"
    ITEM = "item"
    """`name` is "company/wuhuan"."""
    SEARCH_WITHOUT_RESULT = "search-without-result"
    """Without the words: they may be somebody's name."""
    CEREMONY = "ceremony"
    """How often the ball was lit in it; practice is not counted."""
    GUIDED_TOUR = "guided-tour"
    FILM_BEGUN = "film-begun"
    FILM_FINISHED = "film-finished"
    FILM_PERCENT = "film-percent"
    """How far each visitor came, added up."""


@dataclass(frozen=True, slots=True)
class UsageCount:
    day: date
    what: UsageKind
    name: str
    count: int


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12), UTC)


def local_today() -> date:
    """The day on the hall's own calendar."""
    return datetime.now().astimezone().date()


class UsageLog:
    """Counts what visitors use; never blocks and never fails. For the screen's thread only."""

    def __init__(
        self, store: StateStore, kept: timedelta, today: Callable[[], date] = local_today
    ) -> None:
        self._store = store
        self._kept = kept
        self._today = today
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

    def visit_ended(self, seconds: float) -> None:
        """Count a visit of this length, and write all counts."""
        self._count(UsageKind.VISITS)
        self._count(UsageKind.STAY_SECONDS, by=round(seconds))
        self.write()

    def write(self) -> None:
        """Have everything counted so far written."""
        counts, self._counts = self._counts, Counter()
        if not counts:
            return
        rows: list[dict[str, Any]] = [
            {"day": day, "what": what.value, "name": name, "count": count}
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


def usage_counts(state: Engine) -> Sequence[UsageCount]:
    """All counts, the latest day first, and the highest count of a kind first.

    Raises:
        UnavailableError: the disk fails.
        ContentRejectedError: the file is damaged.
    """
    statement = select(*COLUMNS).order_by(
        usage.c.day.desc(), usage.c.what, usage.c.count.desc(), usage.c.name
    )
    with translated_errors("The usage counts cannot be read"), state.connect() as connection:
        connection.execution_options(sqlite_begin="BEGIN")
        rows = connection.execute(statement).mappings().all()
    return [UsageCount(**{**row, "what": UsageKind(row["what"])}) for row in rows]
