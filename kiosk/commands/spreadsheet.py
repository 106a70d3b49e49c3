"""The commands around workbooks: export a list, check a workbook, import it. Thin."""

from __future__ import annotations

import getpass
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.commands.job import job
from kiosk.core.content.localized_text import CHINESE
from kiosk.core.errors import ContentRejectedError, StaffError

if TYPE_CHECKING:
    from kiosk.core.files.data_folder import DataFolder
    from kiosk.db.library.store import LibraryStore
    from kiosk.editorial.spreadsheets.previewing import Preview

commands = typer.Typer()

spreadsheet = typer.Typer(no_args_is_help=True, help="Lists as workbooks, for Excel and WPS.")
commands.add_typer(spreadsheet, name="spreadsheet")

Kind = Annotated[str, typer.Argument(metavar="LIST", help="company, project, place …")]
Workbook = Annotated[Path, typer.Argument(metavar="WORKBOOK", show_default=False)]


@contextmanager
def _library(kind: str) -> Iterator[tuple[DataFolder, LibraryStore]]:
    from kiosk.db.library.missing_hall import missing_hall
    from kiosk.db.library.opening import open_library
    from kiosk.db.library.store import LibraryStore, reading
    from kiosk.editorial.spreadsheets.columns import SPREADSHEET_KINDS

    with job("spreadsheet") as folder:
        if kind not in SPREADSHEET_KINDS:
            names = ", ".join(SPREADSHEET_KINDS)
            raise StaffError(f"There is no list “{kind}”; there are: {names}.")
        library = open_library(folder)
        try:
            store = LibraryStore(library)
            if not store.read_many("hall"):
                with reading(library) as connection:
                    raise missing_hall(connection)
            yield folder, store
        finally:
            library.dispose()


@spreadsheet.command("export")
def export_workbook(
    kind: Kind,
    folder: Annotated[Path, typer.Argument(help="where the workbook is written")] = Path(),
    empty: Annotated[bool, typer.Option("--empty", help="one to fill in")] = False,
    pictures: Annotated[
        bool, typer.Option("--pictures", help="its pictures, too, in a folder beside it")
    ] = False,
) -> None:
    """Write a list as a workbook; one of its name that is there stays."""
    from kiosk.core.files.media_store import MediaStore
    from kiosk.editorial.spreadsheets.pictures.exporting import pictures_of, save_pictures
    from kiosk.editorial.spreadsheets.previewing import export_list
    from kiosk.editorial.spreadsheets.saving import save_beside
    from kiosk.editorial.spreadsheets.words import KIND_WORDS

    keys = () if empty else None
    with _library(kind) as (data, store):
        content = export_list(store, kind, keys)
        workbook = save_beside(folder, KIND_WORDS[kind][CHINESE], content)
        typer.echo(workbook)
        if pictures:
            named, media = pictures_of(store, kind, keys), MediaStore(data.media)
            typer.echo(save_pictures(folder, workbook.stem, named, media, CHINESE))


@spreadsheet.command("check")
def check_workbook(kind: Kind, workbook: Workbook) -> None:
    """Say what importing a workbook would do; nothing is written. Pictures that its cells name lie
    beside it, in a folder or a zip there, or with it in the zip that is named."""
    from kiosk.editorial.spreadsheets.previewing import read_preview

    with _library(kind) as (folder, store):
        preview = read_preview(store, kind, workbook, folder)
    if _tell(preview):
        raise typer.Exit(ContentRejectedError.exit_code)


@spreadsheet.command("import")
def import_workbook(
    kind: Kind,
    workbook: Workbook,
    account: Annotated[
        str, typer.Option("--as", help="Who imports it, for the history.", show_default="you")
    ] = "",
) -> None:
    """Import the rows of a workbook that are new or changed, as one change that can be undone;
    refused rows, and those of which staff have to say what they are, are left out."""
    from kiosk.core.account import Account, Role
    from kiosk.core.settings.settings import station_name
    from kiosk.editorial.commands import Editor
    from kiosk.editorial.spreadsheets.importing import import_preview
    from kiosk.editorial.spreadsheets.previewing import read_preview

    with _library(kind) as (folder, store):
        preview = read_preview(store, kind, workbook, folder)
        is_refused = _tell(preview)
        person = Account("", account or getpass.getuser(), Role.EDITOR)
        editor = Editor(store, person, station_name(folder.settings))
        number = import_preview(editor, store, preview)
    typer.echo(f"Imported as change {number}." if number else "Nothing was to be imported.")
    if is_refused:
        raise typer.Exit(ContentRejectedError.exit_code)


def _tell(preview: Preview) -> bool:
    """Print what a workbook would do; whether anything is refused or has to be asked."""
    from kiosk.editorial.spreadsheets.comparing import RowState
    from kiosk.editorial.spreadsheets.picture_telling import PictureState, picture_uses
    from kiosk.editorial.spreadsheets.refused import all_refusals

    counts = preview.counts
    typer.echo(" · ".join(f"{state} {counts[state]}" for state in RowState))
    if preview.unknown:
        typer.echo(f"Left out: {', '.join(preview.unknown)}")
    for one in all_refusals(preview):
        sheet = f"{one.sheet} " if one.sheet else ""
        written = f"{one.written}: " if one.written else ""
        typer.echo(f"{sheet}{one.column}{one.row}: {written}{one.sentence(CHINESE)}")
    for use in picture_uses(preview, CHINESE):
        if use.state in (PictureState.ADDED, PictureState.KNOWN):
            typer.echo(f"{use.column}{use.row}: {use.written}: {use.sentence}")
    for row in preview.rows:
        if row.near:
            near = preview.comparison.title_of(row.near.key)
            typer.echo(f"{row.number}: {row.title}: {near}?")
    return bool(counts[RowState.REFUSED] + counts[RowState.ASKED])
