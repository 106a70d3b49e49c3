"""Garbage collection: deletes old releases, media that nothing refers to, and partial downloads.

It may be cut at any point and repeated. Where references cannot be read, nothing is deleted.
"""

from __future__ import annotations

import logging
import math
import os
import time
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress

from kiosk.core.errors import ContentRejectedError, KioskError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.lock import IMPORTING, file_lock
from kiosk.core.files.media_store import ABANDONED_SECONDS, BlobName, MediaStore
from kiosk.core.files.moving import delete_file, delete_folder, delete_leftovers
from kiosk.core.settings.settings import read_settings
from kiosk.db.engine import translated_errors
from kiosk.db.library.changes.history import KEPT_FOR, media_in_log
from kiosk.db.library.opening import open_library, utc_now
from kiosk.db.release.installed import (
    CONTENT,
    read_current,
    release_folder,
    release_numbers,
    shown_release,
)
from kiosk.db.release.media import media_in, media_of_release
from kiosk.sync.station.garbage_rules import kept_releases, unreferenced

log = logging.getLogger("kiosk.sync")


def collect_garbage(folder: DataFolder) -> int:
    """Keep the newest two releases, the one in force and the one on the screen; returns how many
    bytes were freed.

    Raises:
        UnavailableError: the disk fails.
    """
    with _translated():
        delete_leftovers(folder.releases)
    installed = release_numbers(folder)
    kept = kept_releases(installed, _needed(folder))
    for number in set(installed) - kept:
        try:
            delete_folder(release_folder(folder, number))
        except OSError as error:  # Windows keeps what a screen has open
            log.info("release %06d cannot be deleted yet: %s", number, error.strerror)
            kept.add(number)
    with ExitStack() as stack:
        try:
            stack.enter_context(file_lock(folder.lock(IMPORTING), "An import is running."))
        except UnavailableError as error:
            log.info("no media are deleted: %s", error)
            return 0
        return _collect_media(folder, kept)


def _collect_media(folder: DataFolder, kept: set[int]) -> int:
    """Delete media that neither a kept release nor the library refers to.

    The caller holds the lock of imports: no media can arrive after the library was read.
    """
    has_library = folder.library.exists() or bool(read_settings(folder.settings).library.url)
    try:
        names = [_names(folder, number) for number in kept]
        edited = _names_in_library(folder) if has_library else set()
    except KioskError as error:
        log.warning("no media are deleted: %s", error)
        return 0
    store = MediaStore(folder.media)
    rest = unreferenced(store, [*names, edited])
    # What an interrupted import has left is used by the next one.
    youngest = time.time() - ABANDONED_SECONDS if has_library else math.inf
    with _translated():
        return sum(_discard(store, name, youngest) for name in rest)


def _discard(store: MediaStore, name: BlobName, youngest: float) -> int:
    try:
        return store.discard(name, youngest)
    except PermissionError as error:
        if os.name != "nt":
            raise
        log.info("%s cannot be deleted yet: %s", name, error.strerror)  # a film that still plays
        return 0


def discard_partials(store: MediaStore, keep: Iterable[BlobName] = ()) -> None:
    """Delete partial downloads, except those of files in `keep`.

    Raises:
        UnavailableError: the disk fails.
    """
    wanted = {store.partial(name) for name in keep}
    with _translated():
        for path in store.partials():
            if path not in wanted:
                delete_file(path)


def _needed(folder: DataFolder) -> set[int]:
    needed = {shown_release(folder)}
    with suppress(ContentRejectedError):  # damaged: the newest are kept anyway
        needed.add(read_current(folder))
    return {number for number in needed if number is not None}


def _names(folder: DataFolder, number: int) -> set[BlobName]:
    return {blob.name for blob in media_of_release(release_folder(folder, number) / CONTENT)}


def _names_in_library(folder: DataFolder) -> set[BlobName]:
    library = open_library(folder)
    try:
        with translated_errors("The library cannot be read"), library.connect() as connection:
            connection.execution_options(sqlite_begin="BEGIN")
            named = {blob.name for blob in media_in(connection)}
            return named | media_in_log(connection, utc_now() - KEPT_FOR)
    finally:
        library.dispose()


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise UnavailableError(f"Old files could not be deleted: {error.strerror}.") from error
