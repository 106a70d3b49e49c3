"""The layout of a channel: the paths of its files, and the fields of a release.

    metadata/1.root.json            the owner's public keys; 2.root.json … after a key rotation
    metadata/timestamp.json         the newest state, signed anew with each release; written last
    metadata/7.snapshot.json, 7.targets.json
    targets/<sha256>.content.sqlite the release's content, which names every file of its media
    media/ab/abcdef….mp4            as in the media store of a station

A TUF repository with consistent snapshots whose target is `content.sqlite`: the media are as
trustworthy as the hashes in it (docs/adr/0021). A second target is a release that some stations get
first (docs/adr/0065). Only `timestamp.json` is ever written over.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from kiosk.core.errors import ContentRejectedError

if TYPE_CHECKING:
    from kiosk.core.files.media_store import BlobName

CONTENT = "content.sqlite"
FIRST_CONTENT = "first/content.sqlite"
"""The target that only the stations named in it take."""
METADATA = "metadata"
MEDIA = "media"
TARGETS = "targets"
TIMESTAMP = f"{METADATA}/timestamp.json"
FIRST_ROOT = f"{METADATA}/1.root.json"

MAX_METADATA_BYTES = 64_000
MAX_TIMESTAMP_BYTES = 16_000
"""Of one file; ours are a tenth of that."""

CLOCK_TOLERANCE = timedelta(days=1)
"""By which the clock of a station may be behind that of the owner."""

MAX_RELEASE = 999_999
"""A release's folder has six digits."""

MAX_CONTENT_BYTES = 1 << 30
"""Bytes; a hall has a few megabytes of text."""

MIN_MOMENT, MAX_MOMENT = datetime(2020, 1, 1, tzinfo=UTC), datetime(9000, 1, 1, tzinfo=UTC)
"""Bounds of moments in metadata: years can be added to and subtracted from them."""


@dataclass(frozen=True, slots=True)
class PublishedRelease:
    """A release as the channel's owner has signed it; `size` is that of the content in bytes, `by`
    who has published it."""

    number: int
    sha256: str
    size: int
    published_at: datetime
    notes: str = ""
    by: str = ""


def metadata_path(role: str, version: int) -> str:
    return f"{METADATA}/{version}.{role}.json"


def content_path(sha256: str) -> str:
    return f"{TARGETS}/{sha256}.{CONTENT}"


def blob_path(name: BlobName) -> str:
    return f"{MEDIA}/{name.sha256[:2]}/{name}"


def checked_sha256(text: str) -> str:
    """The same hash.

    Raises:
        ContentRejectedError: it is not a SHA-256, and could be a path outside the channel.
    """
    if not re.fullmatch(r"[0-9a-f]{64}", text):
        raise ContentRejectedError(
            f"The channel names a file in a way that is not allowed: {text!r:.80}."
        )
    return text


def parse_moment(value: object) -> datetime:
    """A moment of metadata, ISO 8601 with an offset; in UTC.

    Raises:
        ValueError: it is none, or out of range.
    """
    moment = datetime.fromisoformat(value) if isinstance(value, str) else None
    if moment is None or moment.tzinfo is None:
        raise ValueError(f"{value!r:.80} is not a date and time")
    if not MIN_MOMENT <= moment < MAX_MOMENT:
        raise ValueError(f"{value:.80} is out of range")
    return moment.astimezone(UTC)
