"""Reads the change log: what was done by whom, the versions of one thing, what stood there then."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, case, distinct, func, select

from kiosk.core.content.localized_text import LocalizedText
from kiosk.core.content.values import Reference, Values, values_from_json
from kiosk.core.files.media_store import BlobName
from kiosk.db.library.changes.translation_notes import NOTES
from kiosk.db.library.fields.stored import Stored, in_batches, read_one
from kiosk.db.library.staff_tables import change, change_set

KEPT_FOR = timedelta(days=90)
"""How long what a change has taken away can be brought back with its files."""


@dataclass(frozen=True, slots=True)
class Change:
    """What a change-set did to one aggregate; None before: it came, None after: it went."""

    change_set: int
    reference: Reference
    version: int
    slug: str
    title: LocalizedText
    before: Values | None
    after: Values | None


@dataclass(frozen=True, slots=True)
class LoggedChangeSet:
    """One act as the log has it. `undone`: another one has taken it back, and stands. `first` is
    what it is called after: the first thing that came or went, or else the first that changed; of
    an undo that of what it took back.
    `changes`: so many things came, went or changed, each counted once."""

    number: int
    moment: datetime
    account: str
    station: str
    reason: str
    note: str
    undoes: int | None
    undone: bool
    changes: int
    first_title: LocalizedText
    first: Reference


def change_sets(
    connection: Connection,
    *,
    before: int | None = None,
    limit: int = 100,
    account: str = "",
    kind: str = "",
) -> tuple[LoggedChangeSet, ...]:
    """The newest change-sets first; those with a smaller number than `before`, of one account and
    with a change of one kind where these are given."""
    question = select(change_set.c.id).order_by(change_set.c.id.desc()).limit(limit)
    if before is not None:
        question = question.where(change_set.c.id < before)
    if account:
        question = question.where(change_set.c.account == account)
    if kind:
        of_kind = select(change.c.change_set_id).where(change.c.kind == kind)
        question = question.where(change_set.c.id.in_(of_kind))
    return _logged(connection, list(connection.scalars(question)))


def people_and_kinds(connection: Connection) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Whose changes and changes of what the log has, each in alphabetical order."""
    people = select(change_set.c.account).distinct().order_by(change_set.c.account)
    kinds = select(change.c.kind).distinct().order_by(change.c.kind)
    return tuple(connection.scalars(people)), tuple(connection.scalars(kinds))


def change_sets_of(connection: Connection, reference: Reference) -> tuple[LoggedChangeSet, ...]:
    """The change-sets that changed one thing, the newest first."""
    question = (
        select(change.c.change_set_id)
        .where(change.c.kind == reference.kind, change.c.key == reference.key)
        .distinct()
    )
    return _logged(connection, list(connection.scalars(question)))


def change_set_of(connection: Connection, number: int) -> LoggedChangeSet | None:
    """One change-set; None where there is none of this number."""
    return next(iter(_logged(connection, [number])), None)


def newest_change_set(connection: Connection) -> int:
    """The number of the newest change-set; 0 where there is none."""
    return connection.scalar(select(func.max(change_set.c.id))) or 0


def log_position(connection: Connection) -> int:
    """Grows with every change in the log, also where a change-set is extended; 0 where it is
    empty."""
    return connection.scalar(select(func.max(change.c.id))) or 0


def _logged(connection: Connection, numbers: Sequence[int]) -> tuple[LoggedChangeSet, ...]:
    if not numbers:
        return ()
    undoes = _undoes(connection)
    undone = _undone(undoes)
    acts = {number: _act_of(number, undoes) for number in numbers}
    came_or_went = case((change.c.before.is_(None) | change.c.after.is_(None), change.c.id))
    first = func.coalesce(func.min(came_or_went), func.min(change.c.id))
    things = func.count(distinct(change.c.kind + ":" + change.c.key))
    firsts = (
        select(change.c.change_set_id, first.label("first"), things.label("n"))
        .where(change.c.change_set_id.in_({*acts, *acts.values()}))
        .group_by(change.c.change_set_id)
        .subquery()
    )
    question = (
        select(change_set, firsts.c.n, change.c.kind, change.c.key, change.c.title)
        .join_from(change_set, firsts, firsts.c.change_set_id == change_set.c.id)
        .join(change, change.c.id == firsts.c.first)
        .order_by(change_set.c.id.desc())
    )
    rows = {row.id: row for row in connection.execute(question)}
    return tuple(
        LoggedChangeSet(
            number=row.id,
            moment=row.moment,
            account=row.account,
            station=row.station,
            reason=row.reason,
            note=row.note,
            undoes=row.undoes,
            undone=row.id in undone,
            changes=row.n,
            first_title=rows[acts[row.id]].title,
            first=Reference(rows[acts[row.id]].kind, rows[acts[row.id]].key),
        )
        for row in rows.values()
        if row.id in acts
    )


def _act_of(number: int, undoes: Mapping[int, int]) -> int:
    """What an undo takes back in the end, itself no undo."""
    while number in undoes:
        number = undoes[number]
    return number


def _undoes(connection: Connection) -> dict[int, int]:
    """For each undo what it takes back, the newest first."""
    question = (
        select(change_set.c.id, change_set.c.undoes)
        .where(change_set.c.undoes.is_not(None))
        .order_by(change_set.c.id.desc())
    )
    return {row.id: row.undoes for row in connection.execute(question)}


def undone_numbers(connection: Connection) -> frozenset[int]:
    """The change-sets that another has taken back, unless that one has been taken back."""
    return _undone(_undoes(connection))


def _undone(undoes: Mapping[int, int]) -> frozenset[int]:
    undone: set[int] = set()
    for number, taken_back in undoes.items():
        if number not in undone:
            undone.add(taken_back)
    return frozenset(undone)


def undo_of(connection: Connection, number: int) -> int | None:
    """The change-set that has taken this one back and stands; None where there is none."""
    undone = undone_numbers(connection)
    question = select(change_set.c.id).where(change_set.c.undoes == number)
    return next((one for one in connection.scalars(question) if one not in undone), None)


def changes_of(connection: Connection, number: int) -> tuple[Change, ...]:
    """What a change-set did, in its order."""
    question = select(change).where(change.c.change_set_id == number).order_by(change.c.id)
    return tuple(_change(row) for row in connection.execute(question))


def versions_of(connection: Connection, reference: Reference) -> tuple[Change, ...]:
    """All that was ever done to one thing, the newest first; notes on its translations make no
    version."""
    question = (
        select(change)
        .where(change.c.kind == reference.kind, change.c.key == reference.key)
        .order_by(change.c.id.desc())
    )
    found = (_change(row) for row in connection.execute(question))
    return tuple(one for one in found if NOTES not in (one.before or {}))


def newer_changes(
    connection: Connection, reference: Reference, version: int
) -> tuple[Change, ...] | None:
    """What was done to something since it had a version, the newest first; None where the log
    does not have all of it."""
    newer = tuple(one for one in versions_of(connection, reference) if one.version > version)
    present = read_one(connection, reference)
    if present is None or any(one.before is None or one.after is None for one in newer):
        return None
    return newer if present.version - version == len(newer) else None


def rewound(values: Values | None, changes: Iterable[Change]) -> Values | None:
    """What stood there before these changes, of which the newest comes first."""
    for one in changes:
        if one.before is None or one.after is None:
            values = one.before
        else:
            values = {**(values or {}), **one.before}
    return values


def at_change_set(connection: Connection, reference: Reference, number: int) -> Values | None:
    """All fields of something as they were after a change-set; None where it was not there."""
    present: Stored | None = read_one(connection, reference)
    newer = [one for one in versions_of(connection, reference) if one.change_set > number]
    return rewound(present.values if present else None, newer)


def titles_in_log(
    connection: Connection, references: Sequence[Reference]
) -> dict[Reference, LocalizedText]:
    """What things were called when they were changed last, those that are gone too."""
    found: dict[Reference, LocalizedText] = {}
    keys = sorted({one.key for one in references})
    for some in in_batches(keys):
        question = select(change).where(change.c.key.in_(some)).order_by(change.c.id)
        for row in connection.execute(question):
            found[Reference(row.kind, row.key)] = row.title
    return found


def media_in_log(connection: Connection, since: datetime) -> set[BlobName]:
    """The files of media that were deleted or replaced since then: an undo may want them again."""
    question = (
        select(change.c.before)
        .join_from(change, change_set, change_set.c.id == change.c.change_set_id)
        .where(change.c.kind == "media", change.c.before.is_not(None))
        .where(change_set.c.moment > since)
    )
    found: set[BlobName] = set()
    for before in connection.scalars(question):
        values = values_from_json(before)
        smaller = values.get("derivatives", ())
        for one in (values, *(smaller if isinstance(smaller, tuple) else ())):
            if isinstance(one, Mapping) and "sha256" in one:
                found.add(BlobName(str(one["sha256"]), str(one["suffix"])))
    return found


def last_changes(
    connection: Connection, references: Sequence[Reference]
) -> dict[Reference, tuple[datetime, str]]:
    """When each of these was changed last, and by whom; what never was is missing."""
    found: dict[Reference, tuple[datetime, str]] = {}
    wanted = frozenset(references)
    for some in in_batches(sorted({one.key for one in references})):
        newest = (
            select(change.c.kind, change.c.key, func.max(change.c.change_set_id).label("number"))
            .where(change.c.key.in_(some))
            .group_by(change.c.kind, change.c.key)
            .subquery()
        )
        question = select(newest, change_set.c.moment, change_set.c.account).join_from(
            newest, change_set, change_set.c.id == newest.c.number
        )
        for row in connection.execute(question):
            reference = Reference(row.kind, row.key)
            if reference in wanted:
                found[reference] = row.moment, row.account
    return found


def _change(row: Row[Any]) -> Change:
    before, after = row.before, row.after
    return Change(
        change_set=row.change_set_id,
        reference=Reference(row.kind, row.key),
        version=row.version,
        slug=row.slug,
        title=row.title,
        before=None if before is None else values_from_json(before),
        after=None if after is None else values_from_json(after),
    )
