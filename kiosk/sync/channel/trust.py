"""What a station trusts of a channel: the pinned root, and metadata signed by the keys it names.

The rules are TUF's, implemented by python-tuf. Its updater works in a temporary folder during a
refresh; the metadata it has verified are then written durably, so that a power cut does not lose
the rollback protection.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from tuf.api import exceptions as tuf_errors
from tuf.api.metadata import Metadata, Root, TargetFile, Timestamp
from tuf.api.serialization import DeserializationError
from tuf.ngclient import FetcherInterface, Updater, UpdaterConfig

from kiosk.core.errors import ContentRejectedError, StaffError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.durable import write_durably
from kiosk.sync.channel.enrollment import Enrollment, write_enrollment
from kiosk.sync.channel.layout import (
    CLOCK_TOLERANCE,
    CONTENT,
    MAX_CONTENT_BYTES,
    MAX_METADATA_BYTES,
    MAX_RELEASE,
    MAX_TIMESTAMP_BYTES,
    PublishedRelease,
    checked_sha256,
    parse_moment,
)
from kiosk.sync.channel.time_limits import METADATA_SECONDS, Deadline
from kiosk.sync.channel.transport import MissingError, RefusedError, Transport

LIMITS = UpdaterConfig(
    max_root_rotations=64,
    root_max_length=MAX_METADATA_BYTES,
    timestamp_max_length=MAX_TIMESTAMP_BYTES,
    snapshot_max_length=MAX_TIMESTAMP_BYTES,
    targets_max_length=MAX_METADATA_BYTES,
)

TRUSTED_FILES = ("timestamp.json", "snapshot.json", "targets.json")

DAMAGED_ROOT = (
    "What this PC keeps of its channel's root is damaged. Enroll it again: kiosk enroll ADDRESS."
)


class ExpiredError(ContentRejectedError):
    """Metadata has expired, or the clock of this PC is ahead."""

    def __init__(self, now: datetime) -> None:
        super().__init__(
            f"The channel's metadata has expired: by this PC's clock it is {now:%Y-%m-%d}. "
            "Check the clock. If it is right, somebody holds back what is new, or nobody has "
            "published for a long time: publish again. What is shown stays."
        )


class ClockBehindError(ContentRejectedError):
    """The timestamp was signed in the future by this PC's clock."""

    def __init__(self, signed_at: datetime, now: datetime) -> None:
        super().__init__(
            f"The channel was signed on {signed_at:%Y-%m-%d}, but this PC says {now:%Y-%m-%d}: "
            "check the clock. If it is right, the clock of the PC that published was wrong: set "
            "it, then run kiosk publish --clock-is-right there. What is shown stays."
        )


class UndatedError(ContentRejectedError):
    """The timestamp does not say when it was signed."""

    def __init__(self) -> None:
        super().__init__(
            "The channel's timestamp does not say when it was signed, or not in a way this program "
            "knows: publish again. What is shown stays."
        )


@dataclass(frozen=True, slots=True)
class ChannelState:
    """A channel's verified metadata. `release` is None before the first one is published;
    `timestamp` is the file as it was signed."""

    root: Root
    release: PublishedRelease | None
    timestamp: bytes


class _Fetcher(FetcherInterface):
    """Reads the channel through our transport for the updater, all metadata before one deadline."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport
        self._deadline = Deadline(METADATA_SECONDS)

    def _fetch(self, url: str) -> Iterator[bytes]:
        try:
            yield from self._deadline.bound(self._transport.read(url))
        except MissingError as error:
            raise tuf_errors.DownloadHTTPError(str(error), 404) from error
        except RefusedError as error:
            if not url.endswith(".root.json"):
                raise
            # S3 answers 403 for a missing object where the caller may not list the bucket.
            raise tuf_errors.DownloadHTTPError(str(error), 403) from error


def refresh(
    folder: DataFolder, enrollment: Enrollment, transport: Transport, now: datetime
) -> ChannelState:
    """Download the channel's metadata, verify it, and keep it as trusted.

    Raises:
        ContentRejectedError: a signature is wrong, it was rolled back, has expired, or is damaged.
        UnavailableError: it is out of reach, or the disk fails.
        StaffError: the trusted root is damaged.
    """
    read_root(enrollment.root)  # raises for a damaged one, before the channel is blamed
    with TemporaryDirectory(prefix="kiosk-trust-") as name:
        scratch = Path(name)
        _copy_trusted(folder.channel_trust, scratch)
        with _translated(now):
            updater = _updater(scratch, enrollment.root, transport)
            try:
                updater.refresh()
            finally:
                enrollment = _store_trusted(scratch, folder, enrollment)
            target = updater.get_targetinfo(CONTENT)
        timestamp = (scratch / "timestamp.json").read_bytes()
    _check_clock(timestamp, now)
    release = None if target is None else _release(target)
    return ChannelState(read_root(enrollment.root), release, timestamp)


def newest_root(first: bytes, transport: Transport, now: datetime) -> bytes:
    """The newest root of a channel, verified from `first`: each is signed by the one before.

    Raises:
        ContentRejectedError, UnavailableError: as from `refresh`.
    """
    with TemporaryDirectory(prefix="kiosk-trust-") as name, _translated(now):
        updater = _updater(Path(name), first, transport)
        updater.refresh()
        return Path(name, "root.json").read_bytes()


def _updater(scratch: Path, root: bytes, transport: Transport) -> Updater:
    fetcher = _Fetcher(transport)
    return Updater(str(scratch), "metadata", fetcher=fetcher, config=LIMITS, bootstrap=root)


def seen_versions(folder: DataFolder) -> tuple[int, int]:
    """The newest versions of timestamp and snapshot that were verified here; 0 for none."""
    try:
        content = (folder.channel_trust / "timestamp.json").read_bytes()
        timestamp = Metadata[Timestamp].from_bytes(content).signed
    except (OSError, DeserializationError):
        return 0, 0
    return timestamp.version, timestamp.snapshot_meta.version


def read_root(content: bytes) -> Root:
    """A root that has been verified before.

    Raises:
        StaffError: it is damaged.
    """
    try:
        signed: object = Metadata[Root].from_bytes(content).signed
    except DeserializationError as error:
        raise StaffError(DAMAGED_ROOT) from error
    if not isinstance(signed, Root):
        raise StaffError(DAMAGED_ROOT)
    return signed


def _copy_trusted(trust: Path, scratch: Path) -> None:
    for name in TRUSTED_FILES:
        try:
            (scratch / name).write_bytes((trust / name).read_bytes())
        except FileNotFoundError:
            continue
        except OSError as error:
            raise UnavailableError(f"{trust / name} cannot be read: {error.strerror}.") from error


def _store_trusted(scratch: Path, folder: DataFolder, enrollment: Enrollment) -> Enrollment:
    """Write durably what the updater has verified, even where it failed half-way."""
    trust = folder.channel_trust
    root = (scratch / "root.json").read_bytes()
    try:
        trust.mkdir(exist_ok=True)
        if root != enrollment.root:
            enrollment = Enrollment(enrollment.url, root)
            write_enrollment(folder, enrollment)
        for name in TRUSTED_FILES:
            found, known = scratch / name, trust / name
            if found.exists() and (not known.exists() or known.read_bytes() != found.read_bytes()):
                write_durably(known, found.read_bytes())
    except OSError as error:
        raise UnavailableError(f"{trust} cannot be written: {error.strerror}.") from error
    return enrollment


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


def _check_clock(timestamp: bytes, now: datetime) -> None:
    """Compare a verified timestamp with `now`: a clock far behind would never see it expire. TUF
    itself reads the PC's clock, not `now`.

    Raises:
        UndatedError, ClockBehindError, ExpiredError: see there.
    """
    signed = Metadata[Timestamp].from_bytes(timestamp).signed
    try:
        signed_at = parse_moment(signed.unrecognized_fields["signed_at"])
    except (KeyError, ValueError) as error:
        raise UndatedError from error
    if now < signed_at - CLOCK_TOLERANCE:
        raise ClockBehindError(signed_at, now)
    if now >= signed.expires:
        raise ExpiredError(now)


@contextmanager
def _translated(now: datetime) -> Iterator[None]:
    """Raises our errors in place of TUF's: each cause has a message of its own."""
    try:
        yield
    except DeserializationError as error:
        raise ContentRejectedError(
            "The response is not a channel: perhaps a login page, or a damaged file. "
            "What is shown stays."
        ) from error
    except tuf_errors.ExpiredMetadataError as error:
        raise ExpiredError(now) from error
    except tuf_errors.BadVersionNumberError as error:
        if str(error).startswith("Expected"):  # two files disagree about a version
            raise _mixed() from error
        raise ContentRejectedError(
            "The channel's metadata is older than what this station has verified before: "
            "the channel was rolled back, or restored from a backup. What is shown stays."
        ) from error
    except tuf_errors.UnsignedMetadataError as error:
        raise ContentRejectedError(
            "The channel is not signed by the keys this station trusts. If its owner has changed, "
            "enroll this station again. What is shown stays."
        ) from error
    except tuf_errors.LengthOrHashMismatchError as error:
        raise _mixed() from error
    except tuf_errors.DownloadLengthMismatchError as error:
        raise ContentRejectedError(
            "The channel sends metadata that is too long, or without end. What is shown stays."
        ) from error
    except tuf_errors.DownloadHTTPError as error:
        raise UnavailableError(f"There is no channel, or it is incomplete: {error}") from error
    except tuf_errors.RepositoryError as error:
        raise ContentRejectedError(
            f"The channel's metadata is invalid: {error}. What is shown stays."
        ) from error


def _mixed() -> ContentRejectedError:
    return ContentRejectedError(
        "The channel's files do not belong together: they were mixed, or a copy of the channel "
        "is incomplete. What is shown stays."
    )
