"""A chart of counts and a ranked list, as QML sees them. They work nothing out."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.editorial.statistics.telling import CountBar, CountChart, RankedLine, RankedList, Tick
from kiosk.ui.viewmodels.pages.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

NOT_POINTED = -1


@QmlElement
@QmlUncreatable("the statistics have them")
class CountChartViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """Bars, of which one can be pointed at."""

    changed = Signal()
    rowChanged = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._chart = CountChart("", "")
        self._row = NOT_POINTED
        self._bars: RowsModel[CountBar] = RowsModel(
            {
                "label": lambda one: one.label,
                "name": lambda one: one.name,
                "value": lambda one: one.value,
                "place": lambda one: one.place,
            },
            self,
        )
        self._ticks: RowsModel[Tick] = RowsModel(
            {"place": lambda one: one.place, "value": lambda one: one.value}, self
        )

    def show(self, chart: CountChart) -> None:
        self._chart, self._row = chart, NOT_POINTED
        self._bars.replace(chart.bars)
        self._ticks.replace(chart.ticks)
        self.changed.emit()
        self.rowChanged.emit()

    @Slot(int)
    def pointAt(self, row: int) -> None:
        """Tell one bar in words; beyond the ends the last one there."""
        self._row = min(max(row, 0), len(self._chart.bars) - 1)
        self.rowChanged.emit()

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._chart.title

    @Property(str, notify=changed)
    def story(self) -> str:
        """What the chart shows, in a sentence."""
        return self._chart.story

    @Property(str, notify=changed)
    def longestLabel(self) -> str:
        return max((one.label for one in self._chart.bars), key=len, default="")

    @Property(int, notify=rowChanged)
    def row(self) -> int:
        """The bar that is pointed at, -1 for none."""
        return self._row

    @Property(str, notify=rowChanged)
    def pointed(self) -> str:
        """The bar that is pointed at, in words."""
        if self._row == NOT_POINTED:
            return ""
        bar = self._chart.bars[self._row]
        return f"{bar.name} · {bar.value}"

    @Property(RowsModel, constant=True)
    def bars(self) -> QObject:
        return self._bars

    @Property(RowsModel, constant=True)
    def ticks(self) -> QObject:
        return self._ticks


@QmlElement
@QmlUncreatable("the statistics have them")
class RankedListViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """Lines with a bar each, the longest first."""

    changed = Signal()

    def __init__(self, name: str, parent: QObject) -> None:
        super().__init__(parent)
        self._name = name
        self._list: RankedList | None = None
        self._lines: RowsModel[RankedLine] = RowsModel(
            {
                "name": lambda one: one.name,
                "value": lambda one: one.value,
                "part": lambda one: one.part,
            },
            self,
        )

    def show(self, ranked: RankedList | None) -> None:
        """None where there is nothing of it."""
        self._list = ranked
        self._lines.replace(ranked.lines if ranked else ())
        self.changed.emit()

    @Property(str, constant=True)
    def name(self) -> str:
        return self._name

    @Property(bool, notify=changed)
    def shown(self) -> bool:
        return self._list is not None

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._list.title if self._list else ""

    @Property(str, notify=changed)
    def story(self) -> str:
        return self._list.story if self._list else ""

    @Property(RowsModel, constant=True)
    def lines(self) -> QObject:
        return self._lines
