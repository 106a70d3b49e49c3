"""What this station writes for itself: which films played, and which of them rest."""

from kiosk.db.state.plays import How, Play, PlayLog, latest_plays
from kiosk.db.state.quarantine import Quarantine, Resting, resting_files
from kiosk.db.state.store import StateStore, read_state

__all__ = [
    "How",
    "Play",
    "PlayLog",
    "Quarantine",
    "Resting",
    "StateStore",
    "latest_plays",
    "read_state",
    "resting_files",
]
