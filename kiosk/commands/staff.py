"""The commands around the people who edit: invite, list, unlock and deactivate. Thin.

Whoever may run them as the kiosk's user may do everything on this PC anyway, so nobody is asked
who they are.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.core.account import Role
from kiosk.core.files.data_folder import data_folder
from kiosk.core.process.logs import start_logging

if TYPE_CHECKING:
    from kiosk.editorial.sign_in.accounts import People

commands = typer.Typer()

staff = typer.Typer(help="Keep the hall up to date, and see to the people who may edit.")
commands.add_typer(staff, name="staff")

Name = Annotated[str, typer.Argument(metavar="NAME", show_default=False)]

ROLES = {
    Role.EDITOR: "editor: content, media, attract loop",
    Role.PUBLISHER: "publisher: also publishes, reads messages and statistics",
    Role.TECHNICIAN: "technician: also stations, settings, accounts, backup",
}


@contextmanager
def _people() -> Iterator[People]:
    from kiosk.editorial.sign_in.accounts import opened_people

    folder = data_folder()
    folder.prepare()
    start_logging(folder.logs, "staff")
    with opened_people(folder) as people:
        yield people


def _now() -> datetime:
    return datetime.now(UTC)


@staff.callback(invoke_without_command=True)
def open_window(
    context: typer.Context,
    size: Annotated[str, typer.Option(help="width and height in pixels, 1440x900")] = "",
) -> None:
    """Open staff mode in a window of its own, for an office PC; one signs in there."""
    if context.invoked_subcommand is None:
        from kiosk.staff_app import main

        folder = data_folder()
        folder.prepare()
        raise typer.Exit(main([f"--size={size}"] if size else []))


@staff.command()
def invite(
    role: Annotated[
        Role | None, typer.Option(help="without: technician for the first person, then editor")
    ] = None,
) -> None:
    """Print a set-up code with which one person can create an account, once, within two days."""
    with _people() as people:
        code, given, expires_at = people.invite(role, _now())
    typer.echo(f"Set-up code: {code.reveal()}")
    typer.echo(f"For one {ROLES[given]}.")
    typer.echo(f"Good until {expires_at.astimezone():%Y-%m-%d %H:%M}. It is not shown again.")


@staff.command("list")
def list_people() -> None:
    """List the accounts and their roles."""
    with _people() as people:
        accounts = people.accounts()
    if not accounts:
        typer.echo("Nobody has an account yet. `kiosk staff invite` prints a set-up code.")
    for one in accounts:
        typer.echo(f"{one.name}  {one.role}{'' if one.active else '  deactivated'}")


@staff.command()
def unlock(
    name: Name,
    recovery_code: Annotated[
        bool,
        typer.Option("--recovery-code", help="print a new one: PIN and recovery code are lost"),
    ] = False,
) -> None:
    """Lift the lock-out of an account on this PC, and repair the record of failed attempts."""
    with _people() as people:
        account = people.unlock(name, _now())
        typer.echo(f"{account.name} can try again on this PC.")
        if recovery_code:
            code = people.new_recovery_code(name, _now())
            typer.echo(f"Recovery code: {code.reveal()}")
            typer.echo("With it a new PIN can be set, once. It is not shown again.")


@staff.command()
def deactivate(name: Name) -> None:
    """Deactivate an account; what its owner has done stays under their name."""
    with _people() as people:
        account = people.set_active(name, False, _now())
    typer.echo(f"{account.name} is deactivated.")


@staff.command()
def reactivate(name: Name) -> None:
    """Reactivate a deactivated account."""
    with _people() as people:
        account = people.set_active(name, True, _now())
    typer.echo(f"{account.name} can sign in again.")
