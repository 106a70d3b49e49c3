"""What staff can begin on the screen: the ceremonies and guided tours of the release in force."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.media_store import MediaStore
from kiosk.core.instruction import Show
from kiosk.db.catalog import Catalog
from kiosk.db.release.installed import open_current


@dataclass(frozen=True, slots=True)
class ReadyShow:
    """A ceremony, or a guided tour with so many `steps`; 0 where there are none."""

    show: Show
    slug: str
    title: str
    steps: int = 0


def read_shows(folder: DataFolder, language: str) -> tuple[ReadyShow, ...]:
    """All that can be begun, ceremonies first; a tour without anything to show cannot.

    Raises:
        ContentRejectedError: there is no intact release.
        UnavailableError: the disk fails.
    """
    catalog = Catalog(open_current(folder).database, MediaStore(folder.media))
    try:
        ceremonies = catalog.ceremonies(language)
        tours = catalog.guided_tours(language)
    finally:
        catalog.close()
    return (
        *(ReadyShow("ceremony", one.slug, one.title) for one in ceremonies),
        *(
            ReadyShow("guided-tour", one.slug, one.title, len(one.steps))
            for one in tours
            if one.steps
        ),
    )
