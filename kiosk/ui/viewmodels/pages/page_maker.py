"""Which page opens for what: the makers of all page view-models, and what each of them needs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Protocol

from PySide6.QtCore import QObject

from kiosk.core.settings.settings import FilmSettings
from kiosk.db.catalog import Catalog
from kiosk.ui.film.film_viewmodel import FilmViewModel
from kiosk.ui.viewmodels.pages.about import AboutViewModel
from kiosk.ui.viewmodels.pages.companies import CompaniesViewModel, CompanyViewModel
from kiosk.ui.viewmodels.pages.films import FilmPageViewModel, FilmsViewModel
from kiosk.ui.viewmodels.pages.guide import GuideViewModel
from kiosk.ui.viewmodels.pages.home import HomeViewModel
from kiosk.ui.viewmodels.pages.inquiry import InquiryViewModel
from kiosk.ui.viewmodels.pages.inquiry_submitter import InquirySubmitter
from kiosk.ui.viewmodels.pages.opportunities import OpportunitiesViewModel, OpportunityViewModel
from kiosk.ui.viewmodels.pages.page import PageViewModel
from kiosk.ui.viewmodels.pages.projects import ProjectsViewModel, ProjectViewModel
from kiosk.ui.viewmodels.pages.records import RecordViewModel
from kiosk.ui.viewmodels.pages.results import ResultsViewModel
from kiosk.ui.viewmodels.pages.search import SearchViewModel
from kiosk.ui.viewmodels.pages.station_floor_plan import StationFloorPlan

Maker = Callable[[str, QObject], PageViewModel]

SAME_PAGE = {
    "page": "about",
    "voice": "about",
    "music": "film",
    "place": "guide",
    "indicator": "results",
}
"""Kinds of content that are shown by the page of another."""


class Usage(Protocol):
    """Counts what pages were used for; never blocks."""

    def film_watched(self, slug: str, share: float) -> None: ...
    def search_found_nothing(self) -> None: ...


class PageMaker:
    """Makes the view-model of a page by its target ("projects", "company" …) and slug."""

    def __init__(
        self,
        catalog: Catalog,
        film: FilmViewModel,
        film_settings: FilmSettings,
        usage: Usage,
        floor_plan: StationFloorPlan,
        submitter: InquirySubmitter,
        inquiries_kept: timedelta,
    ) -> None:
        self._makers: dict[str, Maker] = {
            "home": lambda _, parent: HomeViewModel(catalog, parent),
            "projects": lambda region, parent: ProjectsViewModel(catalog, region, parent),
            "project": lambda slug, parent: ProjectViewModel(catalog, slug, parent),
            "companies": lambda _, parent: CompaniesViewModel(catalog, parent),
            "company": lambda slug, parent: CompanyViewModel(catalog, slug, parent),
            "guide": lambda slug, parent: GuideViewModel(catalog, floor_plan, slug, parent),
            "results": lambda part, parent: ResultsViewModel(catalog, part, parent),
            "films": lambda _, parent: FilmsViewModel(catalog, parent),
            "film": lambda slug, parent: FilmPageViewModel(
                catalog, slug, film, film_settings, usage.film_watched, parent
            ),
            "opportunities": lambda _, parent: OpportunitiesViewModel(catalog, parent),
            "opportunity": lambda slug, parent: OpportunityViewModel(catalog, slug, parent),
            "inquiry": lambda about, parent: InquiryViewModel(
                catalog, about, submitter, inquiries_kept.days, parent
            ),
            "about": lambda slug, parent: AboutViewModel(catalog, slug, parent),
            "search": lambda _, parent: SearchViewModel(
                catalog, usage.search_found_nothing, parent
            ),
            "milestone": lambda slug, parent: RecordViewModel(catalog, "milestone", slug, parent),
            "agreement": lambda slug, parent: RecordViewModel(catalog, "agreement", slug, parent),
        }

    def name(self, target: str) -> str:
        """The name of the QML file of a target, without `Page.qml`."""
        return SAME_PAGE.get(target, target).capitalize()

    def make(self, target: str, slug: str, parent: QObject) -> PageViewModel:
        """A page that has read nothing yet."""
        return self._makers[SAME_PAGE.get(target, target)](slug, parent)
