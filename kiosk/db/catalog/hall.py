"""The hall, its pages and voices, and what came of the cooperation, as visitors read them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping

from sqlalchemy import and_, bindparam, func, or_, select, union_all

from kiosk.core.content.blocks import blocks_to_read
from kiosk.core.content.hall import Hall, HomeCounts
from kiosk.core.content.hall_colours import HallColours
from kiosk.core.content.localized_text import CHINESE, ENGLISH
from kiosk.core.content.pages import NewsCard, Page, Section, Voice
from kiosk.core.content.results import Indicator, PlaceValue, Region, YearValue
from kiosk.core.errors import ContentRejectedError
from kiosk.core.schedule.opening_hours import OpeningHours
from kiosk.db.catalog.reader import (
    ITEM_ORDER,
    ReleaseReader,
    covers_of,
    galleries_of,
    item,
    pictures_of,
    shown,
)
from kiosk.db.models import Company as CompanyRow
from kiosk.db.models import Hall as HallRow
from kiosk.db.models import Indicator as IndicatorRow
from kiosk.db.models import IndicatorPoint as PointRow
from kiosk.db.models import OpeningHours as OpeningHoursRow
from kiosk.db.models import Page as PageRow
from kiosk.db.models import Place as PlaceRow
from kiosk.db.models import Project as ProjectRow
from kiosk.db.models import Region as RegionRow
from kiosk.db.models import RegionPoint as PlacePointRow
from kiosk.db.models import Section as SectionRow
from kiosk.db.models import UiText as UiTextRow
from kiosk.db.models import Voice as VoiceRow

hall = HallRow.__table__
company = CompanyRow.__table__
place = PlaceRow.__table__
region = RegionRow.__table__
page = PageRow.__table__
section = SectionRow.__table__
indicator = IndicatorRow.__table__
point = PointRow.__table__
place_point = PlacePointRow.__table__
project = ProjectRow.__table__
voice = VoiceRow.__table__
ui_text = UiTextRow.__table__

HALL = select(hall)
OPENING_HOURS = select(*OpeningHoursRow.__table__.c["weekday", "opens", "closes"])
PICTURES = pictures_of(
    union_all(select(hall.c.hero_id), select(hall.c.hero_portrait_id), select(hall.c.logo_id))
)

COUNTED = (
    "project",
    "company",
    "film",
    "music",
    "milestone",
    "agreement",
    "opportunity",
    "place",
    "indicator",
    "page",
)
COUNTS = (
    select(
        item.c.item_type,
        func.count(item.c.id).label("items"),
        func.count(company.c.id).filter(company.c.first_batch).label("first_batch"),
        func.count(place.c.id).filter(place.c.kind == "room").label("rooms"),
    )
    .select_from(item)
    .outerjoin(company, company.c.id == item.c.id)
    .outerjoin(place, place.c.id == item.c.id)
    .where(or_(*(shown(item_type) for item_type in COUNTED)))
    .group_by(item.c.item_type)
)

CHOSEN_PAGES = (
    select(
        *item.c["id", "slug", "title", "summary", "source", "cover_id", "sample"],
        *page.c["text", "happened_on"],
    )
    .join_from(item, page)
    .where(
        shown("page"),
        or_(
            and_(bindparam("slug") == "", page.c.happened_on.is_(None)),
            item.c.slug == bindparam("slug"),
        ),
    )
)
PAGES = CHOSEN_PAGES.order_by(*ITEM_ORDER)
ALL_NEWS = (
    select(*item.c["slug", "title", "summary", "cover_id", "sample"], page.c.happened_on)
    .join_from(item, page)
    .where(shown("page"), page.c.happened_on.is_not(None))
)
NEWS = ALL_NEWS.order_by(page.c.happened_on.desc(), *ITEM_ORDER)
NEWS_COVERS = covers_of(ALL_NEWS)
PAGE_COVERS = covers_of(CHOSEN_PAGES)
PAGE_GALLERIES = galleries_of(CHOSEN_PAGES)
SECTIONS = (
    select(*section.c["page_id", "title", "text", "icon"])
    .where(section.c.page_id.in_(CHOSEN_PAGES.with_only_columns(item.c.id)))
    .order_by(section.c.page_id, section.c.position)
)

INDICATORS = (
    select(
        *item.c["id", "slug", "title", "summary", "source", "sample"],
        *indicator.c["value", "unit", "point_unit", "colour"],
    )
    .join_from(item, indicator)
    .where(shown("indicator"))
    .order_by(*ITEM_ORDER)
)
POINTS = select(point).order_by(point.c.indicator_id, point.c.year)
PLACE_POINTS = (
    select(*place_point.c["indicator_id", "year", "value"], region.c.slug)
    .join_from(place_point, region)
    .order_by(place_point.c.indicator_id, place_point.c.year, region.c.position, region.c.id)
)
ITS_PROJECTS = (
    select(func.count())
    .select_from(item)
    .join(project, project.c.id == item.c.id)
    .where(shown("project"), project.c.region_id == region.c.id)
    .scalar_subquery()
)
REGIONS = select(region, ITS_PROJECTS.label("projects")).order_by(region.c.position, region.c.id)
VOICES = (
    select(*item.c["title", "sample"], *voice.c["role", "text"])
    .join_from(item, voice)
    .where(shown("voice"))
    .order_by(*ITEM_ORDER)
)
UI_TEXTS = select(*ui_text.c["message", "text"]).where(ui_text.c.language == bindparam("language"))


class HallReader(ReleaseReader):
    def hall(self, language: str) -> Hall:
        """The hall itself.

        Raises:
            ContentRejectedError: the release names no hall.
        """
        rows = self._rows(HALL)
        if not rows:
            raise ContentRejectedError("The release names no hall.")
        (row,) = rows
        pictures = self._pictures(PICTURES, language)
        return Hall(
            name=row.name.resolve(CHINESE),
            name_english=row.name.resolve(ENGLISH),
            tagline=row.tagline.resolve(language),
            languages=tuple(row.languages.split()),
            idle_seconds=row.idle_seconds,
            source=row.source.resolve(language),
            address=row.address.resolve(language),
            web_address=row.web_address,
            contact=row.contact.resolve(language),
            inbox_key=_key(row.inbox_key),
            hero=pictures.get(row.hero_id),
            hero_portrait=pictures.get(row.hero_portrait_id),
            logo=pictures.get(row.logo_id),
            logo_on_dark=row.logo_ground == "dark",
            colours=HallColours(row.main_colour, row.accent_colour, row.ground_colour),
        )

    def opening_hours(self) -> tuple[OpeningHours, ...]:
        """When the hall is open; empty where staff have not said."""
        return tuple(
            OpeningHours(row.weekday, row.opens, row.closes) for row in self._rows(OPENING_HOURS)
        )

    def home_counts(self) -> HomeCounts:
        """The live numbers on the home tiles."""
        rows = self._rows(COUNTS)
        counts = dict.fromkeys(COUNTED, 0) | {row.item_type: row.items for row in rows}
        return HomeCounts(
            projects=counts["project"],
            companies=counts["company"],
            films=counts["film"] + counts["music"],
            milestones=counts["milestone"],
            first_batch=sum(row.first_batch for row in rows),
            agreements=counts["agreement"],
            opportunities=counts["opportunity"],
            rooms=sum(row.rooms for row in rows),
            indicators=counts["indicator"],
            pages=counts["page"],
        )

    def indicators(self, language: str) -> tuple[Indicator, ...]:
        """The numbers and what they were over the years, in the staff's order."""
        points: dict[int, list[YearValue]] = defaultdict(list)
        for row in self._rows(POINTS):
            points[row.indicator_id].append(YearValue(row.year, row.value))
        places: dict[int, dict[str, PlaceValue]] = defaultdict(dict)
        for row in self._rows(PLACE_POINTS):  # the newest last
            places[row.indicator_id][row.slug] = PlaceValue(row.slug, row.year, row.value)
        return tuple(
            Indicator(
                slug=row.slug,
                value=row.value.resolve(language),
                unit=row.unit.resolve(language),
                name=row.title.resolve(language),
                source=row.source.resolve(language),
                colour=row.colour,
                subject=row.summary.resolve(language),
                point_unit=row.point_unit.resolve(language),
                points=tuple(points[row.id]),
                places=tuple(places[row.id].values()),
                sample=row.sample,
            )
            for row in self._rows(INDICATORS)
        )

    def regions(self, language: str) -> tuple[Region, ...]:
        """The county-level places of Tongliao, in the staff's order."""
        return tuple(
            Region(
                slug=row.slug,
                name=row.name.resolve(language),
                poverty_banner=row.poverty_banner,
                confirmed=row.confirmed,
                tile=None if None in (row.tile_x, row.tile_y) else (row.tile_x, row.tile_y),
                projects=row.projects,
            )
            for row in self._rows(REGIONS)
        )

    def voices(self, language: str) -> tuple[Voice, ...]:
        """What people hope for, in the staff's order."""
        return tuple(
            Voice(
                name=row.title.resolve(language),
                role=row.role.resolve(language),
                text=row.text.resolve(language),
                sample=row.sample,
            )
            for row in self._rows(VOICES)
        )

    def ui_texts(self, language: str) -> Mapping[str, str]:
        """Staff's own words for the interface in a language, by the English they stand for."""
        return {row.message: row.text for row in self._rows(UI_TEXTS, language=language)}

    def news(self, language: str) -> tuple[NewsCard, ...]:
        """The pages of a day, the newest first."""
        covers = self._pictures(NEWS_COVERS, language)
        return tuple(
            NewsCard(
                slug=row.slug,
                title=row.title.resolve(language),
                summary=row.summary.resolve(language),
                happened_on=row.happened_on,
                sample=row.sample,
                cover=covers.get(row.cover_id),
            )
            for row in self._rows(NEWS)
        )

    def pages(self, language: str, slug: str = "") -> tuple[Page, ...]:
        """All pages but the news in the staff's order, or the one of a slug."""
        covers = self._pictures(PAGE_COVERS, language, slug=slug)
        galleries = self._galleries(PAGE_GALLERIES, language, slug=slug)
        sections: dict[int, tuple[Section, ...]] = {}
        for row in self._rows(SECTIONS, slug=slug):
            one = Section(row.title.resolve(language), row.text.resolve(language), row.icon)
            sections[row.page_id] = (*sections.get(row.page_id, ()), one)
        return tuple(
            Page(
                slug=row.slug,
                title=row.title.resolve(language),
                summary=row.summary.resolve(language),
                blocks=blocks_to_read(row.text.resolve(language)),
                sections=sections.get(row.id, ()),
                happened_on=row.happened_on,
                sample=row.sample,
                cover=covers.get(row.cover_id),
                gallery=galleries.get(row.id, ()),
                source=row.source.resolve(language),
            )
            for row in self._rows(PAGES, slug=slug)
        )


def _key(text: str) -> bytes:
    """A key of 32 bytes; b"" for anything else."""
    return bytes.fromhex(text) if re.fullmatch(r"[0-9a-f]{64}", text) else b""
