"""The commands around the channel: keys, enroll, publish, sync, releases. Thin, like the others."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from kiosk.core.errors import KioskError, StaffError, UnavailableError
from kiosk.core.files.data_folder import DataFolder, data_folder
from kiosk.core.process.console import can_encode
from kiosk.core.process.logs import start_logging

channel = typer.Typer()

keys = typer.Typer(no_args_is_help=True, help="The keys that releases are signed with.")
channel.add_typer(keys, name="keys")

releases = typer.Typer(no_args_is_help=True, help="The releases that are installed here.")
channel.add_typer(releases, name="releases")

CANCELLED = 130
"""Exit code, as shells have it: a person has stopped what was under way."""

Json = Annotated[bool, typer.Option("--json", help="tell everything as JSON lines")]
Passphrase = Annotated[
    str, typer.Option(envvar="KIOSK_PASSPHRASE", show_default=False, help="of the root key")
]


@contextmanager
def _job(process: str) -> Iterator[DataFolder]:
    """The data folder and logs, and an end with 130 when a person stops it; what is done stays."""
    folder = data_folder()
    folder.prepare()
    start_logging(folder.logs, process)
    for number in (signal.SIGINT, signal.SIGTERM):  # also where a shell has us ignore Ctrl+C
        signal.signal(number, signal.default_int_handler)
    try:
        yield folder
    except KeyboardInterrupt:
        raise typer.Exit(CANCELLED) from None


@channel.command()
def publish(
    notes: Annotated[str, typer.Option(help="what is new, for the staff of the stations")] = "",
    json: Json = False,
    clock_is_right: Annotated[
        bool, typer.Option(help="sign although the channel was signed on a day yet to come")
    ] = False,
) -> None:
    """Make what the library holds the newest release, for this station and all others."""
    with _job("publish") as folder:
        from kiosk.ops.sync import publish_library

        typer.echo(publish_library(folder, notes, json, clock_is_right))


@channel.command()
def sync(
    source: Annotated[
        str, typer.Option("--from", help="another address of the channel, a stick for example")
    ] = "",
    json: Json = False,
) -> None:
    """Bring the channel's newest release here and put it in force."""
    with _job("sync") as folder:
        from kiosk.ops.delivery import deliver_after_sync
        from kiosk.ops.sync import sync_station

        try:
            typer.echo(sync_station(folder, source, json))
        except UnavailableError:
            deliver_after_sync(folder, source)  # what came to nothing is the other way only
            raise
        except KioskError:
            deliver_after_sync(folder, source, refused=True)
            raise
        deliver_after_sync(folder, source)


@channel.command()
def deliver(
    target: Annotated[
        str, typer.Option("--to", help="another inbox, a folder on a stick for example")
    ] = "",
    again: Annotated[
        bool, typer.Option("--again", help="all that is still here, as if an inbox was lost")
    ] = False,
) -> None:
    """Deliver what visitors have left and what was counted; `sync` does so too."""
    with _job("deliver") as folder:
        from kiosk.ops.delivery import deliver_station

        typer.echo(deliver_station(folder, target, again))


@channel.command()
def enroll(
    url: Annotated[str, typer.Argument(metavar="ADDRESS", show_default=False)],
    yes: Annotated[
        bool, typer.Option("--yes", help="the six words have been compared; do not ask")
    ] = False,
) -> None:
    """Let this station belong to a channel: a folder, or an address that begins with https://."""
    with _job("enroll") as folder:
        from kiosk.ops.keys import belong, meet_channel

        met = meet_channel(folder, url)
        if not met.known:
            _show_fingerprint(met.words, met.enrolment.url)
            typer.echo("Compare them with `kiosk keys show` on the PC that publishes.")
            if met.enrolled_elsewhere:
                typer.echo("This station belongs to another channel now.")
            if not yes and not typer.confirm("Are all six words the same?"):
                raise StaffError("Nothing was changed.")
        belong(folder, met)
        typer.echo(f"This station belongs to {met.enrolment.url}.")


def _show_fingerprint(words: tuple[str, ...], url: str) -> None:
    from kiosk.ops.keys import qr_code

    code = qr_code(words, url)
    if can_encode(code):
        typer.echo(code)
    for number, word in enumerate(words, start=1):
        typer.echo(f"  {number}  {word}")


@keys.command("create")
def create_keys() -> None:
    """Make a root key and a publishing key, where there are none."""
    with _job("keys") as folder:
        from kiosk.ops.keys import make_keys

        words, url = make_keys(folder)
        _show_fingerprint(words, url)
        typer.echo(f"The keys are in {folder.keys}. Take the root key away: kiosk keys export.")


@keys.command("show")
def show_keys() -> None:
    """Tell the six words by which stations recognize this channel."""
    with _job("keys") as folder:
        from kiosk.ops.keys import read_words

        _show_fingerprint(*read_words(folder))


@keys.command("export")
def export_key(
    target: Annotated[Path, typer.Argument(metavar="FOLDER", show_default=False)],
    passphrase: Passphrase = "",
    open_: Annotated[bool, typer.Option("--no-passphrase", help="leave it unlocked")] = False,
) -> None:
    """Move the root key to a stick, locked by a passphrase; it is needed to change keys only."""
    with _job("keys") as folder:
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
    """Change the publishing key; stations follow by themselves."""
    with _job("keys") as folder:
        from kiosk.ops.keys import change_keys

        words, url = change_keys(folder, root, root_key or folder.keys, passphrase)
        typer.echo("The channel has new keys.")
        if root:
            _show_fingerprint(words, url)


@releases.command("list")
def list_releases() -> None:
    """Tell what is installed, and what is in force."""
    from kiosk.ops.releases import in_words

    for line in in_words(data_folder()):
        typer.echo(line)


@releases.command("use")
def use_release(
    number: Annotated[int, typer.Argument(metavar="NUMBER", show_default=False)],
) -> None:
    """Put an installed release in force, back or forward."""
    with _job("releases") as folder:
        from kiosk.ops.releases import use

        use(folder, number)
        typer.echo(f"Release {number} is in force.")


@releases.command("verify")
def verify_releases(json: Json = False) -> None:
    """Read every byte of what is installed, and bring what is damaged from the channel."""
    with _job("sync") as folder:
        from kiosk.ops.releases import verify

        typer.echo(verify(folder, json))
