"""The allow-list of tables that a release contains.

A release is signed and goes to every station, so a table is published only if it is listed here.
"""

from __future__ import annotations

from sqlalchemy import Table
from sqlalchemy.schema import sort_tables

from kiosk.db.models import Base

RELEASE_TABLES: tuple[Table, ...] = tuple(
    Base.metadata.tables[name]
    for name in (
        "media_asset",
        "derivative",
        "item_tag",
        "item",
        "gallery_picture",
        "figure",
        "item_link",
        "tag",
        "sector",
        "region",
        "ceremony",
        "guided_tour",
        "tour_step",
        "hall",
        "opening_hours",
        "ui_text",
        "place",
        "waypoint",
        "way",
        "page",
        "section",
        "voice",
        "project",
        "company",
        "person",
        "agreement",
        "opportunity",
        "film",
        "captions",
        "slot",
        "milestone",
        "indicator",
        "indicator_point",
        "region_point",
        "holiday",
    )
)
"""Those of the content model. Their order decides the bytes of a release: new ones go to the end.

A release also has the tables of the search index (kiosk/db/search/schema.py).
"""

TABLES_BY_DEPENDENCY: tuple[Table, ...] = tuple(sort_tables(RELEASE_TABLES))
"""The same, each after those that its foreign keys refer to."""
