"""Queries for opportunities."""

from __future__ import annotations

from typing import Any

from sqlalchemy import bindparam, func, select

from kiosk.core.content.blocks import blocks_to_read
from kiosk.core.content.common import Choice, Picture
from kiosk.core.content.opportunities import Opportunity, OpportunityCard, OpportunityChoices
from kiosk.db.catalog.reader import (
    ITEM_ORDER,
    ReleaseReader,
    covers_of,
    galleries_of,
    item,
    matches,
    neighbours_of,
    resolved,
    sector,
    sector_of,
    shown,
)
from kiosk.db.models import Opportunity as OpportunityRow
from kiosk.db.models import Region as RegionRow
from kiosk.db.models.cooperation import OPPORTUNITY_KINDS

opportunity = OpportunityRow.__table__
region = RegionRow.__table__

ALL = (
    select(
        *item.c["id", "slug", "title", "summary", "cover_id", "sample"],
        opportunity.c.kind,
        sector.c.slug.label("sector_slug"),
        sector.c.name.label("sector_name"),
        sector.c.colour,
        region.c.name.label("region_name"),
    )
    .select_from(item)
    .join(opportunity)
    .outerjoin(sector, sector.c.id == opportunity.c.sector_id)
    .outerjoin(region, region.c.id == opportunity.c.region_id)
    .where(shown("opportunity"))
)
CHOSEN = ALL.where(matches(opportunity.c.kind, "kind"), matches(sector.c.slug, "sector"))
CHOSEN_COVERS = covers_of(CHOSEN)
CHOSEN_CARDS = CHOSEN.order_by(*ITEM_ORDER)

ONE = ALL.add_columns(item.c.source, opportunity.c.text).where(item.c.slug == bindparam("slug"))
ONE_COVER = covers_of(ONE)
ONE_GALLERY = galleries_of(ONE)
NEIGHBOURS = neighbours_of(ALL, ITEM_ORDER)

COUNTS = (
    ALL.with_only_columns(
        opportunity.c.kind,
        sector.c.slug.label("sector_slug"),
        sector.c.name.label("sector_name"),
        func.count().label("opportunities"),
    )
    .group_by(opportunity.c.kind, sector.c.id)
    .order_by(sector.c.position)
)


class OpportunityReader(ReleaseReader):
    def opportunities(
        self, language: str, kind: str = "", sector: str = ""
    ) -> tuple[OpportunityCard, ...]:
        """Cards in the staff's order; each filter is a slug, '' for all."""
        covers = self._pictures(CHOSEN_COVERS, language, kind=kind, sector=sector)
        rows = self._rows(CHOSEN_CARDS, kind=kind, sector=sector)
        return tuple(_card(row, language, covers.get(row.cover_id)) for row in rows)

    def opportunity_choices(self, language: str) -> OpportunityChoices:
        """The filters of the list, and the number of opportunities for each."""
        kinds = dict.fromkeys(OPPORTUNITY_KINDS, 0)
        sectors: dict[str, Choice] = {}
        for row in self._rows(COUNTS):
            kinds[row.kind] += row.opportunities
            if row.sector_slug:
                known = sectors.get(row.sector_slug)
                count = row.opportunities + (known.count if known else 0)
                name = row.sector_name.resolve(language)
                sectors[row.sector_slug] = Choice(row.sector_slug, name, count)
        return OpportunityChoices(
            kinds=tuple(Choice(kind, "", count) for kind, count in kinds.items() if count),
            sectors=tuple(sectors.values()),
        )

    def opportunity(self, slug: str, language: str) -> Opportunity | None:
        """One opportunity with everything linked to it; None for an unknown slug."""
        rows = self._rows(ONE, slug=slug)
        if not rows:
            return None
        (row,) = rows
        covers = self._pictures(ONE_COVER, language, slug=slug)
        previous, following = self._neighbours(NEIGHBOURS, slug)
        return Opportunity(
            card=_card(row, language, covers.get(row.cover_id)),
            facts=self._figures(row.id, language),
            text=blocks_to_read(row.text.resolve(language)),
            gallery=self._galleries(ONE_GALLERY, language, slug=slug).get(row.id, ()),
            links=self._links(row.id, language),
            previous=previous,
            following=following,
            source=row.source.resolve(language),
        )


def _card(row: Any, language: str, cover: Picture | None) -> OpportunityCard:
    return OpportunityCard(
        slug=row.slug,
        title=row.title.resolve(language),
        summary=row.summary.resolve(language),
        kind=row.kind,
        sector=sector_of(row, language),
        region=resolved(row.region_name, language),
        cover=cover,
        sample=row.sample,
    )
