"""Links the plays of this station into their chain, and reads them as they were linked
(docs/adr/0069)."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, Engine, bindparam, select, update

from kiosk.core.delivery.delivered_file import PlayedItem
from kiosk.core.delivery.play_chain import linked
from kiosk.db.engine import translated_errors
from kiosk.db.play_rows import NAMES, played_item, stored_columns
from kiosk.db.state.schema import play

MAX_LINKED = 1000
"""At a time: a play log of an older program has many plays, and the disk is needed for others."""

PAGE = 1000


def link_plays(connection: Connection) -> None:
    """Link the plays that are over, in their order, none behind one that goes on."""
    last = connection.execute(
        select(play.c.id, play.c.link)
        .where(play.c.link.is_not(None))
        .order_by(play.c.id.desc())
        .limit(1)
    ).first()
    previous = last.link if last else ""
    question = select(*stored_columns(play, play.c.id)).where(play.c.id > (last.id if last else 0))
    rows = connection.execute(question.order_by(play.c.id).limit(MAX_LINKED)).mappings().all()
    changes = []
    for row in rows:
        if row["ended_at"] is None:
            break
        found = played_item(row, deliverable=True)
        if found is None:  # it shows as inserted
            continue
        found = linked(found, previous)
        previous = found.link
        values = {name: getattr(found, name) for name in NAMES}
        changes.append({"of_number": found.number, **values})
    if changes:
        connection.execute(update(play).where(play.c.id == bindparam("of_number")), changes)


def linked_plays(state: Engine) -> Iterator[tuple[int, PlayedItem | None]]:
    """The plays that are over, each with its number, in their order; None for what no program has
    written.

    Raises:
        UnavailableError: the disk fails.
        ContentRejectedError: the file is damaged.
    """
    question = select(*stored_columns(play, play.c.id)).where(play.c.ended_at.is_not(None))
    with translated_errors("The play log cannot be read"), state.connect() as connection:
        connection.execution_options(sqlite_begin="BEGIN")
        rows = connection.execute(question.order_by(play.c.id)).mappings().yield_per(PAGE)
        yield from ((row["number"], played_item(row)) for row in rows)
