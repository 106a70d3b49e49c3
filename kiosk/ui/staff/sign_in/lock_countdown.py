"""How long the pad still refuses an account, for who waits before it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

TICK_MS = 500


class LockCountdown(QObject):
    """Counts down for the eye; what refuses is the record on the disk."""

    ticked = Signal()
    ended = Signal()

    def __init__(self, clock: Callable[[], float], parent: QObject | None = None) -> None:
        """`clock`: seconds that only ever grow."""
        super().__init__(parent)
        self._now = clock
        self._until = 0.0
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self._tick)

    def start(self, seconds: int) -> None:
        """Count down from now."""
        self._until = self._now() + seconds
        self._timer.start()

    def stop(self) -> None:
        """Nothing is locked."""
        self._until = 0.0
        self._timer.stop()

    @property
    def running(self) -> bool:
        """Whether it has begun and not ended yet."""
        return self._timer.isActive()

    @property
    def seconds(self) -> int:
        """What is left; 0 where nothing is locked."""
        return max(0, round(self._until - self._now()))

    @Slot()
    def _tick(self) -> None:
        if not self.seconds:
            self.stop()
            self.ended.emit()
        self.ticked.emit()
