"""The floor plan of this station: its own location, and faults, which are logged once."""

from __future__ import annotations

import logging

from kiosk.core.floor_plan.plan import FloorPlan
from kiosk.core.floor_plan.route import Waypoint
from kiosk.db.catalog import Catalog

log = logging.getLogger("kiosk.guide")


class StationFloorPlan:
    """`waypoint` is the slug of the one at which this station stands, '' for the plan's first."""

    def __init__(self, catalog: Catalog, waypoint: str) -> None:
        self._catalog = catalog
        self._waypoint = waypoint
        self._told: set[str] = set()

    def plan(self, language: str) -> FloorPlan:
        """The valid part of the plan; each fault is logged once for each start.

        Raises:
            UnavailableError: the release cannot be read any more.
        """
        plan = self._catalog.floor_plan(language)
        for fault in plan.faults:
            self._log_once(fault)
        if self._waypoint and self._waypoint not in plan.network.waypoints:
            known = ", ".join(plan.network.waypoints) or "none"
            self._log_once(
                f"the settings put this station at “{self._waypoint}”; there are: {known}"
            )
        return plan

    def here(self, plan: FloorPlan) -> Waypoint | None:
        """Where the visitor stands; None where the plan has no waypoints."""
        return plan.here(self._waypoint)

    def _log_once(self, fault: str) -> None:
        if fault not in self._told:
            self._told.add(fault)
            log.warning("%s", fault)
