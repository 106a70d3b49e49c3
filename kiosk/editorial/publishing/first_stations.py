"""A release that some stations get first: which could, which have it, and the step to all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kiosk.core.account import Account
from kiosk.core.delivery.station_health import URGENT, NewestRelease, health_of
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.inquiry.inquiry import clean
from kiosk.db.inbox.stations import KnownStation
from kiosk.db.inbox.store import opened_inbox
from kiosk.editorial.permissions import Permission, require
from kiosk.editorial.stations.stations import MAX_NAME
from kiosk.ops.commands.command_process import CommandProcess
from kiosk.sync.channel.contents import FirstRelease
from kiosk.sync.channel.trust import kept_contents

MAX_OFFERED = 30
"""Stations that are offered, those heard of last."""


class Arrival(StrEnum):
    """How a release has come to one of the first stations, by its last report."""

    NOT_YET = "not-yet"
    WELL = "well"
    UNWELL = "unwell"
    """It has it, and something is wrong there that visitors notice."""


@dataclass(frozen=True, slots=True)
class NamedStation:
    number: str
    name: str


@dataclass(frozen=True, slots=True)
class FirstStation:
    name: str
    arrival: Arrival


@dataclass(frozen=True, slots=True)
class FirstStations:
    """`offered`: stations that could get a release first, by name; `release`: the number of one
    that has not gone to all yet, 0 for none, and `stations` that get it, beside this PC."""

    offered: Sequence[NamedStation] = ()
    release: int = 0
    stations: Sequence[FirstStation] = ()


def read_first_stations(folder: DataFolder, now: datetime) -> FirstStations:
    """By what was verified of the channel and collected last. Blocking.

    Raises:
        StaffError: the inbox is damaged.
        UnavailableError: the disk fails.
    """
    if not folder.inbox.exists():
        return FirstStations()
    with opened_inbox(folder.inbox, now) as inbox:
        known = list(inbox.latest_stations(MAX_OFFERED))
    offered = sorted((NamedStation(one.id, _name(one)) for one in known), key=lambda one: one.name)
    first = kept_contents(folder).first
    if first is None:
        return FirstStations(offered)
    stations = [
        FirstStation(_name(one), _arrival(one, first, now))
        for one in known
        if one.id in first.stations
    ]
    return FirstStations(offered, first.release.number, stations)


def begin_publishing_to_all(account: Account, folder: DataFolder) -> CommandProcess:
    """Give all stations what some have got first, in a process of its own.

    Raises:
        NotPermittedError: the role does not include it.
        UnavailableError: no process can be started.
    """
    require(account, Permission.PUBLISH)
    words = ("stations", "to-all", "--json", f"--by={account.name}")
    return CommandProcess(folder, "Publishing to all", *words)


def _name(known: KnownStation) -> str:
    return clean(known.name)[:MAX_NAME] or known.id


def _arrival(known: KnownStation, first: FirstRelease, now: datetime) -> Arrival:
    report = known.status
    if report is None or report.release < first.release.number:
        return Arrival.NOT_YET
    newest = NewestRelease(first.release.number, first.release.published_at)
    faults = health_of(report, known.heard_at, newest, now).faults
    return Arrival.UNWELL if any(one.fault in URGENT for one in faults) else Arrival.WELL
