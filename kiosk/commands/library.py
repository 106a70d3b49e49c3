"""The commands around the library: import media into it, move it to a server."""

from __future__ import annotations

import getpass
from pathlib import Path
from typing import Annotated

import typer

from kiosk.commands.job import JsonLines, cancellable, prepare
from kiosk.core.errors import ContentRejectedError
from kiosk.core.files.data_folder import data_folder

commands = typer.Typer()

imports = typer.Typer(no_args_is_help=True, help="Bring what others made into the library.")
commands.add_typer(imports, name="import")

library = typer.Typer(no_args_is_help=True, help="See to the database in which staff edit.")
commands.add_typer(library, name="library")


@library.command("move")
def move_to_server() -> None:
    """Copy this PC's library into the empty one on a server that the setting library.url names."""
    from kiosk.db.library.move import move_library

    folder = data_folder()
    count = move_library(folder)
    typer.echo(f"{count} items are on the server; {folder.library} stays as it was.")


@imports.command()
def media(
    files: Annotated[list[Path], typer.Argument(metavar="FILE…", show_default=False)],
    json: JsonLines = False,
    account: Annotated[
        str, typer.Option("--as", help="Who adds them, for the history.", show_default="you")
    ] = "",
    continues: Annotated[
        int, typer.Option(help="The change-set of an import of which this is the rest.")
    ] = 0,
) -> None:
    """Import films, music and pictures; a file that cannot be shown is refused, the others go
    on."""
    from kiosk.core.settings.settings import read_settings, station_name
    from kiosk.db.library.changes.writing_down import Author
    from kiosk.ops.media_import import Refused, Report, import_media
    from kiosk.ops.reports.import_report import show_as_json, show_to_people

    folder = data_folder()
    prepare(folder, "import")
    limits = read_settings(folder.settings).media
    author = Author(account or getpass.getuser(), station_name(folder.settings))
    show = show_as_json if json else show_to_people
    refused = 0

    def report(report: Report) -> None:
        nonlocal refused
        refused += isinstance(report, Refused)
        show(report)

    with cancellable():
        import_media(folder, files, limits, author, report, continues)
    if refused:
        raise typer.Exit(ContentRejectedError.exit_code)
