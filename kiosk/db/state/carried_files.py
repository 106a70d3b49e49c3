"""Files that were put on a stick or share and wait for a receipt of the office: docs/adr/0031.

Beside the running screen. A file is noted before it is written; only a receipt for its
exact bytes proves that it was collected.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from sqlalchemy import Connection, Engine, delete, func, select, update
from sqlalchemy.dialects.sqlite import insert as insert_or_update

from kiosk.core.delivery.receipts import Receipt
from kiosk.core.inquiry.sealing import new_private_key
from kiosk.db.engine import translated_errors
from kiosk.db.state.delivery import PLAYS
from kiosk.db.state.schema import carried, delivery, outbox, play, station, usage

RANGE = re.compile(r".*/plays/(\d+)-(\d+)\.json")


class CarriedFiles:
    """Raises, from everything:
    UnavailableError: the disk fails.
    ContentRejectedError: the file is damaged.
    """

    def __init__(self, state: Engine) -> None:
        self._state = state

    def private_key(self) -> bytes:
        """The private key with which this station decrypts its receipts; created once."""
        with (
            translated_errors("The station's key cannot be read"),
            self._state.begin() as connection,
        ):
            known: bytes | None = connection.scalar(select(station.c.private_key))
            if known is None:
                known = new_private_key()
                connection.execute(update(station).values(private_key=known))
            return known

    def note(self, place: str, digest: str, content: str = "") -> bool:
        """A file is about to be written; `content` is the digest of the counts in it. False where
        it was noted before."""
        put = insert_or_update(carried).values(place=place, digest=digest, content=content)
        failure = "What is carried cannot be noted"
        with translated_errors(failure), self._state.begin() as connection:
            return connection.execute(put.on_conflict_do_nothing()).rowcount > 0

    def ranges(self) -> Sequence[tuple[int, int]]:
        """First and last numbers of the files of plays that wait for a receipt."""
        with translated_errors("What is carried cannot be read"), self._state.begin() as connection:
            return _ranges(connection.scalars(select(carried.c.place).distinct()))

    def forget(self) -> None:
        """Have everything delivered once more. The station gets a new key, so that older receipts,
        which are still on sticks, cannot be read here."""
        with (
            translated_errors("What is carried cannot be noted"),
            self._state.begin() as connection,
        ):
            connection.execute(delete(carried))
            connection.execute(update(station).values(private_key=new_private_key()))

    def forget_settled(self, crashes: Collection[str], diagnosis: str | None) -> None:
        """Stop waiting for receipts of what is delivered or has been deleted here; `crashes`: the
        names of the crash reports that are here, `diagnosis`: that of the diagnosis."""
        with (
            translated_errors("What is carried cannot be noted"),
            self._state.begin() as connection,
        ):
            last = _last_play(connection, [])
            here: dict[str, Collection[str]] = {
                "inquiry": set(connection.scalars(select(outbox.c.id))),
                "usage": {f"{day}" for day in connection.scalars(select(usage.c.day).distinct())},
                "crash": crashes,
                "diagnosis": (diagnosis,) if diagnosis else (),
            }
            for place in connection.scalars(select(carried.c.place).distinct()).all():
                _, kind, name = place.removesuffix(".json").split("/")
                if kind == "plays":
                    waits = any(end > last for _, end in _ranges([place]))
                else:
                    waits = name in here[kind]
                if not waits:
                    connection.execute(delete(carried).where(carried.c.place == place))

    def confirm(self, receipts: Iterable[Receipt], now: datetime) -> None:
        """Mark as delivered what the office has collected."""
        given = {(one.place, one.digest) for one in receipts}
        failure = "What was delivered cannot be noted"
        with translated_errors(failure), self._state.begin() as connection:
            rows = connection.execute(select(carried).order_by(carried.c.place)).all()
            found = [row for row in rows if (row.place, row.digest) in given]
            for row in found:
                _, kind, name = row.place.removesuffix(".json").split("/")
                if kind == "inquiry":
                    one = outbox.c.id == name
                    waits = outbox.c.delivered_at.is_(None)
                    connection.execute(update(outbox).where(one, waits).values(delivered_at=now))
                elif kind in ("usage", "crash", "diagnosis"):
                    known = delivery.c.name == f"{kind}/{name}"
                    connection.execute(update(delivery).where(known).values(digest=row.content))
            last = _last_play(connection, _ranges(row.place for row in found))
            for row in found:
                [range_] = _ranges([row.place]) or [(0, 0)]
                if range_[1] <= last:
                    connection.execute(delete(carried).where(carried.c.place == row.place))


def _ranges(places: Iterable[str]) -> Sequence[tuple[int, int]]:
    found = (RANGE.fullmatch(place) for place in places)
    return sorted((int(one[1]), int(one[2])) for one in found if one)


def _last_play(connection: Connection, ranges: Sequence[tuple[int, int]]) -> int:
    """Advance the number of the last delivered play; a later range waits for those before it, but
    not for plays that have been deleted here, which nobody can deliver any more."""
    row = connection.execute(select(delivery.c.revision).where(delivery.c.name == PLAYS)).first()
    first_kept = connection.scalar(select(func.min(play.c.id)))
    last: int = max(row.revision if row else 0, (first_kept or 1) - 1)
    for first, end in ranges:
        if first <= last + 1:
            last = max(last, end)
    put = insert_or_update(delivery).values(name=PLAYS, revision=last, digest="")
    connection.execute(put.on_conflict_do_update(["name"], set_={"revision": last}))
    return last
