"""The commands for backups: make, list, check, drop and restore them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from json import dumps
from typing import Annotated

import typer

from kiosk.commands.job import Json, JsonLines, cancellable, job
from kiosk.core.errors import KioskError
from kiosk.core.files.data_folder import data_folder
from kiosk.sync.progress import shown

commands = typer.Typer()

backup = typer.Typer(
    no_args_is_help=True, help="Back up everything of this PC, encrypted, and restore it."
)
commands.add_typer(backup, name="backup")

Place = Annotated[
    str | None,
    typer.Argument(
        metavar="[PLACE]",
        help="the folder with the backups, or the bucket, s3://…; else backup.folder",
    ),
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

        with _trouble_told(json), shown(json) as on_progress:
            told = make_and_tell(folder, place, _asker(passphrase), scheduled, json, on_progress)
        typer.echo(told)


@backup.command("list")
def list_backups(place: Place = None, passphrase: Passphrase = "", json: Json = False) -> None:
    """List the backups at a place."""
    from kiosk.ops.backup.job import lines_of, told_as_json

    folder = data_folder()
    with cancellable(), _trouble_told(json):
        if json:
            typer.echo(told_as_json(folder, place, _asker(passphrase)))
            return
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
    with cancellable(), _trouble_told(json):
        with shown(json) as on_progress:
            told = check_and_tell(folder, place, number, _asker(passphrase), json, on_progress)
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


@backup.command("passphrase")
def change_passphrase(
    place: Place = None,
    new_passphrase: Annotated[
        str,
        typer.Option(
            envvar="KIOSK_BACKUP_NEW_PASSPHRASE", show_default=False, help="else it is asked for"
        ),
    ] = "",
    json: JsonLines = False,
) -> None:
    """Change the passphrase of this PC's backups at a place, of the older ones too. The one before
    is not needed on the PC that makes them."""
    with job("backup") as folder:
        from kiosk.ops.backup.job import change_and_tell

        with _trouble_told(json):
            told = change_and_tell(folder, place, _asker(new_passphrase))
        if not json:
            typer.echo(told)


@backup.command("restore")
def restore(
    place: Annotated[str, typer.Argument(metavar="PLACE", show_default=False)],
    number: Number = None,
    set_aside: Annotated[
        bool, typer.Option("--set-aside", help="rename the data folder that is there")
    ] = False,
    at_next_start: Annotated[
        bool,
        typer.Option(
            "--at-next-start",
            help="beside a kiosk that goes on; what is there is kept, see put-back",
        ),
    ] = False,
    passphrase: Passphrase = "",
    json: JsonLines = False,
) -> None:
    """Restore a backup as the data folder of this PC, which is empty or is set aside."""
    from kiosk.ops.backup.job import restore_and_tell

    folder = data_folder()
    with cancellable(), _trouble_told(json):
        with shown(json) as on_progress:
            ask = _asker(passphrase)
            told = restore_and_tell(
                folder,
                place,
                number,
                ask,
                json,
                on_progress,
                set_aside=set_aside,
                at_next_start=at_next_start,
            )
        typer.echo(told)


@backup.command("put-back")
def bring_back() -> None:
    """Have what was here before the last restore “at next start” come back when the kiosk starts
    next."""
    from kiosk.ops.backup.taking import put_back

    put_back(data_folder())
    typer.echo("What was here before comes back when the kiosk starts next: end it and start it.")


@contextmanager
def _trouble_told(as_json: bool) -> Iterator[None]:
    """Has the process that waits for us know which trouble it was."""
    try:
        yield
    except KioskError as error:
        if as_json:
            from kiosk.ops.backup.troubles import trouble_of

            typer.echo(dumps({"trouble": trouble_of(error)}))
        raise


def _asker(given: str) -> Callable[[bool], str]:
    """Asks for the passphrase, unless it was `given`."""

    def ask(new: bool) -> str:
        if given:
            return given
        if sys.stdin is None or not sys.stdin.isatty():
            from kiosk.ops.backup.troubles import PassphraseNeededError

            raise PassphraseNeededError(
                "The passphrase is asked for here: run the command in a terminal, or set "
                "KIOSK_BACKUP_PASSPHRASE."
            )
        words = "Choose a passphrase for the backups" if new else "Passphrase of the backups"
        return str(typer.prompt(words, hide_input=True, confirmation_prompt=new, err=True))

    return ask
