"""The eight places: what a chosen indicator says of each, on tiles, side by side, and in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.core.charts import chart, tile_map
from kiosk.core.content.localized_text import ENGLISH
from kiosk.core.content.number_format import format_number, valid_figure
from kiosk.core.content.results import Indicator, Region
from kiosk.ui.viewmodels.pages.charts import subject
from kiosk.ui.viewmodels.pages.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """One place as it is drawn: its tile, its step (-1 where nothing is known) and its bar."""

    region: Region
    spot: tile_map.TilePosition
    value: float | None
    year: int
    step: int
    share: float
    start: float
    end: float


@QmlElement
class PlacesViewModel(QObject):
    """`slug` is the indicator shown, '' for the mark of the national-level poor counties."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._language = ""
        self._regions: Sequence[Region] = ()
        self._indicators: Sequence[Indicator] = ()
        self._indicator: Indicator | None = None
        self._layout = tile_map.layout(())
        self._steps = tile_map.steps(())
        self._shown: Sequence[PlaceRow] = ()
        self._place = ""
        self._choices: RowsModel[Indicator | None] = RowsModel(
            {
                "slug": lambda row: row.slug if row else "",
                "name": lambda row: subject(row) if row else "",
            },
            self,
        )
        self._rows: RowsModel[PlaceRow] = RowsModel(
            {
                "slug": lambda row: row.region.slug,
                "name": lambda row: row.region.name,
                "poor": lambda row: row.region.poverty_banner,
                "column": lambda row: row.spot[0],
                "line": lambda row: row.spot[1],
                "known": lambda row: row.value is not None,
                "value": lambda row: self._number(row.value),
                "step": lambda row: row.step,
                "share": lambda row: row.share,
                "start": lambda row: row.start,
                "end": lambda row: row.end,
            },
            self,
        )
        self._legend: RowsModel[int] = RowsModel(
            {
                "share": self._share,
                "low": lambda step: format_number(self._steps.bounds[step], self._language),
                "high": lambda step: format_number(self._steps.bounds[step + 1], self._language),
            },
            self,
        )

    def show(
        self, regions: Sequence[Region], indicators: Sequence[Indicator], language: str
    ) -> None:
        """Offer the indicators that have values by place; what is chosen stays chosen."""
        self._language = language
        self._regions = regions
        self._indicators = [one for one in indicators if one.places]
        self._layout = tile_map.layout([region.tile for region in regions])
        self._choices.replace([None, *self._indicators])
        self._take(self._indicator.slug if self._indicator else "")

    def _take(self, slug: str) -> None:
        self._indicator = next((one for one in self._indicators if one.slug == slug), None)
        found = self._indicator.places if self._indicator else ()
        known = {one.region: one for one in found if valid_figure(one.value) is not None}
        values = {slug: valid_figure(one.value) or 0.0 for slug, one in known.items()}
        self._steps = tile_map.steps(values.values())
        along = chart.axis(values.values())
        rows = []
        for region, spot in zip(self._regions, self._layout.spots, strict=True):
            value = values.get(region.slug)
            step = -1 if value is None else self._steps.step(value)
            end = along.place(value or 0)
            rows.append(
                PlaceRow(
                    region=region,
                    spot=spot,
                    value=value,
                    year=known[region.slug].year if region.slug in known else 0,
                    step=step,
                    share=self._share(step),
                    start=min(along.place(0), end),
                    end=max(along.place(0), end),
                )
            )
        self._shown = rows
        self._rows.replace(rows)
        self._legend.replace(range(self._steps.count) if self._indicator else ())
        self.changed.emit()

    @Slot(str)
    def choose(self, slug: str) -> None:
        self._take(slug)

    @Slot(str)
    def choosePlace(self, slug: str) -> None:
        """Select a place; selecting it again clears the selection."""
        self._place = "" if slug == self._place else slug
        self.changed.emit()

    def _share(self, step: int) -> float:
        return self._steps.share(step) if step >= 0 else 0.0

    def _number(self, value: float | None) -> str:
        return "" if value is None else format_number(value, self._language)

    @property
    def _chosen(self) -> PlaceRow | None:
        return next((row for row in self._shown if row.region.slug == self._place), None)

    @property
    def _by_value(self) -> Sequence[PlaceRow]:
        """The places of which something is known, the lowest first."""
        known = [row for row in self._shown if row.value is not None]
        return sorted(known, key=lambda row: row.value or 0)

    @Property(RowsModel, notify=changed)
    def choices(self) -> QObject:
        return self._choices

    @Property(RowsModel, notify=changed)
    def rows(self) -> QObject:
        return self._rows

    @Property(RowsModel, notify=changed)
    def legend(self) -> QObject:
        return self._legend

    @Property(int, notify=changed)
    def steps(self) -> int:
        return self._steps.count

    @Property(float, notify=changed)
    def columns(self) -> float:
        return self._layout.width

    @Property(float, notify=changed)
    def lines(self) -> float:
        return self._layout.height

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
        return self._indicator.colour if self._indicator else "grass"

    @Property(bool, notify=changed)
    def sample(self) -> bool:
        return bool(self._indicator and self._indicator.sample)

    @Property(bool, notify=changed)
    def confirmed(self) -> bool:
        """Whether staff have confirmed the marks of the poor counties."""
        return all(region.confirmed for region in self._poor)

    # The place that is chosen

    @Property(str, notify=changed)
    def place(self) -> str:
        return self._chosen.region.slug if self._chosen else ""

    @Property(str, notify=changed)
    def placeName(self) -> str:
        return self._chosen.region.name if self._chosen else ""

    @Property(bool, notify=changed)
    def placePoor(self) -> bool:
        return bool(self._chosen and self._chosen.region.poverty_banner)

    @Property(str, notify=changed)
    def placeValue(self) -> str:
        return self._number(self._chosen.value) if self._chosen else ""

    @Property(str, notify=changed)
    def placeYear(self) -> str:
        return str(self._chosen.year) if self._chosen and self._chosen.year else ""

    @Property(int, notify=changed)
    def placeProjects(self) -> int:
        return self._chosen.region.projects if self._chosen else 0

    # In words

    @Property(int, notify=changed)
    def known(self) -> int:
        return len(self._by_value)

    @Property(int, notify=changed)
    def count(self) -> int:
        return len(self._shown)

    @property
    def _poor(self) -> Sequence[Region]:
        return [region for region in self._regions if region.poverty_banner]

    @Property(int, notify=changed)
    def poorCount(self) -> int:
        return len(self._poor)

    @Property(str, notify=changed)
    def poorNames(self) -> str:
        names = [region.name for region in self._poor]
        return ("、" if self._language != ENGLISH else ", ").join(names)

    @Property(str, notify=changed)
    def highestName(self) -> str:
        return self._by_value[-1].region.name if self._by_value else ""

    @Property(str, notify=changed)
    def highestValue(self) -> str:
        return self._number(self._by_value[-1].value) if self._by_value else ""

    @Property(str, notify=changed)
    def lowestName(self) -> str:
        return self._by_value[0].region.name if self._by_value else ""

    @Property(str, notify=changed)
    def lowestValue(self) -> str:
        return self._number(self._by_value[0].value) if self._by_value else ""
