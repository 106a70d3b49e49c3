"""The acts of the page of the plan, upon what is looked at."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from kiosk.core.floor_plan.outline import Outline, Point
from kiosk.core.floor_plan.underlay import Underlay
from kiosk.editorial.plan import commands, companies
from kiosk.editorial.plan.reading import PlannedCompany, PlannedPoint, PlannedRoom
from kiosk.ui.staff.library import Desk
from kiosk.ui.staff.plan.editing import PlanEditing
from kiosk.ui.staff.plan.sight import PlanSight


class PlanActs:
    """Each takes what was read along, so that nothing is overwritten that was not seen.

    `drawn` hears of the outline of a room that is being added, to be chosen when it is read.
    """

    def __init__(
        self, sight: PlanSight, editing: PlanEditing, drawn: Callable[[Outline], None]
    ) -> None:
        self._sight, self._editing, self._drawn = sight, editing, drawn

    def say(self, notice: str) -> None:
        self._editing.say(notice)

    def draw_room(self, outline: Outline) -> None:
        floor = self._sight.floor

        def work(desk: Desk) -> int:
            return commands.draw_room(desk.editor, desk.store, floor, outline)

        if self._act("drawn", work):
            self._drawn(outline)

    def set_outline(self, room: PlannedRoom, outline: Outline) -> None:
        plan = self._sight.plan
        self._act("moved", lambda desk: commands.set_outline(desk.editor, plan, room, outline))

    def rename(self, room: PlannedRoom, language: str, name: str) -> None:
        self._act("renamed", lambda desk: commands.rename(desk.editor, room, language, name))

    def delete_room(self, room: PlannedRoom) -> None:
        plan = self._sight.plan
        self._act("deleted", lambda desk: commands.delete_room(desk.editor, plan, room))

    def place_company(self, company: PlannedCompany, room: PlannedRoom | None) -> None:
        notice = "placed" if room else "taken-out"
        self._act(notice, lambda desk: companies.place_company(desk.editor, company, room))

    def set_days(self, company: PlannedCompany, first: date | None, last: date | None) -> None:
        self._act("days", lambda desk: companies.set_days(desk.editor, company, first, last))

    def add_door(self, at: Point, room: str) -> None:
        plan, floor = self._sight.plan, self._sight.floor
        self._act("door", lambda desk: commands.add_point(desk.editor, plan, floor, at, room))

    def add_station(self, at: Point) -> None:
        plan, floor = self._sight.plan, self._sight.floor
        self._act("station", lambda desk: commands.add_point(desk.editor, plan, floor, at))

    def add_passage(self, at: Point, kind: str) -> None:
        plan, floors = self._sight.plan, self._sight.floors
        self._act(
            kind,
            lambda desk: commands.add_passage(desk.editor, plan, floors, at, kind),
            "one-floor",
        )

    def move_point(self, point: PlannedPoint, at: Point) -> None:
        plan = self._sight.plan
        self._act("moved", lambda desk: commands.move_point(desk.editor, plan, point, at))

    def delete_point(self, point: PlannedPoint) -> None:
        self._act("deleted", lambda desk: commands.delete_point(desk.editor, point))

    def stand_here(self, point: PlannedPoint) -> None:
        self._act("here", lambda desk: commands.stand_here(desk.editor, point))

    def toggle_way(self, one: PlannedPoint, other: PlannedPoint) -> None:
        plan = self._sight.plan
        self._act("way", lambda desk: commands.toggle_way(desk.editor, plan, one, other))

    def lay(self, notice: str, new: Underlay | None) -> None:
        """Lay something under the floor that is looked at, or nothing."""
        floor = self._sight.floor
        seen = self._sight.plan.underlays.get(floor)
        self._act(notice, lambda desk: commands.lay_underlay(desk.editor, floor, seen, new))

    def propose(self) -> None:
        plan, floors = self._sight.plan, self._sight.floors
        self._act(
            "proposed", lambda desk: commands.propose(desk.editor, plan, floors), "all-joined"
        )

    def _act(self, notice: str, work: Callable[[Desk], int], nothing: str = "") -> bool:
        return self._editing.act(notice, work, nothing)
