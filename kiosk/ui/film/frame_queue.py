"""The frame that is drawn and the one that waits for it. No Qt."""

from __future__ import annotations

from kiosk.media.playback.worker_process import FilmFrame


class FrameQueue:
    """Draws each frame once: a second one waits; a third one replaces the waiting one.

    A method that returns True has changed `frame`.
    """

    def __init__(self) -> None:
        self.frame: FilmFrame | None = None
        self._drawn = True
        self._waiting: FilmFrame | None = None

    def add(self, frame: FilmFrame) -> bool:
        if self._drawn and self._waiting is None:
            self._show(frame)
            return True
        due, self._waiting = self._waiting, frame
        if due is None:
            return False
        self._show(due)
        return True

    def advance(self) -> bool:
        """The frame that waits takes its place, if the one before is drawn."""
        if self._waiting is None or not self._drawn:
            return False
        due, self._waiting = self._waiting, None
        self._show(due)
        return True

    def note_drawn(self) -> None:
        """`frame` is drawn."""
        self._drawn = True

    @property
    def waits(self) -> bool:
        """Whether a frame waits."""
        return self._waiting is not None

    def clear(self) -> None:
        self.frame = self._waiting = None
        self._drawn = True

    def _show(self, frame: FilmFrame) -> None:
        self.frame = frame
        self._drawn = False
