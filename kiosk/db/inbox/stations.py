"""Reads what the inbox knows of stations. What one of them says may be damaged here: it alone."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from pydantic import ValidationError
from sqlalchemy import Connection, Row, select

from kiosk.core.delivery.delivered_file import Status
from kiosk.db.inbox.schema import station

log = logging.getLogger("kiosk.inbox")


@dataclass(frozen=True, slots=True)
class KnownStation:
    """A station that has delivered something; `status` is None before its first one came, and where
    it is not `readable`: damaged here, or kept by a newer program."""

    id: str
    name: str
    heard_at: datetime
    status: Status | None
    readable: bool = True


def read_stations(connection: Connection) -> Sequence[KnownStation]:
    """All stations, by name."""
    question = select(station).order_by(station.c.name, station.c.id)
    return [_known(row) for row in connection.execute(question)]


def read_latest_stations(connection: Connection, most: int) -> Iterator[KnownStation]:
    """Those heard of last, the latest first, one by one."""
    question = select(station).order_by(station.c.heard_at.desc(), station.c.id).limit(most)
    rows = connection.execution_options(yield_per=1).execute(question)
    return (_known(row) for row in rows)


def read_station(connection: Connection, number: str) -> KnownStation | None:
    """One station; None where nothing was heard of it."""
    row = connection.execute(select(station).where(station.c.id == number)).one_or_none()
    return _known(row) if row else None


def _known(row: Row[tuple[object, ...]]) -> KnownStation:
    try:
        status = Status.model_validate_json(row.status) if row.status else None
    except ValidationError as error:
        log.warning("the status of station %s cannot be read: %s", row.id, error.errors()[0]["msg"])
        return KnownStation(row.id, row.name, row.heard_at, None, readable=False)
    return KnownStation(row.id, row.name, row.heard_at, status)
