"""Results, a section at a time: numbers and the way so far, years, places, agreements."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.core.content.results import AgreementCard, Indicator, Milestone, SectorCount
from kiosk.db.catalog import Catalog
from kiosk.ui.viewmodels.pages.charts import YearChartViewModel
from kiosk.ui.viewmodels.pages.page import PageViewModel, card_url
from kiosk.ui.viewmodels.pages.places import PlacesViewModel
from kiosk.ui.viewmodels.pages.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

SECTIONS = ("glance", "years", "places", "agreements")


@QmlElement
class ResultsViewModel(PageViewModel):
    """Everything on this page is a fact with a source, or says that it is a sample; what is not
    known is not shown."""

    changed = Signal()
    told_properties = ("indicators", "milestones")

    def __init__(self, catalog: Catalog, section: str, parent: QObject) -> None:
        super().__init__(catalog, parent)
        self._section = section if section in SECTIONS else SECTIONS[0]
        self._years = YearChartViewModel(self)
        self._places = PlacesViewModel(self)
        self._sections: RowsModel[str] = RowsModel({"section": lambda section: section}, self)
        self._source = ""
        self._most = 0
        self._indicators: RowsModel[Indicator] = RowsModel(
            {
                "slug": lambda row: row.slug,
                "value": lambda row: row.value,
                "unit": lambda row: row.unit,
                "name": lambda row: row.name,
                "colour": lambda row: row.colour,
                "sample": lambda row: row.sample,
            },
            self,
        )
        self._sectors: RowsModel[SectorCount] = RowsModel(
            {
                "slug": lambda row: row.sector.slug,
                "name": lambda row: row.sector.name,
                "colour": lambda row: row.sector.colour,
                "count": lambda row: row.count,
            },
            self,
        )
        self._milestones: RowsModel[Milestone] = RowsModel(
            {
                "slug": lambda row: row.slug,
                "when": lambda row: row.when,
                "title": lambda row: row.title,
                "body": lambda row: row.text,
                "highlight": lambda row: row.highlight,
                "cover": lambda row: card_url(row.cover),
                "coverAlt": lambda row: row.cover.alt if row.cover else "",
            },
            self,
        )
        self._agreements: RowsModel[AgreementCard] = RowsModel(
            {
                "slug": lambda row: row.slug,
                "title": lambda row: row.title,
                "sector": lambda row: row.sector.name if row.sector else "",
                "colourName": lambda row: row.sector.colour if row.sector else "",
                "sample": lambda row: row.sample,
            },
            self,
        )

    def read(self) -> None:
        indicators = self.catalog.indicators(self.language)
        sectors = self.catalog.agreement_sectors(self.language)
        self._source = next((one.source for one in indicators if not one.sample), "")
        self._most = max((row.count for row in sectors), default=0)
        self._indicators.replace([one for one in indicators if one.value])
        self._years.show(indicators, self.language)
        regions = self.catalog.regions(self.language)
        self._places.show(regions, indicators, self.language)
        self._sectors.replace(sectors)
        self._agreements.replace(self.catalog.agreements(self.language))
        self._milestones.replace(self.catalog.milestones(self.language))
        there = {
            "glance": self._indicators.rowCount() + self._milestones.rowCount(),
            "years": sum(1 for one in indicators if one.points),
            "places": len(regions),
            "agreements": self._agreements.rowCount(),
        }
        sections = [one for one in SECTIONS if there[one]]
        self._sections.replace(sections)
        if sections and self._section not in sections:
            self._section = sections[0]

    @Slot(str)
    def showSection(self, section: str) -> None:
        self._section = section
        self.changed.emit()

    @Property(str, notify=changed)
    def section(self) -> str:
        """One of SECTIONS."""
        return self._section

    @Property(RowsModel, notify=changed)
    def sections(self) -> QObject:
        return self._sections

    @Property(YearChartViewModel, notify=changed)
    def years(self) -> QObject:
        return self._years

    @Property(str, notify=changed)
    def source(self) -> str:
        return self._source

    @Property(int, notify=changed)
    def mostAgreements(self) -> int:
        return self._most

    @Property(RowsModel, notify=changed)
    def indicators(self) -> QObject:
        return self._indicators

    @Property(PlacesViewModel, notify=changed)
    def places(self) -> QObject:
        return self._places

    @Property(RowsModel, notify=changed)
    def sectors(self) -> QObject:
        return self._sectors

    @Property(RowsModel, notify=changed)
    def milestones(self) -> QObject:
        return self._milestones

    @Property(RowsModel, notify=changed)
    def agreements(self) -> QObject:
        return self._agreements
