"""Shows the last frames of a film, which libVLC omits. Part of the film worker.

libVLC 3 ends a film without sound when its last frame but one is shown, and drops frames that are
decoded more than 9 s too early ("early picture skipped"), as the last ones of a slide film are
(tests/media/test_libvlc.py, test_the_last_frame_of_a_silent_film_is_not_shown). So the last frame
is kept until the film is over. A slide film is reopened between two of its last frames, and the
frames that libVLC then does not show are stepped through.
"""

from __future__ import annotations

import time

from kiosk.media.film_worker.deck import Deck

_MAX_SECONDS, _MAX_FRAMES = 10, 4
"""How long the last frame may be kept, and how many periods longer that of a slide film: libVLC
omits the last 9 s and some frames. More is missing only where the file is truncated or unreadable.
"""

_FRAMES_TO_REOPEN = 2.5
"""With fewer left of a slide film, the frame that libVLC has decoded is the last one."""

_REPEATED_SECONDS = 0.2
"""libVLC repeats a frame every 80 ms while no new one is decoded."""

_EARLY_SHARE = 0.05
"""Share of a period by which a frame may have been shown too early."""


class LastFrames:
    """Shows the end of the film on `deck`; all times are of the monotonic clock.

    `zero_at` is when the film would have started, where it was reopened for its end.
    """

    def __init__(self, deck: Deck, zero_at: float | None = None) -> None:
        self._deck = deck
        self._zero_at = zero_at
        self._step_at: float | None = None
        self._reopen_at: float | None = None

    @property
    def due(self) -> float | None:
        """When to `proceed`; None where there is nothing to do, or the film is paused."""
        if self._deck.stands_until is None:
            return None
        return self._reopen_at or self._step_at or self._deck.stands_until

    def begin(self, *, whole: bool) -> None:
        """libVLC shows no further frame. `whole`: the film was played from its beginning."""
        deck, now, again = self._deck, time.monotonic(), self._zero_at is not None
        if self._zero_at is None:
            exact = whole and deck.slow_seconds
            self._zero_at = deck.first_at if exact else now - deck.end_ms / 1000
        max_seconds = _MAX_SECONDS + _MAX_FRAMES * deck.slow_seconds
        deck.stand(round((now - self._zero_at) * 1000), max_seconds)
        self._plan()
        until = deck.stands_until
        if self._step_at and until and not again:
            left = until - self._step_at + deck.slow_seconds
            if left > _FRAMES_TO_REOPEN * deck.slow_seconds:
                self._reopen_at = self._step_at - deck.slow_seconds / 2

    def resume(self) -> None:
        """Resume the ending after a pause."""
        self._zero_at = time.monotonic() - self._deck.position_ms / 1000
        self._reopen_at = None
        self._plan()

    def proceed(self) -> bool:
        """Do what is due; returns whether the film is over."""
        if not self._step_at:
            return True
        self._deck.show_next()
        self._plan()
        return False

    @property
    def reopen_ms(self) -> int | None:
        """The position at which to reopen the film now, if that is due; then call `reopened`."""
        if self._reopen_at is None or self._zero_at is None:
            return None
        return round((time.monotonic() - self._zero_at) * 1000)

    def reopened(self) -> LastFrames:
        """The ending of the reopened film, of which frames before the next one are hidden."""
        if self._step_at:
            self._deck.hide_until(self._step_at + _REPEATED_SECONDS)
        return LastFrames(self._deck, self._zero_at)

    def _plan(self) -> None:
        """Schedule the next frame of a slide film, if there is one: a frame period after the
        present one."""
        period, until, zero_at = self._deck.slow_seconds, self._deck.stands_until, self._zero_at
        self._step_at = None
        if period and until and zero_at is not None:
            frames = int((time.monotonic() - zero_at) / period + _EARLY_SHARE)
            due = zero_at + (frames + 1) * period
            self._step_at = due if due + period / 2 < until else None
