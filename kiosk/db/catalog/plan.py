"""The floor plan as visitors read it."""

from __future__ import annotations

from sqlalchemy import and_, select

from kiosk.core.content.common import Link
from kiosk.core.floor_plan.plan import FloorPlan, Room, usable_plan
from kiosk.core.floor_plan.route import Way, Waypoint
from kiosk.db.catalog.reader import (
    ITEM_ORDER,
    ReleaseReader,
    in_its_room,
    item,
    resolved,
    sector,
    shown,
)
from kiosk.db.models import Company as CompanyRow
from kiosk.db.models import Place as PlaceRow
from kiosk.db.models import Way as WayRow
from kiosk.db.models import Waypoint as WaypointRow

place = PlaceRow.__table__
company = CompanyRow.__table__
waypoint = WaypointRow.__table__
way = WayRow.__table__
room = item.alias("room")
first = waypoint.alias("first")
second = waypoint.alias("second")

ROOMS = (
    select(
        *item.c["id", "slug", "title", "summary", "sample"],
        *place.c["kind", "floor", "zone", "outline", "icon"],
    )
    .join_from(item, place)
    .where(shown("place"))
    .order_by(*ITEM_ORDER)
)
COMPANIES = (
    select(
        *item.c["slug", "title"],
        *company.c["place_id", "monogram"],
        *sector.c["name", "colour"],
    )
    .select_from(item)
    .join(company, company.c.id == item.c.id)
    .outerjoin(sector, sector.c.id == company.c.sector_id)
    .where(shown("company"), in_its_room())
    .order_by(company.c.sort_key, item.c.id)
)
WAYPOINTS = (
    select(*waypoint.c["slug", "floor", "x", "y"], room.c.slug.label("room"))
    .outerjoin(room, room.c.id == waypoint.c.place_id)
    .order_by(waypoint.c.position, waypoint.c.id)
)
WAYS = select(way.c.kind, first.c.slug.label("first"), second.c.slug.label("second")).where(
    and_(first.c.id == way.c.first_id, second.c.id == way.c.second_id)
)


class PlanReader(ReleaseReader):
    def floor_plan(self, language: str) -> FloorPlan:
        """Zones and rooms in the staff's order, who sits in them, and the ways between them."""
        companies: dict[int, list[Link]] = {}
        for row in self._rows(COMPANIES):
            link = Link(
                target="company",
                slug=row.slug,
                title=row.title.resolve(language),
                subtitle=resolved(row.name, language),
                monogram=row.monogram,
                colour=row.colour or "grass",
            )
            companies.setdefault(row.place_id, []).append(link)
        rooms = [
            (
                Room(
                    slug=row.slug,
                    name=row.title.resolve(language),
                    summary=row.summary.resolve(language),
                    floor=row.floor,
                    zone=row.zone.resolve(language),
                    outline=(),
                    ground=row.kind == "zone",
                    icon=row.icon,
                    companies=tuple(companies.get(row.id, ())),
                    sample=row.sample,
                ),
                row.outline,
            )
            for row in self._rows(ROOMS)
        ]
        waypoints = [
            Waypoint(row.slug, row.floor, (row.x, row.y), row.room or "")
            for row in self._rows(WAYPOINTS)
        ]
        ways = [Way(row.first, row.second, row.kind) for row in self._rows(WAYS)]
        return usable_plan(rooms, waypoints, ways)
