"""The commands for IT people: examine this PC, and pack up what tells how it is."""

from __future__ import annotations

import locale
import os
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from kiosk.commands.job import Json, cancellable
from kiosk.core.content.localized_text import CHINESE, ENGLISH
from kiosk.core.errors import StaffError
from kiosk.core.files.data_folder import DataFolder, named_data_folder
from kiosk.core.process.logs import start_logging

commands = typer.Typer()

Language = Annotated[
    str, typer.Option("--lang", help="zh-Hans or en", show_default="that of the system")
]


@commands.command()
def doctor(lang: Language = "", json: Json = False) -> None:
    """Examine this PC before the hall opens: content, films, disk, clock, screen, sound and more,
    and say what to do about each problem."""
    from kiosk.doctor.card import as_json, print_card, verdict
    from kiosk.doctor.examination import examine, keep
    from kiosk.doctor.problems import Level
    from kiosk.doctor.progress import shown_progress

    language = _language(lang)
    folder = _logged_folder("doctor")
    with cancellable(), shown_progress(language) as told:
        examination = examine(folder, told=told)
    keep(folder, examination)
    if json:
        typer.echo(as_json(examination, language))
    else:
        print_card(examination, language)
    if examination.level is Level.RED:
        raise StaffError(verdict(examination, language))
    if not json:
        typer.echo(verdict(examination, language))


@commands.command()
def diagnose(
    out: Annotated[
        Path, typer.Option(help="the file to write", show_default="one in this folder")
    ] = Path(),
    most: Annotated[
        int, typer.Option(metavar="BYTES", help="of the file: logs are cut to it", min=1)
    ] = 1_000_000_000,
) -> None:
    """Pack up for whoever looks after the program: what the doctor says, versions, settings
    without secrets, the list of files, and the logs."""
    from kiosk.doctor.diagnosis import write_diagnosis
    from kiosk.doctor.examination import examine
    from kiosk.doctor.progress import shown_progress

    folder = _logged_folder("diagnose")
    name = f"kiosk-diagnosis-{datetime.now().astimezone():%Y%m%d-%H%M}.zip"
    target = out / name if out.is_dir() else out
    with cancellable(), shown_progress(ENGLISH) as told:
        write_diagnosis(folder, examine(folder, told=told), target, most)
    typer.echo(f"{target} is written: send it to whoever looks after the program.")


def _logged_folder(process: str) -> DataFolder:
    """The data folder, readable or not; there is a log where the folder is there and ours."""
    from kiosk.doctor.storage import is_ours

    folder = named_data_folder()
    if folder.root.is_dir() and is_ours(folder):
        start_logging(folder.logs, process)
    return folder


def _language(wanted: str) -> str:
    """The language in which IT people are spoken to: the wanted one, or else the system's.

    Raises:
        StaffError: it is neither Chinese nor English.
    """
    if wanted:
        if wanted not in (CHINESE, ENGLISH):
            raise StaffError(f"The doctor speaks {CHINESE} and {ENGLISH}, not “{wanted}”.")
        return wanted
    named = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    system = named or locale.getlocale(locale.LC_CTYPE)[0] or ""
    return CHINESE if system.lower().startswith(("zh", "chinese")) else ENGLISH
