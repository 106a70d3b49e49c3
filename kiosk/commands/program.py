"""The commands about versions of the program itself."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kiosk.commands.channel import Passphrase
from kiosk.commands.job import JsonLines, job

commands = typer.Typer()

program = typer.Typer(no_args_is_help=True, help="The versions of this program.")
commands.add_typer(program, name="program")


@program.command("publish")
def publish_version(
    bundle: Annotated[Path, typer.Argument(metavar="FOLDER", show_default=False)],
    version: Annotated[str, typer.Argument(metavar="VERSION", show_default=False)],
    to: Annotated[str, typer.Option(help="the channel: a folder, or an address")],
    platform: Annotated[
        str, typer.Option(help="linux-x86_64, windows-amd64 …; '' for this one")
    ] = "",
    notes: Annotated[str, typer.Option(help="what is new")] = "",
) -> None:
    """Publish a built program, signed with the vendor's keys in this data folder."""
    with job("publish") as folder:
        from kiosk.ops.program import publish

        typer.echo(publish(folder, bundle, version, to, platform, notes))


@program.command("rotate-keys")
def rotate_vendor_keys(
    to: Annotated[str, typer.Option(help="the channel: a folder, or an address")],
    root: Annotated[bool, typer.Option("--root", help="change the root key too")] = False,
    root_key: Annotated[
        Path | None, typer.Option(help="the folder with the root key, if it was taken away")
    ] = None,
    passphrase: Passphrase = "",
) -> None:
    """Rotate the vendor's publishing key; installations follow by themselves."""
    with job("keys") as folder:
        from kiosk.ops.program import rotate_keys

        rotate_keys(folder, to, root, root_key, passphrase)
        typer.echo("The program repository has new keys.")


@program.command("sync")
def sync_versions(
    source: Annotated[
        str, typer.Option("--from", help="another address than the channel, a stick for example")
    ] = "",
    json: JsonLines = False,
) -> None:
    """Download the newest version; it is tried at the next start, or at the quiet hour."""
    with job("sync") as folder:
        from kiosk.ops.program import sync

        typer.echo(sync(folder, source, json))


@program.command("install")
def install_version(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", show_default=False)],
    version: Annotated[str, typer.Argument(metavar="VERSION", show_default=False)],
) -> None:
    """Take over a version from the folder of a package; a newer one is tried like any other."""
    from kiosk.ops.program import install

    typer.echo(install(folder, version))


@program.command("list")
def list_versions() -> None:
    """List the versions that are here, which one is in force, and which have failed."""
    from kiosk.ops.program import in_words, installation_here

    for line in in_words(installation_here()):
        typer.echo(line)


@program.command("switch")
def switch_version() -> None:
    """Try the version that lies ready now; it comes into force once it is healthy."""
    from kiosk.ops.program import installation_here, switch

    typer.echo(switch(installation_here()))
