"""The commands for backups: make, list, check, drop and restore them."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from kiosk.commands.job import JsonLines, cancellable, job
from kiosk.core.errors import StaffError
from kiosk.core.files.data_folder import data_folder
from kiosk.sync.progress import shown

commands = typer.Typer()

backup = typer.Typer(
    no_args_is_help=True, help="Back up everything of this PC, encrypted, and restore it."
)
commands.add_typer(backup, name="backup")

Place = Annotated[
    Path | None,
    typer.Argument(metavar="[FOLDER]", help="the folder with the backups; else backup.folder"),
]
Number = Annotated[int | None, typer.Option(help="which backup; else the newest", min=1)]
Passphrase = Annotated[
    str,
    typer.Option(envvar="KIOSK_BACKUP_PASSPHRASE", show_default=False, help="else it is asked for"),
]


@backup.command("make")
def make(
    place: Place = None,
    passphrase: Passphrase = "",
    scheduled: Annotated[
        bool,
        typer.Option("--scheduled", help="only where backups of this PC are already; ask nobody"),
    ] = False,
    json: JsonLines = False,
) -> None:
    """Back up everything of this PC, also while the kiosk runs. It is done when the backup has been
    restored for a test."""
    with job("backup") as folder:
        from kiosk.ops.backup.job import make_and_tell

        with shown(json) as on_progress:
            told = make_and_tell(folder, place, _asker(passphrase), scheduled, json, on_progress)
        typer.echo(told)


@backup.command("list")
def list_backups(place: Place = None, passphrase: Passphrase = "") -> None:
    """List the backups in a folder."""
    from kiosk.ops.backup.job import lines_of

    folder = data_folder()
    with cancellable():
        for line in lines_of(folder, place, _asker(passphrase)):
            typer.echo(line)


@backup.command("check")
def check(
    place: Place = None,
    number: Number = None,
    passphrase: Passphrase = "",
    json: JsonLines = False,
) -> None:
    """Restore a backup for a test: read every byte of it and examine its databases."""
    from kiosk.ops.backup.job import check_and_tell

    folder = data_folder()
    with cancellable():
        with shown(json) as on_progress:
            told = check_and_tell(folder, place, number, _asker(passphrase), on_progress)
        typer.echo(told)


@backup.command("drop")
def drop(
    keep: Annotated[int, typer.Option(help="how many stay, the newest", min=1)],
    place: Place = None,
    passphrase: Passphrase = "",
) -> None:
    """Drop old backups, and what only they held."""
    with job("backup") as folder:
        from kiosk.ops.backup.job import drop_and_tell

        typer.echo(drop_and_tell(folder, place, keep, _asker(passphrase)))


@backup.command("restore")
def restore(
    place: Annotated[Path, typer.Argument(metavar="FOLDER", show_default=False)],
    number: Number = None,
    set_aside: Annotated[
        bool, typer.Option("--set-aside", help="rename the data folder that is there")
    ] = False,
    passphrase: Passphrase = "",
    json: JsonLines = False,
) -> None:
    """Restore a backup as the data folder of this PC, which is empty or is set aside."""
    from kiosk.ops.backup.job import restore_and_tell

    folder = data_folder()
    with cancellable():
        with shown(json) as on_progress:
            told = restore_and_tell(
                folder, place, number, _asker(passphrase), on_progress, set_aside=set_aside
            )
        typer.echo(told)


def _asker(given: str) -> Callable[[bool], str]:
    """Asks for the passphrase, unless it was `given`."""

    def ask(new: bool) -> str:
        if given:
            return given
        if sys.stdin is None or not sys.stdin.isatty():
            raise StaffError(
                "The passphrase is asked for here: run the command in a terminal, or set "
                "KIOSK_BACKUP_PASSPHRASE."
            )
        words = "Choose a passphrase for the backups" if new else "Passphrase of the backups"
        return str(typer.prompt(words, hide_input=True, confirmation_prompt=new, err=True))

    return ask
