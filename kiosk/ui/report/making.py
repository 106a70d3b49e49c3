"""Makes the monthly report of a data folder. For a process that does nothing else: it starts Qt
without a screen."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.core.content.localized_text import LocalizedText
from kiosk.core.errors import StaffError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.durable import write_durably
from kiosk.core.files.os_errors import explain
from kiosk.core.statistics.period import PeriodKind, period_of
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.statistics.reading import Reading, library_for_titles, read_statistics
from kiosk.editorial.statistics.telling import told
from kiosk.editorial.statistics.words import ALL_STATIONS
from kiosk.ui.report.monthly import Report, write_report
from kiosk.ui.window.qt_start import start_qt


def make_report(
    folder: DataFolder, month: date, today: date, station: str, language: str, target: Path
) -> None:
    """Write the report of the month of a day, of one station by its number or of all, as a PDF.

    Raises:
        UnavailableError: nothing was ever recorded here, or a disk fails.
        StaffError: there is no such station.
        ContentRejectedError: a record is damaged.
    """
    with library_for_titles(folder) as store:
        period = period_of(PeriodKind.MONTH, month)
        library = (lambda: store) if store else None
        reading = read_statistics(folder, period, today, station, library)
        hall = _hall(store, language) if store else ""
    _check(reading, folder, station)
    title = reading.title_of(language)
    whose = title("station", station) if station else ALL_STATIONS[language]
    said = told(reading.statistics, today, title, language)
    _draw(Report(said, hall, whose, f"{today:%Y-%m-%d}", language), target)


def _hall(store: LibraryStore, language: str) -> str:
    names = [stored.values["name"] for stored in store.read_many("hall").values()]
    return next((one.resolve(language) for one in names if isinstance(one, LocalizedText)), "")


def _check(reading: Reading, folder: DataFolder, station: str) -> None:
    """Raises: UnavailableError, StaffError: as `make_report` raises them."""
    if not reading.stations:
        raise UnavailableError(
            f"Nothing has been recorded here yet: {folder.state} is not there; `kiosk run` writes "
            "it, and `kiosk inbox collect` fetches what other stations have counted."
        )
    if station and station not in reading.stations:
        known = ", ".join(f"{one} ({name})" for one, name in reading.stations.items())
        raise StaffError(f"There is no station “{station}”; there are: {known}.")


def _draw(report: Report, target: Path) -> None:
    """Raises: UnavailableError: the disk fails; what stood there stays."""
    if sys.platform != "win32":  # where there always is a screen
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    _app = start_qt(keyboard_on_screen=False)
    try:
        with TemporaryDirectory(prefix="kiosk-report-") as place:
            made = Path(place, "report.pdf")
            write_report(made, report)
            write_durably(target, made.read_bytes())
    except OSError as error:
        raise UnavailableError(f"{target} cannot be written: {explain(error, target)}") from error
