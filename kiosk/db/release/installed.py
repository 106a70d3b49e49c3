"""Installed releases: their files, and which one is current. Imports no SQL library: starts fast.

    releases/000012/content.sqlite   what visitors see; its header carries the schema version
    releases/000012/content.sha256   the hash of it, in the format of sha256sum
    releases/current                 the number of the current one

The number lives in the folder's name alone, so the same content is the same bytes under any number.
"""

from __future__ import annotations

import logging
import shutil
import struct
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from kiosk.core.errors import ContentRejectedError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.durable import sync_file, sync_folder, write_durably
from kiosk.core.files.moving import delete_folder, move

SCHEMA_VERSION = 10
"""What this program reads and writes; kept in the `user_version` of content.sqlite."""

APPLICATION_ID = 0x4B494F53
"""'KIOS': kept in the `application_id`, so that no other database passes for a release."""

CONTENT = "content.sqlite"
CHECKSUM = "content.sha256"
DECLINED = "declined"
"""A file beside `current` with the number of the newest release, when staff went back from it."""
SHOWN = "shown"
"""A file beside `current` with the number of the release that is on the screen."""
RENEWED = f"schema-{SCHEMA_VERSION}"
"""A folder inside a release that an older program built: the same content, rebuilt for this
program (docs/adr/0018)."""

_HEADER_BYTES = 100
_log = logging.getLogger("kiosk.release")


class OlderReleaseError(ContentRejectedError):
    """It was built by an older program and must be rebuilt for this one."""


@dataclass(frozen=True, slots=True)
class SkippedRelease:
    """A release that could not be opened, and why. `name` is a folder's name or 'current'."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Release:
    """An intact release, ready to be read; `skipped`: those that were tried before it."""

    number: int
    database: Path
    skipped: tuple[SkippedRelease, ...] = ()


def release_folder(folder: DataFolder, number: int) -> Path:
    return folder.releases / f"{number:06d}"


def release_numbers(folder: DataFolder) -> list[int]:
    """Numbers of all installed releases, newest first, intact or not."""
    if not folder.releases.is_dir():
        return []
    names = (path.name for path in folder.releases.iterdir())
    return sorted((int(name) for name in names if _is_number(name)), reverse=True)


def open_current(folder: DataFolder) -> Release:
    """The current release, or the newest intact one before it.

    Raises:
        ContentRejectedError: no release can be read; the message has the reason for each.
    """
    skipped: list[SkippedRelease] = []
    named: int | None = None
    try:
        named = read_current(folder)
    except ContentRejectedError as error:
        skipped.append(SkippedRelease("current", str(error)))
    for number in _in_order(named, release_numbers(folder)):
        path = readable(release_folder(folder, number))
        try:
            verify_release(path)
        except ContentRejectedError as error:
            skipped.append(SkippedRelease(f"{number:06d}", str(error)))
            continue
        for one in skipped:
            _log.warning("reading release %06d; passed over %s: %s", number, one.name, one.reason)
        return Release(number, path / CONTENT, tuple(skipped))
    if not release_numbers(folder):
        raise ContentRejectedError(
            f"There is no release in {folder.releases} yet. Run `kiosk run` once, or `kiosk sync` "
            "where this PC is enrolled to a channel."
        )
    reasons = " ".join(f"{one.name}: {one.reason}" for one in skipped)
    raise ContentRejectedError(f"No release in {folder.releases} can be read. {reasons}")


def readable(path: Path) -> Path:
    """The folder from which this program reads the release at `path`."""
    return path / RENEWED if (path / RENEWED).exists() else path


def open_before_current(folder: DataFolder) -> Release:
    """The newest intact release before the current one; the current one where there is none.

    Raises:
        ContentRejectedError: no release can be read.
    """
    current = open_current(folder)
    for number in release_numbers(folder):
        path = readable(release_folder(folder, number))
        if number < current.number:
            try:
                verify_release(path)
            except ContentRejectedError:
                continue
            return Release(number, path / CONTENT)
    return current


def read_current(folder: DataFolder) -> int:
    """The number in `releases/current`.

    Raises:
        ContentRejectedError: the file is missing, unreadable or half-written.
    """
    try:
        text = folder.current.read_text("ascii").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise ContentRejectedError(f"It cannot be read: {error}.") from error
    if not _is_number(text):
        raise ContentRejectedError("It does not hold the six digits of a release.")
    return int(text)


def schema_version_of(path: Path) -> int:
    """The schema version that a release was built with; 0 where that cannot be read."""
    try:
        with (path / CONTENT).open("rb") as file:
            header = file.read(_HEADER_BYTES)
    except OSError:
        return 0
    return int.from_bytes(header[60:64], "big") if len(header) == _HEADER_BYTES else 0


def make_current(folder: DataFolder, number: int) -> None:
    """Make an intact release the current one.

    Raises:
        UnavailableError: the disk failed; the current release is an intact one all the same.
    """
    try:
        if read_current(folder) == number:
            return
    except ContentRejectedError:
        pass  # there is no readable current release, so nothing is lost
    try:
        write_durably(folder.current, f"{number:06d}\n".encode("ascii"))
    except OSError as error:
        raise UnavailableError(
            f"Release {number} could not be put in force: {error.strerror}."
        ) from error


def choose_release(folder: DataFolder, number: int) -> None:
    """Make the release current that staff have chosen. The newest does not become current again
    by itself until there is a newer one.

    Raises:
        UnavailableError: the disk fails.
    """
    newest = next(iter(release_numbers(folder)), 0)
    try:
        if number < newest:
            write_durably(folder.releases / DECLINED, f"{newest:06d}\n".encode("ascii"))
        else:
            (folder.releases / DECLINED).unlink(missing_ok=True)
    except OSError as error:
        raise UnavailableError(
            f"Release {number} could not be put in force: {error.strerror}."
        ) from error
    make_current(folder, number)


def set_apart(folder: DataFolder) -> None:
    """Renumber the shown release as 0 and delete the others: another channel has their numbers.

    Safe to cut at any point and to repeat.

    Raises:
        UnavailableError: the disk fails; what is shown stays.
    """
    half = folder.releases / ".set-apart"
    try:
        if any(release_numbers(folder)):
            shown = open_current(folder)
            if shown.number:
                delete_folder(half)
                shutil.copytree(release_folder(folder, shown.number), half)
                for path in half.rglob("*"):
                    if path.is_file():
                        sync_file(path)
                delete_folder(release_folder(folder, 0))
                move(half, release_folder(folder, 0))
                sync_folder(folder.releases)
                make_current(folder, 0)
            for number in filter(None, release_numbers(folder)):
                with suppress(OSError):  # the screen has it open; the next sync deletes it
                    delete_folder(release_folder(folder, number))
        (folder.releases / DECLINED).unlink(missing_ok=True)
    except OSError as error:
        raise UnavailableError(f"{folder.releases} cannot be written: {error.strerror}.") from error


def declined_release(folder: DataFolder) -> int | None:
    """The release from which staff have gone back, None without one."""
    return _read_number(folder.releases / DECLINED)


def note_shown(folder: DataFolder, number: int) -> None:
    """Note which release is on the screen, so that garbage collection spares it."""
    with suppress(OSError):  # a full disk; the current release is kept anyway
        (folder.releases / SHOWN).write_text(f"{number:06d}\n", "ascii")


def shown_release(folder: DataFolder) -> int | None:
    """The release last shown on the screen, None where that is unknown."""
    return _read_number(folder.releases / SHOWN)


def verify_release(path: Path) -> str:
    """Verify that a release is intact and readable by this program; returns its content's hash.

    Raises:
        ContentRejectedError: a file is missing, truncated, changed, foreign, newer or older.
    """
    content = path / CONTENT
    try:
        with content.open("rb") as file:
            header = file.read(_HEADER_BYTES)
        expected = (path / CHECKSUM).read_text("ascii").split(" ")[0]
        from kiosk.core.files.media_store import hash_file  # OpenSSL is large

        digest = hash_file(content)
    except FileNotFoundError as error:
        name = Path(error.filename).name
        raise ContentRejectedError(f"{name} is missing.") from error
    except (OSError, UnicodeDecodeError) as error:
        raise ContentRejectedError(f"It cannot be read: {error}.") from error
    _check_header(header)
    if digest != expected:
        raise ContentRejectedError(f"{CONTENT} is not the file that was published.")
    return digest


def has_current_schema(content: Path) -> bool:
    """Whether a content.sqlite has today's schema; False where an older program built it.

    Raises:
        ContentRejectedError: it is no release, or a newer program has built it.
    """
    try:
        with content.open("rb") as file:
            _check_header(file.read(_HEADER_BYTES))
    except OlderReleaseError:
        return False
    except OSError as error:
        raise ContentRejectedError(f"{CONTENT} cannot be read: {error.strerror}.") from error
    return True


def _check_header(header: bytes) -> None:
    """Raises ContentRejectedError; the layout is that of the SQLite file format, section 1.3."""
    if len(header) < _HEADER_BYTES or not header.startswith(b"SQLite format 3\0"):
        raise ContentRejectedError(f"{CONTENT} is not a database.")
    schema_version, application = struct.unpack_from(">i4xi", header, 60)
    if application != APPLICATION_ID:
        raise ContentRejectedError(f"{CONTENT} is not a release of this program.")
    if schema_version > SCHEMA_VERSION:
        raise ContentRejectedError(
            f"It was made by a newer program (schema {schema_version}, "
            f"this one reads {SCHEMA_VERSION}). Update the program on this station."
        )
    if schema_version < SCHEMA_VERSION:
        raise OlderReleaseError(
            f"It was made by an older program (schema {schema_version}, "
            f"this one reads {SCHEMA_VERSION}). Publish it again."
        )


def _read_number(path: Path) -> int | None:
    try:
        text = path.read_text("ascii").strip()
    except (OSError, UnicodeDecodeError):
        return None
    return int(text) if _is_number(text) else None


def _is_number(name: str) -> bool:
    return len(name) == 6 and name.isascii() and name.isdigit()


def _in_order(named: int | None, numbers: list[int]) -> list[int]:
    """The named release first, then those before it, newest first; later ones last."""
    if named is None:
        return numbers
    before = [number for number in numbers if number < named]
    later = [number for number in numbers if number > named]
    return [named, *before, *later]
