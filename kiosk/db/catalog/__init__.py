"""The catalog: everything a visitor reads, out of one release, in one language.

Answers are the frozen values of kiosk.core.content. Knows no library and no editing;
importing it must stay quick, because the first frame waits for it.
"""

from kiosk.db.catalog.ceremonies import CeremonyReader
from kiosk.db.catalog.companies import CompanyCards, CompanyReader
from kiosk.db.catalog.films import FilmReader
from kiosk.db.catalog.hall import HallReader
from kiosk.db.catalog.opportunities import OpportunityReader
from kiosk.db.catalog.plan import PlanReader
from kiosk.db.catalog.projects import ProjectReader
from kiosk.db.catalog.records import RecordReader
from kiosk.db.catalog.search import MAX_RESULTS as MAX_RESULTS
from kiosk.db.catalog.search import SearchReader


class Catalog(
    HallReader,
    ProjectReader,
    CompanyReader,
    FilmReader,
    OpportunityReader,
    PlanReader,
    RecordReader,
    SearchReader,
    CeremonyReader,
):
    """All queries of one release; `turn_to` switches to another one."""


__all__ = ["MAX_RESULTS", "Catalog", "CompanyCards"]
