"""The chart over the years: bars and gaps of one indicator, the selected year, and a summary."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.core.charts import chart
from kiosk.core.charts.chart import Bar, ChartSummary
from kiosk.core.content.number_format import format_number
from kiosk.core.content.results import Indicator, YearValue
from kiosk.ui.viewmodels.pages.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


def subject(indicator: Indicator) -> str:
    return indicator.subject or indicator.name


def first_choice(indicators: Sequence[Indicator]) -> str:
    """What to show first: figures before samples, then the longest known course."""
    best = max(indicators, key=lambda one: (not one.sample, len(one.points)), default=None)
    return best.slug if best else ""


@QmlElement
class YearChartViewModel(QObject):
    """One indicator that has values by year, and the others that can be chosen instead.

    `trend` is a message id of kiosk.core.charts.chart.ChartSummary; values are written with
    their unit.
    """

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._language = ""
        self._indicators: Sequence[Indicator] = ()
        self._indicator: Indicator | None = None
        self._axis = chart.axis(())
        self._summary = ChartSummary("empty")
        self._bars_shown: Sequence[Bar] = ()
        self._year = -1
        self._choices: RowsModel[Indicator] = RowsModel(
            {"slug": lambda row: row.slug, "name": subject, "sample": lambda row: row.sample}, self
        )
        self._bars: RowsModel[Bar] = RowsModel(
            {
                "year": lambda bar: str(bar.year),
                "known": lambda bar: bar.value is not None,
                "value": lambda bar: self._number(bar.value),
                "start": lambda bar: bar.start,
                "end": lambda bar: bar.end,
            },
            self,
        )
        self._ticks: RowsModel[float] = RowsModel(
            {
                "place": lambda tick: self._axis.place(tick),
                "value": lambda tick: self._number(tick),
            },
            self,
        )

    def show(self, indicators: Sequence[Indicator], language: str) -> None:
        """Offer those that have points; the chosen one stays chosen while it is among them."""
        self._language = language
        self._indicators = [one for one in indicators if one.points]
        chosen = self._indicator.slug if self._indicator else ""
        if chosen not in {one.slug for one in self._indicators}:
            chosen, self._year = first_choice(self._indicators), -1
        self._choices.replace(self._indicators)
        self._take(chosen)

    def _take(self, slug: str) -> None:
        found = next((one for one in self._indicators if one.slug == slug), None)
        points = found.points if found else ()
        self._indicator = found
        self._axis = chart.axis_of(points)
        self._summary = chart.summarize(points)
        self._bars_shown = chart.bars(points, self._axis)
        if not 0 <= self._year < len(self._bars_shown):
            self._year = len(self._bars_shown) - 1
        self._bars.replace(self._bars_shown)
        self._ticks.replace(self._axis.ticks)
        self.changed.emit()

    @Slot(str)
    def choose(self, slug: str) -> None:
        self._year = -1
        self._take(slug)

    @Slot(int)
    def pointAt(self, row: int) -> None:
        """Select the bar or gap in this row, clamped to the existing rows."""
        self._year = min(len(self._bars_shown) - 1, max(0, row))
        self.changed.emit()

    def _number(self, value: float | None) -> str:
        return "" if value is None else format_number(value, self._language)

    def _with_unit(self, value: float | None) -> str:
        if value is None or self._indicator is None:
            return ""
        unit = self._indicator.point_unit
        space = " " if unit and (unit.isascii() or self._number(value)[-1].isdecimal()) else ""
        return f"{self._number(value)}{space}{unit}"

    def _told(self, point: YearValue | None) -> str:
        return self._with_unit(point.value) if point else ""

    # The chart

    @Property(RowsModel, notify=changed)
    def choices(self) -> QObject:
        return self._choices

    @Property(RowsModel, notify=changed)
    def bars(self) -> QObject:
        return self._bars

    @Property(RowsModel, notify=changed)
    def ticks(self) -> QObject:
        return self._ticks

    @Property(str, notify=changed)
    def slug(self) -> str:
        return self._indicator.slug if self._indicator else ""

    @Property(str, notify=changed)
    def name(self) -> str:
        return subject(self._indicator) if self._indicator else ""

    @Property(str, notify=changed)
    def unit(self) -> str:
        return self._indicator.point_unit if self._indicator else ""

    @Property(str, notify=changed)
    def colour(self) -> str:
        return self._indicator.colour if self._indicator else ""

    @Property(str, notify=changed)
    def source(self) -> str:
        return self._indicator.source if self._indicator else ""

    @Property(bool, notify=changed)
    def sample(self) -> bool:
        return bool(self._indicator and self._indicator.sample)

    # The year pointed at

    @Property(int, notify=changed)
    def row(self) -> int:
        return self._year

    @Property(str, notify=changed)
    def year(self) -> str:
        return str(self._bars_shown[self._year].year) if self._bars_shown else ""

    @Property(str, notify=changed)
    def value(self) -> str:
        """The value of the selected year, '' where there is none."""
        return self._number(self._bars_shown[self._year].value) if self._bars_shown else ""

    # The story

    @Property(str, notify=changed)
    def trend(self) -> str:
        return self._summary.trend

    @Property(int, notify=changed)
    def gaps(self) -> int:
        return self._summary.gaps

    @Property(str, notify=changed)
    def firstYear(self) -> str:
        return str(self._summary.first.year) if self._summary.first else ""

    @Property(str, notify=changed)
    def firstValue(self) -> str:
        return self._told(self._summary.first)

    @Property(str, notify=changed)
    def lastYear(self) -> str:
        return str(self._summary.last.year) if self._summary.last else ""

    @Property(str, notify=changed)
    def lastValue(self) -> str:
        return self._told(self._summary.last)

    @Property(str, notify=changed)
    def highestYear(self) -> str:
        return str(self._summary.highest.year) if self._summary.highest else ""

    @Property(str, notify=changed)
    def highestValue(self) -> str:
        return self._told(self._summary.highest)

    @Property(str, notify=changed)
    def lowestYear(self) -> str:
        return str(self._summary.lowest.year) if self._summary.lowest else ""

    @Property(str, notify=changed)
    def lowestValue(self) -> str:
        return self._told(self._summary.lowest)
