"""Metrics of this station for Prometheus, in the text file that node_exporter collects.

https://github.com/prometheus/node_exporter#textfile-collector. Moments are exported, not ages, as
Prometheus advises: `time() - kiosk_screen_heartbeat_timestamp_seconds` is an age. Imports the
standard library alone: the timekeeper writes the file.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from kiosk import __version__
from kiosk.core.errors import ContentRejectedError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.durable import temporary_name
from kiosk.core.files.moving import delete_file, move
from kiosk.core.run_record import read_run_record
from kiosk.db.release.installed import read_current
from kiosk.db.sqlite_uri import sqlite_uri

WRITE_SECONDS = 15.0

WAITING = "SELECT count(*) FROM outbox WHERE delivered_at IS NULL"

READABLE = 0o644
"""node_exporter runs as a user of its own."""


@dataclass(frozen=True, slots=True)
class Metric:
    """One value; `kind` is "gauge" or "counter", `labels` as in `{version="1.3.0"}`."""

    name: str
    kind: str
    help: str
    value: float
    labels: str = ""

    def __str__(self) -> str:
        return (
            f"# HELP {self.name} {self.help}\n# TYPE {self.name} {self.kind}\n"
            f"{self.name}{self.labels} {self.value:.15g}\n"
        )


def write_metrics(file: Path, folder: DataFolder, now: datetime, synced_at: float) -> None:
    """Replace `file` in one step. `synced_at`: the last sync that succeeded, in seconds since 1970,
    0 for none since the start.

    Raises:
        OSError: it cannot be written; the file is what it was before.
    """
    text = "".join(map(str, station_metrics(folder, now, synced_at)))
    half = file.with_name(temporary_name())
    try:
        half.write_text(text, "ascii")
        half.chmod(READABLE)
        move(half, file)
    finally:
        delete_file(half)


def station_metrics(folder: DataFolder, now: datetime, synced_at: float) -> Iterator[Metric]:
    """What is known now; what cannot be read is left out."""
    record = read_run_record(folder.running, now)
    yield Metric("kiosk_up", "gauge", "Whether the kiosk runs.", record is not None)
    labels = f'{{version="{__version__}"}}'
    yield Metric("kiosk_info", "gauge", "The version of the program.", 1, labels)
    if record is not None:
        yield Metric("kiosk_start_time_seconds", "gauge", "When it was started.", record.since)
        yield Metric(
            "kiosk_screen_heartbeat_timestamp_seconds",
            "gauge",
            "The last heartbeat of the screen, 0 before the first.",
            record.beat_at,
        )
        yield Metric(
            "kiosk_screen_restarts_total",
            "counter",
            "Restarts of the screen since the start.",
            record.screen_restarts,
        )
        yield Metric(
            "kiosk_film_worker_restarts_total",
            "counter",
            "Restarts of the film worker since the start.",
            record.film_restarts,
        )
        yield Metric(
            "kiosk_safe_mode", "gauge", "Whether the screen is in safe mode.", record.safe_mode
        )
    yield from _release(folder)
    if synced_at:
        yield Metric(
            "kiosk_last_sync_timestamp_seconds",
            "gauge",
            "The last sync that succeeded since the start.",
            synced_at,
        )
    waiting = _waiting(folder.state)
    if waiting is not None:
        yield Metric("kiosk_outbox_waiting", "gauge", "Messages not yet delivered.", waiting)
    disk = shutil.disk_usage(folder.root)
    yield Metric("kiosk_disk_free_bytes", "gauge", "Free on the disk of the data.", disk.free)
    yield Metric("kiosk_disk_size_bytes", "gauge", "The size of that disk.", disk.total)


def _release(folder: DataFolder) -> Iterator[Metric]:
    try:
        number = read_current(folder)
        put_in_force = folder.current.stat().st_mtime
    except (ContentRejectedError, OSError):
        return
    yield Metric("kiosk_release_number", "gauge", "The release in force.", number)
    yield Metric(
        "kiosk_release_timestamp_seconds", "gauge", "When it was put in force.", put_in_force
    )


def _waiting(state: Path) -> int | None:
    """Undelivered messages; None where nothing was written yet, or it cannot be read."""
    if not state.exists():
        return None
    try:
        with closing(sqlite3.connect(f"{sqlite_uri(state)}?mode=ro", uri=True)) as opened:
            count: int = opened.execute(WAITING).fetchone()[0]
    except sqlite3.Error:
        return None
    return count


class MetricsFile:
    """Writes the file every `WRITE_SECONDS`; tells once that it cannot be written."""

    def __init__(self, file: Path, folder: DataFolder) -> None:
        self._file = file
        self._folder = folder
        self._write_at = 0.0
        self._refusal = ""
        self.synced_at = 0.0

    def tick(self, now: float) -> str:
        """`now` is of a clock that only runs on. Returns a new reason why it is not written."""
        if now < self._write_at:
            return ""
        self._write_at = now + WRITE_SECONDS
        return self.write()

    def write(self) -> str:
        """Write it now; returns as `tick`."""
        before, self._refusal = self._refusal, ""
        try:
            write_metrics(self._file, self._folder, datetime.now(UTC), self.synced_at)
        except OSError as error:
            self._refusal = f"{self._file} cannot be written: {error.strerror}"
        return self._refusal if self._refusal != before else ""
