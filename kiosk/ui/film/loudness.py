"""The actual volume of a film: the visitor's volume within the hall's maximum, with fades."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QAbstractAnimation, QObject, QSignalBlocker, QVariantAnimation, Slot

FADE_MS = 300


class Sounding(Protocol):
    """What can be heard, such as the film player."""

    def set_volume(self, level: int) -> None:
        """`level` is 0–100."""


class Loudness(QObject):
    """Sets the volume of `player`, 0–100: `loudest` percent of the wanted volume.

    Changes by the program are faded; those of the slider take effect at once.
    """

    def __init__(self, player: Sounding, loudest: int, parent: QObject) -> None:
        super().__init__(parent)
        self._player = player
        self._loudest = loudest
        self._wanted = 0
        self._then: Callable[[], None] | None = None
        self._ramp = QVariantAnimation(self, duration=FADE_MS)
        self._ramp.valueChanged.connect(self._set)
        self._ramp.finished.connect(self._arrive)

    def real(self, level: int) -> int:
        """The volume for what a slider says; never 0 unless that is."""
        return max(1, round(level * self._loudest / 100)) if level else 0

    def start(self, level: int) -> int:
        """A film begins; returns the volume to open it with, from which it rises."""
        self._ramp.stop()
        self._then = None
        self._wanted = self.real(level)
        first = min(1, self._wanted)
        if self._wanted > first:
            self._fade(first, self._wanted)
        return first

    def follow(self, level: int) -> None:
        """The slider is moved: set the volume at once."""
        self._ramp.stop()
        self._then = None
        self._wanted = self.real(level)
        self._player.set_volume(self._wanted)

    def fade_out(self, then: Callable[[], None]) -> None:
        """Fade out, then call `then`; at once where there is no sound."""
        if not self._wanted:
            then()
            return
        self._then = then
        self._fade(self._now(), 0)

    def fade_in(self) -> None:
        """Fade in from silence to the volume before."""
        self._then = None
        self._fade(0, self._wanted)

    def stop(self) -> None:
        self._ramp.stop()
        self._arrive()

    def _now(self) -> int:
        if self._ramp.state() is QAbstractAnimation.State.Running:
            return int(self._ramp.currentValue())
        return self._wanted

    def _fade(self, first: int, last: int) -> None:
        self._ramp.stop()
        with QSignalBlocker(self._ramp):  # a new end would be heard before the new beginning
            self._ramp.setStartValue(first)
            self._ramp.setEndValue(last)
        self._ramp.start()

    @Slot("QVariant")
    def _set(self, level: int) -> None:
        self._player.set_volume(level)

    @Slot()
    def _arrive(self) -> None:
        then, self._then = self._then, None
        if then:
            then()
