"""The last diagnosis of each station that was asked for one, sealed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection, Engine, delete, select
from sqlalchemy.dialects.sqlite import insert as insert_or_update

from kiosk.core.delivery.delivered_file import DeliveredDiagnosis
from kiosk.db.engine import translated_errors
from kiosk.db.inbox.schema import diagnosis

MAX_DIAGNOSES = 30
"""Stations whose diagnosis is kept, those collected last: whoever can write to the inbox can invent
stations."""


class Diagnoses:
    """Raises, from everything:
    UnavailableError: the disk fails.
    """

    def __init__(self, inbox: Engine) -> None:
        self._inbox = inbox

    def requests(self) -> Mapping[str, str]:
        """The number of the request that each diagnosis answers, by station."""
        question = select(diagnosis.c.station, diagnosis.c.id)
        with translated_errors("The inbox cannot be read"), self._inbox.begin() as connection:
            return {row.station: row.id for row in connection.execute(question)}

    def of_station(self, number: str) -> bytes:
        """Sealed; b"" where there is none."""
        question = select(diagnosis.c.sealed).where(diagnosis.c.station == number)
        with translated_errors("The inbox cannot be read"), self._inbox.begin() as connection:
            return bytes(connection.scalar(question) or b"")


def take_diagnosis(connection: Connection, given: DeliveredDiagnosis, now: datetime) -> bool:
    """A later one takes the place of an earlier one; False where it comes too late."""
    values = {"id": given.id, "at": now, "sealed": given.sealed}
    put = insert_or_update(diagnosis).values(station=given.station, **values)
    newer = diagnosis.c.id < given.id
    put = put.on_conflict_do_update(["station"], set_=values, where=newer)
    new = connection.execute(put).rowcount > 0
    kept = select(diagnosis.c.station).order_by(diagnosis.c.at.desc()).limit(MAX_DIAGNOSES)
    connection.execute(delete(diagnosis).where(diagnosis.c.station.not_in(kept)))
    return new
