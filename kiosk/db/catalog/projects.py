"""Queries for projects."""

from __future__ import annotations

from typing import Any

from sqlalchemy import bindparam, func, select

from kiosk.core.content.blocks import blocks_to_read
from kiosk.core.content.common import Choice, Picture
from kiosk.core.content.projects import Project, ProjectCard, ProjectChoices
from kiosk.db.catalog.reader import (
    ITEM_ORDER,
    ReleaseReader,
    Rows,
    covers_of,
    galleries_of,
    item,
    lines,
    matches,
    neighbours_of,
    resolved,
    sector,
    sector_of,
    shown,
)
from kiosk.db.models import Project as ProjectRow
from kiosk.db.models import Region as RegionRow
from kiosk.db.models.cooperation import PROJECT_KINDS, PROJECT_STATUSES

project = ProjectRow.__table__
region = RegionRow.__table__

ALL = (
    select(
        *item.c["id", "slug", "title", "summary", "cover_id", "sample"],
        *project.c["kind", "status"],
        sector.c.slug.label("sector_slug"),
        sector.c.name.label("sector_name"),
        sector.c.colour,
        region.c.name.label("region_name"),
    )
    .select_from(item)
    .join(project)
    .outerjoin(sector, sector.c.id == project.c.sector_id)
    .outerjoin(region, region.c.id == project.c.region_id)
    .where(shown("project"))
)
CHOSEN = ALL.where(
    matches(project.c.kind, "kind"),
    matches(sector.c.slug, "sector"),
    matches(region.c.slug, "region"),
    matches(project.c.status, "status"),
)
CHOSEN_COVERS = covers_of(CHOSEN)
CHOSEN_CARDS = CHOSEN.order_by(*ITEM_ORDER)

ONE = ALL.add_columns(item.c.source, *project.c["partners", "signed_on", "story"]).where(
    item.c.slug == bindparam("slug")
)
ONE_COVER = covers_of(ONE)
ONE_GALLERY = galleries_of(ONE)
NEIGHBOURS = neighbours_of(ALL, ITEM_ORDER)

COUNTS = (
    ALL.with_only_columns(
        *project.c["kind", "status"],
        sector.c.slug.label("sector_slug"),
        sector.c.name.label("sector_name"),
        region.c.slug.label("region_slug"),
        region.c.name.label("region_name"),
        func.count().label("projects"),
    )
    .group_by(project.c.kind, project.c.status, sector.c.id, region.c.id)
    .order_by(sector.c.position, region.c.position)
)


class ProjectReader(ReleaseReader):
    def projects(
        self, language: str, kind: str = "", sector: str = "", region: str = "", status: str = ""
    ) -> tuple[ProjectCard, ...]:
        """Cards in the staff's order; each filter is a slug, '' for all."""
        filters = {"kind": kind, "sector": sector, "region": region, "status": status}
        covers = self._pictures(CHOSEN_COVERS, language, **filters)
        rows = self._rows(CHOSEN_CARDS, **filters)
        return tuple(_card(row, language, covers.get(row.cover_id)) for row in rows)

    def project_choices(self, language: str) -> ProjectChoices:
        """The filters of the list, and the number of projects for each."""
        rows = self._rows(COUNTS)
        sectors = {
            row.sector_slug: row.sector_name.resolve(language) for row in rows if row.sector_slug
        }
        regions = {
            row.region_slug: row.region_name.resolve(language) for row in rows if row.region_slug
        }
        return ProjectChoices(
            kinds=_choices(rows, "kind", dict.fromkeys(PROJECT_KINDS, "")),
            sectors=_choices(rows, "sector_slug", sectors),
            regions=_choices(rows, "region_slug", regions),
            statuses=_choices(rows, "status", dict.fromkeys(filter(None, PROJECT_STATUSES), "")),
        )

    def project(self, slug: str, language: str) -> Project | None:
        """One project with everything linked to it; None for an unknown slug."""
        rows = self._rows(ONE, slug=slug)
        if not rows:
            return None
        (row,) = rows
        covers = self._pictures(ONE_COVER, language, slug=slug)
        links = self._links(row.id, language)
        previous, following = self._neighbours(NEIGHBOURS, slug)
        return Project(
            card=_card(row, language, covers.get(row.cover_id)),
            facts=self._figures(row.id, language),
            story=blocks_to_read(row.story.resolve(language)),
            gallery=self._galleries(ONE_GALLERY, language, slug=slug).get(row.id, ()),
            links=links,
            film=next((link.slug for link in links if link.target == "film"), ""),
            previous=previous,
            following=following,
            source=row.source.resolve(language),
            partners=lines(row.partners.resolve(language)),
            signed_on=row.signed_on,
        )


def _card(row: Any, language: str, cover: Picture | None) -> ProjectCard:
    return ProjectCard(
        slug=row.slug,
        title=row.title.resolve(language),
        summary=row.summary.resolve(language),
        kind=row.kind,
        sector=sector_of(row, language),
        region=resolved(row.region_name, language),
        status=row.status,
        cover=cover,
        sample=row.sample,
    )


def _choices(rows: Rows, column: str, names: dict[str, str]) -> tuple[Choice, ...]:
    """The values of one column that occur, in the order of `names`."""
    counts = dict.fromkeys(names, 0)
    for row in rows:
        value = getattr(row, column)
        if value in counts:
            counts[value] += row.projects
    return tuple(Choice(slug, names[slug], count) for slug, count in counts.items() if count)
