"""The command `kiosk publish`: the library becomes the newest release, of the channel and here."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime

from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.lock import file_lock
from kiosk.core.files.media_store import MediaStore
from kiosk.core.inquiry.inquiry import clean
from kiosk.core.settings.settings import read_settings
from kiosk.db.engine import translated_errors
from kiosk.db.library.journal import ActKind, Journal
from kiosk.db.library.opening import open_library
from kiosk.db.release.build import (
    ReleaseBuild,
    built_release,
    copied_release,
    newest_with_content,
)
from kiosk.db.release.installed import make_current, release_folder, release_numbers
from kiosk.db.release.media import media_of_release
from kiosk.db.release.missing_glyphs import MissingGlyph, texts_with_missing_glyphs
from kiosk.db.state.delivery import own_number
from kiosk.ops.inbox.known_stations import station_called
from kiosk.sync.channel.address import open_transport
from kiosk.sync.channel.contents import ChannelContents, FirstRelease
from kiosk.sync.channel.enrollment import Enrollment, address, note_installed, read_enrollment
from kiosk.sync.channel.layout import (
    CONTENT,
    MEDIA,
    TARGETS,
    PublishedRelease,
    blob_path,
    content_path,
)
from kiosk.sync.channel.metadata import ClockBehindError, ExpiredError, UndatedError
from kiosk.sync.channel.transport import NOTHING, Transport
from kiosk.sync.channel.trust import ChannelState, read_root, refresh, seen_versions
from kiosk.sync.owner.keys import has_publishing_key, signer_of
from kiosk.sync.owner.repository import (
    RepositoryWriter,
    needs_renewal,
    own_enrollment,
    read_timestamp,
    write_roots,
)
from kiosk.sync.progress import Meter, OnProgress, shown
from kiosk.sync.station.install import write_release_info

log = logging.getLogger("kiosk.sync")

BUSY = "Another publishing is running on this PC. Wait until it has ended."

MAX_MISSING_TOLD = 20
"""Missing glyphs that are told in words."""


@dataclass(frozen=True, slots=True)
class Published:
    """`new` is False where the channel had this content already; `missing_glyphs`: its characters
    that no font of this PC can draw."""

    number: int
    new: bool
    missing_glyphs: tuple[MissingGlyph, ...]


def publish_library(
    folder: DataFolder,
    notes: str,
    by: str,
    as_json: bool,
    clock_is_right: bool,
    again: int = 0,
    first_on: Sequence[str] = (),
) -> str:
    """`kiosk publish`; returns what to tell. `again`: an installed release, instead of the library;
    `first_on`: the numbers or names of the stations that get it first, beside this PC.

    Raises:
        StaffError: no station is called so, or two are.
        KioskError: as `publish` and `own_enrollment` raise.
    """
    now = datetime.now(UTC)
    settings = read_settings(folder.settings)
    enrollment = own_enrollment(folder, now)
    transport = open_transport(address(folder, enrollment), settings.channel)
    first = [station_called(folder, one) for one in first_on]
    whom = [own_number(folder.state, now), *(one.id for one in first)] if first else []
    with shown(as_json) as on_progress:
        done = publish(
            folder, enrollment, transport, now, notes, on_progress, clock_is_right, by, again, whom
        )
    if done.new and first:
        names = "、".join(clean(one.name) for one in first)
        Journal(folder).note(by, ActKind.PUBLISH_FIRST, f"{done.number}\t{names}")
    elif done.new:
        Journal(folder).note(by, ActKind.PUBLISH, str(done.number))
    if as_json:
        return _as_json(done)
    held = ["The other stations get it by `kiosk stations to-all`."] if done.new and first else []
    return "\n".join((*_in_words(done), *held))


def _as_json(done: Published) -> str:
    missing = [asdict(glyph) for glyph in done.missing_glyphs]
    return json.dumps({"release": done.number, "new": done.new, "missing_glyphs": missing})


def _in_words(done: Published) -> Iterator[str]:
    if done.new:
        yield f"Release {done.number} is published."
    else:
        yield f"Nothing has changed: release {done.number} is the newest already."
    missing = done.missing_glyphs
    if not missing:
        return
    yield "These characters are shown as empty boxes, unless stations have a font for them:"
    yield from (f"  {glyph}" for glyph in missing[:MAX_MISSING_TOLD])
    if len(missing) > MAX_MISSING_TOLD:
        yield f"  … and {len(missing) - MAX_MISSING_TOLD} more; --json names them all."
    yield "Write them otherwise, or install a font that has them on every station."


def publish(
    folder: DataFolder,
    enrollment: Enrollment,
    transport: Transport,
    now: datetime,
    notes: str = "",
    on_progress: OnProgress = lambda _: None,
    clock_is_right: bool = False,
    by: str = "",
    again: int = 0,
    whom: Sequence[str] = (),
) -> Published:
    """Build a release and sign it into the channel; safe to cut at any point and to repeat.

    `clock_is_right`: sign although the channel was signed on a later day by this PC's clock. `by`:
    who publishes, as staff know them. `again`: publish what this installed release holds once more,
    under a new number, instead of the library. `whom`: the stations that get it first, others stay
    with what they have; none for all.

    Raises:
        UnavailableError: channel or disk cannot be reached; stations see the previous release.
        ConflictError: somebody else has published meanwhile.
        StaffError: the library names no hall or a file that is missing, or the key is not here.
    """
    trouble = f"What is to be published cannot be written in {folder.releases}"
    with translated_errors(trouble), file_lock(folder.lock("publish"), BUSY):
        signer_of(folder.keys, read_root(enrollment.root), "timestamp")  # before any work
        state = verified_state(folder, enrollment, transport, now, clock_is_right)
        writer = RepositoryWriter(transport, folder.keys, state.root, now, seen_versions(folder))
        with copied_release(folder, again) if again else _built(folder, now) as building:
            known = _known(state.contents, building.sha256)
            release = known or _numbered(folder, building, state, now, notes, by)
            contents = _with_release(state.contents, release, whom)
            same = contents == state.contents
            _upload(building, transport, MediaStore(folder.media), on_progress)
            if not same:
                writer.publish(contents, state.timestamp)
                log.info("release %06d is published", release.number)
            elif needs_renewal(state.timestamp, now):
                writer.renew(state.timestamp)
            building.install_as(release.number)
        write_release_info(release_folder(folder, release.number), release)
        make_current(folder, release.number)
        if not same:
            state = refresh(folder, Enrollment(enrollment.url, enrollment.root), transport, now)
            if not state.contents.requests:  # else the next sync of this PC has to find them
                note_installed(folder, state.timestamp)
        content = release_folder(folder, release.number) / CONTENT
        missing_glyphs = texts_with_missing_glyphs(content)  # last: nothing waits for it
    return Published(release.number, not same, missing_glyphs)


def _known(contents: ChannelContents, sha256: str) -> PublishedRelease | None:
    """The newest release, where it has this content."""
    newest = contents.first.release if contents.first else contents.release
    return newest if newest and newest.sha256 == sha256 else None


def _with_release(
    contents: ChannelContents, release: PublishedRelease, whom: Sequence[str]
) -> ChannelContents:
    """The contents with a release for all, or for `whom` first: then those of an earlier one that
    has not gone to all yet get it too, so that none of them is left behind."""
    if not whom:
        return replace(contents, release=release, first=None)
    if release == contents.release:
        return contents
    before = contents.first.stations if contents.first else ()
    return replace(contents, first=FirstRelease(release, tuple(dict.fromkeys((*before, *whom)))))


def can_sign(folder: DataFolder) -> bool:
    """Whether this PC has the key that signs the releases of its channel.

    Raises:
        StaffError: the enrollment is damaged.
    """
    enrollment = read_enrollment(folder)
    return enrollment is not None and has_publishing_key(folder.keys, read_root(enrollment.root))


@contextmanager
def _built(folder: DataFolder, now: datetime) -> Iterator[ReleaseBuild]:
    library = open_library(folder)
    try:
        with built_release(library, folder, now) as building:
            yield building
    finally:
        library.dispose()


def verified_state(
    folder: DataFolder,
    enrollment: Enrollment,
    transport: Transport,
    now: datetime,
    clock_is_right: bool,
) -> ChannelState:
    """The channel's verified state. A new channel gets its roots. A timestamp that has expired, has
    no date or was signed by a clock ahead is renewed first."""
    before = read_timestamp(transport)
    root = read_root(enrollment.root)
    if before == NOTHING:
        write_roots(folder, transport)
        return ChannelState(root, ChannelContents(), NOTHING)
    try:
        return refresh(folder, enrollment, transport, now)
    except (ExpiredError, ClockBehindError, UndatedError) as error:
        if isinstance(error, ClockBehindError) and not clock_is_right:
            raise
        RepositoryWriter(transport, folder.keys, root, now, seen_versions(folder)).renew(before)
    return refresh(folder, enrollment, transport, now)


def _numbered(
    folder: DataFolder,
    building: ReleaseBuild,
    state: ChannelState,
    now: datetime,
    notes: str,
    by: str,
) -> PublishedRelease:
    """The release to publish: one already built here keeps its number, if that is free."""
    taken = state.contents.highest_number
    number = newest_with_content(folder, building.sha256)
    if number <= taken:
        number = max(taken, *release_numbers(folder), 0) + 1
    size = building.content.stat().st_size
    return PublishedRelease(number, building.sha256, size, now, notes, by)


def _upload(
    building: ReleaseBuild, transport: Transport, store: MediaStore, on_progress: OnProgress
) -> None:
    """Write the files of a release that the channel lacks; nothing refers to them yet."""
    content = building.content
    want = [
        (blob_path(blob.name), store.path(blob.name), blob.size)
        for blob in media_of_release(content)
    ]
    want.append((content_path(building.sha256), content, content.stat().st_size))
    there = {entry.path: entry.size for name in (MEDIA, TARGETS) for entry in transport.list(name)}
    lacking = [(path, file, size) for path, file, size in want if there.get(path) != size]
    meter = Meter("upload", len(lacking), sum(size for *_, size in lacking), on_progress)
    for path, file, size in lacking:
        transport.write(path, file)
        meter.add(1, size)
