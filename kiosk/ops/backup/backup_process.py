"""A child process that runs a command of `kiosk backup`: a stick that hangs keeps nobody else
waiting, and what it has begun goes on when whoever has started it ends."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kiosk.core.errors import KioskError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.process.own_command import own_command
from kiosk.ops.backup.troubles import TROUBLES
from kiosk.ops.commands.long_command import LongCommand
from kiosk.sync.progress import OnProgress

_BY_ID = {name: kind for kind, name in TROUBLES.items()}


class BackupProcess(LongCommand):
    """One run of `kiosk backup make`, `list`, … with `arguments`; `follow` raises the errors of
    `troubles.py` too. No list of processes and no log shows the passphrase."""

    def __init__(
        self,
        folder: DataFolder,
        *arguments: str,
        passphrase: str = "",
        new_passphrase: str = "",
        command: Callable[..., list[str]] = own_command,
    ) -> None:
        environment = {
            "KIOSK_BACKUP_PASSPHRASE": passphrase,
            "KIOSK_BACKUP_NEW_PASSPHRASE": new_passphrase,
        }
        what, *more = arguments
        super().__init__(
            folder,
            "The backup",
            "backup",
            what,
            "--json",
            *more,
            environment=environment,
            command=command,
        )

    def wait(self, on_progress: OnProgress) -> dict[str, Any]:
        """As `follow`."""
        return self.follow(on_progress)

    def failure(self, error: KioskError, told: dict[str, Any]) -> KioskError:
        """The error of the trouble that it has told."""
        kind = _BY_ID.get(told.get("trouble", ""))
        return kind(str(error)) if kind else error
