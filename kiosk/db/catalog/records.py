"""Milestones and agreements as visitors read them: what came about, when, and between whom."""

from __future__ import annotations

from sqlalchemy import bindparam, func, select

from kiosk.core.content.common import Sector
from kiosk.core.content.results import AgreementCard, Milestone, Record, SectorCount
from kiosk.db.catalog.reader import (
    ITEM_ORDER,
    ReleaseReader,
    covers_of,
    galleries_of,
    item,
    lines,
    neighbours_of,
    resolved,
    sector,
    sector_of,
    shown,
)
from kiosk.db.models import Agreement as AgreementRow
from kiosk.db.models import Milestone as MilestoneRow

agreement = AgreementRow.__table__
milestone = MilestoneRow.__table__

ALL_MILESTONES = (
    select(
        *item.c["slug", "title", "summary", "cover_id", "sample"],
        *milestone.c["moment", "highlight"],
    )
    .join_from(item, milestone)
    .where(shown("milestone"))
)
TIME_ORDER = (milestone.c.begins_on, *ITEM_ORDER)
MILESTONES = ALL_MILESTONES.order_by(*TIME_ORDER)
MILESTONE_COVERS = covers_of(ALL_MILESTONES)

ALL_AGREEMENTS = (
    select(
        *item.c["slug", "title", "summary", "sample"],
        agreement.c.signed_on,
        sector.c.slug.label("sector_slug"),
        sector.c.name.label("sector_name"),
        sector.c.colour,
    )
    .select_from(item)
    .join(agreement, agreement.c.id == item.c.id)
    .outerjoin(sector, sector.c.id == agreement.c.sector_id)
    .where(shown("agreement"))
)
AGREEMENTS = ALL_AGREEMENTS.order_by(*ITEM_ORDER)
AGREEMENT_SECTORS = (
    ALL_AGREEMENTS.with_only_columns(
        *sector.c["slug", "name", "colour"], func.count().label("agreements")
    )
    .where(sector.c.id.is_not(None))
    .group_by(sector.c.id)
    .order_by(sector.c.position, sector.c.id)
)

ONE = (
    select(
        *item.c["id", "title", "summary", "cover_id", "sample", "source"],
        milestone.c.moment,
        *agreement.c["parties", "signed_on"],
        sector.c.slug.label("sector_slug"),
        sector.c.name.label("sector_name"),
        sector.c.colour,
    )
    .select_from(item)
    .outerjoin(milestone, milestone.c.id == item.c.id)
    .outerjoin(agreement, agreement.c.id == item.c.id)
    .outerjoin(sector, sector.c.id == agreement.c.sector_id)
    .where(
        shown("milestone", "agreement"),
        item.c.item_type == bindparam("item_type"),
        item.c.slug == bindparam("slug"),
    )
)
ONE_COVER = covers_of(ONE)
ONE_GALLERY = galleries_of(ONE)
NEIGHBOURS = {
    "milestone": neighbours_of(ALL_MILESTONES, TIME_ORDER),
    "agreement": neighbours_of(ALL_AGREEMENTS, ITEM_ORDER),
}


class RecordReader(ReleaseReader):
    def milestones(self, language: str) -> tuple[Milestone, ...]:
        """The timeline, oldest first."""
        covers = self._pictures(MILESTONE_COVERS, language)
        return tuple(
            Milestone(
                slug=row.slug,
                when=row.moment.resolve(language),
                title=row.title.resolve(language),
                text=row.summary.resolve(language),
                highlight=row.highlight,
                cover=covers.get(row.cover_id),
            )
            for row in self._rows(MILESTONES)
        )

    def agreements(self, language: str) -> tuple[AgreementCard, ...]:
        """All agreements, in the staff's order."""
        return tuple(
            AgreementCard(
                slug=row.slug,
                title=row.title.resolve(language),
                sector=sector_of(row, language),
                sample=row.sample,
            )
            for row in self._rows(AGREEMENTS)
        )

    def agreement_sectors(self, language: str) -> tuple[SectorCount, ...]:
        """How many agreements were signed in each sector, sectors in the staff's order."""
        return tuple(
            SectorCount(Sector(row.slug, row.name.resolve(language), row.colour), row.agreements)
            for row in self._rows(AGREEMENT_SECTORS)
        )

    def record(self, item_type: str, slug: str, language: str) -> Record | None:
        """One "milestone" or "agreement" with everything linked to it; None for an unknown slug."""
        rows = self._rows(ONE, item_type=item_type, slug=slug)
        if not rows:
            return None
        (row,) = rows
        covers = self._pictures(ONE_COVER, language, item_type=item_type, slug=slug)
        galleries = self._galleries(ONE_GALLERY, language, item_type=item_type, slug=slug)
        links = self._links(row.id, language)
        previous, following = self._neighbours(NEIGHBOURS[item_type], slug)
        return Record(
            title=row.title.resolve(language),
            text=row.summary.resolve(language),
            when=resolved(row.moment, language),
            signed_on=row.signed_on,
            parties=lines(resolved(row.parties, language)),
            sector=sector_of(row, language),
            sample=row.sample,
            cover=covers.get(row.cover_id),
            facts=self._figures(row.id, language),
            gallery=galleries.get(row.id, ()),
            links=links,
            film=next((link.slug for link in links if link.target == "film"), ""),
            previous=previous,
            following=following,
            source=row.source.resolve(language),
        )
