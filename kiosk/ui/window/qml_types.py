"""The classes of ours that QML creates by itself: importing this module makes them known to it."""

from kiosk.ui.ceremony.stage import CeremonyStage
from kiosk.ui.plan.view import FloorPlanView
from kiosk.ui.vertical.item import VerticalWriting

__all__ = ["CeremonyStage", "FloorPlanView", "VerticalWriting"]
