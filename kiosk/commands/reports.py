"""The reports of this station: what its screen shows, and what visitors have used."""

from __future__ import annotations

from typing import Annotated

import typer

from kiosk.commands.job import Json
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
