"""The command line of the hall kiosk, put together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from kiosk import __version__
from kiosk.commands import (
    backup,
    channel,
    doctor,
    inbox,
    library,
    plays,
    program,
    releases,
    reports,
    screen,
    spreadsheet,
    staff,
    stations,
)
from kiosk.commands.refusals import run_told

cli = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False)

for module in (
    screen,
    reports,
    plays,
    doctor,
    channel,
    releases,
    program,
    inbox,
    stations,
    library,
    spreadsheet,
    staff,
    backup,
):
    cli.add_typer(module.commands)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command, that of `sys.argv` without `arguments`; what a person can mend ends in a
    message and its own exit code."""

    def command() -> int:
        cli(arguments)
        return 0

    return run_told(command)


def show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"kiosk {__version__}")
        raise typer.Exit


@cli.callback()
def kiosk(
    _version: Annotated[
        bool, typer.Option("--version", callback=show_version, is_eager=True, help="and end")
    ] = False,
) -> None:
    """The touch kiosk of the exhibition hall. Data lies where KIOSK_DATA says."""
