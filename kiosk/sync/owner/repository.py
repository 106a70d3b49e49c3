"""The owner's side of a channel: what is signed, and in which order it is written.

A station may look at any moment. Everything gets a name that nobody knows yet, and only the last
step, `timestamp.json`, tells it: it is written over exactly the one that was read at the start, so
of two owners who publish at once one wins and the other is told.
"""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from pathlib import Path

from tuf.api.exceptions import UnsignedMetadataError
from tuf.api.metadata import Metadata, MetaFile, Root, Snapshot, TargetFile, Targets, Timestamp
from tuf.api.serialization import DeserializationError

from kiosk.core.errors import ContentRejectedError, StaffError
from kiosk.core.files.data_folder import DataFolder
from kiosk.sync.channel.enrollment import Enrollment, read_enrollment, write_enrollment
from kiosk.sync.channel.layout import CONTENT, TIMESTAMP, PublishedRelease, metadata_path
from kiosk.sync.channel.transport import (
    NOTHING,
    ConflictError,
    MissingError,
    RefusedError,
    Transport,
    read_small,
)
from kiosk.sync.channel.trust import ChannelState, seen_versions
from kiosk.sync.channel.unchanged import RENEWAL_MARGIN
from kiosk.sync.owner.keys import (
    ROOT_DAYS,
    check_clock,
    create_keys,
    has_publishing_key,
    own_roots,
    sign,
    signer_of,
)

TIMESTAMP_DAYS = 90
"""For so long the owner's word holds without a sign of life: then stations tell their staff."""


SIZE_LIMIT = 64_000

log = logging.getLogger("kiosk.sync")


class Owner:
    """Signs a channel with the keys in a folder, by the root that the owner has made.

    Raises, from everything:
        UnavailableError, RefusedError: the channel is out of reach.
        ConflictError: somebody else has published meanwhile; nothing of ours is seen.
        StaffError: the key is not here.
    """

    def __init__(
        self, transport: Transport, keys: Path, root: Root, now: datetime, seen: tuple[int, int]
    ) -> None:
        """`seen`: the versions of timestamp and snapshot up to which stations have seen any."""
        check_clock(now)
        self._transport = transport
        self._keys = keys
        self._root = root
        self._now = now
        self._seen = seen

    def publish(self, release: PublishedRelease | None, before: bytes) -> bytes:
        """Sign this as the newest release, in place of the state whose timestamp is `before`
        (NOTHING for a new channel); returns the new timestamp."""
        targets = Targets(expires=self._in_days(ROOT_DAYS))
        if release:
            targets.targets[CONTENT] = TargetFile(
                length=release.size,
                hashes={"sha256": release.sha256},
                path=CONTENT,
                unrecognized_fields={
                    "custom": {
                        "release": release.number,
                        "published_at": release.published_at.isoformat(),
                        "notes": release.notes,
                    }
                },
            )
        version = self._claim(targets, max(self._versions(before)[1], self._seen[1]))
        snapshot = Snapshot(version=version, expires=self._in_days(ROOT_DAYS))
        snapshot.meta = {"targets.json": MetaFile(version=version)}
        content = self._signed(snapshot, "snapshot")
        self._transport.write(metadata_path("snapshot", version), content, over=NOTHING)
        return self._write_timestamp(before, MetaFile.from_data(version, content, ["sha256"]))

    def renew(self, before: bytes) -> bytes:
        """Sign the same state anew."""
        return self._write_timestamp(before, self._own(before).snapshot_meta)

    def _claim(self, targets: Targets, newest: int) -> int:
        """Write the targets under the first free version: another owner, or one whom the power
        left half-way, may have taken the next one."""
        version = newest
        while True:
            version += 1
            targets.version = version
            content = self._signed(targets, "targets")
            try:
                self._transport.write(metadata_path("targets", version), content, over=NOTHING)
            except ConflictError:
                continue
            return version

    def _write_timestamp(self, before: bytes, snapshot: MetaFile) -> bytes:
        timestamp = Timestamp(
            version=max(self._versions(before)[0], self._seen[0]) + 1,
            expires=self._in_days(TIMESTAMP_DAYS),
            snapshot_meta=snapshot,
            unrecognized_fields={"signed_at": self._now.isoformat(timespec="seconds")},
        )
        content = self._signed(timestamp, "timestamp")
        self._transport.write(TIMESTAMP, content, over=before)
        return content

    def _versions(self, timestamp: bytes) -> tuple[int, int]:
        """Those of the timestamp and of the snapshot it tells of."""
        if timestamp == NOTHING:
            return 0, 0
        read = self._own(timestamp)
        return read.version, read.snapshot_meta.version

    def _own(self, timestamp: bytes) -> Timestamp:
        """Raises ContentRejectedError: it is not ours, so nothing of it is signed again."""
        try:
            read = Metadata[Timestamp].from_bytes(timestamp)
            self._root.verify_delegate("timestamp", read.signed_bytes, read.signatures)
        except (DeserializationError, UnsignedMetadataError) as error:
            raise ContentRejectedError(
                "The channel is not signed by its owner. Publish to another place."
            ) from error
        return read.signed

    def _signed(self, signed: Targets | Snapshot | Timestamp, role: str) -> bytes:
        return sign(signed, [signer_of(self._keys, self._root, role)])

    def _in_days(self, days: int) -> datetime:
        return (self._now + timedelta(days=days)).replace(microsecond=0)


def own_enrollment(folder: DataFolder, now: datetime) -> Enrollment:
    """What this PC is enrolled to; one that is enrolled to nothing gets a channel of its own.

    Raises:
        UnavailableError: the disk refuses.
        StaffError: keys or enrollment are damaged.
    """
    enrollment = read_enrollment(folder)
    if enrollment is None:
        roots = own_roots(folder)
        enrollment = Enrollment("", roots[-1] if roots else create_keys(folder, now))
        write_enrollment(folder, enrollment)
    return enrollment


def needs_renewal(timestamp: bytes, now: datetime) -> bool:
    """Whether the owner's word runs out so soon that it should be given again."""
    return _timestamp(timestamp).expires - now < RENEWAL_MARGIN


def renew_if_due(
    folder: DataFolder, transport: Transport, state: ChannelState, now: datetime
) -> bytes:
    """Give the owner's word again before it runs out, where this PC has the key; returns the
    timestamp that holds now.

    Raises:
        UnavailableError: the channel is out of reach.
    """
    if not needs_renewal(state.timestamp, now) or not has_publishing_key(folder.keys, state.root):
        return state.timestamp
    owner = Owner(transport, folder.keys, state.root, now, seen_versions(folder))
    try:
        return owner.renew(state.timestamp)
    except (RefusedError, ConflictError) as error:
        log.info("the channel is not signed anew from here: %s", error)
        return state.timestamp


def read_timestamp(transport: Transport) -> bytes:
    """The channel's timestamp as it lies there, NOTHING where the channel is new."""
    try:
        return read_small(transport, TIMESTAMP, SIZE_LIMIT)
    except MissingError:
        return NOTHING


def found(folder: DataFolder, transport: Transport) -> None:
    """Give a new channel all roots of its owner; again is no harm.

    Raises:
        StaffError: the channel belongs to somebody else.
    """
    for version, root in enumerate(own_roots(folder), start=1):
        path = metadata_path("root", version)
        try:
            transport.write(path, root, over=NOTHING)
        except ConflictError as error:
            if read_small(transport, path, SIZE_LIMIT) != root:
                raise StaffError(
                    "The channel belongs to somebody else. Enroll with it, or publish elsewhere."
                ) from error


def _timestamp(content: bytes) -> Timestamp:
    return Metadata[Timestamp].from_bytes(content).signed
