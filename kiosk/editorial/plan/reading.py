"""The plan as the library has it: what visitors would see of it if it were published now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.core.content.common import Link
from kiosk.core.content.localized_text import LocalizedText
from kiosk.core.content.values import Reference, Row, Values
from kiosk.core.files.media_store import BlobName
from kiosk.core.floor_plan.plan import FloorPlan, Room, usable_plan
from kiosk.core.floor_plan.plan_check import Finding, plan_findings
from kiosk.core.floor_plan.route import LIFT, STAIRS, Way, Waypoint
from kiosk.core.floor_plan.underlay import Underlay
from kiosk.db.library.store import LibraryStore

PLACE, POINT, COMPANY = "place", "waypoint", "company"

PROPOSED = "way"
"""What the slugs of points begin with that the program has proposed, and may propose anew."""


@dataclass(frozen=True, slots=True)
class PlannedRoom:
    """A room or zone with the values that were read. `shown`: visitors see it."""

    reference: Reference
    room: Room
    values: Values
    shown: bool


@dataclass(frozen=True, slots=True)
class PlannedPoint:
    """A point of the ways with the values that were read."""

    reference: Reference
    waypoint: Waypoint
    values: Values

    @property
    def proposed(self) -> bool:
        """Whether it is the program's own; what somebody has moved or joined is so no longer."""
        return self.waypoint.slug.startswith(f"{PROPOSED}-")


@dataclass(frozen=True, slots=True)
class PlannedCompany:
    """A company; `room` is the slug of the room in which it sits, or ''."""

    reference: Reference
    name: str
    room: str
    values: Values


@dataclass(frozen=True, slots=True)
class HallPlan:
    """Everything on the plan. `plan` has hidden rooms too; `visible` is what visitors get."""

    plan: FloorPlan = field(default_factory=FloorPlan)
    visible: FloorPlan = field(default_factory=FloorPlan)
    rooms: tuple[PlannedRoom, ...] = ()
    points: tuple[PlannedPoint, ...] = ()
    companies: tuple[PlannedCompany, ...] = ()
    roles: Mapping[str, str] = field(default_factory=dict)
    """What the points are, by their slugs: "door", "stairs", "lift", "here" for the one at which
    stations stand that say nothing else, or "point"."""

    underlays: Mapping[str, Underlay] = field(default_factory=dict)
    """What lies under the floors, by their names; visitors never get it."""
    files: Mapping[str, BlobName] = field(default_factory=dict)
    """The files of their pictures that are in the library, by their keys."""

    def room(self, slug: str) -> PlannedRoom | None:
        return next((one for one in self.rooms if one.room.slug == slug), None)

    def point(self, slug: str) -> PlannedPoint | None:
        return next((one for one in self.points if one.waypoint.slug == slug), None)

    @property
    def without_room(self) -> tuple[PlannedCompany, ...]:
        """The companies that sit in no room."""
        return tuple(one for one in self.companies if not one.room)

    def findings(self) -> tuple[Finding, ...]:
        """What is wrong with what visitors get, and missing from it."""
        return plan_findings(self.visible, (one.name for one in self.without_room))


def _roles(plan: FloorPlan) -> dict[str, str]:
    here = plan.here("")
    roles = {slug: "door" if one.room else "point" for slug, one in plan.network.waypoints.items()}
    for kind in (STAIRS, LIFT):
        for way in plan.network.ways:
            if way.kind == kind:
                roles[way.first] = roles[way.second] = kind
    if here:
        roles[here.slug] = "here"
    return roles


def read_plan(store: LibraryStore, language: str) -> HallPlan:
    """The plan, named in a language where it has names in it.

    Raises:
        UnavailableError: the library cannot be reached.
    """
    underlays = {one.floor: one for one in store.underlays()}
    places = _in_order(store, PLACE)
    points = _in_order(store, POINT)
    companies = _in_order(store, COMPANY)
    sectors = {key: one.values for key, one in store.read_many("sector").items()}
    slugs = {key: str(values["slug"]) for key, values in places.items()}
    sitting: dict[str, list[Link]] = {}
    people = []
    for key, values in companies.items():
        if not values["published"]:
            continue
        place, name = values["place"], _text(values["title"], language)
        people.append(PlannedCompany(Reference(COMPANY, key), name, _slug_of(place, slugs), values))
        if isinstance(place, Reference):
            sitting.setdefault(place.key, []).append(_link(values, name, sectors))
    rooms = tuple(
        PlannedRoom(
            Reference(PLACE, key),
            _room(values, tuple(sitting.get(key, ())), language),
            values,
            bool(values["published"]),
        )
        for key, values in places.items()
    )
    names = {key: str(values["slug"]) for key, values in points.items()}
    planned = tuple(
        PlannedPoint(
            Reference(POINT, key),
            Waypoint(
                names[key],
                str(values["floor"]),
                (_number(values["x"]), _number(values["y"])),
                _slug_of(values["place"], slugs),
            ),
            values,
        )
        for key, values in points.items()
    )
    ways = _ways(points, names)
    waypoints = [one.waypoint for one in planned]
    with_outlines = [(one.room, one.values["outline"], one.shown) for one in rooms]
    everything = usable_plan([(room, raw) for room, raw, _ in with_outlines], waypoints, ways)
    drawn = {room.slug: room for room in everything.rooms}
    return HallPlan(
        everything,
        usable_plan([(room, raw) for room, raw, shown in with_outlines if shown], waypoints, ways),
        tuple(
            PlannedRoom(one.reference, drawn[one.room.slug], one.values, one.shown) for one in rooms
        ),
        planned,
        tuple(people),
        _roles(everything),
        underlays,
        _files(store, underlays),
    )


def _in_order(store: LibraryStore, kind: str) -> dict[str, Values]:
    """As the catalog has them: by position, then by number."""
    stored = store.read_many(kind)

    def place(key: str) -> tuple[object, int]:
        return stored[key].values["position"], int(key)

    return {key: stored[key].values for key in sorted(stored, key=place)}


def _room(values: Values, companies: tuple[Link, ...], language: str) -> Room:
    return Room(
        slug=str(values["slug"]),
        name=_text(values["title"], language),
        summary=_text(values["summary"], language),
        floor=str(values["floor"]),
        zone=_text(values["zone"], language),
        outline=(),
        ground=values["kind"] == "zone",
        icon=str(values["icon"]),
        companies=companies,
        sample=bool(values["sample"]),
    )


def _link(values: Values, name: str, sectors: Mapping[str, Values]) -> Link:
    sector = values["sector"]
    colour = sectors[sector.key]["colour"] if isinstance(sector, Reference) else ""
    return Link(
        target=COMPANY,
        slug=str(values["slug"]),
        title=name,
        monogram=str(values["monogram"]),
        colour=str(colour) or "grass",
    )


def _ways(points: Mapping[str, Values], names: Mapping[str, str]) -> list[Way]:
    found: dict[frozenset[str], Way] = {}
    for key, values in points.items():
        rows = values["ways"]
        for row in rows if isinstance(rows, tuple) else ():
            other = row["waypoint"] if isinstance(row, Row) else None
            if isinstance(row, Row) and isinstance(other, Reference):
                way = Way(names[key], names[other.key], str(row["kind"]))
                found.setdefault(frozenset((key, other.key)), way)
    return list(found.values())


def _files(store: LibraryStore, underlays: Mapping[str, Underlay]) -> dict[str, BlobName]:
    keys = sorted({one.picture for one in underlays.values()})
    return {
        key: BlobName(str(one.values["sha256"]), str(one.values["suffix"]))
        for key, one in store.read_many("media", keys).items()
    }


def _slug_of(place: object, slugs: Mapping[str, str]) -> str:
    return slugs.get(place.key, "") if isinstance(place, Reference) else ""


def _text(value: object, language: str) -> str:
    return value.resolve(language) if isinstance(value, LocalizedText) else ""


def _number(value: object) -> float:
    return float(value) if isinstance(value, int | float) else 0.0
