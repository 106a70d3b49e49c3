"""Asking something of stations, and keeping what one has packed up: who may."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path

from kiosk.core.account import Account
from kiosk.core.delivery.request_kind import RequestKind
from kiosk.core.errors import ContentRejectedError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.inquiry.inbox_key import read_inbox_key
from kiosk.core.inquiry.sealing import open_sealed
from kiosk.db.inbox.store import opened_inbox
from kiosk.editorial.permissions import Permission, require
from kiosk.editorial.spreadsheets.saving import save_beside
from kiosk.ops.commands.command_process import CommandProcess

UNSAFE = re.compile(r"[^\w-]+")
"""In a file's name."""


def begin_asking(
    account: Account, folder: DataFolder, kind: RequestKind, station: str
) -> CommandProcess:
    """Sign a request into the channel, in a process of its own; `station`: its number, '' for all.
    The process writes down who has asked.

    Raises:
        NotPermittedError: the role does not include it.
        UnavailableError: no process can be started.
    """
    require(account, Permission.MANAGE_STATIONS)
    whom = [f"--station={station}"] if station else []
    words = ("stations", "ask", kind.value, "--json", f"--by={account.name}", *whom)
    return CommandProcess(folder, "Asking", *words)


def save_diagnosis_for(
    account: Account, folder: DataFolder, station: str, name: str, target: Path, now: datetime
) -> Path:
    """Write the diagnosis of a station into the folder `target`, as it came: nothing of it is
    opened here. Returns where. `name`: of the station.

    Raises:
        NotPermittedError: the role does not include it.
        ContentRejectedError: there is none any more, or it was sealed for another key.
        StaffError: the hall's private key is not on this PC.
        UnavailableError: the disk is full, write-protected or gone; nothing was written.
    """
    require(account, Permission.MANAGE_STATIONS)
    with opened_inbox(folder.inbox, now) as inbox:
        sealed = inbox.diagnoses.of_station(station)
    if not sealed:
        raise ContentRejectedError("This station has sent no diagnosis, or it made room for others")
    content = open_sealed(sealed, read_inbox_key(folder))
    called = UNSAFE.sub("-", name).strip("-") or station
    return save_beside(target, f"kiosk-diagnosis-{called}", content, ".zip", 0o600)
