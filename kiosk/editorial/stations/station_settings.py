"""The commands of technicians on the settings of their PC, `kiosk.toml`."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.core.account import Account
from kiosk.core.errors import StaffError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.settings.file import (
    can_be_put_back,
    change_settings,
    put_settings_back,
    read_settings_text,
)
from kiosk.core.settings.settings import parse_settings
from kiosk.core.settings.specs import (
    fault_of,
    meant,
    overruled_settings,
    setting_spec,
    shown_value,
)
from kiosk.db.library.journal import ActKind
from kiosk.editorial.permissions import Permission, require
from kiosk.editorial.stations.offered_settings import OFFERED
from kiosk.sync.channel.address import checked_address
from kiosk.sync.channel.enrollment import read_enrollment


@dataclass(frozen=True, slots=True)
class SeenSettings:
    """The settings as they are now. `values` of all that are offered, as they are shown;
    `overruled`: those that the environment decides; `text`: the whole file; `channel`: the address
    of the one to which this PC belongs, else "own", "none" or "damaged"."""

    values: Mapping[str, str] = field(default_factory=dict)
    overruled: frozenset[str] = frozenset()
    text: str = field(default="", repr=False)
    channel: str = "none"


class UnusableSettingsError(StaffError):
    """The file cannot be used as it is. `can_be_put_back`: the one from before the last change by
    the program can."""

    def __init__(self, error: StaffError, can_be_put_back: bool) -> None:
        super().__init__(str(error))
        self.can_be_put_back = can_be_put_back


def setting_fault(name: str, typed: str) -> str:
    """What is wrong with what is typed for a setting: the id of a fault, or ''. Besides the rules
    of the file, folders are named from the root: the kiosk may be started from anywhere."""
    if fault := fault_of(setting_spec(name), typed):
        return fault.value
    place = typed.strip()
    if not place or name not in ("inbox.url", "backup.folder") or Path(place).is_absolute():
        return ""
    is_backup = name == "backup.folder"
    try:
        refused = checked_address(place).scheme != "s3" and is_backup
    except StaffError:
        refused = True
    return ("no-folder" if is_backup else "no-address") if refused else ""


class StationSettings:
    """Blocking; callers use a worker thread. `note` is given who has done what, and to what.

    Raises, from everything:
        NotPermittedError: the role does not include it; nothing was done.
        UnusableSettingsError: the file cannot be used as it is; it stays so.
        SettingsReadOnlyError: the file may not be written.
        UnavailableError: the disk fails; the file is as it was before.
    """

    def __init__(self, folder: DataFolder, note: Callable[[str, ActKind, str], None]) -> None:
        self._folder = folder
        self._note = note

    def read(self, account: Account) -> SeenSettings:
        """The settings as they are."""
        require(account, Permission.CHANGE_SETTINGS)
        for name in OFFERED:
            setting_spec(name)  # takes a while the first time: here, not where it is shown
        return self._read()

    def change(
        self, account: Account, seen: SeenSettings, typed: Mapping[str, str]
    ) -> SeenSettings:
        """Write what is typed for some settings, all of it or nothing; returns the settings then.

        Raises:
            SettingsChangedError: one of them has been changed since they were seen.
            StaffError: something typed cannot be.
        """
        require(account, Permission.CHANGE_SETTINGS)
        for name, text in typed.items():
            if name not in OFFERED or setting_fault(name, text):
                raise StaffError(f"{name} cannot be “{text}”.")
        self._read()
        values = {name: meant(setting_spec(name), text) for name, text in typed.items()}
        change_settings(self._folder, values, {name: seen.values[name] for name in typed})
        return self._changed(account, seen)

    def put_back(self, account: Account, seen: SeenSettings | None = None) -> SeenSettings:
        """Have the file from before the last change again. `seen`: as it left the settings, None
        where the present file cannot be used.

        Raises:
            SettingsChangedError: the file has been changed since.
            StaffError: there is no usable one from before.
        """
        require(account, Permission.CHANGE_SETTINGS)
        put_settings_back(self._folder, seen.text if seen else None)
        return self._changed(account, seen)

    def _changed(self, account: Account, before: SeenSettings | None) -> SeenSettings:
        now = self._read()
        if before is None:
            self._note(account.name, ActKind.CHANGE_SETTINGS, "")
            return now
        lines = [
            f"{name}\t{before.values[name]}\t{value}"
            for name, value in now.values.items()
            if before.values[name] != value
        ]
        if lines:
            self._note(account.name, ActKind.CHANGE_SETTINGS, "\n".join(lines))
        return now

    def _read(self) -> SeenSettings:
        try:
            text = read_settings_text(self._folder)
            settings = parse_settings(text, self._folder.settings)
        except StaffError as error:
            raise UnusableSettingsError(error, can_be_put_back(self._folder)) from error
        return SeenSettings(
            {name: shown_value(settings, name) for name in OFFERED},
            overruled_settings(OFFERED, os.environ),
            text,
            _channel_of(self._folder),
        )


def _channel_of(folder: DataFolder) -> str:
    try:
        enrollment = read_enrollment(folder)
    except StaffError:  # the sync says what is wrong with it
        return "damaged"
    if enrollment is None:
        return "none"
    return enrollment.url or "own"
