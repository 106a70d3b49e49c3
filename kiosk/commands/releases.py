"""The commands about the releases that are installed here."""

from __future__ import annotations

from typing import Annotated

import typer

from kiosk.commands.job import JsonLines, job, tell_screen
from kiosk.core.files.data_folder import data_folder

commands = typer.Typer()

releases = typer.Typer(no_args_is_help=True, help="The releases that are installed here.")
commands.add_typer(releases, name="releases")


@releases.command("list")
def list_releases() -> None:
    """List the installed releases, and which one is in force."""
    from kiosk.ops.publishing.releases import in_words

    for line in in_words(data_folder()):
        typer.echo(line)


@releases.command("use")
def use_release(
    number: Annotated[int, typer.Argument(metavar="NUMBER", show_default=False)],
) -> None:
    """Put an installed release in force, an older or a newer one."""
    with job("releases") as folder:
        from kiosk.ops.publishing.releases import use

        use(folder, number)
        typer.echo(f"Release {number} is in force.")


@releases.command("verify")
def verify_releases(json: JsonLines = False) -> None:
    """Verify the hashes of all installed files, and download damaged ones from the channel
    again."""
    with job("sync") as folder:
        from kiosk.ops.publishing.releases import verify

        typer.echo(verify(folder, json, tell_screen))
