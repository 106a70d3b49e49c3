"""The commands around the inbox: deliver to it, collect from it, read what visitors have left."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kiosk.commands.job import Json, job
from kiosk.core.files.data_folder import data_folder

commands = typer.Typer()

inbox = typer.Typer(
    no_args_is_help=True, help="Read what visitors have left, here and at other stations."
)
commands.add_typer(inbox, name="inbox")


@commands.command()
def deliver(
    target: Annotated[
        str, typer.Option("--to", help="another inbox, a folder on a stick for example")
    ] = "",
    again: Annotated[
        bool, typer.Option("--again", help="all that is still here, as if an inbox was lost")
    ] = False,
) -> None:
    """Deliver what visitors have left and what was counted; `sync` does so too."""
    with job("deliver") as folder:
        from kiosk.ops.delivery import deliver_station

        typer.echo(deliver_station(folder, target, again))


@inbox.command("key")
def make_key() -> None:
    """Let visitors leave messages: create the hall's key, or put the existing one in force."""
    from kiosk.ops.inbox.inbox_key import use_inbox_key

    folder = data_folder()
    in_force = use_inbox_key(folder)
    then = "It is in force." if in_force else "It is in force once you publish."
    typer.echo(f"The key is in {folder.inbox_key}: keep a copy. {then}")


@inbox.command("collect")
def collect_messages(
    source: Annotated[
        str, typer.Option("--from", help="another inbox, a folder on a stick for example")
    ] = "",
    again: Annotated[
        bool, typer.Option("--again", help="try once more what was refused before")
    ] = False,
    json: Json = False,
) -> None:
    """Fetch what the stations have delivered."""
    with job("collect") as folder:
        from kiosk.ops.delivery import collect_here, collected_as_json, collected_in_words

        done = collect_here(folder, source, again)
        for line in [collected_as_json(done)] if json else collected_in_words(done):
            typer.echo(line)


@inbox.command("list")
def list_messages() -> None:
    """List all messages, the latest first."""
    from kiosk.ops.inbox.messages import in_words, read_inbox

    for line in in_words(read_inbox(data_folder())):
        typer.echo(line)


@inbox.command("stations")
def list_stations(
    pictures: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="put pictures of their screens there")
    ] = None,
    json: Json = False,
) -> None:
    """List the stations with their last status reports."""
    from kiosk.ops.reports.station_report import as_json, in_words, read_stations, save_pictures

    stations = read_stations(data_folder())
    if pictures:
        typer.echo(f"{save_pictures(stations, pictures)} pictures in {pictures}", err=True)
    for line in [as_json(stations)] if json else in_words(stations):
        typer.echo(line)


@inbox.command("export")
def export_messages(
    file: Annotated[Path, typer.Argument(metavar="FILE.xlsx", show_default=False)],
) -> None:
    """Write all messages to a spreadsheet."""
    from kiosk.db.library.journal import ActKind
    from kiosk.ops.inbox.messages import export, note_act, read_inbox

    folder = data_folder()
    messages = read_inbox(folder)
    export(messages, file)
    note_act(folder, ActKind.EXPORT_MESSAGES, str(len(messages.messages)))
    typer.echo(f"{len(messages.messages)} messages in {file}")


@inbox.command("forget")
def forget_one(
    number: Annotated[str, typer.Argument(metavar="NUMBER", show_default=False)],
) -> None:
    """Delete one message for good, with what staff noted about it; `list` shows its number."""
    from kiosk.ops.inbox.messages import forget

    deletion = forget(data_folder(), number)
    received, deleted = (
        f"{one.astimezone():%Y-%m-%d %H:%M}" for one in (deletion.received_at, deletion.deleted_at)
    )
    typer.echo(f"Message {number} of {received} is deleted, on {deleted}.")
