"""Proof of play: the chains of plays of this PC and of the stations that were collected here, read
and checked. The output of `kiosk plays verify`."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime

from kiosk.core.delivery.delivered_file import PlayedItem
from kiosk.core.delivery.play_chain import ChainCheck, ChainFault, FaultKind, check_chain
from kiosk.core.errors import UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.inquiry.inquiry import clean
from kiosk.core.settings.settings import station_name
from kiosk.db.inbox.store import opened_inbox
from kiosk.db.state.delivery import station_of
from kiosk.db.state.play_links import linked_plays
from kiosk.db.state.store import reading_state
from kiosk.ops.reports.usage_everywhere import THIS_PC

NumberedPlays = Iterator[tuple[int, PlayedItem | None]]


@dataclass(frozen=True, slots=True)
class StationChain:
    """A station by number and name, and what its chain was found to be."""

    station: str
    name: str
    check: ChainCheck


def stations_with_plays(folder: DataFolder, *, everywhere: bool) -> Mapping[str, str]:
    """The names of the stations that may have plays, by number, this PC first; `everywhere`: those
    collected here too.

    Raises:
        UnavailableError: nothing was ever recorded here, or the disk fails.
        ContentRejectedError, StaffError: a record is damaged.
    """
    names: dict[str, str] = {}
    if folder.state.exists():
        with reading_state(folder.state) as state:
            names[station_of(state) or THIS_PC] = clean(station_name(folder.settings))
    if everywhere and folder.inbox.exists():
        with opened_inbox(folder.inbox, datetime.now(UTC)) as inbox:
            names |= {one.id: clean(one.name) for one in inbox.stations() if one.id not in names}
    if not names:
        raise UnavailableError(
            f"Nothing has been recorded here yet: there is no {folder.state}. `kiosk run` writes it"
            " on a station; `kiosk inbox collect` fetches what stations have delivered."
        )
    return names


@contextmanager
def plays_of(folder: DataFolder, station: str) -> Iterator[NumberedPlays]:
    """The plays of a station, as `stations_with_plays` has it: of this PC what it knows itself.

    Raises:
        UnavailableError: the disk fails.
        ContentRejectedError, StaffError: a record is damaged.
    """
    if folder.state.exists():
        with reading_state(folder.state) as state:
            if station == (station_of(state) or THIS_PC):
                yield linked_plays(state)
                return
    with opened_inbox(folder.inbox, datetime.now(UTC)) as inbox:
        yield inbox.plays(station)


def check_chains(
    folder: DataFolder, *, everywhere: bool = False, sought: str = ""
) -> Sequence[StationChain]:
    """Check the chain of this PC, or of every station; raises what `stations_with_plays` raises."""
    found = []
    for station, name in stations_with_plays(folder, everywhere=everywhere).items():
        with plays_of(folder, station) as plays:
            found.append(StationChain(station, name, check_chain(plays, sought)))
    return found


def in_words(chains: Sequence[StationChain], sought: str = "") -> Iterator[str]:
    """Lines for a terminal."""
    for one in chains:
        check = one.check
        yield f"{one.name} ({one.station})"
        if check.linked:
            since = f", since {check.since.astimezone():%Y-%m-%d %H:%M}" if check.since else ""
            yield f"    {check.linked} plays, number {check.first} to {check.last}{since}"
            yield f"    head {check.head or 'unreadable'}"
        if check.unlinked:
            yield f"    {check.unlinked} plays without a hash, from before the chain or just over"
        yield from (f"    {told_fault(fault)}" for fault in check.faults)
        if check.more_faults:
            yield f"    … and {check.more_faults} faults more"
        if check.linked and not check.faults:
            yield "    Whole: nothing was changed, removed or inserted."
        elif not check.linked:
            yield "    No chain yet."
    if sought:
        holders = [one for one in chains if one.check.sought is not None]
        yield from (
            f"The hash is that of play {one.check.sought} of {one.name}." for one in holders
        )
        if not holders:
            yield "No play has this hash."


def told_fault(fault: ChainFault) -> str:
    """A fault as a sentence for IT people."""
    many = fault.first != fault.last
    which = f"Plays {fault.first} to {fault.last}" if many else f"Play {fault.first}"
    match fault.kind:
        case FaultKind.CHANGED:
            return f"{which} is not what was recorded: it was changed or moved."
        case FaultKind.MISSING:
            are = "are" if many else "is"
            return f"{which} {are} missing: removed, or not delivered yet."
        case FaultKind.INSERTED:
            return (
                f"{which} does not belong behind the play before: one of them was inserted, or the "
                "station was restored from a backup."
            )


def is_proved(chains: Sequence[StationChain], sought: str = "") -> bool:
    """Whether no chain has a fault, and one of them has the link that was looked for."""
    whole = not any(one.check.faults for one in chains)
    return whole and (not sought or any(one.check.sought is not None for one in chains))


def as_json(chains: Sequence[StationChain]) -> str:
    """A JSON list of stations; moments in ISO 8601."""
    return json.dumps([asdict(one) for one in chains], default=lambda moment: moment.isoformat())
