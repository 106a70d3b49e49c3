"""The enrollment of a station: the address of its channel, and the pinned root."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from kiosk.core.errors import StaffError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.durable import write_durably
from kiosk.core.files.os_errors import explain


@dataclass(frozen=True, slots=True)
class Enrollment:
    """`url` is '' for this PC's own channel; `root` is the newest verified root."""

    url: str
    root: bytes


def read_enrollment(folder: DataFolder) -> Enrollment | None:
    """The enrollment of this station, None if it is not enrolled yet.

    Raises:
        StaffError: the file is damaged.
    """
    path = folder.channel_trust / "enrolled.json"
    try:
        said = json.loads(path.read_text("utf-8"))
        return Enrollment(_text(said["url"]), _text(said["root"]).encode())
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise StaffError(
            f"{path} is damaged. Enroll this station again: kiosk enroll ADDRESS."
        ) from error


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def write_enrollment(folder: DataFolder, enrollment: Enrollment) -> None:
    """Enroll this station, in one step.

    Raises:
        UnavailableError: the disk fails; the enrollment is unchanged.
    """
    path = folder.channel_trust / "enrolled.json"
    said = {"url": enrollment.url, "root": enrollment.root.decode()}
    try:
        path.parent.mkdir(exist_ok=True)
        write_durably(path, json.dumps(said).encode())
    except OSError as error:
        raise UnavailableError(f"{path} cannot be written: {explain(error, path)}") from error


def address(folder: DataFolder, enrollment: Enrollment) -> str:
    """The URL of the channel."""
    return enrollment.url or own_channel(folder).as_uri()


def own_channel(folder: DataFolder) -> Path:
    """This PC's own channel, without links: a channel is not opened through any, but the data
    folder may lie behind some (docs/adr/0032)."""
    return folder.channel.resolve()


def note_installed(folder: DataFolder, timestamp: bytes) -> None:
    """Remember the timestamp whose release is installed completely.

    Raises:
        UnavailableError: the disk fails.
    """
    path = _installed(folder)
    try:
        write_durably(path, timestamp)
    except OSError as error:
        raise UnavailableError(f"{path} cannot be written: {explain(error, path)}") from error


def forget_installed(folder: DataFolder) -> None:
    """Make the next sync check everything."""
    _installed(folder).unlink(missing_ok=True)


def installed_timestamp(folder: DataFolder) -> bytes:
    """The timestamp whose release is installed completely, b"" where that is not known."""
    try:
        return _installed(folder).read_bytes()
    except OSError:
        return b""


def _installed(folder: DataFolder) -> Path:
    return folder.channel_trust / "installed.json"
