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
    nearest_storable,
    to_bytes,
)
from kiosk.core.files.moving import delete_file
from kiosk.core.inquiry.inquiry import clean
from kiosk.core.process.crash_reports import CrashReport
from kiosk.db.state.outbox import SealedMessage
from kiosk.db.state.plays import Play
from kiosk.db.state.usage import UsageCount
from kiosk.sync.inbox.status import Sender

log = logging.getLogger("kiosk.sync")

MAX_TEXT_LENGTH = 300


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
            UsageSum(what=one.what, name=_text(one.name), count=one.count) for one in counts
        ),
    )


def plays_file(sender: Sender, plays: Sequence[tuple[int, Play]]) -> Plays:
    """The file of these plays, each with its number."""
    return Plays(
        station=sender.station,
        name=sender.name,
        receipt_key=sender.receipt_key,
        plays=tuple(_played(number, play) for number, play in plays),
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
        what=_text(report.what),
        stack=tuple(map(_text, report.stack)),
        log=tuple(map(_text, report.log)),
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


def _played(number: int, play: Play) -> PlayedItem:
    assert play.ended_at is not None  # only what is over is delivered
    return PlayedItem(
        number=number,
        item=_text(play.item),
        slot=_text(play.slot),
        file=_text(play.file),
        release=play.release,
        because=_text(play.because),
        started_at=nearest_storable(play.started_at),
        ended_at=nearest_storable(play.ended_at),
        played_ms=play.played_ms,
        how=play.how.value,
        problem=_text(play.problem),
    )


def _text(text: str) -> str:
    return clean(text)[:MAX_TEXT_LENGTH]
