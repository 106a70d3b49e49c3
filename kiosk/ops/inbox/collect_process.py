"""Reads what a child process tells that runs `kiosk inbox collect`; it can be cut anywhere."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kiosk.core.files.data_folder import DataFolder
from kiosk.core.process.own_command import own_command
from kiosk.ops.commands.command_process import CommandProcess


@dataclass(frozen=True, slots=True)
class RefusedFile:
    """A file of the inbox that was not taken: its place there, and why, for IT people."""

    place: str
    reason: str


@dataclass(frozen=True, slots=True)
class Collected:
    """How many files were `new`, how many were refused, and the first of those."""

    new: int
    refusals: int
    refused: Sequence[RefusedFile]


def collect_process(
    folder: DataFolder, command: Callable[..., list[str]] = own_command
) -> CommandProcess:
    """Begin to collect.

    Raises:
        UnavailableError: no process can be started.
    """
    return CommandProcess(folder, "Collecting", "inbox", "collect", "--json", command=command)


def collected(output: bytes) -> Collected:
    """What the process has told at its end."""
    told = json.loads(output)
    refused = [RefusedFile(one["place"], one["reason"]) for one in told["refused"]]
    return Collected(sum(told["new"].values()), told["refusals"], refused)
