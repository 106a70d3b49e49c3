"""The commands for IT people: examine this PC, and pack up what tells how it is."""

from __future__ import annotations

import locale
import os
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


def _logged_folder(process: str) -> DataFolder:
    """The data folder, readable or not; there is a log where the folder is there already."""
    folder = named_data_folder()
    if folder.root.is_dir():
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
