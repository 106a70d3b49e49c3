"""The commands around the channel: publish, sync, enroll, keys."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kiosk.commands.job import JsonLines, job, tell_screen
from kiosk.core.errors import KioskError, StaffError, UnavailableError
from kiosk.core.process.console import can_encode

commands = typer.Typer()

keys = typer.Typer(no_args_is_help=True, help="The keys that releases are signed with.")
commands.add_typer(keys, name="keys")

COMMAND_LINE = "command line"
"""Who has published what nobody has signed in for."""

Passphrase = Annotated[
    str, typer.Option(envvar="KIOSK_PASSPHRASE", show_default=False, help="of the root key")
]


@commands.command()
def publish(
    notes: Annotated[str, typer.Option(help="what is new, for the staff of the stations")] = "",
    by: Annotated[str, typer.Option(help="who publishes")] = COMMAND_LINE,
    json: JsonLines = False,
    clock_is_right: Annotated[
        bool, typer.Option(help="sign although the channel was signed on a day yet to come")
    ] = False,
    again: Annotated[
        int,
        typer.Option(
            metavar="NUMBER", show_default=False, help="an installed release, not the library"
        ),
    ] = 0,
    first: Annotated[
        list[str] | None,
        typer.Option(metavar="STATION", help="that gets it first", show_default="all at once"),
    ] = None,
    scheduled: Annotated[
        bool, typer.Option("--scheduled", help="only if staff have scheduled it for now")
    ] = False,
) -> None:
    """Publish the library as the newest release, for this station and all others."""
    with job("publish") as folder:
        if scheduled:
            from kiosk.editorial.publishing.scheduling import publish_if_due

            typer.echo(publish_if_due(folder, json))
            return
        from kiosk.ops.publishing.publish import publish_library

        typer.echo(publish_library(folder, notes, by, json, clock_is_right, again, first or ()))


@commands.command()
def sync(
    source: Annotated[
        str, typer.Option("--from", help="another address of the channel, a stick for example")
    ] = "",
    json: JsonLines = False,
) -> None:
    """Download the channel's newest release and put it in force."""
    with job("sync") as folder:
        from kiosk.ops.delivery import deliver_after_sync
        from kiosk.ops.sync import sync_station

        try:
            typer.echo(sync_station(folder, source, json, tell_screen))
        except UnavailableError:
            deliver_after_sync(folder, source)  # what came to nothing is the other way only
            raise
        except KioskError:
            deliver_after_sync(folder, source, refused=True)
            raise
        deliver_after_sync(folder, source)


@commands.command()
def enroll(
    url: Annotated[str, typer.Argument(metavar="ADDRESS", show_default=False)],
    yes: Annotated[
        bool, typer.Option("--yes", help="the six words have been compared; do not ask")
    ] = False,
) -> None:
    """Enroll this station in a channel: a folder, or an address that begins with https://."""
    with job("enroll") as folder:
        from kiosk.ops.keys import find_channel
        from kiosk.sync.station.enroll import pin_channel

        found = find_channel(folder, url)
        if not found.known:
            _show_fingerprint(found.words, found.enrollment.url)
            typer.echo("Compare them with `kiosk keys show` on the PC that publishes.")
            if found.enrolled_elsewhere:
                typer.echo("This station belongs to another channel now.")
            if not yes and not typer.confirm("Are all six words the same?"):
                raise StaffError("Nothing was changed.")
        pin_channel(folder, found)
        typer.echo(f"This station belongs to {found.enrollment.url}.")


def _show_fingerprint(words: tuple[str, ...], url: str) -> None:
    from kiosk.ops.keys import qr_code

    code = qr_code(words, url)
    if can_encode(code):
        typer.echo(code)
    for number, word in enumerate(words, start=1):
        typer.echo(f"  {number}  {word}")


@keys.command("create")
def create_keys() -> None:
    """Create a root key and a publishing key, where there are none."""
    with job("keys") as folder:
        from kiosk.ops.keys import make_keys

        words, url = make_keys(folder)
        _show_fingerprint(words, url)
        typer.echo(f"The keys are in {folder.keys}. Take the root key away: kiosk keys export.")


@keys.command("show")
def show_keys() -> None:
    """Show the fingerprint of this channel: the six words that stations compare."""
    with job("keys") as folder:
        from kiosk.ops.keys import read_fingerprint

        _show_fingerprint(*read_fingerprint(folder))


@keys.command("export")
def export_key(
    target: Annotated[Path, typer.Argument(metavar="FOLDER", show_default=False)],
    passphrase: Passphrase = "",
    open_: Annotated[bool, typer.Option("--no-passphrase", help="leave it unlocked")] = False,
) -> None:
    """Move the root key to a stick, encrypted with a passphrase; it is only needed to rotate
    keys."""
    with job("keys") as folder:
        from kiosk.ops.keys import take_root_key_away

        if not passphrase and not open_:
            passphrase = typer.prompt("Passphrase", hide_input=True, confirmation_prompt=True)
        there = take_root_key_away(folder, target, passphrase)
        typer.echo(f"The root key is now in {there}, and no longer on this PC. Keep two copies.")


@keys.command("rotate")
def rotate_keys(
    root: Annotated[bool, typer.Option("--root", help="change the root key too")] = False,
    root_key: Annotated[
        Path | None, typer.Option(help="the folder with the root key, if it was taken away")
    ] = None,
    passphrase: Passphrase = "",
) -> None:
    """Rotate the publishing key; stations follow by themselves."""
    with job("keys") as folder:
        from kiosk.ops.keys import change_keys

        words, url = change_keys(folder, root, root_key or folder.keys, passphrase)
        typer.echo("The channel has new keys.")
        if root:
            _show_fingerprint(words, url)
