"""Changes of `kiosk.toml` by the program. Whatever else stands there stays, comments too.

The file from before the last change lies beside it, so that it can be put back; what is put back
takes its place with the file that it replaces, and nothing is lost.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from kiosk.core.errors import StaffError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.durable import write_durably
from kiosk.core.files.lock import file_lock
from kiosk.core.files.os_errors import FORBIDDEN, explain, unavailable
from kiosk.core.settings.settings import Settings, parse_settings
from kiosk.core.settings.specs import Value, overruled_settings, shown, shown_value

USUAL_MODE = 0o666


class SettingsReadOnlyError(UnavailableError):
    """Somebody has seen to it that the program does not write the settings."""


class SettingsChangedError(StaffError):
    """The settings are not what was seen any more; nothing was written."""


def read_settings_text(folder: DataFolder) -> str:
    """`kiosk.toml` as it is, with its line ends; '' where there is none.

    Raises:
        StaffError: it cannot be read, or is not a text.
    """
    file = folder.settings
    try:
        return file.read_bytes().decode("utf-8")
    except FileNotFoundError:
        return ""
    except OSError as error:
        raise StaffError(f"{file} cannot be read: {explain(error, file)}") from error
    except UnicodeDecodeError as error:
        raise StaffError(f"{file} cannot be read: {error}.") from error


def change_settings(
    folder: DataFolder, changes: Mapping[str, Value], seen: Mapping[str, str] | None = None
) -> str:
    """Write settings by their names, "film.volume"; returns the whole text of the file now.

    `seen`: what somebody had before them who changes the settings, as it is shown.

    Raises:
        StaffError: the file or a value cannot be used.
        SettingsChangedError: one of these settings is not what was seen any more.
        SettingsReadOnlyError: the file may not be written.
        UnavailableError: the disk fails.
    """
    with _alone(folder):
        before = read_settings_text(folder)
        settings = parse_settings(before, folder.settings)
        if any(shown_value(settings, name) != value for name, value in (seen or {}).items()):
            raise SettingsChangedError("The settings have been changed meanwhile.")
        overruled = overruled_settings(changes, os.environ)
        news = {
            name: value
            for name, value in changes.items()
            if name in overruled or shown_value(settings, name) != shown(value)
        }
        after = _changed(before, folder.settings, news)
        if after != before:
            for name in overruled:
                del news[name]
            _check(after, settings, news, folder.settings)
            _replace(folder, after)
    return after


def put_settings_back(folder: DataFolder, seen: str | None = None) -> None:
    """Have the file from before the last change again. `seen`: the text of the present one.

    Raises:
        StaffError: there is none, or it cannot be used.
        SettingsChangedError: the present one is another than what was seen.
        SettingsReadOnlyError: the file may not be written.
        UnavailableError: the disk fails.
    """
    with _alone(folder):
        if seen is not None and read_settings_text(folder) != seen:
            raise SettingsChangedError("The settings have been changed meanwhile.")
        _replace(folder, _text_before(folder))


def can_be_put_back(folder: DataFolder) -> bool:
    """Whether there is a usable file from before the last change."""
    try:
        _text_before(folder)
    except StaffError:
        return False
    return True


def _text_before(folder: DataFolder) -> str:
    kept = folder.settings_before
    try:
        text = kept.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise StaffError(f"{kept} cannot be read: {error}.") from error
    parse_settings(text, kept)
    return text


def _changed(text: str, file: Path, changes: Mapping[str, Value]) -> str:
    """The text of the file with other settings. A setting that is left open is taken out."""
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    try:
        document: Any = tomlkit.parse(text)
        for name, value in changes.items():
            table, key = name.split(".")
            group = document.setdefault(table, tomlkit.table())
            if value is None:
                group.pop(key, None)
            elif group.get(key) != (list(value) if isinstance(value, tuple) else value):
                group[key] = list(value) if isinstance(value, tuple) else value
        return tomlkit.dumps(document)
    except TOMLKitError as error:
        raise StaffError(f"{file} cannot be changed by the program: {error}.") from error


def _check(text: str, before: Settings, changes: Mapping[str, Value], file: Path) -> None:
    """See that a changed text says what it shall, and of everything else what it said before."""
    wanted = before.model_dump()
    for name, value in changes.items():
        table, key = name.split(".")
        wanted[table][key] = value
    if parse_settings(text, file).model_dump() != wanted:
        raise StaffError(f"{file} is written in a way that the program cannot change.")


def _replace(folder: DataFolder, text: str) -> None:
    """Put a text in the place of the file, which is kept as the one from before."""
    file = folder.settings.resolve()  # a link stays one
    before, mode = b"", USUAL_MODE
    with suppress(FileNotFoundError):
        before, mode = file.read_bytes(), stat.S_IMODE(file.stat().st_mode)
        if not mode & stat.S_IWUSR or not os.access(file, os.W_OK):
            raise SettingsReadOnlyError(f"{file} may not be written.")
    write_durably(folder.settings_before, before, mode)
    write_durably(file, text.encode(), mode)


@contextmanager
def _alone(folder: DataFolder) -> Iterator[None]:
    """One change at a time, and its errors in our words."""
    try:
        with file_lock(folder.lock("settings")):
            yield
    except OSError as error:
        failure = f"{folder.settings} cannot be written"
        if error.errno in (*FORBIDDEN, errno.EROFS):
            raise SettingsReadOnlyError(f"{failure}: {explain(error)}") from error
        raise unavailable(failure, error) from error
