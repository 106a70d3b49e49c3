"""Syncing: from the channel's newest state to its release in force, one step after another.

Each step leaves the station whole, whatever happens, and the next run goes on where this one ended.
"""

from __future__ import annotations

import logging
import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kiosk.core.errors import ContentRejectedError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.lock import file_lock
from kiosk.core.files.media_store import Blob, BlobName, MediaStore
from kiosk.db.engine import translated_errors
from kiosk.db.release.installed import (
    CONTENT,
    declined_release,
    has_current_schema,
    make_current,
    release_folder,
    release_numbers,
)
from kiosk.db.release.media import media_of_release
from kiosk.sync.channel.enrollment import Enrolment, note_installed
from kiosk.sync.channel.layout import PublishedRelease, blob_path, content_path
from kiosk.sync.channel.transport import Transport
from kiosk.sync.channel.trust import refresh
from kiosk.sync.owner.repository import keep_alive
from kiosk.sync.progress import Meter, Tell
from kiosk.sync.station.download import Nearby, Wanted, fetch_all, fetch_blob
from kiosk.sync.station.download_plan import Plan, plan
from kiosk.sync.station.garbage import collect_garbage, drop_partials
from kiosk.sync.station.install import install, is_installed
from kiosk.sync.station.rate_limit import Pace

log = logging.getLogger("kiosk.sync")

Near = Callable[[PublishedRelease], AbstractContextManager[Nearby | None]]


def nobody_near(_release: PublishedRelease) -> AbstractContextManager[None]:
    return nullcontext()


BUSY = "Another sync is under way on this PC. It will do."


@dataclass(frozen=True, slots=True)
class Synced:
    """The newest release of the channel, 0 before the first one, and whether it is new here.

    `declined`: staff have gone back from it, and it was not put in force again.
    """

    number: int
    new: bool = False
    declined: bool = False


def sync(
    folder: DataFolder,
    enrolment: Enrolment,
    transport: Transport,
    now: datetime,
    pace: Pace,
    tell: Tell,
    near: Near = nobody_near,
) -> Synced:
    """Bring the channel's newest release here and put it in force. `near`: who may have its
    media without the channel being asked.

    Raises:
        UnavailableError: line or disk gave up; what arrived stays for the next try.
        ContentRejectedError: what the channel offers is refused; what is shown stays.
        RefusedError: the server does not let us in.
    """
    with (
        translated_errors(f"{folder.releases} cannot be written"),
        file_lock(folder.lock("sync"), BUSY),
    ):
        state = refresh(folder, enrolment, transport, now)
        release = state.release
        if release is None:
            return Synced(0)
        _refuse_older(folder, release)
        new = not is_installed(folder, release)
        if new:
            content = _fetch_content(folder, release, transport, tell)
        else:
            content = release_folder(folder, release.number) / CONTENT
        media = media_of_release(content)
        _fetch_media(folder, release, media, transport, pace, tell, near)
        if new:
            # Also what an earlier run brought, that was killed before it could do this.
            MediaStore(folder.media).sync_folders(blob.name for blob in media)
            install(folder, release, content)
        declined = declined_release(folder) == release.number
        if not declined:
            make_current(folder, release.number)
        timestamp = keep_alive(folder, transport, state, now)
        drop_partials(MediaStore(folder.media))
        collect_garbage(folder)
        note_installed(folder, timestamp)  # last: from here on a sync has nothing to do
    return Synced(release.number, new, declined)


def _refuse_older(folder: DataFolder, release: PublishedRelease) -> None:
    """What is installed is a floor also where the metadata seen before have been lost.

    Raises:
        ContentRejectedError: something newer is installed.
    """
    newest = next(iter(release_numbers(folder)), 0)
    if release.number < newest:
        raise ContentRejectedError(
            f"The channel offers release {release.number}, but release {newest} is installed here: "
            "somebody rolls it back, or a backup was put in place. What is shown stays. If the "
            f"channel is right, publish there until its release has a number above {newest}."
        )


def _fetch_content(
    folder: DataFolder, release: PublishedRelease, transport: Transport, tell: Tell
) -> Path:
    """The content of a release, not yet in its place; what this program cannot read is refused
    before any of its media are fetched."""
    blob = Blob(_content_name(release), release.size)
    store = MediaStore(folder.media)
    _check_room(folder, plan([blob], lambda _: False, store.arrived), (blob.name,))
    meter = Meter("content", 1, release.size, tell)
    wanted = Wanted(blob, content_path(release.sha256))
    content = fetch_blob(wanted, transport, store, lambda count: meter.add(0, count))
    try:
        has_current_schema(content)
    except ContentRejectedError as error:
        raise ContentRejectedError(
            f"Release {release.number} is not for this station. {error} What is shown stays."
        ) from error
    return content


def _fetch_media(
    folder: DataFolder,
    release: PublishedRelease,
    media: tuple[Blob, ...],
    transport: Transport,
    pace: Pace,
    tell: Tell,
    near: Near,
) -> None:
    store = MediaStore(folder.media)
    todo = plan(media, store.holds_whole, store.arrived)
    _check_room(folder, todo, (_content_name(release), *(blob.name for blob in todo.fetch)))
    meter = Meter("media", len(todo.fetch), todo.missing, tell)
    wanted = [Wanted(blob, blob_path(blob.name)) for blob in todo.fetch]
    if wanted:
        with near(release) as nearby:
            fetch_all(wanted, transport, store, meter.add, pace, nearby)


def _content_name(release: PublishedRelease) -> BlobName:
    return BlobName(release.sha256, ".sqlite")


def _check_room(folder: DataFolder, todo: Plan, wanted: tuple[BlobName, ...]) -> None:
    """Make room by throwing away what is old, and refuse what will not fit before it begins.

    Raises:
        UnavailableError: the disk has not enough room.
    """
    if todo.lacks(_free(folder)):
        drop_partials(MediaStore(folder.media), wanted)
        collect_garbage(folder)
    short = todo.lacks(_free(folder))
    if short:
        raise UnavailableError(
            f"The disk with {folder.root} lacks {short / 1e6:.0f} MB for the new release. "
            "Make room; what is shown stays."
        )


def _free(folder: DataFolder) -> int:
    return shutil.disk_usage(folder.root).free
