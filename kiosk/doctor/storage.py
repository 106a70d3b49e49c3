"""Checks of the data folder, its disk and its databases, and of the memory of the PC."""

from __future__ import annotations

import os
import shutil
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil

from kiosk.core.delivery.station_health import LITTLE_ROOM_BYTES
from kiosk.core.errors import ContentRejectedError, KioskError, StaffError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.os_errors import explain
from kiosk.core.settings.settings import read_settings
from kiosk.db.integrity import find_damage, has_active_accounts, reach_server
from kiosk.doctor.context import Context
from kiosk.doctor.findings import Finding, Result, found
from kiosk.doctor.problems import Problem
from kiosk.editorial.sign_in.lockout import AttemptRecord

FULL_BYTES = 500_000_000
"""With less room on the disk nothing new can be recorded soon, and no release arrives."""

MIN_MEMORY_BYTES = 3_500_000_000
"""Of a PC that is sold with 4 GB, graphics taken off."""
MIN_AVAILABLE_BYTES = 400_000_000

FOR_OTHERS = stat.S_IRWXG | stat.S_IRWXO


def check_data_folder(context: Context) -> Result:
    """Whether it is there, ours, and can be written; whether keys are for their owner alone."""
    folder = context.folder
    if not folder.root.exists():
        return Result(findings=(found(Problem.NOT_SET_UP, folder=str(folder.root)),))
    try:
        folder.check_readable()
    except UnavailableError as error:
        return Result(findings=(found(Problem.FOLDER_UNREADABLE, why=str(error)),))
    if not is_ours(folder):
        owner = _owner(folder)
        if not os.access(folder.root, os.W_OK):
            why = f"{folder.root} belongs to the user {owner}."
            return Result(findings=(found(Problem.FOLDER_NOT_WRITABLE, why=why),))
        return Result(findings=(found(Problem.WRONG_USER, owner=owner),))
    try:
        folder.prepare()
    except UnavailableError as error:
        return Result(findings=(found(Problem.FOLDER_NOT_WRITABLE, why=str(error)),))
    findings = (*_keys_for_others(folder), *_files_of_another_user(folder))
    return Result({"folder": str(folder.root)}, findings)


def is_ours(folder: DataFolder) -> bool:
    """Whether the data folder belongs to this user: in another's, root would leave files that its
    owner cannot write."""
    return sys.platform == "win32" or folder.root.stat().st_uid == os.geteuid()


def _owner(folder: DataFolder) -> str:
    try:
        return folder.root.owner()
    except KeyError:  # deleted, or known on another PC only
        return str(folder.root.stat().st_uid)


def _files_of_another_user(folder: DataFolder) -> Iterator[Finding]:
    """The first of them: as after a command that somebody ran as root."""
    if sys.platform == "win32":
        return
    for place, _, names in os.walk(folder.root):
        for path in (Path(place), *(Path(place, name) for name in names)):
            if path.lstat().st_uid != os.geteuid():
                values = {"file": str(path), "folder": str(folder.root), "owner": _owner(folder)}
                yield found(Problem.FILES_OF_ANOTHER_USER, **values)
                return


def _keys_for_others(folder: DataFolder) -> Iterator[Finding]:
    if sys.platform == "win32" or not folder.keys.is_dir():
        return
    for key in sorted(folder.keys.glob("*.key")):  # beside them lie roots, which are public
        if key.stat().st_mode & FOR_OTHERS:
            yield found(Problem.KEYS_READABLE, file=str(key))


def check_settings(context: Context) -> Result:
    """Whether `kiosk.toml` and the environment are understood."""
    try:
        read_settings(context.folder.settings)
    except StaffError as error:
        return Result(findings=(found(Problem.SETTINGS_WRONG, why=str(error)),))
    return Result({"file": context.folder.settings.name})


def check_disk(context: Context) -> Result:
    """How much room is left where the data folder is."""
    disk = shutil.disk_usage(context.folder.root)
    facts = {"free": gigabytes(disk.free), "size": gigabytes(disk.total)}
    if disk.free < FULL_BYTES:
        return Result(facts, (found(Problem.DISK_FULL, free=gigabytes(disk.free)),))
    if disk.free < LITTLE_ROOM_BYTES:
        return Result(facts, (found(Problem.DISK_NEARLY_FULL, free=gigabytes(disk.free)),))
    return Result(facts)


def check_memory(_context: Context) -> Result:
    """How much memory the PC has, and has left."""
    memory = psutil.virtual_memory()
    return judge_memory(memory.total, memory.available)


def judge_memory(total: int, available: int) -> Result:
    """The rule of `check_memory`, in bytes."""
    facts = {"free": gigabytes(available), "total": gigabytes(total)}
    if total < MIN_MEMORY_BYTES:
        return Result(facts, (found(Problem.LITTLE_MEMORY, total=gigabytes(total)),))
    if available < MIN_AVAILABLE_BYTES:
        return Result(facts, (found(Problem.MEMORY_USED_UP, free=gigabytes(available)),))
    return Result(facts)


def check_databases(context: Context) -> Result:
    """Whether every database is whole, and the library's server answers, where there is one."""
    folder = context.folder
    findings = []
    there = [
        path
        for path in (folder.state, folder.library, folder.accounts, folder.inbox)
        if path.exists()
    ]
    for path in there:
        try:
            if damage := find_damage(path):
                findings.append(found(Problem.DATABASE_DAMAGED, file=path.name, what=damage))
        except UnavailableError as error:
            findings.append(found(Problem.DATABASE_UNREADABLE, why=str(error)))
    if context.settings.library.url is not None:
        try:
            reach_server(context.settings.library.url.get_secret_value())
        except KioskError as error:
            findings.append(found(Problem.SERVER_AWAY, why=str(error)))
    return Result({"count": len(there)}, tuple(findings))


def check_sign_in(context: Context) -> Result:
    """Whether the record of wrong tries is there, without which nobody may sign in."""
    folder = context.folder
    accounts = folder.accounts if folder.accounts.exists() else folder.library
    try:
        if not accounts.exists() or not has_active_accounts(accounts):
            return Result({"accounts": 0})
    except ContentRejectedError:
        return Result()  # said of the database
    file = folder.sign_in_attempts
    try:
        AttemptRecord.from_bytes(file.read_bytes())
    except FileNotFoundError:
        return Result(findings=(found(Problem.SIGN_IN_RECORD_MISSING, file=str(file)),))
    except ContentRejectedError:
        return Result(findings=(found(Problem.SIGN_IN_RECORD_TORN, file=str(file)),))
    except OSError as error:
        why = f"{file} cannot be read: {explain(error, file)}"
        return Result(findings=(found(Problem.NOT_EXAMINED, why=why),))
    return Result()


def gigabytes(count: int) -> str:
    return f"{count / 1e9:.1f}"
