"""Imports files: each is examined, added to the media store and recorded in the library.

A bad file does not stop the others. Every step is reported while it happens.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from kiosk.core.errors import ContentRejectedError, StaffError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.film_speeds import note_speed
from kiosk.core.files.imported_media import (
    ImportedMedia,
    MediaFault,
    MediaRefusedError,
    Step,
    legible,
)
from kiosk.core.files.lock import IMPORTING, file_lock
from kiosk.core.files.media_store import MediaStore
from kiosk.core.settings.settings import MediaSettings
from kiosk.db.engine import translated_errors
from kiosk.db.library.changes.writing_down import Author
from kiosk.db.library.media import MediaLibrary, RecordedMedia
from kiosk.media.importing.media_import import examine, import_file


@dataclass(frozen=True, slots=True)
class Progressed:
    """A file is being imported; `percent` of this step are done."""

    file: str
    step: Step
    percent: int


@dataclass(frozen=True, slots=True)
class Imported:
    """A file is in the library as `asset`. `media` is None when it was there before."""

    file: str
    asset: RecordedMedia
    media: ImportedMedia | None


@dataclass(frozen=True, slots=True)
class Refused:
    """A file was rejected; `reason` says for staff why and what to do, `fault` the same as id."""

    file: str
    reason: str
    fault: MediaFault


@dataclass(frozen=True, slots=True)
class Waiting:
    """Another import runs on this data folder; this one begins when that has ended."""

    file: str


Report = Progressed | Imported | Refused | Waiting


def import_media(
    folder: DataFolder,
    files: Sequence[Path],
    limits: MediaSettings,
    author: Author,
    report: Callable[[Report], None],
    continues: int = 0,
) -> None:
    """Import files in turn and report on each; safe to interrupt at any point and to repeat. Those
    that are in the library are one change-set of `author`: that of an earlier import, of which this
    is the rest, where `continues` is its number. A lock allows one import at a time: a second one
    waits, and garbage collection deletes no media meanwhile.

    Raises:
        UnavailableError: the disk is full or fails, or libVLC is not installed.
        StaffError: the library cannot be used.
    """
    store = MediaStore(folder.media)
    library = MediaLibrary(folder, author, continues=continues)
    with ExitStack() as stack:
        stack.callback(library.close)
        with translated_errors(f"{folder.root} cannot be written"):
            stack.enter_context(_import_lock(folder, report))
        store.delete_abandoned()
        for file in files:
            try:
                imported = _import(file, store, library, limits, report)
                if imported.media and imported.media.speed:
                    media = imported.media
                    note_speed(folder.film_speeds, media.blob.sha256, media.speed)
                report(imported)
            except (ContentRejectedError, StaffError) as error:
                report(Refused(str(file), legible(str(error)), fault_of(error)))


def fault_of(error: ContentRejectedError | StaffError) -> MediaFault:
    """Why a file was not taken. A refusal without an id comes from the pictures, whose decoder is
    another process."""
    if isinstance(error, MediaRefusedError):
        return error.fault
    if isinstance(error, ContentRejectedError) and isinstance(error.__cause__, OSError):
        return MediaFault.UNREADABLE
    return MediaFault.MISSING if isinstance(error, StaffError) else MediaFault.PICTURE


@contextmanager
def _import_lock(folder: DataFolder, report: Callable[[Report], None]) -> Iterator[None]:
    """Hold the lock of imports; reports when it has to be waited for."""
    lock = folder.lock(IMPORTING)
    with ExitStack() as stack:
        try:
            stack.enter_context(file_lock(lock, "Another import is running."))
        except UnavailableError:
            report(Waiting(str(folder.root)))
            stack.enter_context(file_lock(lock))
        yield


def _import(
    file: Path,
    store: MediaStore,
    library: MediaLibrary,
    limits: MediaSettings,
    report: Callable[[Report], None],
) -> Imported:
    def progress(step: Step, percent: int) -> None:
        report(Progressed(str(file), step, percent))

    examined = examine(file, limits, progress)
    known = library.find(examined.sha256)
    if known:
        return Imported(str(file), known, None)
    media = import_file(examined, store, limits, progress)
    return Imported(str(file), library.record(media), media)
