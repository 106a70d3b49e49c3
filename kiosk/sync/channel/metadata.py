"""Verifies metadata of TUF repositories: those of channels, and that of the program's vendor.

The rules are TUF's, implemented by python-tuf. Its updater works in a temporary folder during a
refresh; the metadata it has verified are then written durably, so that a power cut does not lose
the rollback protection.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from tuf.api import exceptions as tuf_errors
from tuf.api.metadata import Metadata, Targets, Timestamp
from tuf.api.serialization import DeserializationError
from tuf.ngclient import FetcherInterface, Updater, UpdaterConfig

from kiosk.core.errors import ContentRejectedError, UnavailableError
from kiosk.core.files.durable import write_durably
from kiosk.core.files.temporary_folder import TemporaryFolder
from kiosk.sync.channel.layout import (
    CLOCK_TOLERANCE,
    MAX_METADATA_BYTES,
    MAX_TIMESTAMP_BYTES,
    TIMESTAMP,
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


@dataclass(frozen=True, slots=True)
class Subject:
    """What messages say about a repository: its name, what remains when it is refused, what to do
    when its keys are others, and who signs anew."""

    name: str
    stays: str
    other_keys: str
    sign_again: str
    clock_was_wrong: str


CHANNEL = Subject(
    "channel",
    "What is shown stays.",
    "If its owner has changed, enroll this station again.",
    "publish again",
    "the clock of the PC that published was wrong: set it, then run kiosk publish "
    "--clock-is-right there",
)


class ExpiredError(ContentRejectedError):
    """Metadata has expired, or the clock of this PC is ahead."""

    def __init__(self, now: datetime, subject: Subject) -> None:
        super().__init__(
            f"The {subject.name}'s metadata has expired: by this PC's clock it is {now:%Y-%m-%d}. "
            "Check the clock. If it is right, somebody holds back what is new, or nobody has "
            f"published for a long time: {subject.sign_again}. {subject.stays}"
        )


class ClockBehindError(ContentRejectedError):
    """The timestamp was signed in the future by this PC's clock."""

    def __init__(self, signed_at: datetime, now: datetime, subject: Subject) -> None:
        super().__init__(
            f"The {subject.name} was signed on {signed_at:%Y-%m-%d}, but this PC says "
            f"{now:%Y-%m-%d}: check the clock. If it is right, {subject.clock_was_wrong}. "
            f"{subject.stays}"
        )


class UndatedError(ContentRejectedError):
    """The timestamp does not say when it was signed."""

    def __init__(self, subject: Subject) -> None:
        super().__init__(
            f"The {subject.name}'s timestamp does not say when it was signed, or not in a way this "
            f"program knows: {subject.sign_again}. {subject.stays}"
        )


@dataclass(frozen=True, slots=True)
class VerifiedMetadata:
    """The newest root, the timestamp as it was signed, and the targets."""

    root: bytes
    timestamp: bytes
    targets: Targets


class Fetcher(FetcherInterface):
    """Reads the channel through our transport for the updater, all metadata before one deadline.

    `timestamp`: the one that was downloaded, b"" before.
    """

    def __init__(self, transport: Transport) -> None:
        self._transport = transport
        self._deadline = Deadline(METADATA_SECONDS)
        self.timestamp = b""

    def _fetch(self, url: str) -> Iterator[bytes]:
        try:
            for chunk in self._deadline.bound(self._transport.read(url)):
                if url == TIMESTAMP:
                    self.timestamp += chunk
                yield chunk
        except MissingError as error:
            raise tuf_errors.DownloadHTTPError(str(error), 404) from error
        except RefusedError as error:
            if not url.endswith(".root.json"):
                raise
            # S3 answers 403 for a missing object where the caller may not list the bucket.
            raise tuf_errors.DownloadHTTPError(str(error), 403) from error


def refresh_metadata(
    trust: Path,
    root: bytes,
    transport: Transport,
    now: datetime,
    subject: Subject,
    keep_root: Callable[[bytes], None],
) -> VerifiedMetadata:
    """Download a repository's metadata, verify them from `root`, and keep them in the folder
    `trust`; a newer root is handed to `keep_root`.

    Raises:
        ContentRejectedError: a signature is wrong, it was rolled back, has expired, or is damaged.
        UnavailableError: it is out of reach, or the disk fails.
    """
    with TemporaryFolder("trust") as folder:
        scratch = folder.path
        _copy_trusted(trust, scratch)
        with translated(now, subject):
            fetcher = Fetcher(transport)
            updater = open_updater(scratch, root, fetcher)
            try:
                updater.refresh()
            finally:
                _store_trusted(scratch, trust, root, keep_root)
        timestamp = (scratch / "timestamp.json").read_bytes()
        targets = Metadata[Targets].from_bytes((scratch / "targets.json").read_bytes()).signed
        newest = (scratch / "root.json").read_bytes()
    if fetcher.timestamp != timestamp:  # TUF takes another one of the same version for no news
        raise ContentRejectedError(
            f"The {subject.name}'s metadata has a version that this station has verified before, "
            f"and is not the same: the {subject.name} was restored from a backup. {subject.stays}"
        )
    _check_clock(timestamp, now, subject)
    return VerifiedMetadata(newest, timestamp, targets)


def timestamp_versions(timestamp: bytes) -> tuple[int, int]:
    """The versions of a verified timestamp and of its snapshot."""
    signed = Metadata[Timestamp].from_bytes(timestamp).signed
    return signed.version, signed.snapshot_meta.version


def open_updater(scratch: Path, root: bytes, fetcher: Fetcher) -> Updater:
    return Updater(str(scratch), "metadata", fetcher=fetcher, config=LIMITS, bootstrap=root)


def _copy_trusted(trust: Path, scratch: Path) -> None:
    for name in TRUSTED_FILES:
        try:
            (scratch / name).write_bytes((trust / name).read_bytes())
        except FileNotFoundError:
            continue
        except OSError as error:
            raise UnavailableError(f"{trust / name} cannot be read: {error.strerror}.") from error


def _store_trusted(
    scratch: Path, trust: Path, root: bytes, keep_root: Callable[[bytes], None]
) -> None:
    """Write durably what the updater has verified, even where it failed half-way."""
    newest = (scratch / "root.json").read_bytes()
    try:
        trust.mkdir(exist_ok=True)
        if newest != root:
            keep_root(newest)
        for name in TRUSTED_FILES:
            found, known = scratch / name, trust / name
            if found.exists() and (not known.exists() or known.read_bytes() != found.read_bytes()):
                write_durably(known, found.read_bytes())
    except OSError as error:
        raise UnavailableError(f"{trust} cannot be written: {error.strerror}.") from error


def _check_clock(timestamp: bytes, now: datetime, subject: Subject) -> None:
    """Compare a verified timestamp with `now`: a clock far behind would never see it expire. TUF
    itself reads the PC's clock, not `now`.

    Raises:
        UndatedError, ClockBehindError, ExpiredError: see there.
    """
    signed = Metadata[Timestamp].from_bytes(timestamp).signed
    try:
        signed_at = parse_moment(signed.unrecognized_fields["signed_at"])
    except (KeyError, ValueError) as error:
        raise UndatedError(subject) from error
    if now < signed_at - CLOCK_TOLERANCE:
        raise ClockBehindError(signed_at, now, subject)
    if now >= signed.expires:
        raise ExpiredError(now, subject)


@contextmanager
def translated(now: datetime, subject: Subject) -> Iterator[None]:
    """Raises our errors in place of TUF's: each cause has a message of its own."""
    try:
        yield
    except DeserializationError as error:
        raise ContentRejectedError(
            f"The response is not a {subject.name}: perhaps a login page, or a damaged file. "
            f"{subject.stays}"
        ) from error
    except tuf_errors.ExpiredMetadataError as error:
        raise ExpiredError(now, subject) from error
    except tuf_errors.BadVersionNumberError as error:
        if str(error).startswith("Expected"):  # two files disagree about a version
            raise _mixed(subject) from error
        raise ContentRejectedError(
            f"The {subject.name}'s metadata is older than what this station has verified before: "
            f"the {subject.name} was rolled back, or restored from a backup. {subject.stays}"
        ) from error
    except tuf_errors.UnsignedMetadataError as error:
        raise ContentRejectedError(
            f"The {subject.name} is not signed by the keys this station trusts. "
            f"{subject.other_keys} {subject.stays}"
        ) from error
    except tuf_errors.LengthOrHashMismatchError as error:
        raise _mixed(subject) from error
    except tuf_errors.DownloadLengthMismatchError as error:
        raise ContentRejectedError(
            f"The {subject.name} sends metadata that is too long, or without end. {subject.stays}"
        ) from error
    except tuf_errors.DownloadHTTPError as error:
        raise UnavailableError(
            f"There is no {subject.name}, or it is incomplete: {error}"
        ) from error
    except tuf_errors.RepositoryError as error:
        raise ContentRejectedError(
            f"The {subject.name}'s metadata is invalid: {error}. {subject.stays}"
        ) from error


def _mixed(subject: Subject) -> ContentRejectedError:
    return ContentRejectedError(
        f"The {subject.name}'s files do not belong together: they were mixed, or a copy of it is "
        f"incomplete. {subject.stays}"
    )
