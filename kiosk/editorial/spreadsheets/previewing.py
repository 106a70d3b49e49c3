"""Reads a workbook against the library, and keeps what it would do until it is imported."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeAlias

from kiosk.core.content.localized_text import CHINESE
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.imported_media import legible
from kiosk.core.files.media_store import MediaStore
from kiosk.core.files.temporary_folder import TemporaryFolder
from kiosk.core.settings.settings import read_settings
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.fields import FieldSpec, Kind
from kiosk.editorial.kinds import KINDS
from kiosk.editorial.spreadsheets.comparing import Comparison, ImportRow, Library, RowState
from kiosk.editorial.spreadsheets.exporting import exported
from kiosk.editorial.spreadsheets.faults import Refusal
from kiosk.editorial.spreadsheets.files import Sheet
from kiosk.editorial.spreadsheets.names import Names
from kiosk.editorial.spreadsheets.pictures.arriving import Pictures
from kiosk.editorial.spreadsheets.pictures.beside import Beside
from kiosk.editorial.spreadsheets.reading_process import read_untrusted
from kiosk.editorial.spreadsheets.tables import find_tables

ReadSheets: TypeAlias = Callable[[Path, Path], Sequence[Sheet]]
"""Reads a workbook; pictures on its cells are kept in a folder."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What a workbook would do. Nothing is written by it; `comparison` answers what is asked."""

    kind: str
    file_name: str
    rows: tuple[ImportRow, ...]
    orphans: tuple[Refusal, ...]
    """Rows of further sheets that belong to nothing."""
    unknown: tuple[str, ...]
    """Headings that say nothing of this kind; their columns are left out."""
    comparison: Comparison
    pictures: Pictures
    answers: Mapping[int, bool] = field(default_factory=dict)
    """Whether rows are the things with nearly the same names, as far as it was said."""

    @property
    def counts(self) -> Counter[RowState]:
        """How many rows there are of each state; rows that belong to nothing are refused."""
        counts = Counter(one.state for one in self.rows)
        counts[RowState.REFUSED] += len(self.orphans)
        return counts

    def answered(self, number: int, is_same: bool) -> Preview:
        """With the answer whether a row is the thing with nearly the same name."""
        rows = tuple(
            self.comparison.answered(one, is_same) if one.number == number else one
            for one in self.rows
        )
        return replace(self, rows=rows, answers={**self.answers, number: is_same})

    def with_pictures(self) -> Preview:
        """What it would do now that its pictures were looked at."""
        rows = [
            self.comparison.answered(one, self.answers[one.number])
            if one.number in self.answers
            else one
            for one in self.comparison.rows()
        ]
        return replace(self, rows=tuple(rows))


def read_preview(
    store: LibraryStore,
    kind: str,
    path: Path,
    folder: DataFolder,
    words: str = CHINESE,
    read: ReadSheets = read_untrusted,
) -> Preview:
    """What the workbook would do to the things of a kind, with all its pictures looked at.

    Raises what `begin_preview` and `Pictures.look_at_next` raise.
    """
    preview = begin_preview(store, kind, path, folder, words, read)
    if preview.pictures.waiting == 0:
        return preview
    while preview.pictures.waiting:
        preview.pictures.look_at_next()
    return preview.with_pictures()


def begin_preview(
    store: LibraryStore,
    kind: str,
    path: Path,
    folder: DataFolder,
    words: str = CHINESE,
    read: ReadSheets = read_untrusted,
) -> Preview:
    """What the workbook would do to the things of a kind; its pictures wait to be looked at, each
    of which takes a moment. `folder`: where they are put; `read` reads the workbook, in a process
    of its own unless a test does otherwise.

    Raises:
        WorkbookRefused: it is no workbook of this kind, damaged, too large, or has a password.
        UnavailableError: it or the library cannot be read.
    """
    limits = read_settings(folder.settings).media
    kept = TemporaryFolder("workbook")
    pictures = Pictures(Beside(path), kept, store, MediaStore(folder.media), limits)
    tables = find_tables(kind, read(path, kept.path))
    names = read_names(store, kind, words, pictures)
    library = Library(kind, store.read_many(kind), names, store.newer_changes)
    comparison = Comparison(tables, library, words)
    unknown = [one for table in (tables.main, *tables.parts) for one in table.unknown]
    return Preview(
        kind,
        legible(path.name),
        tuple(comparison.rows()),
        comparison.orphans(),
        tuple(dict.fromkeys(unknown)),
        comparison,
        pictures,
    )


def export_list(
    store: LibraryStore, kind: str, keys: Sequence[str] | None = None, words: str = CHINESE
) -> bytes:
    """The workbook of a list; of some of it, where keys are named; with none an empty one.

    Raises:
        UnavailableError: the library cannot be read.
    """
    stored = store.read_many(kind, keys)
    hall = next(iter(store.read_many("hall").values()), None)
    languages = hall.values["languages"] if hall else (CHINESE,)
    assert isinstance(languages, tuple)
    return exported(kind, stored, read_names(store, kind, words), list(map(str, languages)), words)


def read_names(
    store: LibraryStore, kind: str, words: str, pictures: Pictures | None = None
) -> Names:
    """The names of everything that things of a kind may refer to, and the pictures that come."""
    return Names({one: store.labels_of(one) for one in _referred(KINDS[kind])}, words, pictures)


def _referred(kind: Kind) -> list[str]:
    def of(specs: Sequence[FieldSpec]) -> list[str]:
        return [one for spec in specs for one in (*spec.to, *of(spec.row))]

    return list(dict.fromkeys(of(kind.fields)))
