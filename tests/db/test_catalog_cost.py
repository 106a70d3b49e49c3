"""What the catalog costs: few queries, little work, and nothing loaded that only editing needs."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from functools import partial

import pytest
from sqlalchemy import Engine, event, select
from sqlalchemy.orm import Session

from kiosk.core.content.localized_text import LocalizedText
from kiosk.core.files.data_folder import DataFolder
from kiosk.db.catalog import Catalog
from kiosk.db.models import Company, MediaAsset
from kiosk.db.release.build import build_release
from tests.calls import calls
from tests.db.stations import NOW, OpenCatalog

DAY = timedelta(days=1)
ZH = "zh-Hans"

QUESTIONS: dict[str, tuple[int, Callable[[Catalog], object]]] = {
    "hall": (2, lambda it: it.hall(ZH)),
    "home_counts": (1, lambda it: it.home_counts()),
    "projects": (2, lambda it: it.projects(ZH)),
    "project_choices": (1, lambda it: it.project_choices(ZH)),
    "project": (7, lambda it: it.project("network-grid", ZH)),
    "companies": (2, lambda it: it.companies(ZH)),
    "company_sectors": (1, lambda it: it.company_sectors(ZH)),
    "company": (8, lambda it: it.company("maniu", ZH)),
    "films": (3, lambda it: it.films(ZH)),
    "film": (3, lambda it: it.film("meet-in-tongliao", ZH)),
    "attract_playlist": (6, lambda it: it.attract_playlist(ZH)),
    "news": (2, lambda it: it.news(ZH)),
    "pages": (5, lambda it: it.pages(ZH)),
    "milestones": (2, lambda it: it.milestones(ZH)),
    "indicators": (3, lambda it: it.indicators(ZH)),
    "agreements": (1, lambda it: it.agreements(ZH)),
    "record": (7, lambda it: it.record("milestone", "launch", ZH)),
    "links": (1, lambda it: it.links("film", "meet-in-tongliao", ZH)),
    "regions": (1, lambda it: it.regions(ZH)),
    "agreement_sectors": (1, lambda it: it.agreement_sectors(ZH)),
    "opportunities": (2, lambda it: it.opportunities(ZH)),
    "opportunity_choices": (1, lambda it: it.opportunity_choices(ZH)),
    "opportunity": (7, lambda it: it.opportunity("sample-crop-research", ZH)),
    "floor_plan": (4, lambda it: it.floor_plan(ZH)),
    "search": (4, lambda it: it.search("通辽 tong", ZH)),
    "search of one kind": (4, lambda it: it.search("tl", ZH, "company")),
    "search by sound": (6, lambda it: it.search("tliaokeji", ZH)),
    "search for nothing": (0, lambda it: it.search('\x00*"', ZH)),
    "search_suggestions": (1, lambda it: it.search_suggestions(ZH)),
    "ceremonies": (1, lambda it: it.ceremonies(ZH)),
    "guided_tours": (2, lambda it: it.guided_tours(ZH)),
    "voices": (1, lambda it: it.voices(ZH)),
    "ui_texts": (1, lambda it: it.ui_texts(ZH)),
}
"""How many queries each question may cost, whatever the number of rows."""

MOST_CALLS = 10_000
"""Of functions, for one question about the sample hall: about 5 ms on a PC of ten years ago."""


@contextmanager
def queries() -> Iterator[list[str]]:
    statements: list[str] = []

    def hear(*arguments: object) -> None:
        statements.append(str(arguments[2]))

    event.listen(Engine, "before_cursor_execute", hear)
    try:
        yield statements
    finally:
        event.remove(Engine, "before_cursor_execute", hear)


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_costs_its_few_queries(catalog: Catalog, question: str) -> None:
    allowed, ask = QUESTIONS[question]
    with queries() as statements:
        ask(catalog)
    assert len(statements) == allowed


def test_every_question_of_the_sample_hall_is_little_work(catalog: Catalog) -> None:
    costs = {}
    for question, (_, ask) in QUESTIONS.items():
        ask(catalog)
        costs[question] = calls(partial(ask, catalog))
    assert {question: cost for question, cost in costs.items() if cost > MOST_CALLS} == {}


def test_the_catalog_loads_nothing_that_only_editing_needs() -> None:
    script = (
        "import json, sys; "
        "import kiosk.db.catalog, kiosk.db.release.installed, kiosk.ops.first_start; "
        "print(json.dumps([*sys.modules]))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    loaded = {name.split(".")[0] for name in json.loads(done.stdout)}
    assert not loaded & {"alembic", "nacl", "openpyxl", "pypinyin", "PIL", "PySide6", "vlc"}


@pytest.mark.slow
def test_two_thousand_companies_cost_no_more_queries(
    station: DataFolder, library: Engine, opened_catalog: OpenCatalog
) -> None:
    with Session(library) as session, session.begin():
        cover = session.scalars(select(MediaAsset).limit(1)).one()
        session.add_all(
            Company(
                slug=f"generated-{number}",
                relation="tenant",
                published=True,
                position=number,
                title=LocalizedText({ZH: f"通辽第{number}公司", "en": f"Company {number}"}),
                cover=cover,
            )
            for number in range(2000)
        )
    build_release(library, station, NOW)
    catalog = opened_catalog(station)
    catalog.companies(ZH)
    with queries() as statements:
        assert len(catalog.companies(ZH)) == 2006
    assert len(statements) == QUESTIONS["companies"][0]
    assert calls(lambda: catalog.companies(ZH)) < MOST_CALLS
    with queries() as statements:
        assert catalog.company("generated-7", ZH) is not None
    assert len(statements) == QUESTIONS["company"][0]
