"""The events that a deck reports about its film, and the events of libVLC that they come from."""

from __future__ import annotations

import enum

import vlc


class DeckEvent(enum.Enum):
    """Reported in libVLC's threads."""

    CHANGED = enum.auto()
    """Tracks, state or seekability have changed."""
    SOUND = enum.auto()
    """The sound output has been opened, or reports its volume."""
    SEEN = enum.auto()
    """The first frame of a held film has been decoded."""
    ENDING = enum.auto()
    """One of the last frames has been shown, counted by the known number of frames."""
    ENDED = enum.auto()
    FAILED = enum.auto()
    PAUSED = enum.auto()
    """The film was paused, or libVLC has no further frame of a slide film."""
    SLOW = enum.auto()
    """It is a slide film: its frame period is long."""


LIBVLC_EVENTS = {
    vlc.EventType.MediaPlayerESAdded: DeckEvent.CHANGED,
    vlc.EventType.MediaPlayerPlaying: DeckEvent.CHANGED,
    vlc.EventType.MediaPlayerPaused: DeckEvent.PAUSED,
    vlc.EventType.MediaPlayerSeekableChanged: DeckEvent.CHANGED,
    vlc.EventType.MediaPlayerAudioVolume: DeckEvent.SOUND,
    vlc.EventType.MediaPlayerUnmuted: DeckEvent.SOUND,
    vlc.EventType.MediaPlayerEndReached: DeckEvent.ENDED,
    vlc.EventType.MediaPlayerEncounteredError: DeckEvent.FAILED,
}
