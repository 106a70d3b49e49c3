"""The visits of today on this PC: how many, how long, and at which hours."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.ops.overview import Overview

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

USUAL_HOURS = range(8, 18)
"""The hours that always have a place, whether anybody came or not."""


@QmlElement
@QmlUncreatable("the overview has it")
class VisitsViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """What the card of the visits shows."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._visits = self._average_seconds = 0
        self._by_hour: Mapping[int, int] = {}
        self._hours = USUAL_HOURS

    def show(self, overview: Overview) -> None:
        self._visits, self._average_seconds = overview.visits, overview.average_seconds
        self._by_hour = overview.visits_by_hour
        named = (USUAL_HOURS[0], USUAL_HOURS[-1], *self._by_hour)
        self._hours = range(min(named), max(named) + 1)
        self.changed.emit()

    # What QML binds

    @Property(int, notify=changed)
    def visits(self) -> int:
        return self._visits

    @Property(int, notify=changed)
    def averageSeconds(self) -> int:
        return self._average_seconds

    @Property(int, notify=changed)
    def firstHour(self) -> int:
        """Of the first bar."""
        return self._hours[0]

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # its stub lacks names
    def bars(self) -> list[float]:
        """Hour by hour: a share of the busiest, 0 to 1."""
        most = max(self._by_hour.values(), default=0) or 1
        return [self._by_hour.get(hour, 0) / most for hour in self._hours]

    @Property(int, notify=changed)
    def busiestHour(self) -> int:
        """The hour in which most visits ended; -1 where nobody came."""
        return max(self._by_hour, key=self._by_hour.__getitem__, default=-1)

    @Property(int, notify=changed)
    def busiestVisits(self) -> int:
        """How many ended in it."""
        return max(self._by_hour.values(), default=0)
