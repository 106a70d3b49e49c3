"""The plays that stations have delivered, as they were linked there (docs/adr/0069).

What a station has delivered once stays: another play under the same number is not taken.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, func, not_, select
from sqlalchemy.dialects.sqlite import insert as insert_or_update

from kiosk.core.delivery.delivered_file import PlayedItem, Plays
from kiosk.core.elapsed import Elapsed
from kiosk.db.elapsed import is_expired
from kiosk.db.inbox.schema import play
from kiosk.db.play_rows import played_item, stored_columns

PAGE = 1000


def take_plays(connection: Connection, plays: Plays) -> bool:
    rows = [{"station": plays.station, **one.model_dump()} for one in plays.plays]
    put = insert_or_update(play).on_conflict_do_nothing()
    return connection.execute(put, rows).rowcount > 0


def delete_expired_plays(
    connection: Connection, counted: Elapsed, now: datetime, kept: timedelta
) -> int:
    """Delete the plays of each station up to the first one that has not expired: a chain loses its
    beginning alone. Returns how many."""
    old = is_expired(play.c.started_at, play.c.elapsed_at, counted, now, kept)
    count = 0
    for station in connection.scalars(select(play.c.station).distinct()).all():
        of_station = play.c.station == station
        first_kept = connection.scalar(select(func.min(play.c.number)).where(of_station, not_(old)))
        gone = delete(play).where(of_station)
        if first_kept is not None:
            gone = gone.where(play.c.number < first_kept)
        count += connection.execute(gone).rowcount
    return count


def read_plays(connection: Connection, station: str) -> Iterator[tuple[int, PlayedItem | None]]:
    """The plays of a station, each with its number, in their order; None for what no station can
    have delivered."""
    question = select(*stored_columns(play, play.c.number)).where(play.c.station == station)
    rows = connection.execute(question.order_by(play.c.number)).mappings().yield_per(PAGE)
    yield from ((row["number"], played_item(row)) for row in rows)
