"""The repository as its owner writes it: what is signed, and in which order.

A station may read at any moment. Every file gets a new name, to which nothing refers until the last
step replaces `timestamp.json`. That is a compare-and-swap with the one read at the start: of two
owners who publish at once one succeeds and the other gets a ConflictError.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from tuf.api.exceptions import UnsignedMetadataError
from tuf.api.metadata import Metadata, MetaFile, Root, Snapshot, TargetFile, Targets, Timestamp
from tuf.api.serialization import DeserializationError

from kiosk.core.errors import ContentRejectedError, StaffError
from kiosk.core.files.data_folder import DataFolder
from kiosk.sync.channel.contents import ChannelContents, target_fields, target_files
from kiosk.sync.channel.enrollment import Enrollment, read_enrollment, write_enrollment
from kiosk.sync.channel.layout import MAX_METADATA_BYTES, TIMESTAMP, metadata_path
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
"""Lifetime of a timestamp: stations tell their staff when nobody has signed for so long."""


log = logging.getLogger("kiosk.sync")


class RepositoryWriter:
    """Signs and writes a channel's metadata, with the keys in a folder that the root names.

    Raises, from everything:
        UnavailableError, RefusedError: the channel cannot be reached.
        ConflictError: somebody else has published meanwhile; nothing of ours is visible.
        StaffError: the key is not here.
    """

    def __init__(
        self, transport: Transport, keys: Path, root: Root, now: datetime, seen: tuple[int, int]
    ) -> None:
        """`seen`: the newest versions of timestamp and snapshot that stations may have seen."""
        check_clock(now)
        self._transport = transport
        self._keys = keys
        self._root = root
        self._now = now
        self._seen = seen

    def publish(self, contents: ChannelContents, before: bytes) -> bytes:
        """Sign this in place of the state whose timestamp is `before` (NOTHING for a new channel);
        returns the new timestamp."""
        return self.publish_targets(target_files(contents), before, target_fields(contents))

    def publish_targets(
        self, files: Iterable[TargetFile], before: bytes, fields: dict[str, Any] | None = None
    ) -> bytes:
        """As `publish`, for targets of any kind; `fields`: what is signed beside them."""
        targets = Targets(expires=self._in_days(ROOT_DAYS), unrecognized_fields=fields)
        targets.targets = {file.path: file for file in files}
        version = self._write_targets(targets, max(self._versions(before)[1], self._seen[1]))
        snapshot = Snapshot(version=version, expires=self._in_days(ROOT_DAYS))
        snapshot.meta = {"targets.json": MetaFile(version=version)}
        content = self._signed(snapshot, "snapshot")
        self._transport.write(metadata_path("snapshot", version), content, over=NOTHING)
        return self._write_timestamp(before, MetaFile.from_data(version, content, ["sha256"]))

    def renew(self, before: bytes) -> bytes:
        """Sign the same state with a new timestamp; returns it. `before` is the present one."""
        return self._write_timestamp(before, self._own(before).snapshot_meta)

    def _write_targets(self, targets: Targets, newest: int) -> int:
        """Write the targets under the first free version: another owner, or a run that was cut,
        may have taken the next one."""
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
        """The versions of a timestamp and of its snapshot."""
        if timestamp == NOTHING:
            return 0, 0
        read = self._own(timestamp)
        return read.version, read.snapshot_meta.version

    def _own(self, timestamp: bytes) -> Timestamp:
        """A timestamp that our root's keys have signed.

        Raises:
            ContentRejectedError: others have signed it; it is not renewed.
        """
        try:
            read = Metadata[Timestamp].from_bytes(timestamp)
            self._root.verify_delegate("timestamp", read.signed_bytes, read.signatures)
        except (DeserializationError, UnsignedMetadataError) as error:
            raise ContentRejectedError(
                "The channel is signed by other keys than this PC's. Publish to another address."
            ) from error
        return read.signed

    def _signed(self, signed: Targets | Snapshot | Timestamp, role: str) -> bytes:
        return sign(signed, [signer_of(self._keys, self._root, role)])

    def _in_days(self, days: int) -> datetime:
        return (self._now + timedelta(days=days)).replace(microsecond=0)


def own_enrollment(folder: DataFolder, now: datetime) -> Enrollment:
    """The enrollment of this PC; where there is none, keys and a channel of its own are created.

    Raises:
        UnavailableError: the disk fails.
        StaffError: keys or enrollment are damaged.
    """
    enrollment = read_enrollment(folder)
    if enrollment is None:
        roots = own_roots(folder)
        enrollment = Enrollment("", roots[-1] if roots else create_keys(folder, now))
        write_enrollment(folder, enrollment)
    return enrollment


def needs_renewal(timestamp: bytes, now: datetime) -> bool:
    """Whether a timestamp expires so soon that it should be signed anew."""
    return _timestamp(timestamp).expires - now < RENEWAL_MARGIN


def renew_if_due(
    folder: DataFolder, transport: Transport, state: ChannelState, now: datetime
) -> bytes:
    """Renew the timestamp before it expires, where this PC has the key; returns the present one.

    Raises:
        UnavailableError: the channel cannot be reached.
    """
    if not needs_renewal(state.timestamp, now) or not has_publishing_key(folder.keys, state.root):
        return state.timestamp
    writer = RepositoryWriter(transport, folder.keys, state.root, now, seen_versions(folder))
    try:
        return writer.renew(state.timestamp)
    except (RefusedError, ConflictError) as error:
        log.info("the timestamp is not renewed from here: %s", error)
        return state.timestamp


def read_timestamp(transport: Transport) -> bytes:
    """The channel's timestamp, not verified; NOTHING where the channel is new."""
    try:
        return read_small(transport, TIMESTAMP, MAX_METADATA_BYTES)
    except MissingError:
        return NOTHING


def write_roots(folder: DataFolder, transport: Transport) -> None:
    """Write all roots of this PC into a new channel; idempotent.

    Raises:
        StaffError: the channel belongs to somebody else.
    """
    for version, root in enumerate(own_roots(folder), start=1):
        path = metadata_path("root", version)
        try:
            transport.write(path, root, over=NOTHING)
        except ConflictError as error:
            if read_small(transport, path, MAX_METADATA_BYTES) != root:
                raise StaffError(
                    "The channel belongs to somebody else. Enroll with it, or publish elsewhere."
                ) from error


def _timestamp(content: bytes) -> Timestamp:
    return Metadata[Timestamp].from_bytes(content).signed
