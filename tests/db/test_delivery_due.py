"""Whether anything is due for delivery, asked of a real state and without SQLAlchemy."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import insert, update

from kiosk.db.state.delivery import Deliveries
from kiosk.db.state.delivery_due import delivery_is_due
from kiosk.db.state.schema import outbox
from kiosk.db.state.store import open_state

NOW = datetime(2027, 3, 1, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)


def test_a_message_or_an_old_status_report_is_due(tmp_path: Path) -> None:
    path = tmp_path / "state.sqlite"
    assert not delivery_is_due(path, HOUR, NOW)
    engine = open_state(path)
    try:
        assert delivery_is_due(path, HOUR, NOW)
        state = Deliveries(engine)
        state.delivered("status", state.next_revision("status", NOW), "digest")
        assert not delivery_is_due(path, HOUR, NOW + HOUR / 2)
        assert delivery_is_due(path, HOUR, NOW + HOUR)
        assert delivery_is_due(path, HOUR, NOW - timedelta(seconds=1))  # the clock was set back
        with engine.begin() as connection:
            message = {"id": "1", "kind": "inquiry", "created_at": NOW, "sealed": b"-"}
            connection.execute(insert(outbox).values(message))
        assert delivery_is_due(path, HOUR, NOW)
        with engine.begin() as connection:
            connection.execute(update(outbox).values(delivered_at=NOW))
        assert not delivery_is_due(path, HOUR, NOW)
    finally:
        engine.dispose()


def test_a_state_that_cannot_be_read_is_due(tmp_path: Path) -> None:
    path = tmp_path / "state.sqlite"
    path.write_bytes(b"no database" * 100)
    assert delivery_is_due(path, HOUR, NOW)


def test_the_question_loads_no_sqlalchemy() -> None:
    code = "import sys, kiosk.db.state.delivery_due; print('sqlalchemy' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout == "False\n"
