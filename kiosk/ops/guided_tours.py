"""The output of `kiosk guided-tour --list`: the guided tours of the release and their steps."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.media_store import MediaStore
from kiosk.db.catalog import Catalog
from kiosk.db.release.installed import open_current


def in_words(folder: DataFolder, language: str) -> Iterator[str]:
    """A line for every tour, and one for each of its steps.

    Raises:
        ContentRejectedError: there is no intact release.
    """
    catalog = Catalog(open_current(folder).database, MediaStore(folder.media))
    try:
        tours = catalog.guided_tours(language)
    finally:
        catalog.close()
    if not tours:
        yield "There is no guided tour in the release."
    for tour in tours:
        yield f"{tour.slug}  {tour.title}"
        for number, step in enumerate(tour.steps, start=1):
            yield f"    {number} / {len(tour.steps)}  {step.title}"
