"""What a channel's owner signs in its targets: releases, and requests to stations.

Written by the owner, read by stations after TUF has verified them. Fields that a program does not
know are passed over, so that an older station goes on with what it knows.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tuf.api.metadata import TargetFile, Targets

from kiosk.core.delivery.request import StationRequest, read_requests
from kiosk.core.errors import ContentRejectedError
from kiosk.sync.channel.layout import (
    CONTENT,
    FIRST_CONTENT,
    MAX_CONTENT_BYTES,
    MAX_RELEASE,
    PublishedRelease,
    checked_sha256,
    parse_moment,
)

REQUESTS = "requests"
"""The field of the targets."""

STATIONS = "stations"
"""The field of the target `FIRST_CONTENT`."""


MAX_FIRST_STATIONS = 100


@dataclass(frozen=True, slots=True)
class FirstRelease:
    """A release that these stations get before all others, by their numbers."""

    release: PublishedRelease
    stations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChannelContents:
    """`release` is for all, None before the first one is published; `first` has a higher number."""

    release: PublishedRelease | None = None
    requests: tuple[StationRequest, ...] = ()
    first: FirstRelease | None = None

    def release_for(self, station: str) -> PublishedRelease | None:
        """What a station shall show."""
        if self.first and station in self.first.stations:
            return self.first.release
        return self.release

    @property
    def highest_number(self) -> int:
        """Of all releases; 0 for none."""
        releases = (self.release, self.first.release if self.first else None)
        return max((one.number for one in releases if one), default=0)


def target_files(contents: ChannelContents) -> Iterator[TargetFile]:
    """The releases as they are signed."""
    if contents.release:
        yield _target(CONTENT, contents.release)
    if contents.first:
        target = _target(FIRST_CONTENT, contents.first.release)
        target.unrecognized_fields["custom"][STATIONS] = list(contents.first.stations)
        yield target


def target_fields(contents: ChannelContents) -> dict[str, Any]:
    """What is signed beside the releases."""
    if not contents.requests:
        return {}
    return {REQUESTS: [one.model_dump(mode="json") for one in contents.requests]}


def read_contents(targets: Targets) -> ChannelContents:
    """What verified targets say.

    Raises:
        ContentRejectedError: they describe a release in an unknown or impossible way.
    """
    target = targets.targets.get(CONTENT)
    return ChannelContents(
        None if target is None else _release(target),
        read_requests(targets.unrecognized_fields.get(REQUESTS)),
        _first(targets),
    )


def _first(targets: Targets) -> FirstRelease | None:
    target = targets.targets.get(FIRST_CONTENT)
    if target is None:
        return None
    release = _release(target)
    named = target.unrecognized_fields["custom"].get(STATIONS)
    stations = named[:MAX_FIRST_STATIONS] if isinstance(named, list) else []
    return FirstRelease(release, tuple(one for one in stations if isinstance(one, str)))


def _target(path: str, release: PublishedRelease) -> TargetFile:
    return TargetFile(
        length=release.size,
        hashes={"sha256": release.sha256},
        path=path,
        unrecognized_fields={
            "custom": {
                "release": release.number,
                "published_at": release.published_at.isoformat(),
                "notes": release.notes,
                "by": release.by,
            }
        },
    )


def _release(target: TargetFile) -> PublishedRelease:
    if target.length > MAX_CONTENT_BYTES:
        raise ContentRejectedError(
            f"The channel's content has {target.length} bytes; {MAX_CONTENT_BYTES} are allowed. "
            "What is shown stays."
        )
    try:
        said = target.unrecognized_fields["custom"]
        return PublishedRelease(
            number=_checked_number(said["release"]),
            sha256=checked_sha256(target.hashes["sha256"]),
            size=target.length,
            published_at=parse_moment(said["published_at"]),
            notes=_checked_text(said.get("notes", "")),
            by=_checked_text(said.get("by", "")),
        )
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise ContentRejectedError(
            "The channel describes its release in a way this program does not know. Update it."
        ) from error


def _checked_number(number: object) -> int:
    """The number of a release, as its folder is named.

    Raises:
        ValueError: it is not a number, or out of range.
    """
    if type(number) is not int or not 0 < number <= MAX_RELEASE:
        raise ValueError(number)
    return number


def _checked_text(text: object) -> str:
    """The notes, or the name of who has published.

    Raises:
        ValueError: it is no text, or has lone surrogates, which UTF-8 cannot encode.
    """
    if not isinstance(text, str):
        raise ValueError(text)  # noqa: TRY004 - wrong data, not a wrong call
    text.encode()
    return text
