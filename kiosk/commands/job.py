"""What commands share: the start of a job, how one is cancelled, and options."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.core.files.data_folder import DataFolder, data_folder
from kiosk.core.process.end_requests import CANCELLED, END_SIGNALS
from kiosk.core.process.logs import start_logging
from kiosk.ops.first_start import prepare_empty_hall, prepare_station

if TYPE_CHECKING:
    from kiosk.core.instruction import Control

Json = Annotated[bool, typer.Option("--json", help="print one JSON object")]
JsonLines = Annotated[bool, typer.Option("--json", help="print JSON lines")]


@contextmanager
def cancellable() -> Iterator[None]:
    """Exit with code 130 on `END_SIGNALS`; what is done stays."""
    for number in END_SIGNALS:  # also where a shell has us ignore Ctrl+C
        signal.signal(number, signal.default_int_handler)
    try:
        yield
    except KeyboardInterrupt:
        raise typer.Exit(CANCELLED) from None


@contextmanager
def job(process: str) -> Iterator[DataFolder]:
    """The data folder, with a log named after `process`; the job can be cancelled."""
    folder = data_folder()
    folder.prepare()
    start_logging(folder.logs, process)
    with cancellable():
        yield folder


def tell_screen(act: Control) -> str:
    """Have the running screen do something; returns what has happened.

    Raises:
        UnavailableError: no screen answers.
        StaffError, ContentRejectedError: it refuses.
    """
    from kiosk.core.instruction import ControlScreen
    from kiosk.ui.station.instruction_server import send_instruction

    return send_instruction(data_folder(), ControlScreen(act))


def prepare(folder: DataFolder, process: str, *, empty: bool = False) -> None:
    """Start the log of `process`, and install the sample content at the first start, or an `empty`
    hall; it says how the first person gets an account.

    Raises:
        StaffError: the settings or the library cannot be used, or what is to be an empty hall is
            one already.
        UnavailableError: the disk is full or refuses.
    """
    folder.prepare()
    start_logging(folder.logs, process)
    first_start = not folder.current.exists()
    if first_start:
        from kiosk.core.settings.settings import read_settings

        read_settings(folder.settings)  # a mistake in them is told before the work, not after it
        content = "an empty hall" if empty else "the sample content"
        typer.echo(f"kiosk: first start, {content} is being prepared …", err=True)
    if empty:
        prepare_empty_hall(folder)
    else:
        prepare_station(folder)
    if first_start:
        typer.echo("kiosk: to edit it, print a set-up code: kiosk staff invite", err=True)
