"""The status report of this station for its operators; it holds nothing of any visitor."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from kiosk import __version__
from kiosk.core.delivery.delivered_file import (
    MAX_PICTURE_BYTES,
    Examined,
    FoundRequest,
    Running,
    Status,
    nearest_storable,
)
from kiosk.core.errors import ContentRejectedError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.inquiry.inquiry import clean
from kiosk.core.last_examination import read_last_examination
from kiosk.core.run_record import read_run_record
from kiosk.core.settings.settings import Settings
from kiosk.db.release.installed import read_current
from kiosk.db.state.requests import NotedRequest

TROUBLE = re.compile(r"(\S+) (?:WARNING|ERROR|CRITICAL) kiosk\S*: .*")
MAX_TROUBLES = 10
TAIL_BYTES = 64_000
MAX_TROUBLE_LENGTH = 300


@dataclass(frozen=True, slots=True)
class Sender:
    """The sender of a delivery: the station's ULID and name, and its public key where it wants
    receipts."""

    station: str
    name: str
    receipt_key: bytes = b""


def status_of(
    folder: DataFolder,
    sender: Sender,
    waiting: int,
    requests: Sequence[NotedRequest],
    settings: Settings,
    now: datetime,
) -> Status:
    """The present status. `waiting`: messages that are not delivered yet; `requests`: what has
    become of the last ones.

    Raises:
        UnavailableError: the disk fails.
    """
    disk = shutil.disk_usage(folder.root)
    return Status(
        station=sender.station,
        name=sender.name,
        receipt_key=sender.receipt_key,
        revision=0,
        at=nearest_storable(now),
        version=__version__,
        release=_release(folder),
        disk_free=disk.free,
        disk_size=disk.total,
        waiting=waiting,
        troubles=tuple(_troubles(folder.logs)),
        running=_running(folder, now),
        examined=_examined(folder),
        screen=_picture(folder.loop_picture) if settings.inbox.screen else b"",
        sync_minutes=settings.sync.minutes,
        requests=tuple(map(_found_request, requests)),
    )


def _running(folder: DataFolder, now: datetime) -> Running | None:
    record = read_run_record(folder.running, now)
    if record is None:
        return None
    return Running(
        since=nearest_storable(datetime.fromtimestamp(record.since, UTC)),
        screen_restarts=record.screen_restarts,
        film_restarts=record.film_restarts,
        safe_mode=record.safe_mode,
    )


def _found_request(noted: NotedRequest) -> FoundRequest:
    return FoundRequest(
        id=noted.id,
        outcome=noted.outcome.value,
        at=nearest_storable(noted.at),
        words=clean(noted.words)[:MAX_TROUBLE_LENGTH],
    )


def _examined(folder: DataFolder) -> Examined | None:
    last = read_last_examination(folder.last_examination)
    if last is None:
        return None
    return Examined(at=nearest_storable(last.at), red=last.red, amber=last.amber)


def _picture(file: Path) -> bytes:
    """The screenshot that the screen has written; none where there is none, or it is too large."""
    if not file.exists() or file.stat().st_size > MAX_PICTURE_BYTES:
        return b""
    return file.read_bytes()


def _release(folder: DataFolder) -> int:
    try:
        return read_current(folder)
    except ContentRejectedError:
        return 0


def _troubles(logs: Path) -> list[str]:
    """The last lines of all logs from WARNING on, in order of time."""
    found = [line for file in sorted(logs.glob("kiosk-*.log")) for line in _lines(file)]
    lines = [clean(line)[:MAX_TROUBLE_LENGTH] for line in found if TROUBLE.fullmatch(line)]
    return sorted(lines)[-MAX_TROUBLES:]


def _lines(file: Path) -> Iterator[str]:
    with file.open("rb") as opened:
        opened.seek(max(0, file.stat().st_size - TAIL_BYTES))
        yield from opened.read().decode("utf-8", "replace").splitlines()
