"""Messages as visitors leave them: in a PC's own outbox, and collected from other stations."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from sqlalchemy import insert

from kiosk.core.delivery.delivered_file import DeliveredMessage
from kiosk.core.delivery.ulid import new_ulid
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.inquiry.inbox_key import make_inbox_key
from kiosk.core.inquiry.inquiry import Inquiry, to_bytes
from kiosk.core.inquiry.sealing import seal
from kiosk.db.inbox.store import opened_inbox
from kiosk.db.local_database import open_local_database
from kiosk.db.state.schema import VERSION, metadata, outbox

KEPT = timedelta(days=180)
STATION = "01KC0000000000000000000000"


def inquiry(
    message: str = "你好", name: str = "王小明", about: str = "", phone: str = "010-65551234"
) -> Inquiry:
    return Inquiry("job", name, "草原科技", phone, "ming@example.com", message, about, "zh-Hans")


def leave(
    folder: DataFolder, *inquiries: Inquiry | bytes, at: datetime | None = None, key: bytes = b""
) -> Sequence[str]:
    """A visitor leaves messages on this PC; `bytes` are sealed as they are. Returns the numbers."""
    public = key or bytes.fromhex(make_inbox_key(folder))
    moment = at or datetime.now(UTC)
    rows = [
        {
            "id": new_ulid(moment),
            "kind": "inquiry",
            "created_at": moment,
            "sealed": seal(one if isinstance(one, bytes) else to_bytes(one), public),
            "elapsed_at": 0.0,
        }
        for one in inquiries
    ]
    engine = open_local_database(folder.state, metadata, VERSION)
    with engine.begin() as connection:
        connection.execute(insert(outbox), rows)
    engine.dispose()
    return [str(row["id"]) for row in rows]


def collect(
    folder: DataFolder, *inquiries: Inquiry, at: datetime | None = None, station: str = "东门"
) -> Sequence[str]:
    """Messages of another station have been collected; returns their numbers."""
    now = datetime.now(UTC)
    public = bytes.fromhex(make_inbox_key(folder))
    numbers = []
    with opened_inbox(folder.inbox, now) as inbox:
        for one in inquiries:
            numbers.append(new_ulid(at or now))
            delivered = DeliveredMessage(
                station=STATION,
                name=station,
                id=numbers[-1],
                kind="inquiry",
                created_at=at or now,
                sealed=seal(to_bytes(one), public),
            )
            assert inbox.take(delivered, now, timedelta(days=4000))
    return numbers
