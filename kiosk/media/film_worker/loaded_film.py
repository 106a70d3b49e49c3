"""A film that is open on a deck, and the frame count of earlier rounds of it."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.media.film_worker import protocol
from kiosk.media.film_worker.deck import Deck
from kiosk.media.film_worker.last_frames import LastFrames


@dataclass(slots=True)
class LoadedFilm:
    """A film on a deck. `over`: it ended while it was held, as a film of one frame does."""

    deck: Deck
    wanted: protocol.Open
    sound: bool
    over: bool = False
    whole: bool = True
    """It has been played from its beginning, without a seek or a pause."""
    due: float | None = None
    """When it is over, by the monotonic clock, once its last frames are shown."""
    ending: LastFrames = field(init=False)

    def __post_init__(self) -> None:
        self.ending = LastFrames(self.deck)

    @property
    def path(self) -> Path:
        return Path(os.fsdecode(self.wanted.path))

    @property
    def volume(self) -> int:
        """0–100, whatever the screen has sent."""
        return min(100, max(0, self.wanted.volume))

    @property
    def muted(self) -> bool:
        """Whether no sound is to be heard: it is muted, paused or held."""
        return self.wanted.muted or self.wanted.paused or self.wanted.held


@dataclass(slots=True)
class FrameCount:
    """The most frames that a film showed from beginning to end; confirmed once that number has come
    twice. A round with fewer has dropped some."""

    frames: int = 0
    confirmed: bool = False

    def note(self, shown: int) -> None:
        if shown > self.frames:
            self.frames, self.confirmed = shown, False
        elif shown == self.frames:
            self.confirmed = True
