"""The reports of this station: what its screen shows, and what visitors have used."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from kiosk.commands.job import Json
from kiosk.core.content.localized_text import CHINESE, TRANSLATED
from kiosk.core.errors import StaffError
from kiosk.core.files.data_folder import data_folder

commands = typer.Typer()


@commands.command()
def why(
    count: Annotated[int, typer.Option("--log", help="also show so many of the last plays")] = 0,
    json: Json = False,
) -> None:
    """Show what the attract loop plays and by which rule, the play log, and the quarantined
    files."""
    from kiosk.ops.reports.play_report import as_json, in_words, read_report

    report = read_report(data_folder(), count)
    for line in [as_json(report)] if json else in_words(report):
        typer.echo(line)


@commands.command()
def usage(
    everywhere: Annotated[
        bool, typer.Option("--everywhere", help="add up what all stations have delivered")
    ] = False,
    json: Json = False,
) -> None:
    """Show what visitors have used, day by day; the counts are anonymous."""
    from kiosk.ops.reports.usage_report import as_json, in_words, read_usage, read_usage_everywhere

    days = (read_usage_everywhere if everywhere else read_usage)(data_folder())
    for line in [as_json(days)] if json else in_words(days):
        typer.echo(line)


@commands.command()
def report(
    target: Annotated[Path, typer.Argument(metavar="FILE.pdf", show_default=False)],
    month: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m"], help="2026-11", show_default="the month before this one"),
    ] = None,
    station: Annotated[
        str, typer.Option(help="the number of one station", show_default="all of them")
    ] = "",
    lang: Annotated[str, typer.Option(help="zh-Hans or en")] = CHINESE,
) -> None:
    """Write what visitors have used in a month as a PDF to print: charts, findings, lists."""
    from kiosk.core.delivery.delivered_file import MAX_YEAR, MIN_YEAR
    from kiosk.core.statistics.period import PeriodKind, period_of
    from kiosk.db.state.usage import local_today
    from kiosk.ui.report.making import make_report

    if lang not in TRANSLATED:
        raise StaffError(f"There is no language “{lang}”; there are: {', '.join(TRANSLATED)}.")
    today = local_today()
    day = month.date() if month else period_of(PeriodKind.MONTH, today).before.span.first
    if not MIN_YEAR < day.year < MAX_YEAR:
        raise StaffError(f"There are no counts of the year {day.year}.")
    make_report(data_folder(), day, today, station, lang, target)
    typer.echo(target)
