"""What staff have done besides editing: written down where the accounts are, read by the history.

An act that cannot be written down is done all the same: nobody shall wait for a server to have the
hall closed.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kiosk.core.errors import KioskError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.settings.settings import station_name
from kiosk.db.library.accounts import Act, opened_accounts
from kiosk.db.library.opening import utc_now

log = logging.getLogger("kiosk.staff")


class ActKind(StrEnum):
    """What is written down."""

    SYNC = "sync"
    MUTE = "mute"
    UNMUTE = "unmute"
    CLOSE_HALL = "close-hall"
    OPEN_HALL = "open-hall"
    RESTART = "restart"
    PUT_IN_FORCE = "put-in-force"
    PUBLISH = "publish"
    PUBLISH_FIRST = "publish-first"
    SCHEDULE = "schedule"
    UNSCHEDULE = "unschedule"
    SCHEDULE_STOPPED = "schedule-stopped"
    EXPORT_MESSAGES = "export-messages"
    DELETE_MESSAGE = "delete-message"
    CHANGE_SETTINGS = "change-settings"
    CHANGE_ROLE = "change-role"
    KEEP_HALL = "keep-hall"
    ASK_STATION = "ask-station"
    OPEN_PHONE_PAGE = "open-phone-page"
    CONNECT_PHONE = "connect-phone"
    BACK_UP = "back-up"
    RESTORE = "restore-backup"
    PUT_BACK = "put-back-data"
    CHANGE_PASSPHRASE = "change-passphrase"  # noqa: S105 - no passphrase


@dataclass(frozen=True, slots=True)
class Journal:
    """The acts on the station of a data folder. Blocking; callers use a worker thread."""

    folder: DataFolder
    clock: Callable[[], datetime] = utc_now

    def note(self, account: str, act: ActKind, detail: str = "") -> None:
        """Write down that `account` has done something; a failure stands in the program's log."""
        try:
            station = station_name(self.folder.settings)
            with opened_accounts(self.folder) as store:
                store.note_act(Act(self.clock(), account, station, act, detail))
        except KioskError as error:
            log.warning("%s by %s could not be written down: %s", act, account, error)

    def read(self, limit: int, account: str = "") -> tuple[Act, ...]:
        """The newest acts first, and what happened to accounts; those of one person, if named.

        Raises:
            StaffError: the accounts cannot be used.
            UnavailableError: the disk fails, or the server cannot be reached.
        """
        with opened_accounts(self.folder) as store:
            return store.acts(limit, account)
