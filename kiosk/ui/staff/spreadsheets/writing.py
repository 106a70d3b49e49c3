"""Writes workbooks of a list into a folder that staff have chosen. In the worker."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from kiosk.core.content.localized_text import CHINESE, ENGLISH
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.spreadsheets.comparing import RowState
from kiosk.editorial.spreadsheets.previewing import Preview, export_list
from kiosk.editorial.spreadsheets.refused import refused_workbook
from kiosk.editorial.spreadsheets.saving import save_beside
from kiosk.editorial.spreadsheets.words import KIND_WORDS
from kiosk.ui.staff.sections import Section

TEMPLATE_NAME = {CHINESE: "{name}-空白表", ENGLISH: "{name}-empty"}
REFUSED_NAME = {CHINESE: "{name}-要改的{number}行", ENGLISH: "{name}-{number} rows to mend"}


class Export(StrEnum):
    """What is written of a list."""

    LIST = "list"
    TEMPLATE = "template"


def write_export(
    store: LibraryStore, section: Section, what: Export, folder: Path, words: str
) -> Path:
    """Write the workbook of a list, or an empty one; returns its path. Raises what `export_list`
    and `save_beside` raise."""
    name = KIND_WORDS[section.kind][words]
    if what is Export.TEMPLATE:
        content = export_list(store, section.kind, (), words)
        return save_beside(folder, TEMPLATE_NAME[words].format(name=name), content)
    content = export_list(store, section.kind, _keys(store, section), words)
    return save_beside(folder, name, content)


def _keys(store: LibraryStore, section: Section) -> list[str] | None:
    """Those of a list that does not show all of its kind."""
    if section.dated is None:
        return None
    return [
        key
        for key, one in store.read_many(section.kind).items()
        if (one.values["happened_on"] is not None) == section.dated
    ]


def write_refused(preview: Preview, workbook: Path, words: str) -> Path:
    """Write the refused rows beside the workbook, with the reasons; returns where. Raises what
    `save_beside` raises."""
    number = preview.counts[RowState.REFUSED]
    name = REFUSED_NAME[words].format(name=workbook.stem, number=number)
    content = refused_workbook(preview, words)
    return save_beside(workbook.parent, name, content)
