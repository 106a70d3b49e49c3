"""Whether anything was lost: what visitors were promised, and what the loop has played."""

from __future__ import annotations

import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import dataclass

from kiosk.db.state.outbox import sealed_messages
from kiosk.db.state.store import reading_state
from kiosk.ops.inbox.messages import read_inbox
from tools.soak.hall import Hall


@dataclass(frozen=True, slots=True)
class Records:
    """Messages that visitors were thanked for, that wait in the outbox and that the office has;
    plays that the screen began, by its own log, and that stand in the play log.

    `lost_messages`: promised, and not with the office after the last delivery. `lost_plays`:
    begun, and not noted. `open_plays`: noted without an end, apart from the last one.
    """

    promised: int
    in_outbox: int
    at_the_office: int
    lost_messages: list[str]
    plays_begun: int
    plays_noted: int
    lost_plays: list[str]
    open_plays: int


def read_records(hall: Hall, promised: set[str], begun: list[str]) -> Records:
    """Deliver and collect first, as staff do. `begun`: the entries that began, by the log."""
    hall.tell(hall.station, "deliver")
    hall.tell(hall.office, "inbox", "collect", "--from", hall.inbox.as_uri())
    arrived = {one.inquiry.message for one in read_inbox(hall.office).messages if one.inquiry}
    with reading_state(hall.station.state) as state:
        waiting = len(sealed_messages(state))
    with closing(sqlite3.connect(hall.station.state)) as connection:
        rows = connection.execute("SELECT item, ended_at FROM play ORDER BY id").fetchall()
    lost = Counter(begun) - Counter(item for item, _ in rows)
    return Records(
        promised=len(promised),
        in_outbox=waiting,
        at_the_office=len(arrived),
        lost_messages=sorted(promised - arrived),
        plays_begun=len(begun),
        plays_noted=len(rows),
        lost_plays=sorted(lost.elements()),
        open_plays=sum(ended is None for _, ended in rows[:-1]),
    )
