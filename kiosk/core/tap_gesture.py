"""The gesture that opens the pad: so many taps in the corner, one after another, in a short time.

Pure rules over time; where the corner is, the screen knows.
"""

from __future__ import annotations

from collections import deque

TAPS = 5
SECONDS = 3.0


class TapGesture:
    """Taps as they come; times are seconds of one monotonic clock."""

    def __init__(self) -> None:
        self._taps: deque[float] = deque(maxlen=TAPS)

    def begin_anew(self) -> None:
        """Forget the taps so far."""
        self._taps.clear()

    def tap(self, now: float, in_corner: bool) -> bool:
        """Whether this tap completes the gesture. One elsewhere begins it anew."""
        if not in_corner:
            self.begin_anew()
            return False
        self._taps.append(now)
        complete = len(self._taps) == TAPS and now - self._taps[0] <= SECONDS
        if complete:
            self.begin_anew()
        return complete
