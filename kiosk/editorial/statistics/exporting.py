"""Takes statistics out of the program, for whoever may read them: a workbook, a report to print."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from kiosk.core.account import Account
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.statistics.period import Period
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.permissions import Permission, require
from kiosk.editorial.spreadsheets.saving import save_beside
from kiosk.editorial.statistics.proof import PROOF_NAME
from kiosk.editorial.statistics.reading import read_statistics_for
from kiosk.editorial.statistics.report_words import FILE_NAME
from kiosk.editorial.statistics.words import NAME, told_period
from kiosk.editorial.statistics.workbook import statistics_workbook
from kiosk.ops.commands.report_process import monthly_report, proof_of_play


def save_workbook(
    account: Account,
    folder: DataFolder,
    period: Period,
    today: date,
    station: str,
    library: Callable[[], LibraryStore],
    language: str,
    target: Path,
) -> Path:
    """Write the statistics of a period into the folder `target`; returns the workbook's path.

    Raises:
        NotPermittedError: their role may not read statistics.
        KioskError: as `read_statistics` and `save_beside` raise.
    """
    reading = read_statistics_for(account, folder, period, today, station, library)
    title = reading.title_of(language)
    content = statistics_workbook(reading.statistics, today, title, language)
    return save_beside(target, f"{NAME[language]} {told_period(period, language)}", content)


def save_report(
    account: Account,
    folder: DataFolder,
    month: Period,
    station: str,
    language: str,
    target: Path,
) -> Path:
    """Write the report of a month into the folder `target`; returns the PDF's path.

    Raises:
        NotPermittedError: their role may not read statistics.
        KioskError: as `monthly_report` and `save_beside` raise.
    """
    require(account, Permission.READ_STATISTICS)
    content = monthly_report(folder, month.span.first, station, language)
    name = FILE_NAME[language].format(month=told_period(month, language))
    return save_beside(target, name, content, ".pdf")


def save_proof(
    account: Account,
    folder: DataFolder,
    period: Period,
    station: str,
    language: str,
    target: Path,
) -> Path:
    """Write the proof of play of a period into the folder `target`; returns the workbook's path.

    Raises:
        NotPermittedError: their role may not read statistics.
        KioskError: as `proof_of_play` and `save_beside` raise.
    """
    require(account, Permission.READ_STATISTICS)
    content = proof_of_play(folder, period.span.first, period.span.last, station, language)
    return save_beside(target, f"{PROOF_NAME[language]} {told_period(period, language)}", content)
