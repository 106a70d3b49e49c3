"""The content model, shared by library and release.

Everything a visitor can find is an *item*: one row of `item` with what all have in common, and
one row of its own table with the rest. Knows no SQLite: the same models run on PostgreSQL.
"""

from kiosk.db.models.base import Base
from kiosk.db.models.ceremonies import Ceremony, GuidedTour, TourStep
from kiosk.db.models.cooperation import Agreement, Company, Opportunity, Person, Project
from kiosk.db.models.films import Captions, Film, Music, Slot
from kiosk.db.models.hall import (
    Hall,
    Holiday,
    OpeningHours,
    Page,
    Place,
    Section,
    UiText,
    Voice,
    Way,
    Waypoint,
)
from kiosk.db.models.items import Figure, GalleryPicture, Item, ItemLink, Region, Sector, Tag
from kiosk.db.models.media import Derivative, MediaAsset
from kiosk.db.models.results import Indicator, IndicatorPoint, Milestone, RegionPoint

__all__ = [
    "Agreement",
    "Base",
    "Captions",
    "Ceremony",
    "Company",
    "Derivative",
    "Figure",
    "Film",
    "GalleryPicture",
    "GuidedTour",
    "Hall",
    "Holiday",
    "Indicator",
    "IndicatorPoint",
    "Item",
    "ItemLink",
    "MediaAsset",
    "Milestone",
    "Music",
    "OpeningHours",
    "Opportunity",
    "Page",
    "Person",
    "Place",
    "Project",
    "Region",
    "RegionPoint",
    "Section",
    "Sector",
    "Slot",
    "Tag",
    "TourStep",
    "UiText",
    "Voice",
    "Way",
    "Waypoint",
]
