"""The first start of a station: it installs the sample content, or an empty hall where that is
wanted."""

from __future__ import annotations

from datetime import UTC, datetime

from kiosk.core.errors import ContentRejectedError, StaffError
from kiosk.core.files.data_folder import DataFolder
from kiosk.db.release.installed import (
    SCHEMA_VERSION,
    make_current,
    open_current,
    read_current,
    release_folder,
    release_numbers,
    schema_version_of,
)


def is_prepared(folder: DataFolder) -> bool:
    """Whether `prepare_station` would find nothing to do."""
    return folder.current.exists() and not _is_outdated(folder)


def prepare_station(folder: DataFolder) -> None:
    """Install the sample content on a station without releases; any other is left unchanged.

    Safe to repeat after a power cut at any point.

    Raises:
        UnavailableError: the disk is full or fails.
        StaffError: there is a library that cannot be used; the message has the reason.
    """
    if folder.current.exists():
        if _is_outdated(folder):
            from kiosk.db.release.renew import renew_current

            renew_current(folder)
        return
    if release_numbers(folder):
        _finish_switch(folder)
        return
    # Migrations, pinyin, libsodium and Pillow take a second to import: only at the first start.
    from kiosk.core.inquiry.inbox_key import make_inbox_key
    from kiosk.db.sample import install_sample
    from kiosk.media.importing.pictures.sizes import derive

    install_sample(folder, derive, datetime.now(UTC), inbox_key=make_inbox_key(folder))


def prepare_empty_hall(folder: DataFolder) -> None:
    """Install an empty hall on a station that was never started.

    Safe to repeat after a power cut at any point.

    Raises:
        StaffError: there is a hall already, or a library that cannot be used.
        UnavailableError: the disk is full or fails.
    """
    if folder.current.exists() or release_numbers(folder):
        raise StaffError(
            f"There is a hall in {folder.root} already. “Begin with an empty hall” in staff mode "
            "empties it, and can be undone."
        )
    from kiosk.core.inquiry.inbox_key import make_inbox_key
    from kiosk.db.empty_hall import install_empty_hall

    install_empty_hall(folder, datetime.now(UTC), make_inbox_key(folder))


def _is_outdated(folder: DataFolder) -> bool:
    """Whether an older version of the program has built the release."""
    try:
        return 0 < schema_version_of(release_folder(folder, read_current(folder))) < SCHEMA_VERSION
    except ContentRejectedError:
        return False  # the screen says why, in its own calm way


def _finish_switch(folder: DataFolder) -> None:
    """Put the newest whole release in force: a power cut came just before that."""
    try:
        number = open_current(folder).number
    except ContentRejectedError:
        return  # the screen says why, in its own calm way
    make_current(folder, number)
