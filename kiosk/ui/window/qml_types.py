"""Registers the classes that QML instantiates, by being imported."""

from kiosk.ui.ceremony.stage import CeremonyStage
from kiosk.ui.plan.view import FloorPlanView
from kiosk.ui.vertical.item import VerticalWriting

__all__ = ["CeremonyStage", "FloorPlanView", "VerticalWriting"]
