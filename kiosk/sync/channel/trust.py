"""What a station believes of a channel: the owner it was enrolled to, and what they have signed.

The rules are TUF's, kept by python-tuf. Its updater works in a folder of its own for the time of
one refresh; what it has found true is then written durably, so that a power cut forgets nothing
that protects against older releases.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
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
    CONTENT,
    MAX_CONTENT_BYTES,
    MAX_RELEASE,
    PublishedRelease,
    checked_sha256,
    parse_moment,
)
from kiosk.sync.channel.time_limits import METADATA_SECONDS, Deadline
from kiosk.sync.channel.transport import MissingError, RefusedError, Transport

LIMITS = UpdaterConfig(
    max_root_rotations=64,
    root_max_length=64_000,
    timestamp_max_length=16_000,
    snapshot_max_length=16_000,
    targets_max_length=64_000,
)
"""Bytes that metadata may have: ours are a tenth of that."""

KEPT = ("timestamp.json", "snapshot.json", "targets.json")

CLOCK_TOLERANCE = timedelta(days=1)

DAMAGED_ROOT = (
    "What this PC keeps of its channel's root is damaged. Enroll it again: kiosk enroll ADDRESS."
)


class ExpiredError(ContentRejectedError):
    """The owner's word has run out, or the clock is ahead."""

    def __init__(self, now: datetime) -> None:
        super().__init__(
            f"The channel's word has run out: by this PC's clock it is {now:%Y-%m-%d}. "
            "Check the clock. "
            "If it is right, somebody holds back what is new, or nobody has published for long: "
            "publish again. What is shown stays."
        )


class ClockBehindError(ContentRejectedError):
    """The owner's word is of a day that has not come yet by this PC's clock."""

    def __init__(self, signed_at: datetime, now: datetime) -> None:
        super().__init__(
            f"The channel was signed on {signed_at:%Y-%m-%d}, but this PC says {now:%Y-%m-%d}: "
            "check the clock. If it is right, the clock of the PC that published was wrong: mend "
            "that and there kiosk publish --clock-is-right. What is shown stays."
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
    """What the owner says now. `release` is None before the first one is published."""

    root: Root
    release: PublishedRelease | None
    timestamp: bytes


class _Fetcher(FetcherInterface):
    """Lets the updater read the channel through our transport, all of it before one deadline."""

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
            # A bucket says so of files that are not there to those who may not list it.
            raise tuf_errors.DownloadHTTPError(str(error), 403) from error


def refresh(
    folder: DataFolder, enrollment: Enrollment, transport: Transport, now: datetime
) -> ChannelState:
    """Ask the channel what is new, and believe what its owner has signed.

    Raises:
        ContentRejectedError: it is not theirs, older than before, out of date, or torn.
        UnavailableError: it is out of reach, or the disk refuses.
        StaffError: the root that this station trusts is damaged.
    """
    read_root(enrollment.root)  # a damaged one is not the channel's fault
    with TemporaryDirectory(prefix="kiosk-trust-") as name:
        scratch = Path(name)
        _copy_known(folder.channel_trust, scratch)
        with _translated(now):
            updater = _updater(scratch, enrollment.root, transport)
            try:
                updater.refresh()
            finally:
                enrollment = _keep(scratch, folder, enrollment)
            target = updater.get_targetinfo(CONTENT)
        timestamp = (scratch / "timestamp.json").read_bytes()
    _check_clock(timestamp, now)
    release = None if target is None else _release(target)
    return ChannelState(read_root(enrollment.root), release, timestamp)


def newest_root(first: bytes, transport: Transport, now: datetime) -> bytes:
    """The newest root of a channel that nobody here trusts yet: each is signed by the one before.

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
    """Of timestamp and snapshot, the newest that were ever found true here."""
    try:
        content = (folder.channel_trust / "timestamp.json").read_bytes()
        timestamp = Metadata[Timestamp].from_bytes(content).signed
    except (OSError, DeserializationError):
        return 0, 0
    return timestamp.version, timestamp.snapshot_meta.version


def read_root(content: bytes) -> Root:
    """A root that has been verified before.

    Raises:
        StaffError: it has been damaged since.
    """
    try:
        signed: object = Metadata[Root].from_bytes(content).signed
    except DeserializationError as error:
        raise StaffError(DAMAGED_ROOT) from error
    if not isinstance(signed, Root):
        raise StaffError(DAMAGED_ROOT)
    return signed


def _copy_known(trust: Path, scratch: Path) -> None:
    for name in KEPT:
        try:
            (scratch / name).write_bytes((trust / name).read_bytes())
        except FileNotFoundError:
            continue
        except OSError as error:
            raise UnavailableError(f"{trust / name} cannot be read: {error.strerror}.") from error


def _keep(scratch: Path, folder: DataFolder, enrollment: Enrollment) -> Enrollment:
    """Write durably what the updater has found true, even where it stopped half-way."""
    trust = folder.channel_trust
    root = (scratch / "root.json").read_bytes()
    try:
        trust.mkdir(exist_ok=True)
        if root != enrollment.root:
            enrollment = Enrollment(enrollment.url, root)
            write_enrollment(folder, enrollment)
        for name in KEPT:
            found, known = scratch / name, trust / name
            if found.exists() and (not known.exists() or known.read_bytes() != found.read_bytes()):
                write_durably(known, found.read_bytes())
    except OSError as error:
        raise UnavailableError(f"{trust} cannot be written: {error.strerror}.") from error
    return enrollment


def _release(target: TargetFile) -> PublishedRelease:
    if target.length > MAX_CONTENT_BYTES:
        raise ContentRejectedError(
            f"The channel's content has {target.length} bytes, more than any hall has text. "
            "What is shown stays."
        )
    try:
        said = target.unrecognized_fields["custom"]
        return PublishedRelease(
            number=_checked_number(said["release"]),
            sha256=checked_sha256(target.hashes["sha256"]),
            size=target.length,
            published_at=parse_moment(said["published_at"]),
            notes=_checked_notes(said.get("notes", "")),
        )
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise ContentRejectedError(
            "The channel tells of a release in a way this program does not know. Update it."
        ) from error


def _checked_number(number: object) -> int:
    """Raises ValueError: no release's folder has such a number."""
    if type(number) is not int or not 0 < number <= MAX_RELEASE:
        raise ValueError(number)
    return number


def _checked_notes(notes: object) -> str:
    """Raises ValueError: no text, or with half characters that no file can hold."""
    if not isinstance(notes, str):
        raise ValueError(notes)  # noqa: TRY004 - of the channel, not a mistake of ours
    notes.encode()
    return notes


def _check_clock(timestamp: bytes, now: datetime) -> None:
    """A clock far behind would never find anything out of date. TUF has asked the PC's clock
    whether the word has run out; the one that we are told of decides as well."""
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
    """TUF's errors in words of their own for each: who is to blame differs."""
    try:
        yield
    except DeserializationError as error:
        raise ContentRejectedError(
            "What answers is no channel: perhaps a login page of the network, or a torn file. "
            "What is shown stays."
        ) from error
    except tuf_errors.ExpiredMetadataError as error:
        raise ExpiredError(now) from error
    except tuf_errors.BadVersionNumberError as error:
        if str(error).startswith("Expected"):  # one part is of another version than another says
            raise _mixed() from error
        raise ContentRejectedError(
            "The channel offers something older than what this station has seen of it: "
            "somebody rolls it back, or a backup was put in place. What is shown stays."
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
            "The channel sends more than its metadata may have: somebody sends without end. "
            "What is shown stays."
        ) from error
    except tuf_errors.DownloadHTTPError as error:
        raise UnavailableError(f"There is no channel, or not all of it: {error}") from error
    except tuf_errors.RepositoryError as error:
        raise ContentRejectedError(
            f"The channel is not well formed: {error}. What is shown stays."
        ) from error


def _mixed() -> ContentRejectedError:
    return ContentRejectedError(
        "The channel's parts do not belong together: somebody mixes them, or a copy of it was "
        "cut off half-way. What is shown stays."
    )
