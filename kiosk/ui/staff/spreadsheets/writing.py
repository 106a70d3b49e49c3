"""Writes workbooks of a list into a folder that staff have chosen. In the worker."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from kiosk.core.content.words import Words
from kiosk.core.files.media_store import MediaStore
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.spreadsheets.comparing import RowState
from kiosk.editorial.spreadsheets.pictures.exporting import pictures_of, save_pictures
from kiosk.editorial.spreadsheets.previewing import Preview, export_list
from kiosk.editorial.spreadsheets.refused import refused_workbook
from kiosk.editorial.spreadsheets.saving import save_beside
from kiosk.editorial.spreadsheets.words import KIND_WORDS
from kiosk.ui.staff.content.reading import Wanted

TEMPLATE_NAME = Words("{name}-空白表", "{name}-empty")
REFUSED_NAME = Words("{name}-要改的{number}行", "{name}-{number} rows to mend")


class Export(StrEnum):
    """What is written of a list."""

    LIST = "list"
    WITH_PICTURES = "with-pictures"
    """In a folder beside it, by the names that its cells have."""
    TEMPLATE = "template"


def write_export(
    store: LibraryStore, media: MediaStore, wanted: Wanted, what: Export, folder: Path, words: str
) -> Path:
    """Write what a list shows as a workbook, or an empty one; returns its path. Raises what
    `list_rows`, `export_list`, `save_beside` and `save_pictures` raise."""
    kind = wanted.section.kind
    name = KIND_WORDS[kind][words]
    if what is Export.TEMPLATE:
        content = export_list(store, kind, (), words)
        return save_beside(folder, TEMPLATE_NAME[words].format(name=name), content)
    rows = store.list_rows(wanted.query(datetime.now(UTC)))
    keys = [one.reference.key for one in rows]
    workbook = save_beside(folder, name, export_list(store, kind, keys, words))
    if what is Export.WITH_PICTURES:
        save_pictures(folder, workbook.stem, pictures_of(store, kind, keys), media, words)
    return workbook


def write_refused(preview: Preview, workbook: Path, words: str) -> Path:
    """Write the refused rows beside the workbook, with the reasons; returns where. Raises what
    `save_beside` raises."""
    number = preview.counts[RowState.REFUSED]
    name = REFUSED_NAME[words].format(name=workbook.stem, number=number)
    content = refused_workbook(preview, words)
    return save_beside(workbook.parent, name, content)
