"""Throws away what no kept release needs: old releases, their media, and what was half-fetched.

Cut at any point, it is gone on with the next time. What cannot be read is reason to keep.
"""

from __future__ import annotations

import logging
import math
import shutil
import time
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress

from kiosk.core.errors import ContentRejectedError, KioskError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.lock import IMPORTING, held
from kiosk.core.files.media_store import ABANDONED_SECONDS, BlobName, MediaStore
from kiosk.core.settings import read_settings
from kiosk.db.engine import translated
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
from kiosk.sync.station.download_plan import garbage, kept_releases

log = logging.getLogger("kiosk.sync")


def collect_garbage(folder: DataFolder) -> int:
    """Keep the newest two releases, the one in force and the one on the screen; returns how many
    bytes were freed.

    Raises:
        UnavailableError: the disk refuses.
    """
    installed = release_numbers(folder)
    kept = kept_releases(installed, _needed(folder))
    for number in set(installed) - kept:
        try:
            shutil.rmtree(release_folder(folder, number))
        except OSError as error:  # Windows keeps what a screen has open
            log.info("release %06d stays for now: %s", number, error.strerror)
            kept.add(number)
    with ExitStack() as stack:
        try:
            stack.enter_context(held(folder.lock(IMPORTING), "An import is running."))
        except UnavailableError as error:
            log.info("no media are thrown away: %s", error)
            return 0
        return _collect_media(folder, kept)


def _collect_media(folder: DataFolder, kept: set[int]) -> int:
    """No file is younger than the question what the library names: nobody imports meanwhile."""
    has_library = folder.library.exists() or bool(read_settings(folder.settings).library.url)
    try:
        names = [_names(folder, number) for number in kept]
        edited = _names_in_library(folder) if has_library else set()
    except KioskError as error:
        log.warning("no media are thrown away: %s", error)
        return 0
    store = MediaStore(folder.media)
    rest = garbage(store, [*names, edited])
    # What a cut import has left is of use to the next one.
    youngest = time.time() - ABANDONED_SECONDS if has_library else math.inf
    with _translated():
        return sum(store.discard(name, youngest) for name in rest)


def drop_partials(store: MediaStore, keep: Iterable[BlobName] = ()) -> None:
    """Throw away what lies half-fetched, but for files that are still wanted.

    Raises:
        UnavailableError: the disk refuses.
    """
    wanted = {store.partial(name) for name in keep}
    with _translated():
        for path in store.partials():
            if path not in wanted:
                path.unlink()


def _needed(folder: DataFolder) -> set[int]:
    needed = {shown_release(folder)}
    with suppress(ContentRejectedError):  # illegible: the newest are kept anyway
        needed.add(read_current(folder))
    return {number for number in needed if number is not None}


def _names(folder: DataFolder, number: int) -> set[BlobName]:
    return {blob.name for blob in media_of_release(release_folder(folder, number) / CONTENT)}


def _names_in_library(folder: DataFolder) -> set[BlobName]:
    library = open_library(folder)
    try:
        with translated("The library cannot be read"), library.connect() as connection:
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
        raise UnavailableError(
            f"What is old could not be thrown away: {error.strerror}."
        ) from error
