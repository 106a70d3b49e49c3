"""The commands with which the office asks something of stations; nothing listens on a station."""

from __future__ import annotations

from typing import Annotated

import typer

from kiosk.commands.channel import COMMAND_LINE
from kiosk.commands.job import Json, job
from kiosk.core.delivery.request_kind import RequestKind
from kiosk.core.files.data_folder import data_folder

commands = typer.Typer()

stations = typer.Typer(no_args_is_help=True, help="Ask something of the stations of this channel.")
commands.add_typer(stations, name="stations")


@stations.command()
def ask(
    what: Annotated[RequestKind, typer.Argument(show_default=False)],
    station: Annotated[
        str, typer.Option("--station", help="its name or number", show_default="all stations")
    ] = "",
    by: Annotated[str, typer.Option(help="who asks")] = COMMAND_LINE,
    json: Json = False,
) -> None:
    """Ask a station, or all, to sync, to mute until something else is due or for an hour, to start
    its screen again, or to send its diagnosis. It does so once, when it syncs next."""
    with job("ask") as folder:
        from kiosk.ops.publishing.asking import ask_stations

        typer.echo(ask_stations(folder, what, station, by, json))


@stations.command("to-all")
def to_all(
    by: Annotated[str, typer.Option(help="who decides it")] = COMMAND_LINE,
    json: Json = False,
) -> None:
    """Give all stations the release that some have got first: `kiosk publish --first`."""
    with job("ask") as folder:
        from kiosk.ops.publishing.asking import publish_to_all

        typer.echo(publish_to_all(folder, by, json))


@stations.command()
def asked() -> None:
    """List what was asked in the last days, and what has become of it."""
    from kiosk.ops.publishing.asking import asked_in_words

    for line in asked_in_words(data_folder()):
        typer.echo(line)
