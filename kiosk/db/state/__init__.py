"""What this station writes for itself: what played, what rests, what visitors leave and use."""

from kiosk.db.state.carried_files import CarriedFiles
from kiosk.db.state.delivery import Deliveries
from kiosk.db.state.outbox import Outbox, SealedMessage, forget_message, sealed_messages
from kiosk.db.state.plays import Play, PlayLog, PlayOutcome, latest_plays
from kiosk.db.state.quarantine import Quarantine, QuarantinedFile, quarantined_files
from kiosk.db.state.running_time import RunningTime
from kiosk.db.state.store import StateStore, open_state, read_state, reading_state
from kiosk.db.state.usage import UsageCount, UsageKind, UsageLog, usage_counts

__all__ = [
    "CarriedFiles",
    "Deliveries",
    "Outbox",
    "Play",
    "PlayLog",
    "PlayOutcome",
    "Quarantine",
    "QuarantinedFile",
    "RunningTime",
    "SealedMessage",
    "StateStore",
    "UsageCount",
    "UsageKind",
    "UsageLog",
    "forget_message",
    "latest_plays",
    "open_state",
    "quarantined_files",
    "read_state",
    "reading_state",
    "sealed_messages",
    "usage_counts",
]
