"""What technicians do about the backups of their PC; processes of their own do the work."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kiosk.core.account import Account
from kiosk.core.backup_moment import is_too_old
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.lock import is_held
from kiosk.core.last_backup import LastBackup, read_last_backup
from kiosk.core.settings.settings import read_settings
from kiosk.db.library.journal import ActKind
from kiosk.editorial.permissions import Permission, require
from kiosk.editorial.stations.station_settings import StationSettings
from kiosk.ops.backup.backup_process import BackupProcess
from kiosk.ops.backup.places import place_in
from kiosk.ops.backup.taking import put_back, restored_waits


@dataclass(frozen=True, slots=True)
class SeenBackups:
    """What this PC knows of its backups without looking for their folder. `folder`: where they go,
    "" for nowhere yet; `last`: the last one, made and restored for a test; `has_key`: nobody needs
    the passphrase here; `under_way`: one is being made, by whomever; `waits`: one was restored, and
    takes its place when the kiosk starts next; `can_put_back`: what was here before the last
    restore."""

    folder: str = ""
    last: LastBackup | None = None
    too_old: bool = False
    has_key: bool = False
    under_way: bool = False
    waits: bool = False
    can_put_back: bool = False


@dataclass(frozen=True, slots=True)
class KeptBackup:
    """One that lies in the folder. `made_at` is None where its list is damaged; `parts`: bytes of
    library, media, …; `station` and `program`: by whom it was made."""

    number: int
    made_at: datetime | None = None
    station: str = ""
    program: str = ""
    files: int = 0
    size: int = 0
    parts: Mapping[str, int] = field(default_factory=dict)


class Backups:
    """Blocking; callers use worker threads. `note` is given who has done what, and to what.

    Raises, from everything:
        NotPermittedError: the role does not include it; nothing was done.
        UnavailableError: the disk fails, or no process can be started.
        StaffError: the settings cannot be used.
    """

    def __init__(
        self,
        folder: DataFolder,
        settings: StationSettings,
        note: Callable[[str, ActKind, str], None],
        process: Callable[..., BackupProcess] = BackupProcess,
    ) -> None:
        self._folder = folder
        self._settings = settings
        self._note = note
        self._process = process

    def read(self, account: Account) -> SeenBackups:
        """What this PC knows; it looks at no stick and no share."""
        require(account, Permission.BACK_UP)
        wanted = read_settings(self._folder.settings).backup
        last = read_last_backup(self._folder.last_backup)
        return SeenBackups(
            wanted.folder,
            last,
            is_too_old(last.at if last else None, wanted.days, datetime.now(UTC)),
            self._folder.backup_key.exists(),
            is_held(self._folder.lock("backup")),
            restored_waits(self._folder),
            self._folder.before_restore.is_dir() and not restored_waits(self._folder),
        )

    def choose_place(self, account: Account, chosen: Path) -> None:
        """Have backups made in a folder from now on, by hand and by themselves.

        Raises:
            StaffError: it lies in the data folder, or the settings have changed meanwhile.
            UnavailableError: it cannot be written, or its disk is gone.
        """
        require(account, Permission.BACK_UP)
        root = place_in(self._folder, chosen)
        seen = self._settings.read(account)
        self._settings.change(account, seen, {"backup.folder": str(root)})

    def begin_listing(self, account: Account, passphrase: str = "") -> BackupProcess:
        """Read what lies in the folder; `kept_backups` reads what it tells at last. `passphrase`:
        that of backups of another PC."""
        require(account, Permission.BACK_UP)
        return self._process(self._folder, "list", passphrase=passphrase)

    def begin_backup(
        self, account: Account, passphrase: str = "", *, first: bool = False
    ) -> BackupProcess:
        """Make a backup now, the `first` at its place or a further one: where that is gone, its
        stick is pulled out. `passphrase`: a new one for the first of this PC, that of the folder
        where this PC has not the key of its backups."""
        require(account, Permission.BACK_UP)
        further = () if first else ("--scheduled",)
        process = self._process(self._folder, "make", *further, passphrase=passphrase)
        self._note(account.name, ActKind.BACK_UP, "")
        return process

    def begin_check(self, account: Account, number: int) -> BackupProcess:
        """Restore a backup for a test once more."""
        require(account, Permission.BACK_UP)
        return self._process(self._folder, "check", f"--number={number}")

    def begin_restore(
        self, account: Account, root: str, number: int, passphrase: str = ""
    ) -> BackupProcess:
        """Restore a backup in the folder `root` beside what is here, which goes on until the kiosk
        starts next."""
        require(account, Permission.BACK_UP)
        options = (root, f"--number={number}", "--at-next-start")
        process = self._process(self._folder, "restore", *options, passphrase=passphrase)
        self._note(account.name, ActKind.RESTORE, str(number))
        return process

    def put_back(self, account: Account) -> None:
        """Have what was here before the last restore take its place when the kiosk starts next.

        Raises:
            StaffError: there is nothing of it.
        """
        require(account, Permission.BACK_UP)
        put_back(self._folder)
        self._note(account.name, ActKind.PUT_BACK, "")

    def begin_change(self, account: Account, passphrase: str) -> BackupProcess:
        """Have a new passphrase open the backups in the folder, the older ones too."""
        require(account, Permission.BACK_UP)
        process = self._process(self._folder, "passphrase", new_passphrase=passphrase)
        self._note(account.name, ActKind.CHANGE_PASSPHRASE, "")
        return process


def kept_backups(told: Mapping[str, Any]) -> Sequence[KeptBackup]:
    """What `begin_listing`'s process has told, the newest first."""
    return [
        KeptBackup(**one | {"made_at": datetime.fromisoformat(one["made_at"])})
        if "made_at" in one
        else KeptBackup(one["number"])
        for one in told["backups"]
    ]
