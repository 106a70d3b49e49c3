"""The data folder of a station and the names of the files in it.

The layout is described in ARCHITECTURE.md, "What is stored on a station".
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path, PurePath

import platformdirs

from kiosk.core.errors import UnavailableError
from kiosk.core.files.os_errors import explain


@dataclass(frozen=True, slots=True)
class DataFolder:
    """The data folder of this station; every path below it has a name here."""

    root: Path

    @property
    def settings(self) -> Path:
        return self.root / "kiosk.toml"

    @property
    def settings_before(self) -> Path:
        """The settings as they were before the program has changed them last."""
        return self.root / "kiosk.toml.before"

    @property
    def releases(self) -> Path:
        return self.root / "releases"

    @property
    def current(self) -> Path:
        """The small file that holds the number of the current release."""
        return self.releases / "current"

    @property
    def media(self) -> Path:
        return self.root / "media"

    @property
    def library(self) -> Path:
        return self.root / "library.sqlite"

    @property
    def accounts(self) -> Path:
        """The accounts of a station that has no library."""
        return self.root / "accounts.sqlite"

    @property
    def sign_in_attempts(self) -> Path:
        """The record of failed sign-in attempts on this station."""
        return self.root / "sign-in-attempts"

    @property
    def drafts(self) -> Path:
        """What staff have typed while the library was away."""
        return self.root / "drafts"

    @property
    def state(self) -> Path:
        """The database of this station's own state."""
        return self.root / "state.sqlite"

    @property
    def line(self) -> Path:
        """The socket of the running screen for instructions of staff, on systems that have
        sockets."""
        return self.root / "screen.socket"

    @property
    def closed_until(self) -> Path:
        """Until when staff have closed the hall; exists only while it is closed."""
        return self.root / "closed-until"

    @property
    def muted_until(self) -> Path:
        """Until when staff have muted the attract loop."""
        return self.root / "muted-until"

    @property
    def safe_mode(self) -> Path:
        """Since when the screen is in safe mode; exists only while it is."""
        return self.root / "safe-mode"

    @property
    def panel_trouble(self) -> Path:
        """Why the panel could not be switched; exists only while it cannot."""
        return self.root / "panel-trouble"

    @property
    def diagnosis(self) -> Path:
        """The diagnosis that the office has asked for last, sealed."""
        return self.root / "diagnosis.json"

    @property
    def running(self) -> Path:
        """How the kiosk is doing; exists only while it runs."""
        return self.root / "running.json"

    @property
    def film_speeds(self) -> Path:
        """How fast this PC decodes the films that were imported on it."""
        return self.root / "film-speeds.json"

    @property
    def last_examination(self) -> Path:
        """How the last examination by `kiosk doctor` ended."""
        return self.root / "doctor.json"

    @property
    def channel(self) -> Path:
        """This PC's own channel, for a hall that has no other."""
        return self.root / "channel"

    @property
    def channel_trust(self) -> Path:
        """The channel's address, its pinned root, and the metadata verified last."""
        return self.root / "channel-trust"

    @property
    def neighbours(self) -> Path:
        """The records of a sync for and about neighbours; only where neighbours are enabled."""
        return self.root / "neighbours"

    @property
    def keys(self) -> Path:
        """Private keys; only on a PC that publishes or reads visitors' messages."""
        return self.root / "keys"

    @property
    def inbox_key(self) -> Path:
        """The private key to visitors' messages; only on the PC where staff read them."""
        return self.keys / "inbox.key"

    def lock(self, work: str) -> Path:
        """The lock file of a job."""
        return self.root / f".{work}.lock"

    @property
    def loop_picture(self) -> Path:
        """A small picture of the attract loop, where the settings allow one."""
        return self.root / "screen.webp"

    @property
    def backdrop(self) -> Path:
        """The picture of the hall behind the kiosk's window, as it was painted last."""
        return self.root / "backdrop.jpg"

    @property
    def inbox(self) -> Path:
        """What stations have delivered; only on a PC where staff read it."""
        return self.root / "inbox.sqlite"

    @property
    def before_trial(self) -> Path:
        """Copies of the databases from before another version of the program was tried."""
        return self.root / "before-trial"

    @property
    def backup_key(self) -> Path:
        """The key of this PC's backups."""
        return self.keys / "backup.key"

    @property
    def backup_stage(self) -> Path:
        """Copies for a backup that is being made or tested; exists only meanwhile."""
        return self.root / ".backup"

    @property
    def restored(self) -> Path:
        """A whole restored data folder that takes its place at the next start of the kiosk."""
        return self.root / ".restored"

    @property
    def before_restore(self) -> Path:
        """What was here before the last restore that staff have asked for."""
        return self.root / ".before-restore"

    @property
    def last_backup(self) -> Path:
        """When and where the last backup was made."""
        return self.root / "backup.json"

    @property
    def logs(self) -> Path:
        return self.root / "logs"

    def prepare(self) -> None:
        """Make the folder and prove that it can be written.

        Raises:
            UnavailableError: it cannot be made or written; the message names the folder.
        """
        try:
            for folder in (self.root, self.releases, self.media, self.logs):
                folder.mkdir(parents=True, exist_ok=True)
                probe = folder / f".writable-{os.getpid()}"
                probe.touch()
                probe.unlink()
        except OSError as error:
            raise _unusable(folder, "written", error) from error

    def check_readable(self) -> None:
        """See that this user may look into the folder, where there is one, on a disk of this PC.

        Raises:
            UnavailableError: they may not, and the message says whose it is; or it is on a share.
        """
        if is_on_share(self.root):
            raise UnavailableError(
                f"The data folder {self.root} is on another PC: its databases need a disk of this "
                "one. Name another folder in KIOSK_DATA; a channel may be on a share."
            )
        try:
            os.scandir(self.root).close()
        except FileNotFoundError:
            pass  # what is missing then, a command says in its own words
        except OSError as error:
            raise _unusable(self.root, "read", error) from error


def is_on_share(path: PurePath) -> bool:
    """Whether Windows names another PC in this path: `\\\\server\\share\\…`, in its long form too.
    SQLite cannot share its write-ahead log over a network."""
    drive = path.drive.upper()
    local = drive.startswith(("\\\\?\\", "\\\\.\\"))
    return drive.startswith("\\\\?\\UNC\\") or (drive.startswith("\\\\") and not local)


def _unusable(folder: Path, how: str, error: OSError) -> UnavailableError:
    return UnavailableError(
        f"The data folder {folder} cannot be {how}: {explain(error, folder)} "
        "Or name another folder in KIOSK_DATA."
    )


def named_data_folder() -> DataFolder:
    """The folder named by KIOSK_DATA, else the platform's own place for a user's data; whether it
    is there and readable is not looked at."""
    named = os.environ.get("KIOSK_DATA")
    root = Path(named) if named else Path(platformdirs.user_data_dir("kiosk", appauthor=False))
    return DataFolder(root.absolute())


def data_folder() -> DataFolder:
    """The named data folder, if it can be used.

    Raises:
        UnavailableError: it belongs to another user and is not readable.
    """
    folder = named_data_folder()
    folder.check_readable()
    return folder
