"""What Prometheus is told of a station."""

from __future__ import annotations

import re
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk import __version__
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.run_record import MAX_AGE, RunRecord, write_run_record
from kiosk.sync.station.metrics import MetricsFile, write_metrics
from tests.sync.test_inbox import leave

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
SAMPLE = re.compile(r'([a-z_]+)(\{[a-z]+="[^"]*"\})? (-?[0-9.e+]+)')


@pytest.fixture
def folder(data_of_this_test: Path) -> DataFolder:
    folder = DataFolder(data_of_this_test)
    folder.prepare()
    return folder


def metrics(folder: DataFolder, now: datetime = NOW, synced_at: float = 0.0) -> dict[str, float]:
    """As the text format has them: each with its help and type, at the end of a line each."""
    file = folder.root / "kiosk.prom"
    write_metrics(file, folder, now, synced_at)
    text = file.read_text("ascii")
    assert text.endswith("\n")
    lines = text.splitlines()
    found = {}
    for about, kind, sample in zip(lines[::3], lines[1::3], lines[2::3], strict=True):
        name, labels, value = SAMPLE.fullmatch(sample).groups()  # type: ignore[union-attr]
        assert about.startswith(f"# HELP {name} ")
        expected = "counter" if name.endswith("_total") else "gauge"
        assert kind == f"# TYPE {name} {expected}"
        found[name + (labels or "")] = float(value)
    return found


def test_a_station_that_runs_tells_how_it_is(folder: DataFolder) -> None:
    at = NOW.timestamp()
    write_run_record(folder.running, RunRecord(at - 3600, 2, 5, False, at - 1, at))
    folder.current.write_text("000012\n")
    told = metrics(folder, synced_at=at - 60)
    assert told["kiosk_up"] == 1
    assert told[f'kiosk_info{{version="{__version__}"}}'] == 1
    assert told["kiosk_start_time_seconds"] == at - 3600
    assert told["kiosk_screen_heartbeat_timestamp_seconds"] == at - 1
    assert told["kiosk_screen_restarts_total"] == 2
    assert told["kiosk_film_worker_restarts_total"] == 5
    assert told["kiosk_safe_mode"] == 0
    assert told["kiosk_release_number"] == 12
    assert told["kiosk_release_timestamp_seconds"] == pytest.approx(time.time(), abs=60)
    assert told["kiosk_last_sync_timestamp_seconds"] == at - 60
    assert 0 < told["kiosk_disk_free_bytes"] <= told["kiosk_disk_size_bytes"]


def test_a_run_that_was_killed_is_down(folder: DataFolder) -> None:
    at = NOW.timestamp()
    write_run_record(folder.running, RunRecord(at, at=at))
    assert metrics(folder, NOW + MAX_AGE)["kiosk_up"] == 1
    later = metrics(folder, NOW + 2 * MAX_AGE)
    assert later["kiosk_up"] == 0
    assert "kiosk_screen_restarts_total" not in later


def test_messages_that_wait_are_counted(folder: DataFolder) -> None:
    assert "kiosk_outbox_waiting" not in metrics(folder)
    leave(folder, folder, "one", "another")
    assert metrics(folder)["kiosk_outbox_waiting"] == 2


@pytest.mark.parametrize("spoilt", [b"", b"{", b"[]", b'{"since": "x"}', b'{"at": 1e300}'])
def test_a_spoilt_record_is_none(folder: DataFolder, spoilt: bytes) -> None:
    folder.running.write_bytes(spoilt)
    assert metrics(folder)["kiosk_up"] == 0


def test_a_file_that_cannot_be_written_is_told_once_and_again_when_it_has_been_written(
    folder: DataFolder, tmp_path: Path
) -> None:
    place = tmp_path / "collected"
    file = MetricsFile(place / "kiosk.prom", folder)
    assert "cannot be written" in file.tick(1000)
    assert file.tick(1001) == ""
    assert file.tick(1020) == ""
    place.mkdir()
    assert file.tick(1040) == ""
    assert sys.platform == "win32" or (place / "kiosk.prom").stat().st_mode & 0o777 == 0o644
    assert [path.name for path in place.iterdir()] == ["kiosk.prom"]
