"""Reads the statistics of a period for whoever may: of one station, or of all."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date

from kiosk.core.account import Account
from kiosk.core.errors import KioskError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.imported_media import legible
from kiosk.core.statistics.period import Period
from kiosk.core.statistics.statistics import OPENED, Statistics, spans_read, statistics
from kiosk.db.library.fields.labels import Label
from kiosk.db.library.opening import has_library, open_library
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.permissions import Permission, require
from kiosk.editorial.statistics.sentences import TitleOf
from kiosk.ops.reports.usage_everywhere import read_counted, read_sums

log = logging.getLogger("kiosk.staff")

MAX_NAME = 80
"""Characters of a name from another station that are shown."""

Titles = Mapping[str, Mapping[str, Label]]
"""Of content, by kind and slug."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read: the statistics, the names of the stations that count, and since when there are
    counts; None for never."""

    statistics: Statistics
    stations: Mapping[str, str] = field(default_factory=dict)
    since: date | None = None
    titles: Titles = field(default_factory=dict)

    def title_of(self, language: str) -> TitleOf:
        return title_of(self.stations, self.titles, language)


def title_of(stations: Mapping[str, str], titles: Titles, language: str) -> TitleOf:
    """What content and stations are called; what the library does not know by its slug."""

    def title(kind: str, slug: str) -> str:
        if kind == "station":
            return legible(stations.get(slug, slug))[:MAX_NAME]
        label = titles.get(kind, {}).get(slug)
        known = label.title.resolve(language) if label else ""
        return known or legible(slug)[:MAX_NAME]

    return title


def read_statistics_for(
    account: Account,
    folder: DataFolder,
    period: Period,
    today: date,
    station: str = "",
    library: Callable[[], LibraryStore] | None = None,
) -> Reading:
    """As `read_statistics`, for somebody who has to be allowed to.

    Raises:
        NotPermittedError: their role may not read statistics.
    """
    require(account, Permission.READ_STATISTICS)
    return read_statistics(folder, period, today, station, library)


def read_statistics(
    folder: DataFolder,
    period: Period,
    today: date,
    station: str = "",
    library: Callable[[], LibraryStore] | None = None,
) -> Reading:
    """The statistics of a period on this day, of one station by its number or of all. `library`
    opens where titles stand; without it, and where it is out of reach, slugs take their place.

    Raises:
        UnavailableError: the disk fails.
        ContentRejectedError: a record is damaged.
        StaffError: the inbox is damaged.
    """
    counted = read_counted(folder)
    days = read_sums(folder, spans_read(period, today), station)
    found = statistics(days, period, today)
    return Reading(found, counted.stations, counted.since, read_titles(library))


@contextmanager
def library_for_titles(folder: DataFolder) -> Iterator[LibraryStore | None]:
    """Where content has its titles, closed afterwards; None where it is out of reach. For a process
    that has no library open."""
    try:
        store = LibraryStore(open_library(folder)) if has_library(folder) else None
    except KioskError as error:
        log.warning("the titles of content are not known: %s", error)
        store = None
    try:
        yield store
    finally:
        if store:
            store.engine.dispose()


def read_titles(library: Callable[[], LibraryStore] | None) -> Titles:
    """What content is called; nothing where the library is out of reach."""
    if library is None:
        return {}
    try:
        store = library()
        titles = {
            kind: {label.slug: label for label in store.labels_of(kind).values()}
            for kind in (*OPENED, "music", "slot")
        }
    except KioskError as error:
        log.warning("the statistics show no titles: %s", error)
        return {}
    return {**titles, "film": {**titles["music"], **titles["film"]}}
