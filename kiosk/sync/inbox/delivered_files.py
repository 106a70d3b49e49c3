"""Builds the files that a station delivers from the rows of its state."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from pydantic import ValidationError

from kiosk.core.delivery.delivered_file import (
    Delivered,
    DeliveredCrash,
    DeliveredDiagnosis,
    DeliveredMessage,
    PlayedItem,
    Plays,
    UsageOfDay,
    UsageSum,
    nearest_deliverable,
    nearest_storable,
    to_bytes,
)
from kiosk.core.files.moving import delete_file
from kiosk.core.process.crash_reports import CrashReport
from kiosk.db.state.outbox import SealedMessage
from kiosk.db.state.usage import UsageCount
from kiosk.sync.inbox.status import Sender

log = logging.getLogger("kiosk.sync")


def message_file(sender: Sender, message: SealedMessage) -> DeliveredMessage:
    """The file of one message, still sealed."""
    return DeliveredMessage(
        station=sender.station,
        name=sender.name,
        receipt_key=sender.receipt_key,
        id=message.id,
        kind="inquiry",
        created_at=nearest_storable(message.created_at),
        sealed=message.sealed,
    )


def usage_file(sender: Sender, day: date, counts: Sequence[UsageCount]) -> UsageOfDay:
    """The file of one day, with revision 0: its digest depends on the counts alone."""
    return UsageOfDay(
        station=sender.station,
        name=sender.name,
        receipt_key=sender.receipt_key,
        revision=0,
        day=day,
        counts=tuple(
            UsageSum(what=one.what, name=nearest_deliverable(one.name), count=one.count)
            for one in counts
        ),
    )


def plays_file(sender: Sender, plays: Sequence[PlayedItem]) -> Plays:
    return Plays(
        station=sender.station,
        name=sender.name,
        receipt_key=sender.receipt_key,
        plays=tuple(plays),
    )


def crash_file(sender: Sender, report: CrashReport) -> DeliveredCrash:
    """The file of a crash report, with revision 0: its digest depends on the report alone."""
    return DeliveredCrash(
        station=sender.station,
        name=sender.name,
        receipt_key=sender.receipt_key,
        id=report.name,
        revision=0,
        process=report.process,
        version=report.version,
        python=report.python,
        what=nearest_deliverable(report.what),
        stack=tuple(map(nearest_deliverable, report.stack)),
        log=tuple(map(nearest_deliverable, report.log)),
        first_at=nearest_storable(datetime.fromisoformat(report.first_at)),
        at=nearest_storable(datetime.fromisoformat(report.at)),
        count=report.count,
    )


def diagnosis_file(path: Path, sender: Sender) -> DeliveredDiagnosis | None:
    """The file of the diagnosis that waits at `path`, with revision 0; None where there is none."""
    try:
        waiting = DeliveredDiagnosis.model_validate_json(path.read_bytes())
    except FileNotFoundError:
        return None
    except ValidationError:
        log.warning("the diagnosis that waits to be delivered is damaged: it is deleted")
        delete_file(path)
        return None
    if waiting.station != sender.station:
        return None  # the state of this PC has been lost, and who was asked with it
    known = {"name": sender.name, "receipt_key": sender.receipt_key}
    return waiting.model_copy(update=known)


def digest_of(delivered: Delivered) -> str:
    """The SHA-256 of the file."""
    return hashlib.sha256(to_bytes(delivered)).hexdigest()
