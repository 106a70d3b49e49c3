"""Syncing: from the channel's newest state to its release in force, one step after another.

Each step leaves the station in a valid state, whatever happens; the next run resumes the work.
"""

from __future__ import annotations

import logging
import shutil
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kiosk.core.delivery.request import StationRequest
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
from kiosk.db.state.delivery import own_number
from kiosk.sync.channel.enrollment import Enrollment, note_installed
from kiosk.sync.channel.layout import PublishedRelease, blob_path, content_path
from kiosk.sync.channel.transport import Transport
from kiosk.sync.channel.trust import refresh
from kiosk.sync.owner.repository import renew_if_due
from kiosk.sync.progress import Meter, OnProgress
from kiosk.sync.station.download import NearbyStations, Wanted, fetch_all, fetch_blob
from kiosk.sync.station.download_plan import DownloadPlan, plan_download
from kiosk.sync.station.garbage import collect_garbage, discard_partials
from kiosk.sync.station.install import install, is_installed
from kiosk.sync.station.rate_limit import RateLimiter

log = logging.getLogger("kiosk.sync")

FindRequests = Callable[[Sequence[StationRequest]], None]
"""Is given what the channel's owner asks of stations, before anything is downloaded."""

FindNearby = Callable[[PublishedRelease], AbstractContextManager[NearbyStations | None]]
"""Finds the stations that may have a release's media; called when there is a file to download."""


def no_nearby_stations(_release: PublishedRelease) -> AbstractContextManager[None]:
    """Find no neighbours: they are switched off."""
    return nullcontext()


BUSY = "Another sync is running on this PC. Nothing was done by this one."


@dataclass(frozen=True, slots=True)
class SyncResult:
    """The newest release of the channel, 0 before the first one, and whether it is new here.

    `declined`: staff have rolled it back, so it was not put in force again.
    """

    number: int
    new: bool = False
    declined: bool = False


def sync(
    folder: DataFolder,
    enrollment: Enrollment,
    transport: Transport,
    now: datetime,
    rate_limiter: RateLimiter,
    on_progress: OnProgress,
    find_requests: FindRequests,
    find_nearby: FindNearby = no_nearby_stations,
) -> SyncResult:
    """Download the channel's newest release and put it in force.

    Raises:
        UnavailableError: network or disk failed; what has arrived is kept for the next run.
        ContentRejectedError: what the channel offers is rejected; the current release stays.
        RefusedError: the server refuses access.
    """
    with (
        translated_errors(f"{folder.releases} cannot be written"),
        file_lock(folder.lock("sync"), BUSY),
    ):
        state = refresh(folder, enrollment, transport, now)
        find_requests(state.contents.requests)
        contents = state.contents
        release = contents.release_for(own_number(folder.state, now) if contents.first else "")
        if release is None:
            return SyncResult(0)
        newest = next(iter(release_numbers(folder)), 0)
        if release.number < newest <= contents.highest_number:
            return SyncResult(newest)  # it was among the first, under another number of its own
        _refuse_older(newest, release)
        new = not is_installed(folder, release)
        if new:
            content = _fetch_content(folder, release, transport, on_progress)
        else:
            content = release_folder(folder, release.number) / CONTENT
        media = media_of_release(content)
        _fetch_media(folder, release, media, transport, rate_limiter, on_progress, find_nearby)
        if new:
            # Also what an earlier run has downloaded that was killed before it synced the folders.
            MediaStore(folder.media).sync_folders(blob.name for blob in media)
            install(folder, release, content)
        declined = declined_release(folder) == release.number
        if not declined:
            make_current(folder, release.number)
        timestamp = renew_if_due(folder, transport, state, now)
        discard_partials(MediaStore(folder.media))
        collect_garbage(folder)
        note_installed(folder, timestamp)  # last: from here on `nothing_new` may say so
    return SyncResult(release.number, new, declined)


def _refuse_older(newest: int, release: PublishedRelease) -> None:
    """Rollback protection also where the trusted metadata have been lost; `newest` is the highest
    number that is installed.

    Raises:
        ContentRejectedError: that is a newer one.
    """
    if release.number < newest:
        raise ContentRejectedError(
            f"The channel offers release {release.number}, but release {newest} is installed here: "
            "the channel was rolled back, or restored from a backup. What is shown stays. If the "
            f"channel is right, publish there until its release has a number above {newest}."
        )


def _fetch_content(
    folder: DataFolder, release: PublishedRelease, transport: Transport, on_progress: OnProgress
) -> Path:
    """Download the content of a release; returns its path in the media store's partial files.

    Raises:
        ContentRejectedError: this program cannot read it; none of its media were downloaded.
    """
    blob = Blob(_content_name(release), release.size)
    store = MediaStore(folder.media)
    _check_room(folder, plan_download([blob], lambda _: False, store.arrived), (blob.name,))
    meter = Meter("content", 1, release.size, on_progress)
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
    rate_limiter: RateLimiter,
    on_progress: OnProgress,
    find_nearby: FindNearby,
) -> None:
    store = MediaStore(folder.media)
    plan = plan_download(media, store.holds_whole, store.arrived)
    _check_room(folder, plan, (_content_name(release), *(blob.name for blob in plan.fetch)))
    meter = Meter("media", len(plan.fetch), plan.missing, on_progress)
    wanted = [Wanted(blob, blob_path(blob.name)) for blob in plan.fetch]
    if wanted:
        with find_nearby(release) as nearby:
            fetch_all(wanted, transport, store, meter.add, rate_limiter, nearby)


def _content_name(release: PublishedRelease) -> BlobName:
    return BlobName(release.sha256, ".sqlite")


def _check_room(folder: DataFolder, plan: DownloadPlan, wanted: tuple[BlobName, ...]) -> None:
    """Collect garbage where the disk is short of space, and refuse what still does not fit.

    Raises:
        UnavailableError: the disk has not enough room.
    """
    if plan.shortfall(_free(folder)):
        discard_partials(MediaStore(folder.media), wanted)
        collect_garbage(folder)
    short = plan.shortfall(_free(folder))
    if short:
        raise UnavailableError(
            f"The disk with {folder.root} lacks {short / 1e6:.0f} MB for the new release. "
            "Make room; what is shown stays."
        )


def _free(folder: DataFolder) -> int:
    return shutil.disk_usage(folder.root).free
