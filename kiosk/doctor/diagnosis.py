"""One file for whoever looks after the program: what `kiosk doctor` says, versions, settings, logs.

It holds no keys, no passwords, no content, and nothing that visitors or staff have written. Logs
are written without personal data; what looks like some is blacked out all the same.
"""

from __future__ import annotations

import json
import os
import platform
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.metadata import distributions
from itertools import islice
from pathlib import Path

import psutil
from pydantic import SecretStr

from kiosk import __version__
from kiosk.core.content.localized_text import ENGLISH
from kiosk.core.errors import ContentRejectedError, StaffError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.moving import move
from kiosk.core.files.os_errors import explain
from kiosk.core.personal_data import BLACKED_OUT, black_out
from kiosk.core.process.crash_reports import FOLDER
from kiosk.core.settings.settings import Settings, read_settings
from kiosk.doctor.card import as_json
from kiosk.doctor.findings import Examination

LOGS = ("kiosk-*.log", "kiosk-*.log.*", "kiosk-*.crash*", f"{FOLDER}/*.json")

NAMES_LEFT_OUT = {"drafts"}
"""Folders of which only the number of files is told."""

PRIVATE_SETTINGS = {"user", "s3_key"}


LOG_CHARACTERS = (100_000_000, 300_000, 30_000)
"""Of each log's end; fewer where the file would be too large."""

FILES_TOLD = 20_000


def write_diagnosis(
    folder: DataFolder, examination: Examination, target: Path, most: int = 1_000_000_000
) -> None:
    """Write the zip file, of `most` bytes at most; one that is there is replaced.

    Raises:
        UnavailableError: it cannot be written.
        ContentRejectedError: it does not become so small.
    """
    half = target.with_name(f".{target.name}.part")
    try:
        for length in LOG_CHARACTERS:
            _write(folder, examination, half, length)
            if half.stat().st_size <= most:
                move(half, target)
                return
        half.unlink()
    except OSError as error:
        half.unlink(missing_ok=True)
        raise UnavailableError(f"{target} cannot be written: {explain(error, target)}") from error
    raise ContentRejectedError(f"What is packed up does not fit into {most} bytes.")


def _write(folder: DataFolder, examination: Examination, half: Path, length: int) -> None:
    """`length`: of each log, in characters; raises OSError."""
    settings, secrets = _settings(folder)
    with zipfile.ZipFile(half, "w", zipfile.ZIP_DEFLATED) as written:
        written.writestr("doctor.json", black_out(as_json(examination, ENGLISH), secrets))
        written.writestr("versions.json", _json(_versions()))
        written.writestr("settings.json", black_out(_json(settings), secrets))
        written.writestr("files.txt", "\n".join(islice(_files(folder), FILES_TOLD)))
        for path in _logs(folder):
            text = _end(path.read_bytes().decode("utf-8", "replace"), length)
            name = path.relative_to(folder.root).as_posix()
            written.writestr(name, black_out(text, secrets))


def _end(text: str, length: int) -> str:
    """The last whole lines: half of one may be half of what is to be blacked out."""
    return text if len(text) <= length else text[-length:].partition("\n")[2]


def _settings(folder: DataFolder) -> tuple[dict[str, object], list[str]]:
    """The settings in force, secrets left out, and the secrets themselves; where they are wrong,
    the reason."""
    try:
        settings = read_settings(folder.settings)
    except StaffError as error:
        return {"error": str(error)}, []
    return _without_secrets(settings), sorted(_secrets(settings), key=len, reverse=True)


def _without_secrets(settings: Settings) -> dict[str, object]:
    dumped: dict[str, object] = settings.model_dump(mode="json")
    for group in dumped.values():
        if isinstance(group, dict):
            for name in PRIVATE_SETTINGS & group.keys():
                group[name] = BLACKED_OUT if group[name] else ""
    return dumped


def _secrets(settings: Settings) -> Iterator[str]:
    for name in type(settings).model_fields:
        for key, value in dict(getattr(settings, name)).items():
            if isinstance(value, SecretStr) and value.get_secret_value():
                yield value.get_secret_value()
            elif key in PRIVATE_SETTINGS and value:
                yield str(value)


def _versions() -> dict[str, object]:
    return {
        "kiosk": __version__,
        "python": platform.python_version(),
        "system": platform.platform(),
        "machine": platform.machine(),
        "processors": psutil.cpu_count(),
        "memory": psutil.virtual_memory().total,
        "packages": {one.name: one.version for one in distributions()},
    }


def _files(folder: DataFolder) -> Iterator[str]:
    """A line for each file of the data folder: bytes, when it was changed, its name."""
    for place, folders, names in os.walk(folder.root):
        inner = Path(place).relative_to(folder.root)
        left_out = set(inner.parts) & NAMES_LEFT_OUT
        folders.sort()
        if left_out:
            yield f"{inner.as_posix()}: {len(names)} files"
            continue
        for name in sorted(names):
            try:
                known = Path(place, name).lstat()
            except OSError:
                continue  # it has just gone
            changed = datetime.fromtimestamp(known.st_mtime, UTC)
            yield f"{known.st_size:12d}  {changed:%Y-%m-%dT%H:%M:%SZ}  {(inner / name).as_posix()}"


def _logs(folder: DataFolder) -> list[Path]:
    """The logs that can be read; a link to elsewhere is not followed."""
    try:
        found = sorted(path for pattern in LOGS for path in folder.logs.glob(pattern))
        return [
            path
            for path in found
            if path.is_file() and not path.is_symlink() and os.access(path, os.R_OK)
        ]
    except OSError:  # the folder cannot be read; the doctor says so
        return []


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1)
